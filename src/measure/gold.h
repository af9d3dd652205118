/*
 * Gold labels: what people say is in an act and must be flagged in it. Two tab-separated files,
 * acts.tsv and flags.tsv, whose columns docs/gold.md describes.
 */
#ifndef RASOAT_MEASURE_GOLD_H
#define RASOAT_MEASURE_GOLD_H

#include "base/diagnostic.h"
#include "base/status.h"

enum verdict { VERDICT_FLAG, VERDICT_EITHER, VERDICT_PASS };

struct gold_act {
    struct slice file;        /* base name */
    struct slice number, kind, issuer, issued, title, normative; /* "-": not stated */
    struct slice articles;    /* "1:2 2:0"; "-": the act has none */
    struct slice attachments; /* "quy-định:12 phụ-lục:0"; "-" */
};

struct gold_flag {
    struct slice file, eid, family, quote;
    struct slice at;          /* "issue", "now" or "-" */
    enum verdict verdict;
};

struct gold {
    struct gold_act *acts;
    size_t act_count;
    struct gold_flag *flags;
    size_t flag_count;
};

/* STATUS_CANNOT with one diagnostic: a file is missing, or a row has the wrong columns. */
enum status gold_load(struct arena *arena, const char *folder, struct gold *gold,
                      struct diagnostics *list);

#endif

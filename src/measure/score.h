/*
 * Scores: what was read and flagged in an act, held against its gold labels.
 *
 * Structure: an article is right when the gold has its number; khoản are counted article by
 * article; an attachment is right when kind and number of articles are. Flags: a flag meets one
 * gold row of its file and family, the one with its eId (a dash's is that of the numbered
 * provision it stands in), else one a level above or below; of
 * equals, flag goes before either before pass. Several flags in one provision and family are one.
 */
#ifndef RASOAT_MEASURE_SCORE_H
#define RASOAT_MEASURE_SCORE_H

#include "markup/act.h"
#include "measure/gold.h"
#include "scan/flag.h"

struct share {
    size_t right, of;
};

struct hits {
    size_t tp, fp, fn;
};

enum { FIELD_NUMBER, FIELD_KIND, FIELD_ISSUER, FIELD_ISSUED, FIELD_TITLE, FIELD_NORMATIVE,
       FIELD_COUNT };

struct family_score {
    struct slice family;
    struct hits hits;
};

struct miss {
    struct slice file, eid, family, quote;
    bool missed;              /* fn: a gold row that nothing met; else fp */
};

struct scores {
    struct arena *arena;
    size_t gold_acts, read_acts;
    struct share fields[FIELD_COUNT];
    struct hits articles, paragraphs, attachments, flags;
    struct family_score *families; /* all families of the guide, in its order */
    size_t family_count;
    struct share at;
    struct miss *misses;
    size_t miss_count, miss_room;
    struct miss *faults;      /* metadata and structure: family is the field, quote what was read */
    size_t fault_count, fault_room;
};

void scores_begin(struct scores *scores, struct arena *arena);
/* Adds one act; slices of the act are copied. */
void scores_add(struct scores *scores, const struct gold *gold, const struct gold_act *wanted,
                const struct act *act, const struct flags *flags);
/* An act that could not be read: all its gold flag rows are missed. */
void scores_add_unread(struct scores *scores, const struct gold *gold,
                       const struct gold_act *wanted);

struct slice scores_field_name(size_t field); /* "number", "kind", ... */
/* False when there are no cases, so that there is no ratio. */
bool hits_precision(const struct hits *hits, double *ratio);
bool hits_recall(const struct hits *hits, double *ratio);
bool hits_f1(const struct hits *hits, double *ratio);

#endif

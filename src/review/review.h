/*
 * The review database: works, versions, provisions and flags in one SQLite file, and later the
 * decisions on them. The database is the memory of an office: nothing in it is ever overwritten
 * without a row that says so.
 */
#ifndef RASOAT_REVIEW_REVIEW_H
#define RASOAT_REVIEW_REVIEW_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "markup/reading.h"
#include "scan/flag.h"

struct review;

/*
 * Opens the database, making it when `create`. STATUS_CANNOT with one sentence: not a database of
 * ours, of a newer version, no rights, broken. Owned by the caller until review_close.
 */
enum status review_open(const char *path, bool create, struct review **out,
                        struct diagnostics *list);
void review_close(struct review *review);

/* What recording one act did. */
enum recorded {
    RECORDED_NEW,       /* a work that was not there */
    RECORDED_VERSION,   /* a new version of a work that was there */
    RECORDED_RESCANNED, /* a version that was there, under other rules or another as-of date */
    RECORDED_SAME       /* nothing changed */
};

struct scan_facts {
    struct date as_of;
    struct slice rules;  /* scanner_version */
    struct slice path;   /* the file as the user named it */
};

/*
 * Records a reading and its flags in one transaction, so that an interrupted scan leaves whole
 * acts only. STATUS_CANNOT: the disk is full or the database cannot be written; nothing of this
 * act was stored.
 */
enum status review_record(struct review *review, const struct reading *reading,
                          const struct flags *flags, const struct scan_facts *facts,
                          enum recorded *done, struct diagnostics *list);

/* Records that a file was not examined and why; a later good reading of the path closes the row. */
enum status review_record_unread(struct review *review, struct slice path, struct slice message,
                                 struct slice reason_vi, struct slice reason_en,
                                 struct diagnostics *list);
/* True when these bytes were already recorded from this path under the same rules and date, so
   that the file need not be read again. */
bool review_knows(struct review *review, struct slice digest, const struct scan_facts *facts);

/* A flag as stored, joined with its act; slices last until the next step. */
struct flag_row {
    long long id;            /* stable; what people type */
    struct slice work;       /* IRI */
    struct slice version;    /* "/vie@2025-11-20" part */
    struct slice number, kind, issuer, issued, title;
    bool normative, draft;
    enum organ organ;
    struct slice domain;     /* lĩnh vực; "" when not known */
    struct slice eid, citation_vi, citation_en;
    struct slice provision_text;
    struct slice provision_number;
    size_t start, length;
    struct slice quote;
    struct slice family, rule, pack, grade;
    struct slice at_issue, at_issue_basis, now, now_basis;
    struct slice basis, title_vi, title_en, reason_vi, reason_en, handling;
    struct slice state;      /* "open" ... */
    bool approved;
};

struct flag_filter {
    struct slice family; /* "" for all; else the family or a prefix at a dot */
    struct slice grade;
    struct slice act;    /* a number, or part of a title; "" for all */
    long long id;        /* 0 for all */
};

/*
 * Calls `each` for every flag that is not closed, ordered as the official list is (councils,
 * committees, chairs; date; number; reading order). Stops early when `each` returns false.
 */
enum status review_flags(struct review *review, const struct flag_filter *filter,
                         bool (*each)(void *context, const struct flag_row *row), void *context,
                         struct diagnostics *list);

/* The provisions above a flag's provision, outermost first, as "number heading" lines. */
enum status review_context(struct review *review, long long flag, struct arena *arena,
                           struct slice **lines, size_t *count, struct diagnostics *list);

/* True when any decision was ever approved in this database. */
bool review_has_approvals(struct review *review);

struct review_totals {
    long long works, versions, provisions, flags, unread;
};
enum status review_totals(struct review *review, struct review_totals *out,
                          struct diagnostics *list);

#endif

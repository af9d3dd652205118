/*
 * The review database: works, versions, provisions and flags in one SQLite file, and later the
 * decisions on them. The database is the memory of an office: nothing in it is ever overwritten
 * without a row that says so (review/schema.sql, docs/why/database.md).
 *
 * One struct review is one connection; it may be handed from thread to thread but used by one at a
 * time. Texts are UTF-8. Functions that return a status add one sentence to `list` when it is not
 * STATUS_OK: STATUS_CANNOT means disk, rights, a lock held for too long or a broken file, and that
 * the database is as it was before the call.
 */
#ifndef RASOAT_REVIEW_REVIEW_H
#define RASOAT_REVIEW_REVIEW_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "markup/reading.h"
#include "scan/flag.h"

struct review;

/*
 * Opens the database, making it when `create` and the file is missing or empty. STATUS_CANNOT with
 * one sentence: missing, not a database of ours, of a newer version, no rights, broken. Owned by
 * the caller until review_close.
 */
enum status review_open(const char *path, bool create, struct review **out,
                        struct diagnostics *list);
void review_close(struct review *review); /* NULL is allowed */

/* What recording one act did. */
enum recorded {
    RECORDED_NEW,       /* a work that was not there */
    RECORDED_VERSION,   /* a new version of a work that was there */
    RECORDED_RESCANNED, /* a version that was there, under other rules or another as-of date */
    RECORDED_SAME       /* nothing changed, or a file of an older version */
};

struct scan_facts {
    struct date as_of;
    struct slice rules;  /* scanner_version */
    struct slice reader; /* version of the reading of files; "" when nobody counts it */
    struct slice path;   /* the file as the user named it */
};

/*
 * Records a reading and its flags in one transaction, so that an interrupted scan leaves whole
 * acts only. Works are told apart by their IRI; an act whose number, issuer or date is not known,
 * or a draft, is a work of its own. Bytes or contents that were seen before never become the
 * current version again. STATUS_CANNOT: nothing of this act was stored.
 */
enum status review_record(struct review *review, const struct reading *reading,
                          const struct flags *flags, const struct scan_facts *facts,
                          enum recorded *done, struct diagnostics *list);

/*
 * Records that a file was not examined and why (`message`: the sentence's id; the reasons: the
 * sentence); a later good reading of the path closes the row. The same reason twice changes
 * nothing.
 */
enum status review_record_unread(struct review *review, struct slice path, struct slice message,
                                 struct slice reason_vi, struct slice reason_en,
                                 struct diagnostics *list);

/* True when these bytes were already recorded from this path under the same rules and date, so
   that the file need not be read again. False also when the database cannot be asked. */
bool review_knows(struct review *review, struct slice digest, const struct scan_facts *facts);

/* A flag as stored, joined with its act; slices last until the next step. */
struct flag_row {
    long long id;            /* stable; what people type */
    struct slice work;       /* IRI */
    struct slice version;    /* "/vie@2025-11-20"; "/vie@2025-11-20/v2" for a second text */
    struct slice number, kind, issuer, issued, title; /* kind: slug; issued: ISO or "" */
    bool normative, draft;
    enum organ organ;
    struct slice domain;     /* lĩnh vực; "" when not known */
    struct slice eid, citation_vi, citation_en;
    struct slice provision_text;
    struct slice provision_number;
    size_t start, length;    /* bytes in provision_text */
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
    struct slice act;    /* part of a number or of a title, with or without accents; "" for all */
    long long id;        /* 0 for all; with an id, closed flags are given too */
};

/*
 * Calls `each` for every flag that is not closed, ordered as the official list is (councils,
 * committees, chairs; date; number; reading order). Stops early when `each` returns false.
 */
enum status review_flags(struct review *review, const struct flag_filter *filter,
                         bool (*each)(void *context, const struct flag_row *row), void *context,
                         struct diagnostics *list);

/*
 * The provisions above a flag's provision, outermost first, as "number heading" lines; one without
 * a heading gives its opening sentence. Lines live in `arena`.
 */
enum status review_context(struct review *review, long long flag, struct arena *arena,
                           struct slice **lines, size_t *count, struct diagnostics *list);

/* True when any decision was ever approved in this database. */
bool review_has_approvals(struct review *review);

struct review_totals {
    long long works, versions, provisions;
    long long flags;      /* not closed */
    long long unread;     /* files and folders open as unread */
    long long unexamined; /* places in current versions at which a rule could not look */
};
enum status review_totals(struct review *review, struct review_totals *out,
                          struct diagnostics *list);

/* The flags of one family, and what became of them since a moment that review_moment gave. */
struct family_row {
    struct slice family;
    long long open;          /* not closed now */
    long long added, ended;  /* since then: new or found again; closed */
};
long long review_moment(struct review *review);
/* Calls `each` for every family, in the order of their names. */
enum status review_families(struct review *review, long long since,
                            void (*each)(void *context, const struct family_row *row),
                            void *context, struct diagnostics *list);

#endif

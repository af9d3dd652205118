/*
 * Examining one file: its bytes, its act and the flags in it, as one of many threads does it.
 */
#ifndef RASOAT_CLI_EXAMINE_H
#define RASOAT_CLI_EXAMINE_H

#include "markup/reading.h"
#include "review/review.h"
#include "scan/scanner.h"

#include <pthread.h>

/* What all threads share. */
struct examiner {
    const struct scanner *scanner;
    struct review *review;
    pthread_mutex_t *review_lock; /* held whenever the review is used */
    struct date as_of;
};

/* What became of one file. */
struct outcome {
    struct arena *arena;            /* for this outcome only */
    struct diagnostics diagnostics; /* of the bytes; when there are none, the reading has its own */
    struct reading reading;
    struct flags flags;
    enum status status;
    bool known;                     /* recorded before and nothing changed since: not read */
};

/* Owned by the caller until outcome_free. The path must last as long. */
struct outcome *examine(const struct examiner *examiner, const char *path);
void outcome_free(struct outcome *outcome);

/* Why the file was not read, or what was noted when it was. */
const struct diagnostics *outcome_diagnostics(const struct outcome *outcome);

/* What a path is examined against. */
struct scan_facts examiner_facts(const struct examiner *examiner, const char *path);

#endif

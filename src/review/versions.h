/* Works, their versions and the files they were read from. Inside the review room only. */
#ifndef RASOAT_REVIEW_VERSIONS_H
#define RASOAT_REVIEW_VERSIONS_H

#include "markup/reading.h"
#include "review/review.h"
#include "review/store.h"

/* Where a reading stands among what the database holds. */
struct standing {
    long long source;      /* the file's bytes */
    long long work;
    long long version;
    bool current;          /* the version is its work's current one */
    enum recorded done;    /* RECORDED_NEW, RECORDED_VERSION or RECORDED_SAME so far */
    long long twin;        /* a work that was found to have the same IRI; 0: none */
};

/* Finds or adds the source, work and version of a reading, inside a transaction. */
struct standing version_settle(struct review *review, const struct reading *reading,
                               struct slice path);

#endif

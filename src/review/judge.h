/* What an examination does to the flags of a work. Inside the review room only. */
#ifndef RASOAT_REVIEW_JUDGE_H
#define RASOAT_REVIEW_JUDGE_H

#include "review/versions.h"

/*
 * Holds the current version of a work against a measure, inside a transaction: its flags are
 * kept, added, judged anew or closed, each with a row. False when the version was held against the
 * same measure last, so that there is nothing to do.
 */
bool judge_version(struct review *review, const struct standing *standing, const struct act *act,
                   const struct flags *flags, const struct scan_facts *facts);

/* The id of a measure, or 0 when nothing was ever held against it. */
long long judge_measure(struct review *review, const struct scan_facts *facts);

#endif

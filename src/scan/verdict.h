/*
 * Verdicts in time: what the law of the day of issue and the law of the as-of day make of marked
 * words. By the law of its own day an act is lawful or not; by today's it fits or not.
 */
#ifndef RASOAT_SCAN_VERDICT_H
#define RASOAT_SCAN_VERDICT_H

#include "scan/run.h"

struct verdict {
    bool flagged;
    bool lawless; /* no flag, and the law of the as-of day is not known to the rule */
    enum grade grade;
    struct judgement at_issue, now;
};

/* When an act was issued, as far as it says. */
struct issue issue_of(struct arena *arena, const struct identity *identity);

/* Whether the act is one that the rule's <when> means. */
bool condition_holds(const struct condition *condition, const struct identity *identity,
                     const struct issue *issue);

/* The state of an instrument when the act was issued, and on the as-of day. */
enum state state_at_issue(const struct instrument *instrument, const struct issue *issue);
enum state state_on(const struct instrument *instrument, struct date on);

struct verdict verdict_of(const struct run *run, const struct hit *hit);

#endif

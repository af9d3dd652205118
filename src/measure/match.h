/* Matching what was found with what the gold says (rules of the score: measure/score.h). */
#ifndef RASOAT_MEASURE_MATCH_H
#define RASOAT_MEASURE_MATCH_H

#include "measure/score.h"

void match_structure(struct scores *scores, const struct gold_act *wanted, const struct act *act);
void match_flags(struct scores *scores, const struct gold *gold, const struct gold_act *wanted,
                 const struct flags *flags);

/* Levels between two eIds at "__" boundaries when one stands above the other; -1 otherwise. */
int match_distance(struct slice a, struct slice b);

#endif

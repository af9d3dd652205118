/* The words of the rule language that stand for choices and sets of choices. */
#ifndef RASOAT_RULES_SETS_H
#define RASOAT_RULES_SETS_H

#include "rules/rule.h"

enum grade grade_of(struct slice word);
enum fit fit_of(struct slice word);    /* "": FIT_CONFLICT */
enum scope scope_of(struct slice word);
enum unit unit_of(struct slice word);  /* "": UNIT_LEAF */
/* Sets of words parted by blanks. */
unsigned parts_of(struct slice words);
unsigned states_of(struct slice words); /* "": any state */
unsigned organs_of(struct slice words);
unsigned levels_of(struct slice words);

#endif

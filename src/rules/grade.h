/*
 * Grades and judgements: what a rule claims about the words it marks, and what the law of a day
 * says of them (docs/rule-language.md).
 */
#ifndef RASOAT_RULES_GRADE_H
#define RASOAT_RULES_GRADE_H

#include "base/slice.h"

enum grade { GRADE_CONFLICT, GRADE_OUTDATED, GRADE_NAME, GRADE_VERIFY, GRADE_TRIGGER };
enum fit { FIT_UNKNOWN, FIT_FITS, FIT_CONFLICT };

struct slice grade_name(enum grade grade);                /* "conflict" */
struct slice grade_label(enum grade grade, int language); /* as shown to people, by enum language */
struct slice fit_name(enum fit fit);                      /* "unknown", "fits", "conflict" */

#endif

/* Acts whose number and day of issue are known (enacted.def). */
#ifndef RASOAT_TERMS_ENACTED_H
#define RASOAT_TERMS_ENACTED_H

#include "text/date.h"

struct enacted {
    struct slice kind;   /* slug */
    struct slice number;
    struct date issued;
    struct slice title;  /* of laws, in normal case; "" */
};

/* NULL: not known. */
const struct enacted *enacted_by_number(struct slice kind, struct slice number);
/*
 * The law of that title, issued on that day; where no day is given, in that year. NULL: not known,
 * or two of them fit (the Laws on Organization of Local Government of 2025).
 */
const struct enacted *enacted_by_title(struct slice kind, struct slice title, struct date issued,
                                       int year);

/* Whether a law of that title is known, whatever its day. */
bool enacted_has_title(struct slice kind, struct slice title);

size_t enacted_count(void);
const struct enacted *enacted_at(size_t index);

#endif

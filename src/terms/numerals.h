/* Ordinals in words, which old acts number their parts with ("Phần thứ nhất"). */
#ifndef RASOAT_TERMS_NUMERALS_H
#define RASOAT_TERMS_NUMERALS_H

#include "base/slice.h"

struct ordinal {
    struct slice words; /* "thứ nhất" */
    struct slice slug;  /* "thu-nhat": the label in an eId */
};

/* The ordinal of a place from 1 on; NULL when it has no words. */
const struct ordinal *numerals_ordinal(unsigned long place);

/* The value of a number in figures or Roman numerals of any case, from 1 to 99; 0: no such number. */
unsigned long numerals_value(struct slice number);

#endif

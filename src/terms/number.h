/*
 * Numbers of acts (số, ký hiệu): 63/2025/QĐ-UBND, 3617/QĐ-UBND, 72/2025/QH15, 24/2003/CT-UB.
 */
#ifndef RASOAT_TERMS_NUMBER_H
#define RASOAT_TERMS_NUMBER_H

#include "base/arena.h"

struct act_number {
    struct slice whole;  /* without blanks: "63/2025/QĐ-UBND"; "/2026/QĐ-UBND" when left blank */
    struct slice serial; /* "63", "031", "364a", "66.4"; "" when left blank */
    unsigned year;       /* 2025; 0: no year between the slashes, so not normative */
    struct slice symbol; /* "QĐ-UBND", "QH15", "NĐ-CP" */
    bool blank;          /* the serial was left blank: a draft */
};

/*
 * The first number at or after *pos; *pos moves behind it. Blanks and line ends inside are passed
 * over ("24 /2003/CT-UB", "312/QĐ- UBND", "77/2006/QĐ - UBND"), Cyrillic letters that look Latin
 * are written as Latin ones. Dates, fractions, measures and the numbers of Party documents
 * (18-NQ/TW) are none. False when there is none; *pos then stays.
 */
bool number_find(struct arena *arena, struct slice text, size_t *pos, struct act_number *out);

/* The same for a number that begins at *pos with its first figure, or the slash of a blank one. */
bool number_at(struct arena *arena, struct slice text, size_t *pos, struct act_number *out);

/* Two numbers name the same act: case, accents, leading zeros, blanks and the signs in the symbol
   do not count (031/2025/QĐ-UBND is 31/2025/qdubnd). */
bool number_same(struct slice a, struct slice b);

#endif

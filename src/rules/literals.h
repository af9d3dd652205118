/*
 * Required literals: words of which at least one stands in every match of a pattern. A scan looks
 * for all literals of all rules at once and asks PCRE2 only where one was found (scan/gate.h).
 */
#ifndef RASOAT_RULES_LITERALS_H
#define RASOAT_RULES_LITERALS_H

#include "base/arena.h"

struct literals {
    struct slice *items; /* view bytes, lower case, at least LITERAL_LEAST long */
    size_t count;        /* 0: nothing is known to be required */
};

enum { LITERAL_LEAST = 3 };

/*
 * Reads a pattern in the code page (text/view.h: view_pattern). Anything that it does not
 * understand makes it say less, never more: the gate may let too much through, never too little.
 */
struct literals literals_of(struct arena *arena, struct slice pattern);

/* The lower case of a byte of the code page. */
unsigned char literal_lower(unsigned char byte);

#endif

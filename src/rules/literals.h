/*
 * Required literals: sets of words such that one of each set stands in every match of a pattern. A
 * scan looks for all literals of all rules at once and asks PCRE2 only where a pattern has one of
 * each of its sets (scan/gate.h).
 */
#ifndef RASOAT_RULES_LITERALS_H
#define RASOAT_RULES_LITERALS_H

#include "base/arena.h"

struct literals {
    struct slice *items; /* view bytes, lower case, at least LITERAL_LEAST long */
    size_t count;
};

enum { LITERAL_LEAST = 3, NEEDED_MOST = 3 };

struct needed {
    struct literals sets[NEEDED_MOST]; /* the rarest first */
    size_t count;                      /* 0: nothing is known to be required */
};

/*
 * Reads a pattern in the code page (text/view.h: view_pattern). Anything that it does not
 * understand makes it say less, never more: the gate may let too much through, never too little.
 */
struct needed literals_of(struct arena *arena, struct slice pattern);

/* The lower case of a byte of the code page. */
unsigned char literal_lower(unsigned char byte);

#endif

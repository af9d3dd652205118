/* Which instrument of the register a citation means. */
#ifndef RASOAT_LAW_IDENTIFY_H
#define RASOAT_LAW_IDENTIFY_H

#include "law/register.h"
#include "terms/citation.h"

struct identified {
    const struct instrument *instrument; /* NULL: none, or not to be decided */
    bool mismatched;                     /* number, name and date do not belong together */
};

/*
 * By number; else by title and date; else by title and year. `text` is where the citation was
 * found; `base`: the instrument whose amender it is said to be, or NULL.
 */
struct identified identify(struct arena *arena, const struct instruments *register_,
                           struct slice text, const struct citation *citation,
                           const struct instrument *base);

#endif

/* Which instrument of the register a mention means. */
#ifndef RASOAT_LAW_IDENTIFY_H
#define RASOAT_LAW_IDENTIFY_H

#include "law/mention.h"

struct identified {
    const struct instrument *instrument; /* NULL: none, or not to be decided */
    bool mismatched;                     /* number, name and date do not belong together */
};

/*
 * By number; else by title and date; else by title and year. `amended`: the title that the mention
 * amends, or NULL; `base`: the instrument whose amender it is said to be, or NULL.
 */
struct identified identify(const struct instruments *register_, const struct mention *mention,
                           const struct name *amended, const struct instrument *base);

#endif

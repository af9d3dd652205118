/* The organs of the centre. */
#include "terms/central.h"

const struct slice central_names[CENTRALS] = {
#define CENTRAL(name, symbol, slug) SLICE_INIT(name),
#include "terms/central.def"
#undef CENTRAL
};
const struct slice central_symbols[CENTRALS] = {
#define CENTRAL(name, symbol, slug) SLICE_INIT(symbol),
#include "terms/central.def"
#undef CENTRAL
};
static const struct slice slugs[CENTRALS] = {
#define CENTRAL(name, symbol, slug) SLICE_INIT(slug),
#include "terms/central.def"
#undef CENTRAL
};

struct issuer central_issuer(size_t index)
{
    return (struct issuer){.organ = ORGAN_CENTRAL, .level = LEVEL_CENTRAL,
                           .name = central_names[index], .unit = SLICE(""),
                           .slug = slugs[index]};
}

struct issuer central_issuer_of_slug(struct slice slug)
{
    for (size_t i = 0; i < CENTRALS; i++)
        if (slice_is(slugs[i], slug))
            return central_issuer(i);
    return (struct issuer){.organ = ORGAN_UNKNOWN};
}

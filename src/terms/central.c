/* The organs of the centre. */
#include "terms/central.h"

#include "terms/phrase.h"

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

/* Who speaks for a central organ, before its name; what begins like another one stands behind. */
static const struct {
    struct slice words, name;
} heads[] = {
    {SLICE_INIT("bộ trưởng, chủ nhiệm"), SLICE_INIT("Bộ trưởng, Chủ nhiệm")},
    {SLICE_INIT("bộ trưởng"), SLICE_INIT("Bộ trưởng")},
    {SLICE_INIT("chủ nhiệm"), SLICE_INIT("Chủ nhiệm")},
    {SLICE_INIT("thống đốc"), SLICE_INIT("Thống đốc")},
    {SLICE_INIT("tổng"), SLICE_INIT("Tổng")},
    {SLICE_INIT("chánh án"), SLICE_INIT("Chánh án")},
    {SLICE_INIT("viện trưởng"), SLICE_INIT("Viện trưởng")},
    {SLICE_INIT("tổng giám đốc"), SLICE_INIT("Tổng Giám đốc")},
    {SLICE_INIT("giám đốc"), SLICE_INIT("Giám đốc")},
    {SLICE_INIT("liên bộ:"), SLICE_INIT("")},
    {SLICE_INIT("liên bộ"), SLICE_INIT("")},
    {SLICE_INIT("liên tịch"), SLICE_INIT("")},
    {SLICE_INIT("liên"), SLICE_INIT("")},
};

size_t central_take(struct slice text, size_t at, size_t *index, struct slice *head)
{
    size_t end = 0;
    *head = SLICE("");
    *index = phrase_longest(text, at, central_names, CENTRALS, &end);
    for (size_t i = 0; i < sizeof heads / sizeof *heads && *index == CENTRALS; i++) {
        size_t behind = phrase_at(text, at, heads[i].words);
        if (!behind)
            continue;
        *index = phrase_longest(text, phrase_skip(text, behind), central_names, CENTRALS, &end);
        *head = heads[i].name;
    }
    return *index < CENTRALS ? end : 0;
}

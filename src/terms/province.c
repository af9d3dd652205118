/* The table of provinces, and what it says of issuers in time. */
#include "terms/province.h"

#include "terms/issuer.h"
#include "terms/phrase.h"

#include <assert.h>

enum { NEVER = 0, ALWAYS = 1, STANDS = 0 };

static const struct province provinces[] = {
#define PROVINCE(name, city, ended) {SLICE_INIT(name), city, ended},
#define SPELLING(written, name)
#include "terms/provinces.def"
#undef PROVINCE
#undef SPELLING
};
enum { PROVINCES = sizeof provinces / sizeof *provinces };

static const struct { struct slice written, name; } spellings[] = {
#define PROVINCE(name, city, ended)
#define SPELLING(written, name) {SLICE_INIT(written), SLICE_INIT(name)},
#include "terms/provinces.def"
#undef PROVINCE
#undef SPELLING
};

/* Where the name ends that stands at `at` and goes no further; 0: it does not stand there. */
static size_t match(struct slice text, size_t at, struct slice name)
{
    size_t end = phrase_at(text, at, name);
    return end && !phrase_goes_on(text, end) ? end : 0;
}

static const struct province *named(struct slice name)
{
    for (size_t i = 0; i < PROVINCES; i++)
        if (slice_is(provinces[i].name, name))
            return &provinces[i];
    return NULL;
}

const struct province *province_at(struct slice text, size_t at, size_t *end)
{
    const struct province *found = NULL;
    *end = 0;
    for (size_t i = 0; i < PROVINCES; i++) {
        size_t behind = match(text, at, provinces[i].name);
        if (behind > *end) {
            *end = behind;
            found = &provinces[i];
        }
    }
    for (size_t i = 0; !found && i < sizeof spellings / sizeof *spellings; i++) {
        *end = match(text, at, spellings[i].written);
        if (*end)
            found = named(spellings[i].name);
        assert(!*end || found); /* SPELLING names a PROVINCE */
    }
    return found;
}

bool province_is_city(const struct province *province)
{
    return province->city != NEVER;
}

/* The province that a unit's words name, and whether they call it a city; NULL: none. */
static const struct province *of_unit(struct slice unit, bool *city)
{
    size_t at = phrase_at(unit, 0, SLICE("thành phố")), end;
    *city = at != 0;
    if (!at)
        at = phrase_at(unit, 0, SLICE("tỉnh"));
    return at ? province_at(unit, phrase_skip(unit, at), &end) : NULL;
}

bool issuer_known_province(struct slice unit)
{
    bool city;
    const struct province *province = of_unit(unit, &city);
    return province && (!city || province_is_city(province));
}

static long day_number(struct date date)
{
    return date.year * 10000L + date.month * 100L + date.day;
}

static struct date day_date(long day)
{
    return (struct date){(int)(day / 10000), (int)(day / 100 % 100), (int)(day % 100)};
}

enum level issuer_level_at(const struct issuer *issuer, struct date day)
{
    bool city;
    const struct province *province = of_unit(issuer->unit, &city);
    bool before = province && city && province_is_city(province) && date_is_set(day) &&
                  day_number(day) < province->city;
    return before && issuer->level == LEVEL_PROVINCE ? LEVEL_DISTRICT : issuer->level;
}

struct date issuer_province_ended(struct slice unit)
{
    bool city;
    const struct province *province = of_unit(unit, &city);
    bool ended = province && province->ended != STANDS;
    return ended ? day_date(province->ended) : (struct date){0};
}

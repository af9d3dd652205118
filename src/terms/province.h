/* Provinces and cities under central authority by name; the facts stand in provinces.def. */
#ifndef RASOAT_TERMS_PROVINCE_H
#define RASOAT_TERMS_PROVINCE_H

#include "base/slice.h"

struct province {
    struct slice name; /* "Bà Rịa - Vũng Tàu" */
    long city;         /* as provinces.def has them, yyyymmdd */
    long ended;
};

/* The province whose name stands at `at`, the longest; *end: behind it. NULL: none. */
const struct province *province_at(struct slice text, size_t at, size_t *end);

/* "thành phố" with this name is, or was at some time, a city under central authority. */
bool province_is_city(const struct province *province);

#endif

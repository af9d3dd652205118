/* The districts that ended on 2025-07-01, from rules/law/districts.xml. */
#ifndef RASOAT_LAW_DISTRICTS_H
#define RASOAT_LAW_DISTRICTS_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/status.h"

struct district {
    struct slice type; /* "huyện", "quận", "thị xã", "thành phố" */
    struct slice name; /* "A Lưới" */
    struct slice key;  /* spelling key of both */
};

struct districts {
    struct district *items; /* by key */
    size_t count, room;
};

enum status districts_load(struct arena *arena, const char *rules_folder, struct districts *out,
                           struct diagnostics *list);
bool districts_have(struct arena *arena, const struct districts *districts,
                    struct slice type_and_name);

/* A pattern for all names of one type, written with a capital: "(?:...)"; the type is not in it. */
struct slice districts_pattern(struct arena *arena, const struct districts *districts,
                               struct slice type);

#endif

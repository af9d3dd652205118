/* All packs together, as this room keeps them while they are loaded and used. */
#ifndef RASOAT_RULES_STORE_H
#define RASOAT_RULES_STORE_H

#include "rules/names.h"
#include "rules/rules.h"

/* A shared list of exceptions. */
struct exceptions {
    struct slice id;
    struct check *checks;
    size_t count;
};

struct rules {
    struct arena *arena;
    const struct instruments *instruments;
    struct names names;
    struct exceptions *exceptions;
    size_t exceptions_count;
    size_t exceptions_room;
    struct rule **items; /* pointers, so that a rule stays where it is */
    size_t count;
    size_t room;
    size_t pattern_count;
    struct slice digest;
};

/* Replaces the names of a pattern and compiles it; false with a diagnostic at its line. */
bool pattern_prepare(struct rules *rules, struct pattern *pattern, struct slice place,
                     struct diagnostics *list);
void pattern_discard(struct pattern *pattern);

#endif

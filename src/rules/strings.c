/* Small sets of strings. Nothing here is fast; sets are made once, when packs are loaded. */
#include "rules/strings.h"

#include <stdint.h>

struct strings strings_one(struct arena *arena, struct slice s)
{
    struct strings set = {0};
    *ARENA_PUSH(arena, set.items, set.count, set.room) = arena_copy(arena, s);
    return set;
}

static bool holds(const struct strings *set, struct slice s)
{
    for (size_t i = 0; i < set->count; i++)
        if (slice_is(set->items[i], s))
            return true;
    return false;
}

bool strings_add(struct arena *arena, struct strings *set, struct slice s)
{
    if (holds(set, s))
        return true;
    if (set->count >= STRINGS_MOST)
        return false;
    *ARENA_PUSH(arena, set->items, set->count, set->room) = s;
    return true;
}

bool strings_unite(struct arena *arena, struct strings *set, const struct strings *others)
{
    if (set->count + others->count > STRINGS_MOST)
        return false;
    for (size_t i = 0; i < others->count; i++)
        strings_add(arena, set, others->items[i]);
    return true;
}

bool strings_join(struct arena *arena, struct strings *set, const struct strings *ends)
{
    struct strings joined = {0};
    if (set->count * ends->count > STRINGS_MOST)
        return false;
    for (size_t i = 0; i < set->count; i++)
        for (size_t j = 0; j < ends->count; j++)
            strings_add(arena, &joined,
                        arena_join(arena, (const struct slice[]){set->items[i], ends->items[j]},
                                   2, SLICE("")));
    *set = joined;
    return true;
}

bool strings_all_long(const struct strings *set, size_t least)
{
    for (size_t i = 0; i < set->count; i++)
        if (set->items[i].len < least)
            return false;
    return set->count > 0;
}

/* The shortest string tells most; many strings cost little, since all are looked for at once. */
size_t strings_score(const struct strings *set)
{
    size_t shortest = SIZE_MAX;
    for (size_t i = 0; i < set->count; i++)
        if (set->items[i].len < shortest)
            shortest = set->items[i].len;
    return set->count ? shortest * STRINGS_MOST * 2 - set->count : 0;
}

static bool redundant(const struct strings *set, size_t index)
{
    for (size_t i = 0; i < set->count; i++)
        if (i != index && slice_find(set->items[index], set->items[i], 0) != SIZE_MAX)
            return true;
    return false;
}

struct slice *strings_without_longer(struct arena *arena, const struct strings *set,
                                     size_t *count)
{
    struct slice *kept = ARENA_ARRAY(arena, struct slice, set->count + 1);
    *count = 0;
    for (size_t i = 0; i < set->count; i++)
        if (!redundant(set, i))
            kept[(*count)++] = arena_copy(arena, set->items[i]);
    return kept;
}

/* Actors: looking them up. There are some hundred, asked for when rules are loaded: plain lists. */
#include "law/actors.h"

#include "law/actors_store.h"

#include <assert.h>

size_t actors_count(const struct actors *actors)
{
    return actors->count;
}

const struct actor *actors_at(const struct actors *actors, size_t index)
{
    assert(index < actors->count);
    return &actors->items[index];
}

const struct actor *actors_by_id(const struct actors *actors, struct slice id)
{
    for (size_t i = 0; i < actors->count; i++)
        if (slice_is(actors->items[i].id, id))
            return &actors->items[i];
    return NULL;
}

bool actor_exists(const struct actor *actor, struct date on)
{
    assert(date_is_set(on));
    return date_order(actor->from, on) <= 0 &&
           (!date_is_set(actor->until) || date_order(on, actor->until) <= 0);
}

struct slice actors_pattern(const struct actors *actors, struct slice id)
{
    return fragments_pattern(&actors->fragments, id);
}

static const struct actor_set *find_set(const struct actors *actors, struct slice id)
{
    for (size_t i = 0; i < actors->set_count; i++)
        if (slice_is(actors->sets[i].id, id))
            return &actors->sets[i];
    return NULL;
}

bool actors_holds(const struct actors *actors, struct slice id, const struct actor *actor)
{
    const struct actor_set *set = find_set(actors, id);

    if (slice_is(id, actor->id))
        return true;
    for (size_t i = 0; set && i < set->count; i++)
        if (actors_holds(actors, set->members[i], actor))
            return true;
    return false;
}

enum status actors_expand(struct arena *arena, const struct actors *actors, struct slice pattern,
                          struct slice *out, struct slice *unknown)
{
    return fragments_expand(arena, &actors->fragments, pattern, out, unknown);
}

bool districts_known(struct arena *arena, const struct actors *actors, struct slice type_and_name)
{
    return districts_have(arena, &actors->districts, type_and_name);
}

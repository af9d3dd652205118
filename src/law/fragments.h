/*
 * Fragments: pieces of patterns by their ids. A fragment is entered whole, with every {id} in it
 * replaced, so that it can only refer to what was entered before and never to itself.
 */
#ifndef RASOAT_LAW_FRAGMENTS_H
#define RASOAT_LAW_FRAGMENTS_H

#include "base/arena.h"
#include "base/status.h"

struct fragment {
    struct slice id;
    struct slice pattern; /* "(?:...)" */
};

struct fragments {
    struct fragment *items;
    size_t count, room;
};

/* The pattern of an id; the empty slice when there is none. */
struct slice fragments_pattern(const struct fragments *fragments, struct slice id);
void fragments_add(struct arena *arena, struct fragments *fragments, struct slice id,
                   struct slice pattern);

/* As actors_expand. */
enum status fragments_expand(struct arena *arena, const struct fragments *fragments,
                             struct slice pattern, struct slice *out, struct slice *unknown);

/* "(?:a|b|c)"; `bounded`: as whole words, "\b(?:a|b|c)\b" in a group. */
struct slice fragments_alternation(struct arena *arena, const struct slice *forms, size_t count,
                                   bool bounded);

#endif

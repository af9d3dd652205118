/* Small sets of strings, for finding the required literals of a pattern. */
#ifndef RASOAT_RULES_STRINGS_H
#define RASOAT_RULES_STRINGS_H

#include "base/arena.h"

struct strings {
    struct slice *items;
    size_t count;
    size_t room;
};

/* More than this in one set: the set is given up, and says nothing. */
enum { STRINGS_MOST = 512 };

struct strings strings_one(struct arena *arena, struct slice s);
/* Each of these is false, and changes nothing, when the outcome would be too large. */
bool strings_add(struct arena *arena, struct strings *set, struct slice s);
bool strings_unite(struct arena *arena, struct strings *set, const struct strings *more);
/* Every string of `set` with every string of `ends` behind it. */
bool strings_join(struct arena *arena, struct strings *set, const struct strings *ends);

bool strings_all_long(const struct strings *set, size_t least);
/* How rare a set is likely to be; 0 for the empty set. */
size_t strings_score(const struct strings *set);
/* The set without strings in which another of it stands, in the arena. */
struct slice *strings_without_longer(struct arena *arena, const struct strings *set,
                                     size_t *count);

#endif

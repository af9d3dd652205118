/*
 * Names in patterns: {name} stands for a fragment that a pack defines, or for an actor, a word or
 * a set of law/actors.h. Names are shared by all packs.
 */
#ifndef RASOAT_RULES_NAMES_H
#define RASOAT_RULES_NAMES_H

#include "law/actors.h"

struct names {
    struct arena *arena;
    const struct actors *actors;
    struct named {
        struct slice name, words;
        size_t line;
    } *items;
    size_t count;
    size_t room;
};

/* False when the name is taken, by a fragment or by the law. */
bool names_add(struct names *names, struct slice name, struct slice words, size_t line);

/*
 * A pattern with every {name} replaced by (?:...). STATUS_NONE: *wrong is a name that nobody
 * defines; STATUS_REFUSED: *wrong is a name that is defined by itself.
 */
enum status names_expand(const struct names *names, struct slice pattern, struct slice *out,
                         struct slice *wrong);

#endif

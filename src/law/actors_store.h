/* The actors as the files of this room see them. */
#ifndef RASOAT_LAW_ACTORS_STORE_H
#define RASOAT_LAW_ACTORS_STORE_H

#include "law/actors.h"
#include "law/districts.h"
#include "law/fragments.h"

/* A set holds only what is entered above it. */
struct actor_set {
    struct slice id;
    struct slice *members; /* ids of actors and sets */
    size_t count, room;
};

struct actors {
    struct arena *arena;
    struct fragments fragments; /* the patterns of words, actors and sets */
    struct districts districts;
    struct actor *items;
    size_t count, room;
    struct actor_set *sets;
    size_t set_count, set_room;
};

#endif

/*
 * Excerpts: as much of a provision as a cell or a screen has room for, around the words that are
 * flagged. Words stay whole, what is left out is shown by an ellipsis.
 */
#ifndef RASOAT_EXPORT_EXCERPT_H
#define RASOAT_EXPORT_EXCERPT_H

#include "base/arena.h"

struct excerpt {
    struct slice text;    /* in the arena, or the text itself when all of it fits */
    size_t start, length; /* the flagged words, in bytes of `text` */
};

/*
 * At most about `most` letters of `text` (the ellipses and the rest of a cut word come on top). The
 * flagged words are bytes start..start+length of it and are never cut, however long they are.
 */
struct excerpt excerpt_around(struct arena *arena, struct slice text, size_t start, size_t length,
                              size_t most);

#endif

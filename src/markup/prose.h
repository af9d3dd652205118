/*
 * Prose: the words of AKN elements as plain text, one line per paragraph or table cell, blanks
 * collapsed, with the stretches that only quote other words.
 */
#ifndef RASOAT_MARKUP_PROSE_H
#define RASOAT_MARKUP_PROSE_H

#include "base/buffer.h"
#include "markup/act.h"

#include <libxml/tree.h>

struct prose {
    struct arena *arena;
    struct buffer text;
    struct quoted *quoted;
    size_t quoted_count;
    size_t quoted_room;
    bool gap;        /* a blank is due before the next word */
    size_t joined;   /* no line begins at this length: a quote sign or a number stands before it */
    bool table;      /* words came from a table */
    bool notes;      /* footnotes are wanted as well; a provision's own words leave them out */
};

void prose_begin(struct prose *prose, struct arena *arena);
/* Adds the words of an element and all that is in it, children provisions left out when asked. */
void prose_add(struct prose *prose, const xmlNode *node, bool with_provisions);
void prose_break(struct prose *prose);
/* The text, in the arena; the prose is used up. */
struct slice prose_end(struct prose *prose);

/* The kind of provision an element is; false for elements that are none. */
bool prose_provision_kind(const xmlNode *node, enum provision_kind *kind);

#endif

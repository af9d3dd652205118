/*
 * Layout: how a page breaks its lines, measured on the page itself. A line that goes on with a
 * small letter behind a line without a full stop was surely broken by a machine; how long such
 * lines are tells from which length on a line can have been broken at all.
 */
#ifndef RASOAT_INTAKE_LAYOUT_H
#define RASOAT_INTAKE_LAYOUT_H

#include "intake/draft.h"

struct layout {
    bool wrapped;     /* lines are broken at a width; else each line is a paragraph */
    bool parted;      /* blank lines part the paragraphs */
    size_t least[4];  /* letters a broken line has at least, next word included; by place */
};

struct layout layout_measure(const struct draft *draft);

/* Too short to have been broken by a machine before the first word of `behind`; `first`: the
   line is the first of its paragraph (portals lose the width that its tags took). */
bool layout_is_short(const struct layout *layout, const struct source_line *line,
                     const struct source_line *behind, bool first);

/* The line ends a sentence or an item: . ; : ! ? with or without a closing quote. */
bool ends_sentence(struct slice text);

/* Two lines that a paragraph could hold one after the other: no border between them. */
bool same_cell(const struct source_line *a, const struct source_line *b);

/* The next line with words behind line `i`, or NULL. */
const struct source_line *line_behind(const struct draft *draft, size_t i);

#endif

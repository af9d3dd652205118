/* Tables whose cells are parted by tabs, as they are copied out of a spreadsheet or a Word table. */
#ifndef RASOAT_INTAKE_TABS_H
#define RASOAT_INTAKE_TABS_H

#include "base/arena.h"

enum { CELL_BORDER = 0x1F }; /* a sign that no text has: ASCII's unit separator */

/*
 * A text of the same length in which CELL_BORDER stands for the tabs between cells; `text` itself when it
 * has no such table. Two lines one below the other with as many tabs each are a table; a single
 * tab in a sentence is a blank.
 */
struct slice tabs_mark(struct arena *arena, struct slice text);

#endif

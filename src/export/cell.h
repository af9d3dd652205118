/*
 * Cells of a spreadsheet: which text can stand in one, and how high it stands there.
 */
#ifndef RASOAT_EXPORT_CELL_H
#define RASOAT_EXPORT_CELL_H

#include "base/arena.h"

/* Letters that a cell can hold (ECMA-376 Part 1, 18.4.12, as Excel limits it), with room for an
   ellipsis. */
enum { CELL_LETTERS = 32000 };

/*
 * Text that XML 1.0 and a cell can hold, read back as it was: broken UTF-8, control signs but tab
 * and line end, and noncharacters become U+FFFD, a carriage return is dropped, what looks like the
 * code of a letter (_x0041_) is coded itself, what is too long is cut between words. Ends in NUL,
 * in the arena.
 */
const char *cell_text(struct arena *arena, struct slice text);

/*
 * Lines of a text in a column so many digits wide (of Times at 11 pt: 7 pixels) when it is set in
 * Times at `points` and wrapped between words.
 */
unsigned cell_lines(struct slice text, double width, double points);

#endif

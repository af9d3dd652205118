/*
 * Columns: the letterhead and the signature of a typed act stand in two columns that only blanks
 * part. The border between them is marked, so that each becomes a cell.
 */
#ifndef RASOAT_INTAKE_COLUMNS_H
#define RASOAT_INTAKE_COLUMNS_H

#include "base/arena.h"

/*
 * A text of the same length in which a '|' stands in the gap between two columns; `text` itself
 * when it has none. A gap counts only near words that open a right column (the motto, a place and
 * date, TM. or KT. and a role): gaps inside a line are also blanks left to be filled in.
 */
struct slice columns_mark(struct arena *arena, struct slice text);

#endif

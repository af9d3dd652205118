/*
 * Sunken provisions: "... được phê duyệt 2. Việc ngầm hóa ..." where the line end before khoản 2
 * was lost on the way. They are looked for only where the numbering jumps, and cut off only when
 * the missing number stands in one place alone.
 */
#ifndef RASOAT_MARKUP_SUNKEN_H
#define RASOAT_MARKUP_SUNKEN_H

#include "markup/line.h"

/* The lines with sunken provisions on lines of their own, marked `sunken`; the same lines when
   there are none. */
struct lines sunken_raise(struct arena *arena, struct lines lines);

#endif

/*
 * Mending text: for text_decode, and for text that did not come through it, such as what an HTML
 * reader makes of entities.
 */
#ifndef RASOAT_TEXT_MEND_H
#define RASOAT_TEXT_MEND_H

#include "base/arena.h"

/*
 * Source text as text/decode.h promises it, from UTF-8: line ends as \n, signs that cannot be
 * seen dropped, Ð ð as Đ đ, NFC. Returns `s` itself when nothing is to mend. Adds to *mended
 * the letters that were composed, dropped or replaced (line ends are not counted).
 */
struct slice text_mend(struct arena *arena, struct slice s, size_t *mended);

/* NFC of UTF-8 text; returns `s` itself when it is in NFC already (the usual case, no copy). */
struct slice text_compose(struct arena *arena, struct slice s);

#endif

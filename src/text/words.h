/*
 * Words, for proving that none was lost: runs of letters and digits, compared by spelling_key.
 */
#ifndef RASOAT_TEXT_WORDS_H
#define RASOAT_TEXT_WORDS_H

#include "base/arena.h"

/* Takes the next word off the front of *rest; false when there is none. Markup signs, blanks,
   underscores and punctuation part words. */
bool words_next(struct slice *rest, struct slice *word);
size_t words_count(struct slice text);

#endif

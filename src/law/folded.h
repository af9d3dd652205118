/*
 * Folded text: the matching view in lower case, line ends as blanks, for comparing words that two
 * people wrote. Every byte is one letter and knows its place in the source.
 */
#ifndef RASOAT_LAW_FOLDED_H
#define RASOAT_LAW_FOLDED_H

#include "base/arena.h"
#include "text/view.h"

struct folded {
    const unsigned char *at; /* view.len bytes */
    size_t len;
    struct view view;        /* the same letters in their own case, with places in the source */
};

struct folded folded_make(struct arena *arena, struct slice source);

/* Whether `words` stand at `pos`, as whole words. */
bool folded_has(struct folded text, size_t pos, struct folded words);
/* Where `words` stand as whole words at or behind `from` and before `to`; SIZE_MAX: nowhere. */
size_t folded_find(struct folded text, size_t from, size_t to, struct folded words);
/* Whether a letter stands at `pos`, no sign or figure; whether it is a capital in the source. */
bool folded_letter(struct folded text, size_t pos);
bool folded_capital(struct folded text, size_t pos);
/* The first letter that comes from the source byte `offset` or from one behind it. */
size_t folded_place(struct folded text, size_t offset);
/* The start of the word that ends at `end`; a sign is a word of its own. `end` at the beginning. */
size_t folded_word_before(struct folded text, size_t from, size_t end);

#endif

/*
 * A place in source text that moves right: the scanner below markers and the symbols of numbers.
 * Steps that words are told by stand in terms/phrase.h.
 */
#ifndef RASOAT_TERMS_CURSOR_H
#define RASOAT_TERMS_CURSOR_H

#include "base/slice.h"

#include <stdint.h>

struct cursor {
    struct slice text;
    size_t at;
};

/* The letter at the cursor; 0 at the end. */
uint32_t cursor_peek(const struct cursor *cursor);
/* The letter behind the one at the cursor; 0 when there is none. */
uint32_t cursor_beyond(const struct cursor *cursor);
bool cursor_at_end(const struct cursor *cursor);

/* Passes blanks, as phrases know them. True when there were any. */
bool cursor_blanks(struct cursor *cursor);
/* Passes one letter when it is `letter`. */
bool cursor_take(struct cursor *cursor, uint32_t letter);
/* Passes one sign of `signs` (ASCII); returns it, or 0. */
char cursor_sign(struct cursor *cursor, const char *signs);
/* Passes ASCII digits, or the ASCII signs listed in `set`; what was passed, perhaps nothing. */
struct slice cursor_digits(struct cursor *cursor);
struct slice cursor_run(struct cursor *cursor, const char *set);

/* Passes a phrase (terms/phrase.h) that stands there as whole words; figures may follow it directly
   ("Điều5"). Passes nothing when other words stand there. */
bool cursor_words(struct cursor *cursor, struct slice phrase);

/* A letter or a digit. */
bool cursor_is_word(uint32_t letter);
bool cursor_is_digit(uint32_t letter);
/* An opening quotation mark, curly or straight. */
bool cursor_is_quote(uint32_t letter);

#endif

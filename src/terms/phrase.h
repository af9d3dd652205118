/*
 * Phrases: words of the field found in source text, in any case and spelling ("Uỷ_ban nhân dân"
 * is "Ủy ban nhân dân"). Nothing is allocated, so that every word of an act can be asked.
 */
#ifndef RASOAT_TERMS_PHRASE_H
#define RASOAT_TERMS_PHRASE_H

#include "base/slice.h"

#include <stdint.h>

/*
 * Where `phrase` ends, when it stands at `at` as whole words; 0 when it does not. The phrase is in
 * canonical spelling with single blanks. Blanks of the text are spaces of any kind, line ends and
 * underscores; before a sign they need not be there.
 */
size_t phrase_at(struct slice text, size_t at, struct slice phrase);

/* The longest of `count` phrases that stands at `at`, as its index; `count` when none does. */
size_t phrase_longest(struct slice text, size_t at, const struct slice *phrases, size_t count,
                      size_t *end);
/* Where the first phrase of a list, ended by an empty one, that stands at `at` ends; 0: none. */
size_t phrase_any(struct slice text, size_t at, const struct slice *phrases);

size_t phrase_skip(struct slice text, size_t at);        /* behind blanks */
bool phrase_blank(struct slice text, size_t at);         /* a blank stands there */
uint32_t phrase_letter(struct slice text, size_t at);    /* the letter there; 0 at the end */
size_t phrase_next(struct slice text, size_t at);        /* behind the letter at `at` */
bool phrase_goes_on(struct slice text, size_t at);       /* a letter or a figure stands there */
size_t phrase_word_end(struct slice text, size_t at);    /* behind the letters and figures there */

#endif

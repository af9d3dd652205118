/*
 * Looking ahead in a PCRE2 pattern without reading it: where the head of a group ends, and whether
 * letters may come next. `rest` is the pattern from some place on.
 */
#ifndef RASOAT_TEXT_PATTERN_AHEAD_H
#define RASOAT_TEXT_PATTERN_AHEAD_H

#include "base/slice.h"

/* True when `c` is in `set`; NUL never is. */
bool ahead_one_of(char c, const char *set);

/* `rest` begins with [: true when the class lists letters: [nh], [[:alpha:]], [\w-]; not [^.;]. */
bool ahead_class_has_letters(struct slice rest);

/* `rest` begins with (: the bytes up to where the content of the group, or its ), begins. */
size_t ahead_head_length(struct slice rest);
/* `rest` begins with (: true for a negative look-around. */
bool ahead_is_negative(struct slice rest);

/* True when letters may come next: a run of letters before `rest` is then but a part of a word. */
bool ahead_goes_on(struct slice rest);

#endif

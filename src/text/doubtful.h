/* Signs that no act has: they hide, turn round or replace what a person reads. */
#ifndef RASOAT_TEXT_DOUBTFUL_H
#define RASOAT_TEXT_DOUBTFUL_H

#include "base/slice.h"

#include <stdint.h>

struct doubtful {
    size_t count;
    size_t line;     /* of the first, 1 is the first line; 0: there is none */
    uint32_t first;
};

/*
 * Counts control signs other than line ends, tabs and form feeds, signs that turn the direction of
 * writing (U+202A to U+202E, U+2066 to U+2069), U+FFFD in the place of lost letters, byte order
 * marks behind the beginning, private letters but those of symbol fonts (U+F000 to U+F0FF, bullets
 * in Word) and tags (U+E0000 on), and code points that are no letters (UTF-8).
 */
struct doubtful doubtful_find(struct slice text);

#endif

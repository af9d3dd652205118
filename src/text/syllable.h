/*
 * Whether letters can be read as one Vietnamese syllable: an initial, a vowel that takes the final
 * behind it, and one tone, which before p t c ch is sắc or nặng. It knows how syllables are built
 * and no words, so that names, old spellings and new words count like all others.
 */
#ifndef RASOAT_TEXT_SYLLABLE_H
#define RASOAT_TEXT_SYLLABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Code points in NFC, either case. False for anything else, the empty word too. */
bool syllable_is(const uint32_t *letters, size_t count);

#endif

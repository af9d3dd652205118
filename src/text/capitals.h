/*
 * Capitals that a charset could not write. TCVN3 has no capital vowels with a tone, so that words
 * typed in capitals have small ones in them (CộNG HOà Xã HộI); with a capital font nobody saw it.
 */
#ifndef RASOAT_TEXT_CAPITALS_H
#define RASOAT_TEXT_CAPITALS_H

#include <stddef.h>

/*
 * Raises, in place, small vowels with a tone in words whose other letters are capitals. A word that
 * does not tell by itself (Xã, ở, Uỷ: one capital at most) goes with its neighbours, when a
 * vowel was raised among them or two of them are Vietnamese syllables in capitals. Line ends, tabs,
 * two blanks, : ; | and the < > of markup part neighbours. The length never changes.
 */
void capitals_raise(char *text, size_t len);

#endif

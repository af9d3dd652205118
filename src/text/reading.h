/*
 * How well text reads as Vietnamese when its letters are taken to be in a given charset. Only words
 * with a letter beyond ASCII are looked at, because the others are the same in all charsets.
 */
#ifndef RASOAT_TEXT_READING_H
#define RASOAT_TEXT_READING_H

#include "text/charset.h"

/* Words of one reading that are Vietnamese syllables, and that are none (text/syllable.h). */
struct tally {
    size_t good, bad; /* abbreviations (QĐ) and single letters are neither */
    size_t own;       /* good ones with a letter that Latin-1 does not have (ơ, ế) */
    size_t rescued;   /* good ones that are bad as the text stands; see reading_all */
    uint64_t seen;    /* letters beyond ASCII in good ones, by their last six bits */
};

struct reading {
    struct tally of[CHARSET_COUNT]; /* of[CHARSET_UTF8]: the text as it stands */
};

/* Adds the words of a text, read in one charset; `rescued` stays. */
void reading_add(struct tally *tally, enum charset charset, struct slice text);

/* The text as it stands and in every old charset. */
void reading_all(struct reading *reading, struct slice text);

#endif

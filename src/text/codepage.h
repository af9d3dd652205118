/* The private code page of the matching view (codepage.def), looked up both ways. */
#ifndef RASOAT_TEXT_CODEPAGE_H
#define RASOAT_TEXT_CODEPAGE_H

#include <stdbool.h>
#include <stdint.h>

enum { CODEPAGE_BYTES = 256, CODEPAGE_PLANE = 0x10000 };

/* Bytes that stand for no letter of their own. */
enum {
    CODEPAGE_DROPPED = 0x00, /* not seen at all: soft hyphens, zero-width signs */
    CODEPAGE_SIGN = 0x02     /* any sign that the page does not have */
};

enum { /* kinds of a byte */
    CODEPAGE_LETTER = 1,
    CODEPAGE_UPPER = 2,
    CODEPAGE_CLOSES = 4,  /* . , ; : ) have no blank before them */
    CODEPAGE_OPENS = 8,   /* ( has none behind it */
    CODEPAGE_LAST = 16,   /* may be the last letter of a word that text/spelling.h changes ... */
    CODEPAGE_BEFORE = 32, /* ... and this the letter before it */
    CODEPAGE_FREE = 64    /* no letter has this byte */
};

struct codepage {
    unsigned char byte_of[CODEPAGE_PLANE];  /* by code point; beyond it see codepage_byte */
    uint32_t letter_of[CODEPAGE_BYTES];     /* never 0 but for byte 0 and free bytes */
    unsigned char kind[CODEPAGE_BYTES];
    unsigned char other_case[CODEPAGE_BYTES]; /* the byte itself where a letter has no other case */
};

/* Made once, on first use by any thread; lasts as long as the program. */
const struct codepage *codepage(void);

/* The byte of a code point beyond the first plane: VIEW_OTHER or CODEPAGE_SIGN. */
unsigned char codepage_beyond(uint32_t code_point);

/* The byte for a letter: itself, what it is folded to, VIEW_OTHER or CODEPAGE_SIGN. */
static inline unsigned char codepage_byte(const struct codepage *page, uint32_t letter)
{
    return letter < CODEPAGE_PLANE ? page->byte_of[letter] : codepage_beyond(letter);
}

/* The letter that `letter` is folded to: ' ' for blanks, '-' for dashes, 0 for what is dropped. */
uint32_t codepage_fold(const struct codepage *page, uint32_t letter);

/*
 * True when the page has the letter, as itself or folded. The two code points by which VIEW_OTHER
 * and CODEPAGE_SIGN are spelled (U+0221, U+FFFD) count as had.
 */
bool codepage_has(const struct codepage *page, uint32_t letter);

#endif

/*
 * The charsets of Vietnamese text before Unicode, and how their letters become Unicode.
 *
 * Such text is met in two ways: as bytes, and as Unicode text whose letters are the Latin ones that
 * the same bytes show in Windows-1252, because a person saved it as UTF-8 or because a font
 * (.VnTime) drew those letters as Vietnamese. Both are one way here: a byte is its code point,
 * U+0080 to U+00FF.
 */
#ifndef RASOAT_TEXT_CHARSET_H
#define RASOAT_TEXT_CHARSET_H

#include "base/arena.h"

#include <stdint.h>

enum charset {
    CHARSET_UTF8,
    CHARSET_UTF16LE,
    CHARSET_UTF16BE,
    CHARSET_TCVN3,  /* ABC: TCVN 5712:1993, VN3; capitals with a tone only by the font */
    CHARSET_VNI,    /* VNI-Windows: a vowel, then its accent and tone as one more letter */
    CHARSET_VPS,    /* Vietnamese Professionals Society */
    CHARSET_VISCII, /* RFC 1456 */
    CHARSET_CP1258, /* Windows-1258: a vowel, then its tone as a combining mark */
    CHARSET_COUNT,
    CHARSET_OLD = CHARSET_TCVN3 /* from here on: the charsets before Unicode */
};

/* "TCVN3 (ABC)", "VNI", the same in all languages; never empty. */
struct slice charset_name(enum charset charset);

/*
 * What a font says of the letters in it: true for fonts of an old charset, by the names that their
 * makers gave them (.VnTime, VNI-Times, VPS Times), case not minded. *capitals: the font shows
 * every letter as a capital, which a last H tells (.VnTimeH).
 */
bool charset_of_font(struct slice font, enum charset *charset, bool *capitals);

/*
 * UTF-8 text whose letters are those of an old charset, as Unicode, NFC where Vietnamese is
 * concerned. Code points that the charset does not have stay as they are, but U+0080 to U+009F,
 * which become the signs (quotes, dashes) that Windows-1252 has there. `capitals` makes all letters
 * capitals. TCVN3 has no capital vowels with a tone: in words typed in capitals (CéNG HOµ) they
 * are raised, see text/capitals.h.
 */
struct slice charset_convert(struct arena *arena, enum charset charset, bool capitals,
                             struct slice text);

/* The letters of Unicode text as capitals, as a font such as .VnTimeH shows them. */
struct slice charset_capitals(struct arena *arena, struct slice text);

/* Bytes of an old charset as the UTF-8 text that charset_convert reads. */
struct slice charset_widen(struct arena *arena, struct slice bytes);

/*
 * The next letter of such text in Unicode; *pos moves behind it and the marks that belong to it.
 * CHARSET_UTF8 gives the letter as it is.
 */
uint32_t charset_next(enum charset charset, struct slice text, size_t *pos);

#endif

/*
 * The matching view: source text as rules see it. One byte is one letter of a private code page
 * (Vietnamese needs fewer than 256 signs), spelling is canonical (text/spelling.h), blanks are
 * single spaces, and every byte knows the source byte that it came from. PCRE2 runs on it without
 * UTF mode, with character tables of our own, so that \w, [[:upper:]] and caseless matching are
 * right at the speed of ASCII (docs/why/matching-view.md).
 */
#ifndef RASOAT_TEXT_VIEW_H
#define RASOAT_TEXT_VIEW_H

#include "base/arena.h"

#include <stdint.h>

struct view {
    const unsigned char *at; /* code page bytes, NUL behind the end */
    size_t len;
    const uint32_t *source;  /* len + 1 entries: source[i] is the offset in bytes of the source
                                text at which the letter of byte i begins; source[len] is the
                                end of the last letter */
};

/*
 * The view of source text (UTF-8, NFC). A newline in the source stays a newline (it parts the
 * lines of a composed clause); other runs of blanks are one space, dropped at line ends and before
 * , . ; : ) and behind (. An underscore is a blank. A letter outside the code page is VIEW_OTHER.
 */
struct view view_make(struct arena *arena, struct slice source);

/* The view as UTF-8, letter by letter: what the oracle matches in UTF mode. */
struct slice view_spell(struct arena *arena, struct view view);
/*
 * The source bytes that the view bytes start..end (exclusive) came from, the last letter whole.
 * Blanks that the view left out at either end are not part of it.
 */
struct slice view_source(struct view view, struct slice source, size_t start, size_t end);

/*
 * A PCRE2 pattern, written in UTF-8, in the code page and in canonical spelling. Escapes and group
 * names stay as they are. Whole words may be written in any spelling; where a class or a group
 * cuts a syllable ([uủ]y, t(?:ỉ|ỷ) lệ), each piece is taken as it is written, so that the
 * author writes the canonical one. A range such as à-ỹ means what Unicode means by it.
 * False when the pattern holds what the code page cannot say: a letter that it does not have,
 * \p, \X, or a number (\x{1EA1}) beyond ASCII.
 */
bool view_pattern(struct arena *arena, struct slice pattern, struct slice *out);
/* The same pattern with the canonical spelling but still UTF-8, for the oracle. */
struct slice view_pattern_utf8(struct arena *arena, struct slice pattern);

/*
 * PCRE2 character tables for the code page (pcre2_set_character_tables); made once, never freed.
 * With them PCRE2 finds what it finds in UTF mode with UCP, but for two things: without UCP,
 * PCRE2 takes (?i)[[:upper:]] for any letter (write (?-i:[[:upper:]])), and [[:punct:]] has the
 * signs ° × ÷ ± ≤ ≥ → €, which Unicode calls symbols.
 */
const uint8_t *view_tables(void);

/* A letter that the code page does not have, spelled U+0221; other signs are 0x02 (codepage.h). */
enum { VIEW_OTHER = 0x01 };

#endif

/*
 * One spelling for Vietnamese words that are written in several ways: tone placement in open
 * syllables (hoà = hòa, uỷ = ủy; never in hoàn, quý), qu + i (qui = quy), and i for y
 * behind a lone h k l m t in open syllables (tỉ = tỷ, lí = lý; never in thi, khi).
 * Letters keep their case.
 */
#ifndef RASOAT_TEXT_SPELLING_H
#define RASOAT_TEXT_SPELLING_H

#include "base/arena.h"

#include <stdint.h>

/*
 * Rewrites letters (code points, NFC) in place into the canonical spelling. The count of letters
 * never changes, so offsets hold.
 */
void spelling_unify(uint32_t *letters, size_t count);

/* Lower case of one code point, Latin and Vietnamese. */
uint32_t spelling_lower(uint32_t letter);
/* The letter without tone and accent, đ as d; other signs as they are. */
uint32_t spelling_bare(uint32_t letter);
bool spelling_is_letter(uint32_t letter);
bool spelling_is_upper(uint32_t letter);
/* Whether a small letter stands in the words: they are not typed in capitals. */
bool spelling_has_small(struct slice words);

/*
 * A key for comparing words: lower case, canonical spelling, runs of blanks (no-break ones too)
 * and underscores as one space, none at the ends or before , . ; : ) or behind (, curly quotes as
 * straight ones, dashes as -.
 */
struct slice spelling_key(struct arena *arena, struct slice s);
/* The key without accents, for search: "uy ban nhan dan". */
struct slice spelling_search_key(struct arena *arena, struct slice s);
/* For IRIs: "uy-ban-nhan-dan"; only a-z 0-9 and single hyphens. */
struct slice spelling_slug(struct arena *arena, struct slice s);

#endif

/*
 * Finding out that text is in an old charset, and in which: it is read in each, and the one whose
 * words can be Vietnamese syllables is taken (text/syllable.h). French or English text has few
 * such words in any of them, and is left alone.
 */
#ifndef RASOAT_TEXT_LEGACY_H
#define RASOAT_TEXT_LEGACY_H

#include "text/charset.h"

struct legacy {
    struct slice text;    /* Unicode (UTF-8) */
    enum charset charset; /* what it was converted from */
    size_t good, bad;     /* words with a letter beyond ASCII that now are syllables, and that are
                             none; abbreviations (QĐ) and single letters are neither */
    bool unsure;          /* too few words, too many that are no syllables, another charset that
                             reads nearly as many, or text that was in that charset only in part */
};

/* Bytes that are no UTF-8. False when no old charset fits; *out is then unset. */
bool legacy_read(struct arena *arena, struct slice bytes, struct legacy *out);

/*
 * UTF-8 text whose letters are those of an old charset, because it was saved as Unicode without
 * being converted; in part only, too: a line is converted when it reads better so. False when
 * there is nothing to repair, which for Vietnamese in Unicode is known at a glance.
 */
bool legacy_repair(struct arena *arena, struct slice text, struct legacy *out);

#endif

/*
 * From the bytes of a file to source text: UTF-8 in NFC, as the author wrote it otherwise. The
 * encoding is found from a byte order mark or from the bytes themselves, charsets from before
 * Unicode (text/charset.h) too; broken input is refused, never guessed at in silence.
 */
#ifndef RASOAT_TEXT_DECODE_H
#define RASOAT_TEXT_DECODE_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/status.h"
#include "text/charset.h"
#include "text/mend.h"

struct decoded {
    struct slice text;   /* UTF-8, NFC, line ends as \n, no byte order mark, no soft hyphens, no
                            zero-width signs, Đ đ for Ð (U+00D0) and ð; see text_mend */
    enum charset charset; /* of the bytes */
    enum charset letters; /* what letters were converted from: an old charset, also when text in it
                             was saved as UTF-8 or UTF-16; else CHARSET_UTF8 */
    bool unsure;          /* of that conversion */
    size_t mended;        /* letters that were composed, dropped or replaced on the way, without
                             those that were converted */
};

/*
 * What is done with Unicode text whose letters are those of an old charset: a reader of markup
 * knows the font of each run and mends them itself.
 */
enum odd_letters { LETTERS_MEND, LETTERS_LEAVE };

/*
 * STATUS_OK adds a diagnostic when letters were converted: TEXT_CONVERTED, or when that is unsure
 * TEXT_CONVERTED_UNSURE; and one when there are signs that no act has (TEXT_DOUBTFUL).
 * STATUS_UNREAD adds one diagnostic: TEXT_FORM (the bytes begin as a form that is not plain text,
 * such as DOCX or PDF), TEXT_BINARY (a NUL byte without UTF-16), TEXT_NOT_UTF8 or
 * TEXT_BROKEN_UTF16; the sentence names what was found, and where.
 */
enum status text_decode(struct arena *arena, struct slice bytes, enum odd_letters odd,
                        struct decoded *out, struct diagnostics *list);

#endif

/*
 * From the bytes of a file to source text: UTF-8 in NFC, as the author wrote it otherwise. The
 * encoding is found from a byte order mark or from the bytes themselves; broken input is refused,
 * never guessed at in silence.
 */
#ifndef RASOAT_TEXT_DECODE_H
#define RASOAT_TEXT_DECODE_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/status.h"

enum charset { CHARSET_UTF8, CHARSET_UTF16LE, CHARSET_UTF16BE };

struct decoded {
    struct slice text;   /* UTF-8, NFC, line ends as \n, no byte order mark, no soft hyphens,
                            no zero-width signs, Ð (U+00D0) and ð before a Vietnamese letter as Đ đ */
    enum charset charset;
    size_t mended;       /* letters that were composed, dropped or replaced on the way */
};

/*
 * STATUS_UNREAD adds one diagnostic: the bytes are binary (a NUL byte without UTF-16, or a known
 * magic number such as PK, %PDF, OLE) or no encoding fits; the sentence names what it found.
 */
enum status text_decode(struct arena *arena, struct slice bytes, struct decoded *out,
                        struct diagnostics *list);

/* NFC of UTF-8 text; returns `s` itself when it has no combining mark (the usual case, no copy). */
struct slice text_compose(struct arena *arena, struct slice s);

#endif

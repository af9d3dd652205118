/*
 * Wrapping: a text set between two margins, with some of its words marked.
 */
#ifndef RASOAT_CLI_WRAP_H
#define RASOAT_CLI_WRAP_H

#include "cli/terminal.h"

struct wrap {
    const struct terminal *terminal;
    size_t indent;         /* blanks before every line but the first, which the caller began */
    size_t start, length;  /* the marked words, in bytes of the text; length 0: none */
};

/*
 * Adds the text, its lines broken between words. Marked words are bold and underlined where the
 * terminal can, else they stand in 【 】. The text must be terminal_text; ends in a newline.
 */
void wrap_text(struct buffer *out, struct slice text, const struct wrap *wrap);

#endif

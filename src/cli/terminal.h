/*
 * The terminal: how wide it is, whether it shows marks, and text made harmless for it. Widths are
 * counted in letters, never in bytes.
 */
#ifndef RASOAT_CLI_TERMINAL_H
#define RASOAT_CLI_TERMINAL_H

#include "base/arena.h"
#include "base/buffer.h"

#include <stdbool.h>

struct terminal {
    bool marks;   /* bold and underlined letters are shown (a terminal, and NO_COLOR is not set) */
    size_t width; /* letters in a line; SIZE_MAX when the output is no terminal */
};

struct terminal terminal_of(int fd);

/*
 * Text without what could command a terminal: control signs but \n are U+FFFD, and so are the
 * signs that turn the direction of writing. In the arena.
 */
struct slice terminal_text(struct arena *arena, struct slice text);
/* The same on one line. */
struct slice terminal_line(struct arena *arena, struct slice text);

/* Adds a text cut to `width` letters, the last then an ellipsis; `fill` blanks it out to width. */
void terminal_cell(struct buffer *out, struct slice text, size_t width, bool fill);

#define TERMINAL_BOLD "\x1b[1m"
#define TERMINAL_FAINT "\x1b[2m"
#define TERMINAL_MARK "\x1b[1;4m"
#define TERMINAL_PLAIN "\x1b[0m"

/* Adds a text between two of the signs above, or without them where marks are not shown. */
void terminal_styled(struct buffer *out, const struct terminal *terminal, const char *style,
                     struct slice text);

#endif

/* The terminal: width, marks, and text made harmless for it. */
#include "cli/terminal.h"

#include "text/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct terminal terminal_of(int fd)
{
    struct winsize size;
    const char *plain = getenv("NO_COLOR");
    struct terminal terminal = {.width = SIZE_MAX};
    if (!isatty(fd))
        return terminal;
    terminal.marks = !plain || !*plain;
    terminal.width = 80;
    if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        terminal.width = size.ws_col;
    return terminal;
}

static bool is_harmful(uint32_t letter)
{
    return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) ||
           (letter >= 0x200E && letter <= 0x200F) || (letter >= 0x202A && letter <= 0x202E) ||
           (letter >= 0x2066 && letter <= 0x2069);
}

static struct slice clean(struct arena *arena, struct slice text, bool one_line)
{
    struct buffer out;
    buffer_init(&out);
    for (size_t pos = 0; pos < text.len;) {
        char bytes[UTF8_MOST_BYTES];
        uint32_t letter = utf8_next(text, &pos);
        if (letter == '\n')
            letter = one_line ? ' ' : '\n';
        else if (letter == '\t')
            letter = ' ';
        else if (is_harmful(letter))
            letter = UTF8_BAD;
        buffer_add(&out, (struct slice){bytes, utf8_put(letter, bytes)});
    }
    struct slice copy = arena_copy(arena, buffer_slice(&out));
    buffer_free(&out);
    return copy;
}

struct slice terminal_text(struct arena *arena, struct slice text)
{
    return clean(arena, text, false);
}

struct slice terminal_line(struct arena *arena, struct slice text)
{
    return clean(arena, text, true);
}

void terminal_cell(struct buffer *out, struct slice text, size_t width, bool fill)
{
    size_t letters = utf8_length(text), end = 0;
    if (letters > width) {
        for (size_t i = 0; i + 1 < width; i++)
            utf8_next(text, &end);
        buffer_add(out, slice_trim(slice_part(text, 0, end)));
        buffer_add(out, SLICE("…"));
        letters = utf8_length(slice_trim(slice_part(text, 0, end))) + 1;
    } else {
        buffer_add(out, text);
    }
    for (; fill && letters < width; letters++)
        buffer_add_char(out, ' ');
}

void terminal_styled(struct buffer *out, const struct terminal *terminal, const char *style,
                     struct slice text)
{
    if (terminal->marks)
        buffer_add(out, slice_of(style));
    buffer_add(out, text);
    if (terminal->marks)
        buffer_add(out, SLICE(TERMINAL_PLAIN));
}

/*
 * Wrapping: word by word. A mark that goes over a line break is taken off before the break and put
 * on again behind the margin, so that the margin is never underlined.
 */
#include "cli/wrap.h"

#include "text/utf8.h"

struct setter {
    struct buffer *out;
    const struct wrap *wrap;
    size_t column;  /* letters on this line */
    bool marked;    /* inside the marked words */
    bool blank;     /* a blank is due before the next word */
};

static void put_mark(struct setter *setter, bool on)
{
    if (setter->wrap->terminal->marks) {
        buffer_add(setter->out, on ? SLICE(TERMINAL_MARK) : SLICE(TERMINAL_PLAIN));
    } else {
        buffer_add(setter->out, on ? SLICE("【") : SLICE("】"));
        setter->column += 2; /* these brackets are two columns wide */
    }
}

static void break_line(struct setter *setter)
{
    bool signs = setter->wrap->terminal->marks;
    if (setter->marked && signs)
        buffer_add(setter->out, SLICE(TERMINAL_PLAIN));
    buffer_add_char(setter->out, '\n');
    for (size_t i = 0; i < setter->wrap->indent; i++)
        buffer_add_char(setter->out, ' ');
    if (setter->marked && signs)
        buffer_add(setter->out, SLICE(TERMINAL_MARK));
    setter->column = setter->wrap->indent;
    setter->blank = false;
}

/* A piece of a word that is marked throughout or not at all. */
static void put_piece(struct setter *setter, struct slice piece, bool marked)
{
    if (setter->marked && !marked)
        put_mark(setter, false);
    if (setter->blank)
        buffer_add_char(setter->out, ' ');
    setter->column += setter->blank;
    setter->blank = false;
    if (!setter->marked && marked)
        put_mark(setter, true);
    setter->marked = marked;
    buffer_add(setter->out, piece);
    setter->column += utf8_length(piece);
}

/* Puts text[from..to) in up to three pieces: before, in and behind the marked words. */
static void put_word(struct setter *setter, struct slice text, size_t from, size_t to)
{
    const size_t start = setter->wrap->start, end = start + setter->wrap->length;
    const size_t edges[] = {start, end, to};
    size_t width = utf8_length(slice_part(text, from, to - from));
    if (setter->column > setter->wrap->indent &&
        setter->column + setter->blank + width > setter->wrap->terminal->width)
        break_line(setter);
    for (size_t i = 0; i < sizeof edges / sizeof *edges && from < to; i++) {
        size_t edge = edges[i] < to ? edges[i] : to;
        if (edge <= from)
            continue;
        put_piece(setter, slice_part(text, from, edge - from), from >= start && from < end);
        from = edge;
    }
}

void wrap_text(struct buffer *out, struct slice text, const struct wrap *wrap)
{
    struct setter setter = {.out = out, .wrap = wrap, .column = wrap->indent};
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && text.at[end] != ' ' && text.at[end] != '\n')
            end++;
        if (end > at)
            put_word(&setter, text, at, end);
        if (end < text.len && text.at[end] == '\n') {
            if (setter.marked && end >= wrap->start + wrap->length) {
                put_mark(&setter, false);
                setter.marked = false;
            }
            break_line(&setter);
        } else {
            setter.blank = end < text.len;
        }
        at = end + 1;
    }
    if (setter.marked)
        put_mark(&setter, false);
    buffer_add_char(out, '\n');
}

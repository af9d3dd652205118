/* Excerpts: a window around the flagged words whose ends stand between words. */
#include "export/excerpt.h"

#include "text/utf8.h"

#include <assert.h>

static const struct slice ellipsis = SLICE_INIT("…");

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

static bool is_inside_letter(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* `letters` letters before `at`, then on to the beginning of that word. */
static size_t step_back(struct slice text, size_t at, size_t letters)
{
    for (; letters && at > 0; at--)
        letters -= !is_inside_letter(text.at[at - 1]);
    while (at > 0 && !is_blank(text.at[at - 1]))
        at--;
    return at;
}

/* `letters` letters behind `at`, then on to the end of that word. */
static size_t step_on(struct slice text, size_t at, size_t letters)
{
    for (; letters && at < text.len; letters--)
        utf8_next(text, &at);
    while (at < text.len && !is_blank(text.at[at]))
        at++;
    return at;
}

/* Where an excerpt begins: at the beginning of the text when that leaves some room behind the
   flagged words, else with a third of the room before them. */
static size_t begin_before(struct slice text, size_t start, size_t room)
{
    size_t before = utf8_length(slice_part(text, 0, start));
    return before <= room - room / 4 ? 0 : step_back(text, start, room / 3);
}

struct excerpt excerpt_around(struct arena *arena, struct slice text, size_t start, size_t length,
                              size_t most)
{
    assert(start <= text.len && length <= text.len - start);
    if (text.len <= most || utf8_length(text) <= most)
        return (struct excerpt){text, start, length};
    size_t words = utf8_length(slice_part(text, start, length));
    size_t room = words < most ? most - words : 0;
    size_t from = begin_before(text, start, room);
    size_t before = utf8_length(slice_part(text, from, start - from));
    size_t to = step_on(text, start + length, before < room ? room - before : 0);
    const struct slice pieces[] = {
        from > 0 ? ellipsis : SLICE(""),
        slice_part(text, from, to - from),
        to < text.len ? ellipsis : SLICE(""),
    };
    struct slice cut = arena_join(arena, pieces, 3, SLICE(""));
    return (struct excerpt){cut, start - from + pieces[0].len, length};
}

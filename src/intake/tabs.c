/* Tables of tabs: consecutive lines with the same number of tabs inside. */
#include "intake/tabs.h"

#include <string.h>

/* Tabs with words on both sides. */
static size_t inner_tabs(struct slice line)
{
    size_t tabs = 0;
    line = slice_trim(line);
    for (size_t i = 0; i < line.len; i++)
        tabs += line.at[i] == '\t';
    return tabs;
}

static void mark_line(char *text, struct slice whole, struct slice line)
{
    struct slice words = slice_trim(line);
    size_t start = (size_t)(words.at - whole.at);
    for (size_t i = 0; i < words.len; i++)
        if (words.at[i] == '\t')
            text[start + i] = CELL_BORDER;
}

struct slice tabs_mark(struct arena *arena, struct slice text)
{
    struct slice rest = text, line, before = SLICE("");
    char *marked = NULL;
    if (!memchr(text.at, '\t', text.len))
        return text;
    while (slice_next(&rest, '\n', &line)) {
        size_t tabs = inner_tabs(line);
        if (tabs && tabs == inner_tabs(before)) {
            if (!marked)
                marked = memcpy(arena_get(arena, text.len + 1), text.at, text.len);
            mark_line(marked, text, before);
            mark_line(marked, text, line);
        }
        before = line;
    }
    return marked ? (struct slice){marked, text.len} : text;
}

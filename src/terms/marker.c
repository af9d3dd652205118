/* Markers: each way of numbering has a reader; the first that knows its own decides. */
#include "terms/marker.h"

#include "terms/marker_scan.h"
#include "text/spelling.h"

#include <assert.h>
#include <string.h>

typedef bool (*reader)(struct arena *arena, struct cursor line, struct marker *out);

static bool read_first(const reader *readers, size_t count, struct arena *arena,
                       struct cursor line, struct marker *out)
{
    for (size_t i = 0; i < count; i++)
        if (readers[i](arena, line, out))
            return true;
    return false;
}

static struct marker read(struct arena *arena, struct slice line)
{
    static const reader words[] = {marker_read_article, marker_read_division, marker_read_form};
    static const reader items[] = {marker_read_decimal, marker_read_paragraph, marker_read_roman,
                                   marker_read_capital, marker_read_point, marker_read_indent};
    struct cursor start = {line, 0};
    struct marker marker = {.label = SLICE("")};
    /* "điều 5", "mục 2.3" in small letters go on with a sentence */
    bool word = spelling_is_upper(cursor_peek(&start)) && spelling_is_letter(cursor_beyond(&start));
    if (word && read_first(words, sizeof words / sizeof *words, arena, start, &marker))
        return marker;
    if (read_first(items, sizeof items / sizeof *items, arena, start, &marker))
        return marker;
    return (struct marker){.label = SLICE("")};
}

struct marker marker_read(struct arena *arena, struct slice line)
{
    assert(arena);
    return read(arena, line);
}

struct marker marker_read_in_capitals(struct arena *arena, struct slice line)
{
    struct marker marker = marker_read(arena, line);
    if (marker.kind == MARKER_CAPITAL && strchr(")/", line.at[marker.len - 1])) {
        marker.kind = MARKER_POINT;
        marker.label = spelling_key(arena, marker.label);
    }
    return marker;
}

enum marker_kind marker_kind_of(struct slice line)
{
    return read(NULL, line).kind;
}

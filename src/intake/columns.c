/* Columns parted by blanks, found from the words that open a right column. */
#include "intake/columns.h"

#include "terms/marker.h"
#include "text/spelling.h"

#include <stdint.h>
#include <string.h>

enum {
    GAP_BLANKS = 4,   /* fewer are a slip of the thumb */
    REACH_LINES = 14  /* a letterhead or a signature is no longer than this */
};

struct gap {
    size_t start, end; /* of the blanks, in the line */
};

/* The widest run of blanks with words on both sides. */
static bool find_gap(struct slice line, struct gap *gap)
{
    size_t words = 0;
    *gap = (struct gap){0, 0};
    while (words < line.len && (line.at[words] == ' ' || line.at[words] == '\t'))
        words++;
    for (size_t i = words; i < line.len;) {
        size_t end = i;
        while (end < line.len && (line.at[end] == ' ' || line.at[end] == '\t'))
            end++;
        if (end < line.len && end - i > gap->end - gap->start)
            *gap = (struct gap){i, end};
        i = end > i ? end : i + 1;
    }
    return gap->end - gap->start >= GAP_BLANKS;
}

/* "Mẫu, ngày 22 tháng 5 năm 2019" */
static bool is_place_and_date(struct slice key)
{
    size_t day = slice_find(key, SLICE(", ngày"), 0);
    return day != SIZE_MAX && day < 40 && slice_find(key, SLICE("năm"), day) != SIZE_MAX;
}

static bool opens_right_column(struct slice words)
{
    static const struct slice openings[] = {
        SLICE_INIT("cộng hòa xã hội"), SLICE_INIT("độc lập"), SLICE_INIT("tm."),
        SLICE_INIT("kt."), SLICE_INIT("tl."), SLICE_INIT("tuq."), SLICE_INIT("chủ tịch"),
        SLICE_INIT("phó chủ tịch"), SLICE_INIT("giám đốc"), SLICE_INIT("q. chủ tịch"), {0}};
    struct arena *arena = arena_new();
    struct slice key = spelling_key(arena, words);
    bool opens = is_place_and_date(key);
    for (const struct slice *opening = openings; opening->len && !opens; opening++)
        opens = slice_starts(key, *opening);
    arena_free(arena);
    return opens;
}

/* An article, a paragraph or a legal basis: the letterhead is over. */
static bool begins_body(struct arena *arena, struct slice line)
{
    struct slice words = slice_trim(line);
    enum marker_kind kind = marker_read(arena, words).kind;
    return (kind != MARKER_NONE && kind != MARKER_INDENT) || slice_starts(words, SLICE("Căn cứ "));
}

struct slice columns_mark(struct arena *arena, struct slice text)
{
    struct slice rest = text, line;
    char *marked = NULL;
    unsigned reach = 0; /* lines in which a gap still parts columns */
    while (slice_next(&rest, '\n', &line)) {
        struct gap gap;
        bool bordered = memchr(line.at, '|', line.len);
        bool parted = line.len < 400 && !bordered && find_gap(line, &gap);
        if (parted && opens_right_column(slice_from(line, gap.end)))
            reach = REACH_LINES;
        else if (reach && begins_body(arena, line))
            reach = 0;
        if (parted && reach) {
            if (!marked)
                marked = memcpy(arena_get(arena, text.len + 1), text.at, text.len);
            marked[(size_t)(line.at - text.at) + gap.start + 1] = '|';
        }
        reach -= reach > 0;
    }
    return marked ? (struct slice){marked, text.len} : text;
}

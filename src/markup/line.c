/*
 * Lines from blocks. Table cells carry no marker: a number in a cell counts rows, not provisions.
 * A table that is only layout, because an article begins in one of its cells, is undone.
 */
#include "markup/line.h"

#include "text/spelling.h"
#include "text/utf8.h"

static bool all_capitals(struct slice text)
{
    bool letters = false;
    for (size_t at = 0; at < text.len;) {
        uint32_t letter = utf8_next(text, &at);
        if (!spelling_is_letter(letter))
            continue;
        if (!spelling_is_upper(letter))
            return false;
        letters = true;
    }
    return letters;
}

static void read_words(struct arena *arena, struct line *line)
{
    line->key = spelling_key(arena, line->text);
    line->capitals = all_capitals(line->text);
    if (!line->table)
        line->marker = marker_read(arena, line->text);
}

/* Whether an article begins in a cell of the table whose first block is `first`. */
static bool is_layout(struct arena *arena, const struct page *page, size_t first)
{
    unsigned table = page->blocks[first].table;
    for (size_t i = first; i < page->count && page->blocks[i].table == table; i++)
        if (marker_read(arena, page->blocks[i].text).kind == MARKER_ARTICLE)
            return true;
    return false;
}

struct lines lines_from_page(struct arena *arena, const struct page *page)
{
    struct lines lines = {ARENA_ARRAY(arena, struct line, page->count), page->count};
    unsigned last = 0;
    bool layout = false;
    for (size_t i = 0; i < page->count; i++) {
        const struct block *block = &page->blocks[i];
        struct line *line = &lines.at[i];
        if (block->table && block->table != last)
            layout = is_layout(arena, page, i);
        last = block->table;
        line->text = block->text;
        line->bold = block->bold;
        if (block->table && !layout) {
            line->table = block->table;
            line->row = block->row;
            line->column = block->column;
        }
        read_words(arena, line);
    }
    return lines;
}

bool line_starts(const struct line *line, struct slice words)
{
    return slice_starts(line->key, words);
}

struct line line_part(struct arena *arena, const struct line *line, size_t start, size_t end)
{
    struct line part = *line;
    part.text = slice_trim(slice_part(line->text, start, end - start));
    part.marker = (struct marker){0};
    read_words(arena, &part);
    return part;
}

/*
 * Lines from blocks. Table cells carry no marker: a number in a cell counts rows, not provisions.
 * A table that is only layout, because an article begins in one of its cells, is undone.
 */
#include "markup/line.h"

#include "text/spelling.h"
#include "text/utf8.h"

enum { FEW_SMALL = 50 }; /* one letter in so many is small in a text typed in capitals */

struct letters { size_t small, capital; };

static struct letters count_letters(struct slice text)
{
    struct letters letters = {0, 0};
    for (size_t at = 0; at < text.len;) {
        uint32_t letter = utf8_next(text, &at);
        if (spelling_is_letter(letter))
            ++*(spelling_is_upper(letter) ? &letters.capital : &letters.small);
    }
    return letters;
}

static bool is_typed_in_capitals(const struct page *page)
{
    size_t small = 0, capital = 0;
    for (size_t i = 0; i < page->count; i++) {
        struct letters letters = count_letters(page->blocks[i].text);
        small += letters.small;
        capital += letters.capital;
    }
    return small * FEW_SMALL <= capital;
}

static void read_words(struct arena *arena, struct line *line)
{
    struct letters letters = count_letters(line->text);
    line->key = spelling_key(arena, line->text);
    line->capitals = letters.capital && !letters.small;
    if (!line->table)
        line->marker = line->typed_in_capitals ? marker_read_in_capitals(arena, line->text)
                                               : marker_read(arena, line->text);
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
    bool layout = false, typed_in_capitals = is_typed_in_capitals(page);
    for (size_t i = 0; i < page->count; i++) {
        const struct block *block = &page->blocks[i];
        struct line *line = &lines.at[i];
        if (block->table && block->table != last)
            layout = is_layout(arena, page, i);
        last = block->table;
        line->text = block->text;
        line->bold = block->bold;
        line->typed_in_capitals = typed_in_capitals;
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

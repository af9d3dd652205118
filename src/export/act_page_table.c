/*
 * Tables: every row of a table stands beside its own lines of the source, and the widths of the
 * columns, taken from the whole table, hold the rows together.
 */
#include "export/act_page.h"

#include "export/tags.h"
#include "text/utf8.h"

#include <stdint.h>

enum {
    COLUMNS = 24,        /* further ones share what is left */
    LONGEST_WORD = 14,   /* letters; longer words are broken */
    LONGEST_TEXT = 400   /* letters; longer ones make a column no wider */
};

struct table_width {
    size_t first;              /* its first line */
    unsigned columns;
    unsigned widths[COLUMNS];  /* in letters, of one line of a cell */
};

/*
 * How wide a paragraph wants its column: as its longest word at least, else growing with the root
 * of its length, so that a column ten times as long is three times as wide.
 */
static unsigned wanted_width(struct slice text)
{
    size_t word = 0, longest = 0, letters = 0, root = 0;
    for (size_t at = 0; at < text.len; letters++) {
        word = utf8_next(text, &at) == ' ' ? 0 : word + 1;
        longest = word > longest ? word : longest;
    }
    letters = letters < LONGEST_TEXT ? letters : LONGEST_TEXT;
    while ((root + 1) * (root + 1) <= 2 * letters)
        root++;
    longest = longest < LONGEST_WORD ? longest : LONGEST_WORD;
    return (unsigned)(root > longest ? root : longest) + 2; /* the padding of a cell */
}

static void measure_cell(struct table_width *table, const struct act_line *line)
{
    unsigned column = line->column ? line->column - 1 : 0, width = wanted_width(line->text);
    if (column >= COLUMNS)
        return;
    if (column >= table->columns)
        table->columns = column + 1;
    if (width > table->widths[column])
        table->widths[column] = width;
}

void act_page_measure_tables(struct act_page *page)
{
    page->tables = ARENA_ARRAY(page->arena, struct table_width, page->lines.tables + 1);
    for (unsigned i = 0; i <= page->lines.tables; i++)
        page->tables[i].first = SIZE_MAX;
    for (size_t i = 0; i < page->lines.count; i++) {
        const struct act_line *line = &page->lines.at[i];
        if (!line->table)
            continue;
        struct table_width *table = &page->tables[line->table];
        table->first = table->first == SIZE_MAX ? i : table->first;
        measure_cell(table, line);
    }
}

static void put_widths(struct act_page *page, const struct table_width *table)
{
    unsigned all = 0;
    for (unsigned i = 0; i < table->columns; i++)
        all += table->widths[i];
    tag_open(page->out, "colgroup", NULL);
    for (unsigned i = 0; i < table->columns; i++)
        buffer_format(page->out, "<col style=\"width:%u%%\"/>",
                      (table->widths[i] * 100 + all / 2) / all);
    tag_close(page->out, "colgroup");
}

static size_t put_cell(struct act_page *page, size_t i, size_t to)
{
    const struct act_line *first = &page->lines.at[i];
    tag_open(page->out, "td", NULL);
    for (; i < to && page->lines.at[i].row == first->row &&
           page->lines.at[i].column == first->column; i++) {
        tag_start(page->out, "p");
        tag_attribute(page->out, "id", page->lines.at[i].id);
        tag_end(page->out);
        act_page_spans(page, &page->lines.at[i]);
        tag_close(page->out, "p");
    }
    tag_close(page->out, "td");
    return i;
}

/* One empty cell in place of those that a row does not have. */
static void put_gap(struct act_page *page, unsigned columns)
{
    if (columns > 1)
        buffer_format(page->out, "<td colspan=\"%u\"></td>", columns);
    else
        buffer_add(page->out, SLICE("<td></td>"));
}

static size_t put_row(struct act_page *page, size_t i, size_t to)
{
    unsigned row = page->lines.at[i].row, column = 1;
    tag_open(page->out, "tr", NULL);
    while (i < to && page->lines.at[i].row == row) {
        unsigned next = page->lines.at[i].column;
        if (next > column)
            put_gap(page, next - column);
        i = put_cell(page, i, to);
        column = next + 1;
    }
    tag_close(page->out, "tr");
    return i;
}

size_t act_page_table_rows(struct act_page *page, size_t i, size_t to)
{
    const struct table_width *table = &page->tables[page->lines.at[i].table];
    size_t end = i;
    while (end < to && page->lines.at[end].table == page->lines.at[i].table)
        end++;
    tag_open(page->out, "table", i == table->first ? "first" : NULL);
    put_widths(page, table);
    while (i < end)
        i = put_row(page, i, end);
    tag_close(page->out, "table");
    return end;
}

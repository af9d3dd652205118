/*
 * Tables: every row of a table stands beside its own lines of the source, and the widths of the
 * columns, taken from the whole table, hold the rows together.
 */
#include "export/act_page.h"

#include "export/tags.h"
#include "text/utf8.h"

#include <stdint.h>

enum {
    COLUMNS = 24,     /* further ones share what is left */
    NARROWEST = 6,    /* letters */
    WIDEST = 32
};

struct table_width {
    size_t first;             /* its first line */
    unsigned columns;
    unsigned letters[COLUMNS]; /* of its longest paragraph, within the limits above */
};

static void measure_cell(struct table_width *table, const struct act_line *line)
{
    unsigned column = line->column ? line->column - 1 : 0;
    size_t letters = utf8_length(line->text);
    if (column >= COLUMNS)
        return;
    letters = letters < NARROWEST ? NARROWEST : letters > WIDEST ? WIDEST : letters;
    if (column >= table->columns)
        table->columns = column + 1;
    if (letters > table->letters[column])
        table->letters[column] = (unsigned)letters;
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
        all += table->letters[i] ? table->letters[i] : NARROWEST;
    tag_open(page->out, "colgroup", NULL);
    for (unsigned i = 0; i < table->columns; i++) {
        unsigned letters = table->letters[i] ? table->letters[i] : NARROWEST;
        buffer_format(page->out, "<col style=\"width:%u%%\"/>", (letters * 100 + all / 2) / all);
    }
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

static size_t put_row(struct act_page *page, size_t i, size_t to)
{
    unsigned row = page->lines.at[i].row, column = 1;
    tag_open(page->out, "tr", NULL);
    while (i < to && page->lines.at[i].row == row) {
        for (; column < page->lines.at[i].column; column++)
            buffer_add(page->out, SLICE("<td></td>"));
        i = put_cell(page, i, to);
        column++;
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

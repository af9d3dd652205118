/* Flags as a table: columns as wide as their widest cell, cut to what the terminal has room for. */
#include "cli/flag_table.h"

#include "cli/flags_of.h"
#include "cli/wrap.h"
#include "export/labels.h"
#include "text/utf8.h"

#include <stdint.h>
#include <unistd.h>

enum { COLUMN_ID, COLUMN_PLACE, COLUMN_GRADE, COLUMN_FAMILY, COLUMN_WORDS, COLUMNS };
enum { GAP = 2, WIDE = 118 /* from this width on there is room for the family */ };

static const enum message headings[COLUMNS] = {
    [COLUMN_ID] = MESSAGE_LIST_ID,       [COLUMN_PLACE] = MESSAGE_LIST_PLACE,
    [COLUMN_GRADE] = MESSAGE_LIST_GRADE, [COLUMN_FAMILY] = MESSAGE_LIST_FAMILY,
    [COLUMN_WORDS] = MESSAGE_LIST_WORDS,
};

struct table {
    const struct program *program;
    struct arena *arena;
    const struct list *list;
    struct terminal terminal;
    struct buffer out;
    size_t widths[COLUMNS]; /* 0: the column is left out */
};

static struct slice cell(const struct table *table, const struct flag_row *row, int column)
{
    enum language language = table->program->language;
    switch (column) {
    case COLUMN_ID:
        return arena_format(table->arena, "%lld", row->id);
    case COLUMN_PLACE:
        return !row->citation_vi.len     ? row->eid
               : language == LANGUAGE_VI ? row->citation_vi
                                         : row->citation_en;
    case COLUMN_GRADE:
        return label(table->arena, LABEL_GRADE, row->grade, language);
    case COLUMN_FAMILY:
        return row->family;
    default:
        return terminal_line(table->arena, row->quote);
    }
}

static struct slice heading(const struct table *table, int column)
{
    return label_message(table->arena, headings[column], table->program->language, NULL, 0);
}

static size_t widest(const struct table *table, int column)
{
    size_t width = utf8_length(heading(table, column));
    for (size_t i = 0; i < table->list->flag_count; i++) {
        size_t letters = utf8_length(cell(table, &table->list->flags[i], column));
        width = letters > width ? letters : width;
    }
    return width;
}

/* Every column as wide as its widest cell, the place at most two fifths of the terminal; the words
   get what is left. */
static void set_widths(struct table *table)
{
    size_t total = table->terminal.width, used = 0;
    for (int column = 0; column < COLUMN_WORDS; column++) {
        if (column != COLUMN_FAMILY || total >= WIDE)
            table->widths[column] = widest(table, column);
        if (column == COLUMN_PLACE && total != SIZE_MAX && table->widths[column] > total * 2 / 5)
            table->widths[column] = total * 2 / 5;
        used += table->widths[column] + (table->widths[column] ? GAP : 0);
    }
    table->widths[COLUMN_WORDS] = total == SIZE_MAX ? SIZE_MAX
                                  : total > used + GAP + 8 ? total - used - GAP : 8;
}

static void put_row(struct table *table, const struct slice cells[COLUMNS])
{
    for (int column = 0; column < COLUMNS; column++) {
        if (!table->widths[column])
            continue;
        buffer_add(&table->out, SLICE("  "));
        terminal_cell(&table->out, cells[column], table->widths[column], column != COLUMN_WORDS);
    }
    buffer_add_char(&table->out, '\n');
}

static void put_headings(struct table *table)
{
    struct slice cells[COLUMNS];
    for (int column = 0; column < COLUMNS; column++)
        cells[column] = heading(table, column);
    if (table->terminal.marks)
        buffer_add(&table->out, SLICE(TERMINAL_FAINT));
    put_row(table, cells);
    if (table->terminal.marks)
        buffer_add(&table->out, SLICE(TERMINAL_PLAIN));
}

static struct slice cut(struct table *table, struct slice text)
{
    struct buffer line;
    buffer_init(&line);
    terminal_cell(&line, text, table->terminal.width, false);
    struct slice copy = arena_copy(table->arena, buffer_slice(&line));
    buffer_free(&line);
    return copy;
}

/* An act: who, which and when on one line, its title on the next, then its flags. */
static void put_act(struct table *table, const struct list_act *act)
{
    const struct flag_row *row = list_act_row(table->list, act);
    struct slice head = flags_of_act_line(table->arena, row);
    buffer_add_char(&table->out, '\n');
    terminal_styled(&table->out, &table->terminal, TERMINAL_BOLD, cut(table, head));
    buffer_add_char(&table->out, '\n');
    if (row->title.len) {
        buffer_add(&table->out, cut(table, terminal_line(table->arena, row->title)));
        buffer_add_char(&table->out, '\n');
    }
    for (size_t i = 0; i < act->count; i++) {
        struct slice cells[COLUMNS];
        for (int column = 0; column < COLUMNS; column++)
            cells[column] = cell(table, &table->list->flags[act->first + i], column);
        put_row(table, cells);
    }
}

static void put_end(struct table *table)
{
    const struct slice words[] = {
        arena_format(table->arena, "%zu", table->list->flag_count),
        arena_format(table->arena, "%zu", table->list->act_count),
    };
    const struct wrap wrap = {.terminal = &table->terminal};
    buffer_add_char(&table->out, '\n');
    wrap_text(&table->out,
              label_message(table->arena, MESSAGE_LIST_END, table->program->language, words, 2),
              &wrap);
}

int flag_table_print(const struct program *program, const struct list *list)
{
    struct table table = {.program = program,
                          .arena = list->arena,
                          .list = list,
                          .terminal = terminal_of(STDOUT_FILENO)};
    buffer_init(&table.out);
    set_widths(&table);
    put_headings(&table);
    for (size_t i = 0; i < list->act_count; i++)
        put_act(&table, &list->acts[i]);
    put_end(&table);
    int status = command_print(program, &table.out);
    buffer_free(&table.out);
    return status;
}

/* Gold labels: two tables of tab-separated values. */
#include "measure/gold.h"

#include "base/file.h"
#include "base/limits.h"

enum { ACT_COLUMNS = 9, FLAG_COLUMNS = 7 };

struct table {
    struct slice rest;
    size_t line;
};

static enum status open_table(struct arena *arena, const char *folder, const char *name,
                              struct table *table, struct diagnostics *list)
{
    struct slice path = arena_format(arena, "%s/%s", folder, name);
    struct slice head;
    list->file = path;
    *table = (struct table){.line = 1};
    if (file_read(arena, path.at, LIMIT_FILE_BYTES, &table->rest, list) != STATUS_OK)
        return STATUS_CANNOT;
    slice_next(&table->rest, '\n', &head);
    return STATUS_OK;
}

/* The cells of the next row; STATUS_NONE at the end. */
static enum status next_row(struct table *table, struct slice *cells, size_t columns,
                            struct diagnostics *list)
{
    struct slice row;
    do {
        if (!slice_next(&table->rest, '\n', &row))
            return STATUS_NONE;
        table->line++;
    } while (!slice_trim(row).len);
    for (size_t i = 0; i < columns; i++)
        if (!slice_next(&row, '\t', &cells[i])) {
            DIAGNOSE(list, GOLD_ROW, SLICE(""), table->line, SLICE(""));
            return STATUS_CANNOT;
        }
    cells[columns - 1] = slice_trim(cells[columns - 1]);
    return STATUS_OK;
}

static enum status load_acts(struct arena *arena, const char *folder, struct gold *gold,
                             struct diagnostics *list)
{
    struct slice c[ACT_COLUMNS];
    struct table table;
    size_t room = 0;
    enum status status = open_table(arena, folder, "acts.tsv", &table, list);
    while (status == STATUS_OK &&
           (status = next_row(&table, c, ACT_COLUMNS, list)) == STATUS_OK)
        *ARENA_PUSH(arena, gold->acts, gold->act_count, room) = (struct gold_act){
            c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]};
    return status == STATUS_NONE ? STATUS_OK : status;
}

static enum status load_flags(struct arena *arena, const char *folder, struct gold *gold,
                              struct diagnostics *list)
{
    struct slice c[FLAG_COLUMNS];
    struct table table;
    size_t room = 0;
    enum status status = open_table(arena, folder, "flags.tsv", &table, list);
    while (status == STATUS_OK &&
           (status = next_row(&table, c, FLAG_COLUMNS, list)) == STATUS_OK)
        *ARENA_PUSH(arena, gold->flags, gold->flag_count, room) = (struct gold_flag){
            .file = c[0], .eid = c[1], .family = c[2], .at = c[4], .quote = c[5],
            .verdict = slice_is(c[3], SLICE("flag"))     ? VERDICT_FLAG
                       : slice_is(c[3], SLICE("either")) ? VERDICT_EITHER
                                                         : VERDICT_PASS};
    return status == STATUS_NONE ? STATUS_OK : status;
}

enum status gold_load(struct arena *arena, const char *folder, struct gold *gold,
                      struct diagnostics *list)
{
    *gold = (struct gold){0};
    enum status status = load_acts(arena, folder, gold, list);
    return status == STATUS_OK ? load_flags(arena, folder, gold, list) : status;
}

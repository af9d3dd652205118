/* The flags that a user asks for, out of the database. */
#include "cli/flags_of.h"

#include "cli/terminal.h"
#include "export/flag_json.h"
#include "export/labels.h"
#include "text/date.h"

struct asked {
    struct review *review;
    const struct flag_filter *filter;
};

static enum status filtered_rows(void *context,
                                 bool (*take)(void *list, const struct flag_row *row), void *list,
                                 struct diagnostics *diagnostics)
{
    const struct asked *asked = context;
    return review_flags(asked->review, asked->filter, take, list, diagnostics);
}

int flags_of(const struct program *program, struct arena *arena, const struct flag_filter *filter,
             struct list *list)
{
    struct diagnostics diagnostics = {.arena = arena, .file = slice_of(program->database)};
    struct asked asked = {.filter = filter};
    const struct row_source source = {.rows = filtered_rows, .context = &asked};
    const struct list_wanted everything = {0};
    enum status status = review_open(program->database, false, &asked.review, &diagnostics);
    if (status == STATUS_OK) {
        status = list_collect(arena, &source, everything, list, &diagnostics);
        review_close(asked.review);
    }
    command_report(program, &diagnostics);
    return status == STATUS_OK ? EXIT_DONE : EXIT_CANNOT;
}

int flags_of_print_json(const struct program *program, const struct list *list)
{
    struct buffer out;
    struct json json;
    buffer_init(&out);
    json_begin(&json, &out);
    json_object(&json, NULL);
    json_array(&json, "flags");
    for (size_t i = 0; i < list->flag_count; i++)
        flag_json(&json, NULL, &list->flags[i]);
    json_close(&json);
    json_close(&json);
    json_end(&json);
    int status = command_print(program, &out);
    buffer_free(&out);
    return status;
}

struct slice flags_of_act_line(struct arena *arena, const struct flag_row *row)
{
    struct slice parts[3];
    struct date issued;
    size_t count = 0;
    parts[count++] = row->number.len ? row->number : label_kind(arena, row->kind);
    if (date_parse_iso(row->issued, &issued))
        parts[count++] = date_vietnamese(arena, issued);
    if (row->issuer.len)
        parts[count++] = row->issuer;
    if (!parts[0].len)
        parts[0] = row->work;
    return terminal_line(arena, arena_join(arena, parts, count, SLICE(" · ")));
}

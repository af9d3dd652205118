/*
 * A list as CSV (RFC 4180): one record a flag, so that every record can be read alone. A text that
 * a spreadsheet would take for a formula gets an apostrophe in front of it (docs/forms.md). A draft
 * says so in a column of its own.
 */
#include "export/write.h"

#include "export/labels.h"

#include <string.h>

static bool looks_like_formula(struct slice text)
{
    return text.len && strchr("=+-@\t\r", text.at[0]) != NULL;
}

static void write_field(struct buffer *out, struct slice text, bool number)
{
    bool guard = !number && looks_like_formula(text);
    bool quote = guard;
    for (size_t i = 0; i < text.len && !quote; i++)
        quote = strchr("\",\r\n", text.at[i]) != NULL;
    if (quote)
        buffer_add_char(out, '"');
    if (guard)
        buffer_add_char(out, '\'');
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"')
            buffer_add_char(out, '"');
        buffer_add_char(out, text.at[i]);
    }
    if (quote)
        buffer_add_char(out, '"');
}

static void write_headings(struct buffer *out, struct arena *arena, const struct list_paper *paper)
{
    for (size_t c = 0; c < paper->form->column_count; c++) {
        write_field(out, paper->form->columns[c].heading[paper->language], false);
        buffer_add_char(out, ',');
    }
    write_field(out, label_message(arena, MESSAGE_COLUMN_ID, paper->language, NULL, 0), false);
    if (paper->draft) {
        buffer_add_char(out, ',');
        write_field(out, label_message(arena, MESSAGE_COLUMN_NOTE, paper->language, NULL, 0),
                    false);
    }
    buffer_add(out, SLICE("\r\n"));
}

static void write_record(struct buffer *out, struct value_call *call,
                         const struct list_paper *paper)
{
    const struct form *form = paper->form;
    for (size_t c = 0; c < form->column_count; c++) {
        call->column = &form->columns[c];
        write_field(out, value_text(call), call->column->key->number);
        buffer_add_char(out, ',');
    }
    buffer_format(out, "%lld", call->row->id);
    if (paper->draft) {
        buffer_add_char(out, ',');
        write_field(out, form->draft.text[paper->language], false);
    }
    buffer_add(out, SLICE("\r\n"));
}

enum status list_write_csv(struct arena *arena, const struct list_paper *paper,
                           struct slice *bytes, struct diagnostics *diagnostics)
{
    const struct list *list = paper->list;
    struct value_call call = {.arena = arena, .form = paper->form, .language = paper->language};
    struct buffer out;
    (void)diagnostics;
    buffer_init(&out);
    buffer_add(&out, SLICE("\xEF\xBB\xBF"));
    write_headings(&out, arena, paper);
    for (size_t a = 0; a < list->act_count; a++) {
        call.serial = a + 1;
        for (size_t i = 0; i < list->acts[a].count; i++) {
            call.row = &list->flags[list->acts[a].first + i];
            write_record(&out, &call, paper);
        }
    }
    *bytes = arena_copy(arena, buffer_slice(&out));
    buffer_free(&out);
    return STATUS_OK;
}

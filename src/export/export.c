/* Lists: from the database over the model to a file, whole or not at all. */
#include "export/export.h"

#include "base/file.h"
#include "export/write.h"

static const struct list_kind {
    list_writer *write;
    bool form; /* looks as a form says */
} kinds[] = {
    [LIST_XLSX] = {list_write_xlsx, true},
    [LIST_CSV] = {list_write_csv, true},
    [LIST_JSON] = {list_write_json, false},
};

static enum status database_rows(void *context,
                                 bool (*take)(void *list, const struct flag_row *row), void *list,
                                 struct diagnostics *diagnostics)
{
    const struct flag_filter all = {.family = SLICE(""), .grade = SLICE(""), .act = SLICE("")};
    return review_flags(context, &all, take, list, diagnostics);
}

static enum status write_list(struct arena *arena, const struct list_call *call,
                              struct list *model, bool draft, struct diagnostics *list)
{
    const struct list_kind *kind = &kinds[call->format];
    struct form form;
    struct list_paper paper = {.list = model, .language = call->language, .draft = draft};
    struct slice bytes;
    enum status status = STATUS_OK;
    if (kind->form) {
        status = form_load(arena, call->rules_folder, call->form, &form, list);
        if (status != STATUS_OK)
            return status;
        list_arrange(model, &form);
        paper.form = &form;
    }
    status = kind->write(arena, &paper, &bytes, list);
    if (status != STATUS_OK)
        return status;
    struct slice outer = list->file;
    list->file = arena_copy(list->arena, slice_of(call->out));
    status = file_write(call->out, bytes, list);
    list->file = outer;
    return status;
}

enum status export_list(struct review *review, const struct list_call *call,
                        struct list_done *done, struct diagnostics *list)
{
    struct arena *arena = arena_new();
    const struct row_source source = {.rows = database_rows, .context = review};
    bool draft = call->draft || !review_has_approvals(review);
    const struct list_wanted wanted = {.approved_only = !draft, .issued_only = true};
    struct list model;
    enum status status = list_collect(arena, &source, wanted, &model, list);
    if (status == STATUS_OK)
        status = write_list(arena, call, &model, draft, list);
    *done = (struct list_done){.acts = model.act_count,
                               .flags = model.flag_count,
                               .draft_acts = model.draft_acts,
                               .as_draft = draft};
    arena_free(arena);
    return status;
}

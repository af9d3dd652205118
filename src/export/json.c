/* A list as JSON: the flags one after another, in the order of the list. */
#include "export/write.h"

#include "export/flag_json.h"

static void write_judgement(struct json *json, const char *key, struct slice fit,
                            struct slice basis)
{
    json_object(json, key);
    json_text(json, "fit", fit);
    json_text(json, "basis", basis);
    json_close(json);
}

void flag_json(struct json *json, const char *key, const struct flag_row *row)
{
    json_object(json, key);
    json_number(json, "id", row->id);
    json_text(json, "work", row->work);
    json_text(json, "version", row->version);
    json_text(json, "eId", row->eid);
    json_text(json, "citation", row->citation_vi);
    json_text(json, "family", row->family);
    json_text(json, "rule", row->rule);
    json_text(json, "pack", row->pack);
    json_text(json, "grade", row->grade);
    write_judgement(json, "at_issue", row->at_issue, row->at_issue_basis);
    write_judgement(json, "now", row->now, row->now_basis);
    json_text(json, "quote", row->quote);
    json_number(json, "start", (long long)row->start);
    json_number(json, "length", (long long)row->length);
    json_text(json, "basis", row->basis);
    json_object(json, "reason");
    json_text(json, "vi", row->reason_vi);
    json_text(json, "en", row->reason_en);
    json_close(json);
    json_text(json, "handling", row->handling);
    json_text(json, "state", row->state);
    json_array(json, "decisions");
    json_close(json);
    json_close(json);
}

enum status list_write_json(struct arena *arena, const struct list_paper *paper,
                            struct slice *bytes, struct diagnostics *diagnostics)
{
    struct buffer out;
    struct json json;
    (void)diagnostics;
    buffer_init(&out);
    json_begin(&json, &out);
    json_object(&json, NULL);
    json_bool(&json, "draft", paper->draft);
    json_array(&json, "flags");
    for (size_t i = 0; i < paper->list->flag_count; i++)
        flag_json(&json, NULL, &paper->list->flags[i]);
    json_close(&json);
    json_close(&json);
    json_end(&json);
    *bytes = arena_copy(arena, buffer_slice(&out));
    buffer_free(&out);
    return STATUS_OK;
}

/* The summary of a scan as one JSON object. */
#include "cli/summary_json.h"

#include "export/json_writer.h"

static void write_acts(struct json *json, const struct summary *summary)
{
    static const char *const names[RECORDED_KINDS] = {
        [RECORDED_NEW] = "new", [RECORDED_VERSION] = "versions",
        [RECORDED_RESCANNED] = "rescanned", [RECORDED_SAME] = "same"};
    size_t all = 0;
    for (size_t i = 0; i < RECORDED_KINDS; i++)
        all += summary->acts[i];
    json_object(json, "acts");
    json_number(json, "read", (long long)all);
    for (size_t i = 0; i < RECORDED_KINDS; i++)
        json_number(json, names[i], (long long)summary->acts[i]);
    json_close(json);
}

static void write_reason(struct json *json, const struct unread_file *unread)
{
    static const char *const names[] = {[LANGUAGE_VI] = "vi", [LANGUAGE_EN] = "en"};
    struct buffer text;
    buffer_init(&text);
    json_object(json, "reason");
    for (enum language language = LANGUAGE_VI; language <= LANGUAGE_EN; language++) {
        buffer_clear(&text);
        message_write(&text, unread->message, language, unread->words, 4);
        json_text(json, names[language], buffer_slice(&text));
    }
    json_close(json);
    buffer_free(&text);
}

static void write_unread(struct json *json, const struct summary *summary)
{
    json_array(json, "unread");
    for (size_t i = 0; i < summary->unread_count; i++) {
        json_object(json, NULL);
        json_text(json, "file", summary->unread[i].path);
        json_text(json, "message", message_name(summary->unread[i].message));
        write_reason(json, &summary->unread[i]);
        json_close(json);
    }
    json_close(json);
}

static void write_notes(struct json *json, const struct summary *summary)
{
    json_object(json, "notes");
    for (enum message message = 0; message < MESSAGE_COUNT; message++)
        if (summary->noted[message])
            json_number(json, message_name(message).at, (long long)summary->noted[message]);
    json_close(json);
}

struct families {
    struct json *json;
    struct arena *arena;
    long long open, added, ended;
};

static void write_family(void *context, const struct family_row *row)
{
    struct families *families = context;
    json_object(families->json, arena_string(families->arena, row->family));
    json_number(families->json, "open", row->open);
    json_number(families->json, "new", row->added);
    json_number(families->json, "ended", row->ended);
    json_close(families->json);
    families->open += row->open;
    families->added += row->added;
    families->ended += row->ended;
}

static enum status write_flags(struct json *json, const struct summary *summary,
                               struct review *review, struct diagnostics *list)
{
    struct families families = {.json = json, .arena = arena_new()};
    json_object(json, "flags");
    json_object(json, "families");
    enum status status =
        review_families(review, summary->moment, write_family, &families, list);
    json_close(json);
    json_number(json, "open", families.open);
    json_number(json, "new", families.added);
    json_number(json, "ended", families.ended);
    json_close(json);
    arena_free(families.arena);
    return status;
}

static void write_totals(struct json *json, const struct review_totals *totals)
{
    json_number(json, "unexamined", totals->unexamined);
    json_object(json, "totals");
    json_number(json, "works", totals->works);
    json_number(json, "versions", totals->versions);
    json_number(json, "provisions", totals->provisions);
    json_close(json);
}

enum status summary_write_json(struct buffer *out, const struct program *program,
                               const struct summary *summary, struct review *review,
                               struct diagnostics *list)
{
    struct review_totals totals;
    struct json json;
    enum status status = review_totals(review, &totals, list);
    if (status != STATUS_OK)
        return status;
    json_begin(&json, out);
    json_object(&json, NULL);
    json_text(&json, "as_of", date_iso(list->arena, summary->as_of));
    json_text(&json, "database", slice_of(program->database));
    write_acts(&json, summary);
    write_unread(&json, summary);
    write_notes(&json, summary);
    status = write_flags(&json, summary, review, list);
    write_totals(&json, &totals);
    json_number(&json, "hidden", (long long)summary->hidden);
    json_close(&json);
    json_end(&json);
    return status;
}

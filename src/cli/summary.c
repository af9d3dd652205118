/* The summary of a scan for people; cli/summary_json.c has the one for programs. */
#include "cli/summary.h"

#include "cli/summary_json.h"

/* The sentence by which a list of diagnostics explains that nothing was read. */
static const struct diagnostic *why(const struct diagnostics *list)
{
    for (size_t i = list->count; i > 0; i--)
        if (message_severity(list->items[i - 1].message) == SEVERITY_ERROR)
            return &list->items[i - 1];
    return list->count ? &list->items[list->count - 1] : NULL;
}

const struct unread_file *summary_add_unread(struct summary *summary, struct slice path,
                                             const struct diagnostics *list)
{
    const struct diagnostic *reason = why(list);
    struct unread_file unread = {.path = arena_copy(summary->arena, path),
                                 .message = reason ? reason->message : MESSAGE_FILE_UNREADABLE};
    for (size_t i = 0; i < sizeof unread.words / sizeof *unread.words; i++)
        unread.words[i] = reason ? arena_copy(summary->arena, reason->words[i]) : SLICE("");
    struct unread_file *kept =
        ARENA_PUSH(summary->arena, summary->unread, summary->unread_count, summary->unread_room);
    *kept = unread;
    return kept;
}

void summary_add_notes(struct summary *summary, const struct diagnostics *list)
{
    bool seen[MESSAGE_COUNT] = {false};
    for (size_t i = 0; i < list->count; i++) {
        enum message message = list->items[i].message;
        if (!seen[message] && message_severity(message) != SEVERITY_NOTE)
            summary->noted[message]++;
        seen[message] = true;
    }
}

struct telling {
    const struct program *program;
    struct arena *arena;
    struct buffer out;
};

static struct slice decimal(struct telling *telling, long long number)
{
    return arena_format(telling->arena, "%lld", number);
}

static void add(struct telling *telling, enum message message, const struct slice *words,
                size_t count)
{
    message_write(&telling->out, message, telling->program->language, words, count);
}
#define ADD(telling, id, ...)                                                              \
    add((telling), MESSAGE_##id, (const struct slice[]){__VA_ARGS__},                      \
        sizeof((const struct slice[]){__VA_ARGS__}) / sizeof(struct slice))

static void add_count(struct telling *telling, size_t count, enum message message)
{
    const struct slice no_words[4] = {SLICE("…"), SLICE("…"), SLICE("…"), SLICE("…")};
    if (!count)
        return;
    buffer_format(&telling->out, "  %6zu  ", count);
    add(telling, message, no_words, 4);
    buffer_add_char(&telling->out, '\n');
}

static void tell_acts(struct telling *telling, const struct summary *summary)
{
    static const enum message done[RECORDED_KINDS] = {
        [RECORDED_NEW] = MESSAGE_SUMMARY_NEW,
        [RECORDED_VERSION] = MESSAGE_SUMMARY_VERSION,
        [RECORDED_RESCANNED] = MESSAGE_SUMMARY_RESCANNED,
        [RECORDED_SAME] = MESSAGE_SUMMARY_SAME};
    size_t all = 0;
    for (size_t i = 0; i < RECORDED_KINDS; i++)
        all += summary->acts[i];
    struct slice day = telling->program->language == LANGUAGE_VI
                           ? date_vietnamese(telling->arena, summary->as_of)
                           : date_iso(telling->arena, summary->as_of);
    ADD(telling, SUMMARY_READ, decimal(telling, (long long)all), day);
    buffer_add_char(&telling->out, '\n');
    for (size_t i = 0; i < RECORDED_KINDS; i++)
        add_count(telling, summary->acts[i], done[i]);
}

static void tell_unread(struct telling *telling, const struct summary *summary)
{
    size_t by_message[MESSAGE_COUNT] = {0};
    if (!summary->unread_count)
        return;
    for (size_t i = 0; i < summary->unread_count; i++)
        by_message[summary->unread[i].message]++;
    ADD(telling, SUMMARY_UNREAD, decimal(telling, (long long)summary->unread_count));
    buffer_add_char(&telling->out, '\n');
    for (enum message message = 0; message < MESSAGE_COUNT; message++)
        add_count(telling, by_message[message], message);
}

static void tell_notes(struct telling *telling, const struct summary *summary)
{
    size_t all = 0;
    for (enum message message = 0; message < MESSAGE_COUNT; message++)
        all += summary->noted[message];
    if (!all)
        return;
    ADD(telling, SUMMARY_NOTED, SLICE(""));
    buffer_add_char(&telling->out, '\n');
    for (enum message message = 0; message < MESSAGE_COUNT; message++)
        add_count(telling, summary->noted[message], message);
}

static void tell_family(void *context, const struct family_row *row)
{
    struct telling *telling = context;
    if (!row->open && !row->added && !row->ended)
        return;
    buffer_format(&telling->out, "  %6lld  %-24.*s (", row->open, SLICE_ARG(row->family));
    ADD(telling, SUMMARY_FAMILY, decimal(telling, row->added),
        decimal(telling, row->open > row->added ? row->open - row->added : 0),
        decimal(telling, row->ended));
    buffer_add(&telling->out, SLICE(")\n"));
}

static void tell_next(struct telling *telling)
{
    static const struct {
        const char *command;
        enum message purpose;
    } steps[] = {{"rasoat list", MESSAGE_SUMMARY_NEXT_LIST},
                 {"rasoat show 1", MESSAGE_SUMMARY_NEXT_SHOW},
                 {"rasoat export --format xlsx -o danh-muc.xlsx", MESSAGE_SUMMARY_NEXT_EXPORT}};
    ADD(telling, SUMMARY_NEXT, SLICE(""));
    buffer_add_char(&telling->out, '\n');
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        buffer_format(&telling->out, "  %-46s", steps[i].command);
        add(telling, steps[i].purpose, NULL, 0);
        buffer_add_char(&telling->out, '\n');
    }
}

static void tell_rest(struct telling *telling, const struct summary *summary,
                      const struct review_totals *totals)
{
    if (totals->unexamined) {
        ADD(telling, SUMMARY_BLIND, decimal(telling, totals->unexamined));
        buffer_add_char(&telling->out, '\n');
    }
    if (summary->hidden) {
        ADD(telling, SUMMARY_HIDDEN, decimal(telling, (long long)summary->hidden));
        buffer_add_char(&telling->out, '\n');
    }
    ADD(telling, SUMMARY_DATABASE, slice_of(telling->program->database),
        decimal(telling, totals->works), decimal(telling, totals->provisions));
    buffer_add_char(&telling->out, '\n');
    if (totals->flags)
        tell_next(telling);
}

static enum status tell_people(struct telling *telling, const struct summary *summary,
                               struct review *review, struct diagnostics *list)
{
    struct review_totals totals;
    enum status status = review_totals(review, &totals, list);
    if (status != STATUS_OK)
        return status;
    tell_acts(telling, summary);
    tell_unread(telling, summary);
    tell_notes(telling, summary);
    ADD(telling, SUMMARY_FLAGS, decimal(telling, totals.flags));
    buffer_add_char(&telling->out, '\n');
    status = review_families(review, summary->moment, tell_family, telling, list);
    tell_rest(telling, summary, &totals);
    return status;
}

int summary_tell(const struct program *program, const struct summary *summary,
                 struct review *review)
{
    struct telling telling = {.program = program, .arena = arena_new()};
    struct diagnostics list = {.arena = telling.arena, .file = SLICE("")};
    buffer_init(&telling.out);
    enum status status = program->json
                             ? summary_write_json(&telling.out, program, summary, review, &list)
                             : tell_people(&telling, summary, review, &list);
    command_report(program, &list);
    int done = status == STATUS_OK ? command_print(program, &telling.out)
                                   : command_status(status);
    buffer_free(&telling.out);
    arena_free(telling.arena);
    return done;
}

/*
 * rasoat law: the register of instruments, looked up: one instrument, what was in force on a day,
 * and what the legal bases of an act mean.
 */
#include "cli/command.h"

#include "cli/terminal.h"
#include "export/json_writer.h"
#include "law/instruments.h"
#include "markup/reading.h"

#include <string.h>

struct lookup {
    struct program *program;
    struct arena *arena;
    struct instruments *instruments;
    const char *group; /* --group */
    char **words;      /* behind show, at or cites */
    int count;
    struct buffer out;
    struct json json;
};

static void put_message(struct lookup *lookup, enum message message, const struct slice *words,
                        size_t count)
{
    message_write(&lookup->out, message, lookup->program->language, words, count);
}

static void put_row(struct lookup *lookup, enum message label, struct slice value, bool verify)
{
    enum { LABEL_WIDTH = 22 };
    struct buffer name;
    if (!value.len)
        return;
    buffer_init(&name);
    message_write(&name, label, lookup->program->language, NULL, 0);
    buffer_add(&lookup->out, SLICE("  "));
    terminal_cell(&lookup->out, buffer_slice(&name), LABEL_WIDTH, true);
    buffer_add(&lookup->out, value);
    if (verify)
        put_message(lookup, MESSAGE_LAW_TO_VERIFY, NULL, 0);
    buffer_add_char(&lookup->out, '\n');
    buffer_free(&name);
}

static void put_date(struct lookup *lookup, enum message label, struct date date, bool verify)
{
    put_row(lookup, label, date_vietnamese(lookup->arena, date), verify);
}

static struct slice amended_by(struct arena *arena, const struct instrument *instrument)
{
    return arena_join(arena, instrument->amended, instrument->amended_count, SLICE(", "));
}

static void put_instrument(struct lookup *lookup, const struct instrument *instrument)
{
    buffer_add(&lookup->out, instrument_label(lookup->arena, instrument));
    buffer_add_char(&lookup->out, '\n');
    put_row(lookup, MESSAGE_LAW_TITLE, instrument->title, false);
    put_row(lookup, MESSAGE_LAW_ISSUER, instrument->issuer, false);
    put_date(lookup, MESSAGE_LAW_ISSUED, instrument->issued, instrument->verify_issued);
    put_date(lookup, MESSAGE_LAW_FROM, instrument->from, instrument->verify_from);
    put_date(lookup, MESSAGE_LAW_UNTIL, instrument->until, instrument->verify_until);
    put_row(lookup, MESSAGE_LAW_ENDED_BY, instrument->ended_by, false);
    put_row(lookup, MESSAGE_LAW_AMENDS, amended_by(lookup->arena, instrument), false);
    put_row(lookup, MESSAGE_LAW_SOURCE, instrument->source, false);
}

static void json_date(struct lookup *lookup, const char *key, struct date date)
{
    if (date_is_set(date))
        json_text(&lookup->json, key, date_iso(lookup->arena, date));
    else
        json_null(&lookup->json, key);
}

static void json_to_verify(struct lookup *lookup, const struct instrument *instrument)
{
    const struct {
        const char *name;
        bool verify;
    } dates[] = {{"issued", instrument->verify_issued},
                 {"from", instrument->verify_from},
                 {"until", instrument->verify_until}};
    json_array(&lookup->json, "verify");
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        if (dates[i].verify)
            json_text(&lookup->json, NULL, slice_of(dates[i].name));
    json_close(&lookup->json);
}

static void json_instrument(struct lookup *lookup, const struct instrument *instrument)
{
    struct json *json = &lookup->json;
    json_object(json, NULL);
    json_text(json, "number", instrument->number);
    json_text(json, "kind", instrument->kind);
    json_text(json, "title", instrument->title);
    json_text(json, "issuer", instrument->issuer);
    json_text(json, "group", instrument->group);
    json_date(lookup, "issued", instrument->issued);
    json_date(lookup, "from", instrument->from);
    json_date(lookup, "until", instrument->until);
    json_text(json, "ended_by", instrument->ended_by);
    json_array(json, "amends");
    for (size_t i = 0; i < instrument->amended_count; i++)
        json_text(json, NULL, instrument->amended[i]);
    json_close(json);
    json_text(json, "source", instrument->source);
    json_to_verify(lookup, instrument);
    json_close(json);
}

static int show(struct lookup *lookup)
{
    int status = EXIT_DONE;
    for (int i = 0; i < lookup->count; i++) {
        struct slice number = slice_of(lookup->words[i]);
        const struct instrument *instrument = instruments_by_number(lookup->instruments, number);
        if (!instrument) {
            SAY(lookup->program, LAW_NO_INSTRUMENT, number);
            status = EXIT_SHORT;
        } else if (lookup->program->json) {
            json_instrument(lookup, instrument);
        } else {
            put_instrument(lookup, instrument);
        }
    }
    return status;
}

enum { NUMBER_WIDTH = 24, PLACE_WIDTH = 16 };

static bool in_group(const struct lookup *lookup, const struct instrument *instrument)
{
    return !lookup->group || slice_is(instrument->group, slice_of(lookup->group));
}

/* The names of all groups, once each, for the one who asked for a group that is none. */
static struct slice all_groups(struct lookup *lookup)
{
    struct slice *names = NULL;
    size_t count = 0, room = 0;
    for (size_t i = 0; i < instruments_count(lookup->instruments); i++) {
        struct slice group = instruments_at(lookup->instruments, i)->group;
        size_t known = 0;
        while (known < count && !slice_is(names[known], group))
            known++;
        if (group.len && known == count)
            *ARENA_PUSH(lookup->arena, names, count, room) = group;
    }
    return arena_join(lookup->arena, names, count, SLICE(", "));
}

static bool group_exists(const struct lookup *lookup)
{
    for (size_t i = 0; i < instruments_count(lookup->instruments); i++)
        if (in_group(lookup, instruments_at(lookup->instruments, i)))
            return true;
    return false;
}

static int at(struct lookup *lookup)
{
    struct date on;
    if (lookup->count != 1 || !date_parse_iso(slice_of(lookup->words[0]), &on)) {
        SAY(lookup->program, DATE_WRONG, slice_of(lookup->words[0]));
        return EXIT_CALL;
    }
    if (!group_exists(lookup)) {
        SAY(lookup->program, LAW_NO_GROUP, slice_of(lookup->group), all_groups(lookup));
        return EXIT_CALL;
    }
    for (size_t i = 0; i < instruments_count(lookup->instruments); i++) {
        const struct instrument *instrument = instruments_at(lookup->instruments, i);
        if (!in_group(lookup, instrument) || !instrument_in_force(instrument, on))
            continue;
        if (lookup->program->json) {
            json_instrument(lookup, instrument);
        } else {
            terminal_cell(&lookup->out, instrument->number.len ? instrument->number : SLICE("-"),
                          NUMBER_WIDTH, true);
            buffer_add(&lookup->out, instrument->title);
            buffer_add_char(&lookup->out, '\n');
        }
    }
    return EXIT_DONE;
}

/* The state of an instrument, as seen by an act that rests on it and by today. */
static void put_state(struct lookup *lookup, const struct instrument *instrument,
                      struct date issued)
{
    struct slice until = date_vietnamese(lookup->arena, instrument->until);
    if (date_is_set(issued) && !instrument_in_force(instrument, issued))
        put_message(lookup,
                    date_order(issued, instrument_begins(instrument)) < 0
                        ? MESSAGE_LAW_NOT_YET_AT_ISSUE
                        : MESSAGE_LAW_ENDED_AT_ISSUE,
                    NULL, 0);
    else if (instrument_in_force(instrument, date_today()))
        put_message(lookup, MESSAGE_LAW_IN_FORCE, NULL, 0);
    else
        put_message(lookup, MESSAGE_LAW_ENDED, &until, 1);
}

static void put_cited(struct lookup *lookup, struct slice eid, const struct cited *cited,
                      struct date issued)
{
    struct buffer *out = &lookup->out;
    terminal_cell(out, eid, PLACE_WIDTH, true);
    terminal_cell(out, cited->instrument ? cited->instrument->number : SLICE("-"), NUMBER_WIDTH,
                  true);
    buffer_add(out, terminal_line(lookup->arena, cited->words));
    buffer_add(out, SLICE(": "));
    if (cited->instrument)
        put_state(lookup, cited->instrument, issued);
    else
        put_message(lookup, MESSAGE_LAW_UNKNOWN, NULL, 0);
    if (!cited->main) {
        buffer_add(out, SLICE("; "));
        put_message(lookup, MESSAGE_LAW_AMENDER, NULL, 0);
    }
    if (cited->mismatched) {
        buffer_add(out, SLICE("; "));
        put_message(lookup, MESSAGE_LAW_MISMATCHED, NULL, 0);
    }
    buffer_add_char(out, '\n');
}

static void json_in_force(struct lookup *lookup, const char *key,
                          const struct instrument *instrument, struct date on)
{
    if (instrument && date_is_set(on))
        json_bool(&lookup->json, key, instrument_in_force(instrument, on));
    else
        json_null(&lookup->json, key);
}

static void json_cited(struct lookup *lookup, struct slice eid, const struct cited *cited,
                       struct date issued)
{
    struct json *json = &lookup->json;
    json_object(json, NULL);
    json_text(json, "eId", eid);
    json_text(json, "words", cited->words);
    json_bool(json, "known", cited->instrument != NULL);
    json_text(json, "number", cited->instrument ? cited->instrument->number : SLICE(""));
    json_text(json, "title", cited->instrument ? cited->instrument->title : SLICE(""));
    json_bool(json, "main", cited->main);
    json_bool(json, "mismatched", cited->mismatched);
    json_in_force(lookup, "in_force_at_issue", cited->instrument, issued);
    json_in_force(lookup, "in_force_now", cited->instrument, date_today());
    json_close(json);
}

static size_t tell_citation(struct lookup *lookup, const struct act *act,
                            const struct provision *provision)
{
    struct cited *cited;
    size_t count = instruments_cited(lookup->arena, lookup->instruments, provision->text, &cited);
    for (size_t i = 0; i < count; i++) {
        if (lookup->program->json)
            json_cited(lookup, provision->eid, &cited[i], act->identity.issued);
        else
            put_cited(lookup, provision->eid, &cited[i], act->identity.issued);
    }
    return count;
}

static int cites(struct lookup *lookup)
{
    struct reading reading;
    size_t count = 0;
    enum status status = reading_open(&reading, lookup->words[0]);
    command_report(lookup->program, &reading.diagnostics);
    for (size_t i = 0; status == STATUS_OK && i < reading.act.count; i++)
        if (reading.act.provisions[i].kind == PROVISION_CITATION)
            count += tell_citation(lookup, &reading.act, &reading.act.provisions[i]);
    if (status == STATUS_OK && !count)
        SAY(lookup->program, LAW_NO_CITATIONS, slice_of(lookup->words[0]));
    reading_free(&reading);
    return command_status(status);
}

static const struct question {
    const char *name;
    int (*answer)(struct lookup *lookup);
    int most; /* words it takes; 0: any number */
} questions[] = {{"show", show, 0}, {"at", at, 1}, {"cites", cites, 1}};

static const struct question *question_of(const char *name, int words)
{
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
        if (!strcmp(questions[i].name, name) && words > 0 &&
            (!questions[i].most || words <= questions[i].most))
            return &questions[i];
    return NULL;
}

static int answer(struct lookup *lookup, const struct question *question)
{
    struct diagnostics list = {.arena = lookup->arena, .file = SLICE("")};
    enum status status = instruments_load(lookup->arena, lookup->program->rules_folder,
                                          &lookup->instruments, &list);
    command_report(lookup->program, &list);
    if (status != STATUS_OK)
        return command_status(status);
    buffer_init(&lookup->out);
    json_begin(&lookup->json, &lookup->out);
    if (lookup->program->json)
        json_array(&lookup->json, NULL);
    int exit = question->answer(lookup);
    if (lookup->program->json) {
        json_close(&lookup->json);
        json_end(&lookup->json);
    }
    if (exit == EXIT_DONE || exit == EXIT_SHORT) {
        int printed = command_print(lookup->program, &lookup->out);
        exit = printed == EXIT_DONE ? exit : printed;
    }
    buffer_free(&lookup->out);
    return exit;
}

int command_law(struct program *program, int argc, char **argv)
{
    struct lookup lookup = {.program = program};
    const struct option_spec options[] = {{.name = "group", .value = &lookup.group}};
    int status;
    int first = command_options(program, command_named("law"), argc, argv, options,
                                sizeof options / sizeof *options, &status);
    if (first < 0)
        return status;
    const struct question *question =
        first < argc ? question_of(argv[first], argc - first - 1) : NULL;
    if (!question) {
        SAY(program, LAW_CALL, SLICE(""));
        return EXIT_CALL;
    }
    lookup.words = argv + first + 1;
    lookup.count = argc - first - 1;
    lookup.arena = arena_new();
    status = answer(&lookup, question);
    arena_free(lookup.arena);
    return status;
}

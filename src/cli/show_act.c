/*
 * An act for a person: from a file its identity and its outline with eIds, from the database what
 * is recorded about it and its flags.
 */
#include "cli/show.h"

#include "cli/flag_table.h"
#include "cli/flags_of.h"
#include "cli/terminal.h"
#include "export/json_writer.h"
#include "export/labels.h"
#include "markup/reading.h"
#include "terms/domain.h"
#include "text/utf8.h"

#include <stdint.h>
#include <unistd.h>

enum { LINE_LEAST = 40, LINE_USUAL = 100, OUTLINE_STEP = 2 };

struct outline {
    const struct program *program;
    struct arena *arena;
    const struct act *act;
    struct terminal terminal;
    struct buffer out;
};

static void put_title(struct outline *outline)
{
    const struct identity *identity = &outline->act->identity;
    const struct flag_row row = {.number = identity->number,
                                 .issued = date_iso(outline->arena, identity->issued),
                                 .issuer = identity->issuer.name,
                                 .kind = identity->kind,
                                 .work = identity->iri};
    const struct slice kind =
        identity->number.len ? label_kind(outline->arena, identity->kind) : SLICE("");
    const struct slice pieces[] = {kind, flags_of_act_line(outline->arena, &row)};
    terminal_styled(&outline->out, &outline->terminal, TERMINAL_BOLD,
                    slice_trim(arena_join(outline->arena, pieces, 2, SLICE(" "))));
    buffer_add_char(&outline->out, '\n');
    if (identity->title.len) {
        buffer_add(&outline->out, terminal_line(outline->arena, identity->title));
        buffer_add_char(&outline->out, '\n');
    }
}

static void put_council_and_domain(struct outline *outline)
{
    const struct identity *identity = &outline->act->identity;
    const struct domain *domain = domain_by_slug(identity->domain);
    enum language language = outline->program->language;
    if (identity->session.len) {
        buffer_add(&outline->out, SLICE("; "));
        buffer_add(&outline->out, identity->session);
    }
    if (identity->signer.len) {
        buffer_add(&outline->out, SLICE("; "));
        MESSAGE_WRITE(&outline->out, SHOW_SIGNER, language, identity->signer);
    }
    if (domain) {
        buffer_add(&outline->out, SLICE("; "));
        MESSAGE_WRITE(&outline->out, SHOW_DOMAIN, language, domain->name[language]);
    }
}

/* What was not read in its own place, so that a person looks at it. */
static void put_inferred(struct outline *outline)
{
    const struct identity *identity = &outline->act->identity;
    enum language language = outline->program->language;
    const struct { enum sure sure; enum message name; } facts[] = {
        {identity->number_sure, MESSAGE_SHOW_FACT_NUMBER},
        {identity->kind_sure, MESSAGE_SHOW_FACT_KIND},
        {identity->issuer_sure, MESSAGE_SHOW_FACT_ISSUER},
        {identity->issued_sure, MESSAGE_SHOW_FACT_ISSUED},
        {identity->title_sure, MESSAGE_SHOW_FACT_TITLE}};
    struct buffer names;
    buffer_init(&names);
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        if (facts[i].sure != SURE_INFERRED)
            continue;
        buffer_add(&names, names.len ? SLICE(", ") : SLICE(""));
        message_write(&names, facts[i].name, language, NULL, 0);
    }
    if (names.len) {
        buffer_add_char(&outline->out, '\n');
        MESSAGE_WRITE(&outline->out, SHOW_INFERRED, language, buffer_slice(&names));
    }
    buffer_free(&names);
}

static void put_facts(struct outline *outline)
{
    const struct identity *identity = &outline->act->identity;
    enum message normative = identity->normative ? MESSAGE_SHOW_NORMATIVE : MESSAGE_SHOW_INDIVIDUAL;
    enum language language = outline->program->language;
    buffer_add(&outline->out, identity->iri);
    buffer_add_char(&outline->out, '\n');
    message_write(&outline->out, normative, language, NULL, 0);
    if (identity->draft) {
        buffer_add(&outline->out, SLICE("; "));
        MESSAGE_WRITE(&outline->out, SHOW_DRAFT, language, SLICE(""));
    }
    if (date_is_set(identity->in_force)) {
        buffer_add(&outline->out, SLICE("; "));
        MESSAGE_WRITE(&outline->out, SHOW_IN_FORCE, language,
                      date_vietnamese(outline->arena, identity->in_force));
    }
    put_council_and_domain(outline);
    put_inferred(outline);
    buffer_add(&outline->out, SLICE("\n\n"));
}

static size_t depth_of(const struct act *act, size_t provision)
{
    size_t depth = 0;
    while (act->provisions[provision].parent != provision) {
        provision = act->provisions[provision].parent;
        depth++;
    }
    return depth;
}

/* The number and the first line of a provision. */
static struct slice first_words(struct arena *arena, const struct provision *provision)
{
    struct slice rest = provision->text, line = SLICE("");
    slice_next(&rest, '\n', &line);
    if (provision->number.len)
        line = arena_format(arena, "%.*s %.*s", SLICE_ARG(provision->number), SLICE_ARG(line));
    return terminal_line(arena, line);
}

static size_t widest_eid(const struct act *act)
{
    size_t width = 0;
    for (size_t i = 0; i < act->count; i++) {
        size_t letters = utf8_length(act->provisions[i].eid);
        width = letters > width ? letters : width;
    }
    return width;
}

/* One line a provision: its words, further in for every provision above it, then its eId. */
static void put_provisions(struct outline *outline)
{
    size_t line = outline->terminal.width == SIZE_MAX ? LINE_USUAL : outline->terminal.width;
    size_t eids = widest_eid(outline->act) + OUTLINE_STEP;
    size_t words = line > eids + LINE_LEAST ? line - eids : LINE_LEAST;
    for (size_t i = 0; i < outline->act->count; i++) {
        const struct provision *provision = &outline->act->provisions[i];
        size_t indent = depth_of(outline->act, i) * OUTLINE_STEP;
        indent = indent < words / 2 ? indent : words / 2;
        for (size_t blank = 0; blank < indent; blank++)
            buffer_add_char(&outline->out, ' ');
        terminal_cell(&outline->out, first_words(outline->arena, provision), words - indent, true);
        buffer_add(&outline->out, SLICE("  "));
        buffer_add(&outline->out, provision->eid);
        buffer_add_char(&outline->out, '\n');
    }
}

static void put_json(struct outline *outline)
{
    const struct identity *identity = &outline->act->identity;
    struct json json;
    json_begin(&json, &outline->out);
    json_object(&json, NULL);
    json_text(&json, "work", identity->iri);
    json_text(&json, "number", identity->number);
    json_text(&json, "kind", identity->kind);
    json_text(&json, "issuer", identity->issuer.name);
    json_text(&json, "issued", date_iso(outline->arena, identity->issued));
    json_text(&json, "title", identity->title);
    json_text(&json, "in_force", date_iso(outline->arena, identity->in_force));
    json_text(&json, "session", identity->session);
    json_text(&json, "domain", identity->domain);
    json_bool(&json, "normative", identity->normative);
    json_bool(&json, "draft", identity->draft);
    json_array(&json, "provisions");
    for (size_t i = 0; i < outline->act->count; i++) {
        const struct provision *provision = &outline->act->provisions[i];
        json_object(&json, NULL);
        json_text(&json, "eId", provision->eid);
        json_text(&json, "citation",
                  act_cite(outline->arena, outline->act, i, false));
        json_text(&json, "number", provision->number);
        json_text(&json, "text", provision->text);
        json_close(&json);
    }
    json_close(&json);
    json_close(&json);
    json_end(&json);
}

static int print_outline(const struct program *program, const struct reading *reading)
{
    struct outline outline = {.program = program,
                              .arena = reading->arena,
                              .act = &reading->act,
                              .terminal = terminal_of(STDOUT_FILENO)};
    buffer_init(&outline.out);
    if (program->json) {
        put_json(&outline);
    } else {
        put_title(&outline);
        put_facts(&outline);
        put_provisions(&outline);
    }
    int status = command_print(program, &outline.out);
    buffer_free(&outline.out);
    return status;
}

int show_file(const struct program *program, const char *path)
{
    struct reading reading;
    enum status status = reading_open(&reading, path);
    command_report(program, &reading.diagnostics);
    int exit = status == STATUS_OK ? print_outline(program, &reading) : command_status(status);
    reading_free(&reading);
    return exit;
}

int show_number(const struct program *program, const char *number)
{
    const struct flag_filter filter = {
        .act = slice_of(number), .family = SLICE(""), .grade = SLICE("")};
    struct arena *arena = arena_new();
    struct list list;
    int status = flags_of(program, arena, &filter, &list);
    if (status == EXIT_DONE && !list.flag_count) {
        SAY(program, SHOW_NO_ACT, slice_of(number));
        status = EXIT_SHORT;
    } else if (status == EXIT_DONE) {
        status = program->json ? flags_of_print_json(program, &list)
                               : flag_table_print(program, &list);
    }
    arena_free(arena);
    return status;
}

/*
 * rasoat rules: proves the rules on their own examples, lists and explains them, and tries one on
 * an act or on a sentence.
 */
#include "cli/command.h"

#include "cli/terminal.h"
#include "export/json_writer.h"
#include "markup/reading.h"
#include "rules/explain.h"
#include "scan/nutshell.h"
#include "scan/prove.h"
#include "scan/scanner.h"

#include <string.h>
#include <unistd.h>

struct session {
    struct program *program;
    struct arena *arena;
    struct diagnostics diagnostics;
    struct scanner *scanner;
    struct buffer out;
    bool told;     /* what is wrong with the call was said */
    int argc;      /* behind the name of the action */
    char **argv;
};

static struct slice decimal(struct arena *arena, size_t number)
{
    return arena_format(arena, "%zu", number);
}

static bool open_scanner(struct session *session, const char *file)
{
    scanner_free(session->scanner);
    return scanner_open_file(session->program->rules_folder, file, &session->scanner,
                             &session->diagnostics) == STATUS_OK;
}

struct proofs {
    size_t rules, examples, failed, left_out;
};

/* Counts only: opening the scanner proved the rules and told of every example that fails. */
static void count_proofs(const struct session *session, struct proofs *proofs)
{
    struct diagnostics unsaid = {.arena = session->arena, .file = SLICE("")};
    size_t count = rules_count(scanner_rules(session->scanner));
    for (size_t i = 0; i < count; i++) {
        struct proof proof = scanner_prove_rule(session->scanner, i, &unsaid);
        proofs->examples += proof.examples;
        proofs->failed += proof.failed;
        proofs->left_out += !scanner_uses(session->scanner, i);
    }
    proofs->rules += count;
}

static void print_proofs(struct session *session, const struct proofs *proofs)
{
    struct arena *arena = session->arena;
    if (session->program->json) {
        struct json json;
        json_begin(&json, &session->out);
        json_object(&json, NULL);
        json_number(&json, "rules", (long long)proofs->rules);
        json_number(&json, "examples", (long long)proofs->examples);
        json_number(&json, "failed", (long long)proofs->failed);
        json_number(&json, "left_out", (long long)proofs->left_out);
        json_close(&json);
        json_end(&json);
        return;
    }
    const struct slice words[] = {decimal(arena, proofs->rules), decimal(arena, proofs->examples),
                                  decimal(arena, proofs->failed),
                                  decimal(arena, proofs->left_out)};
    message_write(&session->out, proofs->failed ? MESSAGE_RULES_FAILED : MESSAGE_RULES_PROVED,
                  session->program->language, words, 4);
    buffer_add_char(&session->out, '\n');
}

static int check(struct session *session)
{
    struct proofs proofs = {0};
    for (int i = 0; i < session->argc || i == 0; i++) {
        if (!open_scanner(session, i < session->argc ? session->argv[i] : NULL))
            return EXIT_CANNOT;
        count_proofs(session, &proofs);
    }
    print_proofs(session, &proofs);
    return proofs.failed ? EXIT_SHORT : EXIT_DONE;
}

static void list_json(struct session *session, struct json *json, size_t index)
{
    const struct rule *rule = rules_at(scanner_rules(session->scanner), index);
    json_object(json, NULL);
    json_text(json, "id", rule->id);
    json_text(json, "family", rule->family);
    json_text(json, "pack", rule->pack);
    json_text(json, "grade", grade_name(rule->grade));
    json_text(json, "title_vi", rule->title[LANGUAGE_VI]);
    json_text(json, "title_en", rule->title[LANGUAGE_EN]);
    json_text(json, "basis", rule->bases[0].provision);
    json_number(json, "examples", (long long)rule->example_count);
    json_bool(json, "used", scanner_uses(session->scanner, index));
    json_close(json);
}

static void list_line(struct session *session, size_t index)
{
    const struct rule *rule = rules_at(scanner_rules(session->scanner), index);
    enum { ID_WIDTH = 40 };
    buffer_add_char(&session->out, scanner_uses(session->scanner, index) ? ' ' : '!');
    terminal_cell(&session->out, rule->id, ID_WIDTH, true);
    buffer_add_char(&session->out, ' ');
    buffer_add(&session->out, rule->title[session->program->language]);
    buffer_add_char(&session->out, '\n');
}

static int list(struct session *session)
{
    struct json json;
    if (!open_scanner(session, NULL))
        return EXIT_CANNOT;
    size_t count = rules_count(scanner_rules(session->scanner));
    if (session->program->json) {
        json_begin(&json, &session->out);
        json_array(&json, NULL);
    }
    for (size_t i = 0; i < count; i++) {
        if (session->program->json)
            list_json(session, &json, i);
        else
            list_line(session, i);
    }
    if (session->program->json) {
        json_close(&json);
        json_end(&json);
    }
    return EXIT_DONE;
}

/* A rule by its id, or all rules of a family or of a prefix that ends at a dot. */
static bool is_meant(const struct rule *rule, struct slice name)
{
    return slice_is(rule->id, name) ||
           (slice_starts(rule->id, name) && rule->id.len > name.len &&
            rule->id.at[name.len] == '.');
}

/* Calls `each` for the rules that a name means; EXIT_CALL when there are none. */
static int for_meant(struct session *session, struct slice name,
                     void (*each)(struct session *, size_t, void *), void *context)
{
    size_t found = 0;
    for (size_t i = 0; i < rules_count(scanner_rules(session->scanner)); i++)
        if (!name.len || is_meant(rules_at(scanner_rules(session->scanner), i), name)) {
            each(session, i, context);
            found++;
        }
    if (found)
        return EXIT_DONE;
    SAY(session->program, RULES_UNKNOWN, name);
    session->told = true;
    return EXIT_CALL;
}

static void explain_one(struct session *session, size_t index, void *context)
{
    (void)context;
    rule_explain(&session->out, rules_at(scanner_rules(session->scanner), index),
                 session->program->language);
}

static int explain(struct session *session)
{
    if (session->argc != 1)
        return EXIT_CALL;
    if (!open_scanner(session, NULL))
        return EXIT_CANNOT;
    return for_meant(session, slice_of(session->argv[0]), explain_one, NULL);
}

/* "điểm c khoản 2 Điều 5: ... [words] ..." */
static void print_flag(struct session *session, const struct act *act, const struct flag *flag)
{
    struct slice text = act->provisions[flag->provision].text;
    struct arena *arena = session->arena;
    bool english = session->program->language == LANGUAGE_EN;
    const struct slice pieces[] = {
        act_cite(arena, act, flag->provision, english), SLICE(" ("), flag->rule, SLICE(", "),
        grade_label(flag->grade, (int)session->program->language), SLICE("): "),
        terminal_line(arena, slice_part(text, 0, flag->start)), SLICE("【"),
        terminal_line(arena, flag->quote), SLICE("】"),
        terminal_line(arena, slice_from(text, flag->start + flag->length)), SLICE("\n")};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        buffer_add(&session->out, pieces[i]);
}

static void try_one(struct session *session, size_t index, void *context)
{
    const struct act *act = context;
    struct flags flags;
    scanner_run_rule(session->scanner, index, session->arena, act, date_today(), &flags);
    for (size_t i = 0; i < flags.count; i++)
        print_flag(session, act, &flags.items[i]);
}

static int try_act(struct session *session, struct slice name, struct act *act)
{
    int status = for_meant(session, name, try_one, act);
    if (status == EXIT_DONE && !session->out.len)
        SAY(session->program, RULES_NOTHING, SLICE(""));
    return status;
}

static int try_file(struct session *session, struct slice name, const char *path)
{
    struct reading reading;
    enum status status = reading_open(&reading, path);
    command_report(session->program, &reading.diagnostics);
    int exit = status == STATUS_OK ? try_act(session, name, &reading.act)
                                   : command_status(status);
    reading_free(&reading);
    return exit;
}

/* The rule is an id, a family, or a file of rules; the act is a file, or a sentence of today. */
static int try(struct session *session)
{
    if (session->argc != 2)
        return EXIT_CALL;
    struct slice name = slice_of(session->argv[0]);
    bool is_file = slice_ends(name, SLICE(".xml"));
    if (!open_scanner(session, is_file ? session->argv[0] : NULL))
        return EXIT_CANNOT;
    if (is_file)
        name = SLICE("");
    if (access(session->argv[1], F_OK) == 0)
        return try_file(session, name, session->argv[1]);
    struct act act;
    nutshell_text(session->arena, slice_of(session->argv[1]), date_today(), &act);
    return try_act(session, name, &act);
}

static int run(struct session *session, const char *action)
{
    static const struct {
        const char *name;
        int (*run)(struct session *);
    } actions[] = {{"check", check}, {"list", list}, {"explain", explain}, {"try", try}};
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
        if (strcmp(actions[i].name, action) == 0)
            return actions[i].run(session);
    return EXIT_CALL;
}

/* What the rules have wrong is told before the answer; what was answered decides the status too. */
static int finish(struct session *session, int status)
{
    int told = command_report(session->program, &session->diagnostics);
    if (session->out.len) {
        int printed = command_print(session->program, &session->out);
        status = printed == EXIT_DONE ? status : printed;
    }
    return status == EXIT_DONE ? told : status;
}

int command_rules(struct program *program, int argc, char **argv)
{
    struct session session = {.program = program, .arena = arena_new()};
    int status;
    int first = command_options(program, command_named("rules"), argc, argv, NULL, 0, &status);
    session.diagnostics = (struct diagnostics){.arena = session.arena, .file = SLICE("")};
    buffer_init(&session.out);
    if (first >= 0) {
        session.argc = argc - first - 1;
        session.argv = argv + first + 1;
        status = first < argc ? run(&session, argv[first]) : EXIT_CALL;
        if (status == EXIT_CALL && !session.told)
            SAY(program, RULES_CALL, SLICE(""));
        status = finish(&session, status);
    }
    scanner_free(session.scanner);
    buffer_free(&session.out);
    arena_free(session.arena);
    return status;
}

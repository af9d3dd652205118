/*
 * rasoat export: the flags of a database as a list, in a file or on standard output.
 */
#include "export/export.h"

#include "cli/command.h"

#include <string.h>
#include <unistd.h>

static const struct format_name {
    struct slice name;
    enum list_format format;
} formats[] = {
    {SLICE_INIT("xlsx"), LIST_XLSX},
    {SLICE_INIT("csv"), LIST_CSV},
    {SLICE_INIT("json"), LIST_JSON},
};

static bool find_format(struct slice name, enum list_format *format)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (slice_is(formats[i].name, name)) {
            *format = formats[i].format;
            return true;
        }
    return false;
}

/* The format that is said, else the one that the name of the file ends in. */
static int choose_format(const struct program *program, const char *said, struct list_call *call)
{
    const char *dot = strrchr(call->out, '.');
    struct slice name = said ? slice_of(said) : slice_of(dot ? dot + 1 : "");
    if (program->json && !said)
        name = SLICE("json");
    if (find_format(name, &call->format))
        return EXIT_DONE;
    if (said)
        SAY(program, EXPORT_FORMAT_UNKNOWN, name);
    else
        SAY(program, EXPORT_FORMAT, SLICE(""));
    return EXIT_CALL;
}

/* A form is a name in the rules folder, not a path. */
static int check_call(const struct program *program, const struct list_call *call)
{
    if (!*call->form || strchr(call->form, '/')) {
        SAY(program, EXPORT_FORM, slice_of(call->form));
        return EXIT_CALL;
    }
    if (call->format == LIST_XLSX && strcmp(call->out, "-") == 0 && isatty(STDOUT_FILENO)) {
        SAY(program, EXPORT_TERMINAL, SLICE(""));
        return EXIT_CALL;
    }
    return EXIT_DONE;
}

static struct slice decimal(struct arena *arena, size_t number)
{
    return arena_format(arena, "%zu", number);
}

static void say_done(const struct program *program, struct arena *arena,
                     const struct list_call *call, const struct list_done *done)
{
    if (done->as_draft && !call->draft)
        SAY(program, EXPORT_AS_DRAFT, SLICE(""));
    if (done->draft_acts)
        SAY(program, EXPORT_DRAFT_ACTS, decimal(arena, done->draft_acts));
    if (strcmp(call->out, "-") != 0)
        SAY(program, EXPORT_DONE, slice_of(call->out), decimal(arena, done->acts),
            decimal(arena, done->flags));
}

static int write_list(const struct program *program, const struct list_call *call)
{
    struct arena *arena = arena_new();
    struct diagnostics list = {.arena = arena, .file = slice_of(program->database)};
    struct review *review = NULL;
    struct list_done done = {0};
    enum status status = review_open(program->database, false, &review, &list);
    if (status == STATUS_OK)
        status = export_list(review, call, &done, &list);
    review_close(review);
    command_report(program, &list);
    if (status == STATUS_OK)
        say_done(program, arena, call, &done);
    arena_free(arena);
    return command_status(status);
}

int command_export(struct program *program, int argc, char **argv)
{
    const char *format = NULL;
    struct list_call call = {.form = "danh-muc", .out = "-"};
    const struct option_spec options[] = {
        {.name = "format", .letter = 'f', .value = &format},
        {.name = "form", .value = &call.form},
        {.name = "draft", .on = &call.draft},
        {.name = "output", .letter = 'o', .value = &call.out},
    };
    int status;
    if (!command_only_options(program, command_named("export"), argc, argv, options,
                              sizeof options / sizeof *options, &status))
        return status;
    call.language = program->language;
    call.rules_folder = program->rules_folder;
    status = choose_format(program, format, &call);
    if (status == EXIT_DONE)
        status = check_call(program, &call);
    return status == EXIT_DONE ? write_list(program, &call) : status;
}

/*
 * rasoat convert: one file to Akoma Ntoso, or to a page that shows the act beside its source, with
 * the count of its words as the proof that none was lost.
 */
#include "cli/command.h"

#include "base/file.h"
#include "export/act_html.h"
#include "export/json_writer.h"
#include "markup/reading.h"

struct conversion {
    struct program *program;
    const char *path;
    const char *out;  /* "-" is standard output */
    bool check;       /* count only, write nothing */
    bool html;        /* a page for the eye instead of Akoma Ntoso */
};

static struct slice decimal(struct arena *arena, size_t number)
{
    return arena_format(arena, "%zu", number);
}

static void say_words(const struct conversion *conversion, const struct reading *reading)
{
    struct program *program = conversion->program;
    struct arena *arena = reading->arena;
    SAY(program, CONVERT_WORDS, slice_of(conversion->path), decimal(arena, reading->source_words),
        decimal(arena, reading->dropped_words), decimal(arena, reading->lost_words));
}

static int print_words(const struct conversion *conversion, const struct reading *reading)
{
    struct buffer out;
    struct json json;
    buffer_init(&out);
    json_begin(&json, &out);
    json_object(&json, NULL);
    json_text(&json, "file", slice_of(conversion->path));
    json_number(&json, "words", (long long)reading->source_words);
    json_number(&json, "dropped", (long long)reading->dropped_words);
    json_number(&json, "lost", (long long)reading->lost_words);
    json_text(&json, "first_lost", reading->lost_words ? reading->first_lost : SLICE(""));
    json_close(&json);
    json_end(&json);
    int status = command_print(conversion->program, &out);
    buffer_free(&out);
    return status;
}

static int write_act(const struct conversion *conversion, const struct reading *reading)
{
    struct diagnostics list = {.arena = reading->arena, .file = slice_of(conversion->out)};
    struct buffer page;
    enum status status = STATUS_OK;
    buffer_init(&page);
    if (conversion->html)
        status = act_html_write(&page, reading, conversion->program->language, &list);
    if (status == STATUS_OK)
        status = file_write(conversion->out,
                            conversion->html ? buffer_slice(&page) : reading->act.xml, &list);
    buffer_free(&page);
    command_report(conversion->program, &list);
    return command_status(status);
}

static int finish(const struct conversion *conversion, struct reading *reading)
{
    if (!conversion->check)
        return write_act(conversion, reading);
    if (conversion->program->json)
        return print_words(conversion, reading);
    say_words(conversion, reading);
    return EXIT_DONE;
}

/* Lost words are among the diagnostics and make the exit EXIT_SHORT. */
static int convert(const struct conversion *conversion)
{
    struct reading reading;
    enum status status = reading_open(&reading, conversion->path);
    int said = command_report(conversion->program, &reading.diagnostics);
    int exit = status == STATUS_OK ? finish(conversion, &reading) : command_status(status);
    reading_free(&reading);
    return exit == EXIT_DONE ? said : exit;
}

int command_convert(struct program *program, int argc, char **argv)
{
    struct conversion conversion = {.program = program, .out = "-"};
    const struct option_spec options[] = {
        {.name = "output", .letter = 'o', .value = &conversion.out},
        {.name = "check", .on = &conversion.check},
        {.name = "html", .on = &conversion.html},
    };
    int status;
    int first = command_options(program, command_named("convert"), argc, argv, options,
                                sizeof options / sizeof *options, &status);
    if (first < 0)
        return status;
    if (first + 1 != argc) {
        SAY(program, CONVERT_CALL, SLICE(""));
        return EXIT_CALL;
    }
    conversion.path = argv[first];
    return convert(&conversion);
}

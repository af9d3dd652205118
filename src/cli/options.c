/*
 * Options: the table of a command and the options that all commands share, made into what
 * getopt_long reads.
 */
#include "cli/command.h"

#include <assert.h>
#include <getopt.h>
#include <string.h>

enum { OPTIONS_MOST = 24, FIRST_CODE = 256 };

struct reader {
    struct program *program;
    const struct command *command;
    struct option_spec specs[OPTIONS_MOST];
    size_t count;
    const char *language;
    bool help;
};

static void add_specs(struct reader *reader, const struct option_spec *specs, size_t count)
{
    assert(reader->count + count <= OPTIONS_MOST);
    for (size_t i = 0; i < count; i++)
        reader->specs[reader->count++] = specs[i];
}

static void make_tables(const struct reader *reader, struct option *names, char *letters)
{
    char *letter = letters;
    *letter++ = ':'; /* tell a missing value from an unknown option */
    for (size_t i = 0; i < reader->count; i++) {
        const struct option_spec *spec = &reader->specs[i];
        names[i] = (struct option){
            .name = spec->name,
            .has_arg = spec->value ? required_argument : no_argument,
            .val = FIRST_CODE + (int)i,
        };
        if (spec->letter)
            *letter++ = spec->letter;
        if (spec->letter && spec->value)
            *letter++ = ':';
    }
    *letter = '\0';
    names[reader->count] = (struct option){0};
}

/* The option that getopt's code stands for; NULL when the program has no such option. */
static const struct option_spec *find_spec(const struct reader *reader, int code)
{
    if (code >= FIRST_CODE)
        return &reader->specs[code - FIRST_CODE];
    for (size_t i = 0; i < reader->count; i++)
        if (reader->specs[i].letter && reader->specs[i].letter == code)
            return &reader->specs[i];
    return NULL;
}

/* What the user wrote that getopt minds: a letter, or the whole argument. */
static struct slice complaint(struct arena *arena, char **argv)
{
    if (optopt && optopt < FIRST_CODE)
        return arena_format(arena, "-%c", optopt);
    return slice_of(argv[optind - 1]);
}

static int complain(const struct reader *reader, int code, char **argv)
{
    struct arena *arena = arena_new();
    struct slice name = reader->command ? arena_format(arena, " %s", reader->command->name)
                                        : SLICE("");
    if (code == ':')
        SAY(reader->program, OPTION_NO_VALUE, complaint(arena, argv));
    else
        SAY(reader->program, OPTION_UNKNOWN, complaint(arena, argv), name);
    arena_free(arena);
    return EXIT_CALL;
}

static int read_options(struct reader *reader, int argc, char **argv)
{
    struct option names[OPTIONS_MOST + 1];
    char letters[2 * OPTIONS_MOST + 3] = "+";
    int code;
    /* before the command's name nothing may be moved: what follows it is the command's own */
    make_tables(reader, names, reader->command ? letters : letters + 1);
    optind = 0;
    opterr = 0;
    while ((code = getopt_long(argc, argv, letters, names, NULL)) != -1) {
        const struct option_spec *spec = find_spec(reader, code);
        if (!spec)
            return complain(reader, code, argv);
        if (spec->value)
            *spec->value = optarg;
        else
            *spec->on = true;
    }
    return EXIT_DONE;
}

static int check_language(const struct reader *reader)
{
    if (!reader->language || strcmp(reader->language, "vi") == 0 ||
        strcmp(reader->language, "en") == 0)
        return EXIT_DONE;
    SAY(reader->program, LANGUAGE_UNKNOWN, slice_of(reader->language));
    return EXIT_CALL;
}

static int give_help(const struct reader *reader)
{
    const struct command *command =
        reader->command ? command_named(reader->command->name) : NULL;
    return command ? command_help(reader->program, command) : command_overview(reader->program);
}

int command_options(struct program *program, const struct command *command, int argc, char **argv,
                    const struct option_spec *options, size_t count, int *status)
{
    struct reader reader = {.program = program, .command = command};
    const struct option_spec common[] = {
        {.name = "db", .value = &program->database},
        {.name = "rules", .value = &program->rules_folder},
        {.name = "lang", .value = &reader.language},
        {.name = "json", .on = &program->json},
        {.name = "help", .letter = 'h', .on = &reader.help},
    };
    add_specs(&reader, options, count);
    add_specs(&reader, common, sizeof common / sizeof *common);
    *status = read_options(&reader, argc, argv);
    if (*status == EXIT_DONE)
        *status = check_language(&reader);
    if (*status != EXIT_DONE)
        return -1;
    if (reader.help) {
        *status = give_help(&reader);
        return -1;
    }
    return optind;
}

bool command_only_options(struct program *program, const struct command *command, int argc,
                          char **argv, const struct option_spec *options, size_t count,
                          int *status)
{
    int first = command_options(program, command, argc, argv, options, count, status);
    if (first < 0)
        return false;
    if (first == argc)
        return true;
    SAY(program, ARGUMENT_UNKNOWN, slice_of(argv[first]));
    *status = EXIT_CALL;
    return false;
}

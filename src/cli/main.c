/* The program: finds the command and hands over to it. */
#include "cli/command.h"

#include "cli/places.h"

#include <string.h>

static int print_version(const struct program *program)
{
    struct buffer out;
    buffer_init(&out);
    buffer_add(&out, SLICE("rasoat " RASOAT_VERSION "\n"));
    int status = command_print(program, &out);
    buffer_free(&out);
    return status;
}

static int say_unknown(const struct program *program, const char *name)
{
    const struct command *near = command_near(name);
    if (near)
        SAY(program, COMMAND_UNKNOWN_NEAR, slice_of(name), slice_of(near->name));
    else
        SAY(program, COMMAND_UNKNOWN, slice_of(name));
    return EXIT_CALL;
}

static int help(const struct program *program, int argc, char **argv)
{
    if (argc < 2)
        return command_overview(program);
    const struct command *command = command_named(argv[1]);
    return command ? command_help(program, command) : say_unknown(program, argv[1]);
}

int main(int argc, char **argv)
{
    struct program program = program_of(argc, argv);
    bool version = false;
    const struct option_spec options[] = {{.name = "version", .letter = 'V', .on = &version}};
    int status = EXIT_DONE;
    int first = command_options(&program, NULL, argc, argv, options, 1, &status);
    if (first < 0)
        return status;
    if (version)
        return print_version(&program);
    if (first == argc)
        return command_overview(&program);
    if (strcmp(argv[first], "help") == 0)
        return help(&program, argc - first, argv + first);
    const struct command *command = command_named(argv[first]);
    return command ? command->run(&program, argc - first, argv + first)
                   : say_unknown(&program, argv[first]);
}

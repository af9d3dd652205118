/*
 * rasoat show: one flag in its clause, or one act. The argument says which: digits are a flag, the
 * path of a file is an act to be read, anything else is looked for in the database.
 */
#include "cli/show.h"

#include <limits.h>
#include <unistd.h>

int command_show(struct program *program, int argc, char **argv)
{
    unsigned long id;
    int status;
    int first = command_options(program, command_named("show"), argc, argv, NULL, 0, &status);
    if (first < 0)
        return status;
    if (first + 1 != argc) {
        SAY(program, SHOW_CALL, SLICE(""));
        return EXIT_CALL;
    }
    if (slice_number(slice_of(argv[first]), LONG_MAX, &id) && id > 0)
        return show_flag(program, (long long)id);
    if (access(argv[first], F_OK) == 0)
        return show_file(program, argv[first]);
    return show_number(program, argv[first]);
}

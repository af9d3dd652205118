/*
 * rasoat list: the flags of a database that pass a filter.
 */
#include "cli/command.h"

#include "cli/flag_table.h"
#include "cli/flags_of.h"
#include "rules/grade.h"

static int print_list(const struct program *program, const struct list *list)
{
    if (program->json)
        return flags_of_print_json(program, list);
    if (list->flag_count)
        return flag_table_print(program, list);
    SAY(program, LIST_EMPTY, SLICE(""));
    return EXIT_DONE;
}

static bool is_grade(struct slice name)
{
    for (enum grade grade = GRADE_CONFLICT; grade <= GRADE_TRIGGER; grade++)
        if (slice_is(grade_name(grade), name))
            return true;
    return false;
}

int command_list(struct program *program, int argc, char **argv)
{
    const char *family = NULL, *grade = NULL, *act = NULL;
    const struct option_spec options[] = {
        {.name = "family", .value = &family},
        {.name = "grade", .value = &grade},
        {.name = "act", .value = &act},
    };
    int status;
    if (!command_only_options(program, command_named("list"), argc, argv, options,
                              sizeof options / sizeof *options, &status))
        return status;
    if (grade && !is_grade(slice_of(grade))) {
        SAY(program, GRADE_UNKNOWN, slice_of(grade));
        return EXIT_CALL;
    }
    const struct flag_filter filter = {
        .family = slice_of(family), .grade = slice_of(grade), .act = slice_of(act)};
    struct arena *arena = arena_new();
    struct list list;
    status = flags_of(program, arena, &filter, &list);
    if (status == EXIT_DONE)
        status = print_list(program, &list);
    arena_free(arena);
    return status;
}

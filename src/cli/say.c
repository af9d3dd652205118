/* Saying: sentences and diagnostics for people, answers whole. */
#include "cli/command.h"

#include "base/diagnostic_group.h"
#include "base/file.h"
#include "cli/terminal.h"

#include <stdio.h>

/* One line on standard error; a terminal gets nothing that could command it. */
static void say_line(struct buffer *line)
{
    struct arena *arena = arena_new();
    struct slice text = terminal_line(arena, buffer_slice(line));
    fprintf(stderr, "rasoat: %.*s\n", SLICE_ARG(text));
    arena_free(arena);
}

void command_say(const struct program *program, enum message message, const struct slice *words,
                 size_t word_count)
{
    struct buffer line;
    buffer_init(&line);
    message_write(&line, message, program->language, words, word_count);
    say_line(&line);
    buffer_free(&line);
}

int command_report(const struct program *program, const struct diagnostics *list)
{
    int status = EXIT_DONE;
    struct arena *arena = arena_new();
    struct diagnostic_group *groups;
    size_t count = diagnostics_gather(arena, list, &groups);
    struct buffer line;
    buffer_init(&line);
    for (size_t i = 0; i < count; i++) {
        buffer_clear(&line);
        diagnostic_group_write(&line, &groups[i], program->language);
        say_line(&line);
        if (message_severity(groups[i].first->message) == SEVERITY_ERROR)
            status = EXIT_SHORT;
    }
    buffer_free(&line);
    arena_free(arena);
    return status;
}

int command_status(enum status status)
{
    static const int statuses[] = {
        [STATUS_OK] = EXIT_DONE,    [STATUS_UNREAD] = EXIT_SHORT, [STATUS_REFUSED] = EXIT_SHORT,
        [STATUS_NONE] = EXIT_SHORT, [STATUS_CALL] = EXIT_CALL,    [STATUS_CANNOT] = EXIT_CANNOT,
    };
    return statuses[status];
}

int command_print(const struct program *program, const struct buffer *answer)
{
    struct diagnostics list = {.arena = arena_new(), .file = SLICE("")};
    enum status status = file_write("-", buffer_slice(answer), &list);
    command_report(program, &list);
    arena_free(list.arena);
    return command_status(status);
}

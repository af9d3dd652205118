/* The table of commands, and the help that is made of it. */
#include "cli/command.h"

#include <string.h>

static const struct command table[] = {
    {"scan", command_scan, "[--as-of DATE] [--jobs N] PATH...", MESSAGE_PURPOSE_SCAN,
     MESSAGE_HELP_SCAN},
    {"list", command_list, "[--family F] [--grade G] [--act A]", MESSAGE_PURPOSE_LIST,
     MESSAGE_HELP_LIST},
    {"show", command_show, "FLAG | FILE | NUMBER", MESSAGE_PURPOSE_SHOW, MESSAGE_HELP_SHOW},
    {"export", command_export, "[--format xlsx|csv|json] [--form NAME] [--draft] [-o OUT]",
     MESSAGE_PURPOSE_EXPORT, MESSAGE_HELP_EXPORT},
    {"convert", command_convert, "FILE [--html] [-o OUT] [--check]", MESSAGE_PURPOSE_CONVERT,
     MESSAGE_HELP_CONVERT},
    {"rules", command_rules, "check [FILE...] | list | explain RULE | try RULE FILE|TEXT",
     MESSAGE_PURPOSE_RULES, MESSAGE_HELP_RULES},
    {"law", command_law, "show NUMBER... | at DATE [--group G] | cites FILE", MESSAGE_PURPOSE_LAW,
     MESSAGE_HELP_LAW},
    {"eval", command_eval, "--gold DIR --documents DIR [--as-of DATE]", MESSAGE_PURPOSE_EVAL,
     MESSAGE_HELP_EVAL},
    {"doctor", command_doctor, "", MESSAGE_PURPOSE_DOCTOR, MESSAGE_HELP_DOCTOR},
};
enum { COMMANDS = sizeof table / sizeof *table };

const struct command *command_at(size_t index)
{
    return index < COMMANDS ? &table[index] : NULL;
}

const struct command *command_named(const char *name)
{
    for (size_t i = 0; i < COMMANDS; i++)
        if (strcmp(table[i].name, name) == 0)
            return &table[i];
    return NULL;
}

enum { NAME_MOST = 32 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Letters to be put in, left out or changed to make one name of the other (Levenshtein). */
static size_t distance(const char *from, const char *to)
{
    size_t row[NAME_MOST + 1], width = strlen(to);
    for (size_t i = 0; i <= width; i++)
        row[i] = i;
    for (size_t line = 1; from[line - 1]; line++) {
        size_t before = row[0];
        row[0] = line;
        for (size_t i = 1; i <= width; i++) {
            size_t changed = before + (from[line - 1] != to[i - 1]);
            before = row[i];
            row[i] = least(changed, least(row[i], row[i - 1]) + 1);
        }
    }
    return row[width];
}

const struct command *command_near(const char *name)
{
    const struct command *nearest = NULL;
    size_t best = 3; /* more changes than two are another word */
    if (strlen(name) > NAME_MOST)
        return NULL;
    for (size_t i = 0; i < COMMANDS; i++) {
        size_t away = distance(name, table[i].name);
        if (away < best && away < strlen(table[i].name)) {
            best = away;
            nearest = &table[i];
        }
    }
    return nearest;
}

int command_overview(const struct program *program)
{
    struct buffer out;
    buffer_init(&out);
    MESSAGE_WRITE(&out, OVERVIEW, program->language, SLICE(""));
    for (size_t i = 0; i < COMMANDS; i++) {
        buffer_format(&out, "  %-9s ", table[i].name);
        message_write(&out, table[i].purpose, program->language, NULL, 0);
        buffer_add_char(&out, '\n');
    }
    MESSAGE_WRITE(&out, OVERVIEW_END, program->language, SLICE(""));
    int status = command_print(program, &out);
    buffer_free(&out);
    return status;
}

int command_help(const struct program *program, const struct command *command)
{
    struct buffer out;
    buffer_init(&out);
    buffer_format(&out, "rasoat %s %s\n\n  ", command->name, command->usage);
    message_write(&out, command->purpose, program->language, NULL, 0);
    buffer_add(&out, SLICE("\n\n"));
    message_write(&out, command->details, program->language, NULL, 0);
    MESSAGE_WRITE(&out, HELP_COMMON, program->language, SLICE(""));
    int status = command_print(program, &out);
    buffer_free(&out);
    return status;
}

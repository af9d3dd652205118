/*
 * Commands: one file each, listed in one table (cli/commands.c). A command returns the exit status
 * of docs/commands.md: 0 done, 1 done but something named fell short, 2 wrong call, 3 cannot be
 * done. Its argv[0] is its own name, its arguments follow. What it answers goes to standard output,
 * words for people go to standard error.
 */
#ifndef RASOAT_CLI_COMMAND_H
#define RASOAT_CLI_COMMAND_H

#include "base/diagnostic.h"
#include "base/status.h"

enum { EXIT_DONE = 0, EXIT_SHORT = 1, EXIT_CALL = 2, EXIT_CANNOT = 3 };

struct program {
    enum language language;
    const char *rules_folder; /* --rules, RASOAT_RULES, the source tree, the installed one */
    const char *database;     /* --db, RASOAT_DB, rasoat.db */
    bool json;                /* --json */
};

struct command {
    const char *name;
    int (*run)(struct program *program, int argc, char **argv);
    const char *usage;        /* "FILE [-o OUT.xml] [--check]" */
    enum message purpose;     /* one sentence */
    enum message details;     /* its options and what it does, some lines */
};

int command_convert(struct program *program, int argc, char **argv);
int command_scan(struct program *program, int argc, char **argv);
int command_list(struct program *program, int argc, char **argv);
int command_show(struct program *program, int argc, char **argv);
int command_export(struct program *program, int argc, char **argv);
int command_rules(struct program *program, int argc, char **argv);
int command_law(struct program *program, int argc, char **argv);
int command_eval(struct program *program, int argc, char **argv);
int command_doctor(struct program *program, int argc, char **argv);

const struct command *command_at(size_t index);        /* NULL behind the last */
const struct command *command_named(const char *name); /* NULL: there is none */
/* The command that was probably meant; NULL when no name is near. */
const struct command *command_near(const char *name);

/* Help on standard output: all commands, or one. Exit status. */
int command_overview(const struct program *program);
int command_help(const struct program *program, const struct command *command);

/* What is given before any option is read: environment, --lang wherever it stands. */
struct program program_of(int argc, char **argv);

/* Prints diagnostics to standard error, each one line beginning "rasoat: "; EXIT_SHORT when one
   is an error, else EXIT_DONE. */
int command_report(const struct program *program, const struct diagnostics *list);

/* The exit status of a command that ended so, after its diagnostics were printed. */
int command_status(enum status status);

/* Says one sentence on standard error. */
#define SAY(program, id, ...)                                                              \
    command_say((program), MESSAGE_##id, (const struct slice[]){__VA_ARGS__},               \
                sizeof((const struct slice[]){__VA_ARGS__}) / sizeof(struct slice))
void command_say(const struct program *program, enum message message, const struct slice *words,
                 size_t word_count);

/* Writes a whole answer to standard output. EXIT_CANNOT after saying why when it cannot be. */
int command_print(const struct program *program, const struct buffer *answer);

/*
 * Options, table-driven over getopt_long: every command takes --db --rules --lang --json --help;
 * its own come in `options`. Returns the index of the first argument that is no option (they are
 * moved behind the options), or -1 after saying what is wrong (EXIT_CALL) or after help was
 * printed (*status EXIT_DONE). Only the name of `command` counts.
 */
struct option_spec {
    const char *name;         /* long name without dashes */
    char letter;              /* short letter, or 0 */
    const char **value;       /* where the argument goes; NULL: a switch */
    bool *on;                 /* where the switch goes; NULL: takes a value */
};
int command_options(struct program *program, const struct command *command, int argc, char **argv,
                    const struct option_spec *options, size_t count, int *status);
/* The same for a command without arguments: false when the caller is to return *status. */
bool command_only_options(struct program *program, const struct command *command, int argc,
                          char **argv, const struct option_spec *options, size_t count,
                          int *status);

#endif

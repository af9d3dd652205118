/*
 * Commands: one file each, listed in one table (cli/main.c). A command gets its arguments after
 * its name and returns the exit status of docs/commands.md: 0 done, 1 done but something named
 * fell short, 2 wrong call, 3 cannot be done.
 */
#ifndef RASOAT_CLI_COMMAND_H
#define RASOAT_CLI_COMMAND_H

#include "base/diagnostic.h"

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
    struct slice purpose[2];  /* by enum language */
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

/* Prints diagnostics to standard error, each one line beginning "rasoat: "; EXIT_SHORT when one
   is an error, else EXIT_DONE. */
int command_report(const struct program *program, const struct diagnostics *list);

/* Says one sentence on standard error. */
#define SAY(program, id, ...)                                                              \
    command_say((program), MESSAGE_##id, (const struct slice[]){__VA_ARGS__},               \
                sizeof((const struct slice[]){__VA_ARGS__}) / sizeof(struct slice))
void command_say(const struct program *program, enum message message, const struct slice *words,
                 size_t word_count);

/*
 * Options, table-driven over getopt_long: every command takes --db --rules --lang --json --help;
 * its own come in `options`. Returns the index of the first argument that is no option, or -1
 * after saying what is wrong (EXIT_CALL) or after help was printed (*status EXIT_DONE).
 */
struct option_spec {
    const char *name;         /* long name without dashes */
    char letter;              /* short letter, or 0 */
    const char **value;       /* where the argument goes; NULL: a switch */
    bool *on;                 /* where the switch goes; NULL: takes a value */
};
int command_options(struct program *program, const struct command *command, int argc, char **argv,
                    const struct option_spec *options, size_t count, int *status);

#endif

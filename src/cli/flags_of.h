/*
 * The flags that a user asks for: what list and show have in common.
 */
#ifndef RASOAT_CLI_FLAGS_OF_H
#define RASOAT_CLI_FLAGS_OF_H

#include "cli/command.h"
#include "export/list.h"

/*
 * Opens the program's database and gathers the flags that pass the filter, drafts of acts too.
 * EXIT_CANNOT after saying why.
 */
int flags_of(const struct program *program, struct arena *arena, const struct flag_filter *filter,
             struct list *list);

/* {"flags": [...]}, each as in docs/flag-json.md; returns the exit status of printing it. */
int flags_of_print_json(const struct program *program, const struct list *list);

/* "63/2025/QĐ-UBND · 20/11/2025 · Ủy ban nhân dân tỉnh Mẫu", fit for a terminal; without a number
   the kind of act stands in its place. */
struct slice flags_of_act_line(struct arena *arena, const struct flag_row *row);

#endif

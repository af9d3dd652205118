/*
 * The flags of a list as a table, act by act, that fits the terminal.
 */
#ifndef RASOAT_CLI_FLAG_TABLE_H
#define RASOAT_CLI_FLAG_TABLE_H

#include "cli/command.h"
#include "export/list.h"

/* Prints to standard output; exit status. Without a terminal nothing is cut. */
int flag_table_print(const struct program *program, const struct list *list);

#endif

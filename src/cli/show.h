/* The three things that rasoat show shows (cli/show.c); each returns an exit status. */
#ifndef RASOAT_CLI_SHOW_H
#define RASOAT_CLI_SHOW_H

#include "cli/command.h"
#include "export/list.h"

/* A flag: its clause with the words marked, where it stands, by which law and why. */
int show_flag(const struct program *program, long long id);
/* An act in a file: what it is, its outline with eIds, and what was noted while reading it. */
int show_file(const struct program *program, const char *path);
/* An act in the database, by number or title: what it is and its flags. */
int show_number(const struct program *program, const char *number);

#endif

/* The summary of a scan for programs. */
#ifndef RASOAT_CLI_SUMMARY_JSON_H
#define RASOAT_CLI_SUMMARY_JSON_H

#include "cli/summary.h"

/*
 * Appends one JSON object: as_of, database, acts {read, new, versions, rescanned, same}, unread
 * [{file, message, reason {vi, en}}], notes {message: acts}, flags {open, new, ended, families
 * {family: {open, new, ended}}}, unexamined, hidden, totals {works, versions, provisions}.
 */
enum status summary_write_json(struct buffer *out, const struct program *program,
                               const struct summary *summary, struct review *review,
                               struct diagnostics *list);

#endif

/* The report of rasoat eval: tables for people, or the JSON of docs/gold.md. */
#ifndef RASOAT_CLI_EVAL_REPORT_H
#define RASOAT_CLI_EVAL_REPORT_H

#include "cli/command.h"
#include "measure/score.h"

void eval_report(const struct program *program, const struct scores *scores, struct date as_of);

#endif

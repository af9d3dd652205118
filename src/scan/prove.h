/*
 * Proving rules: every example of a rule is made an act in a nutshell and scanned by that rule
 * alone. What must be flagged is; what must not is not.
 */
#ifndef RASOAT_SCAN_PROVE_H
#define RASOAT_SCAN_PROVE_H

#include "base/diagnostic.h"
#include "scan/scanner.h"

struct proof {
    size_t examples;
    size_t failed;
};

/* Proves the rule with this number; a diagnostic for each example that fails. */
struct proof scanner_prove_rule(const struct scanner *scanner, size_t rule,
                                struct diagnostics *list);

#endif

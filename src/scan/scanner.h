/*
 * The scanner: rules and the law, made ready once, held against one act after another. It may be
 * used by many threads at once; each call works in the arena it is given.
 */
#ifndef RASOAT_SCAN_SCANNER_H
#define RASOAT_SCAN_SCANNER_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "markup/act.h"
#include "rules/rules.h"
#include "scan/flag.h"
#include "text/date.h"

struct scanner;

/*
 * Loads the rule packs and the law data of a folder, proves every rule on its own examples and
 * leaves out those that fail (a diagnostic each). STATUS_CANNOT when nothing can be loaded.
 * Owned by the caller until scanner_free.
 */
enum status scanner_open(const char *rules_folder, struct scanner **out, struct diagnostics *list);
/* The same with the rules of one file only, and the words and exceptions of the folder. */
enum status scanner_open_file(const char *rules_folder, const char *file, struct scanner **out,
                              struct diagnostics *list);
void scanner_free(struct scanner *scanner); /* NULL is allowed */

/*
 * Flags of an act, judged at its issue and on `as_of`. They live in `arena`, but the words of the
 * rules (id, title, reason, basis ...) last as long as the scanner.
 */
void scanner_run(const struct scanner *scanner, struct arena *arena, const struct act *act,
                 struct date as_of, struct flags *flags);
/* The same, the slow way: PCRE2 with UTF and UCP, rule by rule, no prefilter. For tests. */
void scanner_run_oracle(const struct scanner *scanner, struct arena *arena, const struct act *act,
                        struct date as_of, struct flags *flags);
/* One rule alone, even when its examples failed. */
void scanner_run_rule(const struct scanner *scanner, size_t rule, struct arena *arena,
                      const struct act *act, struct date as_of, struct flags *flags);

/* One digest over all packs and law data in use: a database knows by it whether rules changed. */
struct slice scanner_version(const struct scanner *scanner);

const struct rules *scanner_rules(const struct scanner *scanner);
/* False: the rule's examples failed, so scans leave it out. */
bool scanner_uses(const struct scanner *scanner, size_t rule);

#endif

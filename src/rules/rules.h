/*
 * Rule packs: the folder rules/packs, read, checked against the grammar, and compiled. A broken
 * pack or rule is reported and left out; it never stops the others.
 */
#ifndef RASOAT_RULES_RULES_H
#define RASOAT_RULES_RULES_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "law/actors.h"
#include "law/instruments.h"
#include "rules/rule.h"

struct rules;

/*
 * Loads every packs/ *.xml of a rules folder, or only `file` when it is not NULL (with the words
 * and exceptions of all packs). Names and instruments come from the law. STATUS_CANNOT: the folder
 * or the grammar is missing. One diagnostic for every thing wrong. Owned until rules_free.
 */
enum status rules_load(const char *folder, const char *file, const struct actors *actors,
                       const struct instruments *instruments, struct rules **out,
                       struct diagnostics *list);
void rules_free(struct rules *rules); /* NULL is allowed */

size_t rules_count(const struct rules *rules);
const struct rule *rules_at(const struct rules *rules, size_t index);
const struct rule *rules_by_id(const struct rules *rules, struct slice id); /* NULL: none */

/* All patterns of all packs, broken ones too: pattern.index is below it. */
size_t rules_pattern_count(const struct rules *rules);

/* SHA-256 over the bytes of all packs and of the law data beside them, hex. */
struct slice rules_digest(const struct rules *rules);

/* Compiles every pattern in UTF mode too. Not for two threads at once. */
void rules_compile_oracle(struct rules *rules);

#endif

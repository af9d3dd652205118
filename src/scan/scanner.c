/* The scanner: opened once, run on many acts. */
#include "scan/scanner.h"

#include "base/memory.h"
#include "scan/engine.h"
#include "scan/prove.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

/* The literals of every pattern of every rule, in one row. */
static void make_gate(struct scanner *scanner)
{
    size_t count = 0, rules = rules_count(scanner->rules);
    size_t *first = ARENA_ARRAY(scanner->arena, size_t, rules + 1);
    for (size_t i = 0; i < rules; i++) {
        first[i] = count;
        count += rules_at(scanner->rules, i)->pattern_count;
    }
    struct needed *needed = ARENA_ARRAY(scanner->arena, struct needed, count + 1);
    for (size_t i = 0; i < rules; i++)
        for (size_t j = 0; j < rules_at(scanner->rules, i)->pattern_count; j++)
            needed[first[i] + j] = rules_at(scanner->rules, i)->patterns[j].needed;
    scanner->engine.first_pattern = first;
    scanner->engine.gate = gate_make(scanner->arena, needed, count);
}

static enum status load(struct scanner *scanner, const char *folder, const char *file,
                        struct diagnostics *list)
{
    enum status status = instruments_load(scanner->arena, folder, &scanner->instruments, list);
    if (status == STATUS_OK)
        status = actors_load(scanner->arena, folder, &scanner->actors, list);
    if (status == STATUS_OK)
        status = rules_load(folder, file, scanner->actors, scanner->instruments, &scanner->rules,
                            list);
    return status;
}

static void prove_all(struct scanner *scanner, struct diagnostics *list)
{
    for (size_t i = 0; i < rules_count(scanner->rules); i++) {
        const struct rule *rule = rules_at(scanner->rules, i);
        scanner->usable[i] = scanner_prove_rule(scanner, i, list).failed == 0;
        if (!scanner->usable[i]) {
            struct slice named = list->file;
            list->file = rule->file;
            DIAGNOSE(list, RULE_LEFT_OUT, rule->id, rule->line, rule->id);
            list->file = named;
        }
    }
}

enum status scanner_open_file(const char *rules_folder, const char *file, struct scanner **out,
                              struct diagnostics *list)
{
    struct scanner *scanner = memory_get(sizeof *scanner);
    *scanner = (struct scanner){.arena = arena_new()};
    pthread_mutex_init(&scanner->oracle_lock, NULL);
    *out = NULL;
    if (load(scanner, rules_folder, file, list) != STATUS_OK) {
        scanner_free(scanner);
        return STATUS_CANNOT;
    }
    scanner->usable = ARENA_ARRAY(scanner->arena, bool, rules_count(scanner->rules) + 1);
    scanner->engine = (struct engine){.rules = scanner->rules,
                                      .instruments = scanner->instruments,
                                      .usable = scanner->usable};
    make_gate(scanner);
    prove_all(scanner, list);
    *out = scanner;
    return STATUS_OK;
}

enum status scanner_open(const char *rules_folder, struct scanner **out, struct diagnostics *list)
{
    return scanner_open_file(rules_folder, NULL, out, list);
}

void scanner_free(struct scanner *scanner)
{
    if (!scanner)
        return;
    rules_free(scanner->rules);
    pthread_mutex_destroy(&scanner->oracle_lock);
    arena_free(scanner->arena);
    free(scanner);
}

void scanner_run(const struct scanner *scanner, struct arena *arena, const struct act *act,
                 struct date as_of, struct flags *flags)
{
    engine_run(&scanner->engine, arena, act, as_of, WAY_VIEW, SIZE_MAX, flags);
}

void scanner_run_rule(const struct scanner *scanner, size_t rule, struct arena *arena,
                      const struct act *act, struct date as_of, struct flags *flags)
{
    assert(rule < rules_count(scanner->rules));
    engine_run(&scanner->engine, arena, act, as_of, WAY_VIEW, rule, flags);
}

/* The slow patterns are compiled when the oracle is first asked; the lock is the only thing in a
   scanner that changes after it was opened. */
static void make_oracle(const struct scanner *scanner)
{
    struct scanner *changed = (struct scanner *)(uintptr_t)scanner;
    pthread_mutex_lock(&changed->oracle_lock);
    if (!changed->oracle_ready)
        rules_compile_oracle(changed->rules);
    changed->oracle_ready = true;
    pthread_mutex_unlock(&changed->oracle_lock);
}

void scanner_run_oracle(const struct scanner *scanner, struct arena *arena, const struct act *act,
                        struct date as_of, struct flags *flags)
{
    make_oracle(scanner);
    engine_run(&scanner->engine, arena, act, as_of, WAY_UTF, SIZE_MAX, flags);
}

struct slice scanner_version(const struct scanner *scanner)
{
    return rules_digest(scanner->rules);
}

const struct rules *scanner_rules(const struct scanner *scanner)
{
    return scanner->rules;
}

bool scanner_uses(const struct scanner *scanner, size_t rule)
{
    return scanner->usable[rule];
}

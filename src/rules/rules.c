/* All rules: finding them, compiling them the slow way too, and taking them back. */
#include "rules/store.h"

#include <assert.h>
#include <stdlib.h>

/* Calls `each` for every pattern there is; shared exceptions once. */
static void for_patterns(struct rules *rules, void (*each)(struct rules *, struct pattern *))
{
    for (size_t i = 0; i < rules->exceptions_count; i++)
        for (size_t j = 0; j < rules->exceptions[i].count; j++)
            each(rules, rules->exceptions[i].checks[j].pattern);
    for (size_t i = 0; i < rules->count; i++) {
        struct rule *rule = rules->items[i];
        for (size_t j = 0; j < rule->pattern_count; j++)
            each(rules, &rule->patterns[j]);
        for (size_t j = 0; j < rule->own_checks; j++)
            each(rules, rule->checks[j].pattern);
    }
}

static void discard(struct rules *rules, struct pattern *pattern)
{
    (void)rules;
    pattern_discard(pattern);
}

void rules_free(struct rules *rules)
{
    if (!rules)
        return;
    for_patterns(rules, discard);
    arena_free(rules->arena);
    free(rules);
}

static void compile_slow(struct rules *rules, struct pattern *pattern)
{
    struct slice wrong;
    if (!pattern->compiled[WAY_UTF])
        pattern->compiled[WAY_UTF] = compiled_new(rules->arena, pattern->words, WAY_UTF, &wrong);
    assert(pattern->compiled[WAY_UTF]); /* it was good in the other way */
}

void rules_compile_oracle(struct rules *rules)
{
    for_patterns(rules, compile_slow);
}

size_t rules_count(const struct rules *rules)
{
    return rules->count;
}

const struct rule *rules_at(const struct rules *rules, size_t index)
{
    assert(index < rules->count);
    return rules->items[index];
}

const struct rule *rules_by_id(const struct rules *rules, struct slice id)
{
    for (size_t i = 0; i < rules->count; i++)
        if (slice_is(rules->items[i]->id, id))
            return rules->items[i];
    return NULL;
}

size_t rules_pattern_count(const struct rules *rules)
{
    return rules->pattern_count;
}

struct slice rules_digest(const struct rules *rules)
{
    return rules->digest;
}

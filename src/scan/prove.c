/* Proving rules on their own examples. */
#include "scan/prove.h"

#include "scan/engine.h"
#include "scan/nutshell.h"
#include "text/spelling.h"

/* Examples are judged as of a fixed day, so that a proof does not change overnight. */
static const struct date proof_day = {2026, 7, 1};

static bool marks_are_right(struct arena *arena, const struct example *example,
                            const struct flags *flags)
{
    if (!example->marks.len)
        return true;
    struct slice wanted = spelling_key(arena, example->marks);
    for (size_t i = 0; i < flags->count; i++)
        if (slice_is(flags->items[i].words, wanted))
            return true;
    return false;
}

static bool time_is_right(const struct example *example, const struct flags *flags)
{
    bool at_issue = flags->items[0].at_issue.fit == FIT_CONFLICT;
    return !example->at.len || slice_is(example->at, SLICE("issue")) == at_issue;
}

static void say(const struct rule *rule, const struct example *example,
                const struct flags *flags, struct diagnostics *list)
{
    struct slice found = flags->count ? flags->items[0].quote : SLICE("");
    if (!example->must)
        DIAGNOSE(list, EXAMPLE_FLAGGED, rule->id, example->line, found, example->text);
    else if (!flags->count)
        DIAGNOSE(list, EXAMPLE_MISSED, rule->id, example->line, example->text);
    else
        DIAGNOSE(list, EXAMPLE_OTHERWISE, rule->id, example->line, found,
                 fit_name(flags->items[0].at_issue.fit), example->text);
}

static bool holds(const struct engine *engine, size_t index, const struct example *example,
                  struct diagnostics *list)
{
    struct arena *arena = arena_new();
    struct flags flags;
    struct act act;
    nutshell_act(arena, example, &act);
    engine_run(engine, arena, &act, proof_day, WAY_VIEW, index, &flags);
    bool good = example->must ? flags.count && marks_are_right(arena, example, &flags) &&
                                    time_is_right(example, &flags)
                              : !flags.count;
    if (!good)
        say(rules_at(engine->rules, index), example, &flags, list);
    arena_free(arena);
    return good;
}

struct proof scanner_prove_rule(const struct scanner *scanner, size_t rule,
                                struct diagnostics *list)
{
    const struct rule *what = rules_at(scanner->rules, rule);
    struct proof proof = {.examples = what->example_count};
    struct slice named = list->file;
    list->file = what->file;
    for (size_t i = 0; i < what->example_count; i++)
        proof.failed += !holds(&scanner->engine, rule, &what->examples[i], list);
    list->file = named;
    return proof;
}

/* From hits to flags: judged, ordered, each words once in a family, occurrences counted. */
#include "scan/verdict.h"

#include "text/spelling.h"

#include <stdint.h>
#include <stdlib.h>

static int by_place(const struct hit *a, const struct hit *b)
{
    if (a->provision != b->provision)
        return a->provision < b->provision ? -1 : 1;
    if (a->letters.start != b->letters.start)
        return a->letters.start < b->letters.start ? -1 : 1;
    if (a->letters.end != b->letters.end)
        return a->letters.end > b->letters.end ? -1 : 1;
    return (a->rule > b->rule) - (a->rule < b->rule);
}

static int compare_hits(const void *a, const void *b)
{
    return by_place(a, b);
}

/* An earlier flag of the family that shares words with these. */
static bool is_said(const struct flags *flags, size_t provision, size_t start, size_t end,
                    struct slice family)
{
    for (size_t i = flags->count; i > 0 && flags->items[i - 1].provision == provision; i--) {
        const struct flag *flag = &flags->items[i - 1];
        if (slice_is(flag->family, family) && flag->start < end &&
            start < flag->start + flag->length)
            return true;
    }
    return false;
}

static void add_flag(struct run *run, const struct hit *hit, const struct verdict *verdict)
{
    const struct rule *rule = rules_at(run->engine->rules, hit->rule);
    const struct leaf *leaf = &run->sheet.leaves[hit->provision];
    struct slice text = run->sheet.act->provisions[hit->provision].text;
    struct slice quote = view_source(leaf->view, text, hit->letters.start, hit->letters.end);
    size_t start = (size_t)(quote.at - text.at);
    if (is_said(run->flags, hit->provision, start, start + quote.len, rule->family))
        return;
    struct flag flag = {.provision = hit->provision, .start = start, .length = quote.len,
                        .eid = leaf->eid, .quote = quote,
                        .words = spelling_key(run->arena, quote),
                        .rule = rule->id, .family = rule->family, .pack = rule->pack,
                        .grade = verdict->grade,
                        .at_issue = verdict->at_issue, .now = verdict->now,
                        .basis = rule->bases[0].provision,
                        .title = {rule->title[0], rule->title[1]},
                        .reason = {rule->reason[0], rule->reason[1]},
                        .handling = rule->handling};
    *ARENA_PUSH(run->arena, run->flags->items, run->flags->count, run->flags->room) = flag;
}

/* Once for a rule and an act: the same day is unknown for every hit. */
static void say_lawless(struct run *run, const struct rule *rule)
{
    const struct flags *flags = run->flags;
    for (size_t i = 0; i < flags->unexamined_count; i++)
        if (flags->unexamined[i].provision == SIZE_MAX &&
            slice_is(flags->unexamined[i].rule, rule->id))
            return;
    run_unexamined(run, SIZE_MAX, rule->id, MESSAGE_LAW_OF_DAY_UNKNOWN,
                   date_vietnamese(run->arena, run->as_of));
}

/* The same words that one rule found in one place stand together, in reading order. */
static int by_words(const void *a, const void *b)
{
    const struct flag *left = *(struct flag *const *)a, *right = *(struct flag *const *)b;
    int order = slice_order(left->eid, right->eid);
    order = order ? order : slice_order(left->rule, right->rule);
    order = order ? order : slice_order(left->words, right->words);
    return order ? order : (left > right) - (left < right);
}

static void number_occurrences(struct run *run)
{
    size_t count = run->flags->count;
    struct flag **order = ARENA_ARRAY(run->arena, struct flag *, count + 1);
    for (size_t i = 0; i < count; i++)
        order[i] = &run->flags->items[i];
    qsort(order, count, sizeof *order, by_words);
    for (size_t i = 0; i < count; i++) {
        bool again = i && slice_is(order[i - 1]->eid, order[i]->eid) &&
                     slice_is(order[i - 1]->rule, order[i]->rule) &&
                     slice_is(order[i - 1]->words, order[i]->words);
        order[i]->occurrence = again ? order[i - 1]->occurrence + 1 : 1;
    }
}

void run_collect(struct run *run)
{
    if (run->hit_count)
        qsort(run->hits, run->hit_count, sizeof *run->hits, compare_hits);
    for (size_t i = 0; i < run->hit_count; i++) {
        struct verdict verdict = verdict_of(run, &run->hits[i]);
        if (verdict.flagged)
            add_flag(run, &run->hits[i], &verdict);
        else if (verdict.lawless)
            say_lawless(run, rules_at(run->engine->rules, run->hits[i].rule));
    }
    number_occurrences(run);
}

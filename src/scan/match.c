/* Holding a rule against an act: where it looks, and what its patterns mark there. */
#include "scan/run.h"

#include "base/limits.h"

#include <stdint.h>
#include <string.h>

/* The text that a rule looks at for one provision. */
struct view_of {
    struct slice subject;
    const struct clause *clause; /* NULL: the provision's own words alone */
    size_t provision;
    size_t own;                  /* where its own words begin in the subject */
};

/* What the gate read in a provision, or in all pieces of a clause: literals can stand in any. */
static const uint64_t *record_of(struct run *run, const struct view_of *view)
{
    size_t words = gate_words(run->engine->gate);
    if (!run->open || !view->clause)
        return run->open ? run->open + view->provision * words : NULL;
    memset(run->record, 0, words * sizeof *run->record);
    for (size_t i = 0; i < view->clause->count; i++)
        for (size_t j = 0; j < words; j++)
            run->record[j] |= run->open[view->clause->pieces[i].provision * words + j];
    return run->record;
}

/* Where the marked words stand: in the provision, or in one of those above it. False when they lie
   on the border of two. */
static bool place(const struct run *run, const struct view_of *view, struct span mark,
                  struct hit *hit)
{
    size_t start = view->clause ? 0 : view->own;
    hit->provision = view->provision;
    for (size_t i = 0; view->clause && i < view->clause->count; i++)
        if (view->clause->pieces[i].start <= mark.start) {
            hit->provision = view->clause->pieces[i].provision;
            start = view->clause->pieces[i].start;
        }
    const struct leaf *leaf = &run->sheet.leaves[hit->provision];
    if (mark.end - start > leaf->subject.len)
        return false;
    hit->letters = (struct span){mark.start - start, mark.end - start};
    if (leaf->letters)
        hit->letters = (struct span){leaf->letters[hit->letters.start],
                                     leaf->letters[hit->letters.end]};
    return true;
}

/* True when the mark became a hit. */
static bool consider(struct run *run, size_t rule, const struct view_of *view, struct span mark)
{
    const struct rule *what = rules_at(run->engine->rules, rule);
    struct hit hit = {.rule = rule};
    if (!place(run, view, mark, &hit) || run_replaced(run, &hit) ||
        !run_checks(run, what, &hit, view->subject, mark))
        return false;
    *ARENA_PUSH(run->arena, run->hits, run->hit_count, run->hit_room) = hit;
    return true;
}

/* Behind the mark and not behind the match: words in its tail can begin another. */
static size_t advance(const struct run *run, struct slice subject, size_t from,
                      struct span whole, struct span mark)
{
    size_t next = mark.end > from && mark.end > whole.start ? mark.end : from + 1;
    return sheet_letter(&run->sheet, subject, next);
}

static void match_pattern(struct run *run, size_t rule, const struct pattern *pattern,
                          const struct view_of *view)
{
    const struct compiled *compiled = pattern->compiled[run->sheet.way];
    const struct rule *what = rules_at(run->engine->rules, rule);
    size_t hits = 0;
    struct span whole, mark;
    for (size_t from = 0; from <= view->subject.len;) {
        enum found found = pattern_find(compiled, run->matcher, view->subject, from, &whole, &mark);
        if (found == FOUND_LIMIT)
            run_unexamined(run, view->provision, what->id, MESSAGE_MATCH_LIMIT, what->id);
        if (found != FOUND_WORDS)
            return;
        if (mark.end > mark.start && whole.end > view->own)
            hits += consider(run, rule, view, mark);
        if (hits == LIMIT_FLAGS_PER_PROVISION) {
            run_unexamined(run, view->provision, what->id, MESSAGE_FLAGS_CUT, what->id);
            return;
        }
        from = advance(run, view->subject, from, whole, mark);
    }
}

static struct view_of view_for(struct run *run, enum unit unit, size_t provision)
{
    struct view_of view = {.subject = run->sheet.leaves[provision].subject,
                           .provision = provision};
    if (unit == UNIT_CLAUSE) {
        view.clause = sheet_clause(&run->sheet, provision);
        view.subject = view.clause->subject;
        view.own = view.clause->pieces[view.clause->count - 1].start;
    } else if (unit == UNIT_HEADING) {
        size_t end = slice_find(view.subject, SLICE("\n"), 0);
        bool has = run->sheet.act->provisions[provision].heading.len > 0;
        view.subject.len = !has ? 0 : end == SIZE_MAX ? view.subject.len : end;
    }
    return view;
}

void run_rule(struct run *run, size_t rule)
{
    const struct rule *what = rules_at(run->engine->rules, rule);
    size_t first = run->engine->first_pattern[rule];
    for (size_t i = 0; i < run->sheet.act->count; i++) {
        const struct leaf *leaf = &run->sheet.leaves[i];
        if (!(leaf->part & what->look.parts) || !leaf->subject.len)
            continue;
        struct view_of view = view_for(run, what->look.unit, i);
        const uint64_t *record = record_of(run, &view);
        for (size_t j = 0; j < what->pattern_count; j++)
            if (!record || gate_lets(run->engine->gate, record, first + j))
                match_pattern(run, rule, &what->patterns[j], &view);
    }
}

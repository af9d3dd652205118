/* Rules on legal bases: the instruments that a citation names, and their state in time. */
#include "scan/run.h"

#include "scan/verdict.h"

/* The first letter of the view whose source lies at or behind this byte of the text. */
static size_t letter_from(const struct view *view, size_t byte)
{
    size_t low = 0, high = view->len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (view->source[middle] < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_meant(const struct run *run, const struct rule *rule, const struct cited *cited)
{
    const struct cites *cites = &rule->cites;
    if (!cited->instrument || cited->mismatched ||
        (cites->group.len && !slice_is(cited->instrument->group, cites->group)))
        return false;
    return (state_at_issue(cited->instrument, &run->issue) & cites->at_issue) &&
           (state_on(cited->instrument, run->as_of) & cites->now);
}

static void consider(struct run *run, size_t rule, size_t provision, const struct cited *cited)
{
    const struct rule *what = rules_at(run->engine->rules, rule);
    const struct leaf *leaf = &run->sheet.leaves[provision];
    const char *text = run->sheet.act->provisions[provision].text.at;
    size_t start = (size_t)(cited->words.at - text);
    struct hit hit = {.rule = rule, .provision = provision, .instrument = cited->instrument,
                      .letters = {letter_from(&leaf->view, start),
                                  letter_from(&leaf->view, start + cited->words.len)}};
    if (hit.letters.end > hit.letters.start && is_meant(run, what, cited))
        *ARENA_PUSH(run->arena, run->hits, run->hit_count, run->hit_room) = hit;
}

/* Every rule on bases asks for the same. */
static const struct bases *bases_of(struct run *run, size_t provision)
{
    struct bases *bases = &run->bases[provision];
    if (!bases->known)
        bases->count = instruments_cited(run->arena, run->engine->instruments,
                                         run->sheet.act->provisions[provision].text,
                                         &bases->items);
    bases->known = true;
    return bases;
}

void run_cites(struct run *run, size_t rule)
{
    const struct rule *what = rules_at(run->engine->rules, rule);
    for (size_t i = 0; i < run->sheet.act->count; i++) {
        if (!(run->sheet.leaves[i].part & what->look.parts))
            continue;
        const struct bases *bases = bases_of(run, i);
        for (size_t j = 0; j < bases->count; j++)
            consider(run, rule, i, &bases->items[j]);
    }
}

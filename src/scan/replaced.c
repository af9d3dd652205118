/*
 * Words that an act quotes only to replace or repeal them are no rule of the act. Quoted stretches
 * may lie in each other, so those of a provision are merged once and then looked up by halving.
 */
#include "scan/run.h"

#include <stdlib.h>

static int by_start(const void *a, const void *b)
{
    const struct span *left = a, *right = b;
    return (left->start > right->start) - (left->start < right->start);
}

static size_t take(const struct provision *provision, struct span *spans)
{
    size_t count = 0;
    for (size_t i = 0; i < provision->quoted_count; i++)
        if (!provision->quoted[i].inserted)
            spans[count++] = (struct span){provision->quoted[i].start, provision->quoted[i].end};
    return count;
}

/* Each stretch reaches as far as the furthest that begins before it. */
static void merge(struct span *spans, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (spans[i].end < spans[i - 1].end)
            spans[i].end = spans[i - 1].end;
}

static const struct replaced *replaced_in(struct run *run, const struct provision *provision)
{
    struct replaced *replaced = &run->replaced;
    if (replaced->provision == provision)
        return replaced;
    replaced->provision = provision;
    replaced->spans = ARENA_ARRAY(run->arena, struct span, provision->quoted_count);
    replaced->count = take(provision, replaced->spans);
    qsort(replaced->spans, replaced->count, sizeof *replaced->spans, by_start);
    merge(replaced->spans, replaced->count);
    return replaced;
}

bool run_replaced(struct run *run, const struct hit *hit)
{
    const struct provision *provision = &run->sheet.act->provisions[hit->provision];
    if (!provision->quoted_count)
        return false;
    const struct replaced *replaced = replaced_in(run, provision);
    size_t place = run->sheet.leaves[hit->provision].view.source[hit->letters.start];
    size_t low = 0, high = replaced->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (replaced->spans[middle].start <= place)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && place < replaced->spans[low - 1].end;
}

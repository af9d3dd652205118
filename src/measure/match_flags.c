/* Flags against gold rows. */
#include "measure/match.h"

#include <stdint.h>

static bool is_boundary(struct slice above, struct slice below)
{
    return slice_starts(below, above) && below.len > above.len + 2 &&
           slice_starts(slice_from(below, above.len), SLICE("__"));
}

int match_distance(struct slice a, struct slice b)
{
    if (slice_is(a, b))
        return 0;
    struct slice above = a.len < b.len ? a : b, below = a.len < b.len ? b : a;
    if (!is_boundary(above, below))
        return -1;
    int levels = 0;
    for (size_t at = above.len; (at = slice_find(below, SLICE("__"), at)) != SIZE_MAX; at += 2)
        levels++;
    return levels;
}

/* The gold row that a flag meets; SIZE_MAX: none. */
static size_t met_row(const struct gold *gold, struct slice file, struct slice family,
                      struct slice eid)
{
    size_t best = SIZE_MAX;
    int best_distance = 2;
    for (size_t i = 0; i < gold->flag_count; i++) {
        const struct gold_flag *row = &gold->flags[i];
        if (!slice_is(row->file, file) || !slice_is(row->family, family))
            continue;
        int distance = match_distance(row->eid, eid);
        if (distance < 0 || distance > 1)
            continue;
        bool better = distance < best_distance ||
                      (distance == best_distance && best != SIZE_MAX &&
                       row->verdict < gold->flags[best].verdict);
        if (better) {
            best = i;
            best_distance = distance;
        }
    }
    return best;
}

static struct family_score *family_of(struct scores *scores, struct slice family)
{
    for (size_t i = 0; i < scores->family_count; i++)
        if (slice_is(scores->families[i].family, family))
            return &scores->families[i];
    return NULL;
}

static void add_miss(struct scores *scores, struct miss miss)
{
    struct miss *copy = ARENA_PUSH(scores->arena, scores->misses, scores->miss_count,
                                   scores->miss_room);
    *copy = (struct miss){arena_copy(scores->arena, miss.file),
                          arena_copy(scores->arena, miss.eid),
                          arena_copy(scores->arena, miss.family),
                          arena_copy(scores->arena, miss.quote), miss.missed};
}

/* Whether an earlier flag stands in the same provision for the same family. */
static bool said_before(const struct flags *flags, size_t flag)
{
    struct slice eid = flags->items[flag].eid;
    for (size_t i = 0; i < flag; i++)
        if (slice_is(flags->items[i].eid, eid) &&
            slice_is(flags->items[i].family, flags->items[flag].family))
            return true;
    return false;
}

/* The gold's time is met when a flag at issue is a conflict at issue, and one of now is not. */
static bool time_is_right(const struct gold_flag *row, const struct flag *flag)
{
    bool at_issue = flag->at_issue.fit == FIT_CONFLICT;
    return slice_is(row->at, SLICE("issue")) ? at_issue
                                             : !at_issue && flag->now.fit == FIT_CONFLICT;
}

static void match_flag(struct scores *scores, const struct gold *gold,
                       const struct gold_act *wanted, const struct flag *flag, bool *met,
                       bool *timed)
{
    struct family_score *family = family_of(scores, flag->family);
    struct slice eid = flag->eid;
    if (!family)
        return;
    size_t row = met_row(gold, wanted->file, flag->family, eid);
    enum verdict verdict = row == SIZE_MAX ? VERDICT_PASS : gold->flags[row].verdict;
    if (verdict == VERDICT_EITHER)
        return;
    if (verdict == VERDICT_FLAG) {
        met[row] = true;
        timed[row] = timed[row] || time_is_right(&gold->flags[row], flag);
        return;
    }
    family->hits.fp++;
    scores->flags.fp++;
    add_miss(scores, (struct miss){wanted->file, eid, flag->family, flag->quote, false});
}

void match_flags(struct scores *scores, const struct gold *gold, const struct gold_act *wanted,
                 const struct flags *flags)
{
    bool *met = ARENA_ARRAY(scores->arena, bool, gold->flag_count + 1);
    bool *timed = ARENA_ARRAY(scores->arena, bool, gold->flag_count + 1);
    for (size_t i = 0; i < flags->count; i++)
        if (!said_before(flags, i))
            match_flag(scores, gold, wanted, &flags->items[i], met, timed);
    for (size_t i = 0; i < gold->flag_count; i++) {
        const struct gold_flag *row = &gold->flags[i];
        struct family_score *family = family_of(scores, row->family);
        if (!family || row->verdict != VERDICT_FLAG || !slice_is(row->file, wanted->file))
            continue;
        family->hits.tp += met[i];
        scores->flags.tp += met[i];
        family->hits.fn += !met[i];
        scores->flags.fn += !met[i];
        scores->at.of += met[i];
        scores->at.right += timed[i];
        if (!met[i])
            add_miss(scores, (struct miss){row->file, row->eid, row->family, row->quote, true});
    }
}

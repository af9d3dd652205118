/*
 * How instruments cited belong together: one in the title of another, and the chain of acts by
 * which one "được sửa đổi, bổ sung".
 */
#include "terms/citation_read.h"

#include "terms/phrase.h"

#include <stdint.h>

static const struct slice amended[] = {
    SLICE_INIT("được sửa đổi"), SLICE_INIT("được bổ sung"), SLICE_INIT("được thay thế"),
    SLICE_INIT("đã sửa đổi"), SLICE_INIT("được hợp nhất"), SLICE_INIT("được đính chính"),
    SLICE_INIT("sửa đổi, bổ sung bởi"), SLICE_INIT("sửa đổi, bổ sung theo"),
    SLICE_INIT("sửa đổi, bổ sung tại"), {"", 0}};

/* Words between the acts of one list. */
static const struct slice listed[] = {SLICE_INIT("và"), SLICE_INIT("các"), SLICE_INIT("số"),
                                      {"", 0}};

static size_t title_end(struct slice text, const struct citation *item)
{
    struct slice title = item->named.title;
    size_t end = title.len ? (size_t)(title.at - text.at) + title.len : 0;
    return end > item->end ? end : item->end;
}

/* Where the citation begins, with the provisions of it that are named before it. */
static size_t whole_start(const struct citing *citing, size_t index)
{
    const struct citation *items = citing->found.items;
    bool provisions = index && items[index - 1].kind == CITATION_PROVISION &&
                      items[index - 1].end <= items[index].start &&
                      items[index - 1].act <= CITED_AMENDED;
    return provisions ? items[index - 1].start : items[index].start;
}

static bool says_amended(struct slice text, size_t from, size_t to)
{
    for (size_t at = from; at < to;) {
        if (phrase_goes_on(text, at) && phrase_any(text, at, amended))
            return true;
        at = phrase_goes_on(text, at) ? phrase_word_end(text, at) : phrase_next(text, at);
    }
    return false;
}

static bool is_list(struct slice text, size_t from, size_t to)
{
    for (size_t at = from; at < to;) {
        if (!phrase_goes_on(text, at)) {
            at = phrase_next(text, at);
            continue;
        }
        at = phrase_any(text, at, listed);
        if (!at)
            return false;
    }
    return true;
}

static bool parted(struct slice text, size_t from, size_t to)
{
    struct slice between = slice_part(text, from, to - from);
    return slice_find(between, SLICE(";"), 0) != SIZE_MAX ||
           slice_find(between, SLICE("\n"), 0) != SIZE_MAX ||
           slice_find(between, SLICE(". "), 0) != SIZE_MAX;
}

static bool is_within(struct slice text, const struct citation *outer, size_t at)
{
    struct slice title = outer->named.title;
    size_t start = (size_t)(title.at - text.at);
    return title.len && start >= outer->end && at >= start && at < start + title.len;
}

enum { MOST_BACK = 40 };

/* The instrument before `index` in the same sentence, titles left inside; NONE: there is none. */
static long before(const struct citing *citing, size_t index)
{
    const struct citation *items = citing->found.items;
    size_t to = whole_start(citing, index), back = 0;
    for (size_t i = index; i-- > 0 && back < MOST_BACK; back++)
        if (items[i].kind == CITATION_INSTRUMENT)
            return items[i].end <= to && !parted(citing->text, items[i].end, to) ? (long)i
                                                                                : CITATION_NONE;
    return CITATION_NONE;
}

/*
 * Which of the instruments before it an amending one amends: acts are amended by acts of their
 * kind, so that of a decree on a law it is the decree; else the one that is in no title.
 */
static long amended_of(const struct citing *citing, size_t index)
{
    const struct citation *items = citing->found.items;
    long first = before(citing, index), outer = first;
    for (long i = first; i != CITATION_NONE; i = before(citing, (size_t)i)) {
        if (items[i].named.kind == items[index].named.kind)
            return i;
        if (items[i].named.within == CITATION_NONE)
            outer = i;
    }
    return outer;
}

void citing_link(struct citing *citing, size_t index)
{
    struct citation *items = citing->found.items;
    struct cited_instrument *named = &items[index].named;
    size_t to = whole_start(citing, index), back = 0;
    for (size_t i = index; i-- > 0 && back < MOST_BACK; back++)
        if (items[i].kind == CITATION_INSTRUMENT &&
            is_within(citing->text, &items[i], items[index].start)) {
            named->within = (long)i;
            return;
        }
    long last = before(citing, index);
    if (last == CITATION_NONE)
        return;
    size_t title = title_end(citing->text, &items[last]);
    if (says_amended(citing->text, items[last].end, to))
        named->amends = amended_of(citing, index);
    else if (items[last].named.amends != CITATION_NONE && title <= to &&
             items[last].named.kind == named->kind && is_list(citing->text, title, to))
        named->amends = items[last].named.amends;
}

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
                      items[index - 1].act == CITED_OPEN;
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

static void link_to(struct citing *citing, size_t index, size_t before)
{
    enum { MOST_BETWEEN = 400 };
    struct slice text = citing->text;
    const struct citation *main = &citing->found.items[before];
    struct cited_instrument *named = &citing->found.items[index].named;
    size_t from = title_end(text, main), to = whole_start(citing, index);
    if (from > to || to - from > MOST_BETWEEN || parted(text, from, to))
        return;
    if (says_amended(text, from, to))
        named->amends = main->named.amends != CITATION_NONE ? main->named.amends : (long)before;
    else if (main->named.amends != CITATION_NONE && is_list(text, from, to))
        named->amends = main->named.amends;
}

void citing_link(struct citing *citing, size_t index)
{
    enum { MOST_BACK = 40 };
    struct citation *items = citing->found.items;
    for (size_t back = 0, i = index; i-- > 0 && back < MOST_BACK; back++) {
        if (items[i].kind != CITATION_INSTRUMENT)
            continue;
        if (is_within(citing->text, &items[i], items[index].start)) {
            items[index].named.within = (long)i;
            return;
        }
        if (items[i].named.within == CITATION_NONE) {
            link_to(citing, index, i);
            return;
        }
    }
}

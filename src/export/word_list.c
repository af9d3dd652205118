/* Word lists. Both ways of finding take words of the other list, so that none is found twice. */
#include "export/word_list.h"

#include "text/words.h"

void word_list_add(struct arena *arena, struct word_list *list, struct slice text, size_t line)
{
    struct slice word;
    while (words_next(&text, &word))
        *ARENA_PUSH(arena, list->at, list->count, list->room) =
            (struct word){word, line, WORD_NONE};
}

/* Whether `b` is not yet taken and says the same. */
static bool fits(const struct word *a, const struct word *b)
{
    return b->same == WORD_NONE && slice_is(a->text, b->text);
}

static bool is_run(const struct word_list *list, size_t from, size_t to,
                   const struct word_list *other, size_t at, size_t *effort)
{
    size_t count = to - from, same = 0;
    if (other->count - at < count)
        return false;
    while (same < count && fits(&list->at[from + same], &other->at[at + same]))
        same++;
    *effort -= same < *effort ? same : *effort;
    return same == count;
}

/* Where runs may begin. */
struct range {
    size_t begin, end;
    bool lines;        /* only where a line begins */
};

static bool may_begin(const struct word_list *list, size_t at, const struct range *range)
{
    return !range->lines || at == 0 || list->at[at - 1].line != list->at[at].line;
}

/* The first run in a range; WORD_NONE when there is none. */
static size_t search(const struct word_list *list, size_t from, size_t to,
                     const struct word_list *other, const struct range *range, size_t *effort)
{
    for (size_t at = range->begin; at < range->end && *effort; at++) {
        if (may_begin(other, at, range) && is_run(list, from, to, other, at, effort))
            return at;
        *effort -= *effort > 0;
    }
    return WORD_NONE;
}

size_t word_list_find_run(struct word_list *list, size_t from, size_t to,
                          struct word_list *other, size_t cursor, size_t *effort)
{
    size_t count = other->count, at = WORD_NONE;
    size_t below = cursor > WORD_NEAR ? cursor - WORD_NEAR : 0;
    size_t above = count - cursor > WORD_NEAR ? cursor + WORD_NEAR : count;
    const struct range ranges[] = {{cursor, cursor + (cursor < count), false},
                                   {cursor, above, true}, {below, cursor, true},
                                   {above, count, true}, {0, below, true},
                                   {below, above, false}};
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges && at == WORD_NONE; i++)
        at = search(list, from, to, other, &ranges[i], effort);
    if (at == WORD_NONE)
        return WORD_NONE;
    for (size_t i = 0; i < to - from; i++) {
        list->at[from + i].same = at + i;
        other->at[at + i].same = from + i;
    }
    return at + to - from;
}

/* How many words from `at` on, put together, are `wanted` (emphasis may part a word in two); 0:
   they are another word, or taken. */
static size_t pieces_of(struct slice wanted, const struct word_list *other, size_t at)
{
    size_t count = 0;
    while (wanted.len && at + count < other->count) {
        const struct word *piece = &other->at[at + count];
        if (piece->same != WORD_NONE || !slice_starts(wanted, piece->text))
            return 0;
        wanted = slice_from(wanted, piece->text.len);
        count++;
    }
    return wanted.len ? 0 : count;
}

void word_list_find_each(const struct word_list *list, size_t from, size_t to,
                         struct word_list *other, size_t cursor)
{
    for (size_t i = from; i < to; i++) {
        size_t end = other->count - cursor > WORD_REACH ? cursor + WORD_REACH : other->count;
        size_t at = cursor, pieces = 0;
        while (at < end && !(pieces = pieces_of(list->at[i].text, other, at)))
            at++;
        if (!pieces)
            continue;
        for (cursor = at + pieces; at < cursor; at++)
            other->at[at].same = i;
    }
}

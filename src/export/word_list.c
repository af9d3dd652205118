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

/* The first run that begins at begin..end (exclusive); WORD_NONE when there is none. */
static size_t search(const struct word_list *list, size_t from, size_t to,
                     const struct word_list *other, size_t begin, size_t end, size_t *effort)
{
    for (size_t at = begin; at < end && *effort; at++) {
        if (is_run(list, from, to, other, at, effort))
            return at;
        *effort -= *effort > 0;
    }
    return WORD_NONE;
}

size_t word_list_find_run(struct word_list *list, size_t from, size_t to,
                          struct word_list *other, size_t cursor, size_t *effort)
{
    size_t below = cursor > WORD_NEAR ? cursor - WORD_NEAR : 0;
    size_t above = other->count - cursor > WORD_NEAR ? cursor + WORD_NEAR : other->count;
    const size_t where[][2] = {{cursor, above}, {below, cursor}, {above, other->count}, {0, below}};
    size_t at = WORD_NONE;
    for (size_t i = 0; i < sizeof where / sizeof *where && at == WORD_NONE; i++)
        at = search(list, from, to, other, where[i][0], where[i][1], effort);
    if (at == WORD_NONE)
        return WORD_NONE;
    for (size_t i = 0; i < to - from; i++) {
        list->at[from + i].same = at + i;
        other->at[at + i].same = from + i;
    }
    return at + to - from;
}

void word_list_find_each(const struct word_list *list, size_t from, size_t to,
                         struct word_list *other, size_t cursor)
{
    for (size_t i = from; i < to; i++) {
        size_t end = other->count - cursor > WORD_REACH ? cursor + WORD_REACH : other->count;
        size_t at = cursor;
        while (at < end && !fits(&list->at[i], &other->at[at]))
            at++;
        if (at == end)
            continue;
        other->at[at].same = i;
        cursor = at + 1;
    }
}

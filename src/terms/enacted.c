/* Acts whose number and day of issue are known: looking up. */
#include "terms/enacted.h"

#include "terms/number.h"
#include "terms/phrase.h"

static const struct enacted rows[] = {
#define ENACTED(kind, number, year, month, day, title)                                             \
    {SLICE_INIT(kind), SLICE_INIT(number), {year, month, day}, SLICE_INIT(title)},
#include "terms/enacted.def"
#undef ENACTED
};
enum { ROWS = sizeof rows / sizeof *rows };

size_t enacted_count(void)
{
    return ROWS;
}

const struct enacted *enacted_at(size_t index)
{
    return &rows[index];
}

const struct enacted *enacted_by_number(struct slice kind, struct slice number)
{
    for (size_t i = 0; i < ROWS; i++)
        if (slice_is(rows[i].kind, kind) && number_same(rows[i].number, number))
            return &rows[i];
    return NULL;
}

static bool fits(const struct enacted *row, struct date issued, int year)
{
    return date_is_set(issued) ? date_order(row->issued, issued) == 0 : row->issued.year == year;
}

/* How titles are shortened by those who cite them. */
static const struct { struct slice said, whole; } short_words[] = {
    {SLICE_INIT("hđnd"), SLICE_INIT("hội đồng nhân dân")},
    {SLICE_INIT("ubnd"), SLICE_INIT("ủy ban nhân dân")},
    {SLICE_INIT("qppl"), SLICE_INIT("quy phạm pháp luật")}};

/* Behind signs and "và", which join the same words in one spelling or the other. */
static size_t skip_joints(struct slice title, size_t at)
{
    for (size_t end = at;; end = phrase_at(title, at, SLICE("và"))) {
        if (!end)
            return at;
        at = end;
        while (at < title.len && !phrase_goes_on(title, at))
            at = phrase_next(title, at);
    }
}

/* Behind the next words, which are the same in both titles; 0: they are not. */
static bool pass_same(struct slice said, size_t *at, struct slice title, size_t *title_at)
{
    for (size_t i = 0; i < sizeof short_words / sizeof *short_words; i++) {
        size_t end = phrase_at(said, *at, short_words[i].said);
        size_t whole = phrase_at(title, *title_at, short_words[i].whole);
        if (end && whole) {
            *at = end;
            *title_at = whole;
            return true;
        }
    }
    size_t word = phrase_word_end(title, *title_at);
    struct slice same = slice_part(title, *title_at, word - *title_at);
    size_t end = word > *title_at ? phrase_at(said, *at, same) : 0;
    *at = end;
    *title_at = word;
    return end > 0;
}

static bool same_title(struct slice said, struct slice title)
{
    size_t at = 0, title_at = 0;
    for (;;) {
        at = skip_joints(said, at);
        title_at = skip_joints(title, title_at);
        if (at >= said.len || title_at >= title.len)
            return at >= said.len && title_at >= title.len;
        if (!pass_same(said, &at, title, &title_at))
            return false;
    }
}

bool enacted_has_title(struct slice kind, struct slice title)
{
    for (size_t i = 0; i < ROWS; i++)
        if (slice_is(rows[i].kind, kind) && rows[i].title.len && same_title(title, rows[i].title))
            return true;
    return false;
}

const struct enacted *enacted_by_title(struct slice kind, struct slice title, struct date issued,
                                       int year)
{
    const struct enacted *found = NULL;
    for (size_t i = 0; i < ROWS; i++) {
        if (!slice_is(rows[i].kind, kind) || !rows[i].title.len ||
            !fits(&rows[i], issued, year) || !same_title(title, rows[i].title))
            continue;
        if (found)
            return NULL;
        found = &rows[i];
    }
    return found;
}

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

const struct enacted *enacted_by_title(struct slice kind, struct slice title, struct date issued,
                                       int year)
{
    const struct enacted *found = NULL;
    for (size_t i = 0; i < ROWS; i++) {
        if (!slice_is(rows[i].kind, kind) || !rows[i].title.len ||
            phrase_at(title, 0, rows[i].title) != title.len || !fits(&rows[i], issued, year))
            continue;
        if (found)
            return NULL;
        found = &rows[i];
    }
    return found;
}

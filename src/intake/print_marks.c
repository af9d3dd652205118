/*
 * Print marks: page numbers and "Trang 1/3" that stand alone on a line of a text taken off paged
 * paper. A lone number is a page number only in company: the numbers of a text run up by one from
 * 1 or 2, each behind a blank line or a page end.
 */
#include "intake/draft.h"

#include "text/words.h"

enum { MOST_PAGES = 9999, LEAST_PAGES = 2 };

/* "Trang 1/3", "Trang 1". */
static bool is_page_label(struct slice raw)
{
    unsigned long number;
    if (!slice_starts(raw, SLICE("Trang ")))
        return false;
    struct slice rest = slice_from(raw, SLICE("Trang ").len), part;
    if (!rest.len)
        return false;
    while (slice_next(&rest, '/', &part))
        if (!slice_number(slice_trim(part), MOST_PAGES, &number))
            return false;
    return true;
}

static unsigned long page_number(const struct source_line *line)
{
    unsigned long number;
    bool alone = line->blank_before && !line->inlined && !line->dropped;
    return alone && slice_number(line->raw, MOST_PAGES, &number) ? number : 0;
}

static bool numbers_run_up(const struct draft *draft)
{
    unsigned long expected = 0;
    size_t pages = 0;
    for (size_t i = 0; i < draft->count; i++) {
        unsigned long number = page_number(&draft->lines[i]);
        if (!number)
            continue;
        if (expected ? number != expected : number > 2)
            return false;
        expected = number + 1;
        pages++;
    }
    return pages >= LEAST_PAGES;
}

void print_marks_strip(struct draft *draft)
{
    bool numbers = numbers_run_up(draft);
    for (size_t i = 0; i < draft->count; i++) {
        struct source_line *line = &draft->lines[i];
        if (line->dropped || line->pipe)
            continue;
        if (is_page_label(line->raw) || (numbers && page_number(line))) {
            line->dropped = true;
            struct dropped_place place = {SLICE("số trang"), words_count(line->raw), line->anchor,
                                          SLICE("")};
            page_drop(draft->arena, draft->page, &place);
        }
    }
}

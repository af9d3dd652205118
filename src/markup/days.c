/*
 * The days of an act: when it was issued, by its letterhead or by its council's closing formula,
 * and from when it holds by its own words.
 */
#include "markup/identity.h"

#include "text/spelling.h"

#include <stdint.h>

/* "ngày      tháng     năm 2026": the date was left blank. */
static bool date_is_blank(struct slice key)
{
    size_t day = slice_find(key, SLICE("ngày"), 0);
    size_t month = day == SIZE_MAX ? day : slice_find(key, SLICE("tháng"), day);
    if (month == SIZE_MAX)
        return false;
    for (size_t i = day + SLICE("ngày").len; i < month; i++)
        if (key.at[i] >= '0' && key.at[i] <= '9')
            return false;
    return true;
}

/* "ngay 06 thang 4 nam 2025": a text layer that has lost its accents keeps its figures. */
static bool bare_date(struct arena *arena, struct slice text, struct date *date)
{
    struct slice bare = spelling_search_key(arena, text), words;
    size_t day = slice_find(bare, SLICE("ngay "), 0);
    size_t month = day == SIZE_MAX ? day : slice_find(bare, SLICE(" thang "), day);
    size_t year = month == SIZE_MAX ? month : slice_find(bare, SLICE(" nam "), month);
    if (year == SIZE_MAX)
        return false;
    struct slice pieces[] = {
        SLICE("ngày "), slice_part(bare, day + 5, month - day - 5), SLICE(" tháng "),
        slice_part(bare, month + 7, year - month - 7), SLICE(" năm "), slice_from(bare, year + 5)};
    size_t at = 0;
    return date_find(arena_join(arena, pieces, 6, SLICE("")), &at, date, &words);
}

/* The date of a damaged page, unsure as every word of it. */
static void read_bare_date(struct arena *arena, const struct zones *zones,
                           struct identity *identity)
{
    for (size_t i = 0; i < zones->title && i < zones->lines.count; i++)
        if (zones->lines.at[i].text.len <= HEAD_LINE_BYTES &&
            bare_date(arena, zones->lines.at[i].text, &identity->issued)) {
            identity->issued_sure = SURE_INFERRED;
            return;
        }
}

/* "Nghị quyết này đã được ... thông qua ngày 09 tháng 12 năm 2021": a council's act bears it. */
static bool adoption_date(const struct zones *zones, struct date *date)
{
    for (size_t i = zones->body; i < zones->lines.count; i++) {
        const struct line *line = &zones->lines.at[i];
        size_t at = line->zone == ZONE_CLOSING
                        ? slice_find(line->text, SLICE("thông qua ngày "), 0) : SIZE_MAX;
        struct slice words;
        if (at != SIZE_MAX && date_find(line->text, &at, date, &words))
            return true;
    }
    return false;
}

static void read_date(const struct zones *zones, const struct page *page,
                      struct identity *identity)
{
    size_t at = 0;
    for (size_t i = 0; i < zones->title && i < zones->lines.count; i++) {
        const struct line *line = &zones->lines.at[i];
        struct slice words;
        at = 0;
        bool says = line->text.len <= HEAD_LINE_BYTES &&
                    slice_find(line->key, SLICE("ngày"), 0) != SIZE_MAX;
        if (says && date_find(line->text, &at, &identity->issued, &words)) {
            identity->issued_sure = SURE_READ;
            size_t comma = slice_find(line->text, SLICE(","), 0);
            identity->place = comma == SIZE_MAX ? SLICE("")
                                                : slice_trim(slice_part(line->text, 0, comma));
            return;
        }
        if (says && date_is_blank(line->key))
            identity->draft = true;
    }
    at = 0;
    struct slice words;
    if (!identity->draft &&
        (date_find(page_fact(page, SLICE("Ngày ban hành")), &at, &identity->issued, &words) ||
         adoption_date(zones, &identity->issued)))
        identity->issued_sure = SURE_INFERRED;
}

void identity_issued(struct arena *arena, const struct zones *zones, const struct page *page,
                     struct identity *identity)
{
    read_date(zones, page, identity);
    if (page->damaged && identity->issued_sure == SURE_MISSING)
        read_bare_date(arena, zones, identity);
}

/* Where the line says when this act, and no other, comes into force; SIZE_MAX: nowhere. */
static size_t effect_words(const struct line *line)
{
    static const struct slice openings[] = {
        SLICE_INIT("Quyết định"), SLICE_INIT("Nghị quyết"), SLICE_INIT("Chỉ thị"), {0}};
    size_t at = slice_find(line->text, SLICE("có hiệu lực"), 0);
    if (at == SIZE_MAX || line->quote || line->table)
        return SIZE_MAX;
    struct slice before = slice_trim(slice_part(line->text, 0, at));
    for (const struct slice *opening = openings; opening->len; opening++)
        if (slice_ends(before, *opening))
            return at;
    return slice_ends(before, SLICE("này")) ? at : SIZE_MAX;
}

/* "có hiệu lực thi hành kể từ ngày": the date behind these words, not that of an act replaced. */
enum { EFFECT_REACH = 64 };

/* "có hiệu lực (thi hành) (kể) từ ngày ..." in the act's own, unquoted words. */
struct date identity_in_force(const struct zones *zones, struct date issued)
{
    for (size_t i = zones->body; i < zones->conclusions; i++) {
        struct slice text = zones->lines.at[i].text, words;
        size_t from = effect_words(&zones->lines.at[i]), at = 0;
        struct date date;
        if (from == SIZE_MAX)
            continue;
        size_t stop = slice_find(text, SLICE(". "), from);
        struct slice rest = slice_part(text, from, (stop == SIZE_MAX ? text.len : stop) - from);
        size_t since = slice_find(rest, SLICE("từ "), 0);
        if (date_find(rest, &at, &date, &words) && words.at - rest.at <= EFFECT_REACH &&
            since < (size_t)(words.at - rest.at))
            return date;
        if (slice_find(rest, SLICE("từ ngày ký"), 0) != SIZE_MAX ||
            slice_find(rest, SLICE("kể từ ngày ban hành"), 0) != SIZE_MAX)
            return issued;
    }
    return (struct date){0};
}

/* The facts of a site beside those of the act. */
#include "markup/site_facts.h"

#include "terms/number.h"
#include "text/date.h"
#include "text/spelling.h"

#include <stdint.h>

static void say(struct diagnostics *list, struct slice name, struct slice site, struct slice act)
{
    DIAGNOSE(list, FACT_DIFFERS, SLICE(""), 0, name, site, act);
}

static void compare_number(struct arena *arena, const struct page *page, const struct act *act,
                           struct diagnostics *list)
{
    struct act_number site, own;
    size_t at = 0, from = 0;
    struct slice value = page_fact(page, SLICE("Số hiệu"));
    if (act->identity.number_sure != SURE_READ || !number_find(arena, value, &at, &site) ||
        !number_find(arena, act->identity.number, &from, &own))
        return;
    if (!slice_is(site.whole, own.whole))
        say(list, SLICE("Số hiệu"), site.whole, own.whole);
}

static void compare_date(struct arena *arena, const struct page *page, const struct act *act,
                         struct diagnostics *list)
{
    struct date site, own = act->identity.issued;
    struct slice words;
    size_t at = 0;
    struct slice value = page_fact(page, SLICE("Ngày ban hành"));
    if (act->identity.issued_sure != SURE_READ || !date_find(value, &at, &site, &words))
        return;
    if (site.day != own.day || site.month != own.month || site.year != own.year)
        say(list, SLICE("Ngày ban hành"), words,
            arena_format(arena, "%02d/%02d/%d", (int)own.day, (int)own.month, (int)own.year));
}

/* "Đã biết" and "***" are no names; a site may write a title before one. */
static void compare_signer(struct arena *arena, const struct page *page, const struct act *act,
                           struct diagnostics *list)
{
    struct slice value = page_fact(page, SLICE("Người ký"));
    struct slice site = spelling_search_key(arena, value);
    struct slice own = spelling_search_key(arena, act->identity.signer);
    bool name = slice_find(site, SLICE(" "), 0) != SIZE_MAX &&
                slice_find(site, SLICE("*"), 0) == SIZE_MAX &&
                slice_find(site, SLICE("da biet"), 0) == SIZE_MAX &&
                slice_find(site, SLICE("cap nhat"), 0) == SIZE_MAX;
    if (!name || !own.len || slice_find(site, own, 0) != SIZE_MAX ||
        slice_find(own, site, 0) != SIZE_MAX)
        return;
    say(list, SLICE("Người ký"), value, act->identity.signer);
}

void site_facts_compare(struct arena *arena, const struct page *page, const struct act *act,
                        struct diagnostics *list)
{
    if (!page->fact_count)
        return;
    compare_number(arena, page, act, list);
    compare_date(arena, page, act, list);
    compare_signer(arena, page, act, list);
}

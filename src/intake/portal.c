/*
 * Portals in text: what a web site prints before and behind an act (portal.h has its phrases).
 * Lines are dropped only where such a phrase stands, never between a letterhead and the
 * end of the act, and what is dropped is counted and named.
 */
#include "intake/draft.h"
#include "intake/portal.h"

#include "text/spelling.h"
#include "text/words.h"

#include <stdint.h>

enum { LETTERHEAD_LINES = 16 };

/* One portal's text being found in one draft. */
struct strip {
    struct draft *draft;
    const struct portal *portal;
};

static struct slice bare(const struct strip *strip, size_t i)
{
    return bare_line(strip->draft->arena, strip->draft->lines[i].raw);
}

static void drop_lines(const struct strip *strip, size_t from, size_t to, struct slice what)
{
    struct draft *draft = strip->draft;
    size_t words = 0;
    for (size_t i = from; i < to; i++) {
        if (!draft->lines[i].dropped)
            words += words_count(draft->lines[i].raw);
        draft->lines[i].dropped = true;
    }
    if (to < draft->count)
        draft->lines[to].apart = true;
    struct slice name = arena_format(draft->arena, "%.*s %.*s", SLICE_ARG(what),
                                     SLICE_ARG(strip->portal->name));
    struct dropped_place place = {name, words, from < to ? draft->lines[from].anchor : 0,
                                  SLICE("")};
    page_drop(draft->arena, draft->page, &place);
}

static size_t next_pipe(const struct draft *draft, size_t from)
{
    while (from < draft->count && !draft->lines[from].pipe)
        from++;
    return from;
}

/* The words of the lines from..to joined, so that a wrapped letterhead is found too. */
static bool has_letterhead(const struct strip *strip, size_t from)
{
    static const struct slice words = SLICE_INIT("cộng hòa xã hội chủ nghĩa việt nam");
    struct slice pieces[LETTERHEAD_LINES];
    size_t count = 0;
    for (size_t i = from; i < strip->draft->count && count < LETTERHEAD_LINES; i++)
        pieces[count++] = bare(strip, i);
    struct slice all = arena_join(strip->draft->arena, pieces, count, SLICE(" "));
    return slice_find(spelling_key(strip->draft->arena, all), words, 0) != SIZE_MAX;
}

/* Where the text behind the facts becomes the act: at once, or behind a summary of the portal's
   own that ends at the border of a letterhead. */
static size_t head_end(const struct strip *strip, size_t facts_end)
{
    const struct draft *draft = strip->draft;
    if (facts_end >= draft->count || draft->lines[facts_end].pipe)
        return facts_end;
    size_t border = next_pipe(draft, facts_end);
    return border < draft->count && has_letterhead(strip, border) ? border : facts_end;
}

/* Reads "**Số hiệu:**", "|", "63/2025/QĐ-UBND", "|"; returns the line behind the closing border. */
static size_t read_fact(const struct strip *strip, size_t i, struct slice name)
{
    struct draft *draft = strip->draft;
    struct slice values[LETTERHEAD_LINES];
    size_t count = 0;
    i = next_pipe(draft, i) + 1;
    for (; i < draft->count && !draft->lines[i].pipe && count < LETTERHEAD_LINES; i++)
        values[count++] = bare(strip, i);
    struct page *page = draft->page;
    *ARENA_PUSH(draft->arena, page->facts, page->fact_count, page->fact_room) = (struct fact){
        .name = name, .value = arena_join(draft->arena, values, count, SLICE(" "))};
    return i < draft->count ? i + 1 : i;
}

static struct slice fact_name(const struct strip *strip, size_t i)
{
    struct slice s = bare(strip, i);
    if (!slice_ends(s, SLICE(":")))
        return SLICE("");
    s.len--;
    return phrase_is(s, strip->portal->facts, PORTAL_PHRASES) ? s : SLICE("");
}

/* Reads the facts that stand one after the other from line `i` on; returns the line behind. */
static size_t read_facts(const struct strip *strip, size_t i)
{
    const struct draft *draft = strip->draft;
    size_t end = i;
    while (i < draft->count && i < end + 3) { /* a border or two and "**" part the facts */
        struct slice name = fact_name(strip, i);
        if (name.len)
            i = end = read_fact(strip, i, name);
        else if (draft->lines[i].pipe || !has_words(draft->lines[i].raw))
            i++;
        else
            break;
    }
    return end;
}

/* Drops the portal's text before the act; returns where the act begins. */
static size_t strip_head(const struct strip *strip, size_t opening)
{
    const struct draft *draft = strip->draft;
    size_t i = opening;
    while (i < draft->count && !fact_name(strip, i).len)
        i++;
    if (i == draft->count)
        return 0;
    size_t end = head_end(strip, read_facts(strip, i));
    drop_lines(strip, 0, end, SLICE("đầu trang"));
    return end;
}

static struct slice fact_value(const struct page *page, struct slice name)
{
    for (size_t i = 0; i < page->fact_count; i++)
        if (slice_is(page->facts[i].name, name))
            return page->facts[i].value;
    return SLICE("");
}

/*
 * The portal repeats the title of the act on one unwrapped line before its closing text ("Quyết
 * định 63/2025/QĐ-UBND quy định ..."), and behind it gives a translation where it has one. The
 * last such line before `tail` is the portal's; an act does not name itself without "số".
 */
static size_t title_line(const struct strip *strip, size_t from, size_t tail)
{
    struct page *page = strip->draft->page;
    struct slice title = arena_format(
        strip->draft->arena, "%.*s %.*s", SLICE_ARG(fact_value(page, strip->portal->fact_kind)),
        SLICE_ARG(fact_value(page, strip->portal->fact_number)));
    for (size_t i = tail; title.len > 1 && i-- > from;)
        if (slice_starts(strip->draft->lines[i].raw, title))
            return i;
    return tail;
}

static void strip_tail(const struct strip *strip, size_t from)
{
    const struct draft *draft = strip->draft;
    for (size_t i = from; i < draft->count; i++) {
        if (!phrase_is(bare(strip, i), strip->portal->closing, PORTAL_PHRASES))
            continue;
        drop_lines(strip, title_line(strip, from, i), draft->count, SLICE("cuối trang"));
        return;
    }
}

static bool strip_as(const struct strip *strip)
{
    const struct draft *draft = strip->draft;
    for (size_t i = 0; i < draft->count; i++) {
        if (!phrase_starts(bare(strip, i), strip->portal->opening, PORTAL_PHRASES))
            continue;
        size_t begin = strip_head(strip, i);
        if (begin)
            strip_tail(strip, begin);
        return begin > 0;
    }
    return false;
}

void portal_strip(struct draft *draft)
{
    for (size_t i = 0; i < portal_count; i++) {
        struct strip strip = {draft, &portals[i]};
        if (strip_as(&strip))
            return;
    }
}

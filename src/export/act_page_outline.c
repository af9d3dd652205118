/*
 * The outline: the provisions of the act as a tree of links. What lies below an article is folded.
 */
#include "export/act_page.h"

#include "export/tags.h"
#include "text/utf8.h"

#include <stdint.h>

enum { LABEL_LETTERS = 64 };

struct entry {
    struct slice id, number, words;
    unsigned depth;
    bool open;      /* what is below it is shown at once */
};

struct outline {
    struct entry *at;
    size_t count, room;
};

/* The first letters of a line, cut between words. */
static struct slice cut(struct arena *arena, struct slice words)
{
    size_t at = 0, blank = 0;
    for (size_t letters = 0; at < words.len && letters < LABEL_LETTERS; letters++) {
        if (words.at[at] == ' ')
            blank = at;
        utf8_next(words, &at);
    }
    if (at >= words.len)
        return words;
    const struct slice pieces[] = {slice_part(words, 0, blank ? blank : at), SLICE("…")};
    return arena_join(arena, pieces, 2, SLICE(""));
}

static struct slice number_of(const struct act_line *line)
{
    return line->span_count && line->spans[0].kind == SPAN_NUMBER ? line->spans[0].text
                                                                  : SLICE("");
}

static bool is_entry(const struct act_line *line)
{
    return line->opens && !line->quotes && line->kind >= PROVISION_PART &&
           line->kind <= PROVISION_POINT;
}

static void add(struct act_page *page, struct outline *outline, struct entry entry)
{
    *ARENA_PUSH(page->arena, outline->at, outline->count, outline->room) = entry;
}

static void add_provision(struct act_page *page, struct outline *outline,
                          const struct act_line *line)
{
    struct slice number = number_of(line);
    struct entry entry = {.id = line->id, .number = number,
                          .depth = line->depth - 1 + (line->attachment > 0),
                          .open = line->kind < PROVISION_ARTICLE};
    entry.words = cut(page->arena, slice_trim(slice_from(line->text, number.len)));
    add(page, outline, entry);
}

static void add_attachment(struct act_page *page, struct outline *outline,
                           const struct act_line *line)
{
    const struct act *act = &page->reading->act;
    struct slice title = line->attachment <= act->attachment_count
                             ? act->attachments[line->attachment - 1].title : SLICE("");
    add(page, outline, (struct entry){.id = line->id, .words = cut(page->arena, title),
                                      .number = act_page_attachment(page, line->attachment),
                                      .open = true});
}

static void add_zone(struct act_page *page, struct outline *outline, const struct act_line *line)
{
    static const enum message zones[] = {[ZONE_LETTERHEAD] = MESSAGE_HTML_ZONE_LETTERHEAD,
                                         [ZONE_CITATION] = MESSAGE_HTML_ZONE_CITATION};
    bool conclusions = line->zone >= ZONE_CLOSING && line->zone <= ZONE_SIGNATURE;
    if (line->zone != ZONE_LETTERHEAD && line->zone != ZONE_CITATION && !conclusions)
        return;
    enum message words = conclusions ? MESSAGE_HTML_CONCLUSIONS : zones[line->zone];
    add(page, outline, (struct entry){.id = line->id, .number = SLICE(""),
                                      .words = act_page_words(page, words)});
}

/* Zones that belong together stand in the outline once. */
static enum zone group_of(enum zone zone)
{
    return zone >= ZONE_CLOSING && zone <= ZONE_SIGNATURE ? ZONE_CLOSING : zone;
}

static struct outline make(struct act_page *page)
{
    struct outline outline = {0};
    const struct act_line *before = NULL;
    for (size_t i = 0; i < page->lines.count; i++) {
        const struct act_line *line = &page->lines.at[i];
        if (line->attachment && (!before || before->attachment != line->attachment))
            add_attachment(page, &outline, line);
        else if (!line->attachment && (!before || group_of(before->zone) != group_of(line->zone)))
            add_zone(page, &outline, line);
        if (is_entry(line))
            add_provision(page, &outline, line);
        before = line;
    }
    return outline;
}

static void put_label(struct act_page *page, const struct entry *entry)
{
    tag_start(page->out, "a");
    tag_href(page->out, entry->id);
    tag_end(page->out);
    if (entry->number.len) {
        tag_leaf(page->out, "b", NULL, entry->number);
        buffer_add_char(page->out, ' ');
    }
    tag_text(page->out, entry->words);
    tag_close(page->out, "a");
}

/* Puts entry `i` with all that is below it; returns the index behind. */
static size_t put_entry(struct act_page *page, const struct outline *outline, size_t i)
{
    const struct entry *entry = &outline->at[i++];
    bool holds = i < outline->count && outline->at[i].depth > entry->depth;
    tag_open(page->out, "li", NULL);
    if (holds)
        buffer_add(page->out, entry->open ? SLICE("<details open=\"open\"><summary>")
                                          : SLICE("<details><summary>"));
    put_label(page, entry);
    if (holds)
        buffer_add(page->out, SLICE("</summary><ul>"));
    while (i < outline->count && outline->at[i].depth > entry->depth)
        i = put_entry(page, outline, i);
    if (holds)
        buffer_add(page->out, SLICE("</ul></details>"));
    tag_close(page->out, "li");
    buffer_add_char(page->out, '\n');
    return i;
}

void act_page_outline(struct act_page *page)
{
    struct outline outline = make(page);
    tag_open(page->out, "ul", NULL);
    for (size_t i = 0; i < outline.count;)
        i = put_entry(page, &outline, i);
    tag_close(page->out, "ul");
}

/* Counts on the page: how much of everything the act has, and how many words went astray. */
#include "export/act_page.h"

#include "export/tags.h"

static bool is_kind(const struct act_line *line, enum provision_kind kind)
{
    return line->opens && line->kind == kind && !line->quotes;
}

static size_t count_kind(const struct act_page *page, enum provision_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < page->lines.count; i++)
        count += is_kind(&page->lines.at[i], kind);
    return count;
}

static size_t count_citations(const struct act_page *page)
{
    size_t count = 0;
    for (size_t i = 0; i < page->lines.count; i++)
        count += page->lines.at[i].zone == ZONE_CITATION && page->lines.at[i].eid.len;
    return count;
}

void act_page_counts(struct act_page *page)
{
    const struct reading *reading = page->reading;
    const struct {
        enum message label;
        size_t count;
        bool always;
        bool wrong; /* anything but 0 */
    } counts[] = {
        {MESSAGE_HTML_COUNT_CITATION, count_citations(page), true, false},
        {MESSAGE_HTML_COUNT_CHAPTER, count_kind(page, PROVISION_CHAPTER), false, false},
        {MESSAGE_HTML_COUNT_ARTICLE, count_kind(page, PROVISION_ARTICLE), true, false},
        {MESSAGE_HTML_COUNT_PARAGRAPH, count_kind(page, PROVISION_PARAGRAPH), true, false},
        {MESSAGE_HTML_COUNT_POINT, count_kind(page, PROVISION_POINT), true, false},
        {MESSAGE_HTML_COUNT_TABLE, page->lines.tables, false, false},
        {MESSAGE_HTML_COUNT_ATTACHMENT, reading->act.attachment_count, true, false},
        {MESSAGE_HTML_COUNT_WORDS, reading->source_words, false, false},
        {MESSAGE_HTML_COUNT_DROPPED, reading->dropped_words, false, false},
        {MESSAGE_HTML_COUNT_LOST, reading->lost_words, true, true},
        {MESSAGE_HTML_COUNT_UNPLACED, page->source.unplaced, false, true},
    };
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        if (!counts[i].count && !counts[i].always)
            continue;
        tag_open(page->out, "li", counts[i].wrong && counts[i].count ? "wrong" : NULL);
        buffer_format(page->out, "<b>%zu</b> ", counts[i].count);
        tag_text(page->out, act_page_words(page, counts[i].label));
        tag_close(page->out, "li");
        buffer_add_char(page->out, '\n');
    }
}

/*
 * Rows on the page: the source on the left, the act on the right, zone by zone.
 */
#include "export/act_page.h"

#include "export/tags.h"

static const enum message zones[] = {
    [ZONE_LEFTOVER] = MESSAGE_HTML_ZONE_LEFTOVER,
    [ZONE_LETTERHEAD] = MESSAGE_HTML_ZONE_LETTERHEAD,
    [ZONE_TYPE] = MESSAGE_HTML_ZONE_TYPE,
    [ZONE_TITLE] = MESSAGE_HTML_ZONE_TITLE,
    [ZONE_ISSUER] = MESSAGE_HTML_ZONE_ISSUER,
    [ZONE_CITATION] = MESSAGE_HTML_ZONE_CITATION,
    [ZONE_ENACTING] = MESSAGE_HTML_ZONE_ENACTING,
    [ZONE_BODY] = MESSAGE_HTML_ZONE_BODY,
    [ZONE_CLOSING] = MESSAGE_HTML_ZONE_CLOSING,
    [ZONE_RECIPIENTS] = MESSAGE_HTML_ZONE_RECIPIENTS,
    [ZONE_SIGNATURE] = MESSAGE_HTML_ZONE_SIGNATURE,
    [ZONE_HEAD] = MESSAGE_HTML_ZONE_HEAD,
};

static enum message words_of(const struct act_line *line)
{
    return line->note ? MESSAGE_HTML_ZONE_NOTE : zones[line->zone];
}

/* Says where another zone or another attachment begins. */
static void put_border(struct act_page *page, size_t i)
{
    const struct act_line *line = &page->lines.at[i], *before = i ? line - 1 : NULL;
    bool attached = before ? before->attachment != line->attachment : line->attachment > 0;
    if (attached && line->attachment)
        tag_leaf(page->out, "h3", "attachment", act_page_attachment(page, line->attachment));
    if (!before || attached || words_of(before) != words_of(line))
        tag_leaf(page->out, "h4", "zone", act_page_words(page, words_of(line)));
}

/* A border above the first line of a row stands above both sides. */
static void put_act_side(struct act_page *page, const struct act_row *row)
{
    tag_open(page->out, "div", "act");
    for (size_t i = row->act_from; i < row->act_to;) {
        if (i > row->act_from)
            put_border(page, i);
        i = act_page_line(page, i, row->act_to);
    }
    tag_close(page->out, "div");
}

static bool has_unplaced(const struct act_page *page, const struct act_row *row)
{
    for (size_t i = row->source_from; i < row->source_to; i++)
        for (size_t k = 0; k < page->source.at[i].count; k++)
            if (page->source.at[i].stretches[k].fate == FATE_UNPLACED)
                return true;
    return false;
}

static bool has_table(const struct act_page *page, const struct act_row *row)
{
    for (size_t i = row->act_from; i < row->act_to; i++)
        if (page->lines.at[i].table)
            return true;
    return false;
}

static const char *class_of(const struct act_page *page, const struct act_row *row)
{
    return row->dropped ? "row off" : has_table(page, row) ? "row dense" : "row";
}

static void put_row(struct act_page *page, const struct act_row *row)
{
    tag_open(page->out, "section", class_of(page, row));
    if (row->act_from < row->act_to)
        put_border(page, row->act_from);
    act_page_source_side(page, row);
    put_act_side(page, row);
    if (has_unplaced(page, row))
        tag_leaf(page->out, "p", "error", act_page_words(page, MESSAGE_HTML_UNPLACED));
    tag_close(page->out, "section");
    buffer_add_char(page->out, '\n');
}

void act_page_rows(struct act_page *page)
{
    for (size_t i = 0; i < page->rows.count; i++)
        put_row(page, &page->rows.at[i]);
}

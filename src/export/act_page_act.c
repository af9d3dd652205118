/*
 * The right side of a row: lines of the act as they were understood, zone by zone, further in for
 * every provision around, tables as tables, quoted amendments framed, each with its eId beside it.
 */
#include "export/act_page.h"

#include "export/labels.h"
#include "export/tags.h"

#include <stdint.h>

enum { LEVELS = 6 }; /* indented further are shown at the last */

static const struct {
    const char *class;
    enum message words;
} zones[] = {
    [ZONE_LEFTOVER] = {"leftover", MESSAGE_HTML_ZONE_LEFTOVER},
    [ZONE_LETTERHEAD] = {"letterhead", MESSAGE_HTML_ZONE_LETTERHEAD},
    [ZONE_TYPE] = {"type", MESSAGE_HTML_ZONE_TYPE},
    [ZONE_TITLE] = {"title", MESSAGE_HTML_ZONE_TITLE},
    [ZONE_ISSUER] = {"issuer", MESSAGE_HTML_ZONE_ISSUER},
    [ZONE_CITATION] = {"citation", MESSAGE_HTML_ZONE_CITATION},
    [ZONE_ENACTING] = {"enacting", MESSAGE_HTML_ZONE_ENACTING},
    [ZONE_BODY] = {"body", MESSAGE_HTML_ZONE_BODY},
    [ZONE_CLOSING] = {"closing", MESSAGE_HTML_ZONE_CLOSING},
    [ZONE_RECIPIENTS] = {"recipients", MESSAGE_HTML_ZONE_RECIPIENTS},
    [ZONE_SIGNATURE] = {"signature", MESSAGE_HTML_ZONE_SIGNATURE},
    [ZONE_HEAD] = {"head", MESSAGE_HTML_ZONE_HEAD},
};

static const char *const kinds[] = {
    [PROVISION_PART] = "part", [PROVISION_CHAPTER] = "chapter", [PROVISION_SECTION] = "section",
    [PROVISION_SUBSECTION] = "subsection", [PROVISION_ARTICLE] = "article",
    [PROVISION_PARAGRAPH] = "paragraph", [PROVISION_SUBPARAGRAPH] = "subparagraph",
    [PROVISION_POINT] = "point", [PROVISION_INDENT] = "indent", [PROVISION_TEXT] = "text",
    [PROVISION_LEFTOVER] = "leftover"};

static const char *const spans[] = {
    [SPAN_NUMBER] = "number", [SPAN_HEADING] = "heading", [SPAN_ACT_NUMBER] = "marked",
    [SPAN_ACT_DATE] = "marked", [SPAN_AUTHORITY] = "marked", [SPAN_PLACE] = "marked",
    [SPAN_REFERENCE] = "reference", [SPAN_PHRASE] = "phrase", [SPAN_SIGN] = "sign"};

/* ---- One line ------------------------------------------------------------------------------ */

void act_page_spans(struct act_page *page, const struct act_line *line)
{
    for (size_t i = 0; i < line->span_count; i++) {
        const struct span *span = &line->spans[i];
        if (span->kind == SPAN_WORDS)
            tag_text(page->out, span->text);
        else
            tag_leaf(page->out, "span", spans[span->kind], span->text);
    }
}

/* The eId, with leave to go on in a new line behind each "__". */
static void put_eid(struct act_page *page, const struct act_line *line)
{
    size_t from = 0;
    tag_start(page->out, "a");
    tag_attribute(page->out, "class", SLICE("eid"));
    tag_href(page->out, line->id);
    tag_end(page->out);
    for (size_t at; (at = slice_find(line->eid, SLICE("__"), from)) != SIZE_MAX; from = at + 2) {
        tag_leaf(page->out, "span", NULL, slice_part(line->eid, from, at + 2 - from));
        buffer_add(page->out, SLICE("<wbr/>"));
    }
    tag_text(page->out, slice_from(line->eid, from));
    tag_close(page->out, "a");
}

static void put_notes(struct act_page *page, size_t i)
{
    for (size_t note = page->note_of[i]; note; note = page->note_behind[note - 1])
        act_page_diagnostic(page, &page->reading->diagnostics.items[note - 1], "p");
}

/* Opens the element in which a line or a table stands, with the eId beside it. */
static void open_line(struct act_page *page, const struct act_line *line)
{
    struct slice class = arena_format(page->arena, "line %s%s%s%s", zones[line->zone].class,
                                      line->opens ? " " : "",
                                      line->opens ? kinds[line->kind] : "",
                                      line->table ? " tabled" : line->quotes ? " quoted" : "");
    tag_start(page->out, "div");
    tag_attribute(page->out, "class", class);
    if (!line->table)
        tag_attribute(page->out, "id", line->id);
    tag_end(page->out);
    if (line->eid.len)
        put_eid(page, line);
}

static const char *indent(unsigned level)
{
    static const char *const classes[] = {"words", "words in1", "words in2", "words in3",
                                          "words in4", "words in5"};
    return classes[level < LEVELS ? level : LEVELS - 1];
}

/* Quoted amendments stand in a frame of their own at the level of the provision that quotes. */
static void open_words(struct act_page *page, const struct act_line *line)
{
    tag_open(page->out, "div", indent(line->quotes ? line->frame : line->level));
    for (unsigned i = 0; i < line->quotes; i++)
        tag_open(page->out, "div", "quote");
    if (line->quotes)
        tag_open(page->out, "div", indent(line->level));
}

static void close_words(struct act_page *page, const struct act_line *line)
{
    for (unsigned i = 0; i < line->quotes + (line->quotes > 0) + 1; i++)
        tag_close(page->out, "div");
}

/* One line, or the rows of one table up to `to`; returns the index behind. */
static size_t put_line(struct act_page *page, size_t i, size_t to)
{
    const struct act_line *line = &page->lines.at[i];
    size_t end = i + 1;
    open_line(page, line);
    open_words(page, line);
    if (line->table)
        end = act_page_table_rows(page, i, to);
    else
        act_page_spans(page, line);
    close_words(page, line);
    tag_close(page->out, "div");
    buffer_add_char(page->out, '\n');
    for (; i < end; i++)
        put_notes(page, i);
    return end;
}

/* ---- The side ------------------------------------------------------------------------------ */

static void put_attachment(struct act_page *page, size_t number)
{
    const struct act *act = &page->reading->act;
    struct slice decimal = arena_format(page->arena, "%zu", number);
    struct slice kind = number <= act->attachment_count
                            ? label_kind(page->arena, act->attachments[number - 1].kind)
                            : SLICE("?");
    tag_leaf(page->out, "h3", "attachment", PAGE_MESSAGE(page, HTML_ATTACHMENT, decimal, kind));
}

/* Says where another zone or another attachment begins. */
static void put_border(struct act_page *page, size_t i)
{
    const struct act_line *line = &page->lines.at[i], *before = i ? line - 1 : NULL;
    bool attached = before ? before->attachment != line->attachment : line->attachment > 0;
    if (attached)
        put_attachment(page, line->attachment);
    if (!before || attached || before->zone != line->zone)
        tag_leaf(page->out, "h4", "zone", act_page_words(page, zones[line->zone].words));
}

/* A border above the first line of a row stands above both sides. */
void act_page_act_side(struct act_page *page, const struct act_row *row)
{
    tag_open(page->out, "div", "act");
    for (size_t i = row->act_from; i < row->act_to;) {
        if (i > row->act_from)
            put_border(page, i);
        i = put_line(page, i, row->act_to);
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

void act_page_rows(struct act_page *page)
{
    act_page_dropped(page);
    for (size_t i = 0; i < page->rows.count; i++) {
        const struct act_row *row = &page->rows.at[i];
        tag_open(page->out, "section", row->dropped ? "row off" :
                                       has_table(page, row) ? "row dense" : "row");
        if (row->act_from < row->act_to)
            put_border(page, row->act_from);
        act_page_source_side(page, row);
        act_page_act_side(page, row);
        if (has_unplaced(page, row))
            tag_leaf(page->out, "p", "error", act_page_words(page, MESSAGE_HTML_UNPLACED));
        tag_close(page->out, "section");
        buffer_add_char(page->out, '\n');
    }
}

/*
 * One line of the act on the page: its words with what the tree says of them, further in for every
 * provision around, quoted amendments framed, its eId beside it and what was noted below it.
 */
#include "export/act_page.h"

#include "export/labels.h"
#include "export/tags.h"

#include <stdint.h>

enum { LEVELS = 6 }; /* indented further are shown at the last */

static const char *const zones[] = {
    [ZONE_LEFTOVER] = "leftover", [ZONE_LETTERHEAD] = "letterhead", [ZONE_TYPE] = "type",
    [ZONE_TITLE] = "title", [ZONE_ISSUER] = "issuer", [ZONE_CITATION] = "citation",
    [ZONE_ENACTING] = "enacting", [ZONE_BODY] = "body", [ZONE_CLOSING] = "closing",
    [ZONE_RECIPIENTS] = "recipients", [ZONE_SIGNATURE] = "signature", [ZONE_HEAD] = "head"};

static const char *const kinds[] = {
    [PROVISION_FORM] = "form", [PROVISION_PART] = "part", [PROVISION_CHAPTER] = "chapter",
    [PROVISION_SECTION] = "section",
    [PROVISION_SUBSECTION] = "subsection", [PROVISION_ARTICLE] = "article",
    [PROVISION_PARAGRAPH] = "paragraph", [PROVISION_SUBPARAGRAPH] = "subparagraph",
    [PROVISION_POINT] = "point", [PROVISION_INDENT] = "indent", [PROVISION_TEXT] = "text",
    [PROVISION_LEFTOVER] = "leftover"};

static const char *const spans[] = {
    [SPAN_WORDS] = NULL, [SPAN_NUMBER] = "number", [SPAN_HEADING] = "heading",
    [SPAN_ACT_NUMBER] = "marked", [SPAN_ACT_DATE] = "marked", [SPAN_AUTHORITY] = "marked",
    [SPAN_PLACE] = "marked", [SPAN_ROLE] = "marked", [SPAN_PERSON] = "marked",
    [SPAN_REFERENCE] = "reference", [SPAN_PHRASE] = "phrase", [SPAN_SIGN] = "sign",
    [SPAN_MARK] = "mark"};

static void put_link(struct act_page *page, const struct span *span, struct slice id)
{
    tag_start(page->out, "a");
    tag_attribute(page->out, "class", slice_of(spans[span->kind]));
    tag_href(page->out, id);
    tag_end(page->out);
    tag_text(page->out, span->text);
    tag_close(page->out, "a");
}

/* A reference inside the act leads there; of another act its IRI is told. */
static void put_reference(struct act_page *page, const struct span *span)
{
    bool inside = slice_starts(span->href, SLICE("#"));
    struct slice id = slice_from(span->href, inside);
    if (inside && act_page_find(page, id)) {
        put_link(page, span, id);
        return;
    }
    tag_start(page->out, "span");
    tag_attribute(page->out, "class", slice_of(spans[span->kind]));
    tag_attribute(page->out, "title", span->href);
    tag_end(page->out);
    tag_text(page->out, span->text);
    tag_close(page->out, "span");
}

/* The mark in the text leads to the note, the mark of the note leads back. */
static void put_mark(struct act_page *page, const struct act_line *line, const struct span *span)
{
    const struct note_place *place = &page->lines.notes[span->note - 1];
    size_t other = line->note ? place->mark : place->first;
    put_link(page, span, page->lines.at[other].id);
}

void act_page_spans(struct act_page *page, const struct act_line *line)
{
    for (size_t i = 0; i < line->span_count; i++) {
        const struct span *span = &line->spans[i];
        if (span->kind == SPAN_WORDS)
            tag_text(page->out, span->text);
        else if (span->kind == SPAN_REFERENCE)
            put_reference(page, span);
        else if (span->kind == SPAN_MARK)
            put_mark(page, line, span);
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
    struct slice class = arena_format(page->arena, "line %s%s%s%s",
                                      line->note ? "footnote" : zones[line->zone],
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

size_t act_page_line(struct act_page *page, size_t i, size_t to)
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

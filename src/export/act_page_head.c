/*
 * The head of the page: what the act is and how sure each fact is, how much of everything it has,
 * and what was noted while it was read. A fact leads to the line of the act that it was read from.
 */
#include "export/act_page.h"

#include "export/labels.h"
#include "export/tags.h"

/* ---- Identity ------------------------------------------------------------------------------ */

struct fact_row {
    enum message label;
    struct slice value;         /* "" when missing */
    enum sure sure;
    enum zone zone;             /* where its line is looked for: this zone, or this mark */
    enum span_kind mark;        /* SPAN_WORDS: none */
};

static const struct {
    const char *class;
    enum message words;
} degrees[] = {
    [SURE_MISSING] = {"sure missing", MESSAGE_HTML_MISSING},
    [SURE_INFERRED] = {"sure inferred", MESSAGE_HTML_INFERRED},
    [SURE_READ] = {"sure read", MESSAGE_HTML_READ},
};

static bool holds(const struct act_line *line, const struct fact_row *row)
{
    if (row->mark == SPAN_WORDS)
        return line->zone == row->zone;
    for (size_t i = 0; i < line->span_count; i++)
        if (line->spans[i].kind == row->mark)
            return true;
    return false;
}

/* The line of the main act that a fact was read from; NULL when none is marked so. */
static const struct act_line *line_of(const struct act_page *page, const struct fact_row *row)
{
    for (size_t i = 0; i < page->lines.count; i++) {
        const struct act_line *line = &page->lines.at[i];
        if (!line->attachment && line->zone != ZONE_LEFTOVER && holds(line, row))
            return line;
    }
    return NULL;
}

static void put_value(struct act_page *page, const struct fact_row *row)
{
    const struct act_line *line = row->sure == SURE_MISSING ? NULL : line_of(page, row);
    if (!row->value.len) {
        tag_leaf(page->out, "span", "none", SLICE("—"));
        return;
    }
    if (!line) {
        tag_text(page->out, row->value);
        return;
    }
    tag_start(page->out, "a");
    tag_href(page->out, line->id);
    tag_end(page->out);
    tag_text(page->out, row->value);
    tag_close(page->out, "a");
}

static void put_fact(struct act_page *page, const struct fact_row *row)
{
    tag_open(page->out, "div", row->label == MESSAGE_HTML_TITLE ? "fact wide" : "fact");
    tag_leaf(page->out, "dt", NULL, act_page_words(page, row->label));
    tag_open(page->out, "dd", NULL);
    put_value(page, row);
    tag_leaf(page->out, "span", degrees[row->sure].class,
             act_page_words(page, degrees[row->sure].words));
    tag_close(page->out, "dd");
    tag_close(page->out, "div");
    buffer_add_char(page->out, '\n');
}

static enum sure given(struct slice value, enum sure sure)
{
    return value.len ? sure : SURE_MISSING;
}

static struct slice day(const struct act_page *page, struct date date)
{
    return page->language == LANGUAGE_VI ? date_vietnamese(page->arena, date)
                                         : date_iso(page->arena, date);
}

void act_page_identity(struct act_page *page)
{
    const struct identity *is = &page->reading->act.identity;
    enum message nature = is->normative ? MESSAGE_HTML_IS_NORMATIVE : MESSAGE_HTML_IS_INDIVIDUAL;
    const struct slice in_force = day(page, is->in_force);
    const struct fact_row rows[] = {
        {MESSAGE_HTML_TITLE, is->title, is->title_sure, ZONE_TITLE, SPAN_WORDS},
        {MESSAGE_HTML_NUMBER, is->number, is->number_sure, ZONE_LETTERHEAD, SPAN_ACT_NUMBER},
        {MESSAGE_HTML_KIND, label_kind(page->arena, is->kind), is->kind_sure, ZONE_TYPE,
         SPAN_WORDS},
        {MESSAGE_HTML_ISSUER, is->issuer.name, is->issuer_sure, ZONE_LETTERHEAD, SPAN_AUTHORITY},
        {MESSAGE_HTML_ISSUED, day(page, is->issued), is->issued_sure, ZONE_LETTERHEAD,
         SPAN_ACT_DATE},
        {MESSAGE_HTML_IN_FORCE, in_force, given(in_force, SURE_READ), ZONE_LEFTOVER, SPAN_WORDS},
        {MESSAGE_HTML_SIGNER, is->signer, given(is->signer, SURE_INFERRED), ZONE_SIGNATURE,
         SPAN_WORDS},
        {MESSAGE_HTML_PLACE, is->place, given(is->place, SURE_READ), ZONE_LETTERHEAD, SPAN_PLACE},
        {MESSAGE_HTML_NORMATIVE, act_page_words(page, nature), is->normative_sure, ZONE_LEFTOVER,
         SPAN_WORDS},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        put_fact(page, &rows[i]);
    if (is->draft)
        tag_leaf(page->out, "p", "draft", act_page_words(page, MESSAGE_HTML_IS_DRAFT));
}

/* ---- Counts -------------------------------------------------------------------------------- */

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

/* ---- Diagnostics --------------------------------------------------------------------------- */

static const struct {
    const char *class;
    enum message words;
} severities[] = {
    [SEVERITY_NOTE] = {"note", MESSAGE_HTML_SEVERITY_NOTE},
    [SEVERITY_WARNING] = {"warning", MESSAGE_HTML_SEVERITY_WARNING},
    [SEVERITY_ERROR] = {"error", MESSAGE_HTML_SEVERITY_ERROR},
};

static void put_link(struct act_page *page, struct slice id, struct slice words)
{
    tag_start(page->out, "a");
    tag_attribute(page->out, "class", SLICE("place"));
    tag_href(page->out, id);
    tag_end(page->out);
    tag_text(page->out, words);
    tag_close(page->out, "a");
    buffer_add_char(page->out, ' ');
}

static void put_place(struct act_page *page, const struct diagnostic *item)
{
    if (item->line)
        put_link(page, arena_format(page->arena, "L%zu", item->line),
                 PAGE_MESSAGE(page, HTML_LINE, arena_format(page->arena, "%zu", item->line)));
    if (act_page_find(page, item->place))
        put_link(page, item->place, item->place);
    else if (item->place.len)
        tag_leaf(page->out, "span", "place", item->place);
}

void act_page_diagnostic(struct act_page *page, const struct diagnostic *item, const char *element)
{
    enum severity severity = message_severity(item->message);
    tag_open(page->out, element, severities[severity].class);
    tag_leaf(page->out, "span", "severity", act_page_words(page, severities[severity].words));
    tag_open(page->out, "span", "sentence");
    put_place(page, item);
    tag_text(page->out, label_message(page->arena, item->message, page->language, item->words,
                                      sizeof item->words / sizeof *item->words));
    tag_close(page->out, "span");
    tag_close(page->out, element);
    buffer_add_char(page->out, '\n');
}

void act_page_diagnostics(struct act_page *page)
{
    const struct diagnostics *list = &page->reading->diagnostics;
    if (!list->count) {
        tag_leaf(page->out, "p", "quiet", act_page_words(page, MESSAGE_HTML_DIAGNOSTICS_NONE));
        return;
    }
    tag_open(page->out, "ul", "diagnostics");
    for (size_t i = 0; i < list->count; i++)
        act_page_diagnostic(page, &list->items[i], "li");
    tag_close(page->out, "ul");
}

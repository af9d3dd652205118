/*
 * Identity on the page: what the act is and how sure each fact is. A fact leads to the line of the
 * act that it was read from.
 */
#include "export/act_page.h"

#include "export/labels.h"
#include "export/tags.h"
#include "terms/domain.h"

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
    const struct domain *domain = domain_by_slug(is->domain);
    const struct slice field = domain ? domain->name[page->language] : SLICE("");
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
         SPAN_PERSON},
        {MESSAGE_HTML_PLACE, is->place, given(is->place, SURE_READ), ZONE_LETTERHEAD, SPAN_PLACE},
        {MESSAGE_HTML_SESSION, is->session, given(is->session, SURE_READ), ZONE_ISSUER,
         SPAN_WORDS},
        {MESSAGE_HTML_DOMAIN, field, given(field, SURE_INFERRED), ZONE_TITLE, SPAN_WORDS},
        {MESSAGE_HTML_NORMATIVE, act_page_words(page, nature), is->normative_sure, ZONE_LEFTOVER,
         SPAN_WORDS},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].label != MESSAGE_HTML_SESSION || rows[i].value.len)
            put_fact(page, &rows[i]);
    if (is->draft)
        tag_leaf(page->out, "p", "draft", act_page_words(page, MESSAGE_HTML_IS_DRAFT));
}

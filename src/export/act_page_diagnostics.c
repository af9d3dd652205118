/*
 * Diagnostics on the page: what was noted while the act was read, at the head with repeated ones
 * told once, and each below the line that it is about.
 */
#include "export/act_page.h"

#include "base/diagnostic_group.h"
#include "export/labels.h"
#include "export/tags.h"

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

static void put_group(struct act_page *page, const struct diagnostic_group *group,
                      const char *element)
{
    const struct diagnostic *item = group->first;
    struct buffer rest;
    enum severity severity = message_severity(item->message);
    tag_open(page->out, element, severities[severity].class);
    tag_leaf(page->out, "span", "severity", act_page_words(page, severities[severity].words));
    tag_open(page->out, "span", "sentence");
    put_place(page, item);
    tag_text(page->out, label_message(page->arena, item->message, page->language, item->words,
                                      sizeof item->words / sizeof *item->words));
    buffer_init(&rest);
    diagnostic_group_rest(&rest, group, page->language);
    tag_text(page->out, buffer_slice(&rest));
    buffer_free(&rest);
    tag_close(page->out, "span");
    tag_close(page->out, element);
    buffer_add_char(page->out, '\n');
}

void act_page_diagnostic(struct act_page *page, const struct diagnostic *item,
                         const char *element)
{
    struct diagnostic_group alone = {.first = item, .count = 1};
    put_group(page, &alone, element);
}

void act_page_diagnostics(struct act_page *page)
{
    const struct diagnostics *list = &page->reading->diagnostics;
    if (!list->count) {
        tag_leaf(page->out, "p", "quiet", act_page_words(page, MESSAGE_HTML_DIAGNOSTICS_NONE));
        return;
    }
    tag_open(page->out, "ul", "diagnostics");
    struct diagnostic_group *groups;
    size_t count = diagnostics_gather(page->arena, list, &groups);
    for (size_t i = 0; i < count; i++)
        put_group(page, &groups[i], "li");
    tag_close(page->out, "ul");
}

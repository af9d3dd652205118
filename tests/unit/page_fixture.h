/* A reading and the page that is made of it, parsed, for tests of the page. */
#ifndef RASOAT_TESTS_PAGE_FIXTURE_H
#define RASOAT_TESTS_PAGE_FIXTURE_H

#include "export/act_html.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <cmocka.h>

struct desk {
    struct reading reading;
    struct buffer out;
    xmlDocPtr page;          /* the page, parsed: it must be well formed */
};

static void write_page(struct desk *desk, enum language language)
{
    struct diagnostics none = {.arena = desk->reading.arena, .file = SLICE("")};
    buffer_init(&desk->out);
    assert_int_equal(act_html_write(&desk->out, &desk->reading, language, &none), STATUS_OK);
    desk->page = xmlReadMemory(desk->out.at, (int)desk->out.len, "page", NULL,
                               XML_PARSE_NONET | XML_PARSE_HUGE);
    if (!desk->page)
        fail_msg("the page is not well formed");
}

static void open_desk(struct desk *desk, const char *text, const char *name)
{
    enum status status = reading_from(&desk->reading, slice_of(text), slice_of(name));
    assert_int_equal(status, STATUS_OK);
    write_page(desk, LANGUAGE_VI);
}

static void close_desk(struct desk *desk)
{
    xmlFreeDoc(desk->page);
    buffer_free(&desk->out);
    reading_free(&desk->reading);
}

static bool has(const struct desk *desk, const char *part)
{
    return slice_find(buffer_slice(&desk->out), slice_of(part), 0) != SIZE_MAX;
}

static void expect_part(const struct desk *desk, const char *part)
{
    if (!has(desk, part))
        fail_msg("the page lacks %s", part);
}

static void expect_none(const struct desk *desk, const char *part)
{
    if (has(desk, part))
        fail_msg("the page has %s", part);
}

static xmlXPathObjectPtr find(const struct desk *desk, const char *path)
{
    xmlXPathContextPtr context = xmlXPathNewContext(desk->page);
    xmlXPathObjectPtr found = xmlXPathEvalExpression(BAD_CAST path, context);
    xmlXPathFreeContext(context);
    assert_non_null(found);
    return found;
}

static int count_of(const struct desk *desk, const char *path)
{
    xmlXPathObjectPtr found = find(desk, path);
    int count = xmlXPathNodeSetGetLength(found->nodesetval);
    xmlXPathFreeObject(found);
    return count;
}

/* All text of the nodes that a path finds, in the reading's arena. */
static struct slice text_of(const struct desk *desk, const char *path)
{
    struct buffer text;
    xmlXPathObjectPtr found = find(desk, path);
    buffer_init(&text);
    for (int i = 0; i < xmlXPathNodeSetGetLength(found->nodesetval); i++) {
        xmlChar *content = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
        buffer_add(&text, slice_of((const char *)content));
        buffer_add_char(&text, '\n');
        xmlFree(content);
    }
    xmlXPathFreeObject(found);
    struct slice copy = arena_copy(desk->reading.arena, buffer_slice(&text));
    buffer_free(&text);
    return copy;
}

static void expect_text(const struct desk *desk, const char *path, const char *wanted)
{
    struct slice text = slice_trim(text_of(desk, path));
    if (!slice_is(text, slice_of(wanted)))
        fail_msg("%s is \"%.*s\", not \"%s\"", path, SLICE_ARG(text), wanted);
}

#endif

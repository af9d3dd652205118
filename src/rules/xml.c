/* Reading XML packs by libxml2. */
#include "rules/xml.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/memory.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct grammar {
    xmlRelaxNGPtr schema;
};

static void say(void *context, const xmlError *error)
{
    struct diagnostics *list = context;
    struct slice words = slice_trim(slice_of(error->message));
    size_t line = error->line > 0 ? (size_t)error->line : 0;
    DIAGNOSE(list, PACK_INVALID, SLICE(""), line, words);
}

static void take_error(void *context, xmlErrorPtr error)
{
    say(context, error);
}

/* From memory, because libxml2 itself prints when it cannot open a file. */
static xmlRelaxNGPtr parse_grammar(struct slice bytes, struct diagnostics *list)
{
    xmlRelaxNGParserCtxtPtr context = xmlRelaxNGNewMemParserCtxt(bytes.at, (int)bytes.len);
    if (!context)
        return NULL;
    xmlRelaxNGSetParserStructuredErrors(context, take_error, list);
    xmlRelaxNGPtr schema = xmlRelaxNGParse(context);
    xmlRelaxNGFreeParserCtxt(context);
    return schema;
}

enum status grammar_open(const char *path, struct grammar **out, struct diagnostics *list)
{
    struct arena *arena = arena_new();
    struct slice bytes, named = list->file;
    xmlRelaxNGPtr schema = NULL;
    *out = NULL;
    list->file = slice_of(path);
    if (file_read(arena, path, LIMIT_RULES_BYTES, &bytes, list) == STATUS_OK)
        schema = parse_grammar(bytes, list);
    list->file = named;
    arena_free(arena);
    if (!schema)
        return STATUS_CANNOT;
    *out = memory_get(sizeof **out);
    (*out)->schema = schema;
    return STATUS_OK;
}

void grammar_free(struct grammar *grammar)
{
    if (grammar)
        xmlRelaxNGFree(grammar->schema);
    free(grammar);
}

static enum status validate(const struct grammar *grammar, xmlDocPtr document,
                            struct diagnostics *list)
{
    xmlRelaxNGValidCtxtPtr context = xmlRelaxNGNewValidCtxt(grammar->schema);
    if (!context)
        return STATUS_CANNOT;
    xmlRelaxNGSetValidStructuredErrors(context, take_error, list);
    int wrong = xmlRelaxNGValidateDoc(context, document);
    xmlRelaxNGFreeValidCtxt(context);
    return wrong ? STATUS_UNREAD : STATUS_OK;
}

static enum status parse(struct slice bytes, xmlDocPtr *out, struct diagnostics *list)
{
    xmlParserCtxtPtr context = xmlNewParserCtxt();
    if (!context)
        return STATUS_CANNOT;
    *out = xmlCtxtReadMemory(context, bytes.at, (int)bytes.len, NULL, NULL,
                             XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                 XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES);
    if (!*out) {
        const xmlError *error = xmlCtxtGetLastError(context);
        if (error)
            say(list, error);
    }
    xmlFreeParserCtxt(context);
    return *out ? STATUS_OK : STATUS_UNREAD;
}

enum status xml_open(const struct grammar *grammar, struct slice bytes, xmlDocPtr *out,
                     struct diagnostics *list)
{
    *out = NULL;
    if (slice_find(bytes, SLICE("<!DOCTYPE"), 0) != SIZE_MAX) {
        DIAGNOSE(list, PACK_DOCTYPE, SLICE(""), 0, SLICE(""));
        return STATUS_UNREAD;
    }
    enum status status = parse(bytes, out, list);
    if (status == STATUS_OK)
        status = validate(grammar, *out, list);
    if (status != STATUS_OK) {
        xmlFreeDoc(*out);
        *out = NULL;
    }
    return status;
}

bool xml_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

size_t xml_line(const xmlNode *node)
{
    long line = xmlGetLineNo(node);
    return line > 0 ? (size_t)line : 0;
}

const xmlNode *xml_child(const xmlNode *parent, const char *name)
{
    for (const xmlNode *child = parent->children; child; child = child->next)
        if (xml_is(child, name))
            return child;
    return NULL;
}

struct slice xml_attribute(struct arena *arena, const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, BAD_CAST name);
    struct slice copy = arena_copy(arena, slice_of((const char *)value));
    xmlFree(value);
    return copy;
}

struct date xml_date(const xmlNode *node, const char *name)
{
    struct date date = {0};
    xmlChar *value = xmlGetNoNsProp(node, BAD_CAST name);
    if (value && !date_parse_iso(slice_of((const char *)value), &date))
        date = (struct date){0};
    xmlFree(value);
    return date;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Copies with every run of blanks as one space, or as nothing where it holds a line end. */
static struct slice squeeze(struct arena *arena, struct slice text, bool join_lines)
{
    char *out = arena_get(arena, text.len + 1);
    size_t len = 0;
    text = slice_trim(text);
    for (size_t i = 0; i < text.len;) {
        size_t end = i;
        while (end < text.len && is_blank(text.at[end]))
            end++;
        bool line_end = memchr(text.at + i, '\n', end - i) != NULL;
        if (end == i)
            out[len++] = text.at[i++];
        else if (!(join_lines && line_end))
            out[len++] = ' ';
        i = end > i ? end : i;
    }
    return (struct slice){out, len};
}

static struct slice content(struct arena *arena, const xmlNode *node, bool join_lines)
{
    xmlChar *text = xmlNodeGetContent(node);
    struct slice squeezed = squeeze(arena, slice_of((const char *)text), join_lines);
    xmlFree(text);
    return squeezed;
}

struct slice xml_sentence(struct arena *arena, const xmlNode *node)
{
    return content(arena, node, false);
}

struct slice xml_pattern(struct arena *arena, const xmlNode *node)
{
    return content(arena, node, true);
}

/*
 * Reading a form: libxml2 checks it against the schema, so that what follows can take its shape
 * for granted; each element has one row in a table that says who reads it.
 */
#include "export/form.h"

#include "base/file.h"
#include "base/limits.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <string.h>

struct loading {
    struct arena *arena;
    struct form *form;
    struct diagnostics *list;
    bool failed;
};

static struct slice attribute(const struct loading *loading, xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    struct slice copy = arena_copy(loading->arena, slice_of((const char *)value));
    xmlFree(value);
    return copy;
}

static bool has_value(const struct loading *loading, xmlNode *node, const char *name,
                      const char *value)
{
    return slice_is(attribute(loading, node, name), slice_of(value));
}

static unsigned long number_of(const struct loading *loading, xmlNode *node, const char *name)
{
    unsigned long number = 0;
    slice_number(attribute(loading, node, name), 100000, &number);
    return number;
}

/* The Vietnamese text and the English one, which may be left out. */
static void read_texts(const struct loading *loading, xmlNode *node, const char *vi,
                       const char *en, struct slice text[2])
{
    text[LANGUAGE_VI] = attribute(loading, node, vi);
    text[LANGUAGE_EN] = attribute(loading, node, en);
    if (!text[LANGUAGE_EN].len)
        text[LANGUAGE_EN] = text[LANGUAGE_VI];
}

static struct form_line read_line(const struct loading *loading, xmlNode *node)
{
    struct form_line line = {.style = FORM_PLAIN};
    read_texts(loading, node, "vi", "en", line.text);
    if (has_value(loading, node, "style", "bold"))
        line.style = FORM_BOLD;
    else if (has_value(loading, node, "style", "italic"))
        line.style = FORM_ITALIC;
    return line;
}

static void read_lines(struct loading *loading, xmlNode *node, struct form_lines *lines)
{
    for (xmlNode *line = xmlFirstElementChild(node); line; line = xmlNextElementSibling(line))
        *ARENA_PUSH(loading->arena, lines->items, lines->count, lines->room) =
            read_line(loading, line);
}

static bool is_named(const xmlNode *node, const char *name)
{
    return strcmp((const char *)node->name, name) == 0;
}

static void read_pair(struct loading *loading, xmlNode *node, struct form_pair *pair)
{
    for (xmlNode *side = xmlFirstElementChild(node); side; side = xmlNextElementSibling(side))
        read_lines(loading, side, is_named(side, "left") ? &pair->left : &pair->right);
}

static void read_page(struct loading *loading, xmlNode *node)
{
    struct form *form = loading->form;
    form->margin_top = number_of(loading, node, "top");
    form->margin_bottom = number_of(loading, node, "bottom");
    form->margin_left = number_of(loading, node, "left");
    form->margin_right = number_of(loading, node, "right");
}

static void read_letterhead(struct loading *loading, xmlNode *node)
{
    read_pair(loading, node, &loading->form->letterhead);
}

static void read_signatures(struct loading *loading, xmlNode *node)
{
    read_pair(loading, node, &loading->form->signatures);
}

static void read_title(struct loading *loading, xmlNode *node)
{
    read_lines(loading, node, &loading->form->title);
}

static void read_draft(struct loading *loading, xmlNode *node)
{
    loading->form->draft = read_line(loading, node);
}

static void read_total(struct loading *loading, xmlNode *node)
{
    loading->form->total = read_line(loading, node);
}

static void read_each(struct loading *loading, xmlNode *node)
{
    loading->form->each = read_line(loading, node);
}

static void read_column(struct loading *loading, xmlNode *node)
{
    struct form *form = loading->form;
    struct slice name = attribute(loading, node, "value");
    struct form_column column = {.key = value_key(name),
                                 .width = (double)number_of(loading, node, "width"),
                                 .most = number_of(loading, node, "most"),
                                 .centred = has_value(loading, node, "align", "centre")};
    if (!column.key) {
        DIAGNOSE(loading->list, FORM_KEY, SLICE(""), (size_t)xmlGetLineNo(node), name);
        loading->failed = true;
        return;
    }
    read_texts(loading, node, "vi", "en", column.heading);
    *ARENA_PUSH(loading->arena, form->columns, form->column_count, form->column_room) = column;
}

static void read_part(struct loading *loading, xmlNode *node)
{
    struct form *form = loading->form;
    struct form_part part = {.organ = attribute(loading, node, "organ"),
                             .kind = attribute(loading, node, "kind")};
    read_texts(loading, node, "vi", "en", part.heading);
    read_texts(loading, node, "empty", "empty-en", part.empty);
    *ARENA_PUSH(loading->arena, form->parts, form->part_count, form->part_room) = part;
}

static void read_deadline(struct loading *loading, xmlNode *node)
{
    struct form *form = loading->form;
    struct form_deadline deadline = {.grade = attribute(loading, node, "grade")};
    deadline.normative = has_value(loading, node, "normative", "true");
    read_texts(loading, node, "vi", "en", deadline.text);
    *ARENA_PUSH(loading->arena, form->deadlines, form->deadline_count, form->deadline_room) =
        deadline;
}

static void read_children(struct loading *loading, xmlNode *parent);

static const struct element {
    const char *name;
    void (*read)(struct loading *loading, xmlNode *node);
} elements[] = {
    {"page", read_page},
    {"letterhead", read_letterhead},
    {"title", read_title},
    {"draft", read_draft},
    {"columns", read_children},
    {"column", read_column},
    {"parts", read_children},
    {"part", read_part},
    {"deadlines", read_children},
    {"deadline", read_deadline},
    {"totals", read_children},
    {"total", read_total},
    {"each", read_each},
    {"signatures", read_signatures},
};

static void read_children(struct loading *loading, xmlNode *parent)
{
    for (xmlNode *node = xmlFirstElementChild(parent); node; node = xmlNextElementSibling(node))
        for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
            if (is_named(node, elements[i].name))
                elements[i].read(loading, node);
}

/* libxml2 says what it minds in English only; its first line is the useful one. */
static void note_fault(void *context, xmlErrorPtr error)
{
    struct loading *loading = context;
    struct slice words = slice_of(error->message);
    struct slice line = SLICE("");
    slice_next(&words, '\n', &line);
    DIAGNOSE(loading->list, FORM_INVALID, SLICE(""), (size_t)(error->line > 0 ? error->line : 0),
             line);
    loading->failed = true;
}

static void check_schema(struct loading *loading, xmlDoc *document, const char *schema)
{
    xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(schema);
    xmlRelaxNG *rules = NULL;
    if (parser) {
        xmlRelaxNGSetParserStructuredErrors(parser, note_fault, loading);
        rules = xmlRelaxNGParse(parser);
        xmlRelaxNGFreeParserCtxt(parser);
    }
    if (!rules) {
        DIAGNOSE(loading->list, FORM_SCHEMA, SLICE(""), 0, slice_of(schema));
        loading->failed = true;
        return;
    }
    xmlRelaxNGValidCtxt *check = xmlRelaxNGNewValidCtxt(rules);
    xmlRelaxNGSetValidStructuredErrors(check, note_fault, loading);
    if (xmlRelaxNGValidateDoc(check, document) != 0)
        loading->failed = true;
    xmlRelaxNGFreeValidCtxt(check);
    xmlRelaxNGFree(rules);
}

static xmlDoc *parse(struct loading *loading, struct slice bytes)
{
    xmlParserCtxt *parser = xmlNewParserCtxt();
    xmlDoc *document = NULL;
    if (parser) {
        document = xmlCtxtReadMemory(parser, bytes.at, (int)bytes.len, NULL, NULL,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
        xmlErrorPtr error = xmlCtxtGetLastError(parser);
        if (!document && error)
            note_fault(loading, error);
        xmlFreeParserCtxt(parser);
    }
    if (document && document->intSubset) {
        DIAGNOSE(loading->list, FORM_DOCTYPE, SLICE(""), 0, SLICE(""));
        xmlFreeDoc(document);
        document = NULL;
    }
    loading->failed = !document;
    return document;
}

static void read_form(struct loading *loading, struct slice bytes, const char *schema)
{
    xmlDoc *document = parse(loading, bytes);
    if (!document)
        return;
    check_schema(loading, document, schema);
    if (!loading->failed)
        read_children(loading, xmlDocGetRootElement(document));
    xmlFreeDoc(document);
}

enum status form_load(struct arena *arena, const char *path, const char *schema,
                      struct form *form, struct diagnostics *list)
{
    struct loading loading = {.arena = arena, .form = form, .list = list};
    struct slice outer = list->file, bytes;
    *form = (struct form){0};
    list->file = arena_copy(list->arena, slice_of(path));
    enum status status = file_read(arena, path, LIMIT_RULES_BYTES, &bytes, list);
    if (status == STATUS_OK)
        read_form(&loading, bytes, schema);
    list->file = outer;
    return status == STATUS_OK && !loading.failed ? STATUS_OK : STATUS_CANNOT;
}

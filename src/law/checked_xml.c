/* Checked XML: read with libxml2, then held against its schema. */
#include "law/checked_xml.h"

#include "base/file.h"
#include "base/limits.h"
#include "law/schema_check.h"

#include <libxml/parser.h>

/* Well-formed XML without a DOCTYPE; NULL after saying what is wrong. */
static xmlDoc *document_read(struct slice bytes, const char *path, struct diagnostics *list)
{
    xmlParserCtxt *parser = xmlNewParserCtxt();
    xmlDoc *doc;

    doc = xmlCtxtReadMemory(parser, bytes.at, (int)bytes.len, path, NULL,
                            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (!doc) {
        const xmlError *error = xmlCtxtGetLastError(parser);
        size_t line = error && error->line > 0 ? (size_t)error->line : 0;
        DIAGNOSE(list, LAW_XML_BROKEN, SLICE(""), line,
                 slice_trim(slice_of(error ? error->message : "")));
    } else if (doc->intSubset) {
        DIAGNOSE(list, LAW_XML_DOCTYPE, SLICE(""), 0, SLICE(""));
        xmlFreeDoc(doc);
        doc = NULL;
    }
    xmlFreeParserCtxt(parser);
    return doc;
}

static const char *path_in(struct arena *arena, const char *folder, const char *name)
{
    return arena_format(arena, "%s/%s", folder, name).at;
}

enum status checked_xml_read(struct arena *arena, const char *rules_folder, const char *path,
                             const char *schema, struct diagnostics *list, xmlDoc **out)
{
    const char *full = path_in(arena, rules_folder, path);
    struct slice file_before = list->file;
    struct slice bytes;
    xmlDoc *doc = NULL;

    list->file = arena_copy(list->arena, slice_of(full));
    if (file_read(arena, full, LIMIT_RULES_BYTES, &bytes, list) == STATUS_OK)
        doc = document_read(bytes, full, list);
    if (doc && !schema_check(arena, path_in(arena, rules_folder, schema), doc, list)) {
        xmlFreeDoc(doc);
        doc = NULL;
    }
    list->file = file_before;
    *out = doc;
    return doc ? STATUS_OK : STATUS_CANNOT;
}

/* Runs of blanks as one space, none at the ends; in place. */
static struct slice close_up(char *text)
{
    size_t len = 0;

    for (const char *c = text; *c; c++) {
        bool blank = *c == ' ' || *c == '\n' || *c == '\t' || *c == '\r';
        if (!blank)
            text[len++] = *c;
        else if (len && text[len - 1] != ' ')
            text[len++] = ' ';
    }
    if (len && text[len - 1] == ' ')
        len--;
    text[len] = '\0';
    return (struct slice){text, len};
}

struct slice checked_xml_attribute(struct arena *arena, const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    struct slice copy = value ? arena_copy(arena, close_up((char *)value)) : SLICE("");

    xmlFree(value);
    return copy;
}

struct slice checked_xml_text(struct arena *arena, const xmlNode *node)
{
    xmlChar *value = xmlNodeGetContent(node);
    struct slice copy = value ? arena_copy(arena, close_up((char *)value)) : SLICE("");

    xmlFree(value);
    return copy;
}

/* Takes out line ends with the blanks around them; in place. */
static struct slice join_lines(char *text)
{
    size_t len = 0;
    bool behind_line_end = false;

    for (const char *c = text; *c; c++) {
        bool line_end = *c == '\n' || *c == '\r';
        while (line_end && len && text[len - 1] == ' ')
            len--;
        if (!line_end && !(behind_line_end && *c == ' '))
            text[len++] = *c;
        behind_line_end = line_end || (behind_line_end && *c == ' ');
    }
    return (struct slice){text, len};
}

struct slice checked_xml_pattern(struct arena *arena, const xmlNode *node)
{
    xmlChar *value = xmlNodeGetContent(node);
    struct slice copy = value ? arena_copy(arena, join_lines((char *)value)) : SLICE("");

    xmlFree(value);
    return copy;
}

const xmlNode *checked_xml_element(const xmlNode *node)
{
    while (node && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

bool checked_xml_named(const xmlNode *node, const char *name)
{
    return xmlStrEqual(node->name, (const xmlChar *)name);
}

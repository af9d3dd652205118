/* HTML nodes: names and attributes read without copying, and the way through a tree. */
#include "intake/html_node.h"

#include <stdlib.h>
#include <string.h>

struct known {
    const char *name;
    enum element element;
};

/* By name, for bsearch. */
static const struct known elements[] = {
    {"address", ELEMENT_BLOCK},    {"article", ELEMENT_BLOCK},  {"aside", ELEMENT_ASIDE},
    {"b", ELEMENT_BOLD},           {"blockquote", ELEMENT_BLOCK}, {"body", ELEMENT_BLOCK},
    {"br", ELEMENT_BREAK},         {"button", ELEMENT_ASIDE},   {"caption", ELEMENT_BLOCK},
    {"center", ELEMENT_BLOCK},     {"dd", ELEMENT_BLOCK},       {"div", ELEMENT_BLOCK},
    {"dl", ELEMENT_BLOCK},         {"dt", ELEMENT_BLOCK},       {"em", ELEMENT_ITALIC},
    {"fieldset", ELEMENT_BLOCK},   {"footer", ELEMENT_BLOCK},   {"form", ELEMENT_ASIDE},
    {"h1", ELEMENT_HEADING},       {"h2", ELEMENT_HEADING},     {"h3", ELEMENT_HEADING},
    {"h4", ELEMENT_HEADING},       {"h5", ELEMENT_HEADING},     {"h6", ELEMENT_HEADING},
    {"head", ELEMENT_SILENT},      {"header", ELEMENT_BLOCK},   {"hr", ELEMENT_BLOCK},
    {"html", ELEMENT_BLOCK},       {"i", ELEMENT_ITALIC},       {"iframe", ELEMENT_SILENT},
    {"li", ELEMENT_BLOCK},         {"main", ELEMENT_BLOCK},     {"nav", ELEMENT_ASIDE},
    {"noscript", ELEMENT_SILENT},  {"object", ELEMENT_SILENT},  {"ol", ELEMENT_BLOCK},
    {"option", ELEMENT_ASIDE},     {"p", ELEMENT_BLOCK},        {"pre", ELEMENT_BLOCK},
    {"script", ELEMENT_SILENT},    {"section", ELEMENT_BLOCK},  {"select", ELEMENT_ASIDE},
    {"strong", ELEMENT_BOLD},      {"style", ELEMENT_SILENT},   {"svg", ELEMENT_SILENT},
    {"table", ELEMENT_TABLE},      {"tbody", ELEMENT_BLOCK},    {"td", ELEMENT_CELL},
    {"template", ELEMENT_SILENT},  {"textarea", ELEMENT_ASIDE}, {"tfoot", ELEMENT_BLOCK},
    {"th", ELEMENT_CELL},          {"thead", ELEMENT_BLOCK},    {"title", ELEMENT_SILENT},
    {"tr", ELEMENT_ROW},           {"ul", ELEMENT_BLOCK},
};

struct slice node_name(const xmlNode *node)
{
    return slice_of((const char *)node->name);
}

static int by_name(const void *name, const void *entry)
{
    return strcmp(name, ((const struct known *)entry)->name);
}

enum element element_of(const xmlNode *node)
{
    const struct known *found = bsearch(node->name, elements, sizeof elements / sizeof *elements,
                                        sizeof *elements, by_name);
    return found ? found->element : ELEMENT_INLINE;
}

struct slice node_text(const xmlNode *node)
{
    bool text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
    return text ? slice_of((const char *)node->content) : SLICE("");
}

struct slice node_attribute(const xmlNode *node, const char *name)
{
    if (node->type != XML_ELEMENT_NODE)
        return SLICE("");
    for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next)
        if (strcmp((const char *)attribute->name, name) == 0)
            return attribute->children ? slice_of((const char *)attribute->children->content)
                                       : SLICE("");
    return SLICE("");
}

bool node_has_class(const xmlNode *node, struct slice word)
{
    struct slice rest = node_attribute(node, "class"), piece;
    while (slice_next(&rest, ' ', &piece))
        if (slice_is(piece, word))
            return true;
    return false;
}

xmlNode *node_next(xmlNode *node, const xmlNode *root, bool skip)
{
    if (node->type == XML_ELEMENT_NODE && node->children && !skip)
        return node->children;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

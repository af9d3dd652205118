/* HTML nodes: names and attributes read without copying, and the way through a tree. */
#include "intake/html_node.h"

#include "base/buffer.h"
#include "intake/draft.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct known {
    const char *name;
    enum element element;
};

/* By name, for bsearch. */
static const struct known elements[] = {
    {"address", ELEMENT_BLOCK}, {"article", ELEMENT_BLOCK}, {"aside", ELEMENT_ASIDE},
    {"audio", ELEMENT_SILENT}, {"b", ELEMENT_BOLD}, {"blockquote", ELEMENT_BLOCK},
    {"body", ELEMENT_BLOCK}, {"br", ELEMENT_BREAK}, {"button", ELEMENT_ASIDE},
    {"canvas", ELEMENT_SILENT}, {"caption", ELEMENT_BLOCK}, {"center", ELEMENT_BLOCK},
    {"dd", ELEMENT_BLOCK}, {"del", ELEMENT_STRUCK}, {"details", ELEMENT_BLOCK},
    {"div", ELEMENT_BLOCK}, {"dl", ELEMENT_BLOCK}, {"dt", ELEMENT_BLOCK}, {"em", ELEMENT_ITALIC},
    {"fieldset", ELEMENT_BLOCK}, {"figure", ELEMENT_BLOCK}, {"footer", ELEMENT_BLOCK},
    {"form", ELEMENT_FORM}, {"frameset", ELEMENT_SILENT}, {"h1", ELEMENT_HEADING},
    {"h2", ELEMENT_HEADING}, {"h3", ELEMENT_HEADING}, {"h4", ELEMENT_HEADING},
    {"h5", ELEMENT_HEADING}, {"h6", ELEMENT_HEADING}, {"head", ELEMENT_SILENT},
    {"header", ELEMENT_BLOCK}, {"hr", ELEMENT_BLOCK}, {"html", ELEMENT_BLOCK},
    {"i", ELEMENT_ITALIC}, {"iframe", ELEMENT_SILENT}, {"input", ELEMENT_SILENT},
    {"li", ELEMENT_ITEM}, {"main", ELEMENT_BLOCK}, {"nav", ELEMENT_ASIDE},
    {"noframes", ELEMENT_SILENT}, {"noscript", ELEMENT_SILENT}, {"object", ELEMENT_SILENT},
    {"ol", ELEMENT_LIST}, {"option", ELEMENT_ASIDE}, {"p", ELEMENT_BLOCK}, {"pre", ELEMENT_BLOCK},
    {"s", ELEMENT_STRUCK}, {"script", ELEMENT_SILENT}, {"section", ELEMENT_BLOCK},
    {"select", ELEMENT_ASIDE}, {"strike", ELEMENT_STRUCK}, {"strong", ELEMENT_BOLD},
    {"style", ELEMENT_SILENT}, {"summary", ELEMENT_BLOCK}, {"sup", ELEMENT_RAISED},
    {"svg", ELEMENT_SILENT}, {"table", ELEMENT_TABLE}, {"tbody", ELEMENT_BLOCK},
    {"td", ELEMENT_CELL}, {"template", ELEMENT_SILENT}, {"textarea", ELEMENT_ASIDE},
    {"tfoot", ELEMENT_BLOCK}, {"th", ELEMENT_CELL}, {"thead", ELEMENT_BLOCK},
    {"title", ELEMENT_SILENT}, {"tr", ELEMENT_ROW}, {"ul", ELEMENT_BLOCK},
    {"video", ELEMENT_SILENT},
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

struct slice node_source_text(const xmlNode *node)
{
    bool text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
    return text ? slice_of((const char *)node->content) : SLICE("");
}

struct slice node_text(const xmlNode *node)
{
    const struct node_note *note = node->_private;
    return note && note->mended ? note->text : node_source_text(node);
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

/* Declarations are compared without blanks, in small letters. */
bool node_styled(const xmlNode *node, const char *declaration)
{
    struct slice style = node_attribute(node, "style");
    size_t wanted = strlen(declaration);
    for (size_t start = 0; start < style.len; start++) {
        size_t at = start, same = 0;
        while (at < style.len && same < wanted) {
            unsigned char letter = (unsigned char)style.at[at++];
            if (isspace(letter))
                continue;
            if (tolower(letter) != declaration[same])
                break;
            same++;
        }
        if (same == wanted)
            return true;
    }
    return false;
}

static bool is_spaced(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE && element_of(node) != ELEMENT_INLINE &&
           element_of(node) != ELEMENT_BOLD && element_of(node) != ELEMENT_ITALIC;
}

struct slice node_words(struct arena *arena, xmlNode *root, size_t most)
{
    struct buffer text;
    buffer_init(&text);
    for (xmlNode *node = root; node && text.len < most;) {
        bool silent = node->type == XML_ELEMENT_NODE && element_of(node) == ELEMENT_SILENT;
        if (is_spaced(node))
            buffer_add_char(&text, ' ');
        buffer_add(&text, node_text(node));
        node = node_next(node, root, silent);
    }
    struct slice words = tidy(arena, buffer_slice(&text));
    buffer_free(&text);
    while (words.len > most || (words.len == most && words.at[words.len - 1] != ' '))
        words.len--; /* between two words */
    return words;
}

struct node_note *node_note(struct arena *arena, xmlNode *node)
{
    static const struct node_note blank = {
        .text = SLICE_INIT(""), .lead = SLICE_INIT(""), .tail = SLICE_INIT(""),
        .dropped = SLICE_INIT("")};
    if (!node->_private) {
        node->_private = ARENA_NEW(arena, struct node_note);
        *(struct node_note *)node->_private = blank;
    }
    return node->_private;
}

bool node_is_dropped(const xmlNode *node)
{
    const struct node_note *note = node->_private;
    return note && note->dropped.len;
}

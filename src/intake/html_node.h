/* HTML nodes: the few questions that the readers of a page ask about an element. */
#ifndef RASOAT_INTAKE_HTML_NODE_H
#define RASOAT_INTAKE_HTML_NODE_H

#include "base/slice.h"

#include <libxml/tree.h>

enum element {
    ELEMENT_INLINE, /* runs on inside a line; everything that is not listed */
    ELEMENT_BLOCK,  /* begins and ends a paragraph */
    ELEMENT_BREAK,  /* br */
    ELEMENT_BOLD,
    ELEMENT_ITALIC,
    ELEMENT_HEADING, /* h1 to h6: a block in bold */
    ELEMENT_TABLE,
    ELEMENT_ROW,
    ELEMENT_CELL,
    ELEMENT_ASIDE,   /* its words are no words of the text: nav, form, select */
    ELEMENT_SILENT   /* holds no words for a reader: script, style, title */
};

enum element element_of(const xmlNode *node);       /* of a node that is an element */
struct slice node_name(const xmlNode *node);
struct slice node_text(const xmlNode *node);        /* of a text or CDATA node; else "" */
struct slice node_attribute(const xmlNode *node, const char *name); /* "" when it has none */

/* Whether the blank-separated list in attribute `class` holds the word. */
bool node_has_class(const xmlNode *node, struct slice word);

/* The next node of the tree under `root` in reading order, its children passed over when
   `skip`; NULL at the end. */
xmlNode *node_next(xmlNode *node, const xmlNode *root, bool skip);

/* The element of the tree that holds the act, in a tree whose root is `root`. */
xmlNode *html_find_act(xmlNode *root);

#endif

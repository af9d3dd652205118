/*
 * HTML nodes: the few questions that the readers of a page ask about an element, and what they
 * noted about it on the way. Notes hang on the nodes of the tree and live in the page's arena.
 */
#ifndef RASOAT_INTAKE_HTML_NODE_H
#define RASOAT_INTAKE_HTML_NODE_H

#include "base/arena.h"

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
    ELEMENT_FORM,    /* a block: ASP.NET puts a whole page in one */
    ELEMENT_LIST,    /* ol: a block whose items have numbers */
    ELEMENT_ITEM,    /* li */
    ELEMENT_RAISED,  /* sup */
    ELEMENT_STRUCK,  /* del, s, strike */
    ELEMENT_ASIDE,   /* its words are no words of the text: nav, select, button */
    ELEMENT_SILENT   /* holds no words for a reader: script, style, title */
};

enum element element_of(const xmlNode *node);       /* of a node that is an element */
struct slice node_name(const xmlNode *node);
/* Of a text or CDATA node, as its note has it where it was mended; else "". */
struct slice node_text(const xmlNode *node);
struct slice node_source_text(const xmlNode *node); /* the same, never mended */
struct slice node_attribute(const xmlNode *node, const char *name); /* "" when it has none */

/* Whether the blank-separated list in attribute `class` holds the word. */
bool node_has_class(const xmlNode *node, struct slice word);

/* The next node of the tree under `root` in reading order, its children passed over when
   `skip`; NULL at the end. */
xmlNode *node_next(xmlNode *node, const xmlNode *root, bool skip);

/* Whether the attribute `style` says one of these, blanks and case not minded: "display:none". */
bool node_styled(const xmlNode *node, const char *declaration);

/* The words under a node as one tidy line, cut behind `most` bytes. */
struct slice node_words(struct arena *arena, xmlNode *node, size_t most);

/* What was found out about a node. Sums are over the node and all below it. */
struct node_note {
    struct slice text;    /* of a text node: its letters mended */
    struct slice lead;    /* words that the markup alone has, shown before it: "1." of an item */
    struct slice tail;    /* and behind it */
    struct slice dropped; /* what it is when it is not the act's; "": it is */
    size_t words;
    size_t link_words;    /* of these in links */
    size_t links;
    size_t accented;      /* letters beyond ASCII in words that are no links */
    size_t signs;         /* lines that only an act has; see html_census.h */
    bool letterhead;      /* has the line with the name of the state */
    bool mended;          /* `text` counts */
    bool layout;          /* a table or a row that only places blocks */
};

/* The note of a node, made when it has none yet. */
struct node_note *node_note(struct arena *arena, xmlNode *node);
bool node_is_dropped(const xmlNode *node); /* itself; not what it stands in */

#endif

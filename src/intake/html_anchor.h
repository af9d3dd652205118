/*
 * Anchors of HTML text: libxml2 keeps only the line of an element, so the place of a block is
 * where its first word is found at or behind that line; where entities hide the word, it is the
 * beginning of the line.
 */
#ifndef RASOAT_INTAKE_HTML_ANCHOR_H
#define RASOAT_INTAKE_HTML_ANCHOR_H

#include "base/arena.h"
#include "intake/html_node.h"

struct anchors {
    struct slice source;
    const size_t *lines; /* where each line of the source begins */
    size_t line_count;
    size_t cursor;       /* behind the last word found: anchors run up */
    size_t effort;       /* bytes that the search may still read, so that it stays linear */
};

struct anchors anchors_make(struct arena *arena, struct slice source);

/* The anchor of a text node; nodes come in reading order. */
size_t anchor_of(struct anchors *anchors, const xmlNode *node);

#endif

/*
 * Tags of XML and HTML, looked over before a parser sees them: it compares each attribute of a tag
 * with all others, and what an unclosed tag or comment swallows it swallows in silence.
 */
#ifndef RASOAT_TEXT_TAGS_H
#define RASOAT_TEXT_TAGS_H

#include "base/slice.h"

struct tags {
    size_t crowded; /* the line of the first tag with more attributes than LIMIT_ATTRIBUTES, 1 is
                       the first; 0: none */
    size_t open;    /* bytes before a tag, comment or script that never ends; all: none */
};

/* In time that grows with the length. Comments and scripts hold no tags. */
struct tags tags_look(struct slice markup);

#endif

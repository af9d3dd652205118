/*
 * Portals: what is known of the web sites that publish acts. A portal is a row of data in
 * portals.c; for every other site the general reading holds. Places in HTML are XPath.
 */
#ifndef RASOAT_INTAKE_PORTAL_H
#define RASOAT_INTAKE_PORTAL_H

#include "base/slice.h"

#include <stdbool.h>

enum { PORTAL_PHRASES = 16, PORTAL_PATHS = 8 };

struct portal {
    struct slice name;
    /* HTML */
    struct slice hosts[PORTAL_PATHS];       /* its addresses contain one of these */
    const char *mark;                       /* else: an element that only its pages have */
    const char *acts[PORTAL_PATHS];         /* the element that holds the act, the best first */
    const char *drops[PORTAL_PATHS];        /* under it, but the site's */
    struct slice phrases[PORTAL_PHRASES];   /* a line that is one of these is the site's */
    /* the text that is made of its pages (markdown) */
    struct slice opening[PORTAL_PHRASES];   /* its text before the act has one of these */
    struct slice facts[PORTAL_PHRASES];     /* names that a value follows */
    struct slice fact_number, fact_kind;    /* the two that its own title line repeats */
    struct slice closing[PORTAL_PHRASES];   /* a line that is one of these opens its text behind */
};

extern const struct portal portals[];
extern const size_t portal_count;

/* Whether `s` is one of, or begins with one of, a list that an empty phrase ends. */
bool phrase_is(struct slice s, const struct slice *phrases, size_t most);
bool phrase_starts(struct slice s, const struct slice *phrases, size_t most);

#endif

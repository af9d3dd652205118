/*
 * Where the act stands in a web page: the element that a known site keeps it in; else the smallest
 * element that holds all signs of an act (html_census.h); else, going down from the root, the
 * last one that holds nearly all of the Vietnamese text that is no link.
 */
#ifndef RASOAT_INTAKE_HTML_FIND_H
#define RASOAT_INTAKE_HTML_FIND_H

#include "intake/html_node.h"
#include "intake/portal.h"

struct html_place {
    xmlNode *act;                /* never NULL */
    const struct portal *portal; /* the site; NULL: none that is known */
};

/* The census of the whole tree is taken on the way. */
struct html_place html_find_act(struct arena *arena, xmlDoc *document);

/* Calls `visit` for the elements that a path finds under `root`; returns how many. */
typedef void path_visit(void *state, xmlNode *node);
size_t html_path_each(xmlDoc *document, xmlNode *root, const char *path, path_visit *visit,
                      void *state);

#endif

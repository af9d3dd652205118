/* The places of known sites, and the way down from the root for all others. */
#include "intake/html_find.h"

#include "intake/html_census.h"

#include <libxml/xpath.h>
#include <stdint.h>
#include <string.h>

enum { LEAST_ACCENTED = 40, LEAST_SIGNS = 3, DOMINANT_PERCENT = 75, MOST_LEVELS = 256 };

size_t html_path_each(xmlDoc *document, xmlNode *root, const char *path, path_visit *visit,
                      void *state)
{
    xmlXPathContextPtr context = xmlXPathNewContext(document);
    if (!context)
        return 0;
    xmlXPathSetContextNode(root, context);
    xmlXPathObjectPtr found = xmlXPathEvalExpression(BAD_CAST path, context);
    size_t count = found && found->nodesetval ? (size_t)found->nodesetval->nodeNr : 0;
    for (size_t i = 0; i < count && visit; i++)
        if (found->nodesetval->nodeTab[i]->type == XML_ELEMENT_NODE)
            visit(state, found->nodesetval->nodeTab[i]);
    xmlXPathFreeObject(found);
    xmlXPathFreeContext(context);
    return count;
}

/* ---- known sites ---- */

/* What the page says of its own address: <link rel="canonical">, og:url, the note of a browser. */
static struct slice address_of(struct arena *arena, xmlDoc *document)
{
    static const char *const paths[] = {
        "string(//link[@rel='canonical']/@href)", "string(//meta[@property='og:url']/@content)",
        "string(//base/@href)", "string(//comment()[contains(., 'saved from url')])"};
    struct slice parts[sizeof paths / sizeof *paths];
    xmlXPathContextPtr context = xmlXPathNewContext(document);
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        xmlXPathObjectPtr found = context ? xmlXPathEvalExpression(BAD_CAST paths[i], context)
                                          : NULL;
        parts[i] = found ? arena_copy(arena, slice_of((const char *)found->stringval)) : SLICE("");
        xmlXPathFreeObject(found);
    }
    xmlXPathFreeContext(context);
    return arena_join(arena, parts, sizeof paths / sizeof *paths, SLICE(" "));
}

static bool has_host(struct slice address, const struct portal *portal)
{
    for (size_t i = 0; i < PORTAL_PATHS && portal->hosts[i].len; i++) {
        size_t at = slice_find(address, portal->hosts[i], 0);
        if (at != SIZE_MAX && at && strchr("/.", address.at[at - 1]))
            return true;
    }
    return false;
}

/* By its address first: sites copy each other's names of elements. */
static const struct portal *find_portal(xmlDoc *document, xmlNode *root, struct slice address)
{
    for (size_t i = 0; i < portal_count; i++)
        if (has_host(address, &portals[i]))
            return &portals[i];
    for (size_t i = 0; i < portal_count; i++)
        if (portals[i].mark && html_path_each(document, root, portals[i].mark, NULL, NULL))
            return &portals[i];
    return NULL;
}

/* The first element with enough text that has most of the signs of the page. */
struct choice {
    struct arena *arena;
    size_t signs; /* of the page */
    xmlNode *best;
};

static void choose(void *state, xmlNode *node)
{
    struct choice *choice = state;
    const struct node_note *note = node_note(choice->arena, node);
    if (!choice->best && note->accented >= LEAST_ACCENTED && note->signs * 2 >= choice->signs)
        choice->best = node;
}

static xmlNode *find_place(struct arena *arena, xmlDoc *document, xmlNode *root,
                           const struct portal *portal)
{
    struct choice choice = {arena, node_note(arena, root)->signs, NULL};
    for (size_t i = 0; i < PORTAL_PATHS && portal->acts[i] && !choice.best; i++)
        html_path_each(document, root, portal->acts[i], choose, &choice);
    return choice.best;
}

/* ---- all others ---- */

/* The child that holds more than `share` percent of what `measure` says of the node. */
static xmlNode *heir(struct arena *arena, xmlNode *node, size_t share, bool signs)
{
    const struct node_note *own = node_note(arena, node);
    size_t all = signs ? own->signs : own->accented;
    for (xmlNode *child = node->children; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE)
            continue;
        const struct node_note *note = node_note(arena, child);
        if ((signs ? note->signs : note->accented) * 100 >= all * share)
            return child;
    }
    return NULL;
}

/* The smallest element with all signs. */
static xmlNode *find_signs(struct arena *arena, xmlNode *root)
{
    xmlNode *node = root, *child;
    while ((child = heir(arena, node, 100, true)))
        node = child;
    return node;
}

static xmlNode *find_text(struct arena *arena, xmlNode *root)
{
    xmlNode *node = root;
    for (int level = 0; level < MOST_LEVELS; level++) {
        xmlNode *child = heir(arena, node, DOMINANT_PERCENT, false);
        if (!child || element_of(child) != ELEMENT_BLOCK)
            break;
        node = child;
    }
    return node;
}

static xmlNode *find_named(struct arena *arena, xmlDoc *document, xmlNode *root)
{
    static const struct portal common = {.acts = {"//article", "//main"}};
    return find_place(arena, document, root, &common);
}

struct html_place html_find_act(struct arena *arena, xmlDoc *document)
{
    xmlNode *root = xmlDocGetRootElement(document);
    html_census(arena, root, false);
    if (node_note(arena, root)->signs < LEAST_SIGNS)
        html_census(arena, root, true); /* saved while another tab was open */
    const struct node_note *whole = node_note(arena, root);
    const struct portal *portal = find_portal(document, root, address_of(arena, document));
    xmlNode *act = portal ? find_place(arena, document, root, portal) : NULL;
    if (!act && whole->signs >= LEAST_SIGNS)
        act = find_signs(arena, root);
    if (!act)
        act = find_named(arena, document, root);
    if (!act && whole->accented >= LEAST_ACCENTED)
        act = find_text(arena, root);
    return (struct html_place){act ? act : root, portal};
}

/*
 * eIds (AKN Naming Convention 1.0, 5.4): a prefix for the kind, an underscore, the number. Articles
 * run through the component, or the form in it, so theirs name neither chapter nor section.
 */
#include "markup/tree.h"

#include "base/memory.h"

#include <search.h>
#include <stdlib.h>
#include <string.h>

static const struct slice prefixes[] = {
    [PROVISION_FORM] = SLICE_INIT("hcontainer_mau"),
    [PROVISION_PART] = SLICE_INIT("part"), [PROVISION_CHAPTER] = SLICE_INIT("chp"),
    [PROVISION_SECTION] = SLICE_INIT("sec"), [PROVISION_SUBSECTION] = SLICE_INIT("subsec"),
    [PROVISION_ARTICLE] = SLICE_INIT("art"), [PROVISION_PARAGRAPH] = SLICE_INIT("para"),
    [PROVISION_SUBPARAGRAPH] = SLICE_INIT("subpara"), [PROVISION_POINT] = SLICE_INIT("point"),
    [PROVISION_INDENT] = SLICE_INIT("indent"), [PROVISION_TEXT] = SLICE_INIT("hcontainer"),
    [PROVISION_LEFTOVER] = SLICE_INIT("hcontainer")};

/*
 * The eIds taken so far, each with the last ordinal given below it: a binary tree of the C library,
 * whose nodes are our own. The ordinal spares trying 1, 2, 3, ... again for every new part.
 */
struct eids {
    void *taken, *counted;
};

struct given {
    unsigned last;
    char name[];
};

static int compare(const void *a, const void *b)
{
    return strcmp(((const struct given *)a)->name, ((const struct given *)b)->name);
}

struct eids *eids_new(void)
{
    struct eids *eids = memory_get(sizeof *eids);
    *eids = (struct eids){0};
    return eids;
}

void eids_free(struct eids *eids)
{
    if (eids) {
        tdestroy(eids->taken, free);
        tdestroy(eids->counted, free);
    }
    free(eids);
}

/* What is given under that name, made where nothing is; *fresh tells whether it was. */
static struct given *enter(void **tree, struct slice name, bool *fresh)
{
    struct given *given = memory_get(sizeof *given + name.len + 1);
    given->last = 0;
    memcpy(given->name, name.at, name.len);
    given->name[name.len] = 0;
    struct given **found = tsearch(given, tree, compare);
    if (!found)
        memory_give_up();
    *fresh = *found == given;
    if (!*fresh)
        free(given);
    return *found;
}

bool eids_try(struct eids *eids, struct slice eid)
{
    bool fresh;
    enter(&eids->taken, eid, &fresh);
    return fresh;
}

bool eids_has(struct arena *arena, const struct eids *eids, struct slice eid)
{
    struct given *given = arena_get(arena, sizeof *given + eid.len + 1);
    memcpy(given->name, eid.at, eid.len);
    given->name[eid.len] = 0;
    return tfind(given, &eids->taken, compare) != NULL;
}

struct slice eids_next(struct arena *arena, struct eids *eids, struct slice parent,
                       const char *prefix)
{
    bool fresh;
    struct slice candidate = arena_format(arena, "%.*s%s%s", SLICE_ARG(parent),
                                          parent.len ? "__" : "", prefix);
    struct given *counter = enter(&eids->counted, candidate, &fresh);
    do
        candidate = arena_format(arena, "%s_%u", counter->name, ++counter->last);
    while (!eids_try(eids, candidate));
    return candidate;
}

struct slice eids_take(struct arena *arena, struct eids *eids, struct slice eid,
                       struct diagnostics *list)
{
    if (eids_try(eids, eid))
        return arena_copy(arena, eid);
    bool fresh;
    struct slice candidate;
    struct given *counter = enter(&eids->counted, eid, &fresh);
    if (fresh)
        counter->last = 1;
    do
        candidate = arena_format(arena, "%.*s_dup%u", SLICE_ARG(eid), ++counter->last);
    while (!eids_try(eids, candidate));
    DIAGNOSE(list, EID_TWICE, candidate, 0, eid);
    return candidate;
}

static struct slice below(struct arena *arena, struct slice parent, struct slice own)
{
    if (!parent.len)
        return own;
    return arena_format(arena, "%.*s__%.*s", SLICE_ARG(parent), SLICE_ARG(own));
}

static struct slice own_part(struct arena *arena, const struct node *node, unsigned ordinal)
{
    struct slice prefix = prefixes[node->kind];
    if (node->kind == PROVISION_INDENT)
        return arena_format(arena, "%.*s_%u", SLICE_ARG(prefix), ordinal);
    return arena_format(arena, "%.*s%c%.*s", SLICE_ARG(prefix),
                        node->kind == PROVISION_FORM ? '-' : '_', SLICE_ARG(node->label));
}

void eids_assign(struct arena *arena, struct eids *eids, struct node *root, struct slice prefix,
                 struct diagnostics *list)
{
    unsigned indents = 0;
    struct slice above = root->parent ? root->eid : prefix;
    for (struct item *item = root->items; item; item = item->next) {
        struct node *child = item->child;
        if (!child)
            continue;
        struct slice parent = child->kind == PROVISION_ARTICLE ? prefix : above;
        indents += child->kind == PROVISION_INDENT;
        child->eid = eids_take(arena, eids, below(arena, parent, own_part(arena, child, indents)),
                               list);
        eids_assign(arena, eids, child, child->kind == PROVISION_FORM ? child->eid : prefix, list);
    }
}

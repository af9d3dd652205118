/*
 * eIds (AKN Naming Convention 1.0, 5.4): a prefix for the kind, an underscore, the number. Articles
 * run through the component, so theirs name neither chapter nor section.
 */
#include "markup/tree.h"

#include "base/memory.h"

#include <search.h>
#include <stdlib.h>
#include <string.h>

static const struct slice prefixes[] = {
    [PROVISION_PART] = SLICE_INIT("part"), [PROVISION_CHAPTER] = SLICE_INIT("chp"),
    [PROVISION_SECTION] = SLICE_INIT("sec"), [PROVISION_SUBSECTION] = SLICE_INIT("subsec"),
    [PROVISION_ARTICLE] = SLICE_INIT("art"), [PROVISION_PARAGRAPH] = SLICE_INIT("para"),
    [PROVISION_SUBPARAGRAPH] = SLICE_INIT("subpara"), [PROVISION_POINT] = SLICE_INIT("point"),
    [PROVISION_INDENT] = SLICE_INIT("indent"), [PROVISION_TEXT] = SLICE_INIT("hcontainer"),
    [PROVISION_LEFTOVER] = SLICE_INIT("hcontainer")};

/* A set of strings: a binary tree of the C library, whose nodes are our own copies. */
struct eids {
    void *taken;
};

static int compare(const void *a, const void *b)
{
    return strcmp(a, b);
}

struct eids *eids_new(void)
{
    struct eids *eids = memory_get(sizeof *eids);
    eids->taken = NULL;
    return eids;
}

void eids_free(struct eids *eids)
{
    if (eids)
        tdestroy(eids->taken, free);
    free(eids);
}

static bool take(struct eids *eids, const char *eid)
{
    if (tfind(eid, &eids->taken, compare))
        return false;
    char *copy = memory_get(strlen(eid) + 1);
    memcpy(copy, eid, strlen(eid) + 1);
    if (!tsearch(copy, &eids->taken, compare))
        free(copy);
    return true;
}

bool eids_try(struct eids *eids, struct slice eid)
{
    return take(eids, eid.at);
}

struct slice eids_take(struct arena *arena, struct eids *eids, struct slice eid,
                       struct diagnostics *list)
{
    struct slice candidate = arena_copy(arena, eid);
    for (unsigned again = 2; !take(eids, candidate.at); again++) {
        if (again == 2)
            DIAGNOSE(list, EID_TWICE, eid, 0, eid);
        candidate = arena_format(arena, "%.*s_dup%u", SLICE_ARG(eid), again);
    }
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
    return arena_format(arena, "%.*s_%.*s", SLICE_ARG(prefix), SLICE_ARG(node->label));
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
        eids_assign(arena, eids, child, prefix, list);
    }
}

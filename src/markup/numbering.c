/*
 * Numbering: what stands before and behind each provision is compared, so that a reader is told
 * where numbers jump, come twice or run back. A gap can be the act's own slip, or a provision that
 * was read as words.
 */
#include "markup/tree.h"

static void say(const struct node *before, const struct node *node, struct diagnostics *list)
{
    if (node->value > before->value)
        DIAGNOSE(list, NUMBERS_JUMP, node->eid, 0, before->number, node->number);
    else if (node->value < before->value)
        DIAGNOSE(list, NUMBERS_RUN_BACK, node->eid, 0, before->number, node->number);
}

/* Numbers that go on within their parent; dashes have none, articles run through the component. */
static bool is_counted(const struct node *node)
{
    return node->value && node->kind != PROVISION_INDENT && node->kind != PROVISION_ARTICLE;
}

static bool has_letters(const struct node *node)
{
    enum marker_kind kind = node->opened->marker.kind;
    return kind == MARKER_POINT || kind == MARKER_CAPITAL;
}

/* "5a" comes behind "5". */
static bool follows(const struct node *before, const struct node *node)
{
    bool suffix = node->label.len > before->label.len && node->value == before->value;
    if (has_letters(node))
        return suffix || marker_points_follow(before->value, node->value);
    return suffix || node->value == before->value + 1;
}

static void check_children(const struct node *node, struct diagnostics *list)
{
    const struct node *before = NULL;
    for (const struct item *item = node->items; item; item = item->next) {
        const struct node *child = item->child;
        if (!child || !is_counted(child))
            continue;
        bool same = before && before->kind == child->kind &&
                    before->opened->marker.kind == child->opened->marker.kind;
        if (same && !follows(before, child))
            say(before, child, list);
        before = child;
    }
}

/* Articles are compared in reading order, whatever chapters stand between them; those of a form
   among themselves. */
static void check_articles(const struct node *node, const struct node **before,
                           struct diagnostics *list)
{
    const struct node *first = NULL;
    if (node->kind == PROVISION_FORM)
        before = &first;
    for (const struct item *item = node->items; item; item = item->next) {
        const struct node *child = item->child;
        if (!child)
            continue;
        if (child->kind == PROVISION_ARTICLE) {
            if (*before && !follows(*before, child))
                say(*before, child, list);
            *before = child;
        }
        check_articles(child, before, list);
    }
}

static void check_all(const struct node *node, struct diagnostics *list)
{
    check_children(node, list);
    if (node->opened && node->opened->sunken)
        DIAGNOSE(list, PROVISION_SUNKEN, node->eid, 0, node->number);
    for (const struct item *item = node->items; item; item = item->next)
        if (item->child)
            check_all(item->child, list);
}

void tree_check_numbers(const struct node *root, struct diagnostics *list)
{
    const struct node *before = NULL;
    check_articles(root, &before, list);
    check_all(root, list);
}

/* The tree: nodes and their items. */
#include "markup/tree.h"

struct node *tree_node(struct arena *arena, struct node *parent, enum provision_kind kind)
{
    struct node *node = ARENA_NEW(arena, struct node);
    *node = (struct node){.kind = kind, .parent = parent, .number = SLICE(""),
                          .label = SLICE(""), .heading = SLICE(""), .eid = SLICE("")};
    node->tail = &node->items;
    if (parent) {
        struct item *item = ARENA_NEW(arena, struct item);
        item->child = node;
        *parent->tail = item;
        parent->tail = &item->next;
        parent->children++;
    }
    return node;
}

static struct item *last_item(const struct node *node)
{
    return node->items ? (struct item *)(void *)((char *)node->tail - offsetof(struct item, next))
                       : NULL;
}

/* Lines are kept together when they are paragraphs, cells of one table, or one quoted block. */
static bool joins(const struct item *item, const struct line *line)
{
    const struct line *last = &item->lines[item->count - 1];
    if (last + 1 != line || last->quote != line->quote)
        return false;
    return line->quote || last->table == line->table;
}

void tree_add_line(struct arena *arena, struct node *node, const struct line *line,
                   struct slice text)
{
    struct item *last = last_item(node);
    if (last && !last->child && joins(last, line)) {
        last->count++;
        return;
    }
    struct item *item = ARENA_NEW(arena, struct item);
    *item = (struct item){.lines = line, .count = 1, .first = text};
    *node->tail = item;
    node->tail = &item->next;
}

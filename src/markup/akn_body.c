/*
 * Provisions as AKN elements. A provision has either content, or intro, children and wrapUp; text
 * between two children is an hcontainer of its own.
 */
#include "markup/akn_body.h"

static const char *const elements[] = {
    [PROVISION_FORM] = "hcontainer",
    [PROVISION_PART] = "part", [PROVISION_CHAPTER] = "chapter", [PROVISION_SECTION] = "section",
    [PROVISION_SUBSECTION] = "subsection", [PROVISION_ARTICLE] = "article",
    [PROVISION_PARAGRAPH] = "paragraph", [PROVISION_SUBPARAGRAPH] = "subparagraph",
    [PROVISION_POINT] = "point", [PROVISION_INDENT] = "indent"};

static void write_items(struct emitter *emitter, const struct draft_act *draft,
                        struct slice eid, const struct item *from, const struct item *to)
{
    for (const struct item *item = from; item != to; item = item->next)
        akn_write_item(emitter, draft, eid, item);
}

static void write_run(struct emitter *emitter, const struct draft_act *draft, struct slice eid,
                      const struct item *from, const struct item *to, const char *element)
{
    emit_block(emitter, element);
    write_items(emitter, draft, eid, from, to);
    emit_block_end(emitter);
}

/* Lines that stand between provisions, or in a body without any. */
static void write_text(struct emitter *emitter, const struct draft_act *draft,
                       struct slice eid, const struct item *from, const struct item *to)
{
    struct slice own = eids_next(emitter->arena, draft->eids, eid, "hcontainer");
    emit_block(emitter, "hcontainer");
    emit_attribute(emitter, "eId", own);
    emit_attribute(emitter, "name", SLICE("text"));
    write_run(emitter, draft, own, from, to, "content");
    emit_block_end(emitter);
}

static void write_node(struct emitter *emitter, const struct draft_act *draft,
                       const struct node *node);

static const struct item *run_end(const struct item *item)
{
    while (item && !item->child)
        item = item->next;
    return item;
}

static void write_children(struct emitter *emitter, const struct draft_act *draft,
                           const struct node *node)
{
    for (const struct item *item = node->items; item;) {
        if (item->child) {
            write_node(emitter, draft, item->child);
            item = item->next;
            continue;
        }
        const struct item *end = run_end(item);
        if (item == node->items)
            write_run(emitter, draft, node->eid, item, end, "intro");
        else if (!end)
            write_run(emitter, draft, node->eid, item, end, "wrapUp");
        else
            write_text(emitter, draft, node->eid, item, end);
        item = end;
    }
}

static void write_node(struct emitter *emitter, const struct draft_act *draft,
                       const struct node *node)
{
    emit_block(emitter, elements[node->kind]);
    emit_attribute(emitter, "eId", node->eid);
    if (node->kind == PROVISION_FORM)
        emit_attribute(emitter, "name", SLICE("form"));
    emit_leaf(emitter, "num", node->number);
    if (node->heading.len) {
        emit_block(emitter, "heading");
        akn_write_prose(emitter, draft, node->eid, node->heading);
        emit_block_end(emitter);
    }
    if (node->children)
        write_children(emitter, draft, node);
    else
        write_run(emitter, draft, node->eid, node->items, NULL, "content");
    emit_block_end(emitter);
}

void akn_write_root(struct emitter *emitter, const struct draft_act *draft,
                    const struct node *root, struct slice prefix)
{
    for (const struct item *item = root->items; item;) {
        if (item->child) {
            write_node(emitter, draft, item->child);
            item = item->next;
            continue;
        }
        const struct item *end = run_end(item);
        write_text(emitter, draft, prefix, item, end);
        item = end;
    }
}

/*
 * Headings: whether the words behind a number name what follows or already say it. "Điều 2. Nguyên
 * tắc phân cấp" names; "Điều 1. Ban hành kèm theo Quyết định này Quy chế ..." says.
 */
#include "markup/tree.h"
#include "markup/zones.h"

enum { HEADING_BYTES = 600 };

static bool ends_sentence(struct slice text)
{
    return slice_ends(text, SLICE(".")) || slice_ends(text, SLICE(";")) ||
           slice_ends(text, SLICE(":")) || slice_ends(text, SLICE("./")) ||
           slice_ends(text, SLICE(","));
}

static bool is_group(const struct node *node)
{
    return node->kind == PROVISION_SECTION || node->kind == PROVISION_PART ||
           node->kind == PROVISION_CHAPTER || node->kind == PROVISION_SUBSECTION;
}

/* The first line of an article or a roman section names what stands below it. */
static bool names(const struct node *node)
{
    const struct item *first = node->items;
    bool more = first->count > 1 || first->next;
    if (first->child || first->lines[0].table || first->lines[0].quote || !more)
        return false;
    if (first->first.len > HEADING_BYTES)
        return false;
    return is_group(node) ? !slice_ends(first->first, SLICE(";"))
                          : !ends_sentence(first->first) ||
                                (first->lines[0].bold && !slice_ends(first->first, SLICE(":")));
}

/* Takes the first `count` lines of the first item as the heading. */
static void take_heading(struct arena *arena, struct node *node, size_t count)
{
    struct item *item = node->items;
    struct slice *pieces = ARENA_ARRAY(arena, struct slice, count);
    for (size_t i = 0; i < count; i++)
        pieces[i] = i ? item->lines[i].text : item->first;
    node->heading = arena_join(arena, pieces, count, SLICE(" "));
    if (count < item->count) {
        item->lines += count;
        item->count -= count;
        item->first = item->lines[0].text;
        return;
    }
    node->items = item->next;
    if (!node->items)
        node->tail = &node->items;
}

static bool is_division(const struct node *node)
{
    return node->opened && zones_is_heading(node->opened->marker.kind);
}

/* "Mẫu số 07. Báo cáo kết quả": below a form's number stands the form itself. */
static bool is_named_form(const struct node *node)
{
    return node->kind == PROVISION_FORM && node->items->lines == node->opened;
}

/* Below a chapter all lines in capitals or bold before the first article are its heading. */
static size_t heading_lines(const struct node *node)
{
    const struct item *first = node->items;
    size_t count = 1;
    while (count < first->count && (first->lines[count].capitals || first->lines[count].bold))
        count++;
    return count;
}

void tree_find_headings(struct arena *arena, struct node *root)
{
    struct item *first = root->items;
    if (root->parent && first && !first->child && !first->lines[0].table &&
        !first->lines[0].quote) {
        if (is_division(root))
            take_heading(arena, root, heading_lines(root));
        else if (is_named_form(root))
            take_heading(arena, root, 1);
        else if ((root->kind == PROVISION_ARTICLE || is_group(root)) && names(root))
            take_heading(arena, root, 1);
    }
    for (struct item *item = root->items; item; item = item->next)
        if (item->child)
            tree_find_headings(arena, item->child);
}

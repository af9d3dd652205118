/* Reading what an article changes off its heading and the lines above its first khoản. */
#include "markup/amends.h"

#include "markup/tree.h"
#include "terms/citation.h"
#include "terms/citation_memory.h"
#include "text/spelling.h"

#include <stdint.h>
#include <stdlib.h>

static bool amends(struct arena *arena, struct slice text)
{
    static const struct slice verbs[] = {
        SLICE_INIT("sửa đổi"), SLICE_INIT("bổ sung"), SLICE_INIT("bãi bỏ"), SLICE_INIT("thay thế"),
        SLICE_INIT("đính chính"), {0}};
    struct slice key = spelling_key(arena, text);
    if (slice_starts(key, SLICE("nay ")))
        key = slice_from(key, SLICE("nay ").len);
    for (const struct slice *verb = verbs; verb->len; verb++)
        if (slice_starts(key, *verb))
            return true;
    return false;
}

/* Whether the instrument that begins at `start` is named for what was issued with it. */
static bool hangs_on(struct arena *arena, struct slice text, size_t start)
{
    struct slice before = spelling_key(arena, slice_part(text, 0, start));
    return slice_ends(before, SLICE("kèm theo"));
}

/* The first instrument that an amending text names, not one in the title of another. */
static bool read_amended(struct arena *arena, const struct draft_act *draft, struct slice text,
                         struct amended *out)
{
    if (!amends(arena, text))
        return false;
    struct citations citations = citations_find(arena, text);
    cited_memory_complete(draft->cited, &citations);
    for (size_t i = 0; i < citations.count; i++) {
        const struct citation *item = &citations.items[i];
        if (item->kind != CITATION_INSTRUMENT || item->named.within != CITATION_NONE)
            continue;
        out->iri = citation_href(arena, &citations, i, NULL, &draft->identity.issuer);
        out->attached = hangs_on(arena, text, item->start);
        return out->iri.len > 0;
    }
    return false;
}

/* The words of an article above its first khoản. */
static struct slice opening_of(struct arena *arena, const struct node *article)
{
    struct slice text = article->heading;
    for (const struct item *item = article->items; item && !item->child; item = item->next)
        for (size_t i = 0; i < item->count; i++) {
            struct slice line = i ? item->lines[i].text : item->first;
            text = text.len ? arena_format(arena, "%.*s\n%.*s", SLICE_ARG(text), SLICE_ARG(line))
                            : line;
        }
    return text;
}

static void add(struct arena *arena, const struct draft_act *draft, struct slice article,
                struct slice text, struct amends *list)
{
    struct amended amended = {.article = article};
    if (read_amended(arena, draft, text, &amended))
        *ARENA_PUSH(arena, list->items, list->count, list->room) = amended;
}

static void add_articles(struct arena *arena, const struct draft_act *draft,
                         const struct node *node, struct amends *list)
{
    for (const struct item *item = node->items; item; item = item->next) {
        const struct node *child = item->child;
        if (!child)
            continue;
        if (child->kind == PROVISION_ARTICLE && child->children)
            add(arena, draft, child->eid, opening_of(arena, child), list);
        else
            add_articles(arena, draft, child, list);
    }
}

static int in_order(const void *a, const void *b)
{
    return slice_order(((const struct amended *)a)->article, ((const struct amended *)b)->article);
}

struct amends *amends_find(struct arena *arena, const struct draft_act *draft)
{
    struct amends *list = arena_get(arena, sizeof *list);
    *list = (struct amends){0};
    add(arena, draft, SLICE(""), draft->identity.title, list);
    add_articles(arena, draft, draft->body, list);
    if (list->count)
        qsort(list->items, list->count, sizeof *list->items, in_order);
    return list;
}

const struct amended *amends_at(const struct amends *amends, struct slice standing)
{
    size_t end = slice_find(standing, SLICE("__"), 0);
    struct amended asked = {.article = slice_part(standing, 0, end == SIZE_MAX ? standing.len : end)};
    if (!amends->count || slice_starts(standing, SLICE("att_")) ||
        slice_find(standing, SLICE("qstr_"), 0) != SIZE_MAX)
        return NULL;
    const struct amended *found =
        bsearch(&asked, amends->items, amends->count, sizeof asked, in_order);
    bool title = !amends->items[0].article.len;
    return found ? found : title ? &amends->items[0] : NULL;
}

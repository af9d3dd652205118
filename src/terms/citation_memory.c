/* The memory is a list of what was said, sorted by kind and number when it is closed. */
#include "terms/citation_memory.h"

#include "text/spelling.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

struct said {
    struct slice key;      /* "nghi-dinh 268-2025-nd-cp" */
    struct date issued;    /* unset: not said, or two days were */
    struct issuer issuer;  /* ORGAN_UNKNOWN: not said, or two were */
};

struct cited_memory {
    struct arena *arena;
    struct said *items;
    size_t count, room;
    bool closed;
};

struct cited_memory *cited_memory_new(struct arena *arena)
{
    struct cited_memory *memory = arena_get(arena, sizeof *memory);
    *memory = (struct cited_memory){.arena = arena};
    return memory;
}

/* "Ủy ban nhân dân tỉnh" leaves open which. */
static bool is_whole(const struct issuer *issuer)
{
    bool local = issuer->organ != ORGAN_CENTRAL && issuer->organ != ORGAN_OTHER;
    return issuer->organ != ORGAN_UNKNOWN &&
           (!local || (slice_find(issuer->unit, SLICE(" "), 0) != SIZE_MAX &&
                       !slice_is(issuer->unit, SLICE("thành phố"))));
}

static struct slice key_of(struct arena *arena, const struct cited_instrument *named)
{
    struct slice number = spelling_slug(arena, named->number.whole);
    return arena_format(arena, "%.*s %.*s", SLICE_ARG(named->kind->slug), SLICE_ARG(number));
}

static bool has_number(const struct citation *item)
{
    return item->kind == CITATION_INSTRUMENT && item->named.kind && item->named.number.whole.len &&
           !item->named.number.blank;
}

/* The day, unless the number gives another year: then one of them is a slip of the pen. */
static struct date day_of(const struct cited_instrument *named)
{
    bool slip = named->number.year && (unsigned long)named->issued.year != named->number.year;
    return slip ? (struct date){0} : named->issued;
}

void cited_memory_add(struct cited_memory *memory, const struct citations *citations)
{
    assert(!memory->closed);
    for (size_t i = 0; i < citations->count; i++) {
        const struct citation *item = &citations->items[i];
        struct date issued = day_of(&item->named);
        bool issuer = item->named.issuer_said && is_whole(&item->named.issuer);
        if (!has_number(item) || (!date_is_set(issued) && !issuer))
            continue;
        struct said said = {.key = key_of(memory->arena, &item->named), .issued = issued};
        if (issuer)
            said.issuer = item->named.issuer;
        *ARENA_PUSH(memory->arena, memory->items, memory->count, memory->room) = said;
    }
}

static int in_order(const void *a, const void *b)
{
    return slice_order(((const struct said *)a)->key, ((const struct said *)b)->key);
}

/* What is said of one instrument in items from..to; what is said in two ways is not known. */
static struct said gather(const struct said *items, size_t from, size_t to)
{
    struct said all = items[from];
    bool days = false, issuers = false;
    for (size_t i = from + 1; i < to; i++) {
        const struct said *next = &items[i];
        if (date_is_set(next->issued)) {
            days = days || (date_is_set(all.issued) && date_order(all.issued, next->issued) != 0);
            all.issued = next->issued;
        }
        if (next->issuer.organ != ORGAN_UNKNOWN) {
            issuers = issuers || (all.issuer.organ != ORGAN_UNKNOWN &&
                                  !slice_is(all.issuer.slug, next->issuer.slug));
            all.issuer = next->issuer;
        }
    }
    if (days)
        all.issued = (struct date){0};
    if (issuers)
        all.issuer = (struct issuer){.organ = ORGAN_UNKNOWN};
    return all;
}

void cited_memory_close(struct cited_memory *memory)
{
    size_t kept = 0;
    if (memory->count)
        qsort(memory->items, memory->count, sizeof *memory->items, in_order);
    for (size_t from = 0, to; from < memory->count; from = to) {
        for (to = from + 1; to < memory->count &&
                            slice_is(memory->items[to].key, memory->items[from].key); to++)
            ;
        memory->items[kept++] = gather(memory->items, from, to);
    }
    memory->count = kept;
    memory->closed = true;
}

static void complete(const struct cited_memory *memory, struct cited_instrument *named)
{
    struct said asked = {.key = key_of(memory->arena, named)};
    const struct said *found = bsearch(&asked, memory->items, memory->count, sizeof asked, in_order);
    if (!found)
        return;
    if (!date_is_set(named->issued))
        named->issued = found->issued;
    bool same = !named->issuer_said || named->issuer.organ == found->issuer.organ;
    if (found->issuer.organ != ORGAN_UNKNOWN && same &&
        !(named->issuer_said && is_whole(&named->issuer)))
        named->issuer = found->issuer;
}

void cited_memory_complete(const struct cited_memory *memory, struct citations *citations)
{
    assert(memory->closed);
    for (size_t i = 0; memory->count && i < citations->count; i++)
        if (has_number(&citations->items[i]))
            complete(memory, &citations->items[i].named);
}

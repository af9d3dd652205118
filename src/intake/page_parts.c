/* What every reader adds to a page: blocks, and the tally of what is not the act's; its facts. */
#include "intake/draft.h"

#include <assert.h>

struct slice page_fact(const struct page *page, struct slice name)
{
    for (size_t i = 0; i < page->fact_count; i++)
        if (slice_starts(page->facts[i].name, name))
            return page->facts[i].value;
    return SLICE("");
}

void page_add_block(struct arena *arena, struct page *page, const struct block *block)
{
    assert(block->anchor <= page->source.len);
    assert(!block->table == !block->row && !block->row == !block->column);
    if (!has_words(block->text) && !slice_is(block->text, SLICE("./.")))
        return;
    *ARENA_PUSH(arena, page->blocks, page->count, page->room) = *block;
}

static void count_dropped(struct arena *arena, struct page *page, struct slice name, size_t words)
{
    for (size_t i = 0; i < page->dropped_count; i++)
        if (slice_is(page->dropped[i].name, name)) {
            page->dropped[i].words += words;
            return;
        }
    *ARENA_PUSH(arena, page->dropped, page->dropped_count, page->dropped_room) =
        (struct dropped){name, words};
}

void page_drop(struct arena *arena, struct page *page, const struct dropped_place *place)
{
    assert(place->anchor <= page->source.len);
    struct dropped_place kept = *place;
    kept.name = arena_copy(arena, place->name);
    count_dropped(arena, page, kept.name, kept.words);
    *ARENA_PUSH(arena, page->places, page->place_count, page->place_room) = kept;
}

/* Bytes to a page: blocks are whole, in order of their tables, and lie in the source. */
#include "fuzz.h"

#include "intake/page.h"
#include "text/utf8.h"

#undef NDEBUG
#include <assert.h>

static void check_block(const struct page *page, const struct block *block)
{
    size_t bad;
    assert(block->text.len && utf8_valid(block->text, &bad));
    assert(slice_find(block->text, SLICE("\n"), 0) == SIZE_MAX);
    assert(block->anchor <= page->source.len);
    assert(!block->table || (block->row && block->column));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct arena *arena = arena_new();
    struct diagnostics list = {.arena = arena, .file = SLICE("act")};
    struct page page;
    enum status status = page_read(arena, (struct slice){(const char *)bytes, len}, SLICE("act"),
                                   &page, &list);
    assert(status == STATUS_OK || status == STATUS_CALL || list.count);
    for (size_t i = 0; status == STATUS_OK && i < page.count; i++)
        check_block(&page, &page.blocks[i]);
    arena_free(arena);
    return 0;
}

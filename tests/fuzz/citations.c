/* Citations lie in the text, one behind the other, and their targets in them. */
#include "fuzz.h"

#include "terms/citation.h"
#include "text/mend.h"
#include "text/utf8.h"

#undef NDEBUG
#include <assert.h>

static void check_targets(const struct citation *citation)
{
    size_t behind = citation->start;
    for (size_t i = 0; i < citation->target_count; i++) {
        assert(citation->targets[i].start >= behind);
        assert(citation->targets[i].end > citation->targets[i].start);
        behind = citation->targets[i].end;
    }
    assert(behind <= citation->end);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct arena *arena = arena_new();
    struct slice text = arena_copy(arena, (struct slice){(const char *)bytes, len});
    size_t bad, mended = 0, behind = 0;
    while (!utf8_valid(text, &bad))
        ((char *)(uintptr_t)text.at)[bad] = '?';
    text = text_mend(arena, text, &mended);
    struct citations citations = citations_find(arena, text);
    for (size_t i = 0; i < citations.count; i++) {
        const struct citation *citation = &citations.items[i];
        assert(citation->start >= behind && citation->end > citation->start);
        behind = citation->end;
        check_targets(citation);
        citation_href(arena, &citations, i, NULL, NULL);
        for (size_t j = 0; j < citation->target_count; j++)
            citation_eid(arena, &citation->targets[j].from, citation->act, SLICE("art_1__para_2"));
    }
    assert(behind <= text.len);
    arena_free(arena);
    return 0;
}

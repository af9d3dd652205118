/* XML that a stranger wrote, to an act. */
#include "fuzz.h"

#include "markup/akn.h"

#undef NDEBUG
#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct arena *arena = arena_new();
    struct diagnostics list = {.arena = arena, .file = SLICE("act")};
    struct slice xml = arena_copy(arena, (struct slice){(const char *)bytes, len});
    struct act act;
    enum status status = akn_read(arena, xml, &act, &list);
    assert(status == STATUS_OK || list.count);
    if (status == STATUS_OK)
        akn_words(arena, xml);
    arena_free(arena);
    return 0;
}

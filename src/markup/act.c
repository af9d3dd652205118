/* Acts: looking provisions up and citing them. */
#include "markup/act.h"

#include "terms/place.h"

#include <stdint.h>

size_t act_find(const struct act *act, struct slice eid)
{
    for (size_t i = 0; i < act->count; i++)
        if (slice_is(act->provisions[i].eid, eid))
            return i;
    return SIZE_MAX;
}

struct slice act_cite(struct arena *arena, const struct act *act, size_t provision, bool english)
{
    const struct provision *cited = &act->provisions[provision];
    struct slice title = SLICE("");
    if (cited->attachment && cited->attachment <= act->attachment_count) {
        const struct attachment *attachment = &act->attachments[cited->attachment - 1];
        const struct act_kind *kind = kind_by_slug(attachment->kind);
        struct slice name = kind ? kind->name : SLICE("phụ lục");
        title = act->attachment_count > 1
                    ? arena_format(arena, "%.*s kèm theo thứ %zu", SLICE_ARG(name),
                                   cited->attachment)
                    : arena_format(arena, "%.*s kèm theo", SLICE_ARG(name));
    }
    return place_cite(arena, cited->eid, title, english);
}

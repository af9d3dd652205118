/* Fragments of patterns. There are some hundred, looked up when rules are loaded: a plain list. */
#include "law/fragments.h"

#include "base/buffer.h"

#include <assert.h>
#include <stdint.h>

struct slice fragments_pattern(const struct fragments *fragments, struct slice id)
{
    for (size_t i = 0; i < fragments->count; i++)
        if (slice_is(fragments->items[i].id, id))
            return fragments->items[i].pattern;
    return SLICE("");
}

void fragments_add(struct arena *arena, struct fragments *fragments, struct slice id,
                   struct slice pattern)
{
    struct fragment *fragment;

    assert(pattern.len && !fragments_pattern(fragments, id).len);
    fragment = ARENA_PUSH(arena, fragments->items, fragments->count, fragments->room);
    *fragment = (struct fragment){id, pattern};
}

/* A reference begins with a letter: {2,3} is a quantifier. \{ and \p{L} are none either. */
static bool refers(struct slice pattern, size_t brace)
{
    return brace + 1 < pattern.len && pattern.at[brace + 1] >= 'a' &&
           pattern.at[brace + 1] <= 'z' &&
           (brace == 0 || pattern.at[brace - 1] != '\\') &&
           (brace < 2 || pattern.at[brace - 2] != '\\');
}

enum status fragments_expand(struct arena *arena, const struct fragments *fragments,
                             struct slice pattern, struct slice *out, struct slice *unknown)
{
    struct buffer expanded;
    enum status status = STATUS_OK;
    size_t done = 0;

    buffer_init(&expanded);
    for (size_t at = slice_find(pattern, SLICE("{"), 0); at != SIZE_MAX && status == STATUS_OK;
         at = slice_find(pattern, SLICE("{"), at + 1)) {
        size_t end = slice_find(pattern, SLICE("}"), at);
        struct slice id, found;

        if (!refers(pattern, at) || end == SIZE_MAX)
            continue;
        id = slice_part(pattern, at + 1, end - at - 1);
        found = fragments_pattern(fragments, id);
        if (!found.len) {
            *unknown = id;
            status = STATUS_NONE;
        }
        buffer_add(&expanded, slice_part(pattern, done, at - done));
        buffer_add(&expanded, found);
        done = end + 1;
    }
    buffer_add(&expanded, slice_from(pattern, done));
    if (status == STATUS_OK)
        *out = arena_copy(arena, buffer_slice(&expanded));
    buffer_free(&expanded);
    return status;
}

struct slice fragments_alternation(struct arena *arena, const struct slice *forms, size_t count,
                                   bool bounded)
{
    struct slice joined = arena_join(arena, forms, count, SLICE("|"));

    return arena_format(arena, bounded ? "(?:\\b(?:%.*s)\\b)" : "(?:%.*s)", SLICE_ARG(joined));
}

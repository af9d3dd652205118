/* Forms: which part of the form takes an act, and how its texts are filled in. */
#include "export/form.h"

#include "terms/issuer.h"

#include <assert.h>
#include <stdint.h>

static bool part_takes(const struct form_part *part, const struct flag_row *row)
{
    if (part->organ.len && !slice_is(part->organ, organ_name(row->organ)))
        return false;
    return !part->kind.len || slice_is(part->kind, row->kind);
}

size_t form_part_of(const struct form *form, const struct flag_row *row)
{
    assert(form->part_count > 0);
    for (size_t i = 0; i + 1 < form->part_count; i++)
        if (part_takes(&form->parts[i], row))
            return i;
    return form->part_count - 1;
}

/* The value of the name at the beginning of `text`, which stands behind a brace. */
static bool read_name(struct slice text, const struct form_word *words, size_t count,
                      struct slice *value, size_t *len)
{
    size_t end = slice_find(text, SLICE("}"), 0);
    if (end == SIZE_MAX)
        return false;
    for (size_t i = 0; i < count; i++)
        if (slice_is(slice_part(text, 0, end), slice_of(words[i].name))) {
            *value = words[i].value;
            *len = end + 1;
            return true;
        }
    return false;
}

struct slice form_fill(struct arena *arena, struct slice text, const struct form_word *words,
                       size_t count)
{
    struct buffer out;
    buffer_init(&out);
    for (size_t i = 0; i < text.len;) {
        struct slice value;
        size_t len;
        bool named = text.at[i] == '{' &&
                     read_name(slice_from(text, i + 1), words, count, &value, &len);
        if (named)
            buffer_add(&out, value);
        else
            buffer_add_char(&out, text.at[i]);
        i += named ? len + 1 : 1;
    }
    struct slice filled = arena_copy(arena, buffer_slice(&out));
    buffer_free(&out);
    return filled;
}

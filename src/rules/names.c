/* Names in patterns and what they stand for. */
#include "rules/names.h"

#include "base/buffer.h"

#include <stdint.h>

enum { MOST_DEPTH = 32 };

struct expansion {
    const struct names *names;
    struct buffer out;
    unsigned depth;
    struct slice wrong;
};

static const struct named *find(const struct names *names, struct slice name)
{
    for (size_t i = 0; i < names->count; i++)
        if (slice_is(names->items[i].name, name))
            return &names->items[i];
    return NULL;
}

bool names_add(struct names *names, struct slice name, struct slice words, size_t line)
{
    if (find(names, name) || actors_pattern(names->actors, name).len)
        return false;
    *ARENA_PUSH(names->arena, names->items, names->count, names->room) =
        (struct named){name, words, line};
    return true;
}

/* The name between braces at the beginning of `s`; "" when it is a quantifier or a plain brace. */
static struct slice name_at(struct slice s)
{
    size_t end = 1;
    if (s.len < 3 || s.at[0] != '{' || s.at[1] < 'a' || s.at[1] > 'z')
        return SLICE("");
    while (end < s.len && s.at[end] != '}')
        end++;
    return end < s.len ? slice_part(s, 1, end - 1) : SLICE("");
}

static enum status expand(struct expansion *expansion, struct slice pattern);

static enum status expand_name(struct expansion *expansion, struct slice name)
{
    const struct named *named = find(expansion->names, name);
    struct slice words = named ? named->words : actors_pattern(expansion->names->actors, name);
    expansion->wrong = name;
    if (!words.len)
        return STATUS_NONE;
    if (expansion->depth == MOST_DEPTH)
        return STATUS_REFUSED;
    expansion->depth++;
    buffer_add(&expansion->out, SLICE("(?:"));
    enum status status = STATUS_OK;
    if (named)
        status = expand(expansion, words);
    else
        buffer_add(&expansion->out, words);
    buffer_add(&expansion->out, SLICE(")"));
    expansion->depth--;
    return status;
}

static enum status expand(struct expansion *expansion, struct slice pattern)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < pattern.len && status == STATUS_OK;) {
        struct slice name = name_at(slice_from(pattern, i));
        if (name.len) {
            status = expand_name(expansion, name);
            i += name.len + 2;
        } else {
            buffer_add_char(&expansion->out, pattern.at[i++]);
        }
    }
    return status;
}

enum status names_expand(const struct names *names, struct slice pattern, struct slice *out,
                         struct slice *wrong)
{
    struct expansion expansion = {.names = names, .wrong = SLICE("")};
    buffer_init(&expansion.out);
    enum status status = expand(&expansion, pattern);
    if (status == STATUS_OK)
        *out = arena_copy(names->arena, buffer_slice(&expansion.out));
    else
        *wrong = arena_copy(names->arena, expansion.wrong);
    buffer_free(&expansion.out);
    return status;
}

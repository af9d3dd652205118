/* Tags: from one '<' to the next, the signs between quotes passed over. */
#include "text/tags.h"

#include "base/limits.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Behind the '>' of the tag that begins at `at`, or SIZE_MAX. A quote sign is one behind '='. */
static size_t tag_end(struct slice markup, size_t at, size_t *attributes)
{
    bool parted = false, valued = false;
    char quote = '\0';
    for (*attributes = 0; at < markup.len; at++) {
        char c = markup.at[at];
        if (quote || is_blank(c)) {
            parted = parted || c == quote || !quote;
            quote = c == quote ? '\0' : quote;
            continue;
        }
        if (c == '>')
            return at + 1;
        if (valued && (c == '"' || c == '\''))
            quote = c;
        *attributes += parted && !valued && c != '=';
        parted = false;
        valued = c == '=';
    }
    return SIZE_MAX;
}

static bool is_named(struct slice tag, struct slice name)
{
    return tag.len > name.len + 1 && !is_letter(tag.at[name.len + 1]) &&
           strncasecmp(tag.at + 1, name.at, name.len) == 0;
}

static size_t behind(struct slice markup, struct slice end, size_t from)
{
    size_t at = slice_find(markup, end, from);
    return at == SIZE_MAX ? SIZE_MAX : at + end.len;
}

/* Behind what begins with the '<' at `at`: a tag, a comment, a script; SIZE_MAX: it never ends. */
static size_t piece_end(struct slice markup, size_t at, size_t *attributes)
{
    struct slice rest = slice_from(markup, at);
    *attributes = 0;
    if (slice_starts(rest, SLICE("<!--")))
        return behind(markup, SLICE("-->"), at + 4);
    if (rest.len < 2 || !is_letter(rest.at[1]))
        return at + 1;
    size_t end = tag_end(markup, at, attributes);
    bool raw = is_named(rest, SLICE("script")) || is_named(rest, SLICE("style"));
    return end != SIZE_MAX && raw && markup.at[end - 2] != '/' ? behind(markup, SLICE("</"), end)
                                                               : end;
}

static size_t line_of(struct slice markup, size_t at)
{
    size_t line = 1;
    for (size_t i = 0; i < at; i++)
        line += markup.at[i] == '\n';
    return line;
}

struct tags tags_look(struct slice markup)
{
    struct tags tags = {.open = markup.len};
    for (size_t at = 0; at < markup.len;) {
        const char *sign = memchr(markup.at + at, '<', markup.len - at);
        if (!sign)
            break;
        size_t start = (size_t)(sign - markup.at), attributes;
        at = piece_end(markup, start, &attributes);
        if (attributes > LIMIT_ATTRIBUTES && !tags.crowded)
            tags.crowded = line_of(markup, start);
        if (at == SIZE_MAX) {
            tags.open = start;
            break;
        }
    }
    return tags;
}

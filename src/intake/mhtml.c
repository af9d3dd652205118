/* Reading MIME: headers, parts by their boundary, quoted-printable and base64. */
#include "intake/mhtml.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { MOST_HEAD = 16 * 1024, MOST_LEVELS = 4 };

/* The value of a header, the lines that go on with a blank too; "" when it is not there. */
static struct slice header(struct slice head, const char *name)
{
    size_t len = strlen(name);
    struct slice rest = head, line;
    while (slice_next(&rest, '\n', &line)) {
        if (line.len <= len || strncasecmp(line.at, name, len) != 0 || line.at[len] != ':')
            continue;
        const char *start = line.at + len + 1, *end = line.at + line.len;
        while (rest.len && (rest.at[0] == ' ' || rest.at[0] == '\t') &&
               slice_next(&rest, '\n', &line))
            end = line.at + line.len;
        return slice_trim((struct slice){start, (size_t)(end - start)});
    }
    return SLICE("");
}

static bool starts_caseless(struct slice s, const char *head)
{
    return s.len >= strlen(head) && strncasecmp(s.at, head, strlen(head)) == 0;
}

/* Where the blank line behind the headers ends. */
static size_t head_end(struct slice bytes)
{
    size_t reach = bytes.len < MOST_HEAD ? bytes.len : MOST_HEAD;
    for (size_t i = 0; i + 1 < reach; i++) {
        if (bytes.at[i] != '\n')
            continue;
        if (bytes.at[i + 1] == '\n')
            return i + 2;
        if (i + 2 < reach && bytes.at[i + 1] == '\r' && bytes.at[i + 2] == '\n')
            return i + 3;
    }
    return bytes.len;
}

bool mhtml_is(struct slice bytes)
{
    if (!bytes.len || !isalpha((unsigned char)bytes.at[0]))
        return false;
    struct slice head = slice_part(bytes, 0, head_end(bytes));
    struct slice type = header(head, "Content-Type");
    return header(head, "MIME-Version").len &&
           (starts_caseless(type, "multipart/") || starts_caseless(type, "text/html"));
}

/* The parameter boundary="..." of a content type. */
static struct slice boundary_of(struct slice type)
{
    static const char name[] = "boundary=";
    for (size_t i = 0; i + sizeof name - 1 < type.len; i++) {
        if (strncasecmp(type.at + i, name, sizeof name - 1) != 0)
            continue;
        struct slice value = slice_from(type, i + sizeof name - 1);
        bool quoted = value.at[0] == '"';
        value = slice_from(value, quoted);
        size_t end = 0;
        while (end < value.len && !strchr(quoted ? "\"" : "; \t\r\n", value.at[end]))
            end++;
        return slice_part(value, 0, end);
    }
    return SLICE("");
}

static int hex(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)tolower((unsigned char)c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static struct slice quoted_printable(struct arena *arena, struct slice s)
{
    char *out = arena_get(arena, s.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] != '=') {
            out[len++] = s.at[i];
        } else if (i + 1 < s.len && s.at[i + 1] == '\n') {
            i++;
        } else if (i + 2 < s.len && s.at[i + 1] == '\r' && s.at[i + 2] == '\n') {
            i += 2;
        } else if (i + 2 < s.len && hex(s.at[i + 1]) >= 0 && hex(s.at[i + 2]) >= 0) {
            out[len++] = (char)(hex(s.at[i + 1]) * 16 + hex(s.at[i + 2]));
            i += 2;
        } else {
            out[len++] = '=';
        }
    }
    return (struct slice){out, len};
}

static struct slice base64(struct arena *arena, struct slice s)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char *out = arena_get(arena, s.len + 1);
    size_t len = 0;
    uint32_t bits = 0;
    unsigned count = 0;
    for (size_t i = 0; i < s.len && s.at[i] != '='; i++) {
        const char *at = s.at[i] ? strchr(letters, s.at[i]) : NULL;
        if (!at)
            continue;
        bits = (bits << 6 | (uint32_t)(at - letters)) & 0xFFFFFF;
        count += 6;
        if (count >= 8) {
            count -= 8;
            out[len++] = (char)(bits >> count & 0xFF);
        }
    }
    return (struct slice){out, len};
}

static struct slice decoded(struct arena *arena, struct slice head, struct slice body)
{
    struct slice encoding = header(head, "Content-Transfer-Encoding");
    if (starts_caseless(encoding, "quoted-printable"))
        return quoted_printable(arena, body);
    return starts_caseless(encoding, "base64") ? base64(arena, body) : body;
}

/* The place behind the next line that is the boundary; SIZE_MAX: none. *end is before it. */
static size_t next_boundary(struct slice body, struct slice boundary, size_t from, size_t *end)
{
    while ((from = slice_find(body, boundary, from)) != SIZE_MAX) {
        bool line = from >= 2 && body.at[from - 1] == '-' && body.at[from - 2] == '-' &&
                    (from == 2 || body.at[from - 3] == '\n');
        *end = from - 2;
        from += boundary.len;
        if (line)
            return from;
    }
    return SIZE_MAX;
}

/* A message or a part of one: the first HTML in it. Parts hold parts a few levels deep only. */
static struct slice find_page(struct arena *arena, struct slice bytes, int levels)
{
    size_t behind = head_end(bytes), end;
    struct slice head = slice_part(bytes, 0, behind), body = slice_from(bytes, behind);
    struct slice type = header(head, "Content-Type");
    if (starts_caseless(type, "text/html"))
        return decoded(arena, head, body);
    struct slice boundary = boundary_of(type), page = SLICE("");
    if (!starts_caseless(type, "multipart/") || !boundary.len || !levels)
        return page;
    size_t start = next_boundary(body, boundary, 0, &end);
    while (start != SIZE_MAX && !page.len) {
        size_t line = slice_find(body, SLICE("\n"), start);
        if (line == SIZE_MAX)
            break;
        size_t next = next_boundary(body, boundary, line, &end);
        end = next == SIZE_MAX ? body.len : end;
        page = find_page(arena, slice_part(body, line + 1, end > line ? end - line - 1 : 0),
                         levels - 1);
        start = next;
    }
    return page;
}

struct slice mhtml_page(struct arena *arena, struct slice bytes)
{
    return find_page(arena, bytes, MOST_LEVELS);
}

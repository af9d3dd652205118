/* Slices: the few operations on borrowed text that every room needs. */
#include "base/slice.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

struct slice slice_of(const char *text)
{
    return text ? (struct slice){text, strlen(text)} : SLICE("");
}

struct slice slice_from(struct slice s, size_t start)
{
    assert(start <= s.len);
    return (struct slice){s.at + start, s.len - start};
}

struct slice slice_part(struct slice s, size_t start, size_t len)
{
    assert(start <= s.len && len <= s.len - start);
    return (struct slice){s.at + start, len};
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

struct slice slice_trim(struct slice s)
{
    while (s.len && is_blank(s.at[0]))
        s = slice_from(s, 1);
    while (s.len && is_blank(s.at[s.len - 1]))
        s.len--;
    return s;
}

bool slice_is(struct slice a, struct slice b)
{
    return a.len == b.len && memcmp(a.at, b.at, a.len) == 0;
}

bool slice_starts(struct slice s, struct slice head)
{
    return s.len >= head.len && memcmp(s.at, head.at, head.len) == 0;
}

bool slice_ends(struct slice s, struct slice tail)
{
    return s.len >= tail.len && memcmp(s.at + s.len - tail.len, tail.at, tail.len) == 0;
}

int slice_order(struct slice a, struct slice b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = memcmp(a.at, b.at, shorter);
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

size_t slice_find(struct slice s, struct slice part, size_t from)
{
    if (from > s.len || part.len > s.len - from)
        return SIZE_MAX;
    const char *found = memmem(s.at + from, s.len - from, part.at, part.len);
    return found ? (size_t)(found - s.at) : SIZE_MAX;
}

bool slice_next(struct slice *rest, char separator, struct slice *piece)
{
    if (!rest->len)
        return false;
    const char *end = memchr(rest->at, separator, rest->len);
    size_t len = end ? (size_t)(end - rest->at) : rest->len;
    *piece = slice_part(*rest, 0, len);
    *rest = slice_from(*rest, end ? len + 1 : len);
    return true;
}

bool slice_number(struct slice s, unsigned long most, unsigned long *number)
{
    unsigned long value = 0;
    if (!s.len)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] < '0' || s.at[i] > '9')
            return false;
        unsigned long digit = (unsigned long)(s.at[i] - '0');
        if (value > (most - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    *number = value;
    return value <= most;
}

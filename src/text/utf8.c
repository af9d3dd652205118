/*
 * UTF-8, one letter at a time. Every reader of text goes through here, so that broken bytes are
 * one bad letter each everywhere and no reader can run past the end.
 */
#include "text/utf8.h"

/* What a lead byte promises: how many bytes, and the least code point that needs as many. */
struct lead {
    unsigned char mask, head, bytes;
    uint32_t least;
};

static const struct lead leads[] = {
    {0xE0, 0xC0, 2, 0x80},
    {0xF0, 0xE0, 3, 0x800},
    {0xF8, 0xF0, 4, 0x10000},
};

static bool is_scalar(uint32_t letter)
{
    return letter <= 0x10FFFF && (letter < 0xD800 || letter > 0xDFFF);
}

/* The bytes of the well-formed sequence at `pos`, or 0. */
static size_t sequence(struct slice s, size_t pos, uint32_t *letter)
{
    const unsigned char *at = (const unsigned char *)s.at + pos;
    if (at[0] < 0x80) {
        *letter = at[0];
        return 1;
    }
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        const struct lead *lead = &leads[i];
        if ((at[0] & lead->mask) != lead->head)
            continue;
        if (lead->bytes > s.len - pos)
            return 0;
        *letter = at[0] & (unsigned char)~lead->mask;
        for (size_t k = 1; k < lead->bytes; k++) {
            if ((at[k] & 0xC0) != 0x80)
                return 0;
            *letter = *letter << 6 | (at[k] & 0x3F);
        }
        return *letter >= lead->least && is_scalar(*letter) ? lead->bytes : 0;
    }
    return 0;
}

uint32_t utf8_next(struct slice s, size_t *pos)
{
    uint32_t letter;
    size_t bytes = sequence(s, *pos, &letter);
    *pos += bytes ? bytes : 1;
    return bytes ? letter : UTF8_BAD;
}

size_t utf8_put(uint32_t letter, char out[UTF8_MOST_BYTES])
{
    if (!is_scalar(letter))
        letter = UTF8_BAD;
    if (letter < 0x80) {
        out[0] = (char)letter;
        return 1;
    }
    size_t bytes = letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    for (size_t k = bytes; k-- > 1; letter >>= 6)
        out[k] = (char)(0x80 | (letter & 0x3F));
    out[0] = (char)(leads[bytes - 2].head | letter);
    return bytes;
}

bool utf8_valid(struct slice s, size_t *bad)
{
    uint32_t letter;
    for (size_t pos = 0; pos < s.len;) {
        size_t bytes = sequence(s, pos, &letter);
        if (!bytes) {
            *bad = pos;
            return false;
        }
        pos += bytes;
    }
    return true;
}

size_t utf8_length(struct slice s)
{
    size_t letters = 0;
    for (size_t pos = 0; pos < s.len; letters++)
        utf8_next(s, &pos);
    return letters;
}

/*
 * UTF-8, one letter at a time. Every reader of text goes through here, so that broken bytes are
 * one bad letter each everywhere and no reader can run past the end.
 */
#include "text/utf8.h"

static bool is_scalar(uint32_t letter)
{
    return letter <= 0x10FFFF && (letter < 0xD800 || letter > 0xDFFF);
}

/* True when `count` bytes that go on a sequence stand at `at`, all before `end`. */
static bool go_on(const unsigned char *at, const unsigned char *end, int count)
{
    if (end - at < count)
        return false;
    for (int i = 0; i < count; i++)
        if ((at[i] & 0xC0) != 0x80)
            return false;
    return true;
}

/*
 * The bytes of the well-formed sequence at `pos`, or 0. Written out by length: letters of two and
 * three bytes are a third of Vietnamese text.
 */
static size_t sequence(struct slice s, size_t pos, uint32_t *letter)
{
    const unsigned char *at = (const unsigned char *)s.at + pos;
    const unsigned char *end = (const unsigned char *)s.at + s.len;
    uint32_t lead = at[0];
    if (lead < 0x80) {
        *letter = lead;
        return 1;
    }
    if (lead < 0xE0) {
        if (lead < 0xC2 || !go_on(at + 1, end, 1))
            return 0;
        *letter = (lead & 0x1F) << 6 | (at[1] & 0x3Fu);
        return 2;
    }
    if (lead < 0xF0) {
        if (!go_on(at + 1, end, 2))
            return 0;
        *letter = (lead & 0x0F) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
        return *letter >= 0x800 && is_scalar(*letter) ? 3 : 0;
    }
    if (lead >= 0xF5 || !go_on(at + 1, end, 3))
        return 0;
    *letter = (lead & 0x07) << 18 | (at[1] & 0x3Fu) << 12 | (at[2] & 0x3Fu) << 6 | (at[3] & 0x3Fu);
    return *letter >= 0x10000 && is_scalar(*letter) ? 4 : 0;
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
    static const unsigned char heads[] = {0xC0, 0xE0, 0xF0};
    size_t bytes = letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    for (size_t k = bytes; k-- > 1; letter >>= 6)
        out[k] = (char)(0x80 | (letter & 0x3F));
    out[0] = (char)(heads[bytes - 2] | letter);
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

/* Folded text: one lower-case byte a letter. */
#include "law/folded.h"

#include "text/codepage.h"

#include <stdint.h>
#include <string.h>

struct folded folded_make(struct arena *arena, struct slice source)
{
    const struct codepage *page = codepage();
    struct view view = view_make(arena, source);
    unsigned char *at = arena_get(arena, view.len + 1);

    for (size_t i = 0; i < view.len; i++) {
        unsigned char byte = view.at[i];
        at[i] = page->kind[byte] & CODEPAGE_UPPER ? page->other_case[byte] : byte;
        if (byte == '\n')
            at[i] = ' ';
    }
    return (struct folded){at, view.len, view};
}

bool folded_letter(struct folded text, size_t pos)
{
    return codepage()->kind[text.at[pos]] & CODEPAGE_LETTER;
}

static bool in_word(struct folded text, size_t pos)
{
    return folded_letter(text, pos) || (text.at[pos] >= '0' && text.at[pos] <= '9');
}

static bool word_ends(struct folded text, size_t pos)
{
    return pos == 0 || pos >= text.len || !in_word(text, pos - 1) || !in_word(text, pos);
}

bool folded_has(struct folded text, size_t pos, struct folded words)
{
    return pos <= text.len && words.len <= text.len - pos &&
           memcmp(text.at + pos, words.at, words.len) == 0 && word_ends(text, pos) &&
           word_ends(text, pos + words.len);
}

size_t folded_find(struct folded text, size_t from, size_t to, struct folded words)
{
    while (from + words.len <= to) {
        const unsigned char *hit = memmem(text.at + from, to - from, words.at, words.len);
        if (!hit)
            break;
        from = (size_t)(hit - text.at);
        if (folded_has(text, from, words))
            return from;
        from++;
    }
    return SIZE_MAX;
}

bool folded_capital(struct folded text, size_t pos)
{
    return codepage()->kind[text.view.at[pos]] & CODEPAGE_UPPER;
}

size_t folded_place(struct folded text, size_t offset)
{
    size_t low = 0, high = text.len;

    while (low < high) {
        size_t middle = (low + high) / 2;
        if (text.view.source[middle] < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t folded_word_before(struct folded text, size_t from, size_t end)
{
    size_t start = end;

    if (start > from && !in_word(text, start - 1))
        return start - 1;
    while (start > from && in_word(text, start - 1))
        start--;
    return start;
}

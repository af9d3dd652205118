/*
 * Signs: the small questions that every step of reading asks about a piece of text (has it words,
 * is it in capitals), and the tidying of blanks.
 */
#include "intake/draft.h"

#include "text/spelling.h"
#include "text/utf8.h"

#include <string.h>

static bool is_blank(uint32_t letter)
{
    return letter == ' ' || (letter >= 0x09 && letter <= 0x0D) || letter == 0x85 ||
           letter == 0xA0 || letter == 0x1680 || (letter >= 0x2000 && letter <= 0x200A) ||
           letter == 0x2028 || letter == 0x2029 || letter == 0x202F || letter == 0x205F ||
           letter == 0x3000;
}

struct slice tidy(struct arena *arena, struct slice s)
{
    char *out = arena_get(arena, s.len + 1);
    size_t len = 0;
    bool gap = false;
    for (size_t pos = 0; pos < s.len;) {
        size_t start = pos;
        if (is_blank(utf8_next(s, &pos))) {
            gap = len > 0;
            continue;
        }
        if (gap)
            out[len++] = ' ';
        gap = false;
        memcpy(out + len, s.at + start, pos - start);
        len += pos - start;
    }
    return (struct slice){out, len};
}

struct slice bare_line(struct arena *arena, struct slice raw)
{
    char *out = arena_get(arena, raw.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < raw.len; i++)
        if (!strchr("*_#", raw.at[i]))
            out[len++] = raw.at[i];
    return tidy(arena, (struct slice){out, len});
}

size_t letter_count(struct slice s)
{
    return utf8_length(s);
}

bool has_words(struct slice s)
{
    for (size_t pos = 0; pos < s.len;) {
        uint32_t letter = utf8_next(s, &pos);
        if (spelling_is_letter(letter) || (letter >= '0' && letter <= '9'))
            return true;
    }
    return false;
}

static bool has_digit(struct slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.at[i] >= '0' && word.at[i] <= '9')
            return true;
    return false;
}

bool all_capitals(struct slice s)
{
    size_t capitals = 0;
    struct slice word;
    while (slice_next(&s, ' ', &word)) {
        bool number = has_digit(word); /* "72/2025/QH15" is in capitals everywhere */
        for (size_t pos = 0; pos < word.len && !number;) {
            uint32_t letter = utf8_next(word, &pos);
            if (!spelling_is_letter(letter))
                continue;
            if (!spelling_is_upper(letter))
                return false;
            capitals++;
        }
    }
    return capitals >= 2;
}

bool starts_small(struct slice s)
{
    size_t pos = 0;
    uint32_t letter = s.len ? utf8_next(s, &pos) : 0;
    return spelling_is_letter(letter) && !spelling_is_upper(letter);
}

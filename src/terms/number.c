/* Numbers of acts: digits, an optional year, and a symbol in capitals, parted by slashes. */
#include "terms/number.h"

#include "text/spelling.h"
#include "text/utf8.h"

#include <stdint.h>
#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static void skip_blanks(struct slice text, size_t *at)
{
    for (;;) {
        if (*at < text.len && (text.at[*at] == ' ' || text.at[*at] == '\n' || text.at[*at] == '_'))
            (*at)++;
        else if (slice_starts(slice_from(text, *at), SLICE("\xC2\xA0")))
            *at += 2;
        else
            return;
    }
}

static struct slice digits(struct slice text, size_t *at)
{
    size_t start = *at;
    while (*at < text.len && is_digit(text.at[*at]))
        (*at)++;
    return slice_part(text, start, *at - start);
}

static bool is_symbol_letter(uint32_t letter)
{
    return spelling_is_letter(letter) || (letter >= '0' && letter <= '9') || letter == '&';
}

/* Letters and hyphens, blanks around hyphens passed over: "QĐ- UBND". */
static struct slice symbol(struct arena *arena, struct slice text, size_t *at)
{
    char *out = arena_get(arena, text.len - *at + 1);
    size_t len = 0, letters = 0;
    for (;;) {
        size_t next = *at;
        uint32_t letter = next < text.len ? utf8_next(text, &next) : 0;
        bool hyphen = letter == '-' || letter == 0x2011 || letter == 0x2013;
        if (hyphen) {
            size_t behind = next;
            skip_blanks(text, &behind);
            size_t probe = behind;
            uint32_t after = probe < text.len ? utf8_next(text, &probe) : 0;
            if (!spelling_is_letter(after) || (behind > next && !spelling_is_upper(after)))
                break;
            out[len++] = '-';
            *at = behind;
            continue;
        }
        if (!is_symbol_letter(letter) && !(letter == '.' && len && next < text.len &&
                                           spelling_is_upper(text.at[next] & 0x7F)))
            break;
        if (letters == 0 && !spelling_is_letter(letter))
            break;
        memcpy(out + len, text.at + *at, next - *at);
        len += next - *at;
        letters++;
        *at = next;
    }
    return (struct slice){out, letters >= 2 ? len : 0};
}

static bool slash(struct slice text, size_t *at)
{
    size_t next = *at;
    skip_blanks(text, &next);
    if (next >= text.len || text.at[next] != '/')
        return false;
    *at = next + 1;
    skip_blanks(text, at);
    return true;
}

/* One that begins at *at with its digits, or with the slash behind a serial left blank. */
static bool read(struct arena *arena, struct slice text, size_t *at, struct act_number *out)
{
    size_t pos = *at;
    struct slice serial = digits(text, &pos);
    unsigned long year = 0;
    if (serial.len > 6 || !slash(text, &pos))
        return false;
    size_t behind = pos;
    struct slice middle = digits(text, &behind);
    if (middle.len == 4 && slice_number(middle, 2100, &year) && year >= 1945 &&
        slash(text, &behind))
        pos = behind;
    else
        year = 0;
    struct slice sign = symbol(arena, text, &pos);
    bool blank = serial.len == 0;
    if (!sign.len || (!year && !strchr("QNKCTBHLPDĐ", sign.at[0]) && blank))
        return false;
    if (!year && slice_find(sign, SLICE("-"), 0) == SIZE_MAX && !slice_starts(sign, SLICE("Q")))
        return false;
    out->serial = serial;
    out->year = (unsigned)year;
    out->symbol = sign;
    out->blank = blank;
    out->whole = year ? arena_format(arena, "%.*s/%lu/%.*s", SLICE_ARG(serial), year,
                                     SLICE_ARG(sign))
                      : arena_format(arena, "%.*s/%.*s", SLICE_ARG(serial), SLICE_ARG(sign));
    *at = pos;
    return true;
}

bool number_find(struct arena *arena, struct slice text, size_t *pos, struct act_number *out)
{
    for (size_t at = *pos; at < text.len; at++) {
        bool start = is_digit(text.at[at]) && (at == 0 || !is_digit(text.at[at - 1]));
        bool blank = text.at[at] == '/' && (at == 0 || !is_digit(text.at[at - 1]));
        if (!start && !blank)
            continue;
        size_t end = at;
        if (read(arena, text, &end, out)) {
            *pos = end;
            return true;
        }
    }
    return false;
}

bool number_same(struct slice a, struct slice b)
{
    struct arena *arena = arena_new();
    struct slice keys[2] = {spelling_key(arena, a), spelling_key(arena, b)};
    for (int i = 0; i < 2; i++)
        while (keys[i].len > 1 && keys[i].at[0] == '0')
            keys[i] = slice_from(keys[i], 1);
    bool same = slice_is(keys[0], keys[1]);
    arena_free(arena);
    return same;
}

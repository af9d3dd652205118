/* Numbers of acts: digits, an optional year, and a symbol in capitals, parted by slashes. */
#include "terms/number.h"

#include "terms/phrase.h"

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

/* Where a hyphen inside a symbol leads: to the letter behind it and blanks; 0: it ends there. */
static size_t behind_hyphen(struct slice text, size_t hyphen)
{
    size_t next = phrase_next(text, hyphen), at = next;
    skip_blanks(text, &at);
    uint32_t after = phrase_letter(text, at);
    return spelling_is_letter(after) && (at == next || spelling_is_upper(after)) ? at : 0;
}

static bool is_hyphen(uint32_t letter)
{
    return letter == '-' || letter == 0x2011 || letter == 0x2013;
}

/* A dot between capitals: "QĐ-UBND.VX". */
static bool is_inner_dot(struct slice text, size_t at)
{
    return text.at[at] == '.' && at + 1 < text.len && spelling_is_upper(text.at[at + 1] & 0x7F);
}

/* Letters and hyphens, blanks around hyphens passed over: "QĐ- UBND". Empty: none, or too long. */
static struct slice symbol(struct arena *arena, struct slice text, size_t *at)
{
    enum { MOST_BYTES = 64 };
    char out[MOST_BYTES + UTF8_MOST_BYTES];
    size_t len = 0, letters = 0;
    while (*at < text.len && len < MOST_BYTES) {
        uint32_t letter = phrase_letter(text, *at);
        size_t next = phrase_next(text, *at);
        if (is_hyphen(letter)) {
            next = behind_hyphen(text, *at);
            if (!next)
                break;
            out[len++] = '-';
        } else if (!(letters ? is_symbol_letter(letter) || is_inner_dot(text, *at)
                             : spelling_is_letter(letter))) {
            break;
        } else {
            memcpy(out + len, text.at + *at, next - *at);
            len += next - *at;
            letters++;
        }
        *at = next;
    }
    return arena_copy(arena, (struct slice){out, letters >= 2 && len < MOST_BYTES ? len : 0});
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

enum { MOST_SERIAL = 6 };

/* "63", and "364a" for an act that was put between two numbers. */
static struct slice serial_of(struct slice text, size_t *at)
{
    size_t start = *at;
    struct slice serial = digits(text, at);
    size_t next = *at + 1;
    bool letter = serial.len && *at < text.len && text.at[*at] >= 'a' && text.at[*at] <= 'z';
    if (letter && slash(text, &next))
        (*at)++;
    return slice_part(text, start, *at - start);
}

/* One that begins at *at with its digits, or with the slash behind a serial left blank. */
bool number_at(struct arena *arena, struct slice text, size_t *at, struct act_number *out)
{
    size_t pos = *at;
    struct slice serial = serial_of(text, &pos);
    unsigned long year = 0;
    if (serial.len > MOST_SERIAL || !slash(text, &pos))
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
        if (number_at(arena, text, &end, out)) {
            *pos = end;
            return true;
        }
    }
    return false;
}

/* The next letter that counts when numbers are compared; 0 at the end. */
static uint32_t compared(struct slice number, size_t *at)
{
    *at = phrase_skip(number, *at);
    return *at < number.len ? spelling_lower(utf8_next(number, at)) : 0;
}

bool number_same(struct slice a, struct slice b)
{
    while (a.len > 1 && a.at[0] == '0')
        a = slice_from(a, 1);
    while (b.len > 1 && b.at[0] == '0')
        b = slice_from(b, 1);
    for (size_t in_a = 0, in_b = 0;;) {
        uint32_t letter = compared(a, &in_a);
        if (letter != compared(b, &in_b))
            return false;
        if (!letter)
            return true;
    }
}

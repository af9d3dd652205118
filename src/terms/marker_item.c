/*
 * The small items: 1., 1.1., a), dashes. Sums, dates, numbers of acts and abbreviations begin lines
 * too; a number or a letter is a marker only when what follows cannot be the rest of them.
 */
#include "terms/marker_scan.h"

#include "text/spelling.h"
#include "text/utf8.h"

#include <string.h>

enum { MOST_LABEL = 8 };
enum { EN_DASH = 0x2013, EM_DASH = 0x2014, ELLIPSIS = 0x2026 };

/* One of the signs, or a dash. */
static bool pass_ending(struct cursor *cursor, const char *signs, struct marker_ending *ending)
{
    struct cursor dashed = *cursor;
    if (marker_pass_ending(cursor, signs, ending))
        return true;
    *cursor = dashed;
    return marker_pass_dash(cursor, ending);
}

/* A letter behind a number: the "a" of an inserted khoản 14a. */
static bool pass_suffix(struct cursor *cursor)
{
    uint32_t letter = cursor_peek(cursor);
    return marker_is_letter(letter) && !cursor_is_word(cursor_beyond(cursor)) &&
           cursor_take(cursor, letter);
}

bool marker_read_paragraph(struct arena *arena, struct cursor line, struct marker *out)
{
    size_t start = line.at;
    unsigned long value;
    struct marker_ending ending;
    struct slice digits = cursor_digits(&line);
    if (digits.len > 3 || !slice_number(digits, 999, &value) || !value)
        return false;
    bool suffix = pass_suffix(&line);
    struct slice label = slice_part(line.text, start, line.at - start);
    if (!pass_ending(&line, suffix ? "." : ".)/", &ending))
        return false;
    if (suffix && !marker_may_begin(&line))
        return false;
    *out = marker_made(arena, MARKER_PARAGRAPH, ending.end, label, value);
    return true;
}

/* The dot between two numbers, with blanks around it where a word-segmented text has them. */
static bool pass_inner_dot(struct cursor *cursor, bool *loose)
{
    struct cursor ahead = *cursor;
    bool before = cursor_blanks(&ahead);
    if (!cursor_take(&ahead, '.'))
        return false;
    bool behind = before && cursor_blanks(&ahead);
    if (!cursor_is_digit(cursor_peek(&ahead)))
        return false;
    *loose = *loose || behind;
    *cursor = ahead;
    return true;
}

struct decimal {
    char label[32];      /* 3-2-1 */
    size_t len;
    unsigned long value; /* of the last number */
    bool loose;          /* blanks stand between its numbers */
};

/* Passes 3.2.1; false for anything that has fewer than two numbers, or large ones. */
static bool pass_decimal(struct cursor *cursor, struct decimal *decimal)
{
    size_t numbers = 0;
    do {
        struct slice digits = cursor_digits(cursor);
        if (digits.len > 2 || !slice_number(digits, 99, &decimal->value) ||
            decimal->len + digits.len + 1 > sizeof decimal->label)
            return false;
        if (numbers++)
            decimal->label[decimal->len++] = '-';
        memcpy(decimal->label + decimal->len, digits.at, digits.len);
        decimal->len += digits.len;
    } while (pass_inner_dot(cursor, &decimal->loose));
    return numbers > 1;
}

/* With a dot behind the last number words may follow, without one only what begins a sentence. */
static bool closes_decimal(struct cursor line, bool loose, size_t *end)
{
    struct cursor dotted = line;
    struct marker_ending ending;
    if (marker_pass_ending(&dotted, ".", &ending)) {
        *end = ending.end;
        return !cursor_is_digit(cursor_peek(&dotted)) &&
               (spelling_is_letter(cursor_peek(&dotted)) || marker_may_begin(&dotted));
    }
    dotted = line;
    if (marker_pass_dash(&dotted, &ending)) {
        *end = ending.end;
        return true;
    }
    *end = line.at;
    if (loose || !(cursor_blanks(&line) || cursor_at_end(&line)))
        return false;
    return !cursor_is_digit(cursor_peek(&line)) && marker_may_begin(&line);
}

bool marker_read_decimal(struct arena *arena, struct cursor line, struct marker *out)
{
    struct decimal decimal = {.len = 0};
    size_t end;
    if (!pass_decimal(&line, &decimal) || !closes_decimal(line, decimal.loose, &end))
        return false;
    *out = marker_made(arena, MARKER_DECIMAL, end, (struct slice){decimal.label, decimal.len},
                       decimal.value);
    return true;
}

/* Passes the sub-number of a point, as rare acts have it: b2), b.1.; its digits, perhaps none. */
static struct slice pass_sub_number(struct cursor *cursor)
{
    struct cursor ahead = *cursor;
    bool loose = false;
    pass_inner_dot(&ahead, &loose);
    struct slice digits = cursor_digits(&ahead);
    if (digits.len == 0 || digits.len > 2)
        return SLICE("");
    *cursor = ahead;
    return digits;
}

/* b2) is labelled b2, and b.1. is b-1. */
static struct slice point_label(struct slice letter, struct slice number, char out[MOST_LABEL])
{
    memcpy(out, letter.at, letter.len);
    size_t len = letter.len;
    if (number.len && number.at != letter.at + letter.len)
        out[len++] = '-';
    memcpy(out + len, number.at, number.len);
    return (struct slice){out, len + number.len};
}

/* "p. Mẫu An", "q. Mẫu Sơn": short for phường and quận in addresses. */
static bool is_unit_abbreviation(struct slice letter, char sign)
{
    return sign == '.' && (slice_is(letter, SLICE("p")) || slice_is(letter, SLICE("q")));
}

bool marker_read_point(struct arena *arena, struct cursor line, struct marker *out)
{
    size_t start = line.at;
    char label[MOST_LABEL];
    struct marker_ending ending;
    if (!marker_is_letter(cursor_peek(&line)))
        return false;
    cursor_take(&line, cursor_peek(&line));
    struct slice letter = slice_part(line.text, start, line.at - start);
    struct slice number = pass_sub_number(&line);
    if (!pass_ending(&line, ".)/", &ending) || is_unit_abbreviation(letter, ending.sign))
        return false;
    if (number.len && !spelling_is_upper(cursor_peek(&line))) /* "m3)." is a measure */
        return false;
    *out = marker_made(arena, MARKER_POINT, ending.end, point_label(letter, number, label),
                       marker_point_value(letter));
    return true;
}

/* Something to read stands in the rest: "- 2025" alone is the end of a range of years. */
static bool has_letter(struct cursor cursor)
{
    while (!cursor_at_end(&cursor))
        if (spelling_is_letter(utf8_next(cursor.text, &cursor.at)))
            return true;
    return false;
}

/* The bullets of acts and of word processors (U+F0xx: from symbol fonts). */
static bool is_bullet(uint32_t letter)
{
    static const uint32_t bullets[] = {
        '-',    '+',    '*',    EN_DASH, EM_DASH, 0xB7,   0x2022, 0x2212, 0x25A0,
        0x25AA, 0x25CB, 0x25CF, 0x25E6,  0xF02D,  0xF0A7, 0xF0B7, 0xF0D8, 0xF0FC};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (bullets[i] == letter)
            return true;
    return false;
}

/* Words, or behind blanks figures, dots to fill in or a second bullet, with words behind them. */
static bool opens_indent(const struct cursor *cursor, bool blank)
{
    uint32_t next = cursor_peek(cursor);
    if (spelling_is_letter(next) || next == '(' || next == '[' || cursor_is_quote(next))
        return true;
    bool open = cursor_is_digit(next) || next == '.' || next == ELLIPSIS ||
                (is_bullet(next) && next != '*');
    return blank && open && has_letter(*cursor);
}

bool marker_read_indent(struct arena *arena, struct cursor line, struct marker *out)
{
    if (!is_bullet(cursor_peek(&line)) || !cursor_take(&line, cursor_peek(&line)))
        return false;
    size_t end = line.at;
    bool blank = cursor_blanks(&line);
    if (!opens_indent(&line, blank))
        return false;
    *out = marker_made(arena, MARKER_INDENT, end, SLICE(""), 0);
    return true;
}

/*
 * Numbers and letters without a word: 1., 1.1., a), I., A., -. Amounts, dates and abbreviations
 * begin lines too; a number is a marker only when what follows cannot be the rest of them.
 */
#include "terms/marker_scan.h"

#include "text/spelling.h"
#include "text/utf8.h"

#include <string.h>

static bool is_figure(char c)
{
    return c >= '0' && c <= '9';
}

/* The dot behind a number, blanks before it passed over; false when there is none. */
static bool take_dot(struct marker_scan *scan)
{
    size_t behind_number = scan->at;
    scan_skip_blanks(scan);
    if (scan_peek(scan) == '.') {
        scan->at++;
        return true;
    }
    scan->at = behind_number;
    return false;
}

/* 1.1., 3.2.1 : the label joins the numbers with hyphens. */
bool marker_read_decimal(struct marker_scan *scan, struct marker *out)
{
    char label[64];
    size_t len = 0, parts = 0;
    unsigned long value = 0;
    scan->at = 0;
    do {
        struct slice digits = scan_take_digits(scan);
        if (!digits.len || digits.len > 2 || len + digits.len + 1 >= sizeof label)
            return false;
        if (parts++)
            label[len++] = '-';
        memcpy(label + len, digits.at, digits.len);
        len += digits.len;
        slice_number(digits, 99, &value);
    } while (take_dot(scan) && is_figure(scan_peek(scan)));
    size_t end = scan->at;
    bool gap = scan_blank_at(scan, end) || end == scan->line.len;
    scan_skip_blanks(scan);
    if (parts < 2 || !gap || !scan_may_begin(scan) || is_figure(scan_peek(scan)))
        return false;
    *out = scan_made(scan, MARKER_DECIMAL, end, (struct slice){label, len}, value);
    return true;
}

bool marker_read_paragraph(struct marker_scan *scan, struct marker *out)
{
    unsigned long value;
    scan->at = 0;
    struct slice digits = scan_take_digits(scan);
    if (!digits.len || digits.len > 3 || !slice_number(digits, 999, &value) || !value)
        return false;
    if (scan_blank_at(scan, scan->at))
        scan_skip_blanks(scan);
    char sign = scan_peek(scan);
    if (sign != '.' && sign != ')' && sign != '/')
        return false;
    size_t end = ++scan->at;
    bool gap = scan_gap_at(scan, end);
    scan_skip_blanks(scan);
    if (!gap || (sign == '/' && !scan_may_begin(scan)))
        return false;
    *out = scan_made(scan, MARKER_PARAGRAPH, end, digits, value);
    return true;
}

enum { MOST_ROMAN = 8 };

/* A numeral in capitals, or one whose tail a title-casing program made small ("Iii."). */
static struct slice take_roman(struct marker_scan *scan, char whole[MOST_ROMAN])
{
    struct slice first = scan_take_capitals(scan, "IVXL");
    size_t small = scan->at;
    while (first.len == 1 && scan_peek(scan) && strchr("ivxl", scan_peek(scan)))
        scan->at++;
    if (scan->at == small)
        return first;
    if (scan->at > MOST_ROMAN)
        return SLICE("");
    for (size_t i = 0; i < scan->at; i++)
        whole[i] = (char)(scan->line.at[i] & ~0x20);
    return (struct slice){whole, scan->at};
}

bool marker_read_roman(struct marker_scan *scan, struct marker *out)
{
    char whole[MOST_ROMAN];
    scan->at = 0;
    struct slice numeral = take_roman(scan, whole);
    unsigned long value = marker_roman_value(numeral);
    if (!value)
        return false;
    scan_skip_blanks(scan);
    char sign = scan_peek(scan);
    if (!sign || !strchr(".)/-:", sign))
        return false;
    size_t end = ++scan->at;
    bool gap = scan_gap_at(scan, end);
    scan_skip_blanks(scan);
    bool heading = sign == '.' && spelling_is_letter(scan_letter_at(scan, scan->at));
    if (!gap || !(heading || scan_may_begin(scan)))
        return false;
    *out = scan_made(scan, MARKER_ROMAN, end, numeral, value);
    return true;
}

bool marker_read_capital(struct marker_scan *scan, struct marker *out)
{
    scan->at = 0;
    char letter = scan_peek(scan);
    if (letter < 'A' || letter > 'Z')
        return false;
    scan->at = 1;
    scan_skip_blanks(scan);
    if (scan_peek(scan) != '.' && scan_peek(scan) != ')' && scan_peek(scan) != '/')
        return false;
    size_t end = ++scan->at;
    bool gap = scan_blank_at(scan, end) || end == scan->line.len;
    scan_skip_blanks(scan);
    if (!gap || !scan_may_begin(scan))
        return false;
    *out = scan_made(scan, MARKER_CAPITAL, end, slice_part(scan->line, 0, 1),
                     (unsigned long)(letter - 'A') + 1);
    return true;
}

bool marker_read_point(struct marker_scan *scan, struct marker *out)
{
    size_t after = 0;
    uint32_t letter = scan->line.len ? utf8_next(scan->line, &after) : 0;
    struct slice label = slice_part(scan->line, 0, after);
    unsigned long value = letter ? marker_point_value(label) : 0;
    if (!value && !(letter >= 'a' && letter <= 'z'))
        return false;
    scan->at = after;
    scan_skip_blanks(scan);
    char sign = scan_peek(scan);
    if (sign != ')' && sign != '.' && sign != '/')
        return false;
    size_t end = ++scan->at;
    bool gap = scan_blank_at(scan, end) || end == scan->line.len;
    bool text = spelling_is_letter(scan_letter_at(scan, end));
    if (!gap && !(sign == ')' && text))
        return false;
    *out = scan_made(scan, MARKER_POINT, end, label, value);
    return true;
}

bool marker_read_indent(struct marker_scan *scan, struct marker *out)
{
    static const struct slice signs[] = {
        SLICE_INIT("-"), SLICE_INIT("+"), SLICE_INIT("*"), SLICE_INIT("•"), SLICE_INIT("–"),
        SLICE_INIT("—"), SLICE_INIT("\xEF\x82\xB7"), SLICE_INIT("●"), SLICE_INIT("▪")};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (!slice_starts(scan->line, signs[i]))
            continue;
        scan->at = signs[i].len;
        scan_skip_blanks(scan);
        uint32_t next = scan_letter_at(scan, scan->at);
        if (!spelling_is_letter(next) && next != '(' && next != 0x201C && next != '"' &&
            !(scan->at > signs[i].len && next >= '0' && next <= '9'))
            return false;
        *out = scan_made(scan, MARKER_INDENT, signs[i].len, SLICE(""), 0);
        return true;
    }
    return false;
}

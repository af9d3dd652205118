/*
 * The groups of plans and annexes: I., II-, A. Initials, ranges of classes ("loại I - II") and
 * abbreviations (V/v, C/O) begin lines too.
 */
#include "terms/marker_scan.h"

#include "text/spelling.h"
#include "text/utf8.h"

#include <string.h>

enum { MOST_ROMAN = 8 };

/* A numeral in capitals, or one whose tail a title-casing program made small ("Iii."). */
static struct slice pass_roman(struct cursor *cursor, char whole[MOST_ROMAN], bool *small)
{
    struct slice first = cursor_run(cursor, "IVXL");
    struct slice tail = first.len == 1 ? cursor_run(cursor, "ivx") : SLICE("");
    *small = tail.len > 0;
    if (!*small)
        return first;
    if (tail.len >= MOST_ROMAN)
        return SLICE("");
    whole[0] = first.at[0];
    for (size_t i = 0; i < tail.len; i++)
        whole[1 + i] = (char)(tail.at[i] - 'a' + 'A');
    return (struct slice){whole, 1 + tail.len};
}

/* A word-segmented text: it has lost the capitals of its headings. */
static bool is_segmented(struct slice line)
{
    return memchr(line.at, '_', line.len) != NULL;
}

/* "I - IV": a range. */
static bool is_roman_next(struct cursor cursor)
{
    struct slice numeral = cursor_run(&cursor, "IVXL");
    return marker_roman_value(numeral) && !cursor_is_word(cursor_peek(&cursor));
}

bool marker_read_roman(struct arena *arena, struct cursor line, struct marker *out)
{
    char whole[MOST_ROMAN];
    bool small;
    struct marker_ending ending;
    struct slice numeral = pass_roman(&line, whole, &small);
    unsigned long value = marker_roman_value(numeral);
    if (!value || slice_is(numeral, SLICE("L")) || !marker_pass_ending(&line, ".)-/", &ending))
        return false;
    /* a sentence does not go on with a small letter behind a dot; behind a dash it may */
    bool words = spelling_is_letter(cursor_peek(&line)) &&
                 (ending.sign == '.' || small || is_segmented(line.text));
    if (!words && (!marker_may_begin(&line) || is_roman_next(line)))
        return false;
    *out = marker_made(arena, MARKER_ROMAN, ending.end, numeral, value);
    return true;
}

static unsigned long capital_value(uint32_t letter)
{
    char small[UTF8_MOST_BYTES];
    size_t len = utf8_put(spelling_lower(letter), small);
    return marker_point_value((struct slice){small, len});
}

bool marker_read_capital(struct arena *arena, struct cursor line, struct marker *out)
{
    size_t start = line.at;
    struct marker_ending ending;
    uint32_t letter = cursor_peek(&line);
    bool roman = letter == 'I' || letter == 'V' || letter == 'X';
    if (roman || !spelling_is_upper(letter) || !marker_is_letter(spelling_lower(letter)))
        return false;
    cursor_take(&line, letter);
    struct slice label = slice_part(line.text, start, line.at - start);
    bool blank = cursor_blanks(&line);
    if (!marker_pass_ending(&line, blank ? ".)/-" : ".)/", &ending) || !ending.apart ||
        !marker_may_begin(&line))
        return false;
    *out = marker_made(arena, MARKER_CAPITAL, ending.end, label, capital_value(letter));
    return true;
}

/*
 * Numbers of acts: a serial, perhaps a year, and a symbol, parted by slashes. The slash is what is
 * looked for; the serial stands before it, or was left blank in a draft.
 */
#include "terms/number.h"

#include "terms/cursor.h"
#include "terms/symbol.h"
#include "text/spelling.h"
#include "text/utf8.h"

#include <assert.h>
#include <string.h>

enum { FIRST_YEAR = 1945, LAST_YEAR = 2100, MOST_SERIAL = 6, MOST_DOTTED = 3 };

static bool is_digit_at(struct slice text, size_t at)
{
    return at < text.len && cursor_is_digit((unsigned char)text.at[at]);
}

/* The beginning of the letter that ends at `at`. */
static size_t letter_before(struct slice text, size_t at)
{
    do
        at--;
    while (at && ((unsigned char)text.at[at] & 0xC0) == 0x80);
    return at;
}

static size_t blanks_before(struct slice text, size_t at)
{
    while (at) {
        size_t start = letter_before(text, at);
        struct cursor cursor = {slice_part(text, start, at - start), 0};
        if (!cursor_blanks(&cursor))
            return at;
        at = start;
    }
    return at;
}

static size_t digits_before(struct slice text, size_t at)
{
    while (at && is_digit_at(text, at - 1))
        at--;
    return at;
}

/* The letter of an inserted number: the "a" of 364a/QĐ-UBND. */
static size_t suffix_before(struct slice text, size_t at)
{
    size_t start = at ? letter_before(text, at) : 0;
    size_t pos = start;
    bool letter = at && spelling_is_letter(utf8_next(text, &pos));
    return letter && start && is_digit_at(text, start - 1) ? start : at;
}

/* A serial of two numbers: the Government's 66.4/2025/NQ-CP. */
static size_t dotted_before(struct slice text, size_t start, size_t end)
{
    if (start < 2 || text.at[start - 1] != '.' || end - start > MOST_DOTTED)
        return start;
    size_t first = digits_before(text, start - 1);
    return first < start - 1 && start - 1 - first <= MOST_DOTTED ? first : start;
}

/* The word "số" ends at `end`. */
static bool ends_with_word(struct slice text, size_t end)
{
    struct slice word = SLICE("số");
    if (end < word.len)
        return false;
    struct cursor cursor = {slice_part(text, end - word.len, word.len), 0};
    return cursor_words(&cursor, word);
}

/* What stands directly before a serial makes it a part of a date, a sum or a word. */
static bool is_bound(struct slice text, size_t start)
{
    if (!start || ends_with_word(text, start))
        return false;
    size_t pos = letter_before(text, start);
    uint32_t before = utf8_next(text, &pos);
    return before == '/' || cursor_is_word(before) ||
           ((before == '.' || before == ',') && start > 1 && is_digit_at(text, start - 2));
}

/* Whether a serial was left blank before the slash: "số /QĐ-UBND", "Số: ....../QĐ-UBND". */
static bool is_left_blank(struct slice text, size_t slash)
{
    size_t end = blanks_before(text, slash);
    if (!end)
        return true;
    size_t start = letter_before(text, end);
    struct slice sign = slice_part(text, start, end - start);
    if (slice_is(sign, SLICE(":")) || slice_is(sign, SLICE(".")) || slice_is(sign, SLICE("…")))
        return true;
    return end < slash && ends_with_word(text, end);
}

/* Passes "/2025" when another slash follows; 0 without a year. */
static unsigned pass_year(struct cursor *cursor)
{
    struct cursor ahead = *cursor;
    unsigned long year;
    struct slice digits = cursor_digits(&ahead);
    if (digits.len != 4 || !slice_number(digits, LAST_YEAR, &year) || year < FIRST_YEAR)
        return 0;
    cursor_blanks(&ahead);
    if (!cursor_take(&ahead, '/'))
        return 0;
    cursor_blanks(&ahead);
    *cursor = ahead;
    return (unsigned)year;
}

/* Year and symbol behind the first slash. */
static bool pass_rest(struct arena *arena, struct cursor *cursor, struct slice serial,
                      struct act_number *out)
{
    cursor_take(cursor, '/');
    cursor_blanks(cursor);
    unsigned year = pass_year(cursor);
    struct slice symbol = symbol_pass(arena, cursor, year != 0);
    if (!symbol.len)
        return false;
    *out = (struct act_number){.serial = serial, .year = year, .symbol = symbol,
                               .blank = serial.len == 0};
    out->whole = year ? arena_format(arena, "%.*s/%u/%.*s", SLICE_ARG(serial), year,
                                     SLICE_ARG(symbol))
                      : arena_format(arena, "%.*s/%.*s", SLICE_ARG(serial), SLICE_ARG(symbol));
    return true;
}

/* The number whose first slash is at `slash`; reads nothing before `from`. */
static bool read_at(struct arena *arena, struct slice text, size_t from, size_t slash, size_t *end,
                    struct act_number *out)
{
    assert(slash < text.len && text.at[slash] == '/');
    size_t close = blanks_before(text, slash);
    size_t last = suffix_before(text, close);
    size_t first = digits_before(text, last);
    struct slice serial = SLICE("");
    if (first < last && last - first <= MOST_SERIAL) {
        first = dotted_before(text, first, last);
        if (first < from || is_bound(text, first))
            return false;
        serial = slice_part(text, first, close - first);
    } else if (first < last || !is_left_blank(text, slash)) {
        return false;
    }
    struct cursor cursor = {text, slash};
    if (!pass_rest(arena, &cursor, serial, out))
        return false;
    *end = cursor.at;
    return true;
}

bool number_find(struct arena *arena, struct slice text, size_t *pos, struct act_number *out)
{
    for (size_t at = *pos; at < text.len; at++) {
        const char *slash = memchr(text.at + at, '/', text.len - at);
        if (!slash)
            return false;
        at = (size_t)(slash - text.at);
        if (read_at(arena, text, *pos, at, pos, out))
            return true;
    }
    return false;
}

/* Where the slash must stand behind a serial that begins at `at`: there when it was left blank. */
static size_t behind_serial(struct slice text, size_t at)
{
    struct cursor cursor = {text, at};
    if (!cursor_digits(&cursor).len)
        return at;
    if (cursor_peek(&cursor) == '.' && cursor_is_digit(cursor_beyond(&cursor))) {
        cursor_take(&cursor, '.');
        cursor_digits(&cursor);
    }
    if (spelling_is_letter(cursor_peek(&cursor)))
        cursor_take(&cursor, cursor_peek(&cursor));
    cursor_blanks(&cursor);
    return cursor.at;
}

bool number_at(struct arena *arena, struct slice text, size_t *pos, struct act_number *out)
{
    size_t slash = behind_serial(text, *pos);
    if (slash >= text.len || text.at[slash] != '/')
        return false;
    size_t end = slash > *pos ? blanks_before(text, slash) : slash;
    assert(end >= *pos);
    struct slice serial = slice_part(text, *pos, end - *pos);
    struct cursor cursor = {text, slash};
    if (serial.len > MOST_SERIAL + 1 + MOST_DOTTED || !pass_rest(arena, &cursor, serial, out))
        return false;
    *pos = cursor.at;
    return true;
}

/* Letters without case and accents, figures, and what parts two figures. */
static size_t pass_compared(struct slice text, size_t *at, char out[UTF8_MOST_BYTES])
{
    while (*at < text.len) {
        bool first = *at == 0;
        size_t start = *at;
        uint32_t letter = symbol_letter(utf8_next(text, at));
        bool parts = !first && is_digit_at(text, start - 1) && is_digit_at(text, *at);
        if (cursor_is_word(letter) || parts)
            return utf8_put(spelling_lower(spelling_bare(letter)), out);
    }
    return 0;
}

static struct slice without_zeros(struct slice number)
{
    size_t zeros = 0;
    while (zeros + 1 < number.len && number.at[zeros] == '0')
        zeros++;
    return slice_from(number, zeros);
}

bool number_same(struct slice a, struct slice b)
{
    struct slice left = without_zeros(a), right = without_zeros(b);
    char x[UTF8_MOST_BYTES], y[UTF8_MOST_BYTES];
    size_t i = 0, k = 0, x_len, y_len;
    do {
        x_len = pass_compared(left, &i, x);
        y_len = pass_compared(right, &k, y);
        if (x_len != y_len || memcmp(x, y, x_len) != 0)
            return false;
    } while (x_len);
    return true;
}

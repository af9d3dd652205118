/*
 * Markers: a small scanner for each way of numbering. A number is a marker only when what follows
 * it cannot be the rest of a sentence.
 */
#include "terms/marker.h"

#include "text/spelling.h"
#include "text/utf8.h"

#include <stdint.h>
#include <string.h>

struct scan {
    struct arena *arena;
    struct slice line;
    size_t at;
};

static bool is_blank_at(const struct scan *scan, size_t at)
{
    return at < scan->line.len && (scan->line.at[at] == ' ' || scan->line.at[at] == '_');
}

static void skip_blanks(struct scan *scan)
{
    while (is_blank_at(scan, scan->at))
        scan->at++;
}

static bool at_end(const struct scan *scan)
{
    return scan->at >= scan->line.len;
}

static char peek(const struct scan *scan)
{
    return at_end(scan) ? '\0' : scan->line.at[scan->at];
}

/* Takes a word (lower case, canonical) whatever its case and spelling. */
static bool take_word(struct scan *scan, struct slice word)
{
    size_t at = scan->at, wanted = 0;
    while (wanted < word.len) {
        if (at >= scan->line.len)
            return false;
        uint32_t want = utf8_next(word, &wanted);
        uint32_t got = spelling_lower(utf8_next(scan->line, &at));
        if (got == '_' || got == 0xA0)
            got = ' ';
        if (want != got)
            return false;
    }
    scan->at = at;
    return true;
}

static struct slice take_digits(struct scan *scan)
{
    size_t start = scan->at;
    while (peek(scan) >= '0' && peek(scan) <= '9')
        scan->at++;
    return slice_part(scan->line, start, scan->at - start);
}

static uint32_t letter_at(const struct scan *scan, size_t at)
{
    return at < scan->line.len ? utf8_next(scan->line, &at) : 0;
}

/* What follows a number may begin a provision: a capital, a quote, a digit, an opening sign. */
static bool may_begin(const struct scan *scan)
{
    uint32_t letter = letter_at(scan, scan->at);
    return letter == 0 || spelling_is_upper(letter) || letter == '(' || letter == '[' ||
           letter == '"' || letter == 0x201C || letter == 0x2018 || letter == '*' ||
           letter == '.' || letter == 0x2026 || (letter >= '0' && letter <= '9');
}

unsigned long marker_roman_value(struct slice numeral)
{
    static const struct { char sign; unsigned value; } signs[] = {
        {'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}};
    unsigned long total = 0, last = 0;
    if (!numeral.len || numeral.len > 8)
        return 0;
    for (size_t i = numeral.len; i > 0; i--) {
        unsigned long value = 0;
        for (size_t s = 0; s < sizeof signs / sizeof *signs; s++)
            if (signs[s].sign == numeral.at[i - 1])
                value = signs[s].value;
        if (!value)
            return 0;
        total = value < last ? total - value : total + value;
        last = value > last ? value : last;
    }
    return total < 100 ? total : 0;
}

unsigned long marker_point_value(struct slice letter)
{
    static const struct slice order[] = {
        SLICE_INIT("a"), SLICE_INIT("b"), SLICE_INIT("c"), SLICE_INIT("d"), SLICE_INIT("đ"),
        SLICE_INIT("e"), SLICE_INIT("g"), SLICE_INIT("h"), SLICE_INIT("i"), SLICE_INIT("k"),
        SLICE_INIT("l"), SLICE_INIT("m"), SLICE_INIT("n"), SLICE_INIT("o"), SLICE_INIT("p"),
        SLICE_INIT("q"), SLICE_INIT("r"), SLICE_INIT("s"), SLICE_INIT("t"), SLICE_INIT("u"),
        SLICE_INIT("v"), SLICE_INIT("x"), SLICE_INIT("y")};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        if (slice_is(order[i], letter))
            return i + 1;
    return 0;
}

static struct slice take_capitals(struct scan *scan, const char *letters)
{
    size_t start = scan->at;
    while (peek(scan) && strchr(letters, peek(scan)))
        scan->at++;
    return slice_part(scan->line, start, scan->at - start);
}

static struct marker made(struct scan *scan, enum marker_kind kind, size_t end,
                          struct slice label, unsigned long value)
{
    return (struct marker){kind, end, arena_copy(scan->arena, label), value};
}

/* The numeral of a division: roman, arabic or a word ("thứ nhất"). */
static bool take_numeral(struct scan *scan, struct slice *label, unsigned long *value)
{
    static const struct slice ordinals[] = {
        SLICE_INIT("thứ nhất"), SLICE_INIT("thứ hai"), SLICE_INIT("thứ ba"),
        SLICE_INIT("thứ tư"), SLICE_INIT("thứ năm"), SLICE_INIT("thứ sáu")};
    for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
        if (take_word(scan, ordinals[i])) {
            *label = spelling_slug(scan->arena, ordinals[i]);
            *value = i + 1;
            return true;
        }
    *label = take_digits(scan);
    if (label->len)
        return slice_number(*label, 999, value);
    *label = take_capitals(scan, "IVXL");
    *value = marker_roman_value(*label);
    return *value != 0;
}

/* Behind the number of a division comes its heading or nothing, not the rest of a sentence. */
static bool ends_division(struct scan *scan, size_t *end)
{
    *end = scan->at;
    skip_blanks(scan);
    char sign = peek(scan);
    if (sign == '.' || sign == ':' || sign == '-') {
        scan->at++;
        *end = scan->at;
        skip_blanks(scan);
        return true;
    }
    return at_end(scan) || spelling_is_upper(letter_at(scan, scan->at));
}

static bool read_division(struct scan *scan, struct marker *out)
{
    static const struct { struct slice word; enum marker_kind kind; } words[] = {
        {SLICE_INIT("phần "), MARKER_PART}, {SLICE_INIT("chương "), MARKER_CHAPTER},
        {SLICE_INIT("tiểu mục "), MARKER_SUBSECTION}, {SLICE_INIT("mục "), MARKER_SECTION}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct slice label;
        unsigned long value;
        size_t end;
        scan->at = 0;
        if (!take_word(scan, words[i].word))
            continue;
        skip_blanks(scan);
        if (!take_numeral(scan, &label, &value) || !ends_division(scan, &end))
            return false;
        *out = made(scan, words[i].kind, end, label, value);
        return true;
    }
    return false;
}

static bool read_article(struct scan *scan, struct marker *out)
{
    struct slice digits;
    unsigned long value;
    scan->at = 0;
    if (!take_word(scan, SLICE("điều")))
        return false;
    skip_blanks(scan);
    size_t start = scan->at;
    digits = take_digits(scan);
    if (!digits.len || digits.len > 3 || !slice_number(digits, 999, &value))
        return false;
    if (peek(scan) >= 'a' && peek(scan) <= 'z' &&
        !spelling_is_letter(letter_at(scan, scan->at + 1)))
        scan->at++;
    struct slice label = slice_part(scan->line, start, scan->at - start);
    size_t end = scan->at;
    skip_blanks(scan);
    if (peek(scan) == '.' || peek(scan) == ':') {
        end = ++scan->at;
        skip_blanks(scan);
    } else if (!at_end(scan) && !(spelling_is_upper(letter_at(scan, scan->at)) &&
                                  end < scan->line.len && scan->line.at[end] == ' ')) {
        return false;
    }
    *out = made(scan, MARKER_ARTICLE, end, label, value);
    return true;
}

/* 1.1., 3.2.1 : the label joins the numbers with hyphens. */
static bool read_decimal(struct scan *scan, struct marker *out)
{
    char label[64];
    size_t len = 0, parts = 0;
    unsigned long value = 0;
    scan->at = 0;
    for (;;) {
        struct slice digits = take_digits(scan);
        if (!digits.len || digits.len > 2 || len + digits.len + 1 >= sizeof label)
            return false;
        memcpy(label + len, digits.at, digits.len);
        len += digits.len;
        parts++;
        slice_number(digits, 99, &value);
        size_t dot = scan->at;
        skip_blanks(scan);
        if (peek(scan) != '.')
            scan->at = dot;
        if (peek(scan) != '.')
            break;
        scan->at++;
        size_t behind = scan->at;
        if (!(peek(scan) >= '0' && peek(scan) <= '9')) {
            scan->at = behind;
            break;
        }
        label[len++] = '-';
    }
    size_t end = scan->at;
    bool gap = is_blank_at(scan, end) || end == scan->line.len;
    skip_blanks(scan);
    if (parts < 2 || !gap || !may_begin(scan) || (peek(scan) >= '0' && peek(scan) <= '9'))
        return false;
    *out = made(scan, MARKER_DECIMAL, end, (struct slice){label, len}, value);
    return true;
}

static bool read_paragraph(struct scan *scan, struct marker *out)
{
    unsigned long value;
    scan->at = 0;
    struct slice digits = take_digits(scan);
    if (!digits.len || digits.len > 3 || !slice_number(digits, 999, &value) || !value)
        return false;
    if (is_blank_at(scan, scan->at))
        skip_blanks(scan);
    char sign = peek(scan);
    if (sign != '.' && sign != ')' && sign != '/')
        return false;
    size_t end = ++scan->at;
    bool gap = is_blank_at(scan, end) || end == scan->line.len ||
               spelling_is_upper(letter_at(scan, end));
    skip_blanks(scan);
    if (!gap || (sign == '/' && !may_begin(scan)))
        return false;
    *out = made(scan, MARKER_PARAGRAPH, end, digits, value);
    return true;
}

/* A numeral in capitals, or one whose tail a title-casing program made small ("Iii."). */
static struct slice take_roman(struct scan *scan)
{
    struct slice first = take_capitals(scan, "IVXL");
    size_t small = scan->at;
    while (first.len == 1 && peek(scan) && strchr("ivxl", peek(scan)))
        scan->at++;
    if (scan->at == small)
        return first;
    char *whole = arena_get(scan->arena, scan->at + 1);
    for (size_t i = 0; i < scan->at; i++)
        whole[i] = (char)(scan->line.at[i] & ~0x20);
    return (struct slice){whole, scan->at};
}

static bool read_roman(struct scan *scan, struct marker *out)
{
    scan->at = 0;
    struct slice numeral = take_roman(scan);
    unsigned long value = marker_roman_value(numeral);
    if (!value)
        return false;
    skip_blanks(scan);
    char sign = peek(scan);
    if (!sign || !strchr(".)/-:", sign))
        return false;
    size_t end = ++scan->at;
    bool gap = is_blank_at(scan, end) || end == scan->line.len ||
               spelling_is_upper(letter_at(scan, end));
    skip_blanks(scan);
    bool heading = sign == '.' && spelling_is_letter(letter_at(scan, scan->at));
    if (!gap || !(heading || may_begin(scan)))
        return false;
    *out = made(scan, MARKER_ROMAN, end, numeral, value);
    return true;
}

static bool read_capital(struct scan *scan, struct marker *out)
{
    scan->at = 0;
    char letter = peek(scan);
    if (letter < 'A' || letter > 'Z')
        return false;
    scan->at = 1;
    skip_blanks(scan);
    if (peek(scan) != '.' && peek(scan) != ')' && peek(scan) != '/')
        return false;
    size_t end = ++scan->at;
    bool gap = is_blank_at(scan, end) || end == scan->line.len;
    skip_blanks(scan);
    if (!gap || !may_begin(scan))
        return false;
    *out = made(scan, MARKER_CAPITAL, end, slice_part(scan->line, 0, 1),
                (unsigned long)(letter - 'A') + 1);
    return true;
}

static bool read_point(struct scan *scan, struct marker *out)
{
    size_t after = 0;
    uint32_t letter = scan->line.len ? utf8_next(scan->line, &after) : 0;
    struct slice label = slice_part(scan->line, 0, after);
    unsigned long value = letter ? marker_point_value(label) : 0;
    if (!value && !(letter >= 'a' && letter <= 'z'))
        return false;
    scan->at = after;
    skip_blanks(scan);
    char sign = peek(scan);
    if (sign != ')' && sign != '.' && sign != '/')
        return false;
    size_t end = ++scan->at;
    bool gap = is_blank_at(scan, end) || end == scan->line.len;
    bool text = spelling_is_letter(letter_at(scan, end));
    if (!gap && !(sign == ')' && text))
        return false;
    *out = made(scan, MARKER_POINT, end, label, value);
    return true;
}

static bool read_indent(struct scan *scan, struct marker *out)
{
    static const struct slice signs[] = {
        SLICE_INIT("-"), SLICE_INIT("+"), SLICE_INIT("*"), SLICE_INIT("•"), SLICE_INIT("–"),
        SLICE_INIT("—"), SLICE_INIT("\xEF\x82\xB7"), SLICE_INIT("●"), SLICE_INIT("▪")};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (!slice_starts(scan->line, signs[i]))
            continue;
        scan->at = signs[i].len;
        skip_blanks(scan);
        uint32_t next = letter_at(scan, scan->at);
        if (!spelling_is_letter(next) && next != '(' && next != 0x201C && next != '"' &&
            !(scan->at > signs[i].len && next >= '0' && next <= '9'))
            return false;
        *out = made(scan, MARKER_INDENT, signs[i].len, SLICE(""), 0);
        return true;
    }
    return false;
}

struct marker marker_read(struct arena *arena, struct slice line)
{
    static bool (*const readers[])(struct scan *, struct marker *) = {
        read_division, read_article, read_decimal, read_paragraph, read_roman, read_capital,
        read_point, read_indent};
    struct scan scan = {arena, line, 0};
    struct marker marker = {.label = SLICE("")};
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
        if (readers[i](&scan, &marker))
            return marker;
    return (struct marker){.label = SLICE("")};
}

/*
 * Dates in prose. A date is looked for at every number that could be its day; what stands between
 * the parts is either a sign (18/11/2025) or a word (18 tháng 11 năm 2025), with blanks and marks
 * of emphasis anywhere.
 */
#include "text/date.h"

#include "text/codepage.h"
#include "text/spelling.h"
#include "text/utf8.h"

enum { FIRST_YEAR = 1945, LAST_YEAR = 2100, MOST_GAP = 24 };

static bool is_figure(char c)
{
    return c >= '0' && c <= '9';
}

/* Behind blanks, line ends and * (an underscore counts as a blank); at most MOST_GAP of them. */
static size_t skip_gap(struct slice s, size_t pos)
{
    const struct codepage *page = codepage();
    for (unsigned signs = 0; pos < s.len && signs < MOST_GAP; signs++) {
        size_t next = pos;
        uint32_t letter = codepage_fold(page, utf8_next(s, &next));
        if (letter != ' ' && letter != '\n' && letter != '*' && letter != CODEPAGE_DROPPED)
            break;
        pos = next;
    }
    return pos;
}

/* A whole number of `least` to `most` figures. */
static bool read_number(struct slice s, size_t *pos, size_t least, size_t most, int *number)
{
    size_t end = *pos;
    *number = 0;
    for (; end < s.len && is_figure(s.at[end]) && end - *pos < most; end++)
        *number = *number * 10 + (s.at[end] - '0');
    if (end - *pos < least || (end < s.len && is_figure(s.at[end])))
        return false;
    *pos = end;
    return true;
}

/* Reads `word` (lower case) in any case. */
static bool read_word(struct slice s, size_t *pos, struct slice word)
{
    size_t at = *pos;
    for (size_t in_word = 0; in_word < word.len;) {
        if (at == s.len)
            return false;
        if (spelling_lower(utf8_next(s, &at)) != utf8_next(word, &in_word))
            return false;
    }
    *pos = at;
    return true;
}

/* Reads the sign between two parts: / - or . and dashes; 0 when there is none. */
static uint32_t read_sign(struct slice s, size_t *pos)
{
    size_t at = skip_gap(s, *pos);
    if (at == s.len)
        return 0;
    uint32_t sign = codepage_fold(codepage(), utf8_next(s, &at));
    if (sign != '/' && sign != '-' && sign != '.')
        return 0;
    *pos = skip_gap(s, at);
    return sign;
}

/* Behind the day: "/11/2025", the same sign twice. */
static bool read_figures(struct slice s, size_t *pos, struct date *date)
{
    uint32_t sign = read_sign(s, pos);
    return sign && read_number(s, pos, 1, 2, &date->month) && read_sign(s, pos) == sign &&
           read_number(s, pos, 4, 4, &date->year);
}

static bool read_spaced_word(struct slice s, size_t *pos, struct slice word)
{
    size_t at = skip_gap(s, *pos);
    if (!read_word(s, &at, word))
        return false;
    *pos = skip_gap(s, at);
    return true;
}

/* Behind the day: "tháng 11 năm 2025". */
static bool read_words(struct slice s, size_t *pos, struct date *date)
{
    return read_spaced_word(s, pos, SLICE("tháng")) && read_number(s, pos, 1, 2, &date->month) &&
           read_spaced_word(s, pos, SLICE("năm")) && read_number(s, pos, 4, 4, &date->year);
}

/* Figures that go on before or behind are another thing: 1.18.11.2025, 05/12/2025/QĐ-UBND. */
static bool goes_on_before(struct slice s, size_t day)
{
    if (day < 2)
        return false;
    char sign = s.at[day - 1];
    return (sign == '/' || sign == '-' || sign == '.') && is_figure(s.at[day - 2]);
}

static bool goes_on_behind(struct slice s, size_t end)
{
    if (s.len - end < 2 || s.at[end] != '/')
        return false;
    size_t pos = end + 1;
    return is_figure(s.at[pos]) || spelling_is_letter(utf8_next(s, &pos));
}

static bool read_date(struct slice s, size_t day, size_t *end, struct date *date)
{
    size_t behind_day = day;
    if (!read_number(s, &behind_day, 1, 2, &date->day))
        return false;
    *end = behind_day;
    bool read = read_words(s, end, date);
    if (!read) {
        *end = behind_day;
        read = read_figures(s, end, date) && !goes_on_before(s, day) && !goes_on_behind(s, *end);
    }
    return read && date->year >= FIRST_YEAR && date->year <= LAST_YEAR &&
           date_valid(date->year, date->month, date->day);
}

bool date_find(struct slice text, size_t *pos, struct date *out, struct slice *words)
{
    for (size_t day = *pos; day < text.len; day++) {
        size_t end;
        struct date date;
        if (!is_figure(text.at[day]) || (day && is_figure(text.at[day - 1])))
            continue;
        if (!read_date(text, day, &end, &date))
            continue;
        *pos = end;
        *out = date;
        *words = slice_part(text, day, end - day);
        return true;
    }
    return false;
}

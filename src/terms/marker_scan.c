/* The steps that all readers of markers share. */
#include "terms/marker_scan.h"

#include "text/spelling.h"
#include "text/utf8.h"

#include <string.h>

bool scan_blank_at(const struct marker_scan *scan, size_t at)
{
    return at < scan->line.len && (scan->line.at[at] == ' ' || scan->line.at[at] == '_');
}

void scan_skip_blanks(struct marker_scan *scan)
{
    while (scan_blank_at(scan, scan->at))
        scan->at++;
}

bool scan_at_end(const struct marker_scan *scan)
{
    return scan->at >= scan->line.len;
}

char scan_peek(const struct marker_scan *scan)
{
    return scan_at_end(scan) ? '\0' : scan->line.at[scan->at];
}

bool scan_take_word(struct marker_scan *scan, struct slice word)
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

struct slice scan_take_digits(struct marker_scan *scan)
{
    size_t start = scan->at;
    while (scan_peek(scan) >= '0' && scan_peek(scan) <= '9')
        scan->at++;
    return slice_part(scan->line, start, scan->at - start);
}

uint32_t scan_letter_at(const struct marker_scan *scan, size_t at)
{
    return at < scan->line.len ? utf8_next(scan->line, &at) : 0;
}

bool scan_may_begin(const struct marker_scan *scan)
{
    uint32_t letter = scan_letter_at(scan, scan->at);
    return letter == 0 || spelling_is_upper(letter) || letter == '(' || letter == '[' ||
           letter == '"' || letter == 0x201C || letter == 0x2018 || letter == '*' ||
           letter == '.' || letter == 0x2026 || (letter >= '0' && letter <= '9');
}

bool scan_gap_at(const struct marker_scan *scan, size_t end)
{
    return scan_blank_at(scan, end) || end == scan->line.len ||
           spelling_is_upper(scan_letter_at(scan, end));
}

struct slice scan_take_capitals(struct marker_scan *scan, const char *letters)
{
    size_t start = scan->at;
    while (scan_peek(scan) && strchr(letters, scan_peek(scan)))
        scan->at++;
    return slice_part(scan->line, start, scan->at - start);
}

struct marker scan_made(const struct marker_scan *scan, enum marker_kind kind, size_t end,
                        struct slice label, unsigned long value)
{
    struct slice kept = scan->arena ? arena_copy(scan->arena, label) : SLICE("");
    return (struct marker){kind, end, kept, value};
}

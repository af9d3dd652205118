/*
 * Phần, Chương, Mục, Tiểu mục, Điều: a word and a number. Prose begins with the same words, so what
 * stands behind the number decides.
 */
#include "terms/marker_scan.h"

#include "text/spelling.h"

/* The numeral of a division: roman, arabic or a word ("thứ nhất"). */
static bool take_numeral(struct marker_scan *scan, struct slice *label, unsigned long *value)
{
    static const struct { struct slice words, label; } ordinals[] = {
        {SLICE_INIT("thứ nhất"), SLICE_INIT("thu-nhat")},
        {SLICE_INIT("thứ hai"), SLICE_INIT("thu-hai")},
        {SLICE_INIT("thứ ba"), SLICE_INIT("thu-ba")},
        {SLICE_INIT("thứ tư"), SLICE_INIT("thu-tu")},
        {SLICE_INIT("thứ năm"), SLICE_INIT("thu-nam")},
        {SLICE_INIT("thứ sáu"), SLICE_INIT("thu-sau")}};
    for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
        if (scan_take_word(scan, ordinals[i].words)) {
            *label = ordinals[i].label;
            *value = i + 1;
            return true;
        }
    *label = scan_take_digits(scan);
    if (label->len)
        return slice_number(*label, 999, value);
    *label = scan_take_capitals(scan, "IVXL");
    *value = marker_roman_value(*label);
    return *value != 0;
}

/* Behind the number of a division comes its heading or nothing, not the rest of a sentence. */
static bool ends_division(struct marker_scan *scan, size_t *end)
{
    *end = scan->at;
    scan_skip_blanks(scan);
    char sign = scan_peek(scan);
    if (sign == '.' || sign == ':' || sign == '-') {
        scan->at++;
        *end = scan->at;
        scan_skip_blanks(scan);
        return true;
    }
    return scan_at_end(scan) || spelling_is_upper(scan_letter_at(scan, scan->at));
}

bool marker_read_division(struct marker_scan *scan, struct marker *out)
{
    static const struct { struct slice word; enum marker_kind kind; } words[] = {
        {SLICE_INIT("phần "), MARKER_PART}, {SLICE_INIT("chương "), MARKER_CHAPTER},
        {SLICE_INIT("tiểu mục "), MARKER_SUBSECTION}, {SLICE_INIT("mục "), MARKER_SECTION}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct slice label;
        unsigned long value;
        size_t end;
        scan->at = 0;
        if (!scan_take_word(scan, words[i].word))
            continue;
        scan_skip_blanks(scan);
        if (!take_numeral(scan, &label, &value) || !ends_division(scan, &end))
            return false;
        *out = scan_made(scan, words[i].kind, end, label, value);
        return true;
    }
    return false;
}

bool marker_read_article(struct marker_scan *scan, struct marker *out)
{
    struct slice digits;
    unsigned long value;
    scan->at = 0;
    if (!scan_take_word(scan, SLICE("điều")))
        return false;
    scan_skip_blanks(scan);
    size_t start = scan->at;
    digits = scan_take_digits(scan);
    if (!digits.len || digits.len > 3 || !slice_number(digits, 999, &value))
        return false;
    if (scan_peek(scan) >= 'a' && scan_peek(scan) <= 'z' &&
        !spelling_is_letter(scan_letter_at(scan, scan->at + 1)))
        scan->at++;
    struct slice label = slice_part(scan->line, start, scan->at - start);
    size_t end = scan->at;
    scan_skip_blanks(scan);
    if (scan_peek(scan) == '.' || scan_peek(scan) == ':') {
        end = ++scan->at;
        scan_skip_blanks(scan);
    } else if (!scan_at_end(scan) && !(spelling_is_upper(scan_letter_at(scan, scan->at)) &&
                                       end < scan->line.len && scan->line.at[end] == ' ')) {
        return false;
    }
    *out = scan_made(scan, MARKER_ARTICLE, end, label, value);
    return true;
}

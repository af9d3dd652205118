/*
 * Phần, Chương, Mục, Tiểu mục, Điều, Mẫu số: a word and a number. Hard-wrapped lines often begin
 * with a reference ("Điều 5 của Luật này"), so it is a marker only when a heading or nothing follows.
 */
#include "terms/marker_scan.h"

#include "terms/numerals.h"
#include "text/spelling.h"

#include <string.h>

enum { MOST_FORM_LABEL = 16 };

/* What a place belongs to: behind a number these words make it a reference, not a heading. */
static const struct slice wholes[] = {
    SLICE_INIT("luật"), SLICE_INIT("bộ luật"), SLICE_INIT("hiến pháp"), SLICE_INIT("pháp lệnh"),
    SLICE_INIT("nghị định"), SLICE_INIT("nghị quyết"), SLICE_INIT("quyết định"),
    SLICE_INIT("thông tư"), SLICE_INIT("chỉ thị"), SLICE_INIT("công văn"), SLICE_INIT("văn bản"),
    SLICE_INIT("điều ước"), SLICE_INIT("hiệp định"), SLICE_INIT("công ước"),
    SLICE_INIT("hợp đồng"), SLICE_INIT("phụ lục"), SLICE_INIT("chương"), SLICE_INIT("phần"),
    SLICE_INIT("mục"), SLICE_INIT("điều"), SLICE_INIT("khoản"), SLICE_INIT("kế hoạch"),
    SLICE_INIT("đề án"), SLICE_INIT("quy định này"), SLICE_INIT("quy định ban hành"),
    SLICE_INIT("quy định kèm"), SLICE_INIT("quy chế này"), SLICE_INIT("quy chế ban hành"),
    SLICE_INIT("quy chế kèm"), SLICE_INIT("điều lệ này"), SLICE_INIT("điều lệ ban hành")};

/* A heading in capitals names no other act: "Chương I QUY ĐỊNH CHUNG". */
static bool is_reference(const struct cursor *cursor)
{
    if (spelling_is_upper(cursor_beyond(cursor)))
        return false;
    for (size_t i = 0; i < sizeof wholes / sizeof *wholes; i++) {
        struct cursor ahead = *cursor;
        if (cursor_words(&ahead, wholes[i])) {
            cursor_blanks(&ahead); /* "Điều 2 Quyết định này có hiệu lực" has only lost its dot */
            return !cursor_words(&ahead, SLICE("này có hiệu lực"));
        }
    }
    return false;
}

/* Behind the number: a sign, a heading in capitals or with a capital, or nothing. */
static bool closes_heading(struct cursor line, const char *signs, size_t *end)
{
    *end = line.at;
    bool blank = cursor_blanks(&line);
    if (cursor_at_end(&line))
        return true;
    char sign = cursor_sign(&line, signs);
    if (sign) {
        *end = line.at;
        bool apart = cursor_blanks(&line);
        if (cursor_at_end(&line))
            return true;
        if (sign == '.' || sign == ':')
            return apart || !cursor_is_digit(cursor_peek(&line));
    }
    return (sign || blank) && spelling_is_upper(cursor_peek(&line)) && !is_reference(&line);
}

/* The letter of an inserted article: the "a" of Điều 5a. */
static void pass_suffix(struct cursor *cursor)
{
    uint32_t letter = cursor_peek(cursor);
    if (spelling_is_letter(letter) && !cursor_is_word(cursor_beyond(cursor)))
        cursor_take(cursor, letter);
}

bool marker_read_article(struct arena *arena, struct cursor line, struct marker *out)
{
    unsigned long value;
    size_t end;
    if (!cursor_words(&line, SLICE("điều")))
        return false;
    cursor_blanks(&line);
    size_t start = line.at;
    struct slice digits = cursor_digits(&line);
    if (digits.len > 3 || !slice_number(digits, 999, &value) || !value)
        return false;
    pass_suffix(&line);
    struct slice label = slice_part(line.text, start, line.at - start);
    marker_pass_footnote(&line);
    if (!closes_heading(line, ".:-/)", &end))
        return false;
    *out = marker_made(arena, MARKER_ARTICLE, end, label, value);
    return true;
}

/* The number of a division: II, 2, A, or thứ hai. */
static bool pass_numeral(struct cursor *cursor, struct slice *label, unsigned long *value)
{
    const struct ordinal *ordinal;
    for (*value = 1; (ordinal = numerals_ordinal(*value)) != NULL; ++*value)
        if (cursor_words(cursor, ordinal->words)) {
            *label = ordinal->slug;
            return true;
        }
    *label = cursor_digits(cursor);
    if (label->len)
        return slice_number(*label, 999, value) && *value;
    *label = cursor_run(cursor, "IVXL");
    *value = marker_roman_value(*label);
    if (!label->len) { /* Phần A, Phần B */
        *label = cursor_run(cursor, "ABCDEGH");
        char small = label->len == 1 ? (char)(label->at[0] - 'A' + 'a') : '-';
        *value = marker_point_value((struct slice){&small, 1});
    }
    return *value && !cursor_is_word(cursor_peek(cursor));
}

bool marker_read_division(struct arena *arena, struct cursor line, struct marker *out)
{
    static const struct { struct slice word; enum marker_kind kind; } words[] = {
        {SLICE_INIT("phần"), MARKER_PART}, {SLICE_INIT("chương"), MARKER_CHAPTER},
        {SLICE_INIT("tiểu mục"), MARKER_SUBSECTION}, {SLICE_INIT("mục"), MARKER_SECTION}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct slice label;
        unsigned long value;
        size_t end;
        if (!cursor_words(&line, words[i].word))
            continue;
        if (!cursor_blanks(&line) || !pass_numeral(&line, &label, &value) ||
            !closes_heading(line, ".:-)", &end))
            return false;
        *out = marker_made(arena, words[i].kind, end, label, value);
        return true;
    }
    return false;
}

/* Passes the number of a form, as its office made it (01, 2a, C04/TĐKT); there is a figure in it. */
static size_t pass_form_number(struct cursor *cursor, char label[MOST_FORM_LABEL])
{
    size_t start = cursor->at;
    bool figure = false;
    for (uint32_t letter; !cursor_at_end(cursor); cursor_take(cursor, letter)) {
        letter = cursor_peek(cursor);
        bool joint = (letter == '/' || letter == '-' || letter == '.') && figure &&
                     cursor_is_word(cursor_beyond(cursor));
        if (!joint && !cursor_is_digit(letter) && !spelling_is_letter(letter))
            break;
        figure = figure || cursor_is_digit(letter);
    }
    size_t len = cursor->at - start;
    if (!figure || len > MOST_FORM_LABEL)
        return 0;
    for (size_t i = 0; i < len; i++) /* an eId has neither slash nor dot */
        label[i] = strchr("/.", cursor->text.at[start + i]) ? '-' : cursor->text.at[start + i];
    return len;
}

bool marker_read_form(struct arena *arena, struct cursor line, struct marker *out)
{
    char label[MOST_FORM_LABEL];
    size_t end;
    if (!cursor_words(&line, SLICE("mẫu")) && !cursor_words(&line, SLICE("biểu mẫu")))
        return false;
    cursor_blanks(&line);
    if (cursor_words(&line, SLICE("số")))
        cursor_blanks(&line);
    if (cursor_sign(&line, ":"))
        cursor_blanks(&line);
    size_t len = pass_form_number(&line, label);
    if (!len || !closes_heading(line, ".:-)", &end))
        return false;
    *out = marker_made(arena, MARKER_FORM, end, (struct slice){label, len}, 0);
    return true;
}

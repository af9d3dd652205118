/*
 * Labels. A number, letter or numeral is a label only when nothing that makes it an amount, a date
 * or a word stands behind it.
 */
#include "terms/citation_label.h"

#include "terms/marker.h"
#include "terms/phrase.h"
#include "text/spelling.h"
#include "text/utf8.h"

#include <string.h>

enum { MOST_FIGURES = 3, MOST_LABEL_BYTES = 32 };

static bool is_figure(struct slice text, size_t at)
{
    return at < text.len && text.at[at] >= '0' && text.at[at] <= '9';
}

static char sign_at(struct slice text, size_t at)
{
    return at < text.len ? text.at[at] : '\0';
}

static size_t figures_end(struct slice text, size_t at)
{
    while (is_figure(text, at))
        at++;
    return at;
}

bool cited_counts(struct slice text, size_t at)
{
    static const struct slice counted[] = {
        SLICE_INIT("lần"),  SLICE_INIT("năm"),   SLICE_INIT("tháng"), SLICE_INIT("ngày"),
        SLICE_INIT("triệu"), SLICE_INIT("tỷ"),   SLICE_INIT("nghìn"), SLICE_INIT("ngàn"),
        SLICE_INIT("đồng"), SLICE_INIT("người"), SLICE_INIT("bản"),   SLICE_INIT("bộ"),
        SLICE_INIT("hộ"),   SLICE_INIT("giờ"),   SLICE_INIT("tuần"),  SLICE_INIT("phần trăm"),
        SLICE_INIT("xã"),   SLICE_INIT("phường"), SLICE_INIT("mét"),  SLICE_INIT("km"),
        SLICE_INIT("thủ tục"), {"", 0}};
    at = phrase_skip(text, at);
    return sign_at(text, at) == '%' || phrase_any(text, at, counted);
}

/* Behind a label neither a word, a percentage nor a longer number goes on. */
static bool ends_label(struct slice text, size_t at)
{
    char sign = sign_at(text, at);
    bool inside = sign == '/' || sign == '.' || sign == ':';
    return !phrase_goes_on(text, at) && sign != '%' && !(inside && is_figure(text, at + 1)) &&
           !(sign == '/' && phrase_goes_on(text, at + 1));
}

/* The label with hyphens for dots, zeros in front left out. */
static struct slice label_of(struct arena *arena, struct slice words)
{
    while (words.len > 1 && words.at[0] == '0')
        words = slice_from(words, 1);
    struct slice label = arena_copy(arena, words);
    for (char *at = (char *)label.at; at < label.at + label.len; at++)
        if (*at == '.')
            *at = '-';
    return label;
}

static size_t made(struct arena *arena, struct slice text, size_t start, size_t end,
                   enum label_form form, unsigned long value, struct cited_label *out)
{
    if (!ends_label(text, end) || end - start > MOST_LABEL_BYTES)
        return 0;
    *out = (struct cited_label){label_of(arena, slice_part(text, start, end - start)), SLICE(""),
                                start, end, value, form};
    return end;
}

/* Behind a number: ".2.1" of a decimal one, at most two figures each. */
static size_t decimals_end(struct slice text, size_t at)
{
    while (sign_at(text, at) == '.' && is_figure(text, at + 1)) {
        size_t end = figures_end(text, at + 1);
        if (end - at - 1 > 2)
            return at;
        at = end;
    }
    return at;
}

/* 5, 5a, 2.1 */
static size_t number_label(struct arena *arena, struct slice text, size_t at, unsigned forms,
                           struct cited_label *out)
{
    size_t end = figures_end(text, at);
    unsigned long value = 0;
    if (end == at || end - at > MOST_FIGURES)
        return 0;
    slice_number(slice_part(text, at, end - at), 999, &value);
    size_t decimal = forms & FORM_DECIMAL ? decimals_end(text, end) : end;
    if (decimal > end)
        return made(arena, text, at, decimal, FORM_DECIMAL, value, out);
    size_t behind = phrase_next(text, end);
    uint32_t letter = phrase_letter(text, end);
    bool small = (letter >= 'a' && letter <= 'z') || letter == 0x111;
    if (small && !phrase_goes_on(text, behind))
        end = behind;
    return made(arena, text, at, end, FORM_NUMBER, value, out);
}

/* II, III.1 */
static size_t roman_label(struct arena *arena, struct slice text, size_t at, unsigned forms,
                          struct cited_label *out)
{
    size_t end = at;
    while (sign_at(text, end) && strchr("IVXL", sign_at(text, end)))
        end++;
    unsigned long value = marker_roman_value(slice_part(text, at, end - at));
    if (!value)
        return 0;
    if (forms & FORM_DECIMAL)
        end = decimals_end(text, end);
    return made(arena, text, at, end, FORM_ROMAN, value, out);
}

/* A, A1 */
static size_t capital_label(struct arena *arena, struct slice text, size_t at, unsigned forms,
                            struct cited_label *out)
{
    char letter = sign_at(text, at);
    (void)forms;
    if (letter < 'A' || letter > 'Z')
        return 0;
    unsigned long value = (unsigned long)(letter - 'A') + 1;
    return made(arena, text, at, figures_end(text, at + 1), FORM_CAPITAL, value, out);
}

/* a, đ, a1; a capital is the same letter. */
static size_t letter_label(struct arena *arena, struct slice text, size_t at, unsigned forms,
                           struct cited_label *out)
{
    char small[UTF8_MOST_BYTES];
    size_t len = utf8_put(spelling_lower(phrase_letter(text, at)), small);
    unsigned long value = marker_point_value((struct slice){small, len});
    size_t behind = phrase_next(text, at), end = figures_end(text, behind);
    (void)forms;
    if (!value || end - behind > 2 || !made(arena, text, at, end, FORM_LETTER, value, out))
        return 0;
    out->label = arena_format(arena, "%.*s%.*s", (int)len, small, (int)(end - behind),
                              text.at + behind);
    return end;
}

/* thứ nhất: as the marker of a part has it, for an indent its number */
static size_t ordinal_label(struct arena *arena, struct slice text, size_t at, unsigned forms,
                            struct cited_label *out)
{
    static const struct slice ordinals[] = {
        SLICE_INIT("thứ nhất"), SLICE_INIT("thứ hai"), SLICE_INIT("thứ ba"),
        SLICE_INIT("thứ tư"),   SLICE_INIT("thứ năm"), SLICE_INIT("thứ sáu"),
        SLICE_INIT("thứ bảy"),  SLICE_INIT("thứ tám"), SLICE_INIT("thứ chín")};
    enum { ORDINALS = sizeof ordinals / sizeof *ordinals };
    size_t end = 0;
    size_t found = phrase_longest(text, at, ordinals, ORDINALS, &end);
    (void)forms;
    if (found == ORDINALS)
        return 0;
    *out = (struct cited_label){spelling_slug(arena, ordinals[found]), SLICE(""), at, end,
                                (unsigned long)found + 1, FORM_ORDINAL};
    return end;
}

size_t cited_label_at(struct arena *arena, struct slice text, size_t at, unsigned forms,
                      struct cited_label *out)
{
    static const struct {
        unsigned form;
        size_t (*read)(struct arena *, struct slice, size_t, unsigned, struct cited_label *);
    } readers[] = {{FORM_ORDINAL, ordinal_label}, {FORM_NUMBER, number_label},
                   {FORM_ROMAN, roman_label},     {FORM_CAPITAL, capital_label},
                   {FORM_LETTER, letter_label}};
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        size_t end = forms & readers[i].form ? readers[i].read(arena, text, at, forms, out) : 0;
        if (end)
            return end;
    }
    return 0;
}

static bool is_dash(uint32_t letter)
{
    return letter == '-' || letter == 0x2013;
}

size_t cited_range_at(struct slice text, size_t at)
{
    static const struct slice to[] = {SLICE_INIT("đến hết"), SLICE_INIT("đến"),
                                      SLICE_INIT("tới"), {"", 0}};
    size_t start = phrase_skip(text, at), end = phrase_any(text, start, to);
    if (!end && is_dash(phrase_letter(text, start)))
        end = phrase_next(text, start);
    return end ? phrase_skip(text, end) : 0;
}

size_t cited_list_at(struct slice text, size_t at)
{
    static const struct slice joints[] = {SLICE_INIT(", và"), SLICE_INIT(", hoặc"),
                                          SLICE_INIT("và"), SLICE_INIT("hoặc"), SLICE_INIT("&"),
                                          SLICE_INIT(","), {"", 0}};
    size_t end = phrase_any(text, phrase_skip(text, at), joints);
    return end ? phrase_skip(text, end) : 0;
}

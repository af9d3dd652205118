/*
 * Numbers and dates of instruments cited. Behind "số" a number may have forms that stand nowhere
 * else: of the Party (18-NQ/TW), and of before the slash had its place (43-CP, 141/HĐBT).
 */
#include "terms/citation_read.h"

#include "terms/phrase.h"
#include "text/spelling.h"

#include <string.h>

static bool is_figure(struct slice text, size_t at)
{
    return at < text.len && text.at[at] >= '0' && text.at[at] <= '9';
}

/* The hyphen or slash behind blanks at `at`; where what follows it begins, 0: none. */
static size_t sign_at(struct slice text, size_t at, char *sign)
{
    at = phrase_skip(text, at);
    if (at >= text.len || (text.at[at] != '-' && text.at[at] != '/'))
        return 0;
    *sign = text.at[at];
    return phrase_skip(text, at + 1);
}

/* Letters and figures of a symbol, beginning with a capital. */
static size_t letters_end(struct slice text, size_t at)
{
    return spelling_is_upper(phrase_letter(text, at)) ? phrase_word_end(text, at) : at;
}

/* A number as it is put together, without its blanks. */
struct writing {
    char at[64];
    size_t len;
};

static bool put(struct writing *whole, struct slice piece)
{
    if (piece.len > sizeof whole->at - whole->len)
        return false;
    memcpy(whole->at + whole->len, piece.at, piece.len);
    whole->len += piece.len;
    return true;
}

/* "QĐ" of 2609QĐ/UBND, whose first slash was left out: where it ends, else `at`. */
static size_t put_glued(struct writing *whole, struct slice text, size_t at)
{
    char sign;
    size_t start = phrase_skip(text, at), end = letters_end(text, start);
    bool glued = end > start && sign_at(text, end, &sign) &&
                 put(whole, slice_part(text, start, end - start));
    return glued ? end : at;
}

/* 18-NQ/TW, 10- CTr/TU, 43-CP, 141/HĐBT, 488/KHKT/TT */
static size_t old_number_at(struct arena *arena, struct slice text, size_t at,
                            struct act_number *out)
{
    enum { MOST_FIGURES = 5 };
    struct writing whole = {.len = 0};
    size_t figures = at, next;
    while (is_figure(text, figures))
        figures++;
    struct slice serial = slice_part(text, at, figures - at);
    if (!serial.len || serial.len > MOST_FIGURES || !put(&whole, serial))
        return 0;
    size_t end = put_glued(&whole, text, figures), symbol = serial.len + (end == figures);
    for (char sign; (next = sign_at(text, end, &sign)) != 0;) {
        size_t behind = letters_end(text, next);
        if (behind == next || !put(&whole, (struct slice){&sign, 1}) ||
            !put(&whole, slice_part(text, next, behind - next)))
            break;
        end = behind;
    }
    if (whole.len < symbol + 2)
        return 0;
    struct slice copy = arena_copy(arena, (struct slice){whole.at, whole.len});
    *out = (struct act_number){.whole = copy, .serial = slice_part(copy, 0, serial.len),
                               .symbol = slice_from(copy, symbol)};
    return end;
}

/* Dots that stand for a number left blank: "số …/2025/QĐ-UBND". */
static size_t skip_dots(struct slice text, size_t at)
{
    while (phrase_letter(text, at) == '.' || phrase_letter(text, at) == 0x2026 ||
           phrase_blank(text, at))
        at = phrase_next(text, at);
    return at;
}

size_t cited_number_at(struct citing *citing, size_t at, bool said, struct act_number *out)
{
    struct slice text = citing->text;
    size_t end = at;
    if (is_figure(text, at) && number_at(citing->arena, text, &end, out))
        return end;
    if (is_figure(text, at))
        return said ? old_number_at(citing->arena, text, at, out) : 0;
    end = said ? skip_dots(text, at) : at;
    if (end < text.len && text.at[end] == '/' && number_at(citing->arena, text, &end, out))
        return end;
    return 0;
}

size_t cited_date_at(struct slice text, size_t at, struct date *out)
{
    static const struct slice leads[] = {
        SLICE_INIT("ban hành ngày"), SLICE_INIT("ký ngày"), SLICE_INIT("(ngày"),
        SLICE_INIT("ra ngày"), SLICE_INIT("năm ngày"), SLICE_INIT("ngày"), {"", 0}};
    enum { MOST_BYTES = 64 };
    struct slice words;
    size_t start = phrase_any(text, at, leads);
    if (!start)
        return 0;
    start = phrase_skip(text, start);
    size_t rest = text.len - start, pos = 0;
    struct slice near = slice_part(text, start, rest < MOST_BYTES ? rest : MOST_BYTES);
    if (!date_find(near, &pos, out, &words) || words.at != near.at)
        return 0;
    bool bracket = text.at[at] == '(' && start + pos < text.len && text.at[start + pos] == ')';
    return start + pos + bracket;
}

/*
 * Symbols are groups of letters joined by hyphens, some by dots or slashes. Portals break lines
 * and old typists put blanks at the joints, so a joint is passed when what follows is a group.
 */
#include "terms/symbol.h"

#include "terms/kind.h"
#include "text/spelling.h"
#include "text/utf8.h"

#include <string.h>

enum { MOST_SYMBOL = 64, NO_BREAK_HYPHEN = 0x2011, EN_DASH = 0x2013 };

struct symbol {
    char at[MOST_SYMBOL];
    size_t len;
    size_t letters; /* of the group that is being read */
    bool joined;    /* has a joint */
};

uint32_t symbol_letter(uint32_t letter)
{
    static const struct { uint32_t cyrillic, latin; } pairs[] = {
        {0x410, 'A'}, {0x412, 'B'}, {0x415, 'E'}, {0x41A, 'K'}, {0x41C, 'M'}, {0x41D, 'H'},
        {0x41E, 'O'}, {0x420, 'P'}, {0x421, 'C'}, {0x422, 'T'}, {0x425, 'X'}, {0x406, 'I'}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i].cyrillic == letter)
            return pairs[i].latin;
    return letter;
}

static bool add(struct symbol *symbol, uint32_t letter)
{
    if (symbol->len + UTF8_MOST_BYTES > sizeof symbol->at)
        return false;
    symbol->len += utf8_put(letter, symbol->at + symbol->len);
    return true;
}

/* Letters, figures and & ("TCBC&TCPCP"); false when the group does not begin with a letter. */
static bool pass_group(struct cursor *cursor, struct symbol *symbol)
{
    symbol->letters = 0;
    if (!spelling_is_letter(cursor_peek(cursor)))
        return false;
    for (;;) {
        uint32_t letter = cursor_peek(cursor);
        bool inside = cursor_is_word(letter) || letter == '&';
        if (cursor_at_end(cursor) || !inside || !add(symbol, symbol_letter(letter)))
            return symbol->letters > 0;
        cursor_take(cursor, letter);
        symbol->letters++;
    }
}

static bool is_kind(const struct symbol *symbol)
{
    return kind_by_symbol((struct slice){symbol->at, symbol->len}) != NULL;
}

static bool begins_capitals(const struct cursor *cursor)
{
    return spelling_is_upper(cursor_peek(cursor)) && spelling_is_upper(cursor_beyond(cursor));
}

/* "QĐ-UBND", "QĐ- UBND", and with blanks on both sides only behind the kind: "QĐ - UBND". */
static bool pass_hyphen(struct cursor *cursor, const struct symbol *symbol)
{
    struct cursor ahead = *cursor;
    bool before = cursor_blanks(&ahead);
    if (!cursor_take(&ahead, '-') && !cursor_take(&ahead, NO_BREAK_HYPHEN) &&
        !cursor_take(&ahead, EN_DASH))
        return false;
    bool behind = cursor_blanks(&ahead);
    bool goes_on = before   ? !symbol->joined && is_kind(symbol) && begins_capitals(&ahead)
                   : behind ? spelling_is_upper(cursor_peek(&ahead))
                            : spelling_is_letter(cursor_peek(&ahead));
    if (goes_on)
        *cursor = ahead;
    return goes_on;
}

/* "UB.NN", "V.I", "qđ.ubnd"; not the end of a sentence that lost its blank ("UBND.Theo"). */
static bool pass_dot(struct cursor *cursor, const struct symbol *symbol)
{
    struct cursor ahead = *cursor;
    if (!cursor_take(&ahead, '.'))
        return false;
    bool lower = symbol->at[0] >= 'a' && symbol->at[0] <= 'z';
    bool small = lower && spelling_is_letter(cursor_peek(&ahead));
    bool capital = spelling_is_upper(cursor_peek(&ahead)) &&
                   (spelling_is_upper(cursor_beyond(&ahead)) ||
                    !cursor_is_word(cursor_beyond(&ahead)));
    if (small || capital)
        *cursor = ahead;
    return small || capital;
}

/* "TTLT/BTC-BNV", "NĐ / CP": a slash between the kind and those who issued. */
static bool pass_slash(struct cursor *cursor, const struct symbol *symbol)
{
    struct cursor ahead = *cursor;
    cursor_blanks(&ahead);
    if (symbol->joined || !is_kind(symbol) || !cursor_take(&ahead, '/'))
        return false;
    cursor_blanks(&ahead);
    if (!begins_capitals(&ahead))
        return false;
    *cursor = ahead;
    return true;
}

static char pass_joint(struct cursor *cursor, const struct symbol *symbol)
{
    if (pass_hyphen(cursor, symbol))
        return '-';
    if (pass_dot(cursor, symbol))
        return '.';
    return pass_slash(cursor, symbol) ? '/' : 0;
}

/* Old symbols without a hyphen: Nghị định số 74/CP, 141/HĐBT, 14/TTLB. */
static bool is_old(struct slice symbol)
{
    static const struct slice old[] = {SLICE_INIT("CP"), SLICE_INIT("HĐBT"), SLICE_INIT("TTg"),
                                       SLICE_INIT("TTLB"), SLICE_INIT("TTLN")};
    for (size_t i = 0; i < sizeof old / sizeof *old; i++)
        if (slice_is(old[i], symbol))
            return true;
    return false;
}

/* "qh15", "ubtvqh14": the National Assembly in small letters. */
static bool is_assembly(struct slice symbol)
{
    return slice_starts(symbol, SLICE("qh1")) || slice_starts(symbol, SLICE("ubtvqh"));
}

/* Capitals, or a known symbol in small letters: "42/2006/nq-hđnd", never "km/giờ", "và/hoặc". */
static bool is_symbol(const struct symbol *symbol, size_t letters, bool dated)
{
    struct slice text = {symbol->at, symbol->len};
    struct cursor start = {text, 0};
    bool kind = is_kind(symbol) || (dated && is_assembly(text));
    if (letters < 2 || !(kind || begins_capitals(&start)))
        return false;
    if (!kind && !dated)
        return memchr(text.at, '-', text.len) || is_old(text);
    return spelling_is_upper(cursor_peek(&start)) || dated || symbol->joined;
}

struct slice symbol_pass(struct arena *arena, struct cursor *cursor, bool dated)
{
    struct symbol symbol = {.len = 0};
    struct cursor ahead = *cursor, behind = *cursor;
    size_t letters = 0, len = 0;
    for (char joint = '-'; joint && pass_group(&ahead, &symbol);) {
        letters += symbol.letters;
        len = symbol.len;
        behind = ahead;
        joint = pass_joint(&ahead, &symbol);
        symbol.joined = symbol.joined || joint;
        if (joint && !add(&symbol, (uint32_t)joint))
            break;
    }
    symbol.len = len;
    if (!len || !is_symbol(&symbol, letters, dated))
        return SLICE("");
    *cursor = behind;
    return arena_copy(arena, (struct slice){symbol.at, len});
}

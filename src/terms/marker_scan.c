/* What stands behind a number decides whether it is a marker: the tests that all readers share. */
#include "terms/marker_scan.h"

#include "text/spelling.h"

#include <assert.h>
#include <string.h>

enum { EN_DASH = 0x2013, ELLIPSIS = 0x2026, SMALL_D_STROKE = 0x111 };

struct marker marker_made(struct arena *arena, enum marker_kind kind, size_t end,
                          struct slice label, unsigned long value)
{
    assert(end > 0 && kind != MARKER_NONE);
    struct slice kept = arena ? arena_copy(arena, label) : SLICE("");
    return (struct marker){kind, end, kept, value};
}

static bool is_one_of(uint32_t letter, const char *signs)
{
    return letter && letter < 0x80 && strchr(signs, (int)letter);
}

bool marker_may_begin(const struct cursor *cursor)
{
    uint32_t letter = cursor_peek(cursor);
    return cursor_at_end(cursor) || spelling_is_upper(letter) || cursor_is_digit(letter) ||
           cursor_is_quote(letter) || letter == ELLIPSIS || is_one_of(letter, "([*.");
}

bool marker_is_letter(uint32_t letter)
{
    return (letter >= 'a' && letter <= 'z') || letter == SMALL_D_STROKE;
}

void marker_pass_footnote(struct cursor *cursor)
{
    struct cursor ahead = *cursor;
    if (cursor_take(&ahead, '[') && cursor_digits(&ahead).len && cursor_take(&ahead, ']'))
        *cursor = ahead;
}

/* "1.Phạm vi": a word right behind the sign; not the "I" of "V.I. Lê-nin". */
static bool begins_word(const struct cursor *cursor)
{
    return spelling_is_upper(cursor_peek(cursor)) && spelling_is_letter(cursor_beyond(cursor));
}

/* "4/Đề nghị", and not 102/CĐ-CT, V/V, C/O, 138/CTr-UBND. */
static bool begins_small_word(const struct cursor *cursor)
{
    return begins_word(cursor) && !spelling_is_upper(cursor_beyond(cursor));
}

/* "a)......": left open in a form. A single dot is the end of "(mẫu số\n05)." */
static bool is_dotted(const struct cursor *cursor)
{
    return cursor_peek(cursor) == ELLIPSIS ||
           (cursor_peek(cursor) == '.' && cursor_beyond(cursor) == '.');
}

/* Words may follow a bracket directly; behind a dot or a dash only one that begins a sentence. */
static bool may_touch(const struct cursor *cursor, char sign)
{
    if (sign == '/')
        return begins_small_word(cursor);
    if (cursor_is_quote(cursor_peek(cursor)))
        return true;
    if (sign == ')')
        return spelling_is_letter(cursor_peek(cursor)) || is_dotted(cursor);
    return begins_word(cursor);
}

bool marker_pass_ending(struct cursor *cursor, const char *signs, struct marker_ending *ending)
{
    cursor_blanks(cursor);
    ending->sign = cursor_sign(cursor, signs);
    ending->end = cursor->at;
    ending->apart = cursor_blanks(cursor) || cursor_at_end(cursor) || cursor_peek(cursor) == '[';
    if (!ending->sign)
        return false;
    if (!ending->apart)
        return may_touch(cursor, ending->sign);
    return ending->sign != '/' || marker_may_begin(cursor);
}

bool marker_pass_dash(struct cursor *cursor, struct marker_ending *ending)
{
    cursor_blanks(cursor);
    ending->sign = '-';
    if (!cursor_take(cursor, '-') && !cursor_take(cursor, EN_DASH))
        return false;
    ending->end = cursor->at;
    ending->apart = cursor_blanks(cursor);
    return ending->apart ? spelling_is_upper(cursor_peek(cursor)) : begins_small_word(cursor);
}

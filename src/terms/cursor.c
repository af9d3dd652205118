/* The scanner. Nothing is copied; a cursor that should not move is copied by its user. */
#include "terms/cursor.h"

#include "terms/phrase.h"
#include "text/spelling.h"

#include <string.h>

enum { OPENING_DOUBLE = 0x201C, OPENING_SINGLE = 0x2018 };

uint32_t cursor_peek(const struct cursor *cursor)
{
    return phrase_letter(cursor->text, cursor->at);
}

uint32_t cursor_beyond(const struct cursor *cursor)
{
    return phrase_letter(cursor->text, phrase_next(cursor->text, cursor->at));
}

bool cursor_at_end(const struct cursor *cursor)
{
    return cursor->at >= cursor->text.len;
}

bool cursor_blanks(struct cursor *cursor)
{
    size_t start = cursor->at;
    cursor->at = phrase_skip(cursor->text, start);
    return cursor->at > start;
}

bool cursor_take(struct cursor *cursor, uint32_t letter)
{
    if (cursor_at_end(cursor) || cursor_peek(cursor) != letter)
        return false;
    cursor->at = phrase_next(cursor->text, cursor->at);
    return true;
}

char cursor_sign(struct cursor *cursor, const char *signs)
{
    if (cursor_at_end(cursor))
        return 0;
    char sign = cursor->text.at[cursor->at];
    if (!sign || !strchr(signs, sign))
        return 0;
    cursor->at++;
    return sign;
}

struct slice cursor_run(struct cursor *cursor, const char *set)
{
    size_t start = cursor->at;
    while (cursor_sign(cursor, set))
        ;
    return slice_part(cursor->text, start, cursor->at - start);
}

struct slice cursor_digits(struct cursor *cursor)
{
    return cursor_run(cursor, "0123456789");
}

bool cursor_words(struct cursor *cursor, struct slice phrase)
{
    size_t end = phrase_at(cursor->text, cursor->at, phrase);
    if (end)
        cursor->at = end;
    return end != 0;
}

bool cursor_is_word(uint32_t letter)
{
    return cursor_is_digit(letter) || spelling_is_letter(letter);
}

bool cursor_is_digit(uint32_t letter)
{
    return letter >= '0' && letter <= '9';
}

bool cursor_is_quote(uint32_t letter)
{
    return letter == '"' || letter == OPENING_DOUBLE || letter == OPENING_SINGLE;
}

/*
 * Looking ahead in a pattern. A dot and a negated class are not taken for letters, although they
 * may match some: rule authors write [^.;] for "anything in the sentence", behind whole words.
 */
#include "text/pattern_ahead.h"

#include "text/spelling.h"
#include "text/utf8.h"

#include <stdint.h>
#include <string.h>

bool ahead_one_of(char c, const char *set)
{
    return c && strchr(set, c);
}

/* What a class lists at *pos may be letters: a letter, \w, [:alpha:] and the like. */
static bool item_has_letters(struct slice in, size_t *pos)
{
    uint32_t letter = utf8_next(in, pos);
    if (*pos == in.len)
        return spelling_is_letter(letter);
    if (letter == '\\') {
        letter = utf8_next(in, pos);
        return letter >= 0x80 ? spelling_is_letter(letter) : ahead_one_of((char)letter, "wSpP");
    }
    if (letter == '[' && in.at[*pos] == ':') {
        bool letters = *pos + 1 < in.len && ahead_one_of(in.at[*pos + 1], "aluw");
        size_t end = slice_find(in, SLICE(":]"), *pos);
        *pos = end == SIZE_MAX ? in.len : end + 2;
        return letters;
    }
    return spelling_is_letter(letter);
}

bool ahead_class_has_letters(struct slice rest)
{
    if (rest.len > 1 && rest.at[1] == '^')
        return false;
    size_t pos = 1;
    for (bool first = true; pos < rest.len && (first || rest.at[pos] != ']'); first = false)
        if (item_has_letters(rest, &pos))
            return true;
    return false;
}

/* How a group opens, the longest head first. */
static const struct group_head {
    struct slice head;
    size_t length;    /* of what is to be left as it is; 0: up to `end` ... */
    struct slice end; /* ... or, without one, up to where the flags end */
} group_heads[] = {
    {SLICE_INIT("(?<="), 4, SLICE_INIT("")}, {SLICE_INIT("(?<!"), 4, SLICE_INIT("")},
    {SLICE_INIT("(?<"), 0, SLICE_INIT(">")}, {SLICE_INIT("(?P<"), 0, SLICE_INIT(">")},
    {SLICE_INIT("(?P"), 0, SLICE_INIT(")")}, {SLICE_INIT("(?'"), 0, SLICE_INIT("'")},
    {SLICE_INIT("(?&"), 0, SLICE_INIT(")")}, {SLICE_INIT("(?C"), 0, SLICE_INIT(")")},
    {SLICE_INIT("(?(?"), 2, SLICE_INIT("")}, {SLICE_INIT("(?(*"), 2, SLICE_INIT("")},
    {SLICE_INIT("(?("), 0, SLICE_INIT(")")}, {SLICE_INIT("(?"), 0, SLICE_INIT("")},
    {SLICE_INIT("(*"), 0, SLICE_INIT("")},   {SLICE_INIT("("), 1, SLICE_INIT("")},
};

/*
 * Behind the flags of (?i) and (?i:, the colon or sign of (?: (?= (?| and the name of (*pla:, but
 * before the ) of (*MARK:name).
 */
static size_t flags_end(struct slice rest)
{
    bool verb = rest.at[1] == '*' && rest.len > 2 && !(rest.at[2] >= 'a' && rest.at[2] <= 'z');
    size_t end = 2;
    while (end < rest.len && !ahead_one_of(rest.at[end], verb ? ")" : ":)=!>|"))
        end++;
    return end < rest.len && rest.at[end] != ')' ? end + 1 : end;
}

size_t ahead_head_length(struct slice rest)
{
    const struct group_head *row = group_heads;
    while (!slice_starts(rest, row->head))
        row++;
    if (row->length)
        return row->length;
    if (!row->end.len)
        return flags_end(rest);
    size_t end = slice_find(rest, row->end, row->head.len);
    return end == SIZE_MAX ? rest.len : end + (row->end.at[0] != ')'); /* ) closes the group */
}

bool ahead_is_negative(struct slice rest)
{
    return slice_starts(rest, SLICE("(?!")) || slice_starts(rest, SLICE("(?<!")) ||
           slice_starts(rest, SLICE("(*n"));
}

bool ahead_goes_on(struct slice rest)
{
    while (rest.len && rest.at[0] == '(') {
        if (ahead_is_negative(rest))
            return false;
        rest = slice_from(rest, ahead_head_length(rest));
    }
    if (!rest.len)
        return false;
    if (rest.at[0] == '\\')
        return rest.len > 1 && ahead_one_of(rest.at[1], "wSpPX");
    if (rest.at[0] == '[')
        return ahead_class_has_letters(rest);
    size_t pos = 0;
    return spelling_is_letter(utf8_next(rest, &pos));
}

/* Numerals that are not digits: Roman ones, the letters of points, ordinals in words. */
#include "terms/numerals.h"

#include "terms/marker.h"

enum { MOST_ROMAN = 100 };

static const struct ordinal ordinals[] = {
    {SLICE_INIT("thứ nhất"), SLICE_INIT("thu-nhat")},
    {SLICE_INIT("thứ hai"), SLICE_INIT("thu-hai")},
    {SLICE_INIT("thứ ba"), SLICE_INIT("thu-ba")},
    {SLICE_INIT("thứ tư"), SLICE_INIT("thu-tu")},
    {SLICE_INIT("thứ năm"), SLICE_INIT("thu-nam")},
    {SLICE_INIT("thứ sáu"), SLICE_INIT("thu-sau")},
    {SLICE_INIT("thứ bảy"), SLICE_INIT("thu-bay")},
    {SLICE_INIT("thứ tám"), SLICE_INIT("thu-tam")},
    {SLICE_INIT("thứ chín"), SLICE_INIT("thu-chin")},
    {SLICE_INIT("thứ mười"), SLICE_INIT("thu-muoi")},
};

const struct ordinal *numerals_ordinal(unsigned long place)
{
    return place && place <= sizeof ordinals / sizeof *ordinals ? &ordinals[place - 1] : NULL;
}

/* Takes what stands for `place` units of ten or one off the front of *rest. */
static unsigned long take_roman(struct slice *rest, const struct slice *signs)
{
    for (unsigned long digit = 9; digit > 0; digit--)
        if (slice_starts(*rest, signs[digit - 1])) {
            *rest = slice_from(*rest, signs[digit - 1].len);
            return digit;
        }
    return 0;
}

unsigned long marker_roman_value(struct slice numeral)
{
    static const struct slice tens[] = {
        SLICE_INIT("X"), SLICE_INIT("XX"), SLICE_INIT("XXX"), SLICE_INIT("XL"), SLICE_INIT("L"),
        SLICE_INIT("LX"), SLICE_INIT("LXX"), SLICE_INIT("LXXX"), SLICE_INIT("XC")};
    static const struct slice ones[] = {
        SLICE_INIT("I"), SLICE_INIT("II"), SLICE_INIT("III"), SLICE_INIT("IV"), SLICE_INIT("V"),
        SLICE_INIT("VI"), SLICE_INIT("VII"), SLICE_INIT("VIII"), SLICE_INIT("IX")};
    struct slice rest = numeral;
    unsigned long value = take_roman(&rest, tens) * 10;
    value += take_roman(&rest, ones);
    return rest.len == 0 && value < MOST_ROMAN ? value : 0;
}

/* The letters of points in their order. Vietnamese has no f, j, w, z, and many acts no điểm đ. */
static const struct { struct slice letter; bool passed_over; } points[] = {
    {SLICE_INIT("a"), false}, {SLICE_INIT("b"), false}, {SLICE_INIT("c"), false},
    {SLICE_INIT("d"), false}, {SLICE_INIT("đ"), true},  {SLICE_INIT("e"), false},
    {SLICE_INIT("f"), true},  {SLICE_INIT("g"), false}, {SLICE_INIT("h"), false},
    {SLICE_INIT("i"), false}, {SLICE_INIT("j"), true},  {SLICE_INIT("k"), false},
    {SLICE_INIT("l"), false}, {SLICE_INIT("m"), false}, {SLICE_INIT("n"), false},
    {SLICE_INIT("o"), false}, {SLICE_INIT("p"), false}, {SLICE_INIT("q"), false},
    {SLICE_INIT("r"), false}, {SLICE_INIT("s"), false}, {SLICE_INIT("t"), false},
    {SLICE_INIT("u"), false}, {SLICE_INIT("v"), false}, {SLICE_INIT("w"), true},
    {SLICE_INIT("x"), false}, {SLICE_INIT("y"), false}, {SLICE_INIT("z"), true}};

unsigned long marker_point_value(struct slice letter)
{
    for (size_t i = 0; i < sizeof points / sizeof *points; i++)
        if (slice_is(points[i].letter, letter))
            return i + 1;
    return 0;
}

bool marker_points_follow(unsigned long before, unsigned long behind)
{
    if (!before || behind > sizeof points / sizeof *points)
        return false;
    while (++before < behind)
        if (!points[before - 1].passed_over)
            return false;
    return before == behind;
}

unsigned long numerals_value(struct slice number)
{
    enum { MOST_LETTERS = 8, MOST = 99 };
    char capitals[MOST_LETTERS];
    unsigned long value = 0;
    if (slice_number(number, MOST, &value))
        return value;
    if (number.len > MOST_LETTERS)
        return 0;
    for (size_t i = 0; i < number.len; i++)
        capitals[i] = (char)(number.at[i] >= 'a' && number.at[i] <= 'z' ? number.at[i] - 'a' + 'A'
                                                                        : number.at[i]);
    return number.len ? marker_roman_value((struct slice){capitals, number.len}) : 0;
}

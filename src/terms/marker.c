/* Markers: the readers in the order in which they are asked, and the values of numerals. */
#include "terms/marker.h"

#include "terms/marker_scan.h"

#include <assert.h>

unsigned long marker_roman_value(struct slice numeral)
{
    static const struct { char sign; unsigned value; } signs[] = {
        {'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}};
    unsigned long total = 0, last = 0;
    if (!numeral.len || numeral.len > 8)
        return 0;
    for (size_t i = numeral.len; i > 0; i--) {
        unsigned long value = 0;
        for (size_t s = 0; s < sizeof signs / sizeof *signs; s++)
            if (signs[s].sign == numeral.at[i - 1])
                value = signs[s].value;
        if (!value)
            return 0;
        total = value < last ? total - value : total + value;
        last = value > last ? value : last;
    }
    return total < 100 ? total : 0;
}

unsigned long marker_point_value(struct slice letter)
{
    static const struct slice order[] = {
        SLICE_INIT("a"), SLICE_INIT("b"), SLICE_INIT("c"), SLICE_INIT("d"), SLICE_INIT("đ"),
        SLICE_INIT("e"), SLICE_INIT("g"), SLICE_INIT("h"), SLICE_INIT("i"), SLICE_INIT("k"),
        SLICE_INIT("l"), SLICE_INIT("m"), SLICE_INIT("n"), SLICE_INIT("o"), SLICE_INIT("p"),
        SLICE_INIT("q"), SLICE_INIT("r"), SLICE_INIT("s"), SLICE_INIT("t"), SLICE_INIT("u"),
        SLICE_INIT("v"), SLICE_INIT("x"), SLICE_INIT("y")};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        if (slice_is(order[i], letter))
            return i + 1;
    return 0;
}

static struct marker read(struct arena *arena, struct slice line)
{
    static bool (*const readers[])(struct marker_scan *, struct marker *) = {
        marker_read_division, marker_read_article, marker_read_decimal, marker_read_paragraph,
        marker_read_roman, marker_read_capital, marker_read_point, marker_read_indent};
    struct marker_scan scan = {arena, line, 0};
    struct marker marker = {.label = SLICE("")};
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
        if (readers[i](&scan, &marker))
            return marker;
    return (struct marker){.label = SLICE("")};
}

struct marker marker_read(struct arena *arena, struct slice line)
{
    assert(arena);
    return read(arena, line);
}

enum marker_kind marker_kind_of(struct slice line)
{
    return read(NULL, line).kind;
}

/* Places: eIds read from their end, innermost part first, as officers cite. */
#include "terms/place.h"

#include <stdint.h>

static const struct {
    struct slice prefix, vi, en;
} parts[] = {
    {SLICE_INIT("art_"), SLICE_INIT("Điều"), SLICE_INIT("Article")},
    {SLICE_INIT("para_"), SLICE_INIT("khoản"), SLICE_INIT("paragraph")},
    {SLICE_INIT("subpara_"), SLICE_INIT("mục"), SLICE_INIT("subparagraph")},
    {SLICE_INIT("point_"), SLICE_INIT("điểm"), SLICE_INIT("point")},
    {SLICE_INIT("indent_"), SLICE_INIT("gạch đầu dòng thứ"), SLICE_INIT("indent")},
    {SLICE_INIT("sec_"), SLICE_INIT("mục"), SLICE_INIT("section")},
    {SLICE_INIT("subsec_"), SLICE_INIT("tiểu mục"), SLICE_INIT("subsection")},
    {SLICE_INIT("chp_"), SLICE_INIT("Chương"), SLICE_INIT("Chapter")},
    {SLICE_INIT("part_"), SLICE_INIT("Phần"), SLICE_INIT("Part")},
    {SLICE_INIT("cit_"), SLICE_INIT("căn cứ thứ"), SLICE_INIT("basis")},
};

static struct slice label(struct arena *arena, struct slice part)
{
    struct slice text = arena_copy(arena, part);
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] == '-')
            ((char *)(uintptr_t)text.at)[i] = '.';
    return text;
}

static struct slice whole(struct slice eid, bool english)
{
    if (slice_is(eid, SLICE("preamble")))
        return english ? SLICE("the preamble") : SLICE("phần mở đầu");
    if (slice_is(eid, SLICE("conclusions")))
        return english ? SLICE("recipients and signature") : SLICE("phần ký, nơi nhận");
    if (slice_is(eid, SLICE("preface")))
        return english ? SLICE("the title") : SLICE("phần tiêu đề");
    return SLICE("");
}

struct slice place_cite(struct arena *arena, struct slice eid, struct slice attachment,
                        bool english)
{
    struct slice rest = eid, cited = whole(eid, english);
    size_t quoted = slice_find(eid, SLICE("__qstr_"), 0);
    if (quoted != SIZE_MAX)
        rest = slice_part(eid, 0, quoted);
    while (rest.len) {
        size_t end = slice_find(rest, SLICE("__"), 0);
        struct slice part = end == SIZE_MAX ? rest : slice_part(rest, 0, end);
        rest = end == SIZE_MAX ? SLICE("") : slice_from(rest, end + 2);
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
            if (!slice_starts(part, parts[i].prefix))
                continue;
            struct slice name = english ? parts[i].en : parts[i].vi;
            struct slice number = label(arena, slice_from(part, parts[i].prefix.len));
            cited = arena_format(arena, "%.*s %.*s%s%.*s", SLICE_ARG(name), SLICE_ARG(number),
                                 cited.len ? " " : "", SLICE_ARG(cited));
            break;
        }
    }
    if (!attachment.len)
        return cited;
    return arena_format(arena, "%.*s%s%.*s", SLICE_ARG(cited), cited.len ? " " : "",
                        SLICE_ARG(attachment));
}

/*
 * Places. Vietnamese cites from the innermost part outwards ("điểm c khoản 2 Điều 5"), English
 * from the article inwards ("Article 5(2)(c)").
 */
#include "terms/place.h"

#include <stdint.h>

static const struct part {
    struct slice prefix, vi;
    struct slice en;  /* before the label */
    bool bracketed;   /* in English: "(label)" right behind what stands above */
} parts[] = {
    {SLICE_INIT("art_"), SLICE_INIT("Điều"), SLICE_INIT("Article"), false},
    {SLICE_INIT("para_"), SLICE_INIT("khoản"), SLICE_INIT("paragraph"), true},
    {SLICE_INIT("subpara_"), SLICE_INIT("mục"), SLICE_INIT("item"), false},
    {SLICE_INIT("point_"), SLICE_INIT("điểm"), SLICE_INIT("point"), true},
    {SLICE_INIT("indent_"), SLICE_INIT("gạch đầu dòng thứ"), SLICE_INIT("dash"), false},
    {SLICE_INIT("sec_"), SLICE_INIT("mục"), SLICE_INIT("Section"), false},
    {SLICE_INIT("subsec_"), SLICE_INIT("tiểu mục"), SLICE_INIT("Subsection"), false},
    {SLICE_INIT("chp_"), SLICE_INIT("Chương"), SLICE_INIT("Chapter"), false},
    {SLICE_INIT("part_"), SLICE_INIT("Phần"), SLICE_INIT("Part"), false},
    {SLICE_INIT("cit_"), SLICE_INIT("căn cứ thứ"), SLICE_INIT("basis"), false},
};

/* "3-2" is written 3.2; the second provision with the number 1 (1_dup2) is "1 (2)". */
static struct slice label(struct arena *arena, struct slice part)
{
    size_t again = slice_find(part, SLICE("_dup"), 0);
    struct slice number = again == SIZE_MAX ? part : slice_part(part, 0, again);
    char *text = arena_get(arena, number.len + 1);
    for (size_t i = 0; i < number.len; i++)
        text[i] = number.at[i] == '-' ? '.' : number.at[i];
    if (again == SIZE_MAX)
        return (struct slice){text, number.len};
    struct slice ordinal = slice_from(part, again + SLICE("_dup").len);
    return arena_format(arena, "%s (%.*s)", text, SLICE_ARG(ordinal));
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

static const struct part *find_part(struct slice words)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (slice_starts(words, parts[i].prefix))
            return &parts[i];
    return NULL;
}

static struct slice cite_vi(struct arena *arena, struct slice above, const struct part *part,
                            struct slice number)
{
    return arena_format(arena, "%.*s %.*s%s%.*s", SLICE_ARG(part->vi), SLICE_ARG(number),
                        above.len ? " " : "", SLICE_ARG(above));
}

static struct slice cite_en(struct arena *arena, struct slice above, const struct part *part,
                            struct slice number)
{
    if (above.len && part->bracketed)
        return arena_format(arena, "%.*s(%.*s)", SLICE_ARG(above), SLICE_ARG(number));
    return arena_format(arena, "%.*s%s%.*s %.*s", SLICE_ARG(above), above.len ? ", " : "",
                        SLICE_ARG(part->en), SLICE_ARG(number));
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
        struct slice words = end == SIZE_MAX ? rest : slice_part(rest, 0, end);
        const struct part *part = find_part(words);
        rest = end == SIZE_MAX ? SLICE("") : slice_from(rest, end + 2);
        if (!part)
            continue;
        struct slice number = label(arena, slice_from(words, part->prefix.len));
        cited = english ? cite_en(arena, cited, part, number)
                        : cite_vi(arena, cited, part, number);
    }
    if (!attachment.len)
        return cited;
    return arena_format(arena, "%.*s%s%.*s", SLICE_ARG(cited), cited.len ? " " : "",
                        SLICE_ARG(attachment));
}

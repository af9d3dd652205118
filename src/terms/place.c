/*
 * Places. Vietnamese cites from the innermost part outwards ("điểm c khoản 2 Điều 5"), English
 * from the article inwards ("Article 5(2)(c)").
 */
#include "terms/place.h"

#include "terms/numerals.h"

#include <stdint.h>

enum { MOST_PARTS = 16 }; /* what lies deeper is cited by what holds it */

/* The parts of an eId that are cited. In law a section stands in a chapter (Mục 1 Chương II), in a
   plan it is numbered like an item (mục I), and one inside another is a tiểu mục. */
static const struct part {
    struct slice prefix, vi;
    struct slice en; /* before the label */
    bool bracketed;  /* in English: "(label)" right behind what stands above */
    bool as_written; /* hyphens of the label are the number's own */
} parts[] = {
    {SLICE_INIT("art_"), SLICE_INIT("Điều"), SLICE_INIT("Article"), false, false},
    {SLICE_INIT("para_"), SLICE_INIT("khoản"), SLICE_INIT("paragraph"), true, false},
    {SLICE_INIT("subpara_"), SLICE_INIT("mục"), SLICE_INIT("item"), false, false},
    {SLICE_INIT("point_"), SLICE_INIT("điểm"), SLICE_INIT("point"), true, false},
    {SLICE_INIT("indent_"), SLICE_INIT("gạch đầu dòng thứ"), SLICE_INIT("dash"), false, false},
    {SLICE_INIT("sec_"), SLICE_INIT("mục"), SLICE_INIT("Section"), false, false},
    {SLICE_INIT("subsec_"), SLICE_INIT("tiểu mục"), SLICE_INIT("Subsection"), false, false},
    {SLICE_INIT("chp_"), SLICE_INIT("Chương"), SLICE_INIT("Chapter"), false, false},
    {SLICE_INIT("part_"), SLICE_INIT("Phần"), SLICE_INIT("Part"), false, false},
    {SLICE_INIT("cit_"), SLICE_INIT("căn cứ thứ"), SLICE_INIT("basis"), false, false},
    {SLICE_INIT("hcontainer_mau-"), SLICE_INIT("Mẫu số"), SLICE_INIT("Form"), false, true},
};

/* Parts without a number. */
static const struct { struct slice eid, vi, en; } wholes[] = {
    {SLICE_INIT("preface"), SLICE_INIT("phần tiêu đề"), SLICE_INIT("the title")},
    {SLICE_INIT("preamble"), SLICE_INIT("phần mở đầu"), SLICE_INIT("the preamble")},
    {SLICE_INIT("conclusions"), SLICE_INIT("phần ký, nơi nhận"),
     SLICE_INIT("recipients and signature")},
};

static bool starts(struct slice part, const char *prefix)
{
    return slice_starts(part, slice_of(prefix));
}

/* The place of an ordinal: 1 for "thu-nhat"; 0 for other labels. */
static unsigned long ordinal_place(struct slice label)
{
    const struct ordinal *ordinal;
    for (unsigned long place = 1; (ordinal = numerals_ordinal(place)) != NULL; place++)
        if (slice_is(ordinal->slug, label))
            return place;
    return 0;
}

/* "3-2" is written 3.2, "thu-nhat" thứ nhất. */
static struct slice number_of(struct arena *arena, const struct part *part, struct slice label,
                              bool english)
{
    unsigned long place = ordinal_place(label);
    if (part->as_written)
        return label;
    if (place)
        return english ? arena_format(arena, "%lu", place) : numerals_ordinal(place)->words;
    char *text = arena_get(arena, label.len + 1);
    for (size_t i = 0; i < label.len; i++)
        text[i] = label.at[i] == '-' ? '.' : label.at[i];
    return (struct slice){text, label.len};
}

/* The number as people write it; the second provision with the number 1 (1_dup2) is "1 (2)". */
static struct slice label_of(struct arena *arena, const struct part *part, struct slice label,
                             bool english)
{
    size_t again = slice_find(label, SLICE("_dup"), 0);
    if (again == SIZE_MAX)
        return number_of(arena, part, label, english);
    struct slice number = number_of(arena, part, slice_part(label, 0, again), english);
    struct slice second = slice_from(label, again + SLICE("_dup").len);
    return arena_format(arena, "%.*s (%.*s)", SLICE_ARG(number), SLICE_ARG(second));
}

static const struct part *find_part(struct slice words)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (slice_starts(words, parts[i].prefix) && words.len > parts[i].prefix.len)
            return &parts[i];
    return NULL;
}

/* The parts of an eId from the outermost inwards, up to the first that quotes another act. */
static size_t split(struct slice eid, struct slice out[MOST_PARTS])
{
    size_t count = 0;
    while (eid.len && count < MOST_PARTS) {
        size_t end = slice_find(eid, SLICE("__"), 0);
        struct slice part = end == SIZE_MAX ? eid : slice_part(eid, 0, end);
        eid = end == SIZE_MAX ? SLICE("") : slice_from(eid, end + 2);
        if (starts(part, "qstr_") || starts(part, "qtext_"))
            break;
        out[count++] = part;
    }
    return count;
}

/* "3.2" of "3.2.1": the number below says it too. */
static bool is_said_below(const struct slice *all, size_t count, size_t i)
{
    return starts(all[i], "subpara_") && i + 1 < count && slice_starts(all[i + 1], all[i]);
}

static struct slice name_vi(const struct slice *all, size_t i, const struct part *part)
{
    if (!i || !starts(all[i], "sec_"))
        return part->vi;
    if (starts(all[i - 1], "chp_"))
        return SLICE("Mục");
    return starts(all[i - 1], "sec_") ? SLICE("tiểu mục") : part->vi;
}

static struct slice cite_vi(struct arena *arena, struct slice above, struct slice name,
                            struct slice number)
{
    return arena_format(arena, "%.*s %.*s%s%.*s", SLICE_ARG(name), SLICE_ARG(number),
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

/* The part without a number among the parts, or "". */
static struct slice find_whole(const struct slice *all, size_t count, bool english)
{
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < sizeof wholes / sizeof *wholes; k++)
            if (slice_is(wholes[k].eid, all[i]))
                return english ? wholes[k].en : wholes[k].vi;
    return SLICE("");
}

static struct slice cite_parts(struct arena *arena, const struct slice *all, size_t count,
                               bool english)
{
    struct slice cited = find_whole(all, count, english);
    for (size_t i = 0; i < count; i++) {
        const struct part *part = find_part(all[i]);
        if (!part || is_said_below(all, count, i))
            continue;
        struct slice number = label_of(arena, part, slice_from(all[i], part->prefix.len),
                                       english);
        cited = english ? cite_en(arena, cited, part, number)
                        : cite_vi(arena, cited, name_vi(all, i, part), number);
    }
    return cited;
}

struct slice place_cite(struct arena *arena, struct slice eid, struct slice attachment,
                        bool english)
{
    struct slice all[MOST_PARTS];
    size_t count = split(eid, all);
    struct slice cited = cite_parts(arena, all, count, english);
    if (!attachment.len)
        return cited;
    return arena_format(arena, "%.*s%s%.*s", SLICE_ARG(cited), cited.len ? " " : "",
                        SLICE_ARG(attachment));
}

/*
 * Places as eIds (docs of the profile): articles name neither part nor chapter, decimal khoản are
 * subparagraphs, and in texts numbered I., 1., a) the "điểm 1" of a mục is a paragraph.
 */
#include "terms/citation_read.h"

#include <stdint.h>

static bool is_named(const struct cited_place *place, enum place_step step)
{
    return place->named & (1u << step) && !(place->here & (1u << step)) && place->label[step].len;
}

static struct slice below(struct arena *arena, struct slice above, const char *prefix,
                          struct slice label)
{
    return arena_format(arena, "%.*s%s%s_%.*s", SLICE_ARG(above), above.len ? "__" : "", prefix,
                        SLICE_ARG(label));
}

static bool is_number(struct slice label)
{
    return label.len && label.at[0] >= '0' && label.at[0] <= '9';
}

/* para_2, and for 2-1-3: para_2__subpara_2-1__subpara_2-1-3 */
static struct slice add_number(struct arena *arena, struct slice above, struct slice label)
{
    const char *prefix = "para";
    for (size_t end = 0; end <= label.len; end++)
        if (end == label.len || label.at[end] == '-') {
            above = below(arena, above, prefix, slice_part(label, 0, end));
            prefix = "subpara";
        }
    return above;
}

/* A point that has a number is a paragraph of its section, or a part of its decimal khoản. */
static struct slice add_point(struct arena *arena, struct slice above,
                              const struct cited_place *place)
{
    struct slice point = place->label[STEP_POINT], paragraph = place->label[STEP_PARAGRAPH];
    if (!is_number(point))
        return below(arena, above, "point", point);
    if (!is_named(place, STEP_PARAGRAPH))
        return add_number(arena, above, point);
    bool inside = slice_starts(point, paragraph) && point.len > paragraph.len &&
                  point.at[paragraph.len] == '-';
    return below(arena, above, inside ? "subpara" : "point", point);
}

/* A tiết below a numbered điểm is a lettered point; elsewhere acts have no level for it. */
static struct slice add_subpoint(struct arena *arena, struct slice above,
                                 const struct cited_place *place)
{
    bool point = place->named & (1u << STEP_POINT);
    bool lettered = !is_number(place->label[STEP_SUBPOINT]) &&
                    (!point || is_number(place->label[STEP_POINT]));
    return lettered ? below(arena, above, "point", place->label[STEP_SUBPOINT]) : above;
}

/* A mục with a decimal number is an item of a plan: "mục 2.3". */
static bool is_item(const struct cited_place *place, enum place_step step)
{
    return step == STEP_SECTION && is_number(place->label[step]) &&
           slice_find(place->label[step], SLICE("-"), 0) != SIZE_MAX;
}

static struct slice add_divisions(struct arena *arena, const struct cited_place *place)
{
    static const struct {
        enum place_step step;
        const char *prefix;
    } divisions[] = {{STEP_PART, "part"}, {STEP_CHAPTER, "chp"}, {STEP_SECTION, "sec"},
                     {STEP_SUBSECTION, "subsec"}};
    struct slice eid = SLICE("");
    for (size_t i = 0; i < sizeof divisions / sizeof *divisions; i++)
        if (is_named(place, divisions[i].step))
            eid = is_item(place, divisions[i].step)
                      ? add_number(arena, eid, place->label[divisions[i].step])
                      : below(arena, eid, divisions[i].prefix, place->label[divisions[i].step]);
    return eid;
}

struct slice place_eid(struct arena *arena, const struct cited_place *place)
{
    bool article = place->named & (1u << STEP_ARTICLE);
    struct slice eid = article ? SLICE("") : add_divisions(arena, place);
    if (is_named(place, STEP_ARTICLE))
        eid = below(arena, eid, "art", place->label[STEP_ARTICLE]);
    if (is_named(place, STEP_PARAGRAPH))
        eid = add_number(arena, eid, place->label[STEP_PARAGRAPH]);
    if (is_named(place, STEP_POINT))
        eid = add_point(arena, eid, place);
    if (is_named(place, STEP_SUBPOINT))
        eid = add_subpoint(arena, eid, place);
    if (is_named(place, STEP_INDENT) && is_number(place->label[STEP_INDENT]))
        eid = below(arena, eid, "indent", place->label[STEP_INDENT]);
    return eid;
}

/*
 * Provisions cited. Groups come from the innermost place outwards ("điểm a, b khoản 2 Điều 5"): a
 * group gives its first label to every target before it that lacks an outer step, and each further
 * label begins a target of its own. What joins two groups tells whether they belong together.
 */
#include "terms/citation_label.h"

#include "terms/phrase.h"

#include <assert.h>
#include <stdint.h>

enum { MOST_TARGETS = 256 };

enum joint {
    JOINT_NONE,   /* a blank: khoản 2 Điều 5 */
    JOINT_OF,     /* của, thuộc, tại */
    JOINT_COMMA,
    JOINT_AND,    /* và, hoặc, ; : what follows begins anew */
    JOINT_TO      /* đến: the end of a range */
};

struct provisions {
    struct citing *citing;
    struct cited_target *targets;
    size_t count, room;
    bool here;    /* "này" was read: nothing outer can follow */
    bool strong;  /* a group was read that is a citation by itself */
    unsigned groups;
};

static enum place_step outermost(const struct cited_place *place)
{
    assert(place->named);
    return (enum place_step)__builtin_ctz(place->named);
}

static enum place_step innermost(const struct cited_place *place)
{
    assert(place->named);
    return (enum place_step)(31 - __builtin_clz(place->named));
}

static void name(struct cited_place *place, enum place_step step, struct slice label, bool here)
{
    place->named |= 1u << step;
    place->here |= here ? 1u << step : 0;
    place->label[step] = label;
}

/* "mục 3 Điều 2": what stands inside an article is a khoản, whatever its word. */
static void section_to_paragraph(struct cited_place *place)
{
    struct slice *section = &place->label[STEP_SECTION];
    bool number = section->len && section->at[0] >= '0' && section->at[0] <= '9';
    if (!number || place->named & (1u << STEP_PARAGRAPH) || outermost(place) != STEP_SECTION)
        return;
    name(place, STEP_PARAGRAPH, *section, false);
    place->named &= ~(1u << STEP_SECTION);
    *section = SLICE("");
}

/* Whether a place lacks the step that a group names. Behind a comma a chapter is a new thing. */
static bool lacks(const struct cited_place *place, enum place_step step, enum joint joint)
{
    if (!place->named || outermost(place) <= step)
        return false;
    return joint != JOINT_COMMA || step >= STEP_ARTICLE || outermost(place) != STEP_ARTICLE;
}

/* Gives the step to all targets that lack it; false when none does. */
static bool attach(struct provisions *list, const struct cited_group *group, enum joint joint)
{
    struct slice label = group->count ? group->labels[0].label : SLICE("");
    bool attached = false;
    if (joint == JOINT_AND || joint == JOINT_TO)
        return false;
    for (size_t i = 0; i < list->count; i++) {
        struct cited_place *places[] = {&list->targets[i].from, &list->targets[i].to};
        for (size_t k = 0; k < 2; k++) {
            if (group->step == STEP_ARTICLE)
                section_to_paragraph(places[k]);
            if (!lacks(places[k], group->step, joint))
                continue;
            name(places[k], group->step, label, group->here);
            attached = true;
        }
    }
    return attached;
}

/* "Điều 5 khoản 2": an inner step right behind an outer one, with nothing outer to follow. */
static bool descends(struct provisions *list, const struct cited_group *group, enum joint joint,
                     enum place_step following)
{
    if (!list->count || group->count != 1 || following < group->step)
        return false;
    const struct cited_target *last = &list->targets[list->count - 1];
    enum place_step inner = innermost(&last->from);
    bool joined = joint == JOINT_NONE ||
                  (joint == JOINT_COMMA && (inner >= STEP_ARTICLE || inner == STEP_ANNEX));
    return joined && !last->to.named && inner < group->step;
}

static void add_target(struct provisions *list, const struct cited_group *group, size_t label)
{
    const struct cited_label *words = &group->labels[label];
    struct cited_target *target =
        ARENA_PUSH(list->citing->arena, list->targets, list->count, list->room);
    *target = (struct cited_target){.start = label ? words->start : group->start,
                                    .end = group->count ? words->end : group->end,
                                    .eid = SLICE(""), .eid_to = SLICE("")};
    for (size_t step = 0; step < STEP_COUNT; step++)
        target->from.label[step] = target->to.label[step] = SLICE("");
    name(&target->from, group->step, group->count ? words->label : SLICE(""), group->here);
    if (group->count && words->label_to.len)
        name(&target->to, group->step, words->label_to, false);
}

static void end_range(struct provisions *list, const struct cited_group *group)
{
    struct cited_target *last = &list->targets[list->count - 1];
    name(&last->to, group->step, group->labels[0].label, false);
    last->end = group->labels[0].end;
}

/* How the group is joined: to what stands before it, or as targets of its own. */
static void take_group(struct provisions *list, const struct cited_group *group,
                       enum joint joint, enum place_step following)
{
    size_t first = 0;
    bool range = joint == JOINT_TO && list->count && group->count;
    if (range) {
        end_range(list, group);
        first = 1;
    } else if (list->count && attach(list, group, joint)) {
        first = 1;
    } else if (descends(list, group, joint, following)) {
        struct cited_target *last = &list->targets[list->count - 1];
        name(&last->from, group->step, group->labels[0].label, false);
        first = 1;
    }
    if (first)
        list->targets[list->count - 1].end = group->count ? group->labels[0].end : group->end;
    else if (!group->count)
        add_target(list, group, 0);
    for (size_t i = first; i < group->count; i++)
        add_target(list, group, i);
    list->groups++;
    list->here |= group->here;
    list->strong |= !group->weak;
}

static const struct {
    struct slice words;
    enum joint joint;
} joints[] = {
    {SLICE_INIT("của"), JOINT_OF},        {SLICE_INIT("thuộc"), JOINT_OF},
    {SLICE_INIT("tại"), JOINT_OF},        {SLICE_INIT("trong"), JOINT_OF},
    {SLICE_INIT("đến hết"), JOINT_TO},    {SLICE_INIT("đến"), JOINT_TO},
    {SLICE_INIT("tới"), JOINT_TO},        {SLICE_INIT("và/hoặc"), JOINT_AND},
    {SLICE_INIT(", và"), JOINT_AND},      {SLICE_INIT("; và"), JOINT_AND},
    {SLICE_INIT(", hoặc"), JOINT_AND},    {SLICE_INIT("và"), JOINT_AND},
    {SLICE_INIT("hoặc"), JOINT_AND},      {SLICE_INIT("&"), JOINT_AND},
    {SLICE_INIT(";"), JOINT_AND},         {SLICE_INIT(","), JOINT_COMMA},
};

/* Words that may stand before a word of place without meaning anything for its reading. */
static const struct slice fillers[] = {
    SLICE_INIT("các"), SLICE_INIT("những"), SLICE_INIT("cả"), SLICE_INIT("từ"),
    SLICE_INIT("toàn bộ"), SLICE_INIT("quy định tại"), SLICE_INIT("tại"), {"", 0}};

static bool crosses_line(struct slice text, size_t from, size_t to)
{
    return slice_find(slice_part(text, 0, to), SLICE("\n"), from) != SIZE_MAX;
}

/* Where the next group may begin, and how it is joined; 0 when nothing joins. */
static size_t joint_at(struct slice text, size_t at, enum joint *joint)
{
    size_t start = phrase_skip(text, at), end = start;
    *joint = JOINT_NONE;
    for (size_t i = 0; i < sizeof joints / sizeof *joints && end == start; i++) {
        size_t behind = phrase_at(text, start, joints[i].words);
        if (behind) {
            end = behind;
            *joint = joints[i].joint;
        }
    }
    size_t next = phrase_skip(text, end);
    if (*joint != JOINT_NONE && crosses_line(text, end, next))
        return 0;
    for (size_t behind; (behind = phrase_any(text, next, fillers)) != 0;)
        next = phrase_skip(text, behind);
    return next;
}

static size_t next_group(struct citing *citing, size_t at, struct cited_group *group,
                         enum joint *joint)
{
    size_t next = joint_at(citing->text, at, joint);
    bool inner = *joint == JOINT_NONE || *joint == JOINT_OF || *joint == JOINT_COMMA;
    size_t end = next ? cited_group_at(citing, next, inner, group) : 0;
    bool doubtful = end && *joint == JOINT_TO && !group->count;
    return doubtful ? 0 : end;
}

static size_t read_groups(struct provisions *list, size_t at)
{
    struct cited_group group, next;
    enum joint joint = JOINT_NONE, next_joint = JOINT_NONE;
    size_t end = cited_group_at(list->citing, at, false, &group), last = 0;
    while (end && list->count < MOST_TARGETS) {
        size_t next_end = group.here ? 0 : next_group(list->citing, end, &next, &next_joint);
        bool outer = next_end && next_joint != JOINT_AND && next_joint != JOINT_TO;
        take_group(list, &group, joint, outer ? next.step : STEP_COUNT);
        last = end;
        end = next_end;
        group = next;
        joint = next_joint;
    }
    return last;
}

/* "khoản 1 đến khoản 3 Điều 5": both ends have the outer steps of either. */
static void finish(struct arena *arena, struct cited_target *target)
{
    if (target->to.named) {
        for (enum place_step step = 0; step < outermost(&target->to); step++)
            if (target->from.named & (1u << step))
                name(&target->to, step, target->from.label[step],
                     target->from.here & (1u << step));
        target->eid_to = place_eid(arena, &target->to);
    }
    target->eid = place_eid(arena, &target->from);
}

/* A heading, or one word of place that alone means nothing ("phần 2"), with no act behind it. */
static bool is_none(struct slice text, const struct provisions *list, const struct citation *item)
{
    if (item->act > CITED_AMENDED || list->groups > 1)
        return false;
    bool place = !list->here && list->count == 1 &&
                 innermost(&list->targets[0].from) <= STEP_ARTICLE;
    return !list->strong || (place && line_is_heading(text, item->start, item->end));
}

size_t provisions_at(struct citing *citing, size_t at)
{
    struct provisions list = {.citing = citing};
    size_t end = read_groups(&list, at);
    if (!end)
        return 0;
    size_t index = citing->found.count;
    struct citation *item =
        ARENA_PUSH(citing->arena, citing->found.items, citing->found.count, citing->found.room);
    *item = citation_new(CITATION_PROVISION, at, end);
    struct citation read = *item;
    size_t behind = cited_act_at(citing, end, &read);
    if (read.act == CITED_OPEN && !behind && line_amends(citing, at))
        read.act = CITED_AMENDED;
    if (is_none(citing->text, &list, &read)) {
        citing->found.count = index;
        return end;
    }
    for (size_t i = 0; i < list.count; i++)
        finish(citing->arena, &list.targets[i]);
    read.targets = list.targets;
    read.target_count = list.count;
    citing->found.items[index] = read;
    return behind ? behind : end;
}

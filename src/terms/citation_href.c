/*
 * Where a citation leads: eIds inside the act, IRIs of other acts (AKN-NC 1.0, 4.5 and 4.8.4).
 */
#include "terms/citation_read.h"

#include "terms/enacted.h"
#include "terms/work.h"
#include "text/spelling.h"

#include <stdint.h>

enum { MOST_TITLE_BYTES = 160 };

/* The part of an eId up to the end of its first piece with this prefix; "" when none has it. */
static struct slice up_to(struct slice eid, struct slice prefix)
{
    for (size_t at = 0; at < eid.len;) {
        size_t end = slice_find(eid, SLICE("__"), at);
        size_t piece = end == SIZE_MAX ? eid.len : end;
        if (slice_starts(slice_from(eid, at), prefix))
            return slice_part(eid, 0, piece);
        at = end == SIZE_MAX ? eid.len : end + 2;
    }
    return SLICE("");
}

/* Where khoản stand: the article, in texts without articles the innermost division. */
static struct slice holder_of_paragraphs(struct slice standing)
{
    static const struct slice prefixes[] = {
        SLICE_INIT("art_"), SLICE_INIT("subsec_"), SLICE_INIT("sec_"), SLICE_INIT("chp_"),
        SLICE_INIT("part_"), SLICE_INIT("att_")};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        struct slice holder = up_to(standing, prefixes[i]);
        if (holder.len)
            return holder;
    }
    return SLICE("");
}

/* What a place leaves to `standing`: the steps outer to its own, or those it names by "này". */
static struct slice outer_part(const struct cited_place *place, struct slice own,
                               struct slice standing)
{
    static const struct {
        enum place_step step;
        struct slice prefix;
    } here[] = {{STEP_POINT, SLICE_INIT("point_")}, {STEP_PARAGRAPH, SLICE_INIT("para_")},
                {STEP_ARTICLE, SLICE_INIT("art_")}};
    for (size_t i = 0; i < sizeof here / sizeof *here; i++)
        if (place->here & (1u << here[i].step))
            return up_to(standing, here[i].prefix);
    struct slice paragraph = up_to(standing, SLICE("para_"));
    bool inner = !slice_starts(own, SLICE("para_"));
    return inner && paragraph.len ? paragraph : holder_of_paragraphs(standing);
}

static struct slice join(struct arena *arena, struct slice outer, struct slice inner)
{
    return arena_format(arena, "%.*s%s%.*s", SLICE_ARG(outer), outer.len && inner.len ? "__" : "",
                        SLICE_ARG(inner));
}

/* The eId of a place, with `standing` reckoned from the act or the quoted text that it is in. */
static struct slice eid_within(struct arena *arena, const struct cited_place *place,
                               enum cited_act act, struct slice standing)
{
    const unsigned outer = (1u << (STEP_ARTICLE + 1)) - 1;
    struct slice own = place_eid(arena, place);
    if (place->named & outer & ~place->here) {
        struct slice attachment = up_to(standing, SLICE("att_"));
        return act == CITED_THIS ? own : join(arena, attachment, own);
    }
    struct slice above = outer_part(place, own, standing);
    return above.len ? join(arena, above, own) : SLICE("");
}

/* The part of an eId up to its last quoted structure, which is a text of its own; "": none. */
static struct slice quoted_part(struct slice standing)
{
    struct slice quoted = SLICE("");
    for (struct slice rest = standing;;) {
        struct slice next = up_to(rest, SLICE("qstr_"));
        if (!next.len)
            return quoted;
        quoted = slice_part(standing, 0, (size_t)(next.at - standing.at) + next.len);
        rest = slice_from(standing, quoted.len);
    }
}

struct slice citation_eid(struct arena *arena, const struct cited_place *place,
                          enum cited_act act, struct slice standing)
{
    const unsigned divisions = (1u << STEP_ARTICLE) - 1;
    if (act == CITED_NAMED || act == CITED_AMENDED || place->named & (1u << STEP_ANNEX) ||
        place->here & divisions)
        return SLICE("");
    struct slice quoted = quoted_part(standing), inside = slice_from(standing, quoted.len);
    if (slice_starts(inside, SLICE("__")))
        inside = slice_from(inside, 2);
    struct slice eid = eid_within(arena, place, act, inside);
    return eid.len ? join(arena, quoted, eid) : eid;
}

/* An organ of the citing act's own unit, that the words leave out or name by its kind only. */
static bool is_at_home(const struct issuer *issuer, const struct issuer *home)
{
    bool local = issuer->organ == ORGAN_COUNCIL || issuer->organ == ORGAN_COMMITTEE ||
                 issuer->organ == ORGAN_CHAIR || issuer->organ == ORGAN_STANDING_COUNCIL ||
                 (issuer->organ == ORGAN_DEPARTMENT && home && home->level == LEVEL_PROVINCE);
    bool named = slice_find(issuer->unit, SLICE(" "), 0) != SIZE_MAX &&
                 !slice_is(issuer->unit, SLICE("thành phố")) &&
                 !slice_is(issuer->unit, SLICE("thị xã"));
    return local && !named && home && home->unit.len && slice_starts(home->unit, issuer->unit);
}

/* An organ that no table has, of "tỉnh" or "thành phố" without its name: "Ban Pháp chế HĐND tỉnh". */
static struct slice named_at_home(struct arena *arena, struct slice slug, const struct issuer *home)
{
    static const struct { struct slice tail, kind; } kinds[] = {
        {SLICE_INIT("-tinh"), SLICE_INIT("tỉnh ")},
        {SLICE_INIT("-thanh-pho"), SLICE_INIT("thành phố ")}};
    for (size_t i = 0; home && i < sizeof kinds / sizeof *kinds; i++)
        if (slice_ends(slug, kinds[i].tail) && slice_starts(home->unit, kinds[i].kind)) {
            struct slice name = slice_from(home->unit, kinds[i].kind.len);
            return arena_format(arena, "%.*s-%.*s", SLICE_ARG(slug),
                                SLICE_ARG(spelling_slug(arena, name)));
        }
    return slug;
}

/* "của UBND tỉnh": the unit of the citing act is meant. */
static struct issuer whole_issuer(struct arena *arena, const struct issuer *issuer,
                                  const struct issuer *home)
{
    struct issuer whole = *issuer;
    if (issuer->organ == ORGAN_OTHER)
        whole.slug = named_at_home(arena, issuer->slug, home);
    if (!issuer->slug.len || !is_at_home(issuer, home))
        return whole;
    struct slice unit = spelling_slug(arena, issuer->unit), organ = issuer->slug;
    if (unit.len && slice_ends(organ, unit))
        organ.len -= unit.len + 1;
    whole.slug = arena_format(arena, "%.*s-%.*s", SLICE_ARG(organ),
                              SLICE_ARG(spelling_slug(arena, home->unit)));
    return whole;
}

/* What data knows of an instrument whose words leave out its number or its day; NULL: nothing. */
static const struct enacted *known(const struct cited_instrument *named)
{
    if (named->number.whole.len)
        return date_is_set(named->issued)
                   ? NULL
                   : enacted_by_number(named->kind->slug, named->number.whole);
    return enacted_by_title(named->kind->slug, named->title, named->issued, named->year);
}

/* What stands in the place of the number of a law that is told by its title and day or year alone
   (AKN-NC 1.0, 4.4: a number or another distinguishing mark); two laws may have one day. Of a law
   that is known the day must be right. */
static struct slice title_mark(struct arena *arena, const struct cited_instrument *named)
{
    bool law = slice_is(named->kind->slug, SLICE("luat")) ||
               slice_is(named->kind->slug, SLICE("phap-lenh"));
    bool told = law && (date_is_set(named->issued) || named->year) && named->title.len <= MOST_TITLE_BYTES &&
                !enacted_has_title(named->kind->slug, named->title);
    return told ? spelling_slug(arena, named->title) : SLICE("");
}

static struct slice instrument_iri(struct arena *arena, const struct cited_instrument *named,
                                   const struct issuer *home)
{
    if (named->number.blank || !named->kind)
        return SLICE("");
    const struct enacted *enacted = known(named);
    struct slice number = enacted ? enacted->number : named->number.whole;
    int year = number.len ? 0 : named->year;
    number = number.len ? spelling_slug(arena, number) : title_mark(arena, named);
    if (!number.len)
        return SLICE("");
    struct work work = {.kind = named->kind->slug, .symbol = named->number.symbol,
                        .number = number,
                        .issuer = whole_issuer(arena, &named->issuer, home),
                        .year = year,
                        .issued = enacted ? enacted->issued : named->issued};
    return work_iri(arena, &work);
}

static bool has_portion(const struct citation *item, const struct cited_target *target)
{
    return target && target->eid.len && !item->attached && !target->from.here &&
           !(target->from.named & (1u << STEP_ANNEX));
}

struct slice citation_portion(struct arena *arena, struct slice iri,
                              const struct cited_target *target)
{
    return arena_format(arena, "%.*s/~%.*s%s%.*s", SLICE_ARG(iri), SLICE_ARG(target->eid),
                        target->eid_to.len ? "->" : "", SLICE_ARG(target->eid_to));
}

struct slice citation_href(struct arena *arena, const struct citations *citations, size_t index,
                           const struct cited_target *target, const struct issuer *home)
{
    const struct citation *item = &citations->items[index];
    if (item->kind == CITATION_INSTRUMENT)
        return instrument_iri(arena, &item->named, home);
    if (item->act != CITED_NAMED || item->instrument == CITATION_NONE)
        return SLICE("");
    const struct citation *act = &citations->items[item->instrument];
    struct slice iri = instrument_iri(arena, &act->named, home);
    if (!iri.len || !has_portion(item, target))
        return iri;
    return citation_portion(arena, iri, target);
}

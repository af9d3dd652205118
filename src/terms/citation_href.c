/*
 * Where a citation leads: eIds inside the act, IRIs of other acts (AKN-NC 1.0, 4.5 and 4.8.4).
 */
#include "terms/citation_read.h"

#include "text/spelling.h"

#include <stdint.h>

/* The part of an eId up to the end of its piece that begins with `prefix`; "" when none does. */
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

/* The part of `standing` that a place leaves to it: what is outer to its first own step. */
static bool outer_part(const struct cited_place *place, struct slice standing, struct slice *out)
{
    static const struct {
        enum place_step step;
        struct slice prefix;
    } levels[] = {{STEP_POINT, SLICE_INIT("point_")}, {STEP_PARAGRAPH, SLICE_INIT("para_")},
                  {STEP_ARTICLE, SLICE_INIT("art_")}};
    unsigned own = place->named & ~place->here;
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        bool inner = own == 0 || (enum place_step)__builtin_ctz(own) > levels[i].step;
        bool here = place->here & (1u << levels[i].step);
        if (here || (inner && own && !(own & (1u << levels[i].step)))) {
            *out = up_to(standing, levels[i].prefix);
            return out->len > 0;
        }
    }
    return false;
}

static struct slice join(struct arena *arena, struct slice outer, struct slice inner)
{
    return arena_format(arena, "%.*s%s%.*s", SLICE_ARG(outer), outer.len && inner.len ? "__" : "",
                        SLICE_ARG(inner));
}

struct slice citation_eid(struct arena *arena, const struct cited_place *place,
                          enum cited_act act, struct slice standing)
{
    struct slice own = place_eid(arena, place), outer = SLICE("");
    bool divisions = place->here & ((1u << STEP_ARTICLE) - 1);
    if (act == CITED_NAMED || act == CITED_AMENDED || place->named & (1u << STEP_ANNEX) || divisions)
        return SLICE("");
    bool whole = place->named & ((1u << STEP_PARAGRAPH) - 1) & ~place->here;
    if (!whole)
        return outer_part(place, standing, &outer) ? join(arena, outer, own) : SLICE("");
    struct slice attachment = slice_starts(standing, SLICE("att_"))
                                  ? up_to(standing, SLICE("att_"))
                                  : SLICE("");
    return act == CITED_THIS ? own : join(arena, attachment, own);
}

/* "của UBND tỉnh": the unit of the citing act is meant. */
static struct slice issuer_slug(struct arena *arena, const struct issuer *issuer,
                                const struct issuer *home)
{
    bool local = issuer->organ == ORGAN_COUNCIL || issuer->organ == ORGAN_COMMITTEE ||
                 issuer->organ == ORGAN_CHAIR || issuer->organ == ORGAN_STANDING_COUNCIL;
    bool named = slice_find(issuer->unit, SLICE(" "), 0) != SIZE_MAX &&
                 !slice_is(issuer->unit, SLICE("thành phố")) &&
                 !slice_is(issuer->unit, SLICE("thị xã"));
    bool same_level = !issuer->unit.len ||
                      (home && slice_starts(home->unit, issuer->unit));
    if (!issuer->slug.len)
        return SLICE("unknown");
    if (!local || named || !home || !home->unit.len || !same_level)
        return issuer->slug;
    struct slice unit = spelling_slug(arena, issuer->unit), organ = issuer->slug;
    if (unit.len && slice_ends(organ, unit))
        organ.len -= unit.len + 1;
    return arena_format(arena, "%.*s-%.*s", SLICE_ARG(organ),
                        SLICE_ARG(spelling_slug(arena, home->unit)));
}

static struct slice instrument_iri(struct arena *arena, const struct cited_instrument *named,
                                   const struct issuer *home)
{
    if (!named->number.whole.len || named->number.blank || !named->kind)
        return SLICE("");
    struct slice date = date_is_set(named->issued) ? date_iso(arena, named->issued)
                                                   : SLICE("0001-01-01");
    return arena_format(arena, "/akn/vn/act/%.*s/%.*s/%.*s/%.*s", SLICE_ARG(named->kind->slug),
                        SLICE_ARG(issuer_slug(arena, &named->issuer, home)), SLICE_ARG(date),
                        SLICE_ARG(spelling_slug(arena, named->number.whole)));
}

static bool has_portion(const struct citation *item, const struct cited_target *target)
{
    return target && target->eid.len && !item->attached && !target->from.here &&
           !(target->from.named & (1u << STEP_ANNEX));
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
    return arena_format(arena, "%.*s/~%.*s%s%.*s", SLICE_ARG(iri), SLICE_ARG(target->eid),
                        target->eid_to.len ? "->" : "", SLICE_ARG(target->eid_to));
}

/*
 * Who issued an act, and from when it holds. The letterhead names the committee even where its
 * chair decides, so the words nearest to the decision go first.
 */
#include "markup/identity.h"

#include "text/spelling.h"

#include <stdint.h>

/* The letterhead's authority, its words on one or two lines. */
static bool letterhead_issuer(struct arena *arena, const struct zones *zones,
                              struct issuer *issuer)
{
    for (size_t i = 0; i < zones->title && i < zones->lines.count; i++) {
        const struct line *line = &zones->lines.at[i];
        if (!issuer_read(arena, line->text, issuer))
            continue;
        if (issuer->unit.len || issuer->organ == ORGAN_CENTRAL || i + 1 >= zones->lines.count)
            return true;
        struct slice both = arena_format(arena, "%.*s %.*s", SLICE_ARG(line->text),
                                         SLICE_ARG(zones->lines.at[i + 1].text));
        struct issuer longer;
        if (issuer_read(arena, both, &longer))
            *issuer = longer;
        return true;
    }
    return false;
}

static bool zone_issuer(struct arena *arena, const struct zones *zones, enum zone zone,
                        struct issuer *issuer)
{
    for (size_t i = 0; i < zones->body && i < zones->lines.count; i++)
        if (zones->lines.at[i].zone == zone &&
            issuer_read(arena, zones->lines.at[i].text, issuer) &&
            issuer->organ != ORGAN_OTHER)
            return true;
    return false;
}

/* "CHỈ THỊ CỦA UBND TỈNH X": the issuer stands in the title line. */
static bool title_issuer(struct arena *arena, const struct zones *zones, struct issuer *issuer)
{
    for (size_t i = zones->title; i < zones->preamble; i++) {
        struct slice text = zones->lines.at[i].text;
        size_t at = slice_find(text, SLICE(" CỦA "), 0);
        if (at != SIZE_MAX &&
            issuer_read(arena, slice_from(text, at + SLICE(" CỦA ").len), issuer))
            return true;
    }
    return false;
}

/* Lends the letterhead's unit to an issuer named without one ("Ủy ban nhân dân ban hành"). */
static struct issuer with_unit(struct arena *arena, struct issuer issuer, struct slice unit)
{
    struct issuer whole;
    struct slice words = arena_format(arena, "%.*s %.*s", SLICE_ARG(issuer.name), SLICE_ARG(unit));
    return issuer_read(arena, words, &whole) ? whole : issuer;
}

/* "tỉnh", "thành phố" alone: the kind of unit without its name. */
static bool lacks_unit(const struct issuer *issuer)
{
    return slice_find(issuer->unit, SLICE(" "), 0) == SIZE_MAX ||
           slice_is(issuer->unit, SLICE("thành phố"));
}

static struct slice without_unit(const struct issuer *issuer)
{
    if (!issuer->unit.len || !slice_ends(issuer->name, issuer->unit))
        return issuer->name;
    return slice_trim(slice_part(issuer->name, 0, issuer->name.len - issuer->unit.len));
}

/* The organ that acts in the opening words: "... Ủy ban nhân dân tỉnh yêu cầu:". */
static bool acting_issuer(struct arena *arena, const struct zones *zones, struct issuer *issuer)
{
    for (size_t i = zones->body; i > zones->preamble; i--) {
        struct slice text = zones->lines.at[i - 1].text;
        for (size_t at = 0; at < text.len; at++) {
            bool word = at == 0 || text.at[at - 1] == ' ';
            if (word && issuer_read(arena, slice_from(text, at), issuer) &&
                (issuer->organ == ORGAN_COMMITTEE || issuer->organ == ORGAN_CHAIR ||
                 issuer->organ == ORGAN_COUNCIL))
                return true;
        }
    }
    return false;
}

/* The province that the title, else the act's words name first ("trên địa bàn tỉnh X"). */
static struct slice named_unit(struct arena *arena, const struct zones *zones)
{
    for (size_t i = zones->title; i < zones->lines.count; i++) {
        struct slice text = zones->lines.at[i].text;
        for (size_t at = 0; at < text.len; at++) {
            struct issuer probe;
            if (at && text.at[at - 1] != ' ')
                continue;
            struct slice words = arena_format(arena, "UBND %.*s",
                                              SLICE_ARG(slice_from(text, at)));
            bool unit = slice_starts(slice_from(text, at), SLICE("tỉnh ")) ||
                        slice_starts(slice_from(text, at), SLICE("thành phố "));
            if (unit && issuer_read(arena, words, &probe) && issuer_known_province(probe.unit))
                return probe.unit;
        }
    }
    return SLICE("");
}

/* A text without letterhead: who acts and where is told in its own words. */
static bool told_issuer(struct arena *arena, const struct zones *zones, struct issuer *issuer)
{
    if (zones->title > 0 || !acting_issuer(arena, zones, issuer))
        return false;
    struct slice unit = lacks_unit(issuer) ? named_unit(arena, zones) : SLICE("");
    if (unit.len) {
        issuer->name = without_unit(issuer);
        *issuer = with_unit(arena, *issuer, unit);
    }
    return true;
}

struct issuer identity_issuer(struct arena *arena, const struct zones *zones, enum sure *sure)
{
    struct issuer issuer = {.name = SLICE(""), .unit = SLICE(""), .slug = SLICE("")};
    struct issuer letterhead = issuer;
    bool headed = letterhead_issuer(arena, zones, &letterhead);
    *sure = SURE_READ;
    bool found = zone_issuer(arena, zones, ZONE_ISSUER, &issuer) ||
                 zone_issuer(arena, zones, ZONE_ENACTING, &issuer) ||
                 title_issuer(arena, zones, &issuer);
    if (found && headed && lacks_unit(&issuer) && letterhead.unit.len) {
        issuer.name = without_unit(&issuer);
        issuer = with_unit(arena, issuer, letterhead.unit);
    }
    if (found && headed && letterhead.level == LEVEL_PROVINCE && issuer.organ == ORGAN_CENTRAL)
        found = false;
    if (!found && headed) {
        *sure = SURE_INFERRED;
        return letterhead;
    }
    if (!found && told_issuer(arena, zones, &issuer))
        *sure = SURE_INFERRED;
    else if (!found)
        *sure = SURE_MISSING;
    return issuer;
}

/* "có hiệu lực (thi hành) (kể) từ ngày ..." in the act's own, unquoted words. */
struct date identity_in_force(const struct zones *zones, struct date issued)
{
    struct date date = {0};
    for (size_t i = zones->body; i < zones->conclusions; i++) {
        const struct line *line = &zones->lines.at[i];
        struct slice words;
        size_t at = slice_find(line->text, SLICE("có hiệu lực"), 0);
        if (at == SIZE_MAX || line->quote || line->table)
            continue;
        size_t from = at;
        struct slice rest = slice_from(line->text, at);
        size_t stop = slice_find(rest, SLICE(". "), 0);
        if (stop != SIZE_MAX)
            rest = slice_part(rest, 0, stop);
        from = 0;
        if (date_find(rest, &from, &date, &words))
            return date;
        if (slice_find(rest, SLICE("từ ngày ký"), 0) != SIZE_MAX ||
            slice_find(rest, SLICE("kể từ ngày ban hành"), 0) != SIZE_MAX)
            return issued;
    }
    return (struct date){0};
}

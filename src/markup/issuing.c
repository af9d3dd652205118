/*
 * Who issued an act. The letterhead names the committee even where its
 * chair decides, so the words nearest to the decision go first.
 */
#include "markup/identity.h"

#include "markup/letterhead.h"

#include "terms/office.h"
#include "text/spelling.h"

#include <stdint.h>

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

/* "GIÁM ĐỐC TRUNG TÂM X" under the title. */
static bool head_issuer(struct arena *arena, const struct zones *zones,
                        const struct issuer *letterhead, struct issuer *issuer)
{
    for (size_t i = 0; i < zones->body && i < zones->lines.count; i++)
        if (zones->lines.at[i].zone == ZONE_ISSUER && office_head_end(zones->lines.at[i].text, 0) &&
            office_read(arena, zones->lines.at[i].text, letterhead, issuer))
            return true;
    return false;
}

/* "CHỈ THỊ CỦA UBND TỈNH X": the issuer stands in the title line. */
static bool title_issuer(struct arena *arena, const struct zones *zones, struct issuer *issuer)
{
    for (size_t i = zones->title; i < zones->preamble; i++) {
        struct slice text = zones->lines.at[i].text;
        size_t at = slice_find(text, SLICE(" CỦA "), 0);
        if (at != SIZE_MAX && zones->kind &&
            line_starts(&zones->lines.at[i], zones->kind->name) &&
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

static struct slice without_unit(const struct issuer *issuer)
{
    if (!issuer->unit.len || !slice_ends(issuer->name, issuer->unit))
        return issuer->name;
    return slice_trim(slice_part(issuer->name, 0, issuer->name.len - issuer->unit.len));
}

/* The organ stands before the verb of an act: "... tỉnh ban hành Kế hoạch", "... yêu cầu:". */
static bool decides(struct arena *arena, const struct issuer *issuer, struct slice words)
{
    static const struct slice verbs[] = {SLICE_INIT(" ban hành "), SLICE_INIT(" yêu cầu"),
                                         SLICE_INIT(" chỉ thị"), SLICE_INIT(" xây dựng kế hoạch"),
                                         SLICE_INIT(" quyết nghị"), {0}};
    bool organ = issuer->organ == ORGAN_COMMITTEE || issuer->organ == ORGAN_CHAIR ||
                 issuer->organ == ORGAN_COUNCIL;
    struct slice key = organ ? spelling_key(arena, words) : SLICE("");
    for (const struct slice *verb = verbs; organ && verb->len; verb++)
        if (slice_find(key, *verb, 0) <= issuer->name.len + 24)
            return true;
    return false;
}

/* The organ that acts in the opening words: "... Ủy ban nhân dân tỉnh yêu cầu:". */
static bool acting_issuer(struct arena *arena, const struct zones *zones, struct issuer *issuer)
{
    for (size_t i = zones->body; i > zones->preamble; i--) {
        struct slice text = zones->lines.at[i - 1].text;
        for (size_t at = 0; at < text.len; at++) {
            bool word = at == 0 || text.at[at - 1] == ' ';
            if (word && issuer_read(arena, slice_from(text, at), issuer) &&
                decides(arena, issuer, slice_from(text, at)))
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

struct issuer identity_issuer(struct arena *arena, const struct zones *zones, enum sure *sure)
{
    struct issuer issuer = {.name = SLICE(""), .unit = SLICE(""), .slug = SLICE("")};
    struct issuer letterhead = issuer;
    bool headed = letterhead_issuer(arena, zones, &letterhead);
    *sure = SURE_READ;
    if (headed && zones_is_letter(zones)) /* which speaks of what others issued */
        return letterhead;
    bool found = zone_issuer(arena, zones, ZONE_ISSUER, &issuer) ||
                 head_issuer(arena, zones, &letterhead, &issuer) ||
                 zone_issuer(arena, zones, ZONE_ENACTING, &issuer) ||
                 title_issuer(arena, zones, &issuer) ||
                 ((!headed || letterhead.organ != ORGAN_DEPARTMENT) &&
                  acting_issuer(arena, zones, &issuer));
    if (found && headed && letterhead_lacks_unit(&issuer) && letterhead.unit.len) {
        issuer.name = without_unit(&issuer);
        issuer = with_unit(arena, issuer, letterhead.unit);
    }
    if (found && headed && letterhead.level == LEVEL_PROVINCE && issuer.organ == ORGAN_CENTRAL)
        found = false;
    if (!found && headed) {
        *sure = SURE_INFERRED;
        return letterhead;
    }
    if (!found)
        *sure = SURE_MISSING;
    if (!headed && found && letterhead_lacks_unit(&issuer)) {
        struct slice unit = named_unit(arena, zones);
        *sure = SURE_INFERRED;
        issuer.name = unit.len ? without_unit(&issuer) : issuer.name;
        issuer = unit.len ? with_unit(arena, issuer, unit) : issuer;
    }
    return issuer;
}

/*
 * The letterhead. Long names go over several lines, of which a table holds each in one column; a
 * department, centre or bureau stands below the committee or ministry that it belongs to.
 */
#include "markup/letterhead.h"

#include "markup/signs.h"
#include "terms/central.h"
#include "terms/office.h"

#include <stdint.h>

enum { MOST_MORE = 2, NAME_LINE_BYTES = 120 };

bool letterhead_lacks_unit(const struct issuer *issuer)
{
    return slice_find(issuer->unit, SLICE(" "), 0) == SIZE_MAX ||
           slice_is(issuer->unit, SLICE("thành phố"));
}

/* A name that cannot go on: of a province, or of a central organ. */
static bool is_whole(const struct issuer *issuer)
{
    return issuer->organ == ORGAN_CENTRAL
               ? central_issuer_of_slug(issuer->slug).organ != ORGAN_UNKNOWN
               : issuer_known_province(issuer->unit);
}

/* Words outside a table stand in the first column. */
static unsigned column_of(const struct line *line)
{
    return line->column > 1 ? line->column : 1;
}

/* The line below in the same column of the letterhead. */
static bool next_below(const struct zones *zones, size_t *i)
{
    unsigned column = column_of(&zones->lines.at[*i]);
    while (++*i < zones->title)
        if (column_of(&zones->lines.at[*i]) == column)
            return true;
    return false;
}

static struct slice with_line(struct arena *arena, struct slice words, const struct line *line)
{
    return arena_format(arena, "%.*s %.*s", SLICE_ARG(words), SLICE_ARG(line->text));
}

/* The organ whose name begins on line i, its words on up to three lines. */
static bool organ_at(struct arena *arena, const struct zones *zones, size_t i,
                     struct issuer *issuer)
{
    struct slice words = zones->lines.at[i].text;
    bool found = issuer_read(arena, words, issuer);
    bool chair = slice_is(zones->lines.at[i].key, SLICE("chủ tịch"));
    size_t next = i;
    for (unsigned more = 0; more < MOST_MORE && next_below(zones, &next); more++) {
        struct issuer longer;
        if ((!found && !chair) || (found && is_whole(issuer)))
            break;
        words = with_line(arena, words, &zones->lines.at[next]);
        if (issuer_read(arena, words, &longer) &&
            (!found || letterhead_lacks_unit(issuer) || is_whole(&longer))) {
            *issuer = longer;
            found = true;
        }
    }
    return found;
}

static bool begins_office(const struct line *line)
{
    struct arena *arena = arena_new();
    struct issuer probe, none = {.unit = SLICE("")};
    bool office = line->capitals && line->text.len <= NAME_LINE_BYTES &&
                  office_read(arena, line->text, &none, &probe);
    arena_free(arena);
    return office;
}

/* The rest of an office's name. */
static bool goes_on(const struct line *line)
{
    return line->capitals && line->text.len <= NAME_LINE_BYTES && !sign_opens(line, SIGN_MOTTO) &&
           !zones_is_issuer_line(line) && !begins_office(line);
}

/* The office whose name begins on line i, below `above`. */
static bool office_at(struct arena *arena, const struct zones *zones, size_t i,
                      const struct issuer *above, struct issuer *office)
{
    if (!begins_office(&zones->lines.at[i]))
        return false;
    struct slice words = zones->lines.at[i].text;
    size_t next = i;
    for (unsigned more = 0; more < MOST_MORE && next_below(zones, &next) &&
                            goes_on(&zones->lines.at[next]); more++)
        words = with_line(arena, words, &zones->lines.at[next]);
    return office_read(arena, words, above, office);
}

/* A department takes its unit from the committee above it. */
static struct issuer below(struct arena *arena, const struct issuer *above, struct issuer organ)
{
    if (organ.organ == ORGAN_DEPARTMENT && !organ.unit.len)
        issuer_read(arena, arena_format(arena, "%.*s %.*s", SLICE_ARG(organ.name),
                                        SLICE_ARG(above->unit)), &organ);
    return organ;
}

bool letterhead_issuer(struct arena *arena, const struct zones *zones, struct issuer *issuer)
{
    bool found = false;
    *issuer = (struct issuer){.name = SLICE(""), .unit = SLICE(""), .slug = SLICE("")};
    for (size_t i = 0; i < zones->title && i < zones->lines.count; i++) {
        struct issuer next;
        if (organ_at(arena, zones, i, &next)) {
            if (!found || next.organ == ORGAN_DEPARTMENT)
                *issuer = found ? below(arena, issuer, next) : next;
        } else if (office_at(arena, zones, i, issuer, &next)) {
            *issuer = next;
        } else {
            continue;
        }
        found = true;
    }
    return found;
}

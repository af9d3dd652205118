/* What a line is, whatever zone it stands in: a division's heading, the name of an organ alone. */
#include "markup/signs.h"
#include "markup/zones.h"
#include "terms/issuer.h"
#include "terms/office.h"

#include <stdint.h>

void zones_mark(struct zones *zones, size_t from, size_t to, enum zone zone)
{
    for (size_t i = from; i < to; i++)
        zones->lines.at[i].zone = zone;
}

bool zones_is_addressed(const struct zones *zones)
{
    for (size_t i = 0; i < zones->lines.count; i++)
        if (zones->lines.at[i].zone != ZONE_BODY && sign_opens(&zones->lines.at[i], SIGN_ADDRESS))
            return true;
    return false;
}

bool zones_is_letter(const struct zones *zones)
{
    return !zones->kind && zones_is_addressed(zones);
}

bool zones_is_heading(enum marker_kind kind)
{
    return kind == MARKER_PART || kind == MARKER_CHAPTER || kind == MARKER_SECTION ||
           kind == MARKER_SUBSECTION;
}

bool zones_is_issuer_line(const struct line *line)
{
    struct issuer issuer;
    struct arena *arena;
    bool found;
    if (line->marker.kind != MARKER_NONE || slice_find(line->key, SLICE("ban hành"), 0) != SIZE_MAX)
        return false;
    if (line->capitals && office_head_end(line->text, 0))
        return true;
    arena = arena_new();
    found = issuer_read(arena, line->text, &issuer);
    bool session = slice_find(line->key, SLICE("khóa"), 0) != SIZE_MAX;
    bool whole = found && (session || line->text.len <= issuer.name.len + 24);
    arena_free(arena);
    return whole;
}

/*
 * The head of an act: letterhead, kind and title. The kind stands alone on a line (QUYẾT ĐỊNH) and
 * parts letterhead from title; official letters have none and begin with "Kính gửi", old or
 * stripped texts begin with kind and title on one line.
 */
#include "markup/signs.h"
#include "markup/zones.h"
#include "terms/issuer.h"
#include "text/spelling.h"
#include "text/utf8.h"

#include <stdint.h>

enum { HEAD_LINES = 80 }; /* a head longer than this has not been seen */

static size_t head_end(const struct zones *zones)
{
    size_t most = zones->lines.count < HEAD_LINES ? zones->lines.count : HEAD_LINES;
    for (size_t i = 0; i < most; i++) {
        const struct line *line = &zones->lines.at[i];
        bool numbered = line->marker.kind != MARKER_NONE && line->marker.kind != MARKER_INDENT;
        if (numbered || sign_opens(line, SIGN_CITATION) ||
            sign_opens(line, SIGN_ADDRESS))
            return i;
    }
    return most;
}

/* The line that names the kind alone; the end when there is none. */
static size_t type_line(struct zones *zones, size_t end)
{
    for (size_t i = 0; i < end; i++) {
        const struct act_kind *kind = kind_by_name(zones->lines.at[i].text);
        if (kind && !slice_ends(zones->lines.at[i].key, SLICE(":"))) {
            zones->kind = kind;
            return i;
        }
    }
    return end;
}

/* A first line such as "Quyết định quy định chức năng ...": kind and title in one. */
static bool opens_with_kind(struct zones *zones, const struct line *line)
{
    for (size_t at = 0; at < line->key.len && at < 40; at++) {
        if (line->key.at[at] != ' ')
            continue;
        zones->kind = kind_by_name(slice_part(line->key, 0, at));
        if (zones->kind)
            return true;
    }
    return false;
}

/* A title in normal case goes on only in the middle of a sentence. */
static bool begins_small(const struct line *line)
{
    size_t at = 0;
    uint32_t letter = line->text.len ? utf8_next(line->text, &at) : 0;
    return spelling_is_letter(letter) && !spelling_is_upper(letter);
}

static bool ends_title(const struct line *line, const struct line *first)
{
    if (line->marker.kind != MARKER_NONE && line->marker.kind != MARKER_INDENT)
        return true;
    if (sign_opens(line, SIGN_CITATION) || sign_opens(line, SIGN_ADDRESS) ||
        sign_opens(line, SIGN_ENACTING) || zones_is_issuer_line(line))
        return true;
    if (line == first)
        return false;
    if (sign_opens(line, SIGN_BASIS))
        return true;
    if (slice_ends(line->text, SLICE(":"))) /* an opening order */
        return true;
    if (first->capitals || first->bold)
        return first->capitals ? !line->capitals : !line->bold;
    return !begins_small(line);
}

static size_t title_end(const struct zones *zones, size_t title)
{
    size_t end = title;
    while (end < zones->lines.count &&
           !ends_title(&zones->lines.at[end], &zones->lines.at[title]))
        end++;
    return end;
}

static bool is_subject(const struct line *line)
{
    return line_starts(line, SLICE("v/v")) || line_starts(line, SLICE("về việc"));
}

/* An official letter: its subject stands in the letterhead ("V/v ..."). */
static void mark_letter(struct zones *zones, size_t end)
{
    zones_mark(zones, 0, end, ZONE_LETTERHEAD);
    for (size_t i = 0; i < end; i++)
        if (is_subject(&zones->lines.at[i]))
            zones->lines.at[i].zone = ZONE_TITLE;
    zones->title = zones->preamble = end;
}

/* "CHỈ THỊ CỦA UBND TỈNH X": kind and issuer on one line, the title below. */
static bool names_issuer(const struct zones *zones, size_t type)
{
    struct slice key = zones->lines.at[type].key;
    return slice_starts(slice_from(key, zones->kind->name.len), SLICE(" của "));
}

void zones_find_head(struct zones *zones)
{
    size_t end = head_end(zones);
    size_t type = type_line(zones, end);
    bool joined = type == end && zones->lines.count && opens_with_kind(zones, zones->lines.at);
    if (type == end && !joined) {
        for (size_t i = 0; i < end && !joined; i++)
            if (zones->lines.at[i].capitals && opens_with_kind(zones, &zones->lines.at[i])) {
                joined = true;
                type = i;
            }
        if (!joined) {
            mark_letter(zones, end);
            return;
        }
    } else if (joined) {
        type = 0;
    }
    zones_mark(zones, 0, type, ZONE_LETTERHEAD);
    zones->title = joined ? type : type + 1;
    if (!joined)
        zones->lines.at[type].zone = ZONE_TYPE;
    size_t first = joined && names_issuer(zones, type) ? type + 1 : zones->title;
    zones->preamble = first < zones->lines.count ? title_end(zones, first) : first;
    zones_mark(zones, zones->title, zones->preamble, ZONE_TITLE);
}

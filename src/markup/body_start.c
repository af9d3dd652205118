/*
 * Where the body begins: at the first article, or at the chapter above it; in plans and directives
 * without articles at the first numbered section or item. An article behind the signature is an
 * attachment's, not the act's.
 */
#include "markup/signs.h"
#include "markup/zones.h"

/* "./." closes an act, a council's closing formula too. */
static bool is_last(const struct line *line)
{
    return slice_ends(line->text, SLICE("./.")) || sign_opens(line, SIGN_CLOSING);
}

/* The office of who signs, alone on its line behind the last words. */
static bool names_office(const struct zones *zones, size_t i)
{
    static const struct slice offices[] = {
        SLICE_INIT("chủ tịch"), SLICE_INIT("giám đốc"), SLICE_INIT("bộ trưởng"),
        SLICE_INIT("thủ tướng"), SLICE_INIT("cục trưởng"), SLICE_INIT("chi cục trưởng"),
        SLICE_INIT("tổng cục trưởng"), SLICE_INIT("viện trưởng"), SLICE_INIT("hiệu trưởng"),
        SLICE_INIT("trưởng ban"), SLICE_INIT("chánh văn phòng"), SLICE_INIT("chánh thanh tra"),
        SLICE_INIT("chủ tịch quốc hội"), {0}};
    const struct line *line = &zones->lines.at[i];
    if (!i || !line->capitals || !is_last(&zones->lines.at[i - 1]))
        return false;
    for (const struct slice *office = offices; office->len; office++)
        if (slice_is(line->key, *office))
            return true;
    return false;
}

static bool signs_off(const struct zones *zones, size_t i)
{
    const struct line *line = &zones->lines.at[i];
    if (line->text.len > 120)
        return false;
    return sign_opens(line, SIGN_RECIPIENTS) ||
           (sign_opens(line, SIGN_SIGNATURE) && line->capitals) || names_office(zones, i);
}

static size_t first_sign_off(const struct zones *zones)
{
    size_t i = zones->preamble;
    while (i < zones->lines.count && !signs_off(zones, i))
        i++;
    return i;
}

/* A plan may have lost its "I." */
static bool opens_plan(const struct line *line)
{
    return line->marker.kind == MARKER_ROMAN && line->capitals && line->marker.value == 2;
}

static size_t first_marker(const struct zones *zones, size_t end, bool articles)
{
    for (size_t i = zones->preamble; i < end; i++) {
        const struct marker *marker = &zones->lines.at[i].marker;
        bool numbered = marker->kind != MARKER_NONE && marker->kind != MARKER_INDENT &&
                        marker->kind != MARKER_POINT &&
                        (marker->value <= 1 || opens_plan(&zones->lines.at[i]));
        if (articles ? marker->kind == MARKER_ARTICLE : numbered)
            return i;
    }
    return end;
}

/* Chapter and section headings above the first article belong to the body. */
static size_t with_headings(const struct zones *zones, size_t article)
{
    size_t start = article;
    for (size_t i = article; i > zones->preamble && article - i < 8; i--) {
        const struct line *line = &zones->lines.at[i - 1];
        if (sign_opens(line, SIGN_CITATION) || sign_opens(line, SIGN_ENACTING) || line->table)
            break;
        if (zones_is_heading(line->marker.kind))
            start = i - 1;
    }
    return start;
}

/* An act in prose: its body begins behind the last basis. */
static size_t behind_citations(const struct zones *zones, size_t end)
{
    size_t start = zones->preamble;
    for (size_t i = zones->preamble; i < end; i++)
        if (sign_opens(&zones->lines.at[i], SIGN_CITATION) ||
            sign_opens(&zones->lines.at[i], SIGN_ENACTING) ||
            sign_opens(&zones->lines.at[i], SIGN_ADDRESS))
            start = i + 1;
    return start;
}

void zones_find_body(struct zones *zones)
{
    size_t end = first_sign_off(zones);
    size_t first = first_marker(zones, end, true);
    zones->articles = first < end;
    if (zones->articles)
        first = with_headings(zones, first);
    else
        first = first_marker(zones, end, false);
    zones->body = first < end ? first : behind_citations(zones, end);
    zones->conclusions = end;
    zones_mark(zones, zones->body, end, ZONE_BODY);
}

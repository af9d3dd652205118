/*
 * Zones, the whole: blocks that hold two parts are cut, then head, conclusions, attachments, body
 * and preamble are found in this order, each resting on those before it.
 */
#include "markup/zones.h"

#include "markup/quotes.h"
#include "markup/signs.h"
#include "markup/sunken.h"

#include <stdint.h>

/*
 * Where the second part of a block begins, or 0: a second basis ("...; Căn cứ ..."), khoản 1 on
 * the line of its article ("Điều 2. 1. Nội dung"), or what an annex was issued with.
 */
static size_t second_part(struct arena *arena, const struct line *line)
{
    if (line->table)
        return 0;
    if (line_starts(line, SLICE("phụ lục"))) {
        size_t issued = slice_find(line->text, SLICE("(Ban hành kèm"), 0);
        if (issued == SIZE_MAX)
            issued = slice_find(line->text, SLICE("(Kèm theo"), 0);
        return issued == SIZE_MAX ? 0 : issued;
    }
    if (sign_opens(line, SIGN_CITATION)) {
        size_t next = slice_find(line->text, SLICE("; Căn cứ "), 0);
        return next == SIZE_MAX ? 0 : next + 2;
    }
    if (line->marker.kind == MARKER_ARTICLE) {
        struct slice rest = slice_trim(slice_from(line->text, line->marker.len));
        struct marker marker = marker_read(arena, rest);
        if (marker.kind == MARKER_PARAGRAPH && marker.value == 1)
            return (size_t)(rest.at - line->text.at);
    }
    return 0;
}

static struct lines cut_lines(struct arena *arena, struct lines lines)
{
    struct lines cut = {0};
    size_t room = 0;
    for (size_t i = 0; i < lines.count; i++) {
        struct line line = lines.at[i];
        for (size_t at; (at = second_part(arena, &line)) != 0;) {
            *ARENA_PUSH(arena, cut.at, cut.count, room) = line_part(arena, &line, 0, at);
            line = line_part(arena, &line, at, line.text.len);
        }
        *ARENA_PUSH(arena, cut.at, cut.count, room) = line;
    }
    return cut;
}

/* A letter has no articles: those in it are quoted from the law that it explains. */
static void unmark_articles(struct zones *zones)
{
    for (size_t i = 0; i < zones->lines.count; i++) {
        struct line *line = &zones->lines.at[i];
        if (sign_opens(line, SIGN_RECIPIENTS))
            return;
        if (line->marker.kind == MARKER_ARTICLE || zones_is_heading(line->marker.kind))
            line->marker = (struct marker){.label = SLICE("")};
    }
}

struct zones zones_find(struct arena *arena, struct lines lines, struct diagnostics *list)
{
    struct zones zones = {.lines = sunken_raise(arena, cut_lines(arena, lines))};
    zones.body = zones.conclusions = zones.attachments = zones.lines.count;
    zones_find_head(&zones);
    if (zones_is_letter(&zones))
        unmark_articles(&zones);
    zones_find_body(&zones);
    quotes_mark(&zones.lines, zones.body, zones.conclusions, list);
    zones_find_conclusions(&zones);
    zones_find_attachments(&zones);
    zones_find_preamble(&zones);
    return zones;
}

/*
 * Attachments: regulations, annexes and lists issued with the act, one behind the other. Where a
 * text has lost its signature, articles that start again at Điều 1 tell where the first begins.
 */
#include "markup/attachment_head.h"
#include "markup/signs.h"

static bool is_head_line(const struct line *line)
{
    return line->capitals || line->bold || attachment_letterhead(line) || attachment_kind(line) ||
           sign_opens(line, SIGN_ISSUED_WITH);
}

/* The first line behind the head of the attachment that begins at `start`. */
static size_t head_end(const struct zones *zones, size_t start)
{
    size_t end = start + ATTACHMENT_HEAD_LINES + 4;
    size_t last = start;
    if (end > zones->lines.count)
        end = zones->lines.count;
    for (size_t i = start; i < end; i++) {
        const struct line *line = &zones->lines.at[i];
        bool letterhead = i < start + 6 && attachment_letterhead(line);
        if (i > start && line->marker.kind != MARKER_NONE && line->marker.kind != MARKER_INDENT)
            break;
        if (sign_opens(line, SIGN_ISSUED_WITH))
            return i + 1;
        if (line->table && !letterhead && i > start)
            break;
        if (i == start || is_head_line(line))
            last = i;
        else if (!attachment_issued_with(zones, i))
            break;
    }
    return last + 1;
}

/* Articles start again at Điều 1 inside the body: the attachment's head is above that line. */
static size_t restart(const struct zones *zones)
{
    bool seen = false;
    for (size_t i = zones->body; i < zones->conclusions; i++) {
        const struct line *line = &zones->lines.at[i];
        if (line->quote || line->marker.kind != MARKER_ARTICLE)
            continue;
        if (seen && line->marker.value == 1)
            return i;
        seen = true;
    }
    return zones->conclusions;
}

static size_t head_above(const struct zones *zones, size_t article)
{
    size_t start = article;
    while (start > zones->body + 1 && article - start < ATTACHMENT_HEAD_LINES + 6) {
        const struct line *line = &zones->lines.at[start - 1];
        bool heading = zones_is_heading(line->marker.kind);
        if (line->marker.kind != MARKER_NONE && !heading)
            break;
        if (!heading && !is_head_line(line) && slice_ends(line->key, SLICE(".")))
            break;
        start--;
    }
    return start;
}

void zones_find_attachments(struct zones *zones)
{
    size_t early = restart(zones);
    if (early < zones->conclusions) {
        zones->attachments = head_above(zones, early);
        zones->conclusions = zones->attachments;
    }
    bool form = false;
    for (size_t i = zones->attachments; i < zones->lines.count;) {
        bool opens = i == zones->attachments ||
                     (form ? attachment_opens_behind_form(zones, i)
                           : attachment_opens(zones, i, false));
        form = !opens && (form || zones->lines.at[i].marker.kind == MARKER_FORM);
        size_t end = i + 1;
        if (opens) {
            zones->attachment_count++;
            end = zones_is_heading(zones->lines.at[i].marker.kind) ? i : head_end(zones, i);
            zones_mark(zones, i, end, ZONE_HEAD);
        }
        if (!opens || end == i) {
            end = i + 1;
            zones->lines.at[i].zone = ZONE_BODY;
        }
        for (; i < end; i++)
            zones->lines.at[i].attachment = zones->attachment_count;
    }
}

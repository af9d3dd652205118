/*
 * Attachments: regulations, annexes and lists issued with the act. One begins behind the signature
 * or behind another with its kind in capitals or bold (QUY CHẾ, PHỤ LỤC II), mostly followed by
 * "(Ban hành kèm theo ...)". Where a text has lost its signature, articles that start again at
 * Điều 1 tell. Forms inside an annex are no attachments.
 */
#include "markup/signs.h"
#include "markup/zones.h"

#include <stdint.h>

enum { HEAD_REACH = 10, ANNEX_LINE_BYTES = 60 };

/* "PHỤ LỤC", "PHỤ LỤC II", "Phụ lục số 01": the words alone, or a heading in capitals. */
static bool is_annex(const struct line *line)
{
    if (!line_starts(line, SLICE("phụ lục")) || line->key.len > 400)
        return false;
    if (line->capitals)
        return true;
    struct slice rest = slice_trim(slice_from(line->key, SLICE("phụ lục").len));
    bool goes_on = slice_find(rest, SLICE(" "), 0) != SIZE_MAX && !slice_starts(rest, SLICE("số "));
    return line->key.len <= ANNEX_LINE_BYTES && (line->bold ? !slice_ends(rest, SLICE(";")) : !goes_on);
}

/* The kind of attachment that a line in capitals, or a kind alone on its line, begins with. */
static const struct act_kind *opening_kind(const struct line *line)
{
    const struct act_kind *kind = kind_by_name(line->text);
    if (kind)
        return kind->attached && (line->capitals || line->bold) ? kind : NULL;
    if (!line->capitals || line->marker.kind != MARKER_NONE)
        return NULL;
    /* "BẢN QUY ĐỊNH" is a quy định */
    size_t start = line_starts(line, SLICE("bản ")) ? SLICE("bản ").len : 0;
    for (size_t at = start; at <= line->key.len && at < 40; at++) {
        if (at < line->key.len && line->key.at[at] != ' ')
            continue;
        kind = kind_by_name(slice_part(line->key, start, at - start));
        if (kind && kind->attached)
            return kind;
    }
    return NULL;
}

/* "(Ban hành kèm theo ...)" below line i, before anything numbered. */
static bool issued_with_below(const struct zones *zones, size_t i)
{
    size_t end = i + HEAD_REACH < zones->lines.count ? i + HEAD_REACH : zones->lines.count;
    for (size_t next = i + 1; next < end; next++) {
        const struct line *line = &zones->lines.at[next];
        if (sign_opens(line, SIGN_ISSUED_WITH))
            return true;
        if (line->marker.kind != MARKER_NONE && line->marker.kind != MARKER_INDENT)
            return false;
    }
    return false;
}

const struct act_kind *zones_attached_kind(const struct line *line)
{
    return is_annex(line) ? kind_by_slug(SLICE("phu-luc")) : opening_kind(line);
}

static bool is_letterhead(const struct line *line)
{
    return sign_opens(line, SIGN_MOTTO) || zones_is_issuer_line(line) ||
           slice_starts(line->key, SLICE("---")) || line->key.len == 0 ||
           line_starts(line, SLICE("tỉnh ")) || line_starts(line, SLICE("thành phố "));
}

/* A letterhead of the attachment's own, with its kind below. */
static bool letterhead_opens(const struct zones *zones, size_t i)
{
    size_t end = i + HEAD_REACH < zones->lines.count ? i + HEAD_REACH : zones->lines.count;
    for (size_t next = i; next < end; next++) {
        const struct line *line = &zones->lines.at[next];
        if (next > i && (opening_kind(line) || is_annex(line)))
            return true;
        if (!is_letterhead(line))
            return false;
    }
    return false;
}

bool zones_opens_attachment(const struct zones *zones, size_t i, bool after_signature)
{
    const struct line *line = &zones->lines.at[i];
    if (line->quote || line->marker.kind == MARKER_INDENT)
        return false;
    if (is_annex(line))
        return true;
    if (is_letterhead(line))
        return letterhead_opens(zones, i);
    if (line->table && !after_signature)
        return false;
    if (opening_kind(line))
        return after_signature || issued_with_below(zones, i);
    if (after_signature && zones_is_heading(line->marker.kind))
        return true;
    return after_signature && line->capitals && !line->table && line->key.len > 24 &&
           issued_with_below(zones, i);
}

static bool is_head_line(const struct line *line)
{
    return line->capitals || line->bold || is_letterhead(line) || opening_kind(line) ||
           sign_opens(line, SIGN_ISSUED_WITH);
}

/* The first line behind the head of the attachment that begins at `start`. */
static size_t head_end(const struct zones *zones, size_t start)
{
    size_t end = start + HEAD_REACH + 4;
    size_t last = start;
    if (end > zones->lines.count)
        end = zones->lines.count;
    for (size_t i = start; i < end; i++) {
        const struct line *line = &zones->lines.at[i];
        bool letterhead = i < start + 6 && is_letterhead(line);
        if (i > start && line->marker.kind != MARKER_NONE && line->marker.kind != MARKER_INDENT)
            break;
        if (sign_opens(line, SIGN_ISSUED_WITH))
            return i + 1;
        if (line->table && !letterhead && i > start)
            break;
        if (i == start || is_head_line(line))
            last = i;
        else if (!issued_with_below(zones, i))
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
    while (start > zones->body + 1 && article - start < HEAD_REACH + 6) {
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
    for (size_t i = zones->attachments; i < zones->lines.count;) {
        bool opens = i == zones->attachments || zones_opens_attachment(zones, i, false);
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

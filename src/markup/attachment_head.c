/*
 * Where an attachment begins: its kind in capitals or bold (QUY CHẾ, PHỤ LỤC II), mostly followed
 * by "(Ban hành kèm theo ...)", or a letterhead of its own above its kind.
 */
#include "markup/attachment_head.h"

#include "markup/signs.h"
#include "terms/numerals.h"

#include <stdint.h>
#include <string.h>

enum { ANNEX_LINE_BYTES = 60 };

/* "PHỤ LỤC", "PHỤ LỤC II", "Phụ lục số 01": the words alone, or a heading in capitals. */
static bool is_annex(const struct line *line)
{
    if (!line_starts(line, SLICE("phụ lục")) || line->key.len > 400)
        return false;
    if (line->capitals)
        return true;
    struct slice rest = slice_trim(slice_from(line->key, SLICE("phụ lục").len));
    bool goes_on = slice_find(rest, SLICE(" "), 0) != SIZE_MAX && !slice_starts(rest, SLICE("số "));
    return line->key.len <= ANNEX_LINE_BYTES &&
           (line->bold ? !slice_ends(rest, SLICE(";")) : !goes_on);
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

/* The line behind the last that a head beginning at line i may have. */
static size_t head_limit(const struct zones *zones, size_t i)
{
    size_t rest = zones->lines.count - i;
    return i + (rest < ATTACHMENT_HEAD_LINES ? rest : ATTACHMENT_HEAD_LINES);
}

/* "(Ban hành kèm theo ...)" below line i, before anything numbered. */
bool attachment_issued_with(const struct zones *zones, size_t i)
{
    size_t end = head_limit(zones, i);
    for (size_t next = i + 1; next < end; next++) {
        const struct line *line = &zones->lines.at[next];
        if (sign_opens(line, SIGN_ISSUED_WITH))
            return true;
        if (line->marker.kind != MARKER_NONE && line->marker.kind != MARKER_INDENT)
            return false;
    }
    return false;
}

const struct act_kind *attachment_kind(const struct line *line)
{
    return is_annex(line) ? kind_by_slug(SLICE("phu-luc")) : opening_kind(line);
}

unsigned long attachment_number(const struct line *line)
{
    if (!is_annex(line))
        return 0;
    struct slice rest = slice_trim(slice_from(line->key, SLICE("phụ lục").len));
    struct slice word = SLICE("");
    if (slice_starts(rest, SLICE("số ")))
        rest = slice_trim(slice_from(rest, SLICE("số ").len));
    slice_next(&rest, ' ', &word);
    while (word.len && strchr(".:", word.at[word.len - 1]))
        word.len--;
    return numerals_value(word);
}

bool attachment_letterhead(const struct line *line)
{
    return sign_opens(line, SIGN_MOTTO) || zones_is_issuer_line(line) ||
           slice_starts(line->key, SLICE("---")) || line->key.len == 0 ||
           line_starts(line, SLICE("tỉnh ")) || line_starts(line, SLICE("thành phố "));
}

/* A letterhead of the attachment's own, with its kind below. */
static bool letterhead_opens(const struct zones *zones, size_t i)
{
    size_t end = head_limit(zones, i);
    for (size_t next = i; next < end; next++) {
        const struct line *line = &zones->lines.at[next];
        if (next > i && (opening_kind(line) || is_annex(line)))
            return true;
        if (!attachment_letterhead(line))
            return false;
    }
    return false;
}

bool attachment_opens_behind_form(const struct zones *zones, size_t i)
{
    const struct line *line = &zones->lines.at[i];
    return !line->quote && !line->table &&
           (is_annex(line) || (opening_kind(line) && attachment_issued_with(zones, i)));
}

bool attachment_opens(const struct zones *zones, size_t i, bool after_signature)
{
    const struct line *line = &zones->lines.at[i];
    if (line->quote || line->marker.kind == MARKER_INDENT)
        return false;
    if (is_annex(line))
        return true;
    if (attachment_letterhead(line))
        return letterhead_opens(zones, i);
    if (line->table && !after_signature)
        return false;
    if (opening_kind(line))
        return after_signature || attachment_issued_with(zones, i);
    if (after_signature && zones_is_heading(line->marker.kind))
        return true;
    return after_signature && line->capitals && !line->table && line->key.len > 24 &&
           attachment_issued_with(zones, i);
}

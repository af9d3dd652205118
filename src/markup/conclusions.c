/*
 * Conclusions: the closing formula of a resolution, recipients and signature. In a layout table
 * the two columns come out in turn, or in the wrong order; a cell is what its first line says.
 */
#include "markup/attachment_head.h"
#include "markup/signs.h"
#include "markup/zones.h"

static size_t closing_start(const struct zones *zones)
{
    size_t i = zones->conclusions;
    while (i > zones->body && i + 3 > zones->conclusions &&
           !sign_opens(&zones->lines.at[i - 1], SIGN_CLOSING))
        i--;
    bool found = i > zones->body && sign_opens(&zones->lines.at[i - 1], SIGN_CLOSING) &&
                 zones->lines.at[i - 1].marker.kind == MARKER_NONE;
    return found ? i - 1 : zones->conclusions;
}

/* The column of a layout table in which the recipients stand; 0: not known yet. */
struct columns {
    unsigned table, recipients;
};

static enum zone zone_of_cell(const struct line *line, const struct line *before,
                              struct columns *columns)
{
    if (line->table != columns->table)
        *columns = (struct columns){.table = line->table};
    if (sign_opens(line, SIGN_RECIPIENTS))
        columns->recipients = line->column;
    if (columns->recipients)
        return line->column == columns->recipients ? ZONE_RECIPIENTS : ZONE_SIGNATURE;
    return before->zone == ZONE_RECIPIENTS && before->table == line->table ? ZONE_RECIPIENTS
                                                                           : ZONE_SIGNATURE;
}

static enum zone zone_after(const struct line *line, const struct line *before)
{
    if (sign_opens(line, SIGN_RECIPIENTS))
        return ZONE_RECIPIENTS;
    if (sign_opens(line, SIGN_SIGNATURE) && line->capitals)
        return ZONE_SIGNATURE;
    bool recipients = before->zone == ZONE_RECIPIENTS;
    return recipients && !before->table && !line->capitals ? ZONE_RECIPIENTS
           : recipients && line->marker.kind == MARKER_INDENT ? ZONE_RECIPIENTS
                                                              : ZONE_SIGNATURE;
}

/* Where the conclusions end: an attachment begins, or the lines do. */
static size_t conclusions_end(const struct zones *zones)
{
    size_t count = zones->lines.count;
    unsigned table = zones->conclusions < count ? zones->lines.at[zones->conclusions].table : 0;
    for (size_t i = zones->conclusions + 1; i < count; i++)
        if ((!table || zones->lines.at[i].table != table) &&
            attachment_opens(zones, i, true))
            return i;
    return count;
}

/* An empty cell before the signature belongs to the table of the signature, not to the body. */
static size_t with_table(const struct zones *zones, size_t start)
{
    unsigned table = start < zones->lines.count ? zones->lines.at[start].table : 0;
    while (table && start > zones->body && zones->lines.at[start - 1].table == table)
        start--;
    return start;
}

void zones_find_conclusions(struct zones *zones)
{
    size_t start = with_table(zones, zones->conclusions);
    struct columns columns = {0};
    zones->attachments = conclusions_end(zones);
    for (size_t i = start; i < zones->attachments; i++) {
        struct line *line = &zones->lines.at[i];
        const struct line *before = i ? &zones->lines.at[i - 1] : line;
        line->zone = line->table ? zone_of_cell(line, before, &columns)
                                 : zone_after(line, before);
    }
    zones->conclusions = start;
    size_t closing = closing_start(zones);
    zones_mark(zones, closing, start, ZONE_CLOSING);
    zones->conclusions = closing;
}

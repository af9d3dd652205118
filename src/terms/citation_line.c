/*
 * What the line says of the provisions in it: one that stands alone at its beginning is a heading,
 * and one that is changed by it belongs to another act.
 */
#include "terms/citation_read.h"

#include "terms/phrase.h"
#include "text/spelling.h"

#include <stdint.h>
#include <string.h>

bool line_starts_at(struct slice text, size_t at)
{
    while (at && text.at[at - 1] != '\n') {
        size_t before = at - 1;
        while (before && ((unsigned char)text.at[before] & 0xC0) == 0x80)
            before--;
        uint32_t letter = phrase_letter(text, before);
        if (letter != ' ' && letter != '"' && letter != 0x201C)
            return false;
        at = before;
    }
    return true;
}

size_t citing_line(struct citing *citing, size_t at)
{
    if (at >= citing->line.start && at <= citing->line.at)
        return citing->line.start;
    size_t from = at > citing->line.at ? citing->line.at : 0;
    const char *end = memrchr(citing->text.at + from, '\n', at - from);
    if (end || !from)
        citing->line.start = end ? (size_t)(end - citing->text.at) + 1 : 0;
    citing->line.at = at;
    return citing->line.start;
}

static bool crosses_line(struct slice text, size_t from, size_t to)
{
    return slice_find(slice_part(text, 0, to), SLICE("\n"), from) != SIZE_MAX;
}

bool line_is_heading(struct slice text, size_t start, size_t end)
{
    if (!line_starts_at(text, start) || !spelling_is_upper(phrase_letter(text, start)))
        return false;
    size_t behind = phrase_skip(text, end);
    char sign = behind < text.len ? text.at[behind] : '.';
    return (sign && strchr(".:-(", sign)) || crosses_line(text, end, behind) ||
           spelling_is_upper(phrase_letter(text, behind));
}

bool line_amends(struct citing *citing, size_t at)
{
    static const struct slice verbs[] = {
        SLICE_INIT("sửa đổi"), SLICE_INIT("bổ sung"), SLICE_INIT("bãi bỏ"), SLICE_INIT("hủy bỏ"),
        SLICE_INIT("thay thế"), SLICE_INIT("thay cụm từ"), SLICE_INIT("thay từ"),
        SLICE_INIT("bỏ cụm từ"), SLICE_INIT("bỏ từ"), SLICE_INIT("cụm từ"),
        SLICE_INIT("đính chính"), SLICE_INIT("điều chỉnh"), {"", 0}};
    struct slice text = citing->text;
    enum { MOST_SIGNS = 16 }; /* a dash, a quote */
    size_t line = citing_line(citing, at);
    for (unsigned signs = 0; line < at && signs < MOST_SIGNS && !phrase_goes_on(text, line);
         signs++)
        line = phrase_next(text, line);
    return phrase_any(text, line, verbs);
}

/*
 * The preamble: the issuer's line, one citation per legal basis, and the enacting words: QUYẾT
 * ĐỊNH: or, since Decree 78/2025/NĐ-CP, a sentence in which the issuer issues the act.
 */
#include "markup/signs.h"
#include "markup/zones.h"

#include <stdint.h>

static bool opens_citation(const struct zones *zones, const struct line *line)
{
    return sign_opens(line, SIGN_CITATION) ||
           (!zones->articles && sign_opens(line, SIGN_BASIS) &&
            slice_ends(line->key, SLICE(";")));
}

/* A basis goes on in a line that begins in the middle of a sentence. */
static bool goes_on(const struct line *line, const struct line *before)
{
    if (before->zone != ZONE_CITATION || line->capitals)
        return false;
    bool open = !slice_ends(before->key, SLICE(";")) && !slice_ends(before->key, SLICE("."));
    char first = line->text.len ? line->text.at[0] : 'A';
    bool lower = first >= 'a' && first <= 'z';
    return open && (lower || first == '(');
}

/* "KHÓA XVIII, KỲ HỌP THỨ 5": the session of the council named on the line above. */
static bool is_session(const struct line *line, const struct line *before)
{
    return before->zone == ZONE_ISSUER &&
           (line_starts(line, SLICE("khóa ")) || line_starts(line, SLICE("kỳ họp")) ||
            line_starts(line, SLICE("(khóa ")) || line_starts(line, SLICE("nhiệm kỳ")));
}

/* Behind these words no basis comes any more; others can stand between title and bases. */
static bool enacts(const struct line *line)
{
    return sign_opens(line, SIGN_ENACTING) ||
           slice_find(line->key, SLICE(" ban hành "), 0) != SIZE_MAX;
}

void zones_find_preamble(struct zones *zones)
{
    bool enacted = false;
    for (size_t i = zones->preamble; i < zones->body; i++) {
        struct line *line = &zones->lines.at[i];
        struct line *before = i ? &zones->lines.at[i - 1] : line;
        if (!enacted && opens_citation(zones, line)) {
            line->zone = ZONE_CITATION;
        } else if (!enacted && goes_on(line, before)) {
            line->zone = ZONE_CITATION;
            line->continues = true;
        } else if (!enacted && before->zone != ZONE_CITATION &&
                   (zones_is_issuer_line(line) || is_session(line, before))) {
            line->zone = ZONE_ISSUER;
        } else {
            line->zone = ZONE_ENACTING;
            enacted = enacted || enacts(line);
        }
    }
}

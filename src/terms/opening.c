/*
 * Lines that surely begin something new, by their first words. A wrapped line can begin with the
 * same words by chance; capitals and signs tell the two apart.
 */
#include "terms/marker.h"

#include "terms/phrase.h"
#include "text/spelling.h"

#include <stdint.h>

enum style {
    CAPITAL, /* the first letter is a capital, as at the beginning of a sentence */
    CAPITALS /* all are */
};

static const struct opening {
    struct slice words;
    enum style style;
    char behind; /* the sign that must follow; 0: any */
} openings[] = {
    {SLICE_INIT("căn cứ"), CAPITAL, 0},
    {SLICE_INIT("theo đề nghị"), CAPITAL, 0},
    {SLICE_INIT("xét"), CAPITAL, 0},
    {SLICE_INIT("nơi nhận"), CAPITAL, 0},
    {SLICE_INIT("nơi nhận"), CAPITALS, 0},
    {SLICE_INIT("kính gửi"), CAPITAL, 0},
    {SLICE_INIT("v/v"), CAPITAL, 0},
    {SLICE_INIT("v/v"), CAPITALS, 0},
    {SLICE_INIT("độc lập"), CAPITAL, '-'},
    {SLICE_INIT("số"), CAPITAL, ':'},
    {SLICE_INIT("tm"), CAPITALS, '.'},
    {SLICE_INIT("kt"), CAPITALS, '.'},
    {SLICE_INIT("tl"), CAPITALS, '.'},
    {SLICE_INIT("tuq"), CAPITALS, '.'},
    {SLICE_INIT("chủ tịch"), CAPITALS, 0},
    {SLICE_INIT("phó chủ tịch"), CAPITALS, 0},
    {SLICE_INIT("phụ lục"), CAPITALS, 0},
    {SLICE_INIT("quyết định"), CAPITALS, 0},
    {SLICE_INIT("quyết nghị"), CAPITALS, 0},
    {SLICE_INIT("nghị quyết"), CAPITALS, 0},
    {SLICE_INIT("kế hoạch"), CAPITALS, 0},
    {SLICE_INIT("chỉ thị"), CAPITALS, 0},
    {SLICE_INIT("quy định"), CAPITALS, 0},
    {SLICE_INIT("quy chế"), CAPITALS, 0},
    {SLICE_INIT("cộng hòa"), CAPITALS, 0},
    {SLICE_INIT("ủy ban nhân dân"), CAPITALS, 0},
    {SLICE_INIT("hội đồng nhân dân"), CAPITALS, 0},
    {SLICE_INIT("sở"), CAPITALS, 0},
};

/* Notes under a title, in brackets. */
static const struct slice notes[] = {SLICE_INIT("(Ban hành kèm theo"), SLICE_INIT("(Kèm theo"),
                                     {"", 0}};

enum { PLACE_BYTES = 40, PLACE_AND_DATE_BYTES = 90 };

/* "Mẫu, ngày 22 tháng 5 năm 2019": the second line of a letterhead, and nothing else on it. */
static bool is_place_and_date(struct slice line)
{
    size_t day = slice_find(line, SLICE(", ngày"), 0);
    return line.len <= PLACE_AND_DATE_BYTES && day <= PLACE_BYTES &&
           spelling_is_upper(phrase_letter(line, 0)) &&
           slice_find(line, SLICE("tháng"), day) != SIZE_MAX &&
           slice_find(line, SLICE("năm"), day) != SIZE_MAX;
}

/* "Căn cứ", "CĂN CỨ": what the letters from the first to `end` have of capitals. */
static bool in_style(struct slice line, size_t end, enum style style)
{
    size_t capitals = 0, letters = 0;
    for (size_t at = 0; at < end; at = phrase_next(line, at)) {
        letters += spelling_is_letter(phrase_letter(line, at));
        capitals += spelling_is_upper(phrase_letter(line, at));
    }
    if (style == CAPITALS)
        return capitals == letters;
    return spelling_is_upper(phrase_letter(line, 0)) && capitals < letters;
}

static bool opens(struct slice line, const struct opening *opening)
{
    size_t end = phrase_at(line, 0, opening->words);
    if (!end || phrase_goes_on(line, end) || !in_style(line, end, opening->style))
        return false;
    uint32_t sign = phrase_letter(line, phrase_skip(line, end));
    return !opening->behind || sign == (unsigned char)opening->behind;
}

bool marker_begins_line(struct slice line)
{
    if (slice_starts(line, SLICE("---")) || is_place_and_date(line))
        return true;
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        if (opens(line, &openings[i]))
            return true;
    if (spelling_is_upper(phrase_letter(line, 1)) && phrase_any(line, 0, notes))
        return true;
    /* an opening quote does not hide the marker of what is quoted: “Điều 5. */
    uint32_t first = phrase_letter(line, 0);
    bool quoted = first == 0x201C || first == '"';
    return marker_kind_of(quoted ? slice_from(line, phrase_next(line, 0)) : line) != MARKER_NONE;
}

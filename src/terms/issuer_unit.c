/*
 * Units: the word for the kind of unit, then its name. A province is known by its name; any other
 * name is taken as far as its syllables are capitalised.
 */
#include "terms/issuer_unit.h"

#include "terms/phrase.h"

#include "text/spelling.h"
#include "text/utf8.h"

#include <string.h>

static const struct unit_words {
    struct slice words;
    struct slice name;
    enum level level;
} units[] = {
    {SLICE_INIT("tỉnh"), SLICE_INIT("tỉnh"), LEVEL_PROVINCE},
    {SLICE_INIT("thành phố"), SLICE_INIT("thành phố"), LEVEL_DISTRICT},
    {SLICE_INIT("tp."), SLICE_INIT("thành phố"), LEVEL_DISTRICT},
    {SLICE_INIT("tp"), SLICE_INIT("thành phố"), LEVEL_DISTRICT},
    {SLICE_INIT("quận"), SLICE_INIT("quận"), LEVEL_DISTRICT},
    {SLICE_INIT("huyện"), SLICE_INIT("huyện"), LEVEL_DISTRICT},
    {SLICE_INIT("thị xã"), SLICE_INIT("thị xã"), LEVEL_DISTRICT},
    {SLICE_INIT("xã"), SLICE_INIT("xã"), LEVEL_COMMUNE},
    {SLICE_INIT("phường"), SLICE_INIT("phường"), LEVEL_COMMUNE},
    {SLICE_INIT("thị trấn"), SLICE_INIT("thị trấn"), LEVEL_COMMUNE},
    {SLICE_INIT("đặc khu"), SLICE_INIT("đặc khu"), LEVEL_COMMUNE},
};

static const struct slice provinces[] = {
#define PROVINCE(name, city) SLICE_INIT(name),
#include "terms/provinces.def"
#undef PROVINCE
};

/* A city under central authority: its "thành phố" is on the level of a province. */
static const bool cities[] = {
#define PROVINCE(name, city) city,
#include "terms/provinces.def"
#undef PROVINCE
};

enum { PROVINCES = sizeof provinces / sizeof *provinces };

/* Words that go on behind a name, even with a capital. */
static const struct slice stops[] = {
    SLICE_INIT("khóa"), SLICE_INIT("kỳ"),   SLICE_INIT("ban"),  SLICE_INIT("về"),
    SLICE_INIT("quyết"), SLICE_INIT("tại"), SLICE_INIT("đã"),   SLICE_INIT("và"),
    SLICE_INIT("nhiệm"), SLICE_INIT("thông"), SLICE_INIT("họp"), SLICE_INIT("có"),
    SLICE_INIT("yêu"),  SLICE_INIT("điện"), SLICE_INIT("chỉ"),
    SLICE_INIT("quy định"), SLICE_INIT("quy chế"), SLICE_INIT("sửa đổi"),
    SLICE_INIT("bổ sung"), SLICE_INIT("bãi bỏ"), SLICE_INIT("thay thế"),
    SLICE_INIT("phê duyệt"), SLICE_INIT("hướng dẫn"), SLICE_INIT("thực hiện"),
    SLICE_INIT("v/v"), {"", 0}};

/* The end of a syllable of a name: Đắk R'Lấp has a sign inside. */
static size_t syllable_end(struct slice text, size_t at)
{
    for (;;) {
        size_t end = phrase_word_end(text, at);
        uint32_t sign = phrase_letter(text, end);
        bool inside = end > at && (sign == '\'' || sign == 0x2019) &&
                      phrase_goes_on(text, phrase_next(text, end));
        if (!inside)
            return end;
        at = phrase_next(text, end);
    }
}

static bool is_capital_start(struct slice text, size_t at)
{
    uint32_t first = phrase_letter(text, at);
    return spelling_is_upper(first) || (first >= '0' && first <= '9');
}

/* One syllable of a proper name, first letter large, the others small. */
static void add_syllable(char *out, size_t *len, struct slice syllable)
{
    for (size_t at = 0; at < syllable.len;) {
        bool first = at == 0;
        uint32_t letter = utf8_next(syllable, &at);
        *len += utf8_put(first ? letter : spelling_lower(letter), out + *len);
    }
}

enum { MOST_SYLLABLES = 5, MOST_NAME_BYTES = 120 };

/* The proper name at *at, which moves behind it: capitalised syllables, five at most. */
static struct slice proper_name(struct arena *arena, struct slice text, size_t *at, bool small)
{
    char *out = arena_get(arena, MOST_NAME_BYTES * 2);
    size_t len = 0, next = *at;
    for (unsigned count = 0; count < MOST_SYLLABLES; count++) {
        size_t start = next;
        next = phrase_skip(text, next);
        if (slice_find(slice_part(text, start, next - start), SLICE("\n"), 0) != SIZE_MAX)
            break;
        size_t end = syllable_end(text, next);
        if (end == next || (!small && !is_capital_start(text, next)) ||
            phrase_any(text, next, stops) || end - *at > MOST_NAME_BYTES)
            break;
        if (len)
            out[len++] = ' ';
        add_syllable(out, &len, slice_part(text, next, end - next));
        *at = next = end;
        end = phrase_skip(text, end);
        if (end < text.len && text.at[end] == '-' && count + 1 < MOST_SYLLABLES) {
            memcpy(out + len, " -", 2);
            len += 2;
            next = end + 1;
        }
    }
    return (struct slice){out, len};
}

/* A name in small letters is one where nothing else stands on the line. */
static bool is_whole_name(struct slice text, size_t at)
{
    enum { MOST = 3 };
    unsigned syllables = 0;
    if (phrase_any(text, at, stops))
        return false;
    for (size_t end; at < text.len; at = phrase_skip(text, end), syllables++) {
        end = phrase_word_end(text, at);
        if (end == at || syllables == MOST)
            return false;
    }
    return syllables > 0;
}

/* A name that is none of a province; *at moves behind it when there is one. */
static struct slice any_name(struct arena *arena, struct slice text, size_t *at)
{
    struct slice name = proper_name(arena, text, at, false);
    if (!name.len && is_whole_name(text, phrase_skip(text, *at)))
        name = proper_name(arena, text, at, true);
    return name;
}

static size_t read_name(struct arena *arena, struct slice text, size_t at,
                        const struct unit_words *unit, struct issuer *out)
{
    bool city = slice_is(unit->name, SLICE("thành phố"));
    size_t province = PROVINCES;
    if (city || unit->level == LEVEL_PROVINCE)
        province = phrase_longest(text, phrase_skip(text, at), provinces, PROVINCES, &at);
    struct slice name = province < PROVINCES ? provinces[province] : any_name(arena, text, &at);
    bool central = city && (!name.len || (province < PROVINCES && cities[province]));
    out->level = central ? LEVEL_PROVINCE : unit->level;
    out->unit = name.len ? arena_format(arena, "%.*s %.*s", SLICE_ARG(unit->name),
                                        SLICE_ARG(name))
                         : unit->name;
    return at;
}

size_t issuer_unit(struct arena *arena, struct slice text, size_t at, struct issuer *out)
{
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t end = phrase_at(text, phrase_skip(text, at), units[i].words);
        if (end)
            return read_name(arena, text, end, &units[i], out);
    }
    return at;
}

bool issuer_known_province(struct slice unit)
{
    size_t at = phrase_at(unit, 0, SLICE("tỉnh"));
    bool city = !at && (at = phrase_at(unit, 0, SLICE("thành phố"))) != 0;
    if (!at)
        return false;
    size_t province = phrase_longest(unit, phrase_skip(unit, at), provinces, PROVINCES, &at);
    return province < PROVINCES && (!city || cities[province]);
}

/*
 * Units: the word for the kind of unit, then its name. A province is known by its name; any other
 * name is taken as far as its syllables are capitalised.
 */
#include "terms/issuer_unit.h"

#include "terms/cursor.h"
#include "terms/phrase.h"
#include "terms/province.h"
#include "text/spelling.h"
#include "text/utf8.h"

#include <stdint.h>
#include <string.h>
#include <utf8proc.h>

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

/* What follows a name in a line of capitals, where no small letter tells that it ended. Words that
   are syllables of names too (Quyết Thắng, Điện Bàn, Mường Và) stand here with their next one. */
static const struct slice stops[] = {
    SLICE_INIT("kỳ họp"), SLICE_INIT("nhiệm kỳ"), SLICE_INIT("ban hành"),
    SLICE_INIT("quyết định"), SLICE_INIT("quyết nghị"), SLICE_INIT("nghị quyết"),
    SLICE_INIT("căn cứ"), SLICE_INIT("cộng hòa xã hội"), SLICE_INIT("độc lập tự do"),
    SLICE_INIT("chỉ thị"), SLICE_INIT("kế hoạch"), SLICE_INIT("yêu cầu"),
    SLICE_INIT("thông qua"), SLICE_INIT("phê duyệt"), SLICE_INIT("công bố"),
    SLICE_INIT("công điện"), SLICE_INIT("thông báo"), SLICE_INIT("báo cáo"),
    SLICE_INIT("quy định"), SLICE_INIT("quy chế"), SLICE_INIT("sửa đổi"),
    SLICE_INIT("bổ sung"), SLICE_INIT("bãi bỏ"), SLICE_INIT("thay thế"),
    SLICE_INIT("hướng dẫn"), SLICE_INIT("thực hiện"), SLICE_INIT("văn phòng"),
    SLICE_INIT("ủy ban"), SLICE_INIT("hội đồng"), SLICE_INIT("và các"),
    SLICE_INIT("và ủy ban"), SLICE_INIT("và hội đồng"), SLICE_INIT("có trách nhiệm"),
    SLICE_INIT("v/v"), SLICE_INIT("số"), SLICE_INIT("ngày"), SLICE_INIT("về"),
    SLICE_INIT("của"), SLICE_INIT("tại"), SLICE_INIT("đã"), SLICE_INIT("cho"),
    SLICE_INIT("để"), SLICE_INIT("được"), SLICE_INIT("trong"), SLICE_INIT("phân cấp"),
    SLICE_INIT("ủy quyền"), SLICE_INIT("quản lý"), SLICE_INIT("đối với"), SLICE_INIT("điều"),
    {"", 0}};

/* What an organ does: no name in small letters either ("Ủy ban nhân dân tỉnh giao"). */
static const struct slice verbs[] = {
    SLICE_INIT("giao"), SLICE_INIT("xem xét"), SLICE_INIT("phân cấp"),
    SLICE_INIT("ủy quyền"), SLICE_INIT("tổ chức"), SLICE_INIT("chỉ đạo"),
    SLICE_INIT("thẩm định"), SLICE_INIT("trình"), SLICE_INIT("theo"), SLICE_INIT("sẽ"),
    SLICE_INIT("phải"), SLICE_INIT("chịu"), SLICE_INIT("có"), SLICE_INIT("và"), {"", 0}};

/* "KHÓA VIII", "khóa 10"; there is a commune Pa Khóa. */
static bool is_session(struct slice text, size_t at)
{
    size_t end = phrase_at(text, at, SLICE("khóa"));
    if (!end)
        return false;
    size_t start = phrase_skip(text, end);
    size_t stop = phrase_word_end(text, start);
    for (at = start; at < stop; at++)
        if (!memchr("IVXivx0123456789", text.at[at], 16))
            return false;
    return stop > start;
}

static bool ends_name(struct slice text, size_t at)
{
    return phrase_any(text, at, stops) || is_session(text, at);
}

static bool is_apostrophe(uint32_t letter)
{
    return letter == '\'' || letter == 0x2019;
}

/* The end of a syllable of a name: Đắk R'Lấp has a sign inside, and some write R' Lấp. */
static size_t syllable_end(struct slice text, size_t at)
{
    size_t end = phrase_word_end(text, at);
    while (end > at && is_apostrophe(phrase_letter(text, end))) {
        size_t behind = phrase_skip(text, phrase_next(text, end));
        if (!spelling_is_letter(phrase_letter(text, behind)))
            break;
        end = phrase_word_end(text, behind);
    }
    return end;
}

/* "5", "12"; not a year. */
static bool is_small_number(struct slice syllable)
{
    unsigned long number;
    return slice_number(syllable, 99, &number);
}

/* A capital, or a number: phường 12, xã Mẫu Sơn 2. */
static bool begins_syllable(struct slice text, size_t at)
{
    uint32_t first = phrase_letter(text, at);
    if (first >= '0' && first <= '9')
        return is_small_number(slice_part(text, at, phrase_word_end(text, at) - at));
    return spelling_is_upper(first);
}

/* One syllable of a proper name: its first letter is large; of one in capitals the others are
   small, but for one behind an apostrophe: IA H'DRAI is Ia H'Drai. */
static void add_syllable(char *out, size_t *len, struct slice syllable)
{
    bool capitals = !spelling_has_small(syllable), first = true;
    for (size_t at = 0; at < syllable.len;) {
        uint32_t letter = utf8_next(syllable, &at);
        if (!is_apostrophe(letter) && !cursor_is_word(letter))
            continue; /* the blank of R' Lấp */
        if (first)
            letter = (uint32_t)utf8proc_toupper((utf8proc_int32_t)letter);
        else if (capitals)
            letter = spelling_lower(letter);
        *len += utf8_put(is_apostrophe(letter) ? '\'' : letter, out + *len);
        first = capitals && is_apostrophe(letter);
    }
}

enum { MOST_SYLLABLES = 5, MOST_NAME_BYTES = 120 };

/* A name does not go on behind a line end. */
static bool has_line_end(struct slice blanks)
{
    return slice_find(blanks, SLICE("\n"), 0) != SIZE_MAX;
}

/* The end of the syllable of a name behind the blanks at *at, which is moved to it; 0: none. */
static size_t next_syllable(struct slice text, size_t *at, bool small)
{
    size_t start = phrase_skip(text, *at), end = syllable_end(text, start);
    bool line_end = has_line_end(slice_part(text, *at, start - *at));
    *at = start;
    if (line_end || end == start || (!small && !begins_syllable(text, start)))
        return 0;
    return ends_name(text, start) ? 0 : end;
}

/* Behind a hyphen between two syllables (Phan Rang - Tháp Chàm); `at` when there is none. */
static size_t behind_hyphen(struct slice text, size_t at)
{
    size_t hyphen = phrase_skip(text, at);
    if (hyphen >= text.len || text.at[hyphen] != '-')
        return at;
    return begins_syllable(text, phrase_skip(text, hyphen + 1)) ? hyphen + 1 : at;
}

/* The proper name at *at, which moves behind it: capitalised syllables, five at most. */
static struct slice proper_name(struct arena *arena, struct slice text, size_t *at, bool small)
{
    char *out = arena_get(arena, MOST_NAME_BYTES * 2);
    size_t len = 0, start = *at;
    for (unsigned count = 0; count < MOST_SYLLABLES; count++) {
        size_t behind = count ? behind_hyphen(text, *at) : *at, next = behind;
        size_t end = next_syllable(text, &next, small);
        if (!end || end - start > MOST_NAME_BYTES)
            break;
        struct slice gap = !count ? SLICE("") : behind > *at ? SLICE(" - ") : SLICE(" ");
        memcpy(out + len, gap.at, gap.len);
        len += gap.len;
        add_syllable(out, &len, slice_part(text, next, end - next));
        *at = end;
    }
    return (struct slice){out, len};
}

/* A name in small letters, as word-segmented texts have it in titles, is one where nothing else
   stands on the line. */
static bool is_whole_name(struct slice text, size_t at)
{
    enum { MOST = 3 };
    unsigned syllables = 0;
    if (ends_name(text, at) || phrase_any(text, at, verbs))
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

/* The province, or the city under central authority, of that name; "thành phố Điện Biên Phủ" is
   not the province of Điện Biên. */
static const struct province *find_province(struct slice text, size_t at, bool city, size_t *end)
{
    const struct province *province = province_at(text, phrase_skip(text, at), end);
    return province && city && !province_is_city(province) ? NULL : province;
}

static size_t read_name(struct arena *arena, struct slice text, size_t at,
                        const struct unit_words *unit, struct issuer *out)
{
    bool city = slice_is(unit->name, SLICE("thành phố"));
    const struct province *province = NULL;
    size_t end = 0;
    if (city || unit->level == LEVEL_PROVINCE)
        province = find_province(text, at, city, &end);
    struct slice name = province ? province->name : any_name(arena, text, &at);
    bool central = city && (!name.len || province);
    out->level = central ? LEVEL_PROVINCE : unit->level;
    out->unit = name.len ? arena_format(arena, "%.*s %.*s", SLICE_ARG(unit->name),
                                        SLICE_ARG(name))
                         : unit->name;
    return province ? end : at;
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

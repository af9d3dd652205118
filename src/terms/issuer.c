/* Organs: the words for the organ, then the unit it belongs to, in normal case. */
#include "terms/issuer.h"

#include "text/spelling.h"
#include "text/utf8.h"

#include <stdint.h>
#include <string.h>

struct organ_words {
    struct slice key;    /* spelling key it begins with */
    enum organ organ;
    struct slice name;   /* in normal case */
    struct slice slug;
};

static const struct organ_words words[] = {
    {SLICE_INIT("chủ tịch ủy ban nhân dân"), ORGAN_CHAIR,
     SLICE_INIT("Chủ tịch Ủy ban nhân dân"), SLICE_INIT("chu-tich-ubnd")},
    {SLICE_INIT("chủ tịch ubnd"), ORGAN_CHAIR, SLICE_INIT("Chủ tịch Ủy ban nhân dân"),
     SLICE_INIT("chu-tich-ubnd")},
    {SLICE_INIT("ủy ban nhân dân"), ORGAN_COMMITTEE, SLICE_INIT("Ủy ban nhân dân"),
     SLICE_INIT("ubnd")},
    {SLICE_INIT("ubnd"), ORGAN_COMMITTEE, SLICE_INIT("Ủy ban nhân dân"), SLICE_INIT("ubnd")},
    {SLICE_INIT("thường trực hội đồng nhân dân"), ORGAN_STANDING_COUNCIL,
     SLICE_INIT("Thường trực Hội đồng nhân dân"), SLICE_INIT("tt-hdnd")},
    {SLICE_INIT("thường trực hđnd"), ORGAN_STANDING_COUNCIL,
     SLICE_INIT("Thường trực Hội đồng nhân dân"), SLICE_INIT("tt-hdnd")},
    {SLICE_INIT("hội đồng nhân dân"), ORGAN_COUNCIL, SLICE_INIT("Hội đồng nhân dân"),
     SLICE_INIT("hdnd")},
    {SLICE_INIT("hđnd"), ORGAN_COUNCIL, SLICE_INIT("Hội đồng nhân dân"), SLICE_INIT("hdnd")},
    {SLICE_INIT("quốc hội"), ORGAN_CENTRAL, SLICE_INIT("Quốc hội"), SLICE_INIT("quoc-hoi")},
    {SLICE_INIT("thủ tướng chính phủ"), ORGAN_CENTRAL, SLICE_INIT("Thủ tướng Chính phủ"),
     SLICE_INIT("thu-tuong")},
    {SLICE_INIT("chính phủ"), ORGAN_CENTRAL, SLICE_INIT("Chính phủ"), SLICE_INIT("chinh-phu")},
};

struct unit_words {
    struct slice key;
    struct slice name;
    enum level level;
};

static const struct unit_words units[] = {
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

struct province {
    struct slice name;
    bool city; /* a city under central authority: its "thành phố" is on the level of a province */
};

static const struct province provinces[] = {
#define PROVINCE(name, city) {SLICE_INIT(name), city},
#include "terms/provinces.def"
#undef PROVINCE
};

/* Words of one key found at the beginning of source text: how many bytes of it they take. */
static size_t match(struct slice text, struct slice key)
{
    size_t at = 0;
    struct arena *arena = arena_new();
    size_t best = 0;
    while (at < text.len && at < key.len + 24) {
        utf8_next(text, &at);
        bool border = at == text.len || !spelling_is_letter(utf8_next(text, &(size_t){at}));
        if (border && slice_is(spelling_key(arena, slice_part(text, 0, at)), key)) {
            best = at;
            break;
        }
    }
    arena_free(arena);
    return best;
}

static size_t skip(struct slice text, size_t at)
{
    while (at < text.len && (text.at[at] == ' ' || text.at[at] == '_' || text.at[at] == '\n'))
        at++;
    return at;
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

static bool stops(struct slice key)
{
    static const struct slice stop[] = {
        SLICE_INIT("khóa"), SLICE_INIT("kỳ"), SLICE_INIT("ban"), SLICE_INIT("về"),
        SLICE_INIT("quyết"), SLICE_INIT("tại"), SLICE_INIT("đã"), SLICE_INIT("và"),
        SLICE_INIT("nhiệm"), SLICE_INIT("thông"), SLICE_INIT("họp"), SLICE_INIT("có"),
        SLICE_INIT("yêu"), SLICE_INIT("điện"), SLICE_INIT("chỉ"), {0}};
    for (const struct slice *word = stop; word->len; word++)
        if (slice_is(*word, key))
            return true;
    return false;
}

static bool is_capital_start(struct slice syllable)
{
    size_t at = 0;
    uint32_t first = syllable.len ? utf8_next(syllable, &at) : 0;
    return spelling_is_upper(first) || (first >= '0' && first <= '9');
}

/* The proper name behind the unit's kind: capitalised syllables, five at most. */
static struct slice proper_name(struct arena *arena, struct slice text, bool small)
{
    char *out = arena_get(arena, text.len * 2 + 1);
    size_t len = 0, at = 0;
    for (unsigned count = 0; count < 5; count++) {
        at = skip(text, at);
        size_t end = at;
        while (end < text.len && !strchr(" _,.;:()\n-", text.at[end]))
            end++;
        struct slice syllable = slice_part(text, at, end - at);
        if (!syllable.len || (!small && !is_capital_start(syllable)) ||
            stops(spelling_key(arena, syllable)))
            break;
        if (len)
            out[len++] = ' ';
        add_syllable(out, &len, syllable);
        at = end;
        if (at < text.len && strchr(",.;:()", text.at[at]))
            break;
        size_t next = skip(text, at);
        if (next < text.len && text.at[next] == '-' && count < 4) {
            memcpy(out + len, " -", 2);
            len += 2;
            at = next + 1;
        }
    }
    return (struct slice){out, len};
}

/* The province whose name stands at the beginning of the text, in any case; NULL: none. */
static const struct province *find_province(struct arena *arena, struct slice text)
{
    const struct province *found = NULL;
    struct slice key = spelling_key(arena, text);
    for (size_t i = 0; i < sizeof provinces / sizeof *provinces; i++) {
        struct slice name = spelling_key(arena, provinces[i].name);
        bool whole = slice_starts(key, name) &&
                     (key.len == name.len || strchr(" ,.;:()-", key.at[name.len]));
        if (whole && (!found || provinces[i].name.len > found->name.len))
            found = &provinces[i];
    }
    return found;
}

/* A name in small letters is one where nothing else stands on the line. */
static bool is_whole_name(struct arena *arena, struct slice rest)
{
    struct slice key = spelling_key(arena, rest);
    size_t blanks = 0;
    for (size_t i = 0; i < key.len; i++)
        blanks += key.at[i] == ' ';
    return key.len > 1 && blanks < 3 && !stops(key) && slice_find(key, SLICE(","), 0) == SIZE_MAX;
}

static void read_unit(struct arena *arena, struct slice text, struct issuer *out)
{
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t taken = match(text, units[i].key);
        if (!taken)
            continue;
        struct slice rest = slice_from(text, skip(text, taken));
        bool city = slice_is(units[i].name, SLICE("thành phố"));
        bool large = city || slice_is(units[i].name, SLICE("tỉnh"));
        const struct province *province = large ? find_province(arena, rest) : NULL;
        struct slice name = province ? province->name : proper_name(arena, rest, false);
        if (!name.len && is_whole_name(arena, rest))
            name = proper_name(arena, rest, true);
        out->level = units[i].level;
        if (city && (!name.len || (province && province->city)))
            out->level = LEVEL_PROVINCE;
        out->unit = name.len ? arena_format(arena, "%.*s %.*s", SLICE_ARG(units[i].name),
                                            SLICE_ARG(name))
                             : units[i].name;
        return;
    }
}

static const struct slice departments[] = {
#define DEPARTMENT(name) SLICE_INIT(name),
#include "terms/departments.def"
#undef DEPARTMENT
};

/* The department that the key begins with, the longest name first; "" when none does. */
static struct slice find_department(struct arena *arena, struct slice key)
{
    struct slice found = SLICE("");
    for (size_t i = 0; i < sizeof departments / sizeof *departments; i++)
        if (slice_starts(key, spelling_key(arena, departments[i])) &&
            departments[i].len > found.len)
            found = departments[i];
    return found;
}

static bool read_department(struct arena *arena, struct slice text, struct issuer *out)
{
    struct slice key = spelling_key(arena, text);
    struct slice name = find_department(arena, key);
    if (!name.len)
        return false;
    size_t taken = match(text, spelling_key(arena, name));
    out->organ = ORGAN_DEPARTMENT;
    read_unit(arena, slice_from(text, skip(text, taken)), out);
    out->level = LEVEL_PROVINCE;
    out->name = out->unit.len ? arena_format(arena, "%.*s %.*s", SLICE_ARG(name),
                                             SLICE_ARG(out->unit))
                              : name;
    out->slug = spelling_slug(arena, out->name);
    return true;
}

/* Ministries and boards: the line as it is. */
static bool read_other(struct arena *arena, struct slice text, struct issuer *out)
{
    bool ministry = match(text, SLICE("bộ")) != 0;
    if (text.len > 160 || (!ministry && !match(text, SLICE("ban quản lý"))))
        return false;
    out->organ = ministry ? ORGAN_CENTRAL : ORGAN_OTHER;
    out->level = ministry ? LEVEL_CENTRAL : LEVEL_PROVINCE;
    out->name = arena_copy(arena, text);
    out->slug = spelling_slug(arena, text);
    return true;
}

bool issuer_read(struct arena *arena, struct slice text, struct issuer *out)
{
    *out = (struct issuer){.name = SLICE(""), .unit = SLICE(""), .slug = SLICE("")};
    text = slice_trim(text);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t taken = match(text, words[i].key);
        if (!taken)
            continue;
        out->organ = words[i].organ;
        out->level = words[i].organ == ORGAN_CENTRAL ? LEVEL_CENTRAL : LEVEL_UNKNOWN;
        if (words[i].organ != ORGAN_CENTRAL)
            read_unit(arena, slice_from(text, skip(text, taken)), out);
        out->name = out->unit.len ? arena_format(arena, "%.*s %.*s", SLICE_ARG(words[i].name),
                                                 SLICE_ARG(out->unit))
                                  : words[i].name;
        struct slice unit = spelling_slug(arena, out->unit);
        out->slug = unit.len ? arena_format(arena, "%.*s-%.*s", SLICE_ARG(words[i].slug),
                                            SLICE_ARG(unit))
                             : words[i].slug;
        return true;
    }
    return read_department(arena, text, out) || read_other(arena, text, out);
}

bool issuer_known_province(struct slice unit)
{
    struct arena *arena = arena_new();
    size_t taken = match(unit, SLICE("tỉnh"));
    bool city = !taken && (taken = match(unit, SLICE("thành phố"))) != 0;
    const struct province *province = NULL;
    if (taken)
        province = find_province(arena, slice_from(unit, skip(unit, taken)));
    bool known = province && (!city || province->city);
    arena_free(arena);
    return known;
}

struct slice organ_name(enum organ organ)
{
    static const struct slice names[] = {
        [ORGAN_UNKNOWN] = SLICE_INIT("unknown"), [ORGAN_COUNCIL] = SLICE_INIT("council"),
        [ORGAN_STANDING_COUNCIL] = SLICE_INIT("standing-council"),
        [ORGAN_COMMITTEE] = SLICE_INIT("committee"), [ORGAN_CHAIR] = SLICE_INIT("chair"),
        [ORGAN_DEPARTMENT] = SLICE_INIT("department"), [ORGAN_CENTRAL] = SLICE_INIT("central"),
        [ORGAN_OTHER] = SLICE_INIT("other")};
    return names[organ];
}

struct slice level_name(enum level level)
{
    static const struct slice names[] = {
        [LEVEL_UNKNOWN] = SLICE_INIT("unknown"), [LEVEL_CENTRAL] = SLICE_INIT("central"),
        [LEVEL_PROVINCE] = SLICE_INIT("province"), [LEVEL_DISTRICT] = SLICE_INIT("district"),
        [LEVEL_COMMUNE] = SLICE_INIT("commune")};
    return names[level];
}

/* Organs: the words for the organ, then the unit it belongs to, in normal case. */
#include "terms/issuer.h"

#include "terms/issuer_unit.h"
#include "terms/central.h"
#include "terms/department.h"
#include "terms/phrase.h"
#include "terms/province.h"
#include "text/spelling.h"

#include <string.h>

static const struct organ_words {
    struct slice key;    /* the words, in any case and spelling */
    enum organ organ;
    struct slice name;   /* in normal case */
    struct slice slug;
} words[] = {
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
    {SLICE_INIT("tt.hđnd"), ORGAN_STANDING_COUNCIL,
     SLICE_INIT("Thường trực Hội đồng nhân dân"), SLICE_INIT("tt-hdnd")},
};

const struct slice department_names[DEPARTMENTS] = {
#define DEPARTMENT(name) SLICE_INIT(name),
#include "terms/departments.def"
#undef DEPARTMENT
};

/* Boards under a provincial committee; what follows is a unit, or a province without its kind. */
static const struct slice boards[] = {
    SLICE_INIT("Ban Quản lý Khu công nghệ cao"),
    SLICE_INIT("Ban Quản lý Khu kinh tế"),
    SLICE_INIT("Ban Quản lý các Khu kinh tế"),
    SLICE_INIT("Ban Quản lý các khu chế xuất và công nghiệp"),
    SLICE_INIT("Ban Quản lý các khu công nghiệp"),
    SLICE_INIT("Ban Quản lý các khu công nghiệp và chế xuất"),
};

enum { BOARDS = sizeof boards / sizeof *boards };

/* The unit behind an organ, and with it the whole name. */
static size_t take_unit(struct arena *arena, struct slice text, size_t at, struct slice organ,
                        struct issuer *out)
{
    size_t end = issuer_unit(arena, text, at, out);
    out->name = out->unit.len ? arena_format(arena, "%.*s %.*s", SLICE_ARG(organ),
                                             SLICE_ARG(out->unit))
                              : organ;
    return end;
}

static size_t take_department(struct arena *arena, struct slice text, size_t at,
                              struct issuer *out)
{
    size_t end = 0;
    size_t found = phrase_longest(text, at, department_names, DEPARTMENTS, &end);
    if (found == DEPARTMENTS)
        return 0;
    out->organ = ORGAN_DEPARTMENT;
    end = take_unit(arena, text, end, department_names[found], out);
    out->level = LEVEL_PROVINCE;
    out->slug = spelling_slug(arena, out->name);
    return end;
}

static size_t take_central(struct slice text, size_t at, struct issuer *out)
{
    size_t end = 0;
    size_t found = phrase_longest(text, at, central_names, CENTRALS, &end);
    if (found == CENTRALS)
        return 0;
    *out = central_issuer(found);
    return end;
}

static size_t take_organ(struct arena *arena, struct slice text, size_t at,
                         const struct organ_words *organ, struct issuer *out)
{
    out->organ = organ->organ;
    out->slug = organ->slug;
    size_t end = take_unit(arena, text, at, organ->name, out);
    if (out->unit.len) {
        struct slice unit = spelling_slug(arena, out->unit);
        out->slug = arena_format(arena, "%.*s-%.*s", SLICE_ARG(organ->slug), SLICE_ARG(unit));
    }
    return end;
}

size_t issuer_take(struct arena *arena, struct slice text, size_t at, struct issuer *out)
{
    *out = (struct issuer){.name = SLICE(""), .unit = SLICE(""), .slug = SLICE("")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t end = phrase_at(text, at, words[i].key);
        if (end)
            return take_organ(arena, text, end, &words[i], out);
    }
    size_t end = take_department(arena, text, at, out);
    return end ? end : take_central(text, at, out);
}

/* "Bộ trưởng Bộ Tài chính" acts for the ministry, whose number the act bears. */
static bool read_head(struct arena *arena, struct slice text, struct issuer *out)
{
    size_t index;
    struct slice head;
    if (!central_take(text, 0, &index, &head) || !head.len)
        return false;
    *out = central_issuer(index);
    out->name = arena_format(arena, "%.*s %.*s", SLICE_ARG(head), SLICE_ARG(out->name));
    return true;
}

static bool read_board(struct arena *arena, struct slice text, struct issuer *out)
{
    size_t end = 0;
    size_t found = phrase_longest(text, 0, boards, BOARDS, &end);
    if (found == BOARDS)
        return false;
    const struct province *place = province_at(text, phrase_skip(text, end), &(size_t){0});
    take_unit(arena, text, end, boards[found], out);
    if (place) {
        out->name = arena_format(arena, "%.*s %.*s", SLICE_ARG(boards[found]),
                                 SLICE_ARG(place->name));
        out->unit = arena_format(arena, "%s %.*s", province_is_city(place) ? "thành phố" : "tỉnh",
                                 SLICE_ARG(place->name));
    }
    out->organ = ORGAN_OTHER;
    out->level = LEVEL_PROVINCE;
    out->slug = spelling_slug(arena, out->name);
    return true;
}

/* How much of `name`, word by word from its beginning, is the whole of the text; 0: nothing. */
static size_t broken_name(struct slice text, struct slice name)
{
    for (size_t len = name.len; len > 0; len--) {
        bool word = len == name.len || name.at[len] == ' ';
        if (word && memchr(name.at, ' ', len) && /* more than the first word, that all have */
            phrase_at(text, 0, slice_part(name, 0, len)) == text.len)
            return len;
    }
    return 0;
}

/* Letterheads break long names over lines: "SỞ NÔNG NGHIỆP" is the beginning of one. */
static bool read_broken(struct arena *arena, struct slice text, struct issuer *out)
{
    bool department = phrase_at(text, 0, SLICE("sở")) != 0;
    if (!text.len || (!department && !phrase_at(text, 0, SLICE("bộ"))))
        return false;
    const struct slice *names = department ? department_names : central_names;
    for (size_t i = 0; i < (department ? DEPARTMENTS : CENTRALS); i++) {
        size_t len = broken_name(text, names[i]);
        if (!len)
            continue;
        out->organ = department ? ORGAN_DEPARTMENT : ORGAN_CENTRAL;
        out->level = department ? LEVEL_PROVINCE : LEVEL_CENTRAL;
        out->name = slice_part(names[i], 0, len);
        out->slug = spelling_slug(arena, out->name);
        return true;
    }
    return false;
}

bool issuer_read(struct arena *arena, struct slice text, struct issuer *out)
{
    text = slice_trim(text);
    return issuer_take(arena, text, 0, out) || read_head(arena, text, out) ||
           read_board(arena, text, out) || read_broken(arena, text, out);
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

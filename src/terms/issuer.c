/* Organs: the words for the organ, then the unit it belongs to, in normal case. */
#include "terms/issuer.h"

#include "terms/issuer_unit.h"
#include "terms/phrase.h"

#include "text/spelling.h"

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
    {SLICE_INIT("quốc hội"), ORGAN_CENTRAL, SLICE_INIT("Quốc hội"), SLICE_INIT("quoc-hoi")},
    {SLICE_INIT("thủ tướng chính phủ"), ORGAN_CENTRAL, SLICE_INIT("Thủ tướng Chính phủ"),
     SLICE_INIT("thu-tuong")},
    {SLICE_INIT("chính phủ"), ORGAN_CENTRAL, SLICE_INIT("Chính phủ"), SLICE_INIT("chinh-phu")},
};

static const struct slice departments[] = {
#define DEPARTMENT(name) SLICE_INIT(name),
#include "terms/departments.def"
#undef DEPARTMENT
};

enum { DEPARTMENTS = sizeof departments / sizeof *departments };

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
    size_t found = phrase_longest(text, at, departments, DEPARTMENTS, &end);
    if (found == DEPARTMENTS)
        return 0;
    out->organ = ORGAN_DEPARTMENT;
    end = take_unit(arena, text, end, departments[found], out);
    out->level = LEVEL_PROVINCE;
    out->slug = spelling_slug(arena, out->name);
    return end;
}

static size_t take_organ(struct arena *arena, struct slice text, size_t at,
                         const struct organ_words *organ, struct issuer *out)
{
    out->organ = organ->organ;
    out->name = organ->name;
    out->slug = organ->slug;
    if (organ->organ == ORGAN_CENTRAL) {
        out->level = LEVEL_CENTRAL;
        return at;
    }
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
    return take_department(arena, text, at, out);
}

/* Ministries and boards: the line as it is. */
static bool read_other(struct arena *arena, struct slice text, struct issuer *out)
{
    bool ministry = phrase_at(text, 0, SLICE("bộ")) != 0;
    if (text.len > 160 || (!ministry && !phrase_at(text, 0, SLICE("ban quản lý"))))
        return false;
    out->organ = ministry ? ORGAN_CENTRAL : ORGAN_OTHER;
    out->level = ministry ? LEVEL_CENTRAL : LEVEL_PROVINCE;
    out->name = arena_copy(arena, text);
    out->slug = spelling_slug(arena, text);
    return true;
}

bool issuer_read(struct arena *arena, struct slice text, struct issuer *out)
{
    text = slice_trim(text);
    return issuer_take(arena, text, 0, out) || read_other(arena, text, out);
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

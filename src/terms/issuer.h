/*
 * Who decides: councils, committees, chairs, departments, at the level they stand on.
 */
#ifndef RASOAT_TERMS_ISSUER_H
#define RASOAT_TERMS_ISSUER_H

#include "base/arena.h"
#include "text/date.h"

enum organ {
    ORGAN_UNKNOWN,
    ORGAN_COUNCIL,          /* Hội đồng nhân dân */
    ORGAN_STANDING_COUNCIL, /* Thường trực Hội đồng nhân dân */
    ORGAN_COMMITTEE,        /* Ủy ban nhân dân */
    ORGAN_CHAIR,            /* Chủ tịch Ủy ban nhân dân */
    ORGAN_DEPARTMENT,       /* Sở */
    ORGAN_CENTRAL,          /* Quốc hội, Chính phủ, Thủ tướng, a ministry */
    ORGAN_OTHER
};

enum level { LEVEL_UNKNOWN, LEVEL_CENTRAL, LEVEL_PROVINCE, LEVEL_DISTRICT, LEVEL_COMMUNE };

struct issuer {
    enum organ organ;
    enum level level;
    struct slice name; /* in normal case: "Ủy ban nhân dân tỉnh Đồng Nai"; "" when not known */
    struct slice unit; /* "tỉnh Đồng Nai", "thành phố Hải Phòng", "quận 3"; "tỉnh" when its name
                          does not follow */
    struct slice slug; /* "ubnd-tinh-dong-nai", "chu-tich-ubnd-tinh-thanh-hoa"; whoever heads a
                          central organ has that of the organ: "bo-tai-chinh" (terms/work.h) */
};

/* Reads the name of an organ, in any case ("ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI", "UBND tỉnh X"), from
   the beginning of `words`. False when no organ stands there. */
bool issuer_read(struct arena *arena, struct slice words, struct issuer *out);

/* The same for a council, a committee, a chair, a department or a central organ of which the words
   go on behind the name: returns where the name ends, 0 when none of these stands at `at`. */
size_t issuer_take(struct arena *arena, struct slice text, size_t at, struct issuer *out);

/* Whether the words are a province or a city under central authority, of today or before: "tỉnh
   Long An", "thành phố Huế". */
bool issuer_known_province(struct slice unit);

/*
 * The level on a day: the cities of Huế (until 2024-12-31), Cần Thơ (2003) and Đà Nẵng (1996) stood
 * on the district's level before they came under central authority. An unset day, and every other
 * issuer, have the level of `issuer`.
 */
enum level issuer_level_at(const struct issuer *issuer, struct date day);

/* The first day on which a province is no more, such as 2025-07-01 for "tỉnh Long An"; unset for
   one that stands and for units that are no province. */
struct date issuer_province_ended(struct slice unit);

struct slice organ_name(enum organ organ); /* "council", "committee", "chair" ... as rules say it */
struct slice level_name(enum level level); /* "province", "district" ... */

#endif

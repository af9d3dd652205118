/*
 * Who decides: councils, committees, chairs, departments, at the level they stand on.
 */
#ifndef RASOAT_TERMS_ISSUER_H
#define RASOAT_TERMS_ISSUER_H

#include "base/arena.h"

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
    struct slice unit; /* "tỉnh Đồng Nai", "thành phố Hải Phòng", "quận 3" */
    struct slice slug; /* for the IRI: "ubnd-tinh-dong-nai", "chu-tich-ubnd-tinh-thanh-hoa" */
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

struct slice organ_name(enum organ organ); /* "council", "committee", "chair" ... as rules say it */
struct slice level_name(enum level level); /* "province", "district" ... */

#endif

/* The register of instruments as the files of this room see it. */
#ifndef RASOAT_LAW_REGISTER_H
#define RASOAT_LAW_REGISTER_H

#include "law/instruments.h"
#include "terms/number.h"

/* An instrument with what it is found by. */
struct entry {
    struct instrument instrument;
    unsigned long serial;  /* 72 of 72/2025/QH15; 0: it has no number */
    unsigned year;
    size_t title;          /* instruments of one title have the same one */
};

/* One way of writing a title. */
struct name {
    struct slice words;    /* a spelling key */
    size_t title;
};

struct instruments {
    struct arena *arena;
    struct entry *entries;
    size_t count, room;
    struct slice *titles;  /* spelling keys; index = entry.title */
    size_t title_count, title_room;
    struct name *names;    /* the longest first */
    size_t name_count, name_room;
};

/* The title's place in register->titles, entered when it is new. */
size_t register_title(struct instruments *register_, struct slice title);
/* SIZE_MAX: no instrument has this number. */
size_t register_numbered(const struct instruments *register_, const struct act_number *number);
/* The longest name that stands at `at`, and where it ends; NULL: none. */
const struct name *register_name(const struct instruments *register_, struct slice text, size_t at,
                                 size_t *end);

#endif

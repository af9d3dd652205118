/* The register of instruments as the files of this room see it. */
#ifndef RASOAT_LAW_REGISTER_H
#define RASOAT_LAW_REGISTER_H

#include "law/folded.h"
#include "law/instruments.h"
#include "terms/number.h"

/* The kinds of instruments that a basis can name, places in the table of kinds.c. */
enum { KIND_NONE = -1 };

struct instrument_kind {
    struct slice slug;     /* "luat" */
    struct slice name;     /* "luật" */
    struct slice label;    /* "Luật" */
    bool titled;           /* cited by its title (Luật Đất đai ...), else by its number */
};

extern const struct instrument_kind instrument_kinds[];
extern const size_t instrument_kind_count;
int instrument_kind_of(struct slice slug);

/* An instrument with what it is found by. */
struct entry {
    struct instrument instrument;
    int kind;              /* index into instrument_kinds */
    unsigned long serial;  /* 72 of 72/2025/QH15; 0: it has no number */
    unsigned year;
    size_t title;          /* instruments of one title have the same one */
};

/* One way of writing a title. */
struct name {
    struct folded words;
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
    struct folded *kinds;  /* the names of instrument_kinds */
};

/* The title's place in register->titles, entered when it is new. */
size_t register_title(struct instruments *register_, struct slice title);
/* SIZE_MAX: no instrument has this number. */
size_t register_numbered(const struct instruments *register_, const struct act_number *number);
/* The longest name that stands at `pos`; NULL: none. */
const struct name *register_name(const struct instruments *register_, struct folded text,
                                 size_t pos);

#endif

/*
 * Instruments in time: which law, decree or resolution held when, read from rules/law/
 * instruments.xml. The register is data; this room only looks things up in it.
 */
#ifndef RASOAT_LAW_INSTRUMENTS_H
#define RASOAT_LAW_INSTRUMENTS_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/status.h"
#include "text/date.h"

struct instrument {
    struct slice number;       /* "72/2025/QH15"; "" where it has none (before 1998) */
    struct slice kind;         /* slug: "luat", "nghi-dinh", "nghi-quyet" */
    struct slice title;        /* "Tổ chức chính quyền địa phương" */
    struct slice issuer;       /* "Quốc hội" */
    struct slice group;        /* "local-government", "legal-documents", ...; "" when in none */
    struct date issued;
    struct date from;          /* first day in force; unset: not known, taken as `issued` */
    struct date until;         /* last day in force; unset: still in force. When that day is not
                                  known: the day before what ended it began, to be verified */
    struct slice ended_by;     /* number and place of what ended it; "" */
    struct slice amends;       /* number of the instrument that it only amends; "" */
    struct slice source;       /* where the dates were read; "" with verify */
    bool verify;               /* a date rests on no text at hand */
    struct slice *names;       /* other ways in which acts cite it, as spelling keys */
    size_t name_count;
    struct slice *amended;     /* numbers of all that it amends; the first is `amends` */
    size_t amended_count;
    bool verify_issued, verify_from, verify_until; /* which dates `verify` speaks of */
};

struct instruments;

/*
 * Loads law/instruments.xml of the rules folder, checked against schema/law.rng there; the arena
 * owns the register. STATUS_CANNOT: missing or not valid, one diagnostic for each thing wrong.
 */
enum status instruments_load(struct arena *arena, const char *rules_folder,
                             struct instruments **out, struct diagnostics *list);
size_t instruments_count(const struct instruments *register_);
const struct instrument *instruments_at(const struct instruments *register_, size_t index);
const struct instrument *instruments_by_number(const struct instruments *register_,
                                               struct slice number);
/* The first day in force as far as it is known: `from`, else `issued`. */
struct date instrument_begins(const struct instrument *instrument);
/* Whether it is in force on a day. Where no day is known on which it began, it began at issue. */
bool instrument_in_force(const struct instrument *instrument, struct date on);
/* "Luật Tổ chức chính quyền địa phương số 72/2025/QH15", "Nghị định số 78/2025/NĐ-CP". */
struct slice instrument_label(struct arena *arena, const struct instrument *instrument);

struct cited {
    const struct instrument *instrument; /* NULL: not in the register */
    struct slice words;                  /* the words that name it, in the text given */
    bool main;                           /* what the basis rests on; false: named as its amender */
    bool mismatched;                     /* number, name and date do not belong together */
};

/*
 * The instruments that a legal basis cites (source text of one citation): by number, else by name
 * and date ("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"), else by name and year.
 */
size_t instruments_cited(struct arena *arena, const struct instruments *register_,
                         struct slice text, struct cited **out);

#endif

/*
 * Actors: organs, offices, officers and units as acts name them, each with the level it stands on
 * and the interval in which it exists, read from rules/law/actors.xml. What an actor is called is
 * a pattern, so that a rule says who is meant ({co-quan-cap-huyen}) and never how it is written.
 *
 * Everything that has an id has a pattern: a word (a fragment of names), an actor, a set of actors.
 * Patterns are PCRE2 in ordinary Vietnamese (text/view.h puts them into the code page), written for
 * caseless matching; each is one non-capturing group "(?:...)" without captures or anchors, its
 * ends at word boundaries, so that it can stand anywhere in a pattern and be repeated. Where case
 * matters (a proper name follows) the pattern says so itself: (?-i:...).
 */
#ifndef RASOAT_LAW_ACTORS_H
#define RASOAT_LAW_ACTORS_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/status.h"
#include "terms/issuer.h"
#include "text/date.h"

struct actor {
    struct slice id;       /* "ubnd-cap-huyen" */
    struct slice name;     /* "Ủy ban nhân dân cấp huyện": as people are told */
    struct slice kind;     /* "council", "committee", "chair", "department", "office", "head",
                              "official", "unit" (an administrative unit, no organ) ... */
    enum level level;
    struct date from;      /* first day it exists; unset: not known */
    struct date until;     /* last day it exists; unset: it exists */
    struct slice follower; /* id of the actor that took its place, where the law names one; "" */
    struct slice source;   /* "khoản 3 Điều 51 Luật 72/2025/QH15"; "" with verify */
    bool verify;           /* a date, or what it is, rests on no text at hand */
    struct slice pattern;
};

struct actors;

/*
 * Loads law/actors.xml and law/districts.xml of the rules folder, checked against schema/law.rng
 * there; the arena owns them. STATUS_CANNOT: one of them is missing or not valid, one diagnostic
 * for each thing wrong.
 */
enum status actors_load(struct arena *arena, const char *rules_folder, struct actors **out,
                        struct diagnostics *list);
size_t actors_count(const struct actors *actors);
const struct actor *actors_at(const struct actors *actors, size_t index);
const struct actor *actors_by_id(const struct actors *actors, struct slice id); /* NULL: none */
bool actor_exists(const struct actor *actor, struct date on);

/* The alternation for a word, an actor or a set; the empty slice when no such id is known. */
struct slice actors_pattern(const struct actors *actors, struct slice id);
/* Whether `id` is the actor itself or a set that holds it, at any depth. */
bool actors_holds(const struct actors *actors, struct slice id, const struct actor *actor);

/*
 * A pattern with every {id} in it replaced by actors_pattern (quantifiers such as {2,3} begin with
 * a digit and stay). STATUS_NONE: an id is not known; *unknown is that id and *out is untouched.
 */
enum status actors_expand(struct arena *arena, const struct actors *actors, struct slice pattern,
                          struct slice *out, struct slice *unknown);

/*
 * Whether the words name a district of the time before 2025-07-01: its type and its name, in any
 * case and spelling ("thành phố Tân An", "Huyện A Lưới"). The name alone is never enough: communes
 * of today bear the names of 593 districts of old.
 */
bool districts_known(struct arena *arena, const struct actors *actors,
                     struct slice type_and_name);

#endif

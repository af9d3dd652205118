/*
 * One run: rules held against one act. A hit is words that a rule marked and that passed its
 * checks; the law of two days then makes it a flag, or not (scan/verdict.h).
 */
#ifndef RASOAT_SCAN_RUN_H
#define RASOAT_SCAN_RUN_H

#include "law/instruments.h"
#include "rules/rules.h"
#include "scan/flag.h"
#include "scan/gate.h"
#include "scan/sheet.h"

/* What a scanner has made ready. */
struct engine {
    const struct rules *rules;
    const struct instruments *instruments;
    const bool *usable;          /* by rule: its examples were proved */
    const struct gate *gate;     /* over the patterns of all rules, one rule after another */
    const size_t *first_pattern; /* by rule: number of its first pattern in the gate */
};

struct hit {
    size_t rule;
    size_t provision;
    struct span letters;         /* in the provision's view */
    const struct instrument *instrument; /* that a legal basis cites; NULL: words of a pattern */
};

/* When the act was issued: a day, or a year when its number tells no more; unset: not known. */
struct issue {
    struct date first, last;
    struct date in_force;        /* unset: it does not say */
};

/* What a legal basis cites. */
struct bases {
    bool known;
    struct cited *items;
    size_t count;
};

/* What a pattern of a check last answered (scan/checks.c). */
struct answer {
    struct slice subject;        /* it was asked about */
    bool there;                  /* it found words, */
    struct span found;           /* these, from this place on: of checks that cover the hit */
    size_t from;
    size_t asked;                /* where the hit began */
};

/* The line or the sentence around the last hit. */
struct around {
    const char *text;            /* that the span lies in; NULL: none yet */
    struct span span;
};

/* What a provision quotes to replace or repeal it (scan/replaced.c). */
struct replaced {
    const struct provision *provision; /* NULL: none looked at yet */
    struct span *spans;                /* bytes of its text, by their start */
    size_t count;
};

struct run {
    const struct engine *engine;
    struct arena *arena;
    struct sheet sheet;
    struct matcher *matcher;
    struct date as_of;
    struct issue issue;
    uint64_t *open;              /* by provision: what the gate read there; NULL: no gate */
    uint64_t *record;            /* the same for one clause */
    struct bases *bases;         /* by provision: the instruments it cites; made when asked for */
    struct answer *answers;      /* by pattern */
    struct around line, sentence;
    struct replaced replaced;    /* of the provision looked at last */
    signed char *in_document;    /* by pattern: 1 found, -1 not found, 0 not asked yet */
    struct hit *hits;
    size_t hit_count;
    size_t hit_room;
    struct flags *flags;
};

/* Holds one rule against the whole act (scan/match.c); hits are added to the run. */
void run_rule(struct run *run, size_t rule);
/* The same for a rule on legal bases (scan/citing.c). */
void run_cites(struct run *run, size_t rule);

/*
 * Whether marked words pass all checks of a rule (scan/checks.c). `subject` and `mark` are what
 * the rule looked at; `hit` says where the words stand.
 */
bool run_checks(struct run *run, const struct rule *rule, const struct hit *hit,
                struct slice subject, struct span mark);

/* Whether the words are only quoted, to be replaced or repealed. */
bool run_replaced(struct run *run, const struct hit *hit);

/* Says that something was not examined; the words fill the message. */
void run_unexamined(struct run *run, size_t provision, struct slice rule, enum message message,
                    struct slice word);

/* Makes flags of the hits, in order, one for words that several rules of a family marked. */
void run_collect(struct run *run);

#endif

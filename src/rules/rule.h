/*
 * Rules as data: what a pack says, read and compiled, ready to be held against acts (scan/). The
 * language is taught in docs/rule-language.md; its grammar is rules/schema/rules.rng.
 */
#ifndef RASOAT_RULES_RULE_H
#define RASOAT_RULES_RULE_H

#include "base/arena.h"
#include "rules/grade.h"
#include "rules/literals.h"
#include "rules/pattern.h"
#include "terms/issuer.h"
#include "text/date.h"

/* Words to be looked for, after every {name} in them was replaced. */
struct pattern {
    struct slice written;  /* as in the pack, for people */
    struct slice words;    /* names replaced; UTF-8 */
    size_t line;           /* in the pack */
    size_t index;          /* among all patterns of all packs: for what is remembered by pattern */
    struct compiled *compiled[WAY_COUNT]; /* owned by the rules; WAY_UTF: NULL until asked for */
    struct needed needed;   /* one of each of these sets stands in every match */
};

/* Where a check looks, seen from the words that a pattern marked. */
enum scope {
    SCOPE_HIT,       /* a match that shares a letter with the marked words */
    SCOPE_SENTENCE,  /* the sentence or list item around them */
    SCOPE_PROVISION, /* the provision's own words */
    SCOPE_CLAUSE,    /* the composed clause: these and the headings and openings above */
    SCOPE_ABOVE,     /* the headings and openings above alone */
    SCOPE_ARTICLE,   /* every provision of the same article or top section */
    SCOPE_TITLE,     /* the title of the act and of the attachment it stands in */
    SCOPE_DOCUMENT,  /* all operative provisions of the act */
    SCOPE_COUNT
};

/* What must, or must not, be found so that marked words become a flag. */
struct check {
    enum scope scope;
    bool wanted;            /* <given>: must be found; <except>: must not */
    struct pattern *pattern; /* shared by all rules that use the same exceptions */
};

/* Parts of an act that a rule can look at; a set of bits. */
enum part {
    PART_BODY = 1,
    PART_ANNEX = 2,
    PART_PREAMBLE = 4,     /* enacting words, and an opening order before the first section */
    PART_BASES = 8,
    PART_TITLE = 16,       /* letterhead and title */
    PART_CONCLUSIONS = 32
};

enum unit {
    UNIT_LEAF,    /* the own words of each provision */
    UNIT_CLAUSE,  /* the composed clause; the match must reach the provision's own words */
    UNIT_HEADING  /* the heading alone */
};

struct look {
    enum unit unit;
    unsigned parts; /* of enum part */
};

/* What the act must be; sets are bits 1u << organ, 1u << level. */
struct condition {
    enum { NORMATIVE_ANY, NORMATIVE_YES, NORMATIVE_NO } normative;
    unsigned organs;       /* 0: any */
    unsigned levels;       /* 0: any */
    struct slice kinds;    /* slugs parted by blanks; "": any */
    struct date from;      /* issued on or after; unset: any. An act without a date fails */
    struct date until;     /* issued on or before; an act without a date passes */
};

/* What the law says of the marked words, from a day to a day. */
struct basis {
    struct slice provision; /* "khoản 3 Điều 51 Luật 72/2025/QH15" */
    struct slice instrument;
    struct date from;
    struct date until;      /* unset: still */
    enum fit says;          /* FIT_UNKNOWN: its text is not at hand; the flag is graded verify */
};

/* The state of a cited instrument on a day; a set of bits. */
enum state { STATE_NOT_YET = 1, STATE_IN_FORCE = 2, STATE_ENDED = 4, STATE_UNKNOWN = 8 };

/* A rule on legal bases looks an instrument up in the register instead of matching a pattern. */
struct cites {
    bool set;
    struct slice group;    /* of the register; "": any */
    unsigned at_issue;     /* states wanted when the act was issued */
    unsigned now;          /* and on the as-of date */
};

/* An act in a nutshell, by which a rule is proved. */
struct example {
    bool must;
    size_t line;
    struct slice text;
    struct quoted_part {
        size_t start, end;
        bool inserted;
    } *quoted;
    size_t quoted_count;
    size_t quoted_room;
    struct slice *above;   /* headings and openings above, outermost first */
    size_t above_count;
    size_t above_room;
    struct slice also;     /* words of another article of the same act */
    struct slice part;     /* "body", "annex", "preamble", "bases", "title", "conclusions" */
    struct slice title, number, kind, issuer;
    struct date issued;
    struct date in_force;
    struct slice marks;    /* the words that must be marked; "": not said */
    struct slice at;       /* "issue" or "now": the time of the conflict; "": not said */
};

struct rule {
    struct slice id;       /* "cap-huyen.chu-the.co-quan" */
    struct slice family;   /* "cap-huyen.chu-the" */
    struct slice pack;     /* "cap-huyen 1.0" */
    struct slice file;
    size_t line;
    enum grade grade;
    struct slice title[2]; /* by enum language */
    struct slice reason[2];
    struct slice handling;
    struct look look;
    struct condition when;
    struct cites cites;
    struct basis *bases;   /* the first is the one to show */
    size_t basis_count;
    struct pattern *patterns;
    size_t pattern_count;
    struct check *checks;  /* its own first, then those of shared exceptions */
    size_t check_count;
    size_t own_checks;     /* how many are its own */
    struct example *examples;
    size_t example_count;
};

/* What the law of a day says by this rule's bases; *basis is its provision, or "". A day that no
   basis covers, or an unset one, is FIT_UNKNOWN with an empty basis. */
enum fit rule_fit(const struct rule *rule, struct date on, struct slice *basis);

#endif

/*
 * Flags: places in an act where a rule says that an officer must look. A flag is a sign, never a
 * verdict.
 */
#ifndef RASOAT_SCAN_FLAG_H
#define RASOAT_SCAN_FLAG_H

#include "base/slice.h"
#include "rules/grade.h"

#include <stddef.h>

struct judgement {
    enum fit fit;
    struct slice basis; /* the provision judged by: "khoản 3 Điều 51 Luật 72/2025/QH15"; "" */
};

struct flag {
    size_t provision;        /* index into act.provisions: where the words stand */
    size_t start, length;    /* bytes in that provision's text */
    struct slice eid;        /* the smallest numbered provision that holds them: what people cite
                                ("art_5__para_2" for words in a dash below it), and "preamble" for
                                an opening order; part of the flag's identity */
    struct slice quote;      /* those words, in the act's own spelling */
    struct slice words;      /* spelling key of the quote: part of the flag's identity */
    unsigned occurrence;     /* 1 for the first flag of this rule and these words below the eId */
    struct slice rule;       /* "cap-huyen.chu-the.ubnd" */
    struct slice family;     /* "cap-huyen.chu-the" */
    struct slice pack;       /* version of the rule pack */
    enum grade grade;
    struct judgement at_issue;
    struct judgement now;
    struct slice basis;      /* instrument and provision the rule rests on */
    struct slice title[2];   /* of the rule, by enum language */
    struct slice reason[2];
    struct slice handling;   /* slug: "sua-doi-bo-sung", "thay-the", "bai-bo", "giu-nguyen" ... */
};

/* What could not be examined: a limit was hit, a pattern gave up, the law of a day is not known. */
struct unexamined {
    size_t provision;        /* SIZE_MAX: the whole act */
    struct slice rule;       /* "" when all rules */
    struct slice reason[2];  /* by enum language */
};

struct flags {
    struct flag *items;      /* in reading order, then by start, then by rule */
    size_t count;
    size_t room;
    struct unexamined *unexamined;
    size_t unexamined_count;
    size_t unexamined_room;
};

#endif

/*
 * Mentions: the places in a legal basis where an instrument is named, each with the number, the
 * date or the year that belong to it. Whether a mention is the basis itself or stands in the title
 * of another one is for citing.c to tell.
 */
#ifndef RASOAT_LAW_MENTION_H
#define RASOAT_LAW_MENTION_H

#include "law/register.h"

struct mention {
    int kind;                /* index into instrument_kinds; KIND_NONE: a number alone */
    size_t start, end;       /* folded letters: from the name of its kind to the last part read */
    size_t behind_kind;      /* where its kind ends */
    const struct name *name; /* the title, when the register has it */
    bool amending;           /* "Luật sửa đổi, bổ sung ..." */
    bool numbered;
    bool number_first;       /* the title stands behind the number (Nghị định số ... về ...) */
    struct act_number number;
    struct date date;        /* unset: none */
    int year;                /* of "Luật Đất đai năm 2003"; 0: none */
};

struct mentions {
    struct folded text;
    struct slice source;
    struct mention *items;   /* in reading order, not one inside another */
    size_t count, room;
};

/* All mentions of `source`; they live in the arena. */
void mentions_find(struct arena *arena, const struct instruments *register_, struct slice source,
                   struct mentions *out);

#endif

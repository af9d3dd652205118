/*
 * Which act the articles of an amending act change. An article says it once, at its head ("Điều 1.
 * Sửa đổi, bổ sung một số điều của Thông tư số 55/2023/TT-BTC như sau:"), or the act's title does;
 * the khoản below name provisions only ("Sửa đổi khoản 2 Điều 6 như sau:").
 */
#ifndef RASOAT_MARKUP_AMENDS_H
#define RASOAT_MARKUP_AMENDS_H

#include "markup/akn.h"

struct amended {
    struct slice article; /* eId; "" for what the title says */
    struct slice iri;
    bool attached;        /* what was issued with that act is changed (Quy định ban hành kèm theo) */
};

struct amends {
    struct amended *items; /* by article */
    size_t count, room;
};

/* Of the main act; its body has its eIds. */
struct amends *amends_find(struct arena *arena, const struct draft_act *draft);

/* What is changed where the words stand in that provision; NULL: nothing, or it is not told. */
const struct amended *amends_at(const struct amends *amends, struct slice standing);

#endif

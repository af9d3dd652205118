/*
 * Labels: the words for people behind the slugs that the database and rules hold.
 */
#ifndef RASOAT_EXPORT_LABELS_H
#define RASOAT_EXPORT_LABELS_H

#include "base/arena.h"
#include "base/diagnostic.h"

enum label_set {
    LABEL_HANDLING, /* "sua-doi-bo-sung": Sửa đổi, bổ sung */
    LABEL_STATE,    /* "open": chờ xem xét */
    LABEL_FIT,      /* "conflict": không phù hợp */
    LABEL_GRADE     /* "outdated": không còn phù hợp; grade_label in rules/grade.h is longer */
};

/* A slug without a label is its own. */
struct slice label(struct arena *arena, enum label_set set, struct slice slug,
                   enum language language);

/* The name of a kind of act, as a heading begins it: "quyet-dinh" is "Quyết định". */
struct slice label_kind(struct arena *arena, struct slice slug);

/* A sentence of base/messages with its words filled in, in the arena. */
struct slice label_message(struct arena *arena, enum message message, enum language language,
                           const struct slice *words, size_t count);

#endif

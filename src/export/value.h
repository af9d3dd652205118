/*
 * Values: what can stand in the cell of a column. A form names them by key; docs/forms.md lists
 * the keys.
 */
#ifndef RASOAT_EXPORT_VALUE_H
#define RASOAT_EXPORT_VALUE_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "review/review.h"

struct form;
struct form_column;

struct value_call {
    struct arena *arena;
    const struct form *form;
    const struct form_column *column;
    const struct flag_row *row;
    enum language language;
    size_t serial; /* of the act on the list, from 1 */
};

struct value_key {
    struct slice name;
    bool of_act; /* the same for all flags of an act, so that their cells are one cell */
    bool number; /* a number, not text */
    bool cuts;   /* keeps to column->most by itself */
    struct slice (*text)(const struct value_call *call); /* NULL: a member of the row */
    size_t member[2]; /* its offset, by enum language */
};

const struct value_key *value_key(struct slice name); /* NULL: there is none */
const struct value_key *value_key_at(size_t index);   /* all of them; NULL behind the last */

/* The text of call->column in call->row, cut to what the column has room for; in the arena. */
struct slice value_text(const struct value_call *call);

#endif

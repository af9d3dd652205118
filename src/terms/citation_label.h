/*
 * Labels of provisions as citations write them: 5a, 2.1, II, đ, thứ nhất; and lists of them.
 * Private to the room.
 */
#ifndef RASOAT_TERMS_CITATION_LABEL_H
#define RASOAT_TERMS_CITATION_LABEL_H

#include "terms/citation_read.h"

enum label_form { /* bits */
    FORM_NUMBER = 1, FORM_DECIMAL = 2, FORM_ROMAN = 4, FORM_CAPITAL = 8, FORM_LETTER = 16,
    FORM_ORDINAL = 32
};

/* The label at `at` in one of the forms; returns where it ends, 0: none. */
size_t cited_label_at(struct arena *arena, struct slice text, size_t at, unsigned forms,
                      struct cited_label *out);
/* What goes on a range behind a label: "đến", "đến hết", a dash; where the next label begins. */
size_t cited_range_at(struct slice text, size_t at);
/* What parts the labels of a list: "," "và"; where the next label begins. */
size_t cited_list_at(struct slice text, size_t at);
/* Whether a noun that is counted stands at `at`, so that the number before it is no label. */
bool cited_counts(struct slice text, size_t at);

#endif

/*
 * The border between two lines of a page: whether a hard-wrapped paragraph goes on over it.
 */
#ifndef RASOAT_INTAKE_BORDER_H
#define RASOAT_INTAKE_BORDER_H

#include "intake/layout.h"

enum bond { BOND_UNKNOWN, BOND_JOIN, BOND_BREAK };

/* Two lines one after the other, and the paragraph up to the first of them. */
struct border {
    struct arena *arena;
    const struct layout *layout;
    const struct source_line *before;
    const struct source_line *behind;
    const struct source_line *beyond; /* the line behind `behind`, or NULL */
    struct slice so_far;              /* the paragraph's words up to here */
    bool first;                       /* `before` is the paragraph's first line */
    bool segmented;
};

/* What the surest rule that knows says; BOND_UNKNOWN when none does. */
enum bond border_bond(const struct border *border);

/* "72/2025/" and "QH15", "NĐ-" and "CP": joined without a blank. */
bool border_splits_symbol(const struct border *border);

#endif

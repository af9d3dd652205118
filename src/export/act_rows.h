/*
 * Rows: source and act cut at the same places. A row is the smallest stretch of lines of the source
 * and of lines of the act, both in their own order, that hold the same words; where the act has
 * another order than its source (letterhead, signature) a row is as long as the disorder.
 */
#ifndef RASOAT_EXPORT_ACT_ROWS_H
#define RASOAT_EXPORT_ACT_ROWS_H

#include "export/act_source.h"

struct act_row {
    size_t source_from, source_to; /* lines of the source, end exclusive */
    size_t act_from, act_to;       /* lines of the act, end exclusive */
    bool dropped;                  /* nothing in it is the act's */
};

struct act_rows {
    struct act_row *at;
    size_t count, room;
};

/* All lines of both sides stand in one row, in order; the row of a table is never cut. */
struct act_rows act_rows_make(struct arena *arena, const struct act_source *source,
                              const struct act_lines *lines);

#endif

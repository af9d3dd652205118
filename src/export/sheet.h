/*
 * A sheet being written, row after row from the top: libxlsxwriter with the few kinds of rows that
 * lists have. Every cell is typed text (or a plain number): nothing that an act says can become a
 * formula.
 */
#ifndef RASOAT_EXPORT_SHEET_H
#define RASOAT_EXPORT_SHEET_H

#include "base/arena.h"

#include <stdbool.h>
#include <xlsxwriter.h>

enum sheet_style {
    SHEET_LINE,        /* outside the table, centred */
    SHEET_LINE_BOLD,
    SHEET_LINE_ITALIC,
    SHEET_DRAFT,       /* the mark of a draft */
    SHEET_HEAD,        /* headings of the columns */
    SHEET_INDEX,       /* the row of column numbers below them */
    SHEET_PART,        /* the heading of a part */
    SHEET_TEXT,        /* a cell of the table */
    SHEET_TEXT_CENTRED,
    SHEET_TOTAL,
    SHEET_TOTAL_BOLD,
    SHEET_STYLES
};

/* Sizes of letters in points (the first is what widths of columns count in), and of a line of the
   table. */
#define SHEET_FIRST_POINTS 11.0
#define SHEET_TITLE_POINTS 13.0
#define SHEET_TABLE_POINTS 12.0
#define SHEET_LINE_POINTS 15.75
#define SHEET_HEIGHT_MOST 409.0 /* what a row can have */

struct sheet {
    struct arena *arena;
    lxw_workbook *book;
    lxw_worksheet *page;
    lxw_format *styles[SHEET_STYLES];
    lxw_row_t row;    /* the next row to be written */
    lxw_col_t last;   /* the last column of the table */
};

/* Makes the styles of a new book. */
void sheet_begin(struct sheet *sheet, struct arena *arena, lxw_workbook *book, const char *name,
                 size_t columns);

/* Text in the rows from..to and columns left..right, merged when there is more than one cell. */
void sheet_put(struct sheet *sheet, lxw_row_t from, lxw_row_t to, lxw_col_t left, lxw_col_t right,
               struct slice text, enum sheet_style style);
void sheet_height(struct sheet *sheet, lxw_row_t row, double points); /* cut to what is allowed */

/* One row of the whole width; lets sheet->row go on. */
void sheet_line(struct sheet *sheet, struct slice text, enum sheet_style style);

#endif

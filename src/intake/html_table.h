/*
 * Tables of HTML: which column a cell stands in when cells before and above it span several, and
 * which tables only place blocks on the page and hold no cells at all.
 */
#ifndef RASOAT_INTAKE_HTML_TABLE_H
#define RASOAT_INTAKE_HTML_TABLE_H

#include "intake/html_node.h"

/* One table being read, row by row. Columns count from 1. */
struct html_grid {
    unsigned row, column; /* of the cell that was entered last; 0: none yet */
    unsigned *below;      /* by column: how many rows more a cell from above reaches */
    size_t room;
};

void html_grid_row(struct html_grid *grid);
void html_grid_cell(struct arena *arena, struct html_grid *grid, const xmlNode *cell);

/*
 * Notes the tables under the root that only place blocks: their rows have one cell with words
 * each, and one of these holds articles or a table. In other tables such a row alone is noted:
 * sites put a whole act between its letterhead and its signature into one table.
 */
void html_mark_layout(struct arena *arena, xmlNode *root);

#endif

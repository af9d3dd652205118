/* The grid of a table, and tables without one. */
#include "intake/html_table.h"

#include "base/limits.h"

#include <string.h>

enum { LEAST_SIGNS = 3 };

static unsigned span_of(const xmlNode *cell, const char *attribute)
{
    unsigned long span = 1;
    if (!slice_number(slice_trim(node_attribute(cell, attribute)), LIMIT_SPAN, &span) || !span)
        span = 1;
    return (unsigned)span;
}

void html_grid_row(struct html_grid *grid)
{
    grid->row++;
    grid->column = 0;
}

static void make_room(struct arena *arena, struct html_grid *grid, size_t columns)
{
    if (columns < grid->room)
        return;
    size_t room = columns * 2;
    unsigned *below = ARENA_ARRAY(arena, unsigned, room);
    if (grid->room)
        memcpy(below, grid->below, grid->room * sizeof *below);
    grid->below = below;
    grid->room = room;
}

/* below[c] is the last row that a cell in column c reaches; the cell goes to the next free one. */
void html_grid_cell(struct arena *arena, struct html_grid *grid, const xmlNode *cell)
{
    unsigned row = grid->row ? grid->row : 1, column = grid->column + 1;
    while (column < grid->room && grid->below[column] >= row)
        column++;
    unsigned wide = span_of(cell, "colspan"), last = row + span_of(cell, "rowspan") - 1;
    make_room(arena, grid, column + wide);
    for (unsigned i = 0; i < wide; i++)
        grid->below[column + i] = last;
    grid->row = row;
    grid->column = column;
}

/* ---- layout ---- */

struct survey {
    bool single; /* no row with two cells that have words */
    bool holds;  /* a cell that holds what no cell of a real table does */
};

static bool has_table(xmlNode *cell)
{
    for (xmlNode *node = cell; node; node = node_next(node, cell, false))
        if (node->type == XML_ELEMENT_NODE && element_of(node) == ELEMENT_TABLE)
            return true;
    return false;
}

static void survey_row(struct arena *arena, xmlNode *row, struct survey *survey)
{
    size_t filled = 0;
    bool row_holds = false;
    for (xmlNode *cell = row->children; cell; cell = cell->next) {
        if (cell->type != XML_ELEMENT_NODE || element_of(cell) != ELEMENT_CELL)
            continue;
        const struct node_note *note = node_note(arena, cell);
        filled += note->words > 0;
        row_holds = row_holds || note->signs >= LEAST_SIGNS || has_table(cell);
    }
    node_note(arena, row)->layout = filled == 1 && row_holds;
    survey->holds = survey->holds || row_holds;
    survey->single = survey->single && filled <= 1;
}

/* Rows stand in the table itself or in its tbody. */
static void survey_rows(struct arena *arena, xmlNode *part, struct survey *survey)
{
    for (xmlNode *row = part->children; row; row = row->next) {
        if (row->type != XML_ELEMENT_NODE)
            continue;
        if (element_of(row) == ELEMENT_ROW)
            survey_row(arena, row, survey);
        else if (element_of(row) == ELEMENT_BLOCK)
            for (xmlNode *inner = row->children; inner; inner = inner->next)
                if (inner->type == XML_ELEMENT_NODE && element_of(inner) == ELEMENT_ROW)
                    survey_row(arena, inner, survey);
    }
}

void html_mark_layout(struct arena *arena, xmlNode *root)
{
    for (xmlNode *node = root; node; node = node_next(node, root, node_is_dropped(node))) {
        if (node->type != XML_ELEMENT_NODE || element_of(node) != ELEMENT_TABLE)
            continue;
        struct survey survey = {.single = true};
        survey_rows(arena, node, &survey);
        node_note(arena, node)->layout = survey.single && survey.holds;
    }
}

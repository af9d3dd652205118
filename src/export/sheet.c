/* A sheet: a table of styles, and cells that are text. */
#include "export/sheet.h"

#include "export/cell.h"

static const struct look {
    double points;
    uint8_t across, down; /* alignments */
    bool bold, italic, border, red;
} looks[SHEET_STYLES] = {
#define CENTRE LXW_ALIGN_CENTER
#define LEFT LXW_ALIGN_LEFT
#define MIDDLE LXW_ALIGN_VERTICAL_CENTER
#define TOP LXW_ALIGN_VERTICAL_TOP
    [SHEET_LINE] = {SHEET_TITLE_POINTS, CENTRE, MIDDLE, false, false, false, false},
    [SHEET_LINE_BOLD] = {SHEET_TITLE_POINTS, CENTRE, MIDDLE, true, false, false, false},
    [SHEET_LINE_ITALIC] = {SHEET_TITLE_POINTS, CENTRE, MIDDLE, false, true, false, false},
    [SHEET_DRAFT] = {SHEET_TITLE_POINTS, CENTRE, MIDDLE, true, false, false, true},
    [SHEET_HEAD] = {SHEET_TABLE_POINTS, CENTRE, MIDDLE, true, false, true, false},
    [SHEET_INDEX] = {SHEET_TABLE_POINTS, CENTRE, MIDDLE, false, true, true, false},
    [SHEET_PART] = {SHEET_TABLE_POINTS, LEFT, MIDDLE, true, false, true, false},
    [SHEET_TEXT] = {SHEET_TABLE_POINTS, LEFT, TOP, false, false, true, false},
    [SHEET_TEXT_CENTRED] = {SHEET_TABLE_POINTS, CENTRE, TOP, false, false, true, false},
    [SHEET_TOTAL] = {SHEET_TABLE_POINTS, LEFT, MIDDLE, false, false, false, false},
    [SHEET_TOTAL_BOLD] = {SHEET_TABLE_POINTS, LEFT, MIDDLE, true, false, false, false},
#undef CENTRE
#undef LEFT
#undef MIDDLE
#undef TOP
};

/*
 * Spreadsheets count the width of columns in digits of the book's first font. That is Calibri,
 * which not every office machine has; with Times the columns are as wide everywhere.
 */
static void set_first_font(lxw_workbook *book)
{
    lxw_format *first = STAILQ_FIRST(book->formats);
    format_set_font_name(first, "Times New Roman");
    format_set_font_size(first, SHEET_FIRST_POINTS);
}

static lxw_format *make_style(lxw_workbook *book, const struct look *look)
{
    lxw_format *format = workbook_add_format(book);
    format_set_font_name(format, "Times New Roman");
    format_set_font_size(format, look->points);
    format_set_align(format, look->across);
    format_set_align(format, look->down);
    format_set_text_wrap(format);
    format_set_num_format_index(format, 0);
    if (look->bold)
        format_set_bold(format);
    if (look->italic)
        format_set_italic(format);
    if (look->border)
        format_set_border(format, LXW_BORDER_THIN);
    if (look->red)
        format_set_font_color(format, LXW_COLOR_RED);
    return format;
}

void sheet_begin(struct sheet *sheet, struct arena *arena, lxw_workbook *book, const char *name,
                 size_t columns)
{
    *sheet = (struct sheet){.arena = arena, .book = book};
    set_first_font(book);
    sheet->page = workbook_add_worksheet(book, name);
    sheet->last = (lxw_col_t)(columns - 1);
    for (size_t i = 0; i < SHEET_STYLES; i++)
        sheet->styles[i] = make_style(book, &looks[i]);
}

void sheet_put(struct sheet *sheet, lxw_row_t from, lxw_row_t to, lxw_col_t left, lxw_col_t right,
               struct slice text, enum sheet_style style)
{
    const char *string = cell_text(sheet->arena, text);
    lxw_format *format = sheet->styles[style];
    if (from == to && left == right)
        worksheet_write_string(sheet->page, from, left, string, format);
    else
        worksheet_merge_range(sheet->page, from, left, to, right, string, format);
}

void sheet_height(struct sheet *sheet, lxw_row_t row, double points)
{
    double height = points < SHEET_HEIGHT_MOST ? points : SHEET_HEIGHT_MOST;
    worksheet_set_row(sheet->page, row, height, NULL);
}

void sheet_line(struct sheet *sheet, struct slice text, enum sheet_style style)
{
    sheet_put(sheet, sheet->row, sheet->row, 0, sheet->last, text, style);
    sheet_height(sheet, sheet->row, SHEET_LINE_POINTS + 4);
    sheet->row++;
}

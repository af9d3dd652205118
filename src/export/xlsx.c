/*
 * A list as XLSX: the letterhead and title of the form, its parts with the acts in them, totals
 * and signatures. What is said about an act stands once, in cells merged over its flags.
 */
#include "export/write.h"

#include "base/file.h"
#include "export/cell.h"
#include "export/labels.h"
#include "export/sheet.h"
#include "text/date.h"

#include <stdint.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { SHEET_BYTES_MOST = 1 << 30 };
#define BOLD_ROOM 0.9 /* of a column, for headings: bold letters are wider */

struct writing {
    struct sheet sheet;
    const struct list_paper *paper;
};

static struct slice in_language(const struct writing *writing, const struct slice text[2])
{
    return text[writing->paper->language];
}

static const enum sheet_style line_styles[] = {
    [FORM_PLAIN] = SHEET_LINE,
    [FORM_BOLD] = SHEET_LINE_BOLD,
    [FORM_ITALIC] = SHEET_LINE_ITALIC,
};

/* Two blocks of lines, each in the middle of its half of the page. */
static void write_pair(struct writing *writing, const struct form_pair *pair)
{
    struct sheet *sheet = &writing->sheet;
    lxw_col_t middle = (lxw_col_t)((sheet->last + 1) / 2);
    size_t rows = pair->left.count > pair->right.count ? pair->left.count : pair->right.count;
    for (size_t i = 0; i < rows; i++) {
        const struct form_line *left = i < pair->left.count ? &pair->left.items[i] : NULL;
        const struct form_line *right = i < pair->right.count ? &pair->right.items[i] : NULL;
        if (left && middle > 0)
            sheet_put(sheet, sheet->row, sheet->row, 0, (lxw_col_t)(middle - 1),
                      in_language(writing, left->text), line_styles[left->style]);
        if (right)
            sheet_put(sheet, sheet->row, sheet->row, middle, sheet->last,
                      in_language(writing, right->text), line_styles[right->style]);
        sheet_height(sheet, sheet->row++, SHEET_LINE_POINTS + 4);
    }
}

static void write_title(struct writing *writing)
{
    const struct form *form = writing->paper->form;
    write_pair(writing, &form->letterhead);
    writing->sheet.row++;
    if (writing->paper->draft)
        sheet_line(&writing->sheet, in_language(writing, form->draft.text), SHEET_DRAFT);
    for (size_t i = 0; i < form->title.count; i++)
        sheet_line(&writing->sheet, in_language(writing, form->title.items[i].text),
                   line_styles[form->title.items[i].style]);
    writing->sheet.row++;
}

/* Headings and, below them, the numbers (1) (2) ... by which letters refer to columns. */
static void write_headings(struct writing *writing)
{
    struct sheet *sheet = &writing->sheet;
    const struct form *form = writing->paper->form;
    lxw_row_t heading = sheet->row, numbers = sheet->row + 1;
    unsigned lines = 1;
    for (lxw_col_t c = 0; c <= sheet->last; c++) {
        const struct form_column *column = &form->columns[c];
        struct slice text = in_language(writing, column->heading);
        unsigned needed = cell_lines(text, column->width * BOLD_ROOM, SHEET_TABLE_POINTS);
        lines = needed > lines ? needed : lines;
        worksheet_set_column(sheet->page, c, c, column->width, NULL);
        sheet_put(sheet, heading, heading, c, c, text, SHEET_HEAD);
        sheet_put(sheet, numbers, numbers, c, c, arena_format(sheet->arena, "(%d)", c + 1),
                  SHEET_INDEX);
    }
    sheet_height(sheet, heading, lines * SHEET_LINE_POINTS + 4);
    sheet_height(sheet, numbers, SHEET_LINE_POINTS + 2);
    worksheet_repeat_rows(sheet->page, heading, numbers);
    sheet->row += 2;
    worksheet_freeze_panes(sheet->page, sheet->row, 0);
}

/* Puts the value of a column, over all rows of an act or into one; returns the lines it takes. */
static unsigned write_value(struct writing *writing, const struct value_call *call, lxw_row_t from,
                            lxw_row_t to, lxw_col_t c)
{
    struct sheet *sheet = &writing->sheet;
    enum sheet_style style = call->column->centred ? SHEET_TEXT_CENTRED : SHEET_TEXT;
    struct slice text = value_text(call);
    unsigned long number;
    sheet_put(sheet, from, to, c, c, text, style);
    if (call->column->key->number && slice_number(text, 1UL << 53, &number))
        worksheet_write_number(sheet->page, from, c, (double)number, sheet->styles[style]);
    return cell_lines(text, call->column->width, SHEET_TABLE_POINTS);
}

/* Writes the columns of the act, or those of one flag, and returns the most lines among them. */
static unsigned write_values(struct writing *writing, struct value_call *call, bool of_act,
                             lxw_row_t from, lxw_row_t to)
{
    const struct form *form = writing->paper->form;
    unsigned most = 1;
    for (lxw_col_t c = 0; c <= writing->sheet.last; c++) {
        call->column = &form->columns[c];
        if (call->column->key->of_act != of_act)
            continue;
        unsigned lines = write_value(writing, call, from, to, c);
        most = lines > most ? lines : most;
    }
    return most;
}

/* An act: as many rows as it has flags, high enough together for the title beside them. */
static void write_act(struct writing *writing, const struct list_act *act, size_t serial)
{
    struct sheet *sheet = &writing->sheet;
    const struct list *list = writing->paper->list;
    struct value_call call = {.arena = sheet->arena,
                              .form = writing->paper->form,
                              .row = list_act_row(list, act),
                              .language = writing->paper->language,
                              .serial = serial};
    lxw_row_t last = sheet->row + (lxw_row_t)act->count - 1;
    unsigned needed = write_values(writing, &call, true, sheet->row, last), had = 0;
    unsigned *lines = ARENA_ARRAY(sheet->arena, unsigned, act->count);
    for (size_t i = 0; i < act->count; i++) {
        lxw_row_t row = sheet->row + (lxw_row_t)i;
        call.row = &list->flags[act->first + i];
        lines[i] = write_values(writing, &call, false, row, row);
        had += lines[i];
    }
    double more = needed > had ? (double)(needed - had) / (double)act->count : 0;
    for (size_t i = 0; i < act->count; i++)
        sheet_height(sheet, sheet->row++, (lines[i] + more) * SHEET_LINE_POINTS + 4);
}

static void write_parts(struct writing *writing)
{
    const struct form *form = writing->paper->form;
    const struct list *list = writing->paper->list;
    size_t next = 0;
    for (size_t p = 0; p < form->part_count; p++) {
        const struct form_part *part = &form->parts[p];
        bool empty = next == list->act_count || list->acts[next].part != p;
        if (empty && !in_language(writing, part->empty).len)
            continue;
        sheet_line(&writing->sheet, in_language(writing, part->heading), SHEET_PART);
        if (empty)
            sheet_line(&writing->sheet, in_language(writing, part->empty), SHEET_INDEX);
        for (; next < list->act_count && list->acts[next].part == p; next++)
            write_act(writing, &list->acts[next], next + 1);
    }
}

static void write_total(struct writing *writing, const struct form_line *line,
                        struct slice handling, size_t flags, size_t acts)
{
    struct arena *arena = writing->sheet.arena;
    const struct form_word words[] = {
        {"handling", handling},
        {"flags", arena_format(arena, "%zu", flags)},
        {"acts", arena_format(arena, "%zu", acts)},
    };
    struct slice text = in_language(writing, line->text);
    if (text.len)
        sheet_line(&writing->sheet,
                   form_fill(arena, text, words, sizeof words / sizeof *words),
                   line->style == FORM_BOLD ? SHEET_TOTAL_BOLD : SHEET_TOTAL);
}

static void write_totals(struct writing *writing)
{
    const struct form *form = writing->paper->form;
    const struct list *list = writing->paper->list;
    enum language language = writing->paper->language;
    struct list_handling *handlings;
    size_t count = list_handlings(list, &handlings);
    writing->sheet.row++;
    write_total(writing, &form->total, SLICE(""), list->flag_count, list->act_count);
    for (size_t i = 0; i < count; i++) {
        struct slice name =
            label(writing->sheet.arena, LABEL_HANDLING, handlings[i].handling, language);
        write_total(writing, &form->each, name, handlings[i].flags, handlings[i].acts);
    }
    writing->sheet.row++;
}

static double inches(unsigned long millimetres)
{
    return (double)millimetres / 25.4;
}

/* A4 across, one page wide; the number of the page in the middle of the top margin, and the mark
   of a draft beside it (Decree 30/2020/NĐ-CP, Annex I). */
static void set_page(struct writing *writing)
{
    enum { A4 = 9 };
    const struct form *form = writing->paper->form;
    lxw_worksheet *page = writing->sheet.page;
    lxw_header_footer_options options = {.margin = inches(form->margin_top) / 2};
    struct slice draft = writing->paper->draft ? in_language(writing, form->draft.text) : SLICE("");
    struct slice header = arena_format(
        writing->sheet.arena, "&C&\"Times New Roman,Regular\"&13&P%s%.*s",
        draft.len ? "&R&\"Times New Roman,Bold\"&13" : "", SLICE_ARG(draft));
    worksheet_set_paper(page, A4);
    worksheet_set_landscape(page);
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_set_margins(page, inches(form->margin_left), inches(form->margin_right),
                          inches(form->margin_top), inches(form->margin_bottom));
    worksheet_set_header_opt(page, cell_text(writing->sheet.arena, header), &options);
}

/* The time of making is the latest date on the list, so that the same list is the same file. */
static time_t time_of(const struct list *list)
{
    struct date date = list_latest(list);
    if (!date_is_set(date))
        date = (struct date){2025, 7, 1};
    struct tm parts = {
        .tm_year = date.year - 1900, .tm_mon = date.month - 1, .tm_mday = date.day};
    return timegm(&parts);
}

static void set_properties(struct writing *writing)
{
    const struct form *form = writing->paper->form;
    struct slice *lines = ARENA_ARRAY(writing->sheet.arena, struct slice, form->title.count + 1);
    for (size_t i = 0; i < form->title.count; i++)
        lines[i] = in_language(writing, form->title.items[i].text);
    struct slice title = arena_join(writing->sheet.arena, lines, form->title.count, SLICE(" "));
    char *text = (char *)(uintptr_t)cell_text(writing->sheet.arena, title);
    lxw_doc_properties properties = {.title = text, .created = time_of(writing->paper->list)};
    workbook_set_properties(writing->sheet.book, &properties);
}

static void write_book(struct arena *arena, const struct list_paper *paper, lxw_workbook *book)
{
    struct writing writing = {.paper = paper};
    struct slice name = label_message(arena, MESSAGE_LIST_SHEET, paper->language, NULL, 0);
    sheet_begin(&writing.sheet, arena, book, name.at, paper->form->column_count);
    set_page(&writing);
    set_properties(&writing);
    write_title(&writing);
    write_headings(&writing);
    write_parts(&writing);
    write_totals(&writing);
    write_pair(&writing, &paper->form->signatures);
}

/* libxlsxwriter writes to a path only: it gets a file that lives in memory. */
enum status list_write_xlsx(struct arena *arena, const struct list_paper *paper,
                            struct slice *bytes, struct diagnostics *diagnostics)
{
    int fd = memfd_create("rasoat-list", MFD_CLOEXEC);
    struct slice path = arena_format(arena, "/proc/self/fd/%d", fd);
    lxw_workbook *book = fd < 0 ? NULL : workbook_new(path.at);
    lxw_error error = LXW_ERROR_CREATING_XLSX_FILE;
    if (book) {
        write_book(arena, paper, book);
        error = workbook_close(book);
    }
    enum status status = STATUS_CANNOT;
    if (error == LXW_NO_ERROR)
        status = file_read(arena, path.at, SHEET_BYTES_MOST, bytes, diagnostics);
    else
        DIAGNOSE(diagnostics, SHEET_FAILED, SLICE(""), 0, slice_of(lxw_strerror(error)));
    if (fd >= 0)
        close(fd);
    return status == STATUS_OK ? STATUS_OK : STATUS_CANNOT;
}

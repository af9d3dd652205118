/*
 * The page of an act while it is written: what its parts share. Each part of the page is a file of
 * its own; the frame that holds them and the style are act_page.html and act_page.css.
 */
#ifndef RASOAT_EXPORT_ACT_PAGE_H
#define RASOAT_EXPORT_ACT_PAGE_H

#include "base/buffer.h"
#include "export/act_rows.h"

struct table_width;

struct act_page {
    struct buffer *out;
    struct arena *arena;
    enum language language;
    const struct reading *reading;
    struct act_lines lines;
    struct act_source source;
    struct act_rows rows;
    const struct act_line **by_id; /* all lines, in the order of their ids */
    size_t *note_of;               /* line of the act: 1 + its first diagnostic; 0: none */
    size_t *note_behind;           /* diagnostic: 1 + the next one of the same line; 0: none */
    struct table_width *tables;    /* by the number of the table, from 1 */
};

void act_page_identity(struct act_page *page);     /* what the act is, how sure each fact is */
void act_page_counts(struct act_page *page);
void act_page_diagnostics(struct act_page *page);
void act_page_diagnostic(struct act_page *page, const struct diagnostic *item,
                          const char *element);
void act_page_outline(struct act_page *page);
void act_page_rows(struct act_page *page);

/*
 * Parts of the rows: the left side; on the right side one line, or the rows of one table up to line
 * `to`, which return the index behind; a line's words.
 */
void act_page_source_side(struct act_page *page, const struct act_row *row);
size_t act_page_line(struct act_page *page, size_t i, size_t to);
size_t act_page_table_rows(struct act_page *page, size_t i, size_t to);
void act_page_spans(struct act_page *page, const struct act_line *line);
/* Measures the columns of all tables; before any row is written. */
void act_page_measure_tables(struct act_page *page);

/* The line of the act with this id; NULL: none. */
const struct act_line *act_page_find(const struct act_page *page, struct slice id);
/* "Kèm theo 1: Quy định" */
struct slice act_page_attachment(const struct act_page *page, size_t number);
/* A sentence of base/messages in the page's language, in its arena. */
#define PAGE_MESSAGE(page, id, ...)                                                        \
    label_message((page)->arena, MESSAGE_##id, (page)->language,                            \
                  (const struct slice[]){__VA_ARGS__},                                      \
                  sizeof((const struct slice[]){__VA_ARGS__}) / sizeof(struct slice))
struct slice act_page_words(const struct act_page *page, enum message message);

#endif

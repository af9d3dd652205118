/*
 * A page: what a source file shows a reader, before anyone asks what it means. Blocks in reading
 * order, each one paragraph (hard line wraps undone) or one table cell, each with an anchor into
 * the decoded source text. Text of a web site around the act is left out, counted and named.
 */
#ifndef RASOAT_INTAKE_PAGE_H
#define RASOAT_INTAKE_PAGE_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/status.h"

enum format { FORMAT_TEXT, FORMAT_MARKDOWN, FORMAT_HTML, FORMAT_AKN };

struct block {
    struct slice text;    /* UTF-8, NFC, one line, trimmed, single blanks; markdown signs gone */
    size_t anchor;        /* where it begins, in bytes of the decoded text; in HTML where its first
                             word is found behind the line of its element, else that line */
    unsigned table;       /* 0: a paragraph; else the table's number on this page, from 1 */
    unsigned row;         /* from 1, inside the table */
    unsigned column;      /* from 1, inside the row; several blocks may share one cell */
    bool bold;            /* all of it is bold, or a heading of the source */
    bool italic;
    bool centred;         /* said by the source (HTML) */
};

/* A fact that the web site itself states about the act: {"Số hiệu", "63/2025/QĐ-UBND"}. */
struct fact {
    struct slice name;
    struct slice value;
};

/* Text that is not the act's: what it was, how many words. */
struct dropped {
    struct slice name; /* "đầu trang thuvienphapluat.vn" */
    size_t words;
};

/* One stretch of such text. */
struct dropped_place {
    struct slice name;
    size_t words;
    size_t anchor;     /* where it begins, as of a block */
    struct slice text; /* in HTML: its words, one line; else "", the source has them */
};

struct page {
    enum format format;
    struct slice source;  /* the decoded text that anchors point into; of MHTML its page alone */
    struct block *blocks;
    size_t count;
    size_t room;
    struct fact *facts;
    size_t fact_count;
    size_t fact_room;
    struct dropped *dropped;       /* by name */
    size_t dropped_count;
    size_t dropped_room;
    struct dropped_place *places;  /* the same by place, in reading order */
    size_t place_count;
    size_t place_room;
    bool segmented;       /* word-segmented text (Uỷ_ban_nhân_dân): underscores became blanks */
    bool damaged;         /* hardly any Vietnamese letter: OCR or font damage (PAGE_DAMAGED said) */
};

/* Finds the format from the bytes and, where they leave it open, from the file name. */
enum format page_format(struct slice bytes, struct slice file_name);

/*
 * Reads text, markdown or HTML bytes into a page in the arena. STATUS_UNREAD with one diagnostic
 * when the bytes are binary, in no known encoding, XML of another kind, or hold no words;
 * STATUS_REFUSED with one when the text has too many lines or HTML nests too deeply. STATUS_CALL
 * for FORMAT_AKN, which markup/akn.h reads.
 */
enum status page_read(struct arena *arena, struct slice bytes, struct slice file_name,
                      struct page *page, struct diagnostics *list);

/* What the site says under a name that begins so; "" when it says nothing. */
struct slice page_fact(const struct page *page, struct slice name);

#endif

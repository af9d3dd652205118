/*
 * A draft: the lines of a source file on their way to blocks. Reading a text file goes in steps,
 * each in a file of its own, and each step only adds to what the lines say about themselves:
 *
 *     draft.c     cuts the source into lines and one-line cells
 *     portal.c    web-site text around the act: dropped, its facts kept
 *     pipes.c     which lines are cells of which table
 *     emphasis.c  markdown signs off, bold and italic kept
 *     joins.c     which lines are one hard-wrapped paragraph (border.c), and then: blocks
 */
#ifndef RASOAT_INTAKE_DRAFT_H
#define RASOAT_INTAKE_DRAFT_H

#include "intake/page.h"
#include "text/charset.h"

struct source_line {
    struct slice raw;     /* as the source has it, blanks off both ends */
    size_t anchor;        /* of raw, in bytes of the decoded text */
    struct slice text;    /* its words alone: signs gone, single blanks; set by emphasis.c */
    unsigned table;       /* as in struct block; 0: no cell */
    unsigned row;
    unsigned column;
    bool pipe;            /* a lone '|': the border of a cell, no text */
    bool hollow;          /* an empty paragraph that the source wrote down ("** **"): no text */
    bool inlined;         /* a cell of a one-line row "a | b | c" */
    bool apart;           /* never goes on the line before: a blank line or a border is between */
    bool blank_before;    /* a blank line is between */
    bool dropped;         /* not the act's; counted in page.dropped */
    bool heading;         /* a markdown heading (#) */
    bool begins;          /* its words begin something new, by terms/marker.h */
    bool bold;            /* all its words are bold */
    bool italic;
    bool enters;          /* emphasis runs into it from the line before */
    bool leaves;          /* emphasis runs on into the next line */
    bool opens;           /* emphasis opens before its first word */
    bool closes;          /* emphasis closes behind its last word */
};

struct draft {
    struct arena *arena;
    struct page *page;
    struct slice text;    /* what is cut into lines: page->source, or a copy of the same length */
    struct source_line *lines;
    size_t count;
    size_t room;
    unsigned tables;      /* how many tables the page has so far */
    size_t joined;        /* lines joined to the one before */
    size_t doubtful;      /* of these: without a sign for or against */
};

/* All steps up to the joins; draft->arena and draft->page are set, the page has its source. */
void draft_read(struct draft *draft);

/* Cuts draft->text into lines; `markdown`: signs of markdown mean what they mean there. */
void draft_cut(struct draft *draft, bool markdown);

/* Leaves out what a known web site prints around an act, and reads the facts it states. */
void portal_strip(struct draft *draft);

/* Leaves out page numbers and print marks that stand alone on a line. */
void print_marks_strip(struct draft *draft);

/* Says of every line in which cell of which table it stands. */
void pipes_mark(struct draft *draft);

/* Fills line.text and what a line says about emphasis. */
void emphasis_strip(struct draft *draft, bool markdown);

/* Joins hard-wrapped lines and adds the blocks to the page. */
void joins_make_blocks(struct draft *draft);

/* Adds a block that has words; text of rules and borders alone ("-----") is no block. */
void page_add_block(struct arena *arena, struct page *page, const struct block *block);

/* Counts the words of a place under its name in page.dropped, and notes the place. */
void page_drop(struct arena *arena, struct page *page, const struct dropped_place *place);

/* Single blanks (all kinds of blank), none at the ends. */
struct slice tidy(struct arena *arena, struct slice s);

/* A line without markdown signs (* _ #), tidy: for comparing with known phrases. */
struct slice bare_line(struct arena *arena, struct slice raw);

/* Length in letters. */
size_t letter_count(struct slice s);

bool has_words(struct slice s);      /* a letter or a digit */
bool all_capitals(struct slice s);   /* at least two letters, and no small one */
bool starts_small(struct slice s);   /* its first sign is a small letter */

/* Word-segmented text (Uỷ_ban_nhân_dân , ...): recognised; blanks for underscores in a copy of the
   same length; blanks before , . ; : ) and behind ( taken out of a tidy line. */
bool segmented_is(struct slice text);
struct slice segmented_part(struct arena *arena, struct slice text);
struct slice segmented_close(struct arena *arena, struct slice line);

/* Hardly any of the letters that only Vietnamese has: OCR damage, or another language. */
bool damaged_is(const struct page *page);

/* The name of the root element of XML that is not XHTML; "" for everything else. */
struct slice xml_root(struct slice text);

/* HTML to blocks (html.c); `letters` as in struct decoded. False when libxml2 stopped before the
   end of the page. */
bool html_read(struct arena *arena, struct page *page, enum charset letters,
               struct diagnostics *list);

#endif

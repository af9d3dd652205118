/*
 * The line builder: words go in one after the other with what is said of them, lines of an act come
 * out. It knows where a line begins and ends, not why.
 */
#ifndef RASOAT_EXPORT_LINE_BUILDER_H
#define RASOAT_EXPORT_LINE_BUILDER_H

#include "base/buffer.h"
#include "export/act_context.h"

struct line_builder {
    struct arena *arena;
    struct act_lines *lines;
    struct act_lines *notes;     /* where the lines of footnotes go */
    struct act_context context;  /* of the words that come next */
    size_t attachments;          /* so far */
    unsigned row, column;        /* in the open table */
    struct act_eid pending;      /* with which the next line begins */
    struct slice sign;           /* the quote sign with which the next line begins */
    bool open;                   /* the last line goes on */
    bool numbered;               /* it has its number only: what follows stands behind it */
    bool gap;                    /* a blank is due before the next word */
    struct buffer words;         /* of the open span */
    struct span span;            /* the open span, without its words */
};

/* The lines are added to `lines` and live in the arena. */
struct line_builder line_builder_begin(struct arena *arena, struct act_lines *lines,
                                       struct act_lines *notes);
void line_builder_end(struct line_builder *builder);

/* Blanks are collapsed; the first word begins a line when none is open. */
void line_builder_words(struct line_builder *builder, struct slice words);
/* The words so far are the number of what comes next, on the same line. */
void line_builder_number(struct line_builder *builder);
/* A blank is due, as between two words. */
void line_builder_gap(struct line_builder *builder);
void line_builder_break(struct line_builder *builder);    /* but a number goes on */
void line_builder_end_line(struct line_builder *builder); /* in any case */
/* The eId with which the next line begins; a firm one that no line has begun with yet, here or at
   the end of its provision, gets a line without words. */
void line_builder_eid(struct line_builder *builder, struct act_eid eid);
void line_builder_end_provision(struct line_builder *builder);
/* Closes a quotation that began when there were `before` lines; words behind the sign ("”.") go on
   with its last line. */
void line_builder_close(struct line_builder *builder, size_t before, struct slice sign);

#endif

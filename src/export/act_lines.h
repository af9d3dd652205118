/*
 * The lines of an act: its Akoma Ntoso tree laid flat for the eye. One line is what a reader sees
 * as one: a number with the heading or the first paragraph behind it, any other paragraph, one
 * paragraph of a table cell. Every word of the tree outside meta stands in one line, once, in the
 * order of the tree; footnotes come last, as they are printed.
 */
#ifndef RASOAT_EXPORT_ACT_LINES_H
#define RASOAT_EXPORT_ACT_LINES_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "markup/act.h"
#include "markup/line.h"

/* What the tree says of a few words of a line. */
enum span_kind {
    SPAN_WORDS, SPAN_NUMBER, SPAN_HEADING, SPAN_ACT_NUMBER, SPAN_ACT_DATE, SPAN_AUTHORITY,
    SPAN_PLACE, SPAN_ROLE, SPAN_PERSON, SPAN_REFERENCE,
    SPAN_PHRASE,             /* quoted or inserted words */
    SPAN_SIGN,               /* a quote sign that the tree has as an attribute */
    SPAN_MARK                /* of a footnote, in the text and before the note */
};

struct span {
    enum span_kind kind;
    struct slice text;
    struct slice href;       /* SPAN_REFERENCE: "#art_5" or an IRI */
    size_t note;             /* SPAN_MARK: the number of the footnote, from 1 */
};

struct act_line {
    struct slice eid;          /* of the provision, basis or part that begins here; "" when none */
    struct slice id;           /* no other line's: the eId, else made up */
    enum zone zone;
    enum provision_kind kind;  /* of the innermost provision around, PROVISION_TEXT at the top */
    bool opens;                /* a provision begins here */
    unsigned depth;            /* provisions around, its own with them */
    unsigned level;            /* of these, those below an article: how far to indent */
    unsigned quotes;           /* quoted structures around */
    unsigned frame;            /* the level at which the outermost of them stands */
    size_t attachment;         /* 0: the main act; else from 1 */
    size_t note;               /* 0: no footnote; else its number */
    unsigned table;            /* 0: a paragraph; else the table's number in the act */
    unsigned row, column;      /* from 1, in the table */
    struct slice text;         /* the words of its spans */
    struct span *spans;
    size_t span_count, span_room;
    size_t xml_line;           /* in act.xml, from 1 */
};

struct note_place {
    size_t mark;               /* the line in which its mark stands */
    size_t first;              /* its own first line */
};

struct act_lines {
    struct act_line *at;
    size_t count, room;
    unsigned tables;
    struct note_place *notes;  /* notes[0] is footnote 1 */
    size_t note_count, note_room;
};

/* The lines of act->xml, in the arena. An act that was read always has some; else the status of
   markup/akn_parse.h. */
enum status act_lines_read(struct arena *arena, const struct act *act, struct act_lines *lines,
                           struct diagnostics *list);

#endif

/*
 * A sheet: an act laid out for one run. Every provision's words become a subject that patterns can
 * run on (view bytes, or UTF-8 for the oracle), and every offset leads back to the source text.
 * The composed clause joins a provision with the headings and opening sentences above it.
 */
#ifndef RASOAT_SCAN_SHEET_H
#define RASOAT_SCAN_SHEET_H

#include "markup/act.h"
#include "rules/rule.h"
#include "text/view.h"

struct leaf {
    struct slice subject;    /* what patterns see */
    struct view view;
    const uint32_t *letters; /* WAY_UTF: the letter (view byte) of each byte; NULL in WAY_VIEW */
    enum part part;
    struct slice eid;        /* of the smallest numbered provision: flag.eid */
    size_t article;          /* index of the article, or of the topmost provision, that holds it */
};

struct sheet {
    struct arena *arena;
    const struct act *act;
    enum way way;
    struct leaf *leaves;     /* one for each provision */
    struct clause **clauses; /* made when asked for */
    struct slice *titles;    /* [0] of the act, [n] of attachment n: subjects */
};

/* A provision's words and those above it, joined by line ends. */
struct clause {
    struct slice subject;
    size_t count;
    struct clause_piece {
        size_t provision;
        size_t start;        /* in the subject */
    } *pieces;               /* outermost first; the last is the provision itself */
};

void sheet_make(struct sheet *sheet, struct arena *arena, const struct act *act, enum way way);

const struct clause *sheet_clause(struct sheet *sheet, size_t provision);

/* A subject made of any text, in the way of the sheet. */
struct slice sheet_subject(const struct sheet *sheet, struct slice text);

/* The beginning of a letter of a subject, at or after `offset`. */
size_t sheet_letter(const struct sheet *sheet, struct slice subject, size_t offset);

/* The bytes of the provision's text that a span of its subject came from. */
struct slice sheet_source(const struct sheet *sheet, size_t provision, struct span span);

#endif

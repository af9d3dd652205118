/*
 * Zones: which part of an act each line belongs to, from letterhead to the last attachment. Acts
 * keep a fixed order of parts, so that each part is found from the one before it.
 */
#ifndef RASOAT_MARKUP_ZONES_H
#define RASOAT_MARKUP_ZONES_H

#include "base/diagnostic.h"
#include "markup/line.h"
#include "terms/kind.h"

struct zones {
    struct lines lines;          /* every line has its zone */
    const struct act_kind *kind; /* what the type line says; NULL: there is none */
    size_t title;                /* first line behind the type line */
    size_t preamble;             /* first line of issuer, citations, enacting sentence */
    size_t body;                 /* first line of the body; count when there is none */
    size_t conclusions;          /* first line of closing, recipients, signature; else the end */
    size_t attachments;          /* first line of the first attachment; else count */
    size_t attachment_count;
    bool articles;               /* the main act has articles */
};

/* May cut lines in two where one block holds two parts ("Điều 2. 1. Nội dung"). Numbers the quoted
   blocks on the way (markup/quotes.h). */
struct zones zones_find(struct arena *arena, struct lines lines, struct diagnostics *list);

/* The steps, each in a file of its own; each sets the zones of its lines. */
void zones_find_head(struct zones *zones);
void zones_find_body(struct zones *zones);
void zones_find_preamble(struct zones *zones);
void zones_find_conclusions(struct zones *zones);
void zones_find_attachments(struct zones *zones);

/* Whether a line names an organ and nothing else, as the issuer line under a title does. */
bool zones_is_issuer_line(const struct line *line);
/* Whether an act says to whom it is written (Kính gửi), outside its body. */
bool zones_is_addressed(const struct zones *zones);
/* An official letter (công văn): it is addressed to someone, and does not name its kind. */
bool zones_is_letter(const struct zones *zones);
/* Sets the zone of lines from..to (exclusive). */
void zones_mark(struct zones *zones, size_t from, size_t to, enum zone zone);
/* Where the body may begin: an article, or in acts without articles any numbered provision. */
bool zones_is_heading(enum marker_kind kind);

#endif

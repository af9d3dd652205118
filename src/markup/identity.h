/*
 * What an act is: number, kind, issuer, date, title and whether it is normative, each read off the
 * part of the act that decides it, with how sure the reading is.
 */
#ifndef RASOAT_MARKUP_IDENTITY_H
#define RASOAT_MARKUP_IDENTITY_H

#include "intake/page.h"
#include "markup/act.h"
#include "markup/zones.h"

enum { HEAD_LINE_BYTES = 160 }; /* a longer line is prose, and what it names is another act */

/*
 * The issuer is who decides: the line under the title, else the enacting sentence, else the
 * letterhead; the letterhead lends the unit where the words leave it out. Facts that a web site
 * states about the act stand in where the act's own words are silent (SURE_INFERRED).
 */
struct identity identity_read(struct arena *arena, const struct zones *zones,
                              const struct page *page);

/* The work's IRI (AKN-NC 1.0, 4.4); `digest` names works without a number. */
struct slice identity_iri(struct arena *arena, const struct identity *identity,
                          struct slice digest);

/* The issuer of a decision, looked for line by line; its own file for its own idea. */
struct issuer identity_issuer(struct arena *arena, const struct zones *zones, enum sure *sure);

/* The day of issue with place and how sure it is; a day left blank makes a draft. */
void identity_issued(struct arena *arena, const struct zones *zones, const struct page *page,
                     struct identity *identity);

/* The day an act comes into force by its own words; unset when it does not say. */
struct date identity_in_force(const struct zones *zones, struct date issued);

#endif

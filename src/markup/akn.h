/*
 * Akoma Ntoso 3.0: writing an act after the project's profile (docs/akn-profile.md), and reading
 * an act off any AKN 3.0 document.
 */
#ifndef RASOAT_MARKUP_AKN_H
#define RASOAT_MARKUP_AKN_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "markup/act.h"
#include "markup/notes.h"
#include "markup/tree.h"
#include "markup/zones.h"

#define AKN_NAMESPACE "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
#define AKN_META_NAMESPACE "urn:rasoat:meta:1"

/* All that the writer needs to know of an act. */
struct draft_act {
    struct identity identity;
    struct zones zones;
    struct node *body;             /* eIds assigned */
    struct node **attached;        /* one root for each attachment */
    struct attachment *attachments;
    size_t *attachment_lines;      /* the first line of each */
    unsigned long *annex_numbers;  /* of each attachment: 2 for Phụ lục II; 0: it has none */
    struct slice digest;           /* SHA-256 of the source, hex */
    struct slice source_name;      /* base name of the source file */
    struct notes *notes;           /* footnotes, to be written behind their marks */
    struct cited_memory *cited;    /* what the act says of the instruments that it cites */
    const struct amends *amends;   /* the acts that its articles change */
    struct eids *eids;             /* for parts that get their eIds while they are written */
    struct diagnostics *diagnostics;
};

/*
 * The act as Akoma Ntoso, UTF-8, in the arena. The same input gives the same bytes: the only date
 * of generation is the date of the act's issue.
 */
struct slice akn_write(struct arena *arena, const struct draft_act *draft);

/*
 * Reads an AKN document: refuses DOCTYPE and entities (AKN_DOCTYPE), anything that is not well
 * formed (AKN_BROKEN) or not AKN 3.0 (AKN_FOREIGN), one diagnostic each. Fills everything of
 * *act but source_digest; act->xml is `xml` itself.
 */
enum status akn_read(struct arena *arena, struct slice xml, struct act *act,
                     struct diagnostics *list);

/* All words of an AKN document's text, meta left out, for proving that none was lost. */
struct slice akn_words(struct arena *arena, struct slice xml);

#endif

/* Provisions and the text in them, as AKN elements. */
#ifndef RASOAT_MARKUP_AKN_BODY_H
#define RASOAT_MARKUP_AKN_BODY_H

#include "markup/akn.h"
#include "markup/emit.h"

/* The children and lines of a root, as they stand in body or mainBody. */
void akn_write_root(struct emitter *emitter, const struct draft_act *draft,
                    const struct node *root, struct slice prefix);
/* Lines as blocks: paragraphs, tables, quoted structures; eIds below `eid`. */
void akn_write_item(struct emitter *emitter, const struct draft_act *draft, struct slice eid,
                    const struct item *item);
/* Words with their citations, inside an open element. */
void akn_write_prose(struct emitter *emitter, const struct draft_act *draft, struct slice eid,
                     struct slice text);
/* One paragraph; words that only quote other words become quotedText. */
void akn_write_paragraph(struct emitter *emitter, const struct draft_act *draft,
                         struct slice eid, struct slice text);

#endif

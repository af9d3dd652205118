/* References: the citations in a paragraph as ref and rref elements. */
#ifndef RASOAT_MARKUP_REFERENCES_H
#define RASOAT_MARKUP_REFERENCES_H

#include "markup/akn.h"
#include "markup/emit.h"

/*
 * Emits words with their citations marked (terms/citation.h): another act by its IRI, provisions
 * of this one by "#" and their eId. `standing` is the eId of the provision that the words stand in,
 * from which "Điều này" and "khoản 2" are reckoned; "" in the preamble.
 */
void emit_references(struct emitter *emitter, const struct draft_act *draft,
                     struct slice standing, struct slice text);

#endif

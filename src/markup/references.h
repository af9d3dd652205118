/* References: the citations in a paragraph as ref and rref elements. */
#ifndef RASOAT_MARKUP_REFERENCES_H
#define RASOAT_MARKUP_REFERENCES_H

#include "markup/akn.h"
#include "markup/emit.h"
#include "terms/citation.h"

/* The citations of a whole paragraph, that is emitted at once or piece by piece. */
struct references {
    struct emitter *emitter;
    const struct draft_act *draft;
    struct slice standing;
    struct slice text;
    struct citations citations; /* of the text */
    size_t next;                /* index of the first one that is not emitted yet */
    size_t done;                /* bytes of the text that are emitted or passed over */
};

/*
 * Reads the citations of a paragraph (terms/citation.h): another act by its IRI, provisions of this
 * one by "#" and their eId. `standing` is the eId of the provision that the words stand in, from
 * which "Điều này" and "khoản 2" are reckoned; "" in the preamble. All lies in the emitter's arena.
 */
struct references references_find(struct emitter *emitter, const struct draft_act *draft,
                                  struct slice standing, struct slice text);

/*
 * Emits the bytes from..to of the text with their citations marked. Pieces come in their order;
 * what lies between two of them is left to the caller (a quoted phrase), and a citation that goes
 * on over the end of a piece stays plain words.
 */
void references_emit(struct references *references, size_t from, size_t to);

#endif

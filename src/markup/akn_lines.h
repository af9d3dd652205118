/* Lines that name something: the letterhead's authority, number and date, the signature's role. */
#ifndef RASOAT_MARKUP_AKN_LINES_H
#define RASOAT_MARKUP_AKN_LINES_H

#include "markup/akn.h"
#include "markup/emit.h"

/* A line of the letterhead, with number, date or authority marked where it holds them. */
void akn_write_letterhead(struct emitter *emitter, const struct line *line);
/* A line of the signature: a role (TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH) or the signer's name. */
void akn_write_signature(struct emitter *emitter, const struct draft_act *draft,
                         const struct line *line);

#endif

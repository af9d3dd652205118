/* The meta of an act or of one of its attachments (AKN 3.0, FRBR; profile, "Identity"). */
#ifndef RASOAT_MARKUP_AKN_META_H
#define RASOAT_MARKUP_AKN_META_H

#include "markup/akn.h"
#include "markup/emit.h"

/* `attachment`: its eId; "" for the act itself, which alone carries lifecycle, references and
   what rasoat knows about the reading. */
void akn_write_meta(struct emitter *emitter, const struct draft_act *draft,
                    struct slice attachment);

#endif

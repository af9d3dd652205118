/* What an AKN document says it is, from its meta and preface. */
#ifndef RASOAT_MARKUP_AKN_IDENTITY_H
#define RASOAT_MARKUP_AKN_IDENTITY_H

#include "markup/act.h"

#include <libxml/tree.h>

/* `main` is the act or doc element. What rasoat wrote of its own reading (rs:field) goes first. */
struct identity akn_read_identity(struct arena *arena, const xmlNode *main);
/* SHA-256 of the source that rasoat noted; "" in documents of others. */
struct slice akn_read_digest(struct arena *arena, const xmlNode *main);

#endif

/*
 * Composing an act from a page: zones, hierarchy, identity, and the AKN document written from
 * them.
 */
#ifndef RASOAT_MARKUP_COMPOSE_H
#define RASOAT_MARKUP_COMPOSE_H

#include "base/diagnostic.h"
#include "intake/page.h"

/* The AKN document of a page, in the arena; "" when no act was recognised (ACT_UNRECOGNISED). */
struct slice compose_akn(struct arena *arena, const struct page *page, struct slice digest,
                         struct slice source_name, struct diagnostics *list);

#endif

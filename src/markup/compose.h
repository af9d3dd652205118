/*
 * Composing an act from a page: zones, hierarchy, identity, and the AKN document written from
 * them.
 */
#ifndef RASOAT_MARKUP_COMPOSE_H
#define RASOAT_MARKUP_COMPOSE_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "intake/page.h"

/*
 * The AKN document of a page, in the arena. STATUS_UNREAD: no act was recognised
 * (ACT_UNRECOGNISED). STATUS_REFUSED: the act bears a mark of secrecy, and is not read further
 * (ACT_SECRET; Law 117/2025/QH15 on state secrets: such papers are not kept on open machines).
 */
enum status compose_akn(struct arena *arena, const struct page *page, struct slice digest,
                        struct slice source_name, struct slice *xml, struct diagnostics *list);

#endif

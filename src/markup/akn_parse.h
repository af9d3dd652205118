/* Parsing XML that strangers wrote: no network, no entities, no DOCTYPE, bounded depth. */
#ifndef RASOAT_MARKUP_AKN_PARSE_H
#define RASOAT_MARKUP_AKN_PARSE_H

#include "base/diagnostic.h"
#include "base/status.h"

#include <libxml/tree.h>

/* The document, owned by the caller (xmlFreeDoc). One diagnostic when it is refused or broken. */
enum status akn_parse(struct slice xml, xmlDocPtr *out, struct diagnostics *list);

/* The element's own name, "" for anything else; namespaces are checked at the root only. */
struct slice akn_name(const xmlNode *node);
bool akn_is(const xmlNode *node, const char *name);
/* The first child element with this name; NULL: none. */
xmlNode *akn_child(const xmlNode *parent, const char *name);
/* An attribute's value in the arena; "" when it is not there. */
struct slice akn_attribute(struct arena *arena, const xmlNode *node, const char *name);

#endif

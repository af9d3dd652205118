/*
 * XML that is checked before anybody reads it: a data file of ours and the RELAX NG schema that
 * says what may stand in it. libxml2's own words for what is wrong are too short for an officer
 * who edits a data file, so each of its codes has a sentence of ours, with file and line.
 */
#ifndef RASOAT_LAW_CHECKED_XML_H
#define RASOAT_LAW_CHECKED_XML_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/status.h"

#include <libxml/tree.h>

/*
 * Reads `rules_folder`/`path` and validates it against `rules_folder`/`schema`. STATUS_OK: *out is
 * owned by the caller until xmlFreeDoc. STATUS_CANNOT: one diagnostic for each thing wrong, under
 * the file it is wrong in. A DOCTYPE is refused; nothing is fetched from anywhere.
 */
enum status checked_xml_read(struct arena *arena, const char *rules_folder, const char *path,
                             const char *schema, struct diagnostics *list, xmlDoc **out);

/* The value of an attribute in the arena, outer blanks off; "" when it is not there. */
struct slice checked_xml_attribute(struct arena *arena, const xmlNode *node, const char *name);
/* The text of an element in the arena, runs of blanks as one space, none at the ends. */
struct slice checked_xml_text(struct arena *arena, const xmlNode *node);
/* The same for a pattern: blanks count, but line ends and the blanks around them are left out. */
struct slice checked_xml_pattern(struct arena *arena, const xmlNode *node);

/* The first element at `node` or behind it; NULL when there is none. */
const xmlNode *checked_xml_element(const xmlNode *node);
bool checked_xml_named(const xmlNode *node, const char *name);
/* Walks the child elements of `node`. */
#define CHECKED_XML_EACH(child, node)                                                      \
    for (const xmlNode *child = checked_xml_element((node)->children); child;              \
         child = checked_xml_element(child->next))

#endif

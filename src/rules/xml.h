/* Reading XML packs: libxml2 behind a few calls. */
#ifndef RASOAT_RULES_XML_H
#define RASOAT_RULES_XML_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "text/date.h"

#include <libxml/tree.h>

struct grammar;

/* The RELAX NG grammar of packs; STATUS_CANNOT with one diagnostic. Owned until grammar_free. */
enum status grammar_open(const char *path, struct grammar **out, struct diagnostics *list);
void grammar_free(struct grammar *grammar);

/*
 * Parses and validates; a DOCTYPE, broken XML and whatever the grammar refuses are STATUS_UNREAD
 * with a diagnostic each. The document is owned by the caller (xmlFreeDoc).
 */
enum status xml_open(const struct grammar *grammar, struct slice bytes, xmlDocPtr *out,
                     struct diagnostics *list);

bool xml_is(const xmlNode *node, const char *name);
size_t xml_line(const xmlNode *node);
const xmlNode *xml_child(const xmlNode *parent, const char *name); /* NULL: none */

/* Copies in the arena; "" when the attribute is missing. */
struct slice xml_attribute(struct arena *arena, const xmlNode *node, const char *name);
struct date xml_date(const xmlNode *node, const char *name);
/* The text with runs of blanks as single spaces, none at the ends: for sentences. */
struct slice xml_sentence(struct arena *arena, const xmlNode *node);
/* The text with line ends and the blanks around them left out: for patterns. */
struct slice xml_pattern(struct arena *arena, const xmlNode *node);

#endif

/*
 * Holding an XML document against a RELAX NG schema, and saying what is wrong in our own sentences:
 * those of libxml2 are too short for an officer who edits a data file.
 */
#ifndef RASOAT_LAW_SCHEMA_CHECK_H
#define RASOAT_LAW_SCHEMA_CHECK_H

#include "base/arena.h"
#include "base/diagnostic.h"

#include <libxml/tree.h>

/*
 * True when the document is valid. Else there is one diagnostic for each fault, with its line, and
 * the document has been taken apart and is good for nothing but xmlFreeDoc.
 */
bool schema_check(struct arena *arena, const char *schema_path, xmlDoc *doc,
                  struct diagnostics *list);

#endif

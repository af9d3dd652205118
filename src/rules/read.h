/* Reading one pack: from XML elements to rules. */
#ifndef RASOAT_RULES_READ_H
#define RASOAT_RULES_READ_H

#include "rules/store.h"
#include "rules/xml.h"

/* The fragments of a pack; twice-used names are reported. */
void read_names(struct rules *rules, const xmlNode *pack, struct diagnostics *list);
/* The shared exceptions of a pack, compiled. */
void read_exceptions(struct rules *rules, const xmlNode *pack, struct diagnostics *list);
/* The rules of a pack; one that is broken is reported and left out. */
void read_rules(struct rules *rules, const xmlNode *pack, struct slice file,
                struct diagnostics *list);

/* The examples of a rule. */
void read_examples(struct arena *arena, const xmlNode *rule, struct rule *out);

#endif

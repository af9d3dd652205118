/*
 * Facts that a site states about an act in tables, lists and boxes: a name ("Số ký hiệu") and the
 * value beside it, wherever they stand outside the element of the act. The names of all sites are
 * brought to one (struct fact in page.h).
 */
#ifndef RASOAT_INTAKE_HTML_FACTS_H
#define RASOAT_INTAKE_HTML_FACTS_H

#include "intake/html_find.h"
#include "intake/page.h"

/* Adds them to the page, each name once: the first value in reading order. */
void html_read_facts(struct arena *arena, xmlNode *root, const struct html_place *place,
                     struct page *page);

#endif

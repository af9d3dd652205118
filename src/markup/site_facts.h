/*
 * What a web site states about an act, held against what the act itself says: a number, a date or a
 * signer that differs is told, because the file may be named after another act than it holds.
 */
#ifndef RASOAT_MARKUP_SITE_FACTS_H
#define RASOAT_MARKUP_SITE_FACTS_H

#include "base/diagnostic.h"
#include "intake/page.h"
#include "markup/act.h"

/* Adds FACT_DIFFERS for each; only what the act says itself is compared, nothing inferred. */
void site_facts_compare(struct arena *arena, const struct page *page, const struct act *act,
                        struct diagnostics *list);

#endif

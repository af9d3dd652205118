/* The letterhead: the organ that it names as the issuer of the act. */
#ifndef RASOAT_MARKUP_LETTERHEAD_H
#define RASOAT_MARKUP_LETTERHEAD_H

#include "markup/zones.h"
#include "terms/issuer.h"

/*
 * The lowest organ of the letterhead: what stands above it is what it belongs to (Decree 30/2020,
 * Annex I). False when the letterhead names none.
 */
bool letterhead_issuer(struct arena *arena, const struct zones *zones, struct issuer *issuer);

/* "tỉnh", "thành phố" alone: the kind of unit without its name. */
bool letterhead_lacks_unit(const struct issuer *issuer);

#endif

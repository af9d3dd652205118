/* The organs of the centre (central.def): their names, their symbols in numbers, their IRIs. */
#ifndef RASOAT_TERMS_CENTRAL_H
#define RASOAT_TERMS_CENTRAL_H

#include "terms/issuer.h"

enum {
    CENTRALS = 0
#define CENTRAL(name, symbol, slug) +1
#include "terms/central.def"
#undef CENTRAL
};

/* The same index is the same organ. */
extern const struct slice central_names[CENTRALS], central_symbols[CENTRALS];

struct issuer central_issuer(size_t index);              /* below CENTRALS; words are static */
struct issuer central_issuer_of_slug(struct slice slug); /* ORGAN_UNKNOWN: no such organ */

/*
 * A central organ by its own name or by whoever heads it ("Bộ trưởng Bộ Tài chính", "Thống đốc Ngân
 * hàng Nhà nước"): where the words end, 0 when none stands at `at`. *head: in normal case, who
 * speaks for it; "" when the organ itself does, or several do ("Liên bộ").
 */
size_t central_take(struct slice text, size_t at, size_t *index, struct slice *head);

#endif

/* The unit that an organ belongs to: "tỉnh Đồng Nai", "quận 5". Private to the room. */
#ifndef RASOAT_TERMS_ISSUER_UNIT_H
#define RASOAT_TERMS_ISSUER_UNIT_H

#include "terms/issuer.h"

/* Reads the unit at `at` into unit and level of `out`; returns where it ends, `at` for none. */
size_t issuer_unit(struct arena *arena, struct slice text, size_t at, struct issuer *out);

#endif

/* The symbol of a number (ký hiệu): QĐ-UBND, NĐ-CP, QH15, TTLT-BTC-BNV. */
#ifndef RASOAT_TERMS_SYMBOL_H
#define RASOAT_TERMS_SYMBOL_H

#include "base/arena.h"
#include "terms/cursor.h"

/*
 * Passes a symbol and returns it without blanks; "" when none stands there, and the cursor then
 * stays. `dated`: a year stands before it, so that letters alone are one (QH15); without a year
 * a hyphen or the symbol of a kind of act tells it from words behind a slash (người/tháng).
 */
struct slice symbol_pass(struct arena *arena, struct cursor *cursor, bool dated);

/* Cyrillic letters that look Latin, as keyboards mix them in ("NĐ-СР"), as Latin ones. */
uint32_t symbol_letter(uint32_t letter);

#endif

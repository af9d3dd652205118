/* UTF-8 (RFC 3629): one letter at a time. */
#ifndef RASOAT_TEXT_UTF8_H
#define RASOAT_TEXT_UTF8_H

#include "base/slice.h"

#include <stdint.h>

enum { UTF8_BAD = 0xFFFD, UTF8_MOST_BYTES = 4 };

/* The code point at *pos, which moves behind it; a broken byte is UTF8_BAD and one byte long. */
uint32_t utf8_next(struct slice s, size_t *pos);
/* Writes a code point; returns its bytes (1 to 4). */
size_t utf8_put(uint32_t letter, char out[UTF8_MOST_BYTES]);
/* True when every byte belongs to a well-formed sequence; else *bad is the first that does not. */
bool utf8_valid(struct slice s, size_t *bad);
/* Letters, in code points. */
size_t utf8_length(struct slice s);

#endif

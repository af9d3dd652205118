/* The readers of an instrument's parts (citation_parts.c). Private to the room. */
#ifndef RASOAT_TERMS_CITATION_PARTS_H
#define RASOAT_TERMS_CITATION_PARTS_H

#include "terms/citation_read.h"

/* Takes its part when it stands at `at` and is not known yet; where it ends, else 0. */
typedef size_t part_reader(struct citing *citing, size_t at, struct cited_instrument *named);

part_reader part_number;         /* số 63/2025/QĐ-UBND, or the number alone */
part_reader part_kind_number;    /* the same right behind a kind, also without a symbol */
part_reader part_date;
part_reader part_issuer;
part_reader part_central_issuer; /* of laws */
part_reader part_adoption;       /* đã được Quốc hội ... thông qua ngày ... */
part_reader part_year;           /* năm 2024 */

extern part_reader *const parts_numbered[]; /* what stands behind a number; ended by NULL */

/* All parts behind `end` that the readers know; where the last one ends. */
size_t parts_take(struct citing *citing, size_t end, part_reader *const *readers,
                  struct cited_instrument *named);

/* Behind "số", with a colon or without; 0 when it does not stand there. */
size_t part_lead(struct slice text, size_t at);

#endif

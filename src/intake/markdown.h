/* Signs of markdown other than emphasis. */
#ifndef RASOAT_INTAKE_MARKDOWN_H
#define RASOAT_INTAKE_MARKDOWN_H

#include "intake/draft.h"

#include <stdint.h>

/*
 * How many bytes at the beginning of `s` are a sign: an entity, an escape, the brackets and the
 * address of a link or an image, an underline; 0 when none stands there. A letter that the sign
 * stands for goes to *letter (0: it vanishes), words that vanish with it are added to *lost.
 */
size_t markdown_sign(struct slice s, uint32_t *letter, size_t *lost);

#endif

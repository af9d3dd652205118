/*
 * The gate: all required literals of all patterns, looked for in one pass (Aho and Corasick 1975).
 * A pattern is tried on a text only when one of its literals stands there; a pattern without
 * literals is tried always.
 */
#ifndef RASOAT_SCAN_GATE_H
#define RASOAT_SCAN_GATE_H

#include "base/arena.h"
#include "rules/literals.h"

#include <stdint.h>

struct gate;

/* A gate for `count` patterns, in the arena. */
struct gate *gate_make(struct arena *arena, const struct literals *needed, size_t count);

/* Words of a bit set with one bit for each pattern. */
size_t gate_words(const struct gate *gate);

/* Sets the bits of the patterns that can match in `text` (view bytes). */
void gate_open(const struct gate *gate, struct slice text, uint64_t *patterns);

static inline bool gate_has(const uint64_t *patterns, size_t pattern)
{
    return patterns[pattern / 64] >> (pattern % 64) & 1;
}

#endif

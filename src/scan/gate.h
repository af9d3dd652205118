/*
 * The gate: all required literals of all patterns, looked for in one pass (Aho and Corasick 1975).
 * A pattern is tried on a text only when one literal of each of its sets stands there; a pattern
 * without literals is tried always.
 */
#ifndef RASOAT_SCAN_GATE_H
#define RASOAT_SCAN_GATE_H

#include "base/arena.h"
#include "rules/literals.h"

#include <stdint.h>

struct gate;

/* A gate for `count` patterns, in the arena. */
struct gate *gate_make(struct arena *arena, const struct needed *needed, size_t count);

/* How many words a record of sets has. */
size_t gate_words(const struct gate *gate);

/* Adds to a record which sets have a literal in `text` (view bytes). */
void gate_read(const struct gate *gate, struct slice text, uint64_t *record);

/* Whether a pattern can match in the texts that a record was made of. */
bool gate_lets(const struct gate *gate, const uint64_t *record, size_t pattern);

#endif

/*
 * What an act says of an instrument in one place and leaves out in another: it is cited with number,
 * day and issuer once, and by its number alone from then on. One memory an act.
 */
#ifndef RASOAT_TERMS_CITATION_MEMORY_H
#define RASOAT_TERMS_CITATION_MEMORY_H

#include "terms/citation.h"

struct cited_memory;

/* Lies in the arena. */
struct cited_memory *cited_memory_new(struct arena *arena);
/* Takes up what the instruments of one more paragraph say of themselves. */
void cited_memory_add(struct cited_memory *memory, const struct citations *citations);
/* Nothing more is added; from here on it can be asked. */
void cited_memory_close(struct cited_memory *memory);

/*
 * Fills in the day and the issuer of instruments that are cited without, from what the act says of
 * the same kind and number elsewhere. Where it says two things, nothing is filled in.
 */
void cited_memory_complete(const struct cited_memory *memory, struct citations *citations);

#endif

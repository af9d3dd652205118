/*
 * Patterns: PCRE2 behind a small face. A pattern is compiled in one of two ways: on the matching
 * view (one byte a letter, JIT), which every scan uses, or in UTF mode with Unicode properties,
 * which is slow and serves as the oracle that tests hold the first way against.
 */
#ifndef RASOAT_RULES_PATTERN_H
#define RASOAT_RULES_PATTERN_H

#include "base/arena.h"

enum way { WAY_VIEW, WAY_UTF, WAY_COUNT };

/* Bytes of the subject, end exclusive. */
struct span {
    size_t start, end;
};

struct compiled;

/*
 * Compiles a pattern written in ordinary Vietnamese (UTF-8), caseless; for WAY_VIEW it is put into
 * the code page first. NULL when it is no pattern; *wrong is then what PCRE2 says, in the arena.
 * Owned by the caller until compiled_free.
 */
struct compiled *compiled_new(struct arena *arena, struct slice pattern, enum way way,
                              struct slice *wrong);
void compiled_free(struct compiled *compiled); /* NULL is allowed */

/* What one thread needs to match with any pattern. */
struct matcher;

struct matcher *matcher_new(void); /* owned by the caller until matcher_free */
void matcher_free(struct matcher *matcher);

enum found {
    FOUND_NOTHING,
    FOUND_WORDS,
    FOUND_LIMIT /* LIMIT_MATCH_STEPS was hit, or the stack was too small: not examined */
};

/*
 * The first match at or after `from`. *whole is all of it; *mark is what the group (?<mark>...)
 * took, or all of it where the pattern has no such group. The subject is view bytes or UTF-8,
 * as the pattern was compiled.
 */
enum found pattern_find(const struct compiled *compiled, struct matcher *matcher,
                        struct slice subject, size_t from, struct span *whole, struct span *mark);

#endif

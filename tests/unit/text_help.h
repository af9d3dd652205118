/* What the unit tests of src/text share: fixtures, a source of noise, PCRE2 patterns. */
#ifndef RASOAT_TESTS_TEXT_HELP_H
#define RASOAT_TESTS_TEXT_HELP_H

#include "base/arena.h"
#include "text/decode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static inline int make_arena(void **state)
{
    *state = arena_new();
    return 0;
}

static inline int free_arena(void **state)
{
    arena_free(*state);
    return 0;
}

static inline void expect_slice(struct slice got, const char *want)
{
    if (!slice_is(got, slice_of(want)))
        fail_msg("got \"%.*s\", want \"%s\"", SLICE_ARG(got), want);
}

/* What text_decode says of bytes. */
struct decoding {
    enum status status;
    struct decoded out;
    struct diagnostics list;
};

static inline struct decoding decode(struct arena *arena, struct slice bytes)
{
    struct decoding result = {.list = {.arena = arena, .file = SLICE("")}};
    result.status = text_decode(arena, bytes, LETTERS_MEND, &result.out, &result.list);
    return result;
}

/* A row of a table of tests: what goes in and what must come out. */
struct pair {
    const char *in, *out;
};

static inline uint32_t random_next(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* How PCRE2 runs a pattern: the two are separate programs inside it, with errors of their own. */
enum way { WAY_JIT, WAY_INTERPRETED, WAY_COUNT };

static inline pcre2_code *compile(struct slice pattern, uint32_t options, const uint8_t *tables,
                           enum way way)
{
    int error;
    PCRE2_SIZE at;
    pcre2_compile_context *context = pcre2_compile_context_create(NULL);
    pcre2_set_character_tables(context, tables);
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)pattern.at, pattern.len, options, &error, &at, context);
    pcre2_compile_context_free(context);
    if (!code)
        fail_msg("\"%.*s\" does not compile: %d at %zu", SLICE_ARG(pattern), error, at);
    if (way == WAY_JIT)
        pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    return code;
}

#endif

/* Patterns: the one file that calls PCRE2. */
#include "rules/pattern.h"

#include "base/limits.h"
#include "base/memory.h"
#include "text/view.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

enum { MOST_MARKS = 8, STACK_LEAST = 32 * 1024, STACK_MOST = 1024 * 1024 };

struct compiled {
    pcre2_code *code;
    bool jit;
    bool utf;
    uint32_t marks[MOST_MARKS]; /* numbers of the groups named "mark" */
    size_t mark_count;
};

struct matcher {
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
};

static struct slice what_is_wrong(struct arena *arena, int error, size_t offset)
{
    PCRE2_UCHAR text[256];
    pcre2_get_error_message(error, text, sizeof text);
    return arena_format(arena, "%s (byte %zu)", (const char *)text, offset);
}

/* The numbers of the groups named "mark"; in (?|...) and with (?J) there can be more than one. */
static void find_marks(struct compiled *compiled)
{
    static const char name[] = "mark";
    uint32_t count = 0, size = 0;
    PCRE2_SPTR table = NULL;
    pcre2_pattern_info(compiled->code, PCRE2_INFO_NAMECOUNT, &count);
    pcre2_pattern_info(compiled->code, PCRE2_INFO_NAMEENTRYSIZE, &size);
    pcre2_pattern_info(compiled->code, PCRE2_INFO_NAMETABLE, &table);
    for (uint32_t i = 0; i < count && compiled->mark_count < MOST_MARKS; i++) {
        PCRE2_SPTR entry = table + (size_t)i * size;
        if (strcmp((const char *)entry + 2, name) == 0)
            compiled->marks[compiled->mark_count++] = (uint32_t)(entry[0] << 8 | entry[1]);
    }
}

static pcre2_code *compile(struct slice pattern, enum way way, int *error, size_t *offset)
{
    uint32_t options = PCRE2_CASELESS | PCRE2_DUPNAMES;
    if (way == WAY_UTF)
        return pcre2_compile((PCRE2_SPTR)pattern.at, pattern.len,
                             options | PCRE2_UTF | PCRE2_UCP, error, offset, NULL);
    pcre2_compile_context *context = pcre2_compile_context_create(NULL);
    pcre2_set_character_tables(context, view_tables());
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern.at, pattern.len, options, error, offset,
                                     context);
    pcre2_compile_context_free(context);
    return code;
}

struct compiled *compiled_new(struct arena *arena, struct slice pattern, enum way way,
                              struct slice *wrong)
{
    int error = 0;
    size_t offset = 0;
    struct slice spelled = view_pattern_utf8(arena, pattern);
    if (way == WAY_VIEW && !view_pattern(arena, pattern, &spelled)) {
        *wrong = SLICE("letter outside the code page");
        return NULL;
    }
    pcre2_code *code = compile(spelled, way, &error, &offset);
    if (!code) {
        *wrong = what_is_wrong(arena, error, offset);
        return NULL;
    }
    struct compiled *compiled = memory_get(sizeof *compiled);
    *compiled = (struct compiled){.code = code, .utf = way == WAY_UTF};
    compiled->jit = way == WAY_VIEW && pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0;
    find_marks(compiled);
    return compiled;
}

void compiled_free(struct compiled *compiled)
{
    if (!compiled)
        return;
    pcre2_code_free(compiled->code);
    free(compiled);
}

struct matcher *matcher_new(void)
{
    enum { MOST_GROUPS = 64 };
    struct matcher *matcher = memory_get(sizeof *matcher);
    matcher->data = pcre2_match_data_create(MOST_GROUPS, NULL);
    matcher->context = pcre2_match_context_create(NULL);
    matcher->stack = pcre2_jit_stack_create(STACK_LEAST, STACK_MOST, NULL);
    pcre2_set_match_limit(matcher->context, LIMIT_MATCH_STEPS);
    if (matcher->stack)
        pcre2_jit_stack_assign(matcher->context, NULL, matcher->stack);
    return matcher;
}

void matcher_free(struct matcher *matcher)
{
    if (!matcher)
        return;
    pcre2_match_data_free(matcher->data);
    pcre2_match_context_free(matcher->context);
    pcre2_jit_stack_free(matcher->stack);
    free(matcher);
}

static struct span marked(const struct compiled *compiled, const PCRE2_SIZE *ends, int count)
{
    for (size_t i = 0; i < compiled->mark_count; i++) {
        uint32_t group = compiled->marks[i];
        if (group < (uint32_t)count && ends[2 * group] != PCRE2_UNSET)
            return (struct span){ends[2 * group], ends[2 * group + 1]};
    }
    return (struct span){ends[0], ends[1]};
}

enum found pattern_find(const struct compiled *compiled, struct matcher *matcher,
                        struct slice subject, size_t from, struct span *whole, struct span *mark)
{
    assert(from <= subject.len);
    PCRE2_SPTR text = (PCRE2_SPTR)subject.at;
    uint32_t options = compiled->utf ? PCRE2_NO_UTF_CHECK : 0;
    int count = compiled->jit ? pcre2_jit_match(compiled->code, text, subject.len, from, 0,
                                                matcher->data, matcher->context)
                              : pcre2_match(compiled->code, text, subject.len, from, options,
                                            matcher->data, matcher->context);
    if (count == PCRE2_ERROR_NOMATCH)
        return FOUND_NOTHING;
    if (count <= 0)
        return FOUND_LIMIT;
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(matcher->data);
    *whole = (struct span){ends[0], ends[1] > ends[0] ? ends[1] : ends[0]};
    *mark = marked(compiled, ends, count);
    return FOUND_WORDS;
}

/* What the unit tests of src/law share: the data of the project, loaded once for all of a program. */
#ifndef RASOAT_TESTS_LAW_HELP_H
#define RASOAT_TESTS_LAW_HELP_H

#include "law/actors.h"
#include "law/instruments.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

/* The data of the project, loaded once for all tests. */
struct law {
    struct arena *arena;
    struct instruments *instruments;
    struct actors *actors;
};

static inline const char *rules_folder(struct arena *arena)
{
    const char *root = getenv("RASOAT_ROOT");
    return arena_format(arena, "%s/rules", root ? root : ".").at;
}

static inline void print_all(const struct diagnostics *list)
{
    for (size_t i = 0; i < list->count; i++) {
        struct buffer line;
        buffer_init(&line);
        diagnostic_write(&line, &list->items[i], LANGUAGE_EN);
        print_error("%s\n", line.at);
        buffer_free(&line);
    }
}

static inline int load_law(void **state)
{
    static struct law law;
    law.arena = arena_new();
    struct diagnostics list = {.arena = law.arena, .file = SLICE("")};
    const char *folder = rules_folder(law.arena);
    enum status status = instruments_load(law.arena, folder, &law.instruments, &list);
    if (status == STATUS_OK)
        status = actors_load(law.arena, folder, &law.actors, &list);
    print_all(&list);
    *state = &law;
    return status == STATUS_OK ? 0 : -1;
}

static inline int free_law(void **state)
{
    arena_free(((struct law *)*state)->arena);
    return 0;
}

static inline void expect_slice(struct slice got, const char *want)
{
    if (!slice_is(got, slice_of(want)))
        fail_msg("got \"%.*s\", want \"%s\"", SLICE_ARG(got), want);
}

#endif

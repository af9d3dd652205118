/*
 * An arena: memory that is given piece by piece and taken back all at once. One act, from its
 * bytes to its flags, is one arena; nothing in it is freed alone.
 */
#ifndef RASOAT_BASE_ARENA_H
#define RASOAT_BASE_ARENA_H

#include "base/slice.h"

struct arena;

struct arena *arena_new(void);                 /* owned by the caller, until arena_free */
void arena_free(struct arena *arena);          /* NULL is allowed */

void *arena_get(struct arena *arena, size_t size);             /* zeroed, aligned for any type */
struct slice arena_copy(struct arena *arena, struct slice s);  /* the copy ends in NUL */
const char *arena_string(struct arena *arena, struct slice s); /* NUL-terminated copy */
struct slice arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3), nonnull));
/* a, b, c ... joined without separator; `count` slices */
struct slice arena_join(struct arena *arena, const struct slice *pieces, size_t count,
                        struct slice separator);

#define ARENA_NEW(arena, type) ((type *)arena_get((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_get((arena), (count) * sizeof(type)))

/*
 * Makes room for one more element in an array that lives in an arena. The array is copied when it
 * doubles, so pointers into it do not last while it grows: keep indices.
 */
void *arena_grow(struct arena *arena, void *array, size_t count, size_t *room, size_t each);
#define ARENA_PUSH(arena, array, count, room)                                              \
    ((array) = arena_grow((arena), (array), (count), &(room), sizeof *(array)),             \
     &(array)[(count)++])

#endif

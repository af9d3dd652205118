/* Arenas: chunks in a list, the newest first. */
#include "base/arena.h"

#include "base/memory.h"

#include <assert.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct chunk {
    struct chunk *next;
    size_t used;
    size_t size;
    alignas(max_align_t) unsigned char bytes[];
};

struct arena {
    struct chunk *chunks;
};

enum { CHUNK_BYTES = 64 * 1024 };

struct arena *arena_new(void)
{
    struct arena *arena = memory_get(sizeof *arena);
    arena->chunks = NULL;
    return arena;
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    for (struct chunk *chunk = arena->chunks; chunk;) {
        struct chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
    free(arena);
}

static struct chunk *add_chunk(struct arena *arena, size_t need)
{
    size_t size = need > CHUNK_BYTES ? need : CHUNK_BYTES;
    assert(size <= SIZE_MAX - sizeof(struct chunk));
    struct chunk *chunk = memory_get(sizeof *chunk + size);
    *chunk = (struct chunk){.next = arena->chunks, .size = size};
    arena->chunks = chunk;
    return chunk;
}

void *arena_get(struct arena *arena, size_t size)
{
    const size_t unit = alignof(max_align_t);
    assert(size <= SIZE_MAX - unit);
    size_t rounded = (size + unit - 1) / unit * unit;
    struct chunk *chunk = arena->chunks;
    if (!chunk || chunk->size - chunk->used < rounded)
        chunk = add_chunk(arena, rounded);
    void *memory = chunk->bytes + chunk->used;
    chunk->used += rounded;
    return memset(memory, 0, rounded);
}

struct slice arena_copy(struct arena *arena, struct slice s)
{
    char *copy = arena_get(arena, s.len + 1);
    memcpy(copy, s.at, s.len);
    return (struct slice){copy, s.len};
}

const char *arena_string(struct arena *arena, struct slice s)
{
    return arena_copy(arena, s).at;
}

struct slice arena_format(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    assert(len >= 0);
    char *text = arena_get(arena, (size_t)len + 1);
    vsnprintf(text, (size_t)len + 1, format, again);
    va_end(again);
    return (struct slice){text, (size_t)len};
}

struct slice arena_join(struct arena *arena, const struct slice *pieces, size_t count,
                        struct slice separator)
{
    size_t len = count ? (count - 1) * separator.len : 0;
    for (size_t i = 0; i < count; i++)
        len += pieces[i].len;
    char *text = arena_get(arena, len + 1);
    char *end = text;
    for (size_t i = 0; i < count; i++) {
        if (i)
            end = mempcpy(end, separator.at, separator.len);
        end = mempcpy(end, pieces[i].at, pieces[i].len);
    }
    return (struct slice){text, len};
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t *room, size_t each)
{
    if (count < *room)
        return array;
    size_t larger = *room ? *room * 2 : 16;
    assert(larger <= SIZE_MAX / each);
    void *copy = arena_get(arena, larger * each);
    if (count)
        memcpy(copy, array, count * each);
    *room = larger;
    return copy;
}

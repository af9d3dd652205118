/* Buffers: text that grows at its end. */
#include "base/buffer.h"

#include "base/memory.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buffer_init(struct buffer *buffer)
{
    *buffer = (struct buffer){.at = memory_get(64), .room = 64};
    buffer->at[0] = '\0';
}

void buffer_free(struct buffer *buffer)
{
    free(buffer->at);
    *buffer = (struct buffer){0};
}

void buffer_clear(struct buffer *buffer)
{
    buffer->len = 0;
    buffer->at[0] = '\0';
}

static void make_room(struct buffer *buffer, size_t more)
{
    assert(buffer->at);
    size_t room = buffer->room;
    while (room - buffer->len <= more)
        room *= 2;
    if (room != buffer->room)
        buffer->at = memory_resize(buffer->at, room, 1);
    buffer->room = room;
}

void buffer_add(struct buffer *buffer, struct slice s)
{
    make_room(buffer, s.len);
    if (s.len)
        memcpy(buffer->at + buffer->len, s.at, s.len);
    buffer->len += s.len;
    buffer->at[buffer->len] = '\0';
}

void buffer_add_char(struct buffer *buffer, char c)
{
    buffer_add(buffer, (struct slice){&c, 1});
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    assert(len >= 0);
    make_room(buffer, (size_t)len);
    vsnprintf(buffer->at + buffer->len, (size_t)len + 1, format, again);
    va_end(again);
    buffer->len += (size_t)len;
}

struct slice buffer_slice(const struct buffer *buffer)
{
    return (struct slice){buffer->at, buffer->len};
}

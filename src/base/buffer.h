/*
 * A buffer: text that grows at its end. Its bytes are never NULL and always end in NUL, so that a
 * buffer can be read at any moment.
 */
#ifndef RASOAT_BASE_BUFFER_H
#define RASOAT_BASE_BUFFER_H

#include "base/slice.h"

struct buffer {
    char *at;   /* owned; never NULL after buffer_init */
    size_t len; /* bytes before the final NUL */
    size_t room;
};

void buffer_init(struct buffer *buffer);
void buffer_free(struct buffer *buffer);
void buffer_clear(struct buffer *buffer);
void buffer_add(struct buffer *buffer, struct slice s); /* not a part of the buffer itself */
void buffer_add_char(struct buffer *buffer, char c);
void buffer_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
struct slice buffer_slice(const struct buffer *buffer); /* lasts until the buffer changes */

#endif

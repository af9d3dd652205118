/*
 * Memory that must be had. Sizes are bounded by base/limits.h before anything is allocated, so a
 * failing malloc means that the machine itself is out of memory; docs/why/memory.md tells why the
 * process then ends (status 3, database good) instead of carrying the error through every call.
 */
#ifndef RASOAT_BASE_MEMORY_H
#define RASOAT_BASE_MEMORY_H

#include <stddef.h>

void *memory_get(size_t size);                                /* owned by the caller; free() it */
void *memory_resize(void *old, size_t count, size_t each);    /* checks count * each */
_Noreturn void memory_give_up(void);    /* for a library that reports it is out of memory */

/* Makes room for one more element in a heap array that doubles as it grows. */
#define MEMORY_GROW(array, count, room)                                                    \
    do {                                                                                   \
        if ((count) == (room)) {                                                           \
            (room) = (room) ? (room) * 2 : 16;                                             \
            (array) = memory_resize((array), (room), sizeof *(array));                     \
        }                                                                                  \
    } while (0)

#endif

/* Memory that must be had: the one place where the program gives up. */
#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

enum { EXIT_CANNOT = 3 };

_Noreturn void memory_give_up(void)
{
    static const char words[] = "rasoat: hết bộ nhớ (out of memory)\n";
    if (write(STDERR_FILENO, words, sizeof words - 1) < 0) {
        /* nothing is left to say it with */
    }
    _Exit(EXIT_CANNOT);
}

void *memory_get(size_t size)
{
    void *memory = malloc(size ? size : 1);
    if (!memory)
        memory_give_up();
    return memory;
}

void *memory_resize(void *old, size_t count, size_t each)
{
    if (each && count > SIZE_MAX / each)
        memory_give_up();
    size_t size = count * each;
    void *memory = realloc(old, size ? size : 1);
    if (!memory)
        memory_give_up();
    return memory;
}

/* Words are compared as multisets: parts of an act may stand in another order in the XML. */
#include "markup/check.h"

#include "base/memory.h"
#include "text/words.h"

#include <stdlib.h>

enum { SHOWN = 8 };

static int by_bytes(const void *a, const void *b)
{
    return slice_order(*(const struct slice *)a, *(const struct slice *)b);
}

static struct slice *sorted_words(struct slice text, size_t *count)
{
    struct slice *words = memory_get((words_count(text) + 1) * sizeof *words);
    struct slice word;
    *count = 0;
    while (words_next(&text, &word))
        words[(*count)++] = word;
    qsort(words, *count, sizeof *words, by_bytes);
    return words;
}

struct check check_words(struct arena *arena, struct slice source, struct slice xml_words)
{
    struct check check = {.first = SLICE("")};
    struct slice shown[SHOWN];
    size_t had;
    struct slice *wanted = sorted_words(source, &check.words);
    struct slice *there = sorted_words(xml_words, &had);
    for (size_t i = 0, j = 0; i < check.words; i++) {
        while (j < had && slice_order(there[j], wanted[i]) < 0)
            j++;
        if (j < had && slice_is(there[j], wanted[i])) {
            j++;
            continue;
        }
        if (check.lost < SHOWN)
            shown[check.lost] = wanted[i];
        check.lost++;
    }
    check.first = arena_join(arena, shown, check.lost < SHOWN ? check.lost : SHOWN, SLICE(" "));
    free(wanted);
    free(there);
    return check;
}

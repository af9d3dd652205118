/* Words: runs of letters and digits. What parts them is never looked at. */
#include "text/words.h"

#include "text/spelling.h"
#include "text/utf8.h"

static bool in_word(uint32_t letter)
{
    return (letter >= '0' && letter <= '9') || spelling_is_letter(letter);
}

bool words_next(struct slice *rest, struct slice *word)
{
    size_t start = 0, end = 0;
    while (end < rest->len) {
        size_t next = end;
        bool inside = in_word(utf8_next(*rest, &next));
        if (!inside && end > start)
            break;
        end = next;
        if (!inside)
            start = end;
    }
    *word = slice_part(*rest, start, end - start);
    *rest = slice_from(*rest, end);
    return word->len > 0;
}

size_t words_count(struct slice text)
{
    struct slice word;
    size_t count = 0;
    while (words_next(&text, &word))
        count++;
    return count;
}

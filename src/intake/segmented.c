/*
 * Word-segmented text: corpora that join the syllables of a word by underscores and put a blank
 * before every punctuation mark. Both come off again, so that rules see ordinary Vietnamese.
 */
#include "intake/draft.h"

#include <string.h>

/* Of all gaps between syllables; in segmented corpora a quarter and more are underscores, in other
   texts (names of files, addresses) less than one in two hundred. */
enum { SEGMENTED_PERCENT = 5, FEW_GAPS = 10 };

static bool is_letter_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static bool joins_syllables(struct slice text, size_t i)
{
    return text.at[i] == '_' && i && i + 1 < text.len && is_letter_byte(text.at[i - 1]) &&
           is_letter_byte(text.at[i + 1]);
}

bool segmented_is(struct slice text)
{
    size_t joints = 0, gaps = 0;
    for (size_t i = 0; i < text.len; i++) {
        joints += joins_syllables(text, i);
        gaps += text.at[i] == ' ';
    }
    return joints >= FEW_GAPS && joints * 100 > (joints + gaps) * SEGMENTED_PERCENT;
}

struct slice segmented_part(struct arena *arena, struct slice text)
{
    char *out = arena_get(arena, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        out[i] = joins_syllables(text, i) ? ' ' : text.at[i];
    return (struct slice){out, text.len};
}

struct slice segmented_close(struct arena *arena, struct slice line)
{
    char *out = arena_get(arena, line.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < line.len; i++) {
        char c = line.at[i];
        if (c != '\0' && strchr(",.;:)/", c) && len && out[len - 1] == ' ')
            len--;
        bool behind_open = len && out[len - 1] == '(';
        if (c != ' ' || !behind_open)
            out[len++] = c;
    }
    return (struct slice){out, len};
}

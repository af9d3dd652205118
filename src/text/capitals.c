/*
 * Raising capitals: a run of neighbouring words is looked at word by word, then the words that say
 * nothing themselves go with the rest. Vietnamese small and capital letters are equally long.
 */
#include "text/capitals.h"

#include "text/spelling.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "text/vowel.h"

#include <string.h>

enum { MOST_LETTERS = 8 }; /* of a word whose letters are looked at; one more than a syllable has */

struct word {
    struct slice text;
    uint32_t letters[MOST_LETTERS]; /* the first ones */
    size_t count;
    size_t upper; /* letters that are capitals */
    size_t tonal; /* small vowels with a tone: they may stand for a capital */
};

static bool is_tonal(uint32_t letter)
{
    enum vowel vowel;
    enum tone tone;
    return vowel_read(letter, &vowel, &tone) && tone != TONE_LEVEL && vowel < VOWEL_LOWER;
}

/* The word at or after *pos; false at the end of the run. */
static bool next_word(struct slice run, size_t *pos, struct word *word)
{
    size_t start = *pos, next = *pos;
    *word = (struct word){.count = 0};
    for (; *pos < run.len; *pos = next) {
        uint32_t letter = utf8_next(run, &next);
        if (!spelling_is_letter(letter)) {
            if (word->count)
                break;
            start = next;
            continue;
        }
        if (word->count < MOST_LETTERS)
            word->letters[word->count] = letter;
        word->count++;
        word->upper += spelling_is_upper(letter);
        word->tonal += is_tonal(letter);
    }
    word->text = slice_part(run, start, *pos - start);
    return word->count > 0;
}

static bool has_small(const struct word *word)
{
    return word->count > word->upper + word->tonal;
}

static bool is_capital(const struct word *word)
{
    return !has_small(word) && word->upper >= 2;
}

static void raise_word(char *at, size_t len)
{
    for (size_t pos = 0; pos < len;) {
        size_t start = pos;
        uint32_t letter = utf8_next((struct slice){at, len}, &pos);
        enum vowel vowel;
        enum tone tone;
        if (is_tonal(letter) && vowel_read(letter, &vowel, &tone))
            utf8_put(vowel_letters[vowel + VOWEL_LOWER][tone], at + start);
    }
}

/* Words of a run that show how it was typed. */
struct signs {
    size_t small, raised, syllables;
};

static struct signs read_signs(struct slice run)
{
    struct signs signs = {0, 0, 0};
    struct word word;
    for (size_t pos = 0; next_word(run, &pos, &word);) {
        signs.small += has_small(&word);
        if (!is_capital(&word))
            continue;
        signs.raised += word.tonal > 0;
        signs.syllables += word.count < MOST_LETTERS && syllable_is(word.letters, word.count);
    }
    return signs;
}

static void raise_run(char *at, size_t len)
{
    struct slice run = {at, len};
    struct signs signs = read_signs(run);
    bool all = !signs.small && (signs.raised || signs.syllables >= 2);
    struct word word;
    for (size_t pos = 0; next_word(run, &pos, &word);)
        if (word.tonal && !has_small(&word) && (all || is_capital(&word)))
            raise_word(at + (word.text.at - run.at), word.text.len);
}

static bool parts(const char *at, const char *end)
{
    return strchr("\n\r\t:;|<>", *at) || (*at == ' ' && at + 1 < end && at[1] == ' ');
}

void capitals_raise(char *text, size_t len)
{
    char *end = text + len, *start = text;
    for (char *at = text; at < end; at++) {
        if (parts(at, end)) {
            raise_run(start, (size_t)(at - start));
            start = at + 1;
        }
    }
    raise_run(start, (size_t)(end - start));
}

/*
 * One spelling for Vietnamese syllables. All rules look at the end of a run of letters, because
 * only open syllables are written in several ways, and each moves a tone or swaps i for y without
 * changing how many letters there are.
 */
#include "text/spelling.h"

#include "text/utf8.h"
#include "text/vowel.h"

#include <utf8proc.h>

static uint32_t ascii_lower(uint32_t letter)
{
    return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
}

/* hoà, khoẻ, thuỷ: the tone goes to the first vowel of oa, oe, uy. The u of qu is no vowel. */
static void place_tone(uint32_t *word, size_t count)
{
    enum vowel first, last;
    enum tone first_tone, last_tone;
    uint32_t *pair = word + count - 2;
    if (!vowel_read(pair[1], &last, &last_tone) || !vowel_read(pair[0], &first, &first_tone))
        return;
    if (!last_tone || first_tone)
        return;
    enum vowel head = vowel_lower(first), tail = vowel_lower(last);
    bool after_q = count > 2 && ascii_lower(pair[-1]) == 'q';
    if ((head == VOWEL_O && (tail == VOWEL_A || tail == VOWEL_E)) ||
        (head == VOWEL_U && tail == VOWEL_Y && !after_q)) {
        pair[0] = vowel_letters[first][last_tone];
        pair[1] = vowel_letters[last][TONE_LEVEL];
    }
}

/* qui, lí, kĩ, tỉ: y for i behind qu and behind a lone h k l m t. */
static void write_y(uint32_t *word, size_t count)
{
    enum vowel vowel;
    enum tone tone;
    uint32_t *last = word + count - 1;
    if (!vowel_read(*last, &vowel, &tone) || vowel_lower(vowel) != VOWEL_I)
        return;
    uint32_t onset = ascii_lower(last[-1]);
    bool lone = count == 2 && (onset == 'h' || onset == 'k' || onset == 'l' || onset == 'm' ||
                               onset == 't');
    bool qu = count > 2 && onset == 'u' && ascii_lower(last[-2]) == 'q';
    if (lone || qu)
        *last = vowel_letters[vowel + (VOWEL_Y - VOWEL_I)][tone];
}

void spelling_unify(uint32_t *letters, size_t count)
{
    for (size_t start = 0, end; start < count; start = end + 1) {
        for (end = start; end < count && spelling_is_letter(letters[end]);)
            end++;
        if (end - start < 2)
            continue;
        place_tone(letters + start, end - start);
        write_y(letters + start, end - start);
    }
}

uint32_t spelling_lower(uint32_t letter)
{
    if (letter < 0x80)
        return ascii_lower(letter);
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)letter);
}

uint32_t spelling_bare(uint32_t letter)
{
    enum { MOST_PARTS = 8 };
    utf8proc_int32_t parts[MOST_PARTS];
    int boundary = 0;
    if (letter < 0x80 || !spelling_is_letter(letter))
        return letter;
    if (letter == 0x110 || letter == 0xD0)
        return 'D';
    if (letter == 0x111 || letter == 0xF0)
        return 'd';
    utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)letter, parts, MOST_PARTS,
                                                     UTF8PROC_DECOMPOSE, &boundary);
    return count > 0 && count <= MOST_PARTS ? (uint32_t)parts[0] : letter;
}

/* A combining mark counts as a letter: it is a part of the one before it. */
bool spelling_is_letter(uint32_t letter)
{
    if (letter < 0x80)
        return ascii_lower(letter) >= 'a' && ascii_lower(letter) <= 'z';
    if ((letter >= 0xC0 && letter <= 0x24F) || (letter >= 0x1E00 && letter <= 0x1EFF))
        return letter != 0xD7 && letter != 0xF7;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)letter);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool spelling_is_upper(uint32_t letter)
{
    if (letter < 0x80)
        return letter >= 'A' && letter <= 'Z';
    return utf8proc_category((utf8proc_int32_t)letter) == UTF8PROC_CATEGORY_LU;
}

bool spelling_has_small(struct slice words)
{
    for (size_t at = 0; at < words.len;) {
        uint32_t letter = utf8_next(words, &at);
        if (spelling_is_letter(letter) && !spelling_is_upper(letter))
            return true;
    }
    return false;
}

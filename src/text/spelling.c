/*
 * One spelling for Vietnamese syllables. All rules look at the end of a run of letters, because
 * only open syllables are written in several ways, and each moves a tone or swaps i for y without
 * changing how many letters there are.
 */
#include "text/spelling.h"

#include <utf8proc.h>

/* The six vowels that take part, each level and with huyền, sắc, hỏi, ngã and nặng. */
#define VOWELS                                                                             \
    VOWEL(LOWER_A, 'a', 0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1)                                    \
    VOWEL(LOWER_E, 'e', 0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9)                                  \
    VOWEL(LOWER_I, 'i', 0xEC, 0xED, 0x1EC9, 0x129, 0x1ECB)                                   \
    VOWEL(LOWER_O, 'o', 0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD)                                    \
    VOWEL(LOWER_U, 'u', 0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5)                                   \
    VOWEL(LOWER_Y, 'y', 0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5)                                \
    VOWEL(UPPER_A, 'A', 0xC0, 0xC1, 0x1EA2, 0xC3, 0x1EA0)                                    \
    VOWEL(UPPER_E, 'E', 0xC8, 0xC9, 0x1EBA, 0x1EBC, 0x1EB8)                                  \
    VOWEL(UPPER_I, 'I', 0xCC, 0xCD, 0x1EC8, 0x128, 0x1ECA)                                   \
    VOWEL(UPPER_O, 'O', 0xD2, 0xD3, 0x1ECE, 0xD5, 0x1ECC)                                    \
    VOWEL(UPPER_U, 'U', 0xD9, 0xDA, 0x1EE6, 0x168, 0x1EE4)                                   \
    VOWEL(UPPER_Y, 'Y', 0x1EF2, 0xDD, 0x1EF6, 0x1EF8, 0x1EF4)

enum vowel {
#define VOWEL(name, level, huyen, sac, hoi, nga, nang) name,
    VOWELS
#undef VOWEL
    VOWEL_COUNT
};

enum { TONES = 6, LOWER_VOWELS = UPPER_A, LAST_VOWEL = 0x1EF9 };

static const uint16_t toned[VOWEL_COUNT][TONES] = {
#define VOWEL(name, level, huyen, sac, hoi, nga, nang) {level, huyen, sac, hoi, nga, nang},
    VOWELS
#undef VOWEL
};

/* For a toned vowel 1 + vowel * TONES + tone; 0 for every other letter. */
static const uint8_t vowel_of[LAST_VOWEL + 1] = {
#define VOWEL(name, level, huyen, sac, hoi, nga, nang)                                     \
    [level] = 1 + (name)*TONES, [huyen] = 2 + (name)*TONES, [sac] = 3 + (name)*TONES,        \
    [hoi] = 4 + (name)*TONES, [nga] = 5 + (name)*TONES, [nang] = 6 + (name)*TONES,
    VOWELS
#undef VOWEL
};

/* A letter as vowel and tone; false when it is not one of the six vowels. */
static bool take_apart(uint32_t letter, unsigned *vowel, unsigned *tone)
{
    if (letter > LAST_VOWEL || !vowel_of[letter])
        return false;
    *vowel = (vowel_of[letter] - 1u) / TONES;
    *tone = (vowel_of[letter] - 1u) % TONES;
    return true;
}

static unsigned without_case(unsigned vowel)
{
    return vowel % LOWER_VOWELS;
}

static uint32_t ascii_lower(uint32_t letter)
{
    return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
}

/* hoà, khoẻ, thuỷ: the tone goes to the first vowel of oa, oe, uy. The u of qu is no vowel. */
static void place_tone(uint32_t *word, size_t count)
{
    unsigned first, first_tone, last, last_tone;
    uint32_t *pair = word + count - 2;
    if (!take_apart(pair[1], &last, &last_tone) || !take_apart(pair[0], &first, &first_tone))
        return;
    if (!last_tone || first_tone)
        return;
    unsigned head = without_case(first), tail = without_case(last);
    bool after_q = count > 2 && ascii_lower(pair[-1]) == 'q';
    if ((head == LOWER_O && (tail == LOWER_A || tail == LOWER_E)) ||
        (head == LOWER_U && tail == LOWER_Y && !after_q)) {
        pair[0] = toned[first][last_tone];
        pair[1] = toned[last][0];
    }
}

/* qui, lí, kĩ, tỉ: y for i behind qu and behind a lone h k l m t. */
static void write_y(uint32_t *word, size_t count)
{
    unsigned vowel, tone;
    uint32_t *last = word + count - 1;
    if (!take_apart(*last, &vowel, &tone) || without_case(vowel) != LOWER_I)
        return;
    uint32_t onset = ascii_lower(last[-1]);
    bool lone = count == 2 && (onset == 'h' || onset == 'k' || onset == 'l' || onset == 'm' ||
                               onset == 't');
    bool qu = count > 2 && onset == 'u' && ascii_lower(last[-2]) == 'q';
    if (lone || qu)
        *last = toned[vowel + LOWER_Y - LOWER_I][tone];
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

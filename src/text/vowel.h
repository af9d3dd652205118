/*
 * Vietnamese vowels as letter, accent and tone: what spelling moves, what a syllable is made of,
 * and what old charsets write as a letter and a mark behind it.
 */
#ifndef RASOAT_TEXT_VOWEL_H
#define RASOAT_TEXT_VOWEL_H

#include <stdbool.h>
#include <stdint.h>

enum tone { TONE_LEVEL, TONE_HUYEN, TONE_SAC, TONE_HOI, TONE_NGA, TONE_NANG, TONE_COUNT };

enum accent { ACCENT_NONE, ACCENT_CIRCUMFLEX, ACCENT_BREVE, ACCENT_COUNT };

/* The twelve vowels, each level and with huyền, sắc, hỏi, ngã and nặng; upper case behind lower. */
#define VOWELS                                                                             \
    VOWEL(A, 'a', 0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1)                                          \
    VOWEL(A_BREVE, 0x103, 0x1EB1, 0x1EAF, 0x1EB3, 0x1EB5, 0x1EB7)                            \
    VOWEL(A_CIRCUMFLEX, 0xE2, 0x1EA7, 0x1EA5, 0x1EA9, 0x1EAB, 0x1EAD)                        \
    VOWEL(E, 'e', 0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9)                                        \
    VOWEL(E_CIRCUMFLEX, 0xEA, 0x1EC1, 0x1EBF, 0x1EC3, 0x1EC5, 0x1EC7)                        \
    VOWEL(I, 'i', 0xEC, 0xED, 0x1EC9, 0x129, 0x1ECB)                                         \
    VOWEL(O, 'o', 0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD)                                          \
    VOWEL(O_CIRCUMFLEX, 0xF4, 0x1ED3, 0x1ED1, 0x1ED5, 0x1ED7, 0x1ED9)                        \
    VOWEL(O_HORN, 0x1A1, 0x1EDD, 0x1EDB, 0x1EDF, 0x1EE1, 0x1EE3)                             \
    VOWEL(U, 'u', 0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5)                                         \
    VOWEL(U_HORN, 0x1B0, 0x1EEB, 0x1EE9, 0x1EED, 0x1EEF, 0x1EF1)                             \
    VOWEL(Y, 'y', 0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5)                                      \
    VOWEL(UPPER_A, 'A', 0xC0, 0xC1, 0x1EA2, 0xC3, 0x1EA0)                                    \
    VOWEL(UPPER_A_BREVE, 0x102, 0x1EB0, 0x1EAE, 0x1EB2, 0x1EB4, 0x1EB6)                      \
    VOWEL(UPPER_A_CIRCUMFLEX, 0xC2, 0x1EA6, 0x1EA4, 0x1EA8, 0x1EAA, 0x1EAC)                  \
    VOWEL(UPPER_E, 'E', 0xC8, 0xC9, 0x1EBA, 0x1EBC, 0x1EB8)                                  \
    VOWEL(UPPER_E_CIRCUMFLEX, 0xCA, 0x1EC0, 0x1EBE, 0x1EC2, 0x1EC4, 0x1EC6)                  \
    VOWEL(UPPER_I, 'I', 0xCC, 0xCD, 0x1EC8, 0x128, 0x1ECA)                                   \
    VOWEL(UPPER_O, 'O', 0xD2, 0xD3, 0x1ECE, 0xD5, 0x1ECC)                                    \
    VOWEL(UPPER_O_CIRCUMFLEX, 0xD4, 0x1ED2, 0x1ED0, 0x1ED4, 0x1ED6, 0x1ED8)                  \
    VOWEL(UPPER_O_HORN, 0x1A0, 0x1EDC, 0x1EDA, 0x1EDE, 0x1EE0, 0x1EE2)                       \
    VOWEL(UPPER_U, 'U', 0xD9, 0xDA, 0x1EE6, 0x168, 0x1EE4)                                   \
    VOWEL(UPPER_U_HORN, 0x1AF, 0x1EEA, 0x1EE8, 0x1EEC, 0x1EEE, 0x1EF0)                       \
    VOWEL(UPPER_Y, 'Y', 0x1EF2, 0xDD, 0x1EF6, 0x1EF8, 0x1EF4)

enum vowel {
#define VOWEL(name, level, huyen, sac, hoi, nga, nang) VOWEL_##name,
    VOWELS
#undef VOWEL
    VOWEL_COUNT,
    VOWEL_LOWER = VOWEL_UPPER_A /* vowels in lower case; from here on the capitals */
};

enum { VOWEL_LAST_LETTER = 0x1EF9 };

extern const uint16_t vowel_letters[VOWEL_COUNT][TONE_COUNT];
/* By letter: 1 + vowel * TONE_COUNT + tone; 0 for every other letter. */
extern const uint8_t vowel_codes[VOWEL_LAST_LETTER + 1];

/* A letter as vowel and tone; false, and nothing set, when it is no vowel. */
static inline bool vowel_read(uint32_t letter, enum vowel *vowel, enum tone *tone)
{
    if (letter > VOWEL_LAST_LETTER || !vowel_codes[letter])
        return false;
    *vowel = (enum vowel)((vowel_codes[letter] - 1u) / TONE_COUNT);
    *tone = (enum tone)((vowel_codes[letter] - 1u) % TONE_COUNT);
    return true;
}

/* The vowel in lower case. */
static inline enum vowel vowel_lower(enum vowel vowel)
{
    return (enum vowel)(vowel % VOWEL_LOWER);
}

/*
 * The letter with an accent, a tone or both put on it, in its own case: e with circumflex and sắc
 * is ế, ơ with huyền is ờ. 0 when Vietnamese has no such letter, or it has an accent or a tone
 * already.
 */
uint32_t vowel_add(uint32_t letter, enum accent accent, enum tone tone);

#endif

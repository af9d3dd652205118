/* The vowels as tables, and the few that take an accent. */
#include "text/vowel.h"

const uint16_t vowel_letters[VOWEL_COUNT][TONE_COUNT] = {
#define VOWEL(name, level, huyen, sac, hoi, nga, nang) {level, huyen, sac, hoi, nga, nang},
    VOWELS
#undef VOWEL
};

const uint8_t vowel_codes[VOWEL_LAST_LETTER + 1] = {
#define VOWEL(name, level, huyen, sac, hoi, nga, nang)                                     \
    [level] = 1 + VOWEL_##name * TONE_COUNT, [huyen] = 2 + VOWEL_##name * TONE_COUNT,        \
    [sac] = 3 + VOWEL_##name * TONE_COUNT, [hoi] = 4 + VOWEL_##name * TONE_COUNT,            \
    [nga] = 5 + VOWEL_##name * TONE_COUNT, [nang] = 6 + VOWEL_##name * TONE_COUNT,
    VOWELS
#undef VOWEL
};

/* By lower-case vowel; the level a that stands first means none. */
static const uint8_t with_accent[ACCENT_COUNT][VOWEL_LOWER] = {
    [ACCENT_CIRCUMFLEX] = {[VOWEL_A] = VOWEL_A_CIRCUMFLEX, [VOWEL_E] = VOWEL_E_CIRCUMFLEX,
                           [VOWEL_O] = VOWEL_O_CIRCUMFLEX},
    [ACCENT_BREVE] = {[VOWEL_A] = VOWEL_A_BREVE},
};

uint32_t vowel_add(uint32_t letter, enum accent accent, enum tone tone)
{
    enum vowel vowel;
    enum tone had;
    if (!vowel_read(letter, &vowel, &had) || (had != TONE_LEVEL && (accent || tone)))
        return 0;
    if (accent) {
        enum vowel accented = (enum vowel)with_accent[accent][vowel_lower(vowel)];
        if (accented == VOWEL_A)
            return 0;
        vowel = (enum vowel)(accented + (vowel - vowel_lower(vowel)));
    }
    return vowel_letters[vowel][tone ? tone : had];
}

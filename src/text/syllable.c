/*
 * Syllables by the common orthography: tones are taken off, then an initial, vowels and a final of
 * the tables must use up all letters.
 */
#include "text/syllable.h"

#include "base/slice.h"
#include "text/spelling.h"
#include "text/utf8.h"
#include "text/vowel.h"

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

enum { MOST_LETTERS = 7, MOST_BYTES = MOST_LETTERS * UTF8_MOST_BYTES }; /* nghiêng */

/* A letter group before the shorter one that it begins with, so that ngh is tried before ng. */
static const struct slice initials[] = {
    SLICE_INIT("ngh"), SLICE_INIT("ng"), SLICE_INIT("nh"), SLICE_INIT("n"), SLICE_INIT("ch"),
    SLICE_INIT("c"),   SLICE_INIT("gh"), SLICE_INIT("gi"), SLICE_INIT("g"), SLICE_INIT("kh"),
    SLICE_INIT("k"),   SLICE_INIT("ph"), SLICE_INIT("p"),  SLICE_INIT("qu"), SLICE_INIT("th"),
    SLICE_INIT("tr"),  SLICE_INIT("t"),  SLICE_INIT("b"),  SLICE_INIT("d"), SLICE_INIT("đ"),
    SLICE_INIT("h"),   SLICE_INIT("l"),  SLICE_INIT("m"),  SLICE_INIT("r"), SLICE_INIT("s"),
    SLICE_INIT("v"),   SLICE_INIT("x"),  SLICE_INIT(""),
};

enum final {
    OPEN = 1 << 0,
    I = 1 << 1,
    Y = 1 << 2,
    O = 1 << 3,
    U = 1 << 4,
    M = 1 << 5,
    N = 1 << 6,
    NG = 1 << 7,
    NH = 1 << 8,
    P = 1 << 9,
    T = 1 << 10,
    C = 1 << 11,
    CH = 1 << 12,
    K = 1 << 13
};

static const struct {
    struct slice letters;
    enum final final;
    bool stop; /* the tone before it is sắc or nặng */
} finals[] = {
    {SLICE_INIT(""), OPEN, false}, {SLICE_INIT("i"), I, false},   {SLICE_INIT("y"), Y, false},
    {SLICE_INIT("o"), O, false},   {SLICE_INIT("u"), U, false},   {SLICE_INIT("m"), M, false},
    {SLICE_INIT("n"), N, false},   {SLICE_INIT("ng"), NG, false}, {SLICE_INIT("nh"), NH, false},
    {SLICE_INIT("p"), P, true},    {SLICE_INIT("t"), T, true},    {SLICE_INIT("c"), C, true},
    {SLICE_INIT("ch"), CH, true},  {SLICE_INIT("k"), K, false},
};

/*
 * The vowels of a syllable and what may stand behind them. The final k belongs to names of the
 * Central Highlands (Đắk Lắk), which may also go without tone (Đăk Nông).
 */
static const struct {
    struct slice letters;
    unsigned finals;
} nuclei[] = {
    {SLICE_INIT("a"), OPEN | I | Y | O | U | M | N | NG | NH | P | T | C | CH | K},
    {SLICE_INIT("ă"), M | N | NG | P | T | C | K},
    {SLICE_INIT("â"), Y | U | M | N | NG | P | T | C},
    {SLICE_INIT("e"), OPEN | O | M | N | NG | P | T | C | K},
    {SLICE_INIT("ê"), OPEN | U | M | N | NH | P | T | CH | K},
    {SLICE_INIT("i"), OPEN | U | M | N | NH | P | T | CH},
    {SLICE_INIT("ia"), OPEN},
    {SLICE_INIT("iê"), U | M | N | NG | P | T | C},
    {SLICE_INIT("o"), OPEN | I | M | N | NG | P | T | C | K},
    {SLICE_INIT("oa"), OPEN | I | Y | O | M | N | NG | NH | P | T | C | CH},
    {SLICE_INIT("oă"), M | N | NG | T | C},
    {SLICE_INIT("oe"), OPEN | O | N | T},
    {SLICE_INIT("oo"), NG | C},
    {SLICE_INIT("ô"), OPEN | I | M | N | NG | P | T | C | K},
    {SLICE_INIT("ơ"), OPEN | I | M | N | P | T},
    {SLICE_INIT("u"), OPEN | I | M | N | NG | P | T | C},
    {SLICE_INIT("ua"), OPEN},
    {SLICE_INIT("uâ"), Y | N | NG | T},
    {SLICE_INIT("uê"), OPEN | N | NH | CH},
    {SLICE_INIT("uô"), I | M | N | NG | T | C},
    {SLICE_INIT("uơ"), OPEN},
    {SLICE_INIT("uy"), OPEN | U | N | NH | P | T | CH},
    {SLICE_INIT("uya"), OPEN},
    {SLICE_INIT("uyê"), N | T},
    {SLICE_INIT("ư"), OPEN | I | U | M | N | NG | T | C},
    {SLICE_INIT("ưa"), OPEN},
    {SLICE_INIT("ươ"), I | U | M | N | NG | P | T | C},
    {SLICE_INIT("y"), OPEN | U | N | NH | T | CH},
    {SLICE_INIT("yê"), U | M | N | NG | T},
};

/* As slice_starts; most tries fail at the first letter. */
static inline bool starts(struct slice s, struct slice head)
{
    return head.len == 0 || (s.len >= head.len && *s.at == *head.at && slice_starts(s, head));
}

/* What may end the syllable behind these vowels, with this tone. */
static bool ends(struct slice rest, unsigned allowed, enum tone tone)
{
    for (size_t i = 0; i < COUNT(finals); i++)
        if ((allowed & (unsigned)finals[i].final) && slice_is(rest, finals[i].letters))
            return !finals[i].stop || tone == TONE_SAC || tone == TONE_NANG;
    return false;
}

static bool is_rhyme(struct slice s, enum tone tone)
{
    for (size_t i = 0; i < COUNT(nuclei); i++)
        if (starts(s, nuclei[i].letters) &&
            ends(slice_from(s, nuclei[i].letters.len), nuclei[i].finals, tone))
            return true;
    return false;
}

/* The letters in lower case without tone, as UTF-8; false when two of them have one. */
static bool take_tone_off(const uint32_t *letters, size_t count, char *out, size_t *len,
                          enum tone *tone)
{
    *len = 0;
    *tone = TONE_LEVEL;
    for (size_t i = 0; i < count; i++) {
        enum vowel vowel;
        enum tone own;
        uint32_t letter = letters[i];
        if (!vowel_read(letter, &vowel, &own)) {
            *len += utf8_put(spelling_lower(letter), out + *len);
            continue;
        }
        if (own && *tone)
            return false;
        *tone = own ? own : *tone;
        *len += utf8_put(vowel_letters[vowel_lower(vowel)][TONE_LEVEL], out + *len);
    }
    return true;
}

bool syllable_is(const uint32_t *letters, size_t count)
{
    char bytes[MOST_BYTES];
    size_t len;
    enum tone tone;
    if (!count || count > MOST_LETTERS || !take_tone_off(letters, count, bytes, &len, &tone))
        return false;
    struct slice s = {bytes, len};
    for (size_t i = 0; i < COUNT(initials); i++)
        if (starts(s, initials[i]) && is_rhyme(slice_from(s, initials[i].len), tone))
            return true;
    return false;
}

/*
 * Finding the charset: the text is read in all of them, and the one that makes most syllables of
 * its words is taken if these are enough. What is enough stands here, in one place.
 */
#include "text/legacy.h"

#include "base/buffer.h"
#include "text/reading.h"

#include <string.h>

enum {
    LEAST_GOOD = 3,      /* words, before anything is converted */
    LEAST_LETTERS = 4,   /* different ones beyond ASCII in these words */
    SURE_GOOD = 10,      /* fewer: unsure */
    SURE_BAD = 20,       /* a bad one among so many: unsure */
    RIVAL = 10           /* a rival reads all but a tenth of what the best reads: unsure */
};

/* What speaks for a reading of the whole text, and of the parts that cannot be read as they are. */
typedef long weigher(const struct tally *tally);

static long weigh_words(const struct tally *tally)
{
    return (long)tally->good - (long)tally->bad;
}

static long weigh_rescued(const struct tally *tally)
{
    return (long)tally->rescued;
}

static enum charset find_best(const struct reading *reading, weigher *weigh)
{
    enum charset best = CHARSET_OLD;
    for (enum charset charset = CHARSET_OLD; charset < CHARSET_COUNT; charset++)
        if (weigh(&reading->of[charset]) > weigh(&reading->of[best]))
            best = charset;
    return best;
}

static bool has_rival(const struct reading *reading, enum charset best)
{
    long most = weigh_words(&reading->of[best]);
    for (enum charset charset = CHARSET_OLD; charset < CHARSET_COUNT; charset++)
        if (charset != best && weigh_words(&reading->of[charset]) * RIVAL >= most * (RIVAL - 1))
            return true;
    return false;
}

/*
 * Three quarters of the words are syllables. A few that come again and again (på, «%s») prove
 * nothing: they have few letters.
 */
static bool fits(const struct tally *tally, size_t good, size_t bad)
{
    return good >= LEAST_GOOD && good >= 3 * bad &&
           __builtin_popcountll(tally->seen) >= LEAST_LETTERS;
}

/* Counts the words as they now are; `doubt` makes it unsure whatever they say. */
static void say_how_sure(struct legacy *out, bool doubt)
{
    struct tally tally = {0};
    reading_add(&tally, CHARSET_UTF8, out->text);
    out->good = tally.good;
    out->bad = tally.bad;
    out->unsure = doubt || tally.good < SURE_GOOD ||
                  tally.bad * SURE_BAD > tally.good + tally.bad;
}

/* All of the text in one charset: what reads best, when it reads well and better than as it is. */
static bool read_whole(struct arena *arena, struct slice text, const struct reading *reading,
                       struct legacy *out)
{
    enum charset best = find_best(reading, weigh_words);
    const struct tally *tally = &reading->of[best];
    if (!fits(tally, tally->good, tally->bad) ||
        weigh_words(tally) <= weigh_words(&reading->of[CHARSET_UTF8]))
        return false;
    *out = (struct legacy){.text = charset_convert(arena, best, false, text), .charset = best};
    say_how_sure(out, has_rival(reading, best));
    return true;
}

bool legacy_read(struct arena *arena, struct slice bytes, struct legacy *out)
{
    struct reading reading;
    struct slice text = charset_widen(arena, bytes);
    reading_all(&reading, text);
    return read_whole(arena, text, &reading, out);
}

/* ---- Unicode text with letters of an old charset ---- */

/* What a byte of UTF-8 tells at a glance. */
enum {
    ODD_C2 = 1, /* behind C2 or C3: the second byte of a letter that Vietnamese does not have, */
    ODD_C3 = 2, /* Ä Ñ µ ¶ ..., but no sign that acts use (° § ² · « ») */
    IS_C2 = 4,
    IS_C3 = 8,
    IS_OWN = 16 /* begins a Vietnamese letter that Latin-1 does not have, or is a tone mark */
};

static const uint8_t kinds[256] = {
    [0xC2] = IS_C2, [0xC3] = IS_C3, [0xC4] = IS_OWN, [0xC5] = IS_OWN, [0xC6] = IS_OWN,
    [0xCC] = IS_OWN, [0xE1] = IS_OWN,
    [0x84] = ODD_C3, [0x85] = ODD_C3, [0x86] = ODD_C3, [0x87] = ODD_C3, [0x8B] = ODD_C3,
    [0x8E] = ODD_C3, [0x8F] = ODD_C3, [0x91] = ODD_C3, [0x96] = ODD_C3, [0x98] = ODD_C3,
    [0x9B] = ODD_C3, [0x9C] = ODD_C3, [0x9E] = ODD_C3, [0x9F] = ODD_C3,
    [0xA4] = ODD_C2 | ODD_C3, [0xA5] = ODD_C2 | ODD_C3, [0xA6] = ODD_C2 | ODD_C3,
    [0xA7] = ODD_C3, [0xA8] = ODD_C2, [0xAA] = ODD_C2, [0xAB] = ODD_C3, [0xAC] = ODD_C2,
    [0xAE] = ODD_C3, [0xAF] = ODD_C3, [0xB1] = ODD_C3, [0xB5] = ODD_C2,
    [0xB6] = ODD_C2 | ODD_C3, [0xB8] = ODD_C2 | ODD_C3, [0xB9] = ODD_C2, [0xBB] = ODD_C3,
    [0xBC] = ODD_C3, [0xBE] = ODD_C2 | ODD_C3, [0xBF] = ODD_C3,
};

/*
 * A tone of Windows-1258 (Ì Ò Þ ì ò in Latin-1) right behind another letter of Latin-1: "ôò" of
 * "môòt". Vietnamese in Unicode never has the two side by side, though it has both of them.
 */
static bool is_loose_tone(struct slice text, size_t i)
{
    return i >= 3 && text.at[i] && text.at[i - 1] == '\xC3' && text.at[i - 3] == '\xC3' &&
           strchr("\x8C\x92\x9E\xAC\xB2", text.at[i]);
}

/*
 * The glance: Vietnamese in Unicode has many letters beyond Latin-1 and none of the odd ones, so
 * that only other text is looked at word by word.
 */
static bool may_need_repair(struct slice text)
{
    size_t latin = 0, own = 0, odd = 0;
    unsigned before = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned kind = kinds[(unsigned char)text.at[i]];
        odd += (kind & before / IS_C2) != 0 || (before == IS_C3 && is_loose_tone(text, i));
        latin += (kind & (IS_C2 | IS_C3)) != 0;
        own += kind / IS_OWN;
        before = kind & (IS_C2 | IS_C3);
    }
    return odd >= LEAST_GOOD || (latin >= LEAST_GOOD && own * 8 < latin);
}

/* A part of a line that no markup interrupts: from *pos up to the next line or tag. */
static struct slice next_part(struct slice text, size_t *pos)
{
    size_t start = *pos;
    do
        ++*pos;
    while (*pos < text.len && text.at[*pos - 1] != '\n' && text.at[*pos] != '<');
    return slice_part(text, start, *pos - start);
}

/*
 * Whether a part is in the old charset: never when it has words that only Unicode can write, else
 * when it reads better so; a part that reads equally well goes with the one before it.
 */
static bool is_old(struct slice part, enum charset charset, bool before)
{
    struct tally now = {0}, then = {0};
    reading_add(&now, CHARSET_UTF8, part);
    reading_add(&then, charset, part);
    if (now.own)
        return false;
    long gain = weigh_words(&then) - weigh_words(&now);
    return gain ? gain > 0 : before;
}

static struct slice convert_parts(struct arena *arena, struct slice text, enum charset charset)
{
    struct buffer out;
    bool old = false;
    buffer_init(&out);
    for (size_t pos = 0; pos < text.len;) {
        struct slice part = next_part(text, &pos);
        old = is_old(part, charset, old);
        buffer_add(&out, old ? charset_convert(arena, charset, false, part) : part);
    }
    struct slice converted = arena_copy(arena, buffer_slice(&out));
    buffer_free(&out);
    return converted;
}

/* Text that has Vietnamese in Unicode as well: where one ends and the other begins is unsure. */
static bool read_parts(struct arena *arena, struct slice text, const struct reading *reading,
                       struct legacy *out)
{
    enum charset best = find_best(reading, weigh_rescued);
    const struct tally *now = &reading->of[CHARSET_UTF8], *then = &reading->of[best];
    if (!fits(then, then->rescued, now->bad - then->rescued))
        return false;
    *out = (struct legacy){.text = convert_parts(arena, text, best), .charset = best};
    say_how_sure(out, true);
    return true;
}

bool legacy_repair(struct arena *arena, struct slice text, struct legacy *out)
{
    struct reading reading;
    if (!may_need_repair(text))
        return false;
    reading_all(&reading, text);
    return reading.of[CHARSET_UTF8].own ? read_parts(arena, text, &reading, out)
                                        : read_whole(arena, text, &reading, out);
}

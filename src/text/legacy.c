/*
 * Finding the charset. A run of text without blanks is a word; one with a letter beyond ASCII is
 * good or bad as a Vietnamese syllable, in each reading. The thresholds are few and stand here.
 */
#include "text/legacy.h"

#include "base/buffer.h"
#include "text/spelling.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "text/vowel.h"

#include <string.h>

enum {
    LEAST_GOOD = 3,      /* words, before anything is converted */
    LEAST_LETTERS = 4,   /* different ones beyond ASCII in them */
    LEAST_RESCUED = 8,   /* the same in text that is Unicode in part */
    SURE_GOOD = 10,      /* fewer: unsure */
    SURE_BAD = 20,       /* a bad one among so many: unsure */
    RIVAL = 10           /* a rival reads all but a tenth of what the best reads: unsure */
};

enum verdict { NEITHER, GOOD, BAD };

/* Words of one reading. CHARSET_UTF8 is the text as it stands. */
struct tally {
    size_t good, bad;
    size_t own;     /* good ones with a letter that only Vietnamese has (ơ, ế), not Latin-1 */
    size_t rescued; /* good ones that are bad as they stand */
    uint64_t seen;  /* letters beyond ASCII in good ones, by their last bits */
};

struct reading {
    struct tally of[CHARSET_COUNT];
};

/* ---- words ---- */

/* VPS and VISCII have letters on control codes. */
static bool is_control(uint32_t letter)
{
    return letter < ' ' && !(letter && strchr("\t\n\v\f\r", (int)letter));
}

static bool is_high(uint32_t letter)
{
    return letter >= 0x80 || is_control(letter);
}

static bool in_word(uint32_t letter)
{
    return is_high(letter) || (spelling_lower(letter) >= 'a' && spelling_lower(letter) <= 'z');
}

/* The next word with a letter beyond ASCII. */
static bool next_high_word(struct slice text, size_t *pos, struct slice *word)
{
    size_t start = *pos, next = *pos;
    for (bool high = false;; *pos = next) {
        uint32_t letter = *pos < text.len ? utf8_next(text, &next) : ' ';
        if (in_word(letter)) {
            high |= is_high(letter);
            continue;
        }
        if (high || *pos >= text.len) {
            *word = slice_part(text, start, *pos - start);
            return high;
        }
        start = next;
    }
}

/* ---- one word in one reading ---- */

enum { MOST_LETTERS = 8 }; /* one more than a syllable has */

struct piece {
    uint32_t letters[MOST_LETTERS]; /* the first ones */
    size_t count;
    uint64_t seen; /* as in a tally; 0: plain ASCII */
    bool own, vowel;
    bool strange; /* a letter that Vietnamese does not have */
};

/* Đ and đ, and eth, which is typed for them. */
static bool is_d_stroke(uint32_t letter)
{
    return letter == 0x110 || letter == 0x111 || letter == 0xD0 || letter == 0xF0;
}

static void add_letter(struct piece *piece, uint32_t letter)
{
    enum vowel vowel;
    enum tone tone;
    bool is_vowel = vowel_read(letter, &vowel, &tone);
    if (piece->count < MOST_LETTERS)
        piece->letters[piece->count] = letter;
    piece->count++;
    if (letter >= 0x80)
        piece->seen |= (uint64_t)1 << letter % 64;
    piece->own |= letter > 0xFF;
    piece->vowel |= is_vowel;
    piece->strange |= letter >= 0x80 && !is_vowel && !is_d_stroke(letter);
}

/* Plain ASCII, single letters and abbreviations (QĐ, NĐ) say nothing. */
static enum verdict judge_piece(const struct piece *piece)
{
    if (!piece->seen || piece->count < 2 || (!piece->vowel && !piece->strange))
        return NEITHER;
    bool good = piece->count < MOST_LETTERS && syllable_is(piece->letters, piece->count);
    return good ? GOOD : BAD;
}

/* Signs that no text has between two letters: H¹nh, C¨n. */
static bool tears(uint32_t letter)
{
    return (letter > 0xA0 && letter < 0xC0 && letter != 0xAD) || letter == 0xD7 || letter == 0xF7;
}

/* A word in one reading. */
struct judgement {
    enum verdict verdict; /* of the worst of the pieces that signs part it into */
    bool own;
    uint64_t seen;
};

static void end_piece(struct judgement *word, struct piece *piece)
{
    enum verdict verdict = judge_piece(piece);
    if (verdict > word->verdict)
        word->verdict = verdict;
    word->own |= piece->own;
    word->seen |= piece->seen;
    *piece = (struct piece){.count = 0};
}

static struct judgement judge(enum charset charset, struct slice text)
{
    struct judgement word = {.verdict = NEITHER};
    struct piece piece = {.count = 0};
    bool torn = false;
    for (size_t pos = 0; pos < text.len;) {
        uint32_t letter = charset_next(charset, text, &pos);
        if (spelling_is_letter(letter)) {
            word.verdict = torn ? BAD : word.verdict;
            add_letter(&piece, letter);
            continue;
        }
        torn = piece.count && tears(letter);
        end_piece(&word, &piece);
    }
    end_piece(&word, &piece);
    return word;
}

static enum verdict count(struct tally *tally, enum charset charset, struct slice text)
{
    struct judgement word = judge(charset, text);
    tally->bad += word.verdict == BAD;
    if (word.verdict == GOOD) {
        tally->good++;
        tally->own += word.own;
        tally->seen |= word.seen;
    }
    return word.verdict;
}

/* ---- the whole text in all readings ---- */

static void read_all(struct slice text, struct reading *reading)
{
    struct slice word;
    *reading = (struct reading){0};
    for (size_t pos = 0; next_high_word(text, &pos, &word);) {
        enum verdict now = count(&reading->of[CHARSET_UTF8], CHARSET_UTF8, word);
        for (enum charset charset = CHARSET_OLD; charset < CHARSET_COUNT; charset++) {
            struct tally *tally = &reading->of[charset];
            tally->rescued += count(tally, charset, word) == GOOD && now == BAD;
        }
    }
}

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
 * Three quarters of the words are syllables, of which a third are not French ones as well; a few
 * words that come again and again (på, «%s») prove nothing.
 */
static bool fits(const struct tally *tally, size_t good, size_t bad)
{
    return good >= LEAST_GOOD && good >= 3 * bad && 3 * tally->own >= tally->good &&
           __builtin_popcountll(tally->seen) >= LEAST_LETTERS;
}

/* Counts the words as they now are; `doubt` makes it unsure whatever they say. */
static void say_how_sure(struct legacy *out, bool doubt)
{
    struct tally tally = {0};
    struct slice word;
    for (size_t pos = 0; next_high_word(out->text, &pos, &word);)
        count(&tally, CHARSET_UTF8, word);
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
    read_all(text, &reading);
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
 * The glance: Vietnamese in Unicode has many letters beyond Latin-1 and none of the odd ones, so
 * that only other text is looked at word by word.
 */
static bool may_need_repair(struct slice text)
{
    size_t latin = 0, own = 0, odd = 0;
    unsigned before = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned kind = kinds[(unsigned char)text.at[i]];
        odd += (kind & before / IS_C2) != 0;
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
    struct slice word;
    struct tally now = {0}, then = {0};
    for (size_t at = 0; next_high_word(part, &at, &word);) {
        count(&now, CHARSET_UTF8, word);
        count(&then, charset, word);
    }
    if (now.own)
        return false;
    if (now.good == then.good && now.bad == then.bad)
        return before;
    return then.good > now.good || (then.good == now.good && then.bad < now.bad);
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

/* Text that has Vietnamese in Unicode as well: where the one ends and the other begins is unsure. */
static bool read_parts(struct arena *arena, struct slice text, const struct reading *reading,
                       struct legacy *out)
{
    enum charset best = find_best(reading, weigh_rescued);
    const struct tally *now = &reading->of[CHARSET_UTF8], *then = &reading->of[best];
    if (then->rescued < LEAST_RESCUED || !fits(then, then->rescued, now->bad - then->rescued))
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
    read_all(text, &reading);
    return reading.of[CHARSET_UTF8].own ? read_parts(arena, text, &reading, out)
                                        : read_whole(arena, text, &reading, out);
}

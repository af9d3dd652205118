/*
 * Reading text in a charset. A run without blanks and figures is a word; the signs in it part it
 * into pieces, and a piece is a syllable or not.
 */
#include "text/reading.h"

#include "text/spelling.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "text/vowel.h"

enum verdict { NEITHER, GOOD, BAD }; /* the worse, the greater */

/* ---- words ---- */

static bool in_word(uint32_t letter)
{
    return letter >= 0x80 || (spelling_lower(letter) >= 'a' && spelling_lower(letter) <= 'z');
}

/* The next word with a letter beyond ASCII. */
static bool next_high_word(struct slice text, size_t *pos, struct slice *word)
{
    size_t start = *pos, next = *pos;
    for (bool high = false;; *pos = next) {
        uint32_t letter = *pos < text.len ? utf8_next(text, &next) : ' ';
        if (in_word(letter)) {
            high |= letter >= 0x80;
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
    return (letter > 0xA0 && letter < 0xC0) || letter == 0xD7 || letter == 0xF7;
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

/* ---- texts ---- */

void reading_add(struct tally *tally, enum charset charset, struct slice text)
{
    struct slice word;
    for (size_t pos = 0; next_high_word(text, &pos, &word);)
        count(tally, charset, word);
}

void reading_all(struct reading *reading, struct slice text)
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

/*
 * Phrases. A word of the text is brought into canonical spelling letter by letter and compared
 * with the phrase; words that begin with another consonant are told apart by their first byte.
 */
#include "terms/phrase.h"

#include "text/codepage.h"
#include "text/spelling.h"
#include "text/utf8.h"

enum { MOST_LETTERS = 16 }; /* no syllable has more; longer runs are no words of a phrase */

static uint32_t fold(uint32_t letter)
{
    return letter < 0x80 ? letter : codepage_fold(codepage(), letter);
}

static bool is_blank(uint32_t folded)
{
    return folded == ' ' || folded == '\n' || folded == '\t' || folded == '_' ||
           folded == CODEPAGE_DROPPED;
}

uint32_t phrase_letter(struct slice text, size_t at)
{
    return at < text.len ? utf8_next(text, &at) : 0;
}

size_t phrase_next(struct slice text, size_t at)
{
    if (at < text.len)
        utf8_next(text, &at);
    return at;
}

bool phrase_blank(struct slice text, size_t at)
{
    return at < text.len && is_blank(fold(phrase_letter(text, at)));
}

size_t phrase_skip(struct slice text, size_t at)
{
    while (phrase_blank(text, at))
        at = phrase_next(text, at);
    return at;
}

bool phrase_goes_on(struct slice text, size_t at)
{
    uint32_t letter = phrase_letter(text, at);
    return (letter >= '0' && letter <= '9') || spelling_is_letter(letter);
}

size_t phrase_word_end(struct slice text, size_t at)
{
    while (phrase_goes_on(text, at))
        at = phrase_next(text, at);
    return at;
}

struct word {
    uint32_t letters[MOST_LETTERS];
    size_t count;
    size_t end;
};

/* The letters at `at`, small and in canonical spelling; none when there are too many. */
static struct word read_word(struct slice text, size_t at)
{
    struct word word = {.count = 0, .end = at};
    for (uint32_t letter; (letter = phrase_letter(text, at)) && spelling_is_letter(letter);) {
        if (word.count == MOST_LETTERS)
            return (struct word){.count = 0, .end = at};
        word.letters[word.count++] = spelling_lower(fold(letter));
        at = phrase_next(text, at);
    }
    word.end = at;
    spelling_unify(word.letters, word.count);
    return word;
}

/* Whether the word of the phrase at *of is this word; *of moves behind it. */
static bool is_word(struct slice phrase, size_t *of, const struct word *word)
{
    for (size_t i = 0; i < word->count; i++)
        if (*of >= phrase.len || spelling_lower(utf8_next(phrase, of)) != word->letters[i])
            return false;
    return word->count && !spelling_is_letter(phrase_letter(phrase, *of));
}

/*
 * Whether the first bytes let the words be the same, which is all that most words are asked.
 * Spelling moves a tone to the o or u that a word begins with (uỷ is ủy), and takes none off.
 */
static bool may_begin(struct slice text, size_t at, struct slice phrase)
{
    if (at >= text.len || !phrase.len)
        return false;
    unsigned char first = (unsigned char)text.at[at], wanted = (unsigned char)phrase.at[0];
    if (wanted < 0x80)
        return ((first ^ wanted) & ~0x20) == 0;
    unsigned char small = first | 0x20;
    return first >= 0x80 || small == 'o' || small == 'u';
}

/* The steps of phrase_at: each takes one thing of the phrase, or says that the text differs. */
struct match {
    struct slice text, phrase;
    size_t at, of;
    bool sign; /* a sign was taken last: the blank behind it may be missing */
};

static bool take_blank(struct match *match)
{
    size_t behind = phrase_skip(match->text, match->at);
    match->of++;
    bool free = match->sign || !phrase_goes_on(match->phrase, match->of);
    bool taken = behind > match->at || free;
    match->at = behind;
    return taken;
}

static bool take_word(struct match *match)
{
    if (match->sign)
        match->at = phrase_skip(match->text, match->at);
    struct word word = read_word(match->text, match->at);
    match->at = word.end;
    match->sign = false;
    return is_word(match->phrase, &match->of, &word);
}

static bool take_sign(struct match *match)
{
    uint32_t wanted = phrase_letter(match->phrase, match->of);
    match->at = phrase_skip(match->text, match->at);
    if (fold(phrase_letter(match->text, match->at)) != wanted)
        return false;
    match->at = phrase_next(match->text, match->at);
    match->of = phrase_next(match->phrase, match->of);
    match->sign = true;
    return true;
}

size_t phrase_at(struct slice text, size_t at, struct slice phrase)
{
    if (!may_begin(text, at, phrase))
        return 0;
    struct match match = {text, phrase, at, 0, false};
    while (match.of < phrase.len) {
        uint32_t wanted = phrase_letter(phrase, match.of);
        bool taken = wanted == ' '                ? take_blank(&match)
                     : spelling_is_letter(wanted) ? take_word(&match)
                                                  : take_sign(&match);
        if (!taken)
            return 0;
    }
    return match.at;
}

size_t phrase_longest(struct slice text, size_t at, const struct slice *phrases, size_t count,
                      size_t *end)
{
    size_t found = count;
    for (size_t i = 0; i < count; i++) {
        size_t behind = phrase_at(text, at, phrases[i]);
        if (behind && (found == count || behind > *end)) {
            found = i;
            *end = behind;
        }
    }
    return found;
}

size_t phrase_any(struct slice text, size_t at, const struct slice *phrases)
{
    for (; phrases->len; phrases++) {
        size_t end = phrase_at(text, at, *phrases);
        if (end)
            return end;
    }
    return 0;
}

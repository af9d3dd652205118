/*
 * Unit tests of the old charsets of src/text: tables against iconv as an oracle, acts of the corpus
 * written in every charset and read again, and text that must be left alone.
 */
#include "base/buffer.h"
#include "base/file.h"
#include "text/capitals.h"
#include "text/charset.h"
#include "text/decode.h"
#include "text/spelling.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "text/vowel.h"
#include "text_help.h"

#include <glob.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HIGH = 0x80, BYTES = 0x100, FEWEST_ACTS = 30 };

struct decoding {
    enum status status;
    struct decoded out;
    struct diagnostics list;
};

static struct decoding decode(struct arena *arena, struct slice bytes)
{
    struct decoding result = {.list = {.arena = arena, .file = SLICE("")}};
    result.status = text_decode(arena, bytes, &result.out, &result.list);
    return result;
}

/* ---- tables ---- */

static uint32_t letter_of_byte(struct arena *arena, enum charset charset, unsigned byte)
{
    size_t pos = 0;
    char c = (char)byte;
    return charset_next(charset, charset_widen(arena, (struct slice){&c, 1}), &pos);
}

static uint32_t ask_iconv(iconv_t oracle, unsigned byte)
{
    char in = (char)byte, out[8];
    char *from = &in, *to = out;
    size_t left = 1, room = sizeof out, pos = 0;
    iconv(oracle, NULL, NULL, NULL, NULL);
    /* The second call gives what the first keeps back for a mark that may follow. */
    if (iconv(oracle, &from, &left, &to, &room) == (size_t)-1 ||
        iconv(oracle, NULL, NULL, &to, &room) == (size_t)-1)
        return 0;
    return utf8_next((struct slice){out, (size_t)(to - out)}, &pos);
}

static void tables_agree_with_iconv(void **state)
{
    static const struct {
        enum charset charset;
        const char *name;
        size_t letters; /* of Vietnamese that have a byte of their own, with marks */
    } rows[] = {
        {CHARSET_TCVN3, "TCVN5712-1", 74},
        {CHARSET_VISCII, "VISCII", 134},
        {CHARSET_CP1258, "CP1258", 50},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        iconv_t oracle = iconv_open("UTF-8", rows[i].name);
        if (oracle == (iconv_t)-1) {
            print_message("this system's iconv has no %s\n", rows[i].name);
            skip();
        }
        size_t letters = 0;
        for (unsigned byte = 1; byte < BYTES; byte++) {
            uint32_t letter = letter_of_byte(*state, rows[i].charset, byte);
            bool vietnamese = spelling_is_letter(letter) && letter > 'z';
            if (!vietnamese || (letter == byte && rows[i].charset == CHARSET_TCVN3))
                continue;
            letters += spelling_bare(letter) < HIGH && letter != 0xD1 && letter != 0xF1;
            assert_int_equal(letter, ask_iconv(oracle, byte));
        }
        print_message("%s: %zu\n", rows[i].name, letters);
        iconv_close(oracle);
    }
}

/* A letter in a charset: the bytes that charset_next reads as it. */
struct writer {
    char bytes[0x2000][2];
};

/* One byte, or a letter and a mark; a plain capital letter where there is no capital with a tone. */
static struct writer *make_writer(struct arena *arena, enum charset charset)
{
    struct writer *writer = ARENA_NEW(arena, struct writer);
    for (unsigned first = 1; first < BYTES; first++) {
        for (unsigned second = HIGH - 1; second < BYTES; second++) {
            char two[] = {(char)first, second < HIGH ? '\0' : (char)second};
            size_t pos = 0, len = second < HIGH ? 1 : 2;
            struct slice wide = charset_widen(arena, (struct slice){two, len});
            uint32_t letter = charset_next(charset, wide, &pos);
            if (pos == wide.len && letter < COUNT(writer->bytes) && !writer->bytes[letter][0])
                memcpy(writer->bytes[letter], two, sizeof two);
        }
    }
    return writer;
}

static const char *find_bytes(const struct writer *writer, enum charset charset, uint32_t *letter)
{
    if (*letter >= COUNT(writer->bytes))
        *letter = '?';
    if (!writer->bytes[*letter][0] && charset == CHARSET_TCVN3)
        return writer->bytes[spelling_lower(*letter)];
    if (!writer->bytes[*letter][0])
        *letter = '?';
    return writer->bytes[*letter];
}

static void write_letters_all(void **state)
{
    for (enum charset charset = CHARSET_OLD; charset < CHARSET_COUNT; charset++) {
        const struct writer *writer = make_writer(*state, charset);
        for (size_t vowel = 0; vowel < VOWEL_COUNT; vowel++) {
            for (size_t tone = 0; tone < TONE_COUNT; tone++) {
                uint32_t letter = vowel_letters[vowel][tone];
                bool has = charset != CHARSET_TCVN3 || vowel < VOWEL_LOWER || tone == TONE_LEVEL;
                if ((writer->bytes[letter][0] != '\0') != has)
                    fail_msg("%s: U+%04X", charset_name(charset).at, letter);
            }
        }
        assert_true(writer->bytes[0x110][0] && writer->bytes[0x111][0]);
    }
}

/*
 * The private code page, built from codepage.def. The way from code point to byte is one table over
 * the whole first plane, so that making a view is one look-up a letter.
 */
#include "text/codepage.h"

#include "text/spelling.h"
#include "text/utf8.h"
#include "text/view.h"

#include <pthread.h>
#include <string.h>

struct letter_row {
    unsigned char lower_byte, upper_byte;
    uint16_t lower, upper;
};

struct sign_row {
    unsigned char byte;
    uint16_t sign;
};

struct fold_row {
    uint16_t first, last, to;
};

#define LETTER(lower_byte, upper_byte, lower, upper)
#define SIGN(byte, sign)
#define FOLD(first, last, to)

static const struct letter_row letter_rows[] = {
#undef LETTER
#define LETTER(lower_byte, upper_byte, lower, upper) {lower_byte, upper_byte, lower, upper},
#include "text/codepage.def"
#undef LETTER
#define LETTER(lower_byte, upper_byte, lower, upper)
};

static const struct sign_row sign_rows[] = {
#undef SIGN
#define SIGN(byte, sign) {byte, sign},
#include "text/codepage.def"
#undef SIGN
#define SIGN(byte, sign)
};

static const struct fold_row fold_rows[] = {
#undef FOLD
#define FOLD(first, last, to) {first, last, to},
#include "text/codepage.def"
#undef FOLD
};

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

/*
 * How the two bytes without a letter of their own are spelled out: a lower-case letter that has no
 * upper case, and the sign for what cannot be shown, so that Unicode sees them as the page does.
 */
enum { SPELLED_OTHER = 0x221, SPELLED_SIGN = 0xFFFD };

static struct codepage made;
static pthread_once_t once = PTHREAD_ONCE_INIT;

unsigned char codepage_beyond(uint32_t code_point)
{
    return spelling_is_letter(code_point) ? VIEW_OTHER : CODEPAGE_SIGN;
}

static void add(unsigned char byte, uint32_t letter, unsigned kind)
{
    made.byte_of[letter] = byte;
    made.letter_of[byte] = letter;
    made.kind[byte] = (unsigned char)kind;
}

static void add_ascii(void)
{
    for (uint32_t letter = ' '; letter < 0x7F; letter++) {
        bool upper = letter >= 'A' && letter <= 'Z', lower = letter >= 'a' && letter <= 'z';
        unsigned char byte = (unsigned char)letter;
        add(byte, letter, lower ? CODEPAGE_LETTER : upper ? CODEPAGE_LETTER | CODEPAGE_UPPER : 0);
        if (lower || upper)
            made.other_case[byte] = byte ^ ('a' - 'A');
    }
    add('\n', '\n', 0);
}

static void add_rows(void)
{
    for (size_t i = 0; i < COUNT(letter_rows); i++) {
        const struct letter_row *row = &letter_rows[i];
        add(row->lower_byte, row->lower, CODEPAGE_LETTER);
        add(row->upper_byte, row->upper, CODEPAGE_LETTER | CODEPAGE_UPPER);
        made.other_case[row->lower_byte] = row->upper_byte;
        made.other_case[row->upper_byte] = row->lower_byte;
    }
    for (size_t i = 0; i < COUNT(sign_rows); i++)
        add(sign_rows[i].byte, sign_rows[i].sign, 0);
    for (size_t i = 0; i < COUNT(fold_rows); i++)
        for (uint32_t letter = fold_rows[i].first; letter <= fold_rows[i].last; letter++)
            made.byte_of[letter] = made.byte_of[fold_rows[i].to];
}

static void mark(const char *letters, unsigned kind)
{
    for (size_t pos = 0, len = strlen(letters); pos < len;) {
        uint32_t letter = utf8_next((struct slice){letters, len}, &pos);
        unsigned char byte = made.byte_of[letter];
        made.kind[byte] |= (unsigned char)kind;
        if (made.kind[byte] & CODEPAGE_LETTER)
            made.kind[made.other_case[byte]] |= (unsigned char)kind;
    }
}

static void make(void)
{
    for (unsigned byte = 0; byte < CODEPAGE_BYTES; byte++) {
        made.kind[byte] = CODEPAGE_FREE;
        made.other_case[byte] = (unsigned char)byte;
    }
    for (uint32_t letter = 0; letter < CODEPAGE_PLANE; letter++)
        made.byte_of[letter] = codepage_beyond(letter);
    made.byte_of[0] = CODEPAGE_DROPPED;
    add(VIEW_OTHER, SPELLED_OTHER, CODEPAGE_LETTER);
    add(CODEPAGE_SIGN, SPELLED_SIGN, 0);
    add_ascii();
    add_rows();
    mark(".,;:)", CODEPAGE_CLOSES);
    mark("(", CODEPAGE_OPENS);
    mark("àáảãạèéẻẽẹỳýỷỹỵiìíỉĩị", CODEPAGE_LAST);
    mark("ouhklmt", CODEPAGE_BEFORE);
}

const struct codepage *codepage(void)
{
    pthread_once(&once, make);
    return &made;
}

uint32_t codepage_fold(const struct codepage *page, uint32_t letter)
{
    unsigned char byte = codepage_byte(page, letter);
    return byte == VIEW_OTHER || byte == CODEPAGE_SIGN ? letter : page->letter_of[byte];
}

bool codepage_has(const struct codepage *page, uint32_t letter)
{
    unsigned char byte = codepage_byte(page, letter);
    return page->letter_of[byte] == letter || (byte != VIEW_OTHER && byte != CODEPAGE_SIGN);
}

/*
 * Old charsets: a table of 256 letters each (charset_*.def, laid out as the standards show them),
 * and the bytes that are put on the vowel before them.
 */
#include "text/charset.h"

#include "base/buffer.h"
#include "text/capitals.h"
#include "text/utf8.h"
#include "text/vowel.h"

#include <assert.h>
#include <strings.h>
#include <uchar.h>
#include <utf8proc.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

enum { ROWS = 16, COLUMNS = 16, BYTES = ROWS * COLUMNS, FIRST_HIGH = 0x80, NO_BYTE = BYTES };

struct table {
    struct slice name;
    char16_t letters[ROWS][COLUMNS + 1]; /* blank or 0: the letter of Windows-1252 */
    uint8_t marks[BYTES];                /* 1 + accent * TONE_COUNT + tone; 0: no mark */
};

#define ROW(high, row) .letters[high] = row,
#define MARK(byte, accent, tone) .marks[byte] = 1 + ACCENT_##accent * TONE_COUNT + TONE_##tone,

static const struct table tables[CHARSET_COUNT] = {
    [CHARSET_UTF8] = {.name = SLICE_INIT("UTF-8")},
    [CHARSET_UTF16LE] = {.name = SLICE_INIT("UTF-16")},
    [CHARSET_UTF16BE] = {.name = SLICE_INIT("UTF-16")},
    [CHARSET_TCVN3] = {
        .name = SLICE_INIT("TCVN3 (ABC)"),
#include "text/charset_tcvn3.def"
    },
    [CHARSET_VNI] = {
        .name = SLICE_INIT("VNI"),
#include "text/charset_vni.def"
    },
    [CHARSET_VPS] = {
        .name = SLICE_INIT("VPS"),
#include "text/charset_vps.def"
    },
    [CHARSET_VISCII] = {
        .name = SLICE_INIT("VISCII"),
#include "text/charset_viscii.def"
    },
    [CHARSET_CP1258] = {
        .name = SLICE_INIT("Windows-1258"),
#include "text/charset_cp1258.def"
    },
};

/* The signs of Windows-1252 at bytes 80 to 9F; a blank is a byte without one. */
static const char16_t signs[2][COLUMNS + 1] = {
    u"€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž ",
    u" ‘’“”•–—˜™š›œ žŸ",
};

/* Fonts by how their names begin. */
static const struct {
    struct slice head;
    enum charset charset;
} fonts[] = {
    {SLICE_INIT(".Vn"), CHARSET_TCVN3},
    {SLICE_INIT("VNI-"), CHARSET_VNI},
    {SLICE_INIT("VNI "), CHARSET_VNI},
    {SLICE_INIT("VPS "), CHARSET_VPS},
    {SLICE_INIT("VPS-"), CHARSET_VPS},
};

struct slice charset_name(enum charset charset)
{
    return tables[charset].name;
}

bool charset_of_font(struct slice font, enum charset *charset, bool *capitals)
{
    for (size_t i = 0; i < COUNT(fonts); i++) {
        struct slice head = fonts[i].head;
        if (font.len > head.len && strncasecmp(font.at, head.at, head.len) == 0) {
            *charset = fonts[i].charset;
            *capitals = *charset == CHARSET_TCVN3 && slice_ends(font, SLICE("H"));
            return true;
        }
    }
    return false;
}

struct slice charset_widen(struct arena *arena, struct slice bytes)
{
    char *out = arena_get(arena, bytes.len * 2 + UTF8_MOST_BYTES);
    size_t len = 0;
    for (size_t i = 0; i < bytes.len; i++)
        len += utf8_put((unsigned char)bytes.at[i], out + len);
    return (struct slice){out, len};
}

/* The byte that a letter stands for, when it was read as Windows-1252 or Latin-1; else NO_BYTE. */
static unsigned byte_of(uint32_t letter)
{
    if (letter < BYTES)
        return letter;
    for (unsigned i = 0; i < 2 * COLUMNS; i++)
        if (signs[i / COLUMNS][i % COLUMNS] == letter)
            return FIRST_HIGH + i;
    return NO_BYTE;
}

static uint32_t letter_of(const struct table *table, uint32_t letter)
{
    unsigned byte = byte_of(letter);
    if (byte == NO_BYTE)
        return letter;
    uint32_t own = table->letters[byte / COLUMNS][byte % COLUMNS];
    if (own && own != ' ')
        return own;
    if (letter < FIRST_HIGH || letter >= FIRST_HIGH + 2 * COLUMNS)
        return letter;
    uint32_t sign = signs[(letter - FIRST_HIGH) / COLUMNS][letter % COLUMNS];
    return sign != ' ' ? sign : letter;
}

/* The letter with the mark at `pos` put on it; 0 when none stands there that it can take. */
static uint32_t add_mark(const struct table *table, uint32_t letter, struct slice text, size_t *pos)
{
    if (*pos >= text.len || (unsigned char)text.at[*pos] < FIRST_HIGH)
        return 0;
    size_t next = *pos;
    unsigned byte = byte_of(utf8_next(text, &next));
    unsigned mark = byte == NO_BYTE ? 0 : table->marks[byte];
    if (!mark)
        return 0;
    enum accent accent = (enum accent)((mark - 1) / TONE_COUNT);
    uint32_t marked = vowel_add(letter, accent, (enum tone)((mark - 1) % TONE_COUNT));
    if (marked)
        *pos = next;
    return marked;
}

uint32_t charset_next(enum charset charset, struct slice text, size_t *pos)
{
    const struct table *table = &tables[charset];
    uint32_t letter = utf8_next(text, pos);
    if (charset < CHARSET_OLD)
        return letter;
    letter = letter_of(table, letter);
    for (uint32_t marked; (marked = add_mark(table, letter, text, pos)) != 0;)
        letter = marked;
    return letter;
}

static uint32_t upper(uint32_t letter)
{
    return (uint32_t)utf8proc_toupper((utf8proc_int32_t)letter);
}

struct slice charset_convert(struct arena *arena, enum charset charset, bool capitals,
                             struct slice text)
{
    assert(charset >= CHARSET_OLD);
    struct buffer out;
    buffer_init(&out);
    for (size_t pos = 0; pos < text.len;) {
        char bytes[UTF8_MOST_BYTES];
        uint32_t letter = charset_next(charset, text, &pos);
        size_t len = utf8_put(capitals ? upper(letter) : letter, bytes);
        buffer_add(&out, (struct slice){bytes, len});
    }
    if (charset == CHARSET_TCVN3)
        capitals_raise(out.at, out.len);
    struct slice converted = arena_copy(arena, buffer_slice(&out));
    buffer_free(&out);
    return converted;
}

struct slice charset_capitals(struct arena *arena, struct slice text)
{
    struct buffer out;
    buffer_init(&out);
    for (size_t pos = 0; pos < text.len;) {
        char bytes[UTF8_MOST_BYTES];
        size_t len = utf8_put(upper(utf8_next(text, &pos)), bytes);
        buffer_add(&out, (struct slice){bytes, len});
    }
    struct slice capitals = arena_copy(arena, buffer_slice(&out));
    buffer_free(&out);
    return capitals;
}

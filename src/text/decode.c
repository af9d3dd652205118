/*
 * From bytes to source text. The charset is what the byte order mark says, else what the bytes
 * allow: Unicode before the charsets that were in use before it (text/legacy.h). A charset that
 * fits only in part is refused at the first byte that does not fit.
 */
#include "text/decode.h"

#include "text/doubtful.h"
#include "text/form.h"
#include "text/legacy.h"
#include "text/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct mark {
    struct slice bytes;
    enum charset charset;
};

static const struct mark marks[] = {
    {SLICE_INIT("\xEF\xBB\xBF"), CHARSET_UTF8},
    {SLICE_INIT("\xFF\xFE"), CHARSET_UTF16LE},
    {SLICE_INIT("\xFE\xFF"), CHARSET_UTF16BE},
};

/* What is refused is refused with a sentence: its message and the words that fill it. */
#define REFUSE(list, id, ...) (DIAGNOSE(list, id, SLICE(""), 0, __VA_ARGS__), STATUS_UNREAD)

/*
 * The charset of bytes without a mark. In UTF-16 every second byte of blanks, figures and plain
 * letters is NUL, and these are more than a third of any Vietnamese text; UTF-8 has no NUL at all.
 */
static enum charset guess_charset(struct slice bytes)
{
    enum { SAMPLE = 64 * 1024 };
    size_t pairs = (bytes.len < SAMPLE ? bytes.len : SAMPLE) / 2, even = 0, odd = 0;
    for (size_t i = 0; i < pairs; i++) {
        even += bytes.at[2 * i] == '\0';
        odd += bytes.at[2 * i + 1] == '\0';
    }
    if (odd * 3 > pairs && even * 50 <= pairs)
        return CHARSET_UTF16LE;
    return even * 3 > pairs && odd * 50 <= pairs ? CHARSET_UTF16BE : CHARSET_UTF8;
}

static enum charset find_charset(struct slice bytes, size_t *mark)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (slice_starts(bytes, marks[i].bytes)) {
            *mark = marks[i].bytes.len;
            return marks[i].charset;
        }
    }
    *mark = 0;
    return guess_charset(bytes);
}

static uint32_t unit_at(struct slice bytes, size_t pos, enum charset charset)
{
    unsigned char a = (unsigned char)bytes.at[pos], b = (unsigned char)bytes.at[pos + 1];
    return charset == CHARSET_UTF16LE ? a | (uint32_t)b << 8 : b | (uint32_t)a << 8;
}

/*
 * The letter at *pos. False for what no text has: one byte at the end, a surrogate without its
 * other, NUL.
 */
static bool next_utf16(struct slice bytes, size_t *pos, enum charset charset, uint32_t *letter)
{
    if (bytes.len - *pos < 2)
        return false;
    uint32_t unit = unit_at(bytes, *pos, charset);
    *letter = unit;
    if (unit == 0)
        return false;
    if (unit < 0xD800 || unit > 0xDFFF) {
        *pos += 2;
        return true;
    }
    if (unit > 0xDBFF || bytes.len - *pos < 4)
        return false;
    uint32_t low = unit_at(bytes, *pos + 2, charset);
    if (low < 0xDC00 || low > 0xDFFF)
        return false;
    *letter = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    *pos += 4;
    return true;
}

/* A unit of two bytes is at most three bytes of UTF-8. False: *bad is where no letter is. */
static bool from_utf16(struct arena *arena, struct slice bytes, enum charset charset,
                       struct slice *text, size_t *bad)
{
    char *out = arena_get(arena, bytes.len / 2 * 3 + UTF8_MOST_BYTES);
    size_t len = 0;
    uint32_t letter;
    for (size_t pos = 0; pos < bytes.len;) {
        *bad = pos;
        if (!next_utf16(bytes, &pos, charset, &letter))
            return false;
        len += utf8_put(letter, out + len);
    }
    *text = (struct slice){out, len};
    return true;
}

static struct slice write_place(char out[32], size_t offset)
{
    int len = snprintf(out, 32, "%zu", offset + 1);
    return (struct slice){out, (size_t)len};
}

static struct slice write_number(struct arena *arena, size_t number)
{
    return arena_format(arena, "%zu", number);
}

static void say_converted(const struct legacy *old, struct diagnostics *list)
{
    struct slice name = charset_name(old->charset);
    struct slice good = write_number(list->arena, old->good);
    struct slice all = write_number(list->arena, old->good + old->bad);
    if (old->unsure)
        DIAGNOSE(list, TEXT_CONVERTED_UNSURE, SLICE(""), 0, name, good, all);
    else
        DIAGNOSE(list, TEXT_CONVERTED, SLICE(""), 0, name, good, all);
}

static void take_converted(const struct legacy *old, struct decoded *out, struct diagnostics *list)
{
    out->text = old->text;
    out->letters = old->charset;
    out->unsure = old->unsure;
    say_converted(old, list);
}

/* UTF-8 with some broken bytes: the letters that fit outnumber the bytes that do not. */
static bool is_broken_utf8(struct slice text)
{
    size_t good = 0, bad = 0;
    for (size_t pos = 0; pos < text.len;) {
        uint32_t letter = utf8_next(text, &pos);
        bad += letter == UTF8_BAD;
        good += letter >= 0x80 && letter != UTF8_BAD;
    }
    return good > bad;
}

/* Bytes that are no UTF-8 are in an old charset, unless a byte order mark says otherwise. */
static enum status read_bytes(struct arena *arena, struct slice text, size_t mark,
                              struct decoded *out, struct diagnostics *list)
{
    char place[32];
    size_t bad;
    struct legacy old;
    const char *nul = memchr(text.at, '\0', text.len);
    if (nul)
        return REFUSE(list, TEXT_BINARY, write_place(place, (size_t)(nul - text.at) + mark));
    out->text = text;
    if (utf8_valid(text, &bad))
        return STATUS_OK;
    if (mark || is_broken_utf8(text) || !legacy_read(arena, text, &old))
        return REFUSE(list, TEXT_NOT_UTF8, write_place(place, bad + mark));
    out->charset = old.charset;
    take_converted(&old, out, list);
    return STATUS_OK;
}

static void say_doubtful(struct slice text, struct diagnostics *list)
{
    struct doubtful doubtful = doubtful_find(text);
    if (doubtful.count)
        DIAGNOSE(list, TEXT_DOUBTFUL, SLICE(""), doubtful.line,
                 write_number(list->arena, doubtful.count),
                 arena_format(list->arena, "U+%04X", (unsigned)doubtful.first));
}

enum status text_decode(struct arena *arena, struct slice bytes, enum odd_letters odd,
                        struct decoded *out, struct diagnostics *list)
{
    char place[32];
    size_t mark, bad = 0;
    struct legacy old;
    struct slice form = form_name(bytes);
    if (form.len)
        return REFUSE(list, TEXT_FORM, form);
    enum charset charset = find_charset(bytes, &mark);
    struct slice text = slice_from(bytes, mark);
    *out = (struct decoded){.charset = charset, .letters = CHARSET_UTF8};
    if (charset == CHARSET_UTF8 && read_bytes(arena, text, mark, out, list) != STATUS_OK)
        return STATUS_UNREAD;
    if (charset != CHARSET_UTF8 && !from_utf16(arena, text, charset, &out->text, &bad))
        return REFUSE(list, TEXT_BROKEN_UTF16, write_place(place, bad + mark));
    if (odd == LETTERS_MEND && out->letters == CHARSET_UTF8 &&
        legacy_repair(arena, out->text, &old))
        take_converted(&old, out, list);
    say_doubtful(out->text, list);
    out->text = text_mend(arena, out->text, &out->mended);
    return STATUS_OK;
}

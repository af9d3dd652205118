/*
 * Writing text in the old charsets, for tests: the tables of src/text turned round. What they say
 * is held against iconv and against strings written by hand in text_charset_test.c.
 */
#ifndef RASOAT_TESTS_TEXT_WRITER_H
#define RASOAT_TESTS_TEXT_WRITER_H

#include "text/charset.h"
#include "text/spelling.h"
#include "text/utf8.h"
#include "text_help.h"

#include <string.h>

enum { HIGH = 0x80, BYTES = 0x100 };

/* In the letters that Windows-1252 shows for the bytes, as people see and save such text. */
static const struct {
    enum charset charset;
    const char *seen, *text;
} strings[] = {
    {CHARSET_TCVN3, "Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"},
    {CHARSET_TCVN3, "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"},
    {CHARSET_TCVN3, "C¨n cø NghÞ ®Þnh sè 24/2003/N§-CP", "Căn cứ Nghị định số 24/2003/NĐ-CP"},
    {CHARSET_TCVN3, "nhiÖt ®é 25°C, 40 m² trë lªn", "nhiệt độ 25°C, 40 m² trở lên"},
    {CHARSET_TCVN3, "CéNG HOµ X· HéI CHñ NGHÜA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA"},
    {CHARSET_TCVN3, "Uû BAN NH¢N D¢N | Sè: 41/Q§-UB", "UỶ BAN NHÂN DÂN | Số: 41/QĐ-UB"},
    {CHARSET_VNI, "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
    {CHARSET_VNI, "UÛY BAN NHAÂN DAÂN TÆNH", "ỦY BAN NHÂN DÂN TỈNH"},
    {CHARSET_VNI, "Caên cöù Luaät Toå chöùc HÑND vaø UBND", "Căn cứ Luật Tổ chức HĐND và UBND"},
    {CHARSET_VNI, "Ñieàu 1. Quyeát ñònh naøy coù hieäu löïc", "Điều 1. Quyết định này có hiệu lực"},
    {CHARSET_VNI, "Uûy ban, kyõ thuaät, nghæ leã, tyû leä", "Ủy ban, kỹ thuật, nghỉ lễ, tỷ lệ"},
    {CHARSET_VPS, "C¶ng hòa xã h¶i chû nghïa ViŒt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
    {CHARSET_VPS, "ñ¶c lÆp - T¿ do - Hånh phúc", "Độc lập - Tự do - Hạnh phúc"},
    {CHARSET_VISCII, "Cµng hòa xã hµi chü nghîa Vi®t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
    {CHARSET_VISCII, "Ðµc l§p - Tñ do - HÕnh phúc", "Độc lập - Tự do - Hạnh phúc"},
    {CHARSET_CP1258, "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam",
     "Cộng hòa xã hội chủ nghĩa Việt Nam"},
    {CHARSET_CP1258, "Ðôòc lâòp - Týò do - Haònh phuìc", "Độc lập - Tự do - Hạnh phúc"},
};

static inline uint32_t letter_of_byte(struct arena *arena, enum charset charset, unsigned byte)
{
    size_t pos = 0;
    char c = (char)byte;
    return charset_next(charset, charset_widen(arena, (struct slice){&c, 1}), &pos);
}

/* How to write a letter in a charset: one byte, or a letter and a mark; "" when it cannot be. */
struct writer {
    char bytes[0x2020][3];
};

/* The letter that the bytes are, when they are one. */
static inline bool is_one_letter(struct arena *arena, enum charset charset, const char *bytes,
                          uint32_t *letter)
{
    size_t pos = 0;
    struct slice wide = charset_widen(arena, slice_of(bytes));
    *letter = charset_next(charset, wide, &pos);
    return pos == wide.len;
}

static inline bool is_mark(struct arena *arena, enum charset charset, unsigned byte)
{
    uint32_t letter;
    return is_one_letter(arena, charset, (char[]){'a', (char)byte, '\0'}, &letter);
}

/* Single bytes come first; of pairs a small letter takes the last, whose mark is small too. */
static inline void learn(struct writer *writer, uint32_t letter, const char *bytes)
{
    if (letter >= COUNT(writer->bytes))
        return;
    char *known = writer->bytes[letter];
    if (!known[0] || (known[1] && !spelling_is_upper(letter)))
        memcpy(known, bytes, strlen(bytes) + 1);
}

/* People wrote no marks in TCVN3, so that it has no capitals with a tone. */
static inline struct writer *make_writer(struct arena *arena, enum charset charset)
{
    struct writer *writer = ARENA_NEW(arena, struct writer);
    struct arena *wide = arena_new();
    uint32_t letter;
    for (unsigned byte = 1; byte < BYTES; byte++)
        if (!is_mark(wide, charset, byte))
            learn(writer, letter_of_byte(wide, charset, byte), (char[]){(char)byte, '\0'});
    for (unsigned first = 'A'; first < BYTES && charset != CHARSET_TCVN3; first++) {
        for (unsigned mark = HIGH; mark < BYTES; mark++) {
            char pair[] = {(char)first, (char)mark, '\0'};
            if (is_one_letter(wide, charset, pair, &letter))
                learn(writer, letter, pair);
        }
    }
    arena_free(wide);
    return writer;
}

/* The bytes that Windows-1252 shows as this text. */
static inline struct slice narrow(struct arena *arena, struct slice seen)
{
    char *bytes = arena_get(arena, seen.len + 1);
    size_t len = 0;
    for (size_t pos = 0; pos < seen.len;) {
        uint32_t letter = utf8_next(seen, &pos);
        unsigned byte = letter < BYTES ? letter : HIGH;
        while (letter >= BYTES && letter_of_byte(arena, CHARSET_VNI, byte) != letter)
            byte++;
        bytes[len++] = (char)byte;
    }
    return (struct slice){bytes, len};
}

/* The same bytes in three forms: as they are, and saved as UTF-8 by way of two charsets. */
enum form { FORM_BYTES, FORM_LATIN1, FORM_WINDOWS, FORM_COUNT };

static inline struct slice shape(struct arena *arena, struct slice bytes, enum form form)
{
    if (form == FORM_BYTES)
        return bytes;
    char *text = arena_get(arena, bytes.len * UTF8_MOST_BYTES + 1);
    size_t len = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.at[i];
        bool sign = form == FORM_WINDOWS && byte >= HIGH && byte < 0xA0;
        len += utf8_put(sign ? letter_of_byte(arena, CHARSET_VNI, byte) : byte, text + len);
    }
    return (struct slice){text, len};
}

struct written {
    struct slice bytes;
    struct slice text; /* what the bytes say: signs that the charset does not have are ? */
};

/* TCVN3 writes a small letter where it has no capital, as people did. */
static inline struct written write_act(struct arena *arena, const struct writer *writer,
                                enum charset charset, struct slice act)
{
    char *bytes = arena_get(arena, act.len * 2 + 1), *text = arena_get(arena, act.len + 1);
    size_t bytes_len = 0, text_len = 0;
    for (size_t pos = 0; pos < act.len;) {
        uint32_t letter = utf8_next(act, &pos);
        uint32_t small = spelling_lower(letter);
        bool known = letter < COUNT(writer->bytes) && writer->bytes[letter][0];
        bool as_small = !known && charset == CHARSET_TCVN3 && small < COUNT(writer->bytes) &&
                        writer->bytes[small][0];
        const char *two = known ? writer->bytes[letter] : as_small ? writer->bytes[small] : "?";
        bytes_len = (size_t)(stpcpy(bytes + bytes_len, two) - bytes);
        text_len += utf8_put(known || as_small ? letter : '?', text + text_len);
    }
    return (struct written){{bytes, bytes_len}, {text, text_len}};
}

#endif

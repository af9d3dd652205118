/*
 * Unit tests of the old charsets of src/text: their tables, held against iconv and alphabets written
 * by hand, what fonts say, syllables and capitals.
 */
#include "text/capitals.h"
#include "text/charset.h"
#include "text/spelling.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "text/vowel.h"
#include "text_help.h"
#include "text_writer.h"

#include <iconv.h>
#include <string.h>

static size_t read_letters(struct slice s, uint32_t *letters, size_t most)
{
    size_t count = 0;
    for (size_t pos = 0; pos < s.len && count < most;)
        letters[count++] = utf8_next(s, &pos);
    return count;
}

/* ---- tables ---- */

/* 0: the oracle has no letter there. */
static uint32_t ask(iconv_t oracle, unsigned byte)
{
    char in = (char)byte, out[8];
    char *from = &in, *to = out;
    size_t left = 1, room = sizeof out, pos = 0;
    iconv(oracle, NULL, NULL, NULL, NULL);
    /* The second call gives a letter that was kept back for a mark that might follow. */
    if (iconv(oracle, &from, &left, &to, &room) == (size_t)-1 ||
        iconv(oracle, NULL, NULL, &to, &room) == (size_t)-1)
        return 0;
    return utf8_next((struct slice){out, (size_t)(to - out)}, &pos);
}

/* TCVN5712-1 is VN1; VN3 has not its capitals with a tone, and marks only behind a vowel. */
static bool in_vn3(unsigned byte, uint32_t letter)
{
    bool mark = letter >= 0x300 && letter < 0x370;
    return byte > 0xA0 && !mark && (byte < 0xA8 || !spelling_is_upper(letter));
}

static void tables_agree_with_iconv(void **state)
{
    static const struct {
        enum charset charset;
        const char *name;
        size_t letters; /* that must have been compared */
    } rows[] = {
        {CHARSET_TCVN3, "TCVN5712-1", 74},
        {CHARSET_VISCII, "VISCII", 255},
        {CHARSET_CP1258, "CP1258", 246},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        iconv_t oracle = iconv_open("UTF-8", rows[i].name);
        size_t letters = 0;
        if (oracle == (iconv_t)-1) {
            print_message("# skipped: this system's iconv has no %s\n", rows[i].name);
            skip();
        }
        for (unsigned byte = 1; byte < BYTES; byte++) {
            uint32_t letter = ask(oracle, byte);
            if (!letter || (rows[i].charset == CHARSET_TCVN3 && !in_vn3(byte, letter)))
                continue;
            assert_int_equal(letter_of_byte(*state, rows[i].charset, byte), letter);
            letters++;
        }
        iconv_close(oracle);
        assert_int_equal(letters, rows[i].letters);
    }
}

static void writes_every_letter(void **state)
{
    for (enum charset charset = CHARSET_OLD; charset < CHARSET_COUNT; charset++) {
        const struct writer *writer = make_writer(*state, charset);
        for (size_t vowel = 0; vowel < VOWEL_COUNT; vowel++) {
            for (size_t tone = 0; tone < TONE_COUNT; tone++) {
                uint32_t letter = vowel_letters[vowel][tone];
                bool has = charset != CHARSET_TCVN3 || vowel < VOWEL_LOWER || tone == TONE_LEVEL;
                if (has && !writer->bytes[letter][0])
                    fail_msg("%s has no U+%04X", charset_name(charset).at, letter);
            }
        }
        assert_true(writer->bytes[0x110][0] && writer->bytes[0x111][0]);
    }
}

/* ---- tables that iconv does not have ---- */

static const char small[] =
    "a à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ e è é ẻ ẽ ẹ ê ề ế ể ễ ệ i ì í ỉ ĩ ị o ò ó ỏ "
    "õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ u ù ú ủ ũ ụ ư ừ ứ ử ữ ự y ỳ ý ỷ ỹ ỵ đ";
static const char capital[] =
    "A À Á Ả Ã Ạ Ă Ằ Ắ Ẳ Ẵ Ặ Â Ầ Ấ Ẩ Ẫ Ậ E È É Ẻ Ẽ Ẹ Ê Ề Ế Ể Ễ Ệ I Ì Í Ỉ Ĩ Ị O Ò Ó Ỏ "
    "Õ Ọ Ô Ồ Ố Ổ Ỗ Ộ Ơ Ờ Ớ Ở Ỡ Ợ U Ù Ú Ủ Ũ Ụ Ư Ừ Ứ Ử Ữ Ự Y Ỳ Ý Ỷ Ỹ Ỵ Đ";

/* All letters by vowel and tone, đ last, in the letters that Windows-1252 shows for the bytes. */
static const struct {
    enum charset charset;
    const char *text, *seen;
} alphabets[] = {
    {CHARSET_VNI, small,
     "a aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä e eø eù eû eõ eï eâ eà eá "
     "eå eã eä i ì í æ ó ò o oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï u uø "
     "uù uû uõ uï ö öø öù öû öõ öï y yø yù yû yõ î ñ"},
    {CHARSET_VNI, capital,
     "A AØ AÙ AÛ AÕ AÏ AÊ AÈ AÉ AÚ AÜ AË AÂ AÀ AÁ AÅ AÃ AÄ E EØ EÙ EÛ EÕ EÏ EÂ EÀ EÁ "
     "EÅ EÃ EÄ I Ì Í Æ Ó Ò O OØ OÙ OÛ OÕ OÏ OÂ OÀ OÁ OÅ OÃ OÄ Ô ÔØ ÔÙ ÔÛ ÔÕ ÔÏ U UØ "
     "UÙ UÛ UÕ UÏ Ö ÖØ ÖÙ ÖÛ ÖÕ ÖÏ Y YØ YÙ YÛ YÕ Î Ñ"},
    {CHARSET_VPS, small,
     "a à á ä ã å æ ¢ ¡ £ ¤ ¥ â À Ã Ä Å Æ e è é È ë Ë ê Š ‰ ‹ Í Œ i ì í Ì ï Î o ò ó Õ "
     "õ † ô Ò Ó ° ‡ ¶ Ö © § ª « ® u ù ú û Û ø Ü Ø Ù º » ¿ y ÿ š › Ï œ Ç"},
    {CHARSET_VPS, capital,
     "A € Á \xC2\x81 ‚ \x02 ˆ Ž \xC2\x8D \xC2\x8F ð \x04 Â „ ƒ … \x1C \x03 E × É Þ þ "
     "\x05 Ê “ \xC2\x90 ” • \x06 I µ ´ · ¸ \x10 O ¼ ¹ ½ ¾ \x11 Ô — – ˜ ™ \x12 ÷ ž "
     "\xC2\x9D Ÿ ¦ \x13 U ¨ Ú Ñ ¬ \x14 Ð ¯ \xC2\xAD ± \x1D \x15 Y ² Ý ý ³ \x19 ñ"},
};

static void converts_alphabets(void **state)
{
    for (size_t i = 0; i < COUNT(alphabets); i++) {
        struct slice seen = slice_of(alphabets[i].seen);
        expect_slice(charset_convert(*state, alphabets[i].charset, false, seen), alphabets[i].text);
    }
}

/* ---- strings written by hand (text_writer.h) ---- */

static void converts_strings(void **state)
{
    for (size_t i = 0; i < COUNT(strings); i++) {
        struct slice seen = slice_of(strings[i].seen);
        expect_slice(charset_convert(*state, strings[i].charset, false, seen), strings[i].text);
    }
    expect_slice(charset_convert(*state, CHARSET_TCVN3, true, SLICE("Héi ®ång nh©n d©n")),
                 "HỘI ĐỒNG NHÂN DÂN");
    expect_slice(charset_convert(*state, CHARSET_TCVN3, false, SLICE("\xC2\x93x·\xC2\x94 “x·” ấn")),
                 "“xã” “xã” ấn");
    expect_slice(charset_convert(*state, CHARSET_TCVN3, false, SLICE("ba±o, Ba³n, 25°C")),
                 "bảo, Bán, 25°C");
    expect_slice(charset_convert(*state, CHARSET_VNI, false, SLICE("Ñoâù, e\xC3\xB8")), "Đố, è");
    expect_slice(charset_convert(*state, CHARSET_VNI, false, SLICE("")), "");
}

/* ---- fonts, syllables, capitals ---- */

static void knows_fonts(void **state)
{
    static const struct {
        const char *font;
        enum charset charset; /* CHARSET_UTF8: no old one */
        bool capitals;
    } rows[] = {
        {".VnTime", CHARSET_TCVN3, false},   {".VnTimeH", CHARSET_TCVN3, true},
        {".vnArial", CHARSET_TCVN3, false},  {"VNI-Times", CHARSET_VNI, false},
        {"VNI-AptimaH", CHARSET_VNI, false}, {"VPS Times", CHARSET_VPS, false},
        {"Times New Roman", CHARSET_UTF8, false}, {"", CHARSET_UTF8, false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        enum charset charset = CHARSET_UTF8;
        bool capitals = false, old = charset_of_font(slice_of(rows[i].font), &charset, &capitals);
        assert_int_equal(old, rows[i].charset != CHARSET_UTF8);
        assert_int_equal(charset, rows[i].charset);
        assert_int_equal(capitals, rows[i].capitals);
    }
}

static void knows_syllables(void **state)
{
    static const char *const good[] = {
        "nghiêng", "Việt", "ĐỘC", "quốc", "quyết", "giếng", "gì", "ủy", "uỷ", "hoà", "hòa", "thuở",
        "khuỷu", "Đắk", "Lăk", "yên", "ý", "oanh", "xoong", "nghĩa", "được", "huỳnh", "quýt",
    };
    static const char *const bad[] = {
        "", "b", "hoàà", "thấỳ", "việt1", "vat1", "tach", "viet", "vièt", "nước2", "zô",
        "plố", "étude", "ngượa", "ñ", "nghiênghg", "ươ",
    };
    (void)state;
    uint32_t letters[16];
    for (size_t i = 0; i < COUNT(good); i++)
        if (!syllable_is(letters, read_letters(slice_of(good[i]), letters, COUNT(letters))))
            fail_msg("%s is a syllable", good[i]);
    for (size_t i = 0; i < COUNT(bad); i++)
        if (syllable_is(letters, read_letters(slice_of(bad[i]), letters, COUNT(letters))))
            fail_msg("%s is no syllable", bad[i]);
}

static void raises_capitals(void **state)
{
    static const struct pair rows[] = {
        {"CộNG HOà Xã HộI", "CỘNG HOÀ XÃ HỘI"},
        {"QUYếT địNH", "QUYẾT địNH"},
        {"Uỷ BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN"},
        {"Về VIệC", "VỀ VIỆC"},
        {"Sở TNMT, Vụ TCCB", "Sở TNMT, Vụ TCCB"},
        {"Số: 41/QĐ-UB", "Số: 41/QĐ-UB"},
        {"Số 12\tCộNG HOà", "Số 12\tCỘNG HOÀ"},
        {"Độc lập - Tự do", "Độc lập - Tự do"},
        {"<b>Uỷ BAN NHÂN DÂN</b>", "<b>UỶ BAN NHÂN DÂN</b>"},
        {"ở", "ở"},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct slice text = arena_copy(*state, slice_of(rows[i].in));
        char *at = memcpy(arena_get(*state, text.len + 1), text.at, text.len);
        capitals_raise(at, text.len);
        expect_slice((struct slice){at, text.len}, rows[i].out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(tables_agree_with_iconv, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(writes_every_letter, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(converts_alphabets, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(converts_strings, make_arena, free_arena),
        cmocka_unit_test(knows_fonts),
        cmocka_unit_test(knows_syllables),
        cmocka_unit_test_setup_teardown(raises_capitals, make_arena, free_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

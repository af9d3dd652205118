/* Unit tests of src/text: letters, decoding, spelling, keys, dates, words. */
#include "base/buffer.h"
#include "base/limits.h"
#include "text/date.h"
#include "text/decode.h"
#include "text/spelling.h"
#include "text/tags.h"
#include "text/utf8.h"
#include "text/view.h"
#include "text/words.h"
#include "text_help.h"

#include <stdlib.h>
#include <string.h>

/* ---- utf8 ---- */

static void utf8_round_trip(void **state)
{
    (void)state;
    for (uint32_t letter = 1; letter < 0x110000; letter++) {
        char bytes[UTF8_MOST_BYTES];
        size_t pos = 0, len = utf8_put(letter, bytes);
        uint32_t want = letter >= 0xD800 && letter <= 0xDFFF ? UTF8_BAD : letter;
        assert_int_equal(utf8_next((struct slice){bytes, len}, &pos), want);
        assert_int_equal(pos, len);
    }
}

static void utf8_refuses_broken(void **state)
{
    (void)state;
    static const struct slice broken[] = {
        SLICE_INIT("\x80"),         SLICE_INIT("\xC3"),             SLICE_INIT("\xC0\x80"),
        SLICE_INIT("\xE0\x80\x80"), SLICE_INIT("\xED\xA0\x80"),     SLICE_INIT("\xE1\xBB"),
        SLICE_INIT("\xFF"),         SLICE_INIT("\xF4\x90\x80\x80"), SLICE_INIT("\xC3\xC3"),
    };
    for (size_t i = 0; i < COUNT(broken); i++) {
        size_t pos = 0, bad = 99;
        assert_false(utf8_valid(broken[i], &bad));
        assert_int_equal(bad, 0);
        assert_int_equal(utf8_next(broken[i], &pos), UTF8_BAD);
        assert_int_equal(pos, 1);
    }
    assert_int_equal(utf8_length(SLICE("Đắk Lắk")), 7);
}

/* ---- spelling ---- */

static void spells_one_way(void **state)
{
    static const struct pair rows[] = {
        {"hoà", "hòa"}, {"HOÀ", "HÒA"}, {"Hoà", "Hòa"}, {"thuỷ", "thủy"},
        {"uỷ", "ủy"}, {"Uỷ", "Ủy"}, {"UỶ", "ỦY"}, {"khoẻ", "khỏe"},
        {"loá", "lóa"}, {"huỷ", "hủy"}, {"luỹ", "lũy"}, {"xoè", "xòe"},
        {"hoàn", "hoàn"}, {"toán", "toán"}, {"quỳ", "quỳ"}, {"quý", "quý"},
        {"thuyền", "thuyền"}, {"khuya", "khuya"}, {"khuỷu", "khuỷu"},
        {"ngoài", "ngoài"}, {"hòa", "hòa"}, {"ủy", "ủy"}, {"quí", "quý"},
        {"qui", "quy"}, {"QUI", "QUY"}, {"Quĩ", "Quỹ"}, {"quạ", "quạ"}, {"quá", "quá"},
        {"lí", "lý"}, {"kĩ", "kỹ"}, {"tỉ", "tỷ"}, {"mĩ", "mỹ"}, {"hi", "hy"},
        {"TỈ", "TỶ"}, {"thi", "thi"}, {"khi", "khi"}, {"nhi", "nhi"}, {"thí", "thí"},
        {"tin", "tin"}, {"kính", "kính"}, {"i", "i"}, {"ỉ", "ỉ"}, {"a", "a"},
        {"lui", "lui"}, {"tui", "tui"}, {"vĩ", "vĩ"}, {"sĩ", "sĩ"}, {"nghỉ", "nghỉ"},
        {"uỷ quyền, lí do: hoà", "ủy quyền, lý do: hòa"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct slice in = slice_of(rows[i].in);
        uint32_t letters[64];
        char text[256];
        size_t count = 0, len = 0;
        for (size_t pos = 0; pos < in.len;)
            letters[count++] = utf8_next(in, &pos);
        spelling_unify(letters, count);
        for (size_t k = 0; k < count; k++)
            len += utf8_put(letters[k], text + len);
        expect_slice((struct slice){text, len}, rows[i].out);
        expect_slice(view_spell(*state, view_make(*state, in)), rows[i].out);
    }
}

static void knows_letters(void **state)
{
    (void)state;
    assert_int_equal(spelling_lower(0x1EA4), 0x1EA5); /* Ấ ấ */
    assert_int_equal(spelling_lower(0x110), 0x111);
    assert_int_equal(spelling_lower('7'), '7');
    assert_int_equal(spelling_bare(0x1EAD), 'a'); /* ậ */
    assert_int_equal(spelling_bare(0x1B0), 'u');  /* ư */
    assert_int_equal(spelling_bare(0x110), 'D');
    assert_int_equal(spelling_bare(0x2260), 0x2260); /* a sign that decomposes stays */
    assert_true(spelling_is_letter(0x111) && spelling_is_letter(0x301) && spelling_is_letter('z'));
    assert_false(spelling_is_letter(0xD7) || spelling_is_letter('1') || spelling_is_letter('_'));
    assert_true(spelling_is_upper(0x1EF8) && spelling_is_upper('A'));
    assert_false(spelling_is_upper(0x1EF9) || spelling_is_upper('1'));
}

static void makes_keys(void **state)
{
    static const struct pair rows[] = {
        {"  Uỷ\u00A0ban_nhân  dân ", "ủy ban nhân dân"},
        {"Điều 1 . Vị_trí ( sau đây )", "điều 1. vị trí (sau đây)"},
        {"“Sở” ‘A’ – B", "\"sở\" 'a' - b"},
        {"a\n\n b", "a b"},
        {"QÐ-UBND", "qđ-ubnd"},
        {"Москва", "москва"},
        {"", ""},
        {" _\n", ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        expect_slice(spelling_key(*state, slice_of(rows[i].in)), rows[i].out);
    expect_slice(spelling_search_key(*state, SLICE("Ủy ban nhân dân HUYỆN Đắk")),
                 "uy ban nhan dan huyen dak");
    expect_slice(spelling_search_key(*state, SLICE("Uỷ  ban")), "uy ban");
    expect_slice(spelling_slug(*state, SLICE(" Ủy ban nhân dân tỉnh Mẫu (mới) ")),
                 "uy-ban-nhan-dan-tinh-mau-moi");
    expect_slice(spelling_slug(*state, SLICE("--–--")), "");
    expect_slice(spelling_slug(*state, SLICE("87/2025/QĐ-UBND")), "87-2025-qd-ubnd");
}

/* ---- decode ---- */

static void decodes_charsets(void **state)
{
    static const struct {
        struct slice bytes;
        enum charset charset;
        const char *text;
    } rows[] = {
        {SLICE_INIT("\xEF\xBB\xBFỦy ban"), CHARSET_UTF8, "Ủy ban"},
        {SLICE_INIT("plain\r\ntext\rend\n"), CHARSET_UTF8, "plain\ntext\nend\n"},
        {SLICE_INIT("\xFF\xFE\xE6\x1Ey\0\n\0"), CHARSET_UTF16LE, "Ủy\n"},
        {SLICE_INIT("\xFE\xFF\x1E\xE6\0y"), CHARSET_UTF16BE, "Ủy"},
        {SLICE_INIT("S\0o\0 \0\x11\x01" "1\0"), CHARSET_UTF16LE, "So đ1"},
        {SLICE_INIT("\0S\0o\0 \x01\x11\0" "1"), CHARSET_UTF16BE, "So đ1"},
        {SLICE_INIT("\xFF\xFE\x3D\xD8\x00\xDE"), CHARSET_UTF16LE, "\U0001F600"},
        {SLICE_INIT("\xEF\xBB\xBF"), CHARSET_UTF8, ""},
        {SLICE_INIT(""), CHARSET_UTF8, ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct decoding got = decode(*state, rows[i].bytes);
        assert_int_equal(got.status, STATUS_OK);
        assert_int_equal(got.out.charset, rows[i].charset);
        expect_slice(got.out.text, rows[i].text);
        assert_int_equal(got.list.count, 0);
    }
}

/* The first strange sign is named with its line; bullets of symbol fonts are none. */
static void tells_strange_signs(void **state)
{
    static const struct {
        const char *text, *count, *first;
        size_t line;
    } rows[] = {
        {"a\n\uFFFD\uFFFD", "2", "U+FFFD", 2}, {"a\u202Eb", "1", "U+202E", 1},
        {"\n\n\001", "1", "U+0001", 3},        {"a\uFEFF", "1", "U+FEFF", 1},
        {"\xC2\x99", "1", "U+0099", 1},           {"\uE000\u2066", "2", "U+E000", 1},
        {"a\U000E0041", "1", "U+E0041", 1},     {"\uFFFE", "1", "U+FFFE", 1},
        {"\uF0B7 a\tb\fc\r\n\u2013“Ủ”😀", NULL, NULL, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct decoding got = decode(*state, slice_of(rows[i].text));
        assert_int_equal(got.status, STATUS_OK);
        assert_int_equal(got.list.count, rows[i].count != NULL);
        if (!rows[i].count)
            continue;
        assert_int_equal(got.list.items[0].message, MESSAGE_TEXT_DOUBTFUL);
        assert_int_equal(got.list.items[0].line, rows[i].line);
        expect_slice(got.list.items[0].words[0], rows[i].count);
        expect_slice(got.list.items[0].words[1], rows[i].first);
    }
}

static void refuses_what_is_no_text(void **state)
{
    static const struct {
        struct slice bytes;
        enum message message;
        const char *word;
    } rows[] = {
        {SLICE_INIT("PK\x03\x04....word/document.xml"), MESSAGE_TEXT_FORM, "Word (DOCX)"},
        {SLICE_INIT("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text"),
         MESSAGE_TEXT_FORM, "OpenDocument (ODT)"},
        {SLICE_INIT("PK\x03\x04"), MESSAGE_TEXT_FORM, "ZIP"},
        {SLICE_INIT("%PDF-1.7"), MESSAGE_TEXT_FORM, "PDF"},
        {SLICE_INIT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), MESSAGE_TEXT_FORM,
         "Word/Excel 97-2003 (OLE)"},
        {SLICE_INIT("\x89PNG\r\n\x1A\n\0\0"), MESSAGE_TEXT_FORM, "PNG"},
        {SLICE_INIT("\xFF\xD8\xFF\xE0"), MESSAGE_TEXT_FORM, "JPEG"},
        {SLICE_INIT("\x7F" "ELF\2"), MESSAGE_TEXT_FORM, "ELF"},
        {SLICE_INIT("Quy\xEAt"), MESSAGE_TEXT_NOT_UTF8, "4"},
        {SLICE_INIT("\xEF\xBB\xBF\xE1\xBB"), MESSAGE_TEXT_NOT_UTF8, "4"},
        {SLICE_INIT("abc\0defghijkl"), MESSAGE_TEXT_BINARY, "4"},
        {SLICE_INIT("\xFF\xFE" "a\0b"), MESSAGE_TEXT_BROKEN_UTF16, "5"},
        {SLICE_INIT("\xFF\xFE\x00\xDE"), MESSAGE_TEXT_BROKEN_UTF16, "3"},
        {SLICE_INIT("\xFF\xFE\0\0a\0\0\0"), MESSAGE_TEXT_BROKEN_UTF16, "3"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct decoding got = decode(*state, rows[i].bytes);
        assert_int_equal(got.status, STATUS_UNREAD);
        assert_int_equal(got.list.count, 1);
        assert_int_equal(got.list.items[0].message, rows[i].message);
        expect_slice(got.list.items[0].words[0], rows[i].word);
    }
}

static void mends_letters(void **state)
{
    static const struct {
        const char *in, *out;
        size_t mended;
    } rows[] = {
        {"Ủy ban nhân dân", "Ủy ban nhân dân", 0},
        {"U\u0309y", "Ủy", 1},
        {"nha\u0302n da\u0302n", "nhân dân", 2},
        {"thu\u031B\u0323c", "thực", 2},
        {"th\u01B0\u0323c", "thực", 1},
        {"c\u1EA1\u0302n", "cận", 1},
        {"h\u00E2\u0301p Ấp", "hấp Ấp", 1},
        {"qu\u00ADy\u200B e\uFEFFd", "quy ed", 3},
        {"a\u00AD\u0301", "á", 2},
        {"Q\u00D0-UBND \u00F0) \u00F0iều", "QĐ-UBND đ) điều", 3},
        {"a\r\n\r\nb\rc\u2028d", "a\n\nb\nc\nd", 1},
        {"\u212Bngstr\u00F6m", "\u00C5ngström", 1},
        {"a\u2003b — “c” …", "a\u2003b — “c” …", 0},
        {"\u0301", "\u0301", 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct decoding got = decode(*state, slice_of(rows[i].in));
        assert_int_equal(got.status, STATUS_OK);
        expect_slice(got.out.text, rows[i].out);
        assert_int_equal(got.out.mended, rows[i].mended);
    }
    struct slice good = SLICE("Quyết định – “số”");
    assert_ptr_equal(text_compose(*state, good).at, good.at);
}

/* ---- tags ---- */

static void looks_over_tags(void **state)
{
    static const struct {
        const char *text;
        size_t open; /* bytes before what never ends; SIZE_MAX: all of it ends */
    } rows[] = {
        {"", SIZE_MAX},
        {"<p>a</p> 1 < 2 <", SIZE_MAX},
        {"<p a='>' b=\">\">x", SIZE_MAX},
        {"<p>it's</p>", SIZE_MAX},
        {"<p it's>x</p>", SIZE_MAX},
        {"a<p b='>c", 1},
        {"a<!-- <p -->b", SIZE_MAX},
        {"a<!-- b>", 1},
        {"<script>a<b</script><p", 20},
        {"<script src='a'/><b>", SIZE_MAX},
        {"<STYLE>a", 0},
        {"<scripted>a", SIZE_MAX},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct tags tags = tags_look(slice_of(rows[i].text));
        size_t all = strlen(rows[i].text);
        assert_int_equal(tags.open, rows[i].open == SIZE_MAX ? all : rows[i].open);
        assert_int_equal(tags.crowded, 0);
    }
}

static void counts_attributes(void **state)
{
    struct buffer text;
    buffer_init(&text);
    for (size_t i = 0; i <= LIMIT_ATTRIBUTES; i++) {
        assert_int_equal(tags_look(buffer_slice(&text)).crowded, 0);
        buffer_add(&text, i ? SLICE(" a='b c'") : SLICE("<p>\n<p"));
    }
    assert_int_equal(tags_look(buffer_slice(&text)).crowded, 0);
    buffer_add(&text, SLICE(" a = b"));
    assert_int_equal(tags_look(buffer_slice(&text)).crowded, 2);
    buffer_free(&text);
    (void)state;
}

/* ---- dates ---- */

static void finds_dates(void **state)
{
    static const struct pair rows[] = {
        {"ngày 18 tháng 11 năm 2025", "2025-11-18"},
        {"NGÀY 18 THÁNG 11 NĂM 2025", "2025-11-18"},
        {"ngày31 tháng01 năm2020", "2020-01-31"},
        {"ngày **18\ntháng 11** năm\n2025", "2025-11-18"},
        {"ngày\u00A018\u00A0tháng_11 năm 2025,", "2025-11-18"},
        {"18/11/2025", "2025-11-18"},
        {"20-11- 2025", "2025-11-20"},
        {"(18.11.2025)", "2025-11-18"},
        {"01/7/2025.", "2025-07-01"},
        {"5–6–2025", "2025-06-05"},
        {"31/2/2025 và 1/3/2025", "2025-03-01"},
        {"29/02/2024", "2024-02-29"},
        {"lũ tháng 10, tháng 11 năm 2025", ""},
        {"29/02/2023", ""},
        {"05/12/2025/QĐ-UBND", ""},
        {"1.18.11.2025", ""},
        {"18/11-2025", ""},
        {"118/11/2025", ""},
        {"18/11/20255", ""},
        {"18/11/1944", ""},
        {"18/11/2101", ""},
        {"18/13/2025", ""},
        {"tháng 11 năm 2025", ""},
        {"ngày tháng 11 năm 2025", ""},
        {"18/11/", ""},
        {"18", ""},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        size_t pos = 0;
        struct date date = {0};
        struct slice words;
        assert_int_equal(date_find(slice_of(rows[i].in), &pos, &date, &words), *rows[i].out != 0);
        expect_slice(date_iso(*state, date), rows[i].out);
    }
}

static void date_find_goes_on(void **state)
{
    (void)state;
    struct slice text = SLICE("từ ngày 1/7/2025 đến 30 tháng 6 năm 2026."), words;
    struct date date;
    size_t pos = 0;
    assert_true(date_find(text, &pos, &date, &words));
    expect_slice(words, "1/7/2025");
    assert_true(date_find(text, &pos, &date, &words));
    expect_slice(words, "30 tháng 6 năm 2026");
    assert_int_equal(pos, text.len - 1);
    assert_false(date_find(text, &pos, &date, &words));
}

static void counts_days(void **state)
{
    struct date start = {1945, 9, 2}, date = start;
    for (long days = 0; days < 60000; days++) {
        struct date next = date_add_days(start, days);
        assert_true(date_valid(next.year, next.month, next.day));
        assert_int_equal(date_days(start, next), days);
        if (days)
            assert_int_equal(date_order(date, next), -1);
        date = next;
    }
    assert_int_equal(date_days((struct date){2025, 7, 1}, (struct date){2025, 6, 30}), -1);
    expect_slice(date_iso(*state, date_add_days((struct date){2024, 2, 28}, 2)), "2024-03-01");
    expect_slice(date_iso(*state, date_add_days((struct date){2025, 3, 1}, -1)), "2025-02-28");
    expect_slice(date_vietnamese(*state, (struct date){2025, 7, 1}), "01/07/2025");
    expect_slice(date_vietnamese(*state, (struct date){0}), "");
    assert_true(date_order((struct date){0}, start) < 0);
    assert_true(date_is_set(date_today()));
}

static void parses_iso_dates(void **state)
{
    (void)state;
    struct date date;
    assert_true(date_parse_iso(SLICE("2025-07-01"), &date));
    assert_int_equal(date_order(date, (struct date){2025, 7, 1}), 0);
    static const char *const wrong[] = {"2025-7-1", "2025-02-30", "2025/07/01", "2025-07-01 ", "",
                                        "0000-01-01", "20a5-07-01"};
    for (size_t i = 0; i < COUNT(wrong); i++)
        assert_false(date_parse_iso(slice_of(wrong[i]), &date));
}

/* ---- words ---- */

static void parts_words(void **state)
{
    (void)state;
    static const char *const want[] = {"Điều", "1", "Ủy", "ban", "QĐ", "UBND", "14a", "m"};
    struct slice rest = SLICE("**Điều\n1.** Ủy_ban | “QĐ-UBND” 14a, (m²)"), word;
    assert_int_equal(words_count(rest), COUNT(want));
    for (size_t i = 0; i < COUNT(want); i++) {
        assert_true(words_next(&rest, &word));
        expect_slice(word, want[i]);
    }
    assert_false(words_next(&rest, &word));
    assert_int_equal(words_count(SLICE("")), 0);
}

/* ---- anything at all ---- */

/* Bytes of no sense, half of them pieces of sense, in memory of exactly their size (for ASan). */
static struct slice make_noise(uint32_t *random, char *room, size_t most)
{
    static const char pieces[] =
        "\xE1\xBB\xC3\xA0\xCC\x81\xC2\xAD[](?<\\Q12/tháng ngày/2025-(\0_uyq";
    size_t len = random_next(random) % most;
    for (size_t i = 0; i < len; i++)
        room[i] = random_next(random) % 2 ? pieces[random_next(random) % (sizeof pieces - 1)]
                                          : (char)random_next(random);
    return (struct slice){room, len};
}

static void survives_noise(void **state)
{
    (void)state;
    uint32_t random = 11;
    for (unsigned round = 0; round < 20000; round++) {
        char room[200];
        struct slice noise = make_noise(&random, room, sizeof room), out, word;
        char *exact = malloc(noise.len + 1);
        memcpy(exact, noise.at, noise.len);
        noise.at = exact + 1;
        noise.len -= noise.len > 0;
        noise.at -= noise.len == 0;
        struct arena *arena = arena_new();
        struct date date;
        size_t pos = 0;
        decode(arena, noise);
        struct view view = view_make(arena, noise);
        view_source(view, noise, 0, view.len);
        view_spell(arena, view);
        view_pattern(arena, noise, &out);
        view_pattern_utf8(arena, noise);
        text_compose(arena, noise);
        spelling_slug(arena, noise);
        while (date_find(noise, &pos, &date, &word))
            assert_true(date_valid(date.year, date.month, date.day));
        words_count(noise);
        arena_free(arena);
        free(exact);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(utf8_round_trip),
        cmocka_unit_test(utf8_refuses_broken),
        cmocka_unit_test_setup_teardown(spells_one_way, make_arena, free_arena),
        cmocka_unit_test(knows_letters),
        cmocka_unit_test_setup_teardown(makes_keys, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(decodes_charsets, make_arena, free_arena),
        cmocka_unit_test(looks_over_tags), cmocka_unit_test(counts_attributes),
        cmocka_unit_test_setup_teardown(tells_strange_signs, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(refuses_what_is_no_text, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(mends_letters, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(finds_dates, make_arena, free_arena),
        cmocka_unit_test(date_find_goes_on),
        cmocka_unit_test_setup_teardown(counts_days, make_arena, free_arena),
        cmocka_unit_test(parses_iso_dates),
        cmocka_unit_test(parts_words),
        cmocka_unit_test(survives_noise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

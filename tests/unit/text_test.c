/* Unit tests of src/text: letters, decoding, spelling, keys, the matching view, dates, words. */
#include "text/codepage.h"
#include "text/date.h"
#include "text/decode.h"
#include "text/form.h"
#include "text/spelling.h"
#include "text/utf8.h"
#include "text/view.h"
#include "text/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static int make_arena(void **state)
{
    *state = arena_new();
    return 0;
}

static int free_arena(void **state)
{
    arena_free(*state);
    return 0;
}

static void expect_slice(struct slice got, const char *want)
{
    if (!slice_is(got, slice_of(want)))
        fail_msg("got \"%.*s\", want \"%s\"", SLICE_ARG(got), want);
}

/* A row of a table of tests: what goes in and what must come out. */
struct pair {
    const char *in, *out;
};

static uint32_t random_next(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

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
        {"hoà", "hòa"},       {"HOÀ", "HÒA"},       {"Hoà", "Hòa"},       {"thuỷ", "thủy"},
        {"uỷ", "ủy"},         {"Uỷ", "Ủy"},         {"UỶ", "ỦY"},         {"khoẻ", "khỏe"},
        {"loá", "lóa"},       {"huỷ", "hủy"},       {"luỹ", "lũy"},       {"xoè", "xòe"},
        {"hoàn", "hoàn"},     {"toán", "toán"},     {"quỳ", "quỳ"},       {"quý", "quý"},
        {"thuyền", "thuyền"}, {"khuya", "khuya"},   {"khuỷu", "khuỷu"},   {"ngoài", "ngoài"},
        {"hòa", "hòa"},       {"ủy", "ủy"},         {"quí", "quý"},       {"qui", "quy"},
        {"QUI", "QUY"},       {"Quĩ", "Quỹ"},       {"quạ", "quạ"},       {"quá", "quá"},
        {"lí", "lý"},         {"kĩ", "kỹ"},         {"tỉ", "tỷ"},         {"mĩ", "mỹ"},
        {"hi", "hy"},         {"TỈ", "TỶ"},         {"thi", "thi"},       {"khi", "khi"},
        {"nhi", "nhi"},       {"thí", "thí"},       {"tin", "tin"},       {"kính", "kính"},
        {"i", "i"},           {"ỉ", "ỉ"},           {"a", "a"},           {"lui", "lui"},
        {"tui", "tui"},       {"vĩ", "vĩ"},         {"sĩ", "sĩ"},         {"nghỉ", "nghỉ"},
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
        {SLICE_INIT("a\xEF\xBF\xBD"), CHARSET_UTF8, "a\uFFFD"},
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

/* ---- the code page and its tables ---- */

static bool matches(pcre2_code *code, struct slice text)
{
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(code, NULL);
    int found = pcre2_match(code, (PCRE2_SPTR)text.at, text.len, 0, 0, data, NULL);
    pcre2_match_data_free(data);
    return found >= 0;
}

static pcre2_code *compile(struct slice pattern, uint32_t options, const uint8_t *tables)
{
    int error;
    PCRE2_SIZE at;
    pcre2_compile_context *context = pcre2_compile_context_create(NULL);
    pcre2_set_character_tables(context, tables);
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)pattern.at, pattern.len, options, &error, &at, context);
    pcre2_compile_context_free(context);
    if (!code)
        fail_msg("\"%.*s\" does not compile: %d at %zu", SLICE_ARG(pattern), error, at);
    return code;
}

/* Every byte is in the classes in which Unicode has its letter. */
static void tables_agree_with_unicode(void **state)
{
    static const char *const classes[] = {
        "\\w", "\\W", "\\s", "\\d", "\\h", "\\v", "\\R", ".", "\\b", "[[:upper:]]", "[[:lower:]]",
        "[[:alpha:]]", "[[:alnum:]]", "[[:graph:]]", "[[:print:]]", "[[:xdigit:]]", "[[:cntrl:]]"};
    const struct codepage *page = codepage();
    for (size_t i = 0; i < COUNT(classes); i++) {
        pcre2_code *fast = compile(slice_of(classes[i]), 0, view_tables());
        pcre2_code *slow = compile(slice_of(classes[i]), PCRE2_UTF | PCRE2_UCP, NULL);
        for (unsigned byte = 1; byte < CODEPAGE_BYTES; byte++) {
            unsigned char at[2] = {(unsigned char)byte, '\0'};
            if (page->kind[byte] & CODEPAGE_FREE)
                continue;
            struct slice spelled = view_spell(*state, (struct view){.at = at, .len = 1});
            if (matches(fast, (struct slice){(char *)at, 1}) != matches(slow, spelled))
                fail_msg("%s and byte %02X", classes[i], byte);
        }
        pcre2_code_free(fast);
        pcre2_code_free(slow);
    }
}

static void tables_fold_case(void **state)
{
    (void)state;
    const struct codepage *page = codepage();
    for (unsigned a = 1; a < CODEPAGE_BYTES; a++) {
        char text = (char)a;
        if (!(page->kind[a] & CODEPAGE_LETTER))
            continue;
        pcre2_code *code = compile((struct slice){&text, 1}, PCRE2_CASELESS, view_tables());
        for (unsigned b = 1; b < CODEPAGE_BYTES; b++) {
            char other = (char)b;
            bool same = spelling_lower(page->letter_of[a]) == spelling_lower(page->letter_of[b]);
            if (matches(code, (struct slice){&other, 1}) != (same && page->letter_of[b] != 0))
                fail_msg("bytes %02X and %02X", a, b);
        }
        pcre2_code_free(code);
    }
}

static void page_is_one_to_one(void **state)
{
    (void)state;
    const struct codepage *page = codepage();
    size_t letters = 0;
    for (unsigned byte = 1; byte < CODEPAGE_BYTES; byte++) {
        if (page->kind[byte] & CODEPAGE_FREE || byte == '_')
            continue;
        letters += page->letter_of[byte] >= 0x80 && (page->kind[byte] & CODEPAGE_LETTER);
        if (byte > CODEPAGE_SIGN)
            assert_int_equal(page->byte_of[page->letter_of[byte]], byte);
    }
    assert_int_equal(letters, 134 + 1); /* the letters of Vietnamese, and VIEW_OTHER */
}

/* ---- the view ---- */

static void view_folds_signs(void **state)
{
    static const struct pair rows[] = {
        {"Điều 1 . Vị_trí", "Điều 1. Vị trí"},
        {"a ) Chủ_trì ( cùng ) ;", "a) Chủ trì (cùng);"},
        {"  a \t b  \n  c  ", "a b\nc"},
        {"a\n\n\nb\n", "a\n\n\nb\n"},
        {"a\u00A0\u00A0b\u2003c", "a b c"},
        {"QĐ\u2013UBND \u2014 \u2011 \u2212", "QĐ-UBND - - -"},
        {"“a” \"b\" … ‘c’", "“a” \"b\" … ‘c’"},
        {"100 m² Ð ñ ☎", "100 m2 Đ \u0221 \uFFFD"},
        {"", ""},
        {" \u00A0_ ", ""},
        {"hoà_bình Uỷ\u00A0ban", "hòa bình Ủy ban"},
        {"( ( a ) )", "((a))"},
        {"soft\u00ADhyphen", "softhyphen"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct view view = view_make(*state, slice_of(rows[i].in));
        expect_slice(view_spell(*state, view), rows[i].out);
        assert_int_equal(view.at[view.len], '\0');
    }
}

static void view_knows_its_source(void **state)
{
    struct slice source = SLICE("Căn cứ  Luật ; Uỷ_ban .\n Hết");
    struct view view = view_make(*state, source);
    expect_slice(view_spell(*state, view), "Căn cứ Luật; Ủy ban.\nHết");
    expect_slice(view_source(view, source, 0, view.len), "Căn cứ  Luật ; Uỷ_ban .\n Hết");
    expect_slice(view_source(view, source, 0, 3), "Căn");
    expect_slice(view_source(view, source, 7, 11), "Luật");
    expect_slice(view_source(view, source, 7, 12), "Luật ;");
    expect_slice(view_source(view, source, 13, 19), "Uỷ_ban");
    expect_slice(view_source(view, source, 3, 3), "");
    expect_slice(view_source(view, source, view.len, view.len), "");
}

/* Ends of ranges must not cut a syllable: its spelling hangs on its last letter. */
static size_t word_edge(struct view view, size_t at)
{
    const unsigned char *kind = codepage()->kind;
    while (at > 0 && at < view.len && (kind[view.at[at - 1]] & CODEPAGE_LETTER) &&
           (kind[view.at[at]] & CODEPAGE_LETTER))
        at++;
    return at;
}

static struct slice trim_spaces(struct slice s)
{
    while (s.len && s.at[0] == ' ')
        s = slice_from(s, 1);
    while (s.len && s.at[s.len - 1] == ' ')
        s.len--;
    return s;
}

static void view_of_source_is_the_range(void **state)
{
    static const char *const pieces[] = {
        " ", "_", "\n", "\u00A0", "(", ")", ".", ";", "hoà", "Uỷ", "quí", "n", "đ", "1", "“",
        "–",  "ñ", "☎", "\u00AD", "\t", "HOÀ", "lí", "…", "\U0001F600", "\u0301"};
    uint32_t random = 7;
    for (unsigned round = 0; round < 3000; round++) {
        struct arena *arena = arena_new();
        struct slice parts[24];
        for (size_t i = 0; i < COUNT(parts); i++)
            parts[i] = slice_of(pieces[random_next(&random) % COUNT(pieces)]);
        struct slice source = arena_join(arena, parts, COUNT(parts), SLICE(""));
        struct view view = view_make(arena, source);
        size_t start = word_edge(view, random_next(&random) % (view.len + 1));
        size_t end = word_edge(view, start + random_next(&random) % (view.len - start + 1));
        struct slice from = view_source(view, source, start, end);
        struct view again = view_make(arena, from);
        struct slice range = trim_spaces((struct slice){(const char *)view.at + start, end - start});
        if (!slice_is((struct slice){(const char *)again.at, again.len}, range))
            fail_msg("round %u: \"%.*s\" [%zu, %zu)", round, SLICE_ARG(source), start, end);
        arena_free(arena);
    }
    (void)state;
}

static void view_of_view_is_itself(void **state)
{
    struct slice source = SLICE("Điều 5 . Uỷ_ban ( cấp ) huyện – ñ ☎ hoà quí lí “x” m²");
    struct view once = view_make(*state, source);
    struct view twice = view_make(*state, view_spell(*state, once));
    assert_int_equal(once.len, twice.len);
    assert_memory_equal(once.at, twice.at, once.len);
}

/* ---- patterns ---- */

static void patterns_keep_their_grammar(void **state)
{
    static const struct pair rows[] = {
        {"uỷ ban", "ủy ban"},
        {"(?<hoa>hoà)\\s+(?&hoa)", "(?<hoa>hòa)\\s+(?&hoa)"},
        {"(?i)UỶ|qui\\b", "(?i)ỦY|quy\\b"},
        {"hoàn?", "hoàn?"},
        {"hoà(?!n)", "hòa(?!n)"},
        {"hoà(?:n|ng)", "hoà(?:n|ng)"},
        {"uỷ(?: ban)?", "ủy(?: ban)?"},
        {"ti[nề]n", "ti[nề]n"},
        {"ti(?:ền|n)", "ti(?:ền|n)"},
        {"tỉ[\\s-]lệ", "tỷ[\\s-]lệ"},
        {"tỉ[[:space:]]lệ", "tỷ[[:space:]]lệ"},
        {"lí.{0,5}lí[^.]*", "lý.{0,5}lý[^.]*"},
        {"[nt]hi", "[nt]hi"},
        {"(?:t|k)hi", "(?:t|k)hi"},
        {"(?:các )?lí do", "(?:các )?lý do"},
        {"(?<!\\w)lí do", "(?<!\\w)lý do"},
        {"\\bhi\\b", "\\bhy\\b"},
        {"[uủỷ]y", "[uủỷ]y"},
        {"\\Qhoà.\\E[", "\\Qhòa.\\E["},
        {"\\p{Lu}hoà", "\\p{Lu}hòa"},
        {"a–b\u00A0c", "a-b c"},
        {"[a–z]", "[a\\-z]"},
        {"x(?#uỷ)y", "xy"},
        {"(*MARK:hi)a", "(*MARK:hi)a"},
        {"(?(<hi>)a|b)", "(?(<hi>)a|b)"},
        {"(?(?=hoà)a)", "(?(?=hòa)a)"},
        {"\\k<hi>\\k{hi}\\k'hi'\\g{hi}", "\\k<hi>\\k{hi}\\k'hi'\\g{hi}"},
        {"huye\u0323\u0302n", "huyện"},
        {"a{2,3}_", "a{2,3}_"},
        {"[]hi]hi", "[]hi]hi"},
        {"", ""},
        {"\\", "\\"},
        {"[", "["},
        {"(?", "(?"},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        expect_slice(view_pattern_utf8(*state, slice_of(rows[i].in)), rows[i].out);
}

static void patterns_fit_or_not(void **state)
{
    static const char *const fit[] = {"Ủy ban", "\\x41\\x{2d}", "[à-ỹ]", "[^“”]", "\\N", "a\\–b"};
    static const char *const not[] = {"señor", "\\p{Lu}", "\\x{1EA1}", "☎", "\\xff", "\\X"};
    struct slice out;
    for (size_t i = 0; i < COUNT(fit); i++)
        if (!view_pattern(*state, slice_of(fit[i]), &out))
            fail_msg("%s", fit[i]);
    for (size_t i = 0; i < COUNT(not); i++)
        if (view_pattern(*state, slice_of(not[i]), &out))
            fail_msg("%s", not[i]);
}

/* The matches of a pattern, fast and slow, in letters. */
static size_t match_all(pcre2_code *code, struct slice text, size_t *places, size_t most)
{
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(code, NULL);
    size_t count = 0, from = 0;
    while (from <= text.len && count + 1 < most &&
           pcre2_match(code, (PCRE2_SPTR)text.at, text.len, from, PCRE2_NO_UTF_CHECK, data, NULL) >
               0) {
        const PCRE2_SIZE *found = pcre2_get_ovector_pointer(data);
        places[count++] = found[0];
        places[count++] = found[1];
        from = found[1] > found[0] ? found[1] : text.len + 1;
    }
    pcre2_match_data_free(data);
    return count;
}

static void patterns_match_as_the_oracle(void **state)
{
    static const char *const patterns[] = {
        "uỷ ban nhân dân (?:cấp )?huyện", "(?i)ủy ban", "\\bhuyện\\b", "[[:upper:]][\\wà-ỹ]+",
        "[À-Ỹ]+", "(?i)[đ]iều\\s+\\d+", "\\w+", "[^\\w\\s]", "(?<=cấp )\\w+", "t[ỉỷ] lệ",
        "tỉ lệ", "“[^”]*”", "[a-ỹ]+", "(?i)QUÍ", "-", "[–—]", "^.*$"};
    struct slice source = SLICE("Điều 7. UỶ BAN nhân dân cấp huyện, Uỷ ban nhân dân huyện Mẫu – "
                                "“quỹ” theo tỉ lệ 5%; ñandú, Quý IV\nĐIỀU 8 . uỷ ban nhân dân huyện");
    struct view view = view_make(*state, source);
    struct slice fast_text = {(const char *)view.at, view.len};
    struct slice slow_text = view_spell(*state, view);
    for (size_t i = 0; i < COUNT(patterns); i++) {
        size_t fast_at[256], slow_at[256];
        struct slice paged;
        assert_true(view_pattern(*state, slice_of(patterns[i]), &paged));
        pcre2_code *fast = compile(paged, PCRE2_MULTILINE, view_tables());
        pcre2_code *slow = compile(view_pattern_utf8(*state, slice_of(patterns[i])),
                                   PCRE2_MULTILINE | PCRE2_UTF | PCRE2_UCP, NULL);
        size_t count = match_all(fast, fast_text, fast_at, COUNT(fast_at));
        if (count == 0 || count != match_all(slow, slow_text, slow_at, COUNT(slow_at)))
            fail_msg("%s: %zu", patterns[i], count);
        for (size_t k = 0; k < count; k++)
            if (fast_at[k] != utf8_length(slice_part(slow_text, 0, slow_at[k])))
                fail_msg("%s, place %zu", patterns[i], k);
        pcre2_code_free(fast);
        pcre2_code_free(slow);
    }
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
    static const char pieces[] = "\xE1\xBB\xC3\xA0\xCC\x81\xC2\xAD[](?<\\Q12/tháng ngày/2025-(\0_uyq";
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
        cmocka_unit_test_setup_teardown(refuses_what_is_no_text, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(mends_letters, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(tables_agree_with_unicode, make_arena, free_arena),
        cmocka_unit_test(tables_fold_case),
        cmocka_unit_test(page_is_one_to_one),
        cmocka_unit_test_setup_teardown(view_folds_signs, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(view_knows_its_source, make_arena, free_arena),
        cmocka_unit_test(view_of_source_is_the_range),
        cmocka_unit_test_setup_teardown(view_of_view_is_itself, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(patterns_keep_their_grammar, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(patterns_fit_or_not, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(patterns_match_as_the_oracle, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(finds_dates, make_arena, free_arena),
        cmocka_unit_test(date_find_goes_on),
        cmocka_unit_test_setup_teardown(counts_days, make_arena, free_arena),
        cmocka_unit_test(parses_iso_dates),
        cmocka_unit_test(parts_words),
        cmocka_unit_test(survives_noise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

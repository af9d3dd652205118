/*
 * Unit tests of how src/text finds old charsets: strings written by hand and acts of the corpus, in
 * every charset and form, are read again, and other text is left alone or refused.
 */
#include "base/file.h"
#include "text/decode.h"
#include "text_help.h"
#include "text_writer.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    FEWEST_ACTS = 30, /* in the corpus */
    UNICODE_ONLY = 2  /* the last of `foreign`, which are not tried as bytes */
};

/* ---- strings written by hand (text_writer.h) ---- */

static void expect_converted(struct decoding got, enum charset charset, enum form form,
                             bool unsure)
{
    assert_int_equal(got.status, STATUS_OK);
    if (got.out.letters != charset)
        fail_msg("%s taken for %s", charset_name(charset).at, charset_name(got.out.letters).at);
    assert_int_equal(got.out.charset, form == FORM_BYTES ? charset : CHARSET_UTF8);
    assert_int_equal(got.out.unsure, unsure);
    assert_int_equal(got.list.count, 1);
    assert_int_equal(got.list.items[0].message,
                     unsure ? MESSAGE_TEXT_CONVERTED_UNSURE : MESSAGE_TEXT_CONVERTED);
    expect_slice(got.list.items[0].words[0], charset_name(charset).at);
}

/* All strings of a charset as one text of several lines. */
static struct slice join(struct arena *arena, enum charset charset, bool seen)
{
    struct slice lines[COUNT(strings)];
    size_t count = 0;
    for (size_t i = 0; i < COUNT(strings); i++)
        if (strings[i].charset == charset)
            lines[count++] = slice_of(seen ? strings[i].seen : strings[i].text);
    return arena_join(arena, lines, count, SLICE("\n"));
}

static void finds_charset_of_strings(void **state)
{
    for (enum charset charset = CHARSET_OLD; charset < CHARSET_COUNT; charset++) {
        struct slice bytes = narrow(*state, join(*state, charset, true));
        for (enum form form = FORM_BYTES; form < FORM_COUNT; form++) {
            struct decoding got = decode(*state, shape(*state, bytes, form));
            expect_converted(got, charset, form, false);
            expect_slice(got.out.text, arena_string(*state, join(*state, charset, false)));
        }
    }
}

/* One line is few words: it is converted, and that is said to be unsure. */
static void is_unsure_of_little(void **state)
{
    struct slice bytes = narrow(*state, slice_of(strings[0].seen));
    for (enum form form = FORM_BYTES; form < FORM_COUNT; form++) {
        struct decoding got = decode(*state, shape(*state, bytes, form));
        expect_converted(got, CHARSET_TCVN3, form, true);
        expect_slice(got.out.text, strings[0].text);
        expect_slice(got.list.items[0].words[1], "7");
        expect_slice(got.list.items[0].words[2], "7");
    }
}

/* So is text with words that are no syllables of any charset. */
static void is_unsure_of_gibberish(void **state)
{
    struct slice lines[] = {join(*state, CHARSET_TCVN3, true), SLICE("hµµm xÖÖ kþþk")};
    struct slice text = arena_join(*state, lines, COUNT(lines), SLICE("\n"));
    expect_converted(decode(*state, text), CHARSET_TCVN3, FORM_WINDOWS, true);
}

/* And text that two charsets read equally well. */
static void is_unsure_of_rivals(void **state)
{
    struct slice seen = SLICE("cä nhà là cô bé và hãy nói, bà có quà, tôi trä phí");
    struct decoding got = decode(*state, narrow(*state, seen));
    expect_converted(got, CHARSET_VPS, FORM_BYTES, true);
    expect_slice(got.out.text, "cả nhà là cô bé và hãy nói, bà có quà, tôi trả phí");
}

/* ---- acts of the corpus in every charset ---- */

static void find_acts(glob_t *paths)
{
    const char *root = getenv("RASOAT_ROOT");
    char pattern[4096];
    snprintf(pattern, sizeof pattern, "%s/corpus/acts/*.[thmw]*", root ? root : ".");
    assert_int_equal(glob(pattern, 0, NULL, paths), 0);
    assert_true(paths->gl_pathc >= FEWEST_ACTS);
}

static struct slice read_act(struct arena *arena, const char *path)
{
    struct diagnostics list = {.arena = arena, .file = slice_of(path)};
    struct slice bytes;
    assert_int_equal(file_read(arena, path, 1 << 20, &bytes, &list), STATUS_OK);
    struct decoding got = decode(arena, bytes);
    assert_int_equal(got.status, STATUS_OK);
    assert_int_equal(got.out.letters, CHARSET_UTF8);
    assert_int_equal(got.list.count, 0);
    return got.out.text;
}

/* Letters that differ in case only, each the first of its word; fails at any other difference. */
static size_t count_case(struct slice got, struct slice want)
{
    size_t a = 0, b = 0, differ = 0;
    uint32_t before = ' ';
    while (a < got.len && b < want.len) {
        uint32_t has = utf8_next(got, &a), wants = utf8_next(want, &b);
        bool same = has == wants;
        if (!same && (has != spelling_lower(wants) || spelling_is_letter(before)))
            fail_msg("U+%04X for U+%04X at byte %zu", has, wants, b);
        differ += !same;
        before = wants;
    }
    assert_true(a == got.len && b == want.len);
    return differ;
}

/*
 * Every act, in every charset and form, is the same text again. TCVN3 without a capital font
 * cannot write the first letter of Ủy ban and Ấn phẩm, which comes back small: less than one letter
 * in 300.
 */
static void reads_acts_again(void **state)
{
    glob_t paths;
    (void)state;
    find_acts(&paths);
    for (enum charset charset = CHARSET_OLD; charset < CHARSET_COUNT; charset++) {
        struct arena *tables = arena_new();
        const struct writer *writer = make_writer(tables, charset);
        size_t letters = 0, differ = 0;
        for (size_t i = 0; i < paths.gl_pathc; i++) {
            struct arena *arena = arena_new();
            struct slice act = read_act(arena, paths.gl_pathv[i]);
            struct written written = write_act(arena, writer, charset, act);
            for (enum form form = FORM_BYTES; form < FORM_COUNT; form++) {
                struct decoding got = decode(arena, shape(arena, written.bytes, form));
                expect_converted(got, charset, form, false);
                differ += count_case(got.out.text, written.text);
                letters += utf8_length(written.text);
            }
            arena_free(arena);
        }
        print_message("# %s: %zu of %zu letters in the other case\n", charset_name(charset).at,
                      differ, letters);
        assert_true(charset == CHARSET_TCVN3 ? differ * 300 < letters : differ == 0);
        arena_free(tables);
    }
    globfree(&paths);
}

/* An act in Unicode with a part that was pasted from a file in an old charset. */
static void repairs_parts(void **state)
{
    glob_t paths;
    find_acts(&paths);
    struct slice act = read_act(*state, paths.gl_pathv[0]);
    globfree(&paths);
    for (enum charset charset = CHARSET_OLD; charset < CHARSET_COUNT; charset++) {
        struct slice old = join(*state, charset, true), text = join(*state, charset, false);
        struct slice pasted[] = {act, old, old, act}, wanted[] = {act, text, text, act};
        struct decoding got = decode(*state, arena_join(*state, pasted, 4, SLICE("\n\n")));
        expect_converted(got, charset, FORM_WINDOWS, true);
        struct slice want = arena_join(*state, wanted, 4, SLICE("\n\n"));
        expect_slice(got.out.text, arena_string(*state, want));
    }
}

/* A page of one line, with menus in Unicode, and a number that does not tell by itself. */
static void repairs_pages(void **state)
{
    struct decoding got = decode(*state, SLICE(
        "<p>Trang chủ <p>Văn bản quy phạm <p>Só (số) mới <p>Uû ban nh©n d©n huyÖn <b>Sè</b> vµ chÝ "
        "<p>C¨n cø LuËt Tæ chøc <p>Trở về đầu trang"));
    expect_converted(got, CHARSET_TCVN3, FORM_WINDOWS, true);
    expect_slice(got.out.text,
                 "<p>Trang chủ <p>Văn bản quy phạm <p>Só (số) mới <p>Uỷ ban nhân dân huyện "
                 "<b>Số</b> và chí <p>Căn cứ Luật Tổ chức <p>Trở về đầu trang");
    /* Words that only a sign between two letters gives away. */
    got = decode(*state, SLICE("<p>Trang chủ mới <p>tr¹m n¨m h¹ng b·i s¹ch lËp ®Ó dÇu"));
    expect_converted(got, CHARSET_TCVN3, FORM_WINDOWS, true);
    expect_slice(got.out.text, "<p>Trang chủ mới <p>trạm năm hạng bãi sạch lập để dầu");
}

/* ---- what is left alone ---- */

static const char *const foreign[] = {
    "Les collectivités territoriales sont réformées; là où l'État décide dès à présent, la société "
    "doit être consultée. Le préfet a reçu les députés élus à l'été.",
    "The café’s menu — naïve as it was — cost £5; “résumé” and “façade” came after. Señor Núñez "
    "and Mr Müller agreed.",
    "Más allá de la decisión, también está según qué país y qué día; él no sabía qué habría así.",
    "A decisão não é só do município: são três órgãos, há dois anos, às vezes até mais. Você vê?",
    "Die Behörde prüft für jede Gemeinde, ob Änderungen nötig wären; größere Städte können selbst "
    "über die Höhe der Gebühren verfügen.",
    "På møtet så de på årsmeldinga; hans far får små båter på Åland på våren når året går på hell.",
    /* Half of it would be syllables. */
    "Céng hoµ x· chñ: hµµm xÖÖ kþþk pÖÖp",
    /* One word that TCVN3 would read as a syllable, and Vietnamese that VNI would read so. */
    "Namnet på den, talet på blokker, på ei, på dei, på alt.",
    "Cô có bò, mò cò, bí mì, tò hò.",
    "Ở đây chỉ có vài chữ, à và ồ; 25 °C, 40 m², § 3, « kết quả » ½ × 2 ± 1.",
};

/* In Latin-1, as far as that has the letters, and in UTF-8. */
static void leaves_other_text_alone(void **state)
{
    for (size_t i = 0; i < COUNT(foreign); i++) {
        struct slice text = slice_of(foreign[i]);
        struct decoding got = decode(*state, text);
        assert_int_equal(got.status, STATUS_OK);
        assert_int_equal(got.out.letters, CHARSET_UTF8);
        assert_int_equal(got.list.count, 0);
        expect_slice(got.out.text, foreign[i]);
        if (i + UNICODE_ONLY >= COUNT(foreign))
            continue;
        got = decode(*state, narrow(*state, text));
        assert_int_equal(got.status, STATUS_UNREAD);
        assert_int_equal(got.list.items[0].message, MESSAGE_TEXT_NOT_UTF8);
    }
}

/* Unicode with one broken byte is refused as before, and so are other scripts and noise. */
static void refuses_what_is_no_charset(void **state)
{
    glob_t paths;
    find_acts(&paths);
    for (size_t i = 0; i < paths.gl_pathc; i++) {
        struct slice act = read_act(*state, paths.gl_pathv[i]);
        struct slice pieces[] = {act, SLICE("\xE1\xBB"), act};
        struct decoding got = decode(*state, arena_join(*state, pieces, 3, SLICE(" ")));
        assert_int_equal(got.status, STATUS_UNREAD);
        assert_int_equal(got.list.items[0].message, MESSAGE_TEXT_NOT_UTF8);
    }
    globfree(&paths);
    struct slice marked[] = {SLICE("\xEF\xBB\xBF"),
                             narrow(*state, join(*state, CHARSET_TCVN3, true))};
    struct slice others[] = {
        arena_join(*state, marked, 2, SLICE("")), /* a byte order mark, which lies */
        SLICE("\x80" "cơ quan, tổ chức nào. Điều 9. Ủy quyền 1. Ủy ban"),
        /* Russian in Windows-1251, Chinese in GBK */
        SLICE("\xCF\xEE\xF1\xF2\xE0\xED\xEE\xE2\xEB\xE5\xED\xE8\xE5 \xEE \xE2\xE2\xE5\xE4"
                   "\xE5\xED\xE8\xE8 \xE2 \xE4\xE5\xE9\xF1\xF2\xE2\xE8\xE5"),
        SLICE("\xB9\xFA\xCE\xF1\xD4\xBA\xB9\xD8\xD3\xDA\xD0\xD0\xD5\xFE\xC7\xF8\xBB\xAE "
                   "\xB5\xC4\xBE\xF6\xB6\xA8 \xB9\xAB\xB2\xBC"),
    };
    for (size_t i = 0; i < COUNT(others); i++)
        assert_int_equal(decode(*state, others[i]).status, STATUS_UNREAD);
}

static void survives_noise(void **state)
{
    enum { ROUNDS = 3000, LENGTH = 200 };
    static const char some[] = "aehinotu\n <\x01\x02\x1E\x80\x93\xA0\xAD\xB0\xC2\xCC\xE1\xF2\xFF";
    uint32_t seed = 5;
    (void)state;
    for (size_t round = 0; round < ROUNDS; round++) {
        struct arena *arena = arena_new();
        char bytes[LENGTH];
        for (size_t i = 0; i < LENGTH; i++)
            bytes[i] = round % 2 ? some[random_next(&seed) % (sizeof some - 1)]
                                 : (char)(random_next(&seed) % (BYTES - 1) + 1);
        struct slice noise = {bytes, LENGTH};
        struct decoding got = decode(arena, noise);
        assert_true(got.status == STATUS_OK || got.list.count == 1);
        for (enum charset charset = CHARSET_OLD; charset < CHARSET_COUNT; charset++) {
            size_t bad;
            assert_true(utf8_valid(charset_convert(arena, charset, false, noise), &bad));
        }
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(finds_charset_of_strings, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(is_unsure_of_little, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(is_unsure_of_gibberish, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(is_unsure_of_rivals, make_arena, free_arena),
        cmocka_unit_test(reads_acts_again),
        cmocka_unit_test_setup_teardown(repairs_parts, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(repairs_pages, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(leaves_other_text_alone, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(refuses_what_is_no_charset, make_arena, free_arena),
        cmocka_unit_test(survives_noise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Unit tests of the matching view: the code page, its PCRE2 tables, offsets. */
#include "text/codepage.h"
#include "text/spelling.h"
#include "text/view.h"
#include "text_help.h"

#include <string.h>

/* ---- the code page and its tables ---- */

static bool matches(pcre2_code *code, struct slice text)
{
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(code, NULL);
    int found = pcre2_match(code, (PCRE2_SPTR)text.at, text.len, 0, 0, data, NULL);
    pcre2_match_data_free(data);
    return found >= 0;
}

static void expect_class_agrees(struct arena *arena, struct slice class, enum way way)
{
    const struct codepage *page = codepage();
    pcre2_code *fast = compile(class, 0, view_tables(), way);
    pcre2_code *slow = compile(class, PCRE2_UTF | PCRE2_UCP, NULL, way);
    for (unsigned byte = 1; byte < CODEPAGE_BYTES; byte++) {
        unsigned char at[2] = {(unsigned char)byte, '\0'};
        if (page->kind[byte] & CODEPAGE_FREE)
            continue;
        struct slice spelled = view_spell(arena, (struct view){.at = at, .len = 1});
        if (matches(fast, (struct slice){(char *)at, 1}) != matches(slow, spelled))
            fail_msg("%.*s and byte %02X", SLICE_ARG(class), byte);
    }
    pcre2_code_free(fast);
    pcre2_code_free(slow);
}

/* Every byte is in the classes in which Unicode has its letter. */
static void tables_agree_with_unicode(void **state)
{
    static const char *const classes[] = {
        "\\w", "\\W", "\\s", "\\d", "\\h", "\\v", "\\R", ".", "\\b", "[[:upper:]]", "[[:lower:]]",
        "[[:alpha:]]", "[[:alnum:]]", "[[:graph:]]", "[[:print:]]", "[[:xdigit:]]", "[[:cntrl:]]",
        "(?i)(?-i:[[:upper:]])"};
    for (size_t i = 0; i < COUNT(classes); i++)
        for (enum way way = 0; way < WAY_COUNT; way++)
            expect_class_agrees(*state, slice_of(classes[i]), way);
}

static void expect_case_folds(unsigned a, enum way way)
{
    const struct codepage *page = codepage();
    char text = (char)a;
    pcre2_code *code = compile((struct slice){&text, 1}, PCRE2_CASELESS, view_tables(), way);
    for (unsigned b = 1; b < CODEPAGE_BYTES; b++) {
        char other = (char)b;
        bool same = page->letter_of[b] &&
                    spelling_lower(page->letter_of[a]) == spelling_lower(page->letter_of[b]);
        if (matches(code, (struct slice){&other, 1}) != same)
            fail_msg("bytes %02X and %02X", a, b);
    }
    pcre2_code_free(code);
}

static void tables_fold_case(void **state)
{
    (void)state;
    for (unsigned byte = 1; byte < CODEPAGE_BYTES; byte++)
        for (enum way way = 0; way < WAY_COUNT; way++)
            if (codepage()->kind[byte] & CODEPAGE_LETTER)
                expect_case_folds(byte, way);
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
        struct slice range = {(const char *)view.at + start, end - start};
        if (!slice_is((struct slice){(const char *)again.at, again.len}, trim_spaces(range)))
            fail_msg("round %u: \"%.*s\" [%zu, %zu)", round, SLICE_ARG(source), start, end);
        arena_free(arena);
    }
    (void)state;
}

static void view_of_view_is_itself(void **state)
{
    struct slice source = SLICE("Điều 5 . Uỷ_ban ( cấp ) – ñ ☎ hoà quí lí “x”");
    struct view once = view_make(*state, source);
    struct view twice = view_make(*state, view_spell(*state, once));
    assert_int_equal(once.len, twice.len);
    assert_memory_equal(once.at, twice.at, once.len);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(tables_agree_with_unicode, make_arena, free_arena),
        cmocka_unit_test(tables_fold_case),
        cmocka_unit_test(page_is_one_to_one),
        cmocka_unit_test_setup_teardown(view_folds_signs, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(view_knows_its_source, make_arena, free_arena),
        cmocka_unit_test(view_of_source_is_the_range),
        cmocka_unit_test_setup_teardown(view_of_view_is_itself, make_arena, free_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

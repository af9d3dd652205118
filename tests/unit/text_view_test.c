/*
 * Unit tests of the matching view: the code page, PCRE2 on its tables against PCRE2 in UTF mode,
 * offsets, patterns, and all of it on real acts.
 */
#include "base/file.h"
#include "text/codepage.h"
#include "text/decode.h"
#include "text/spelling.h"
#include "text/utf8.h"
#include "text/view.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include <fts.h>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <unistd.h>

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

/* ---- the code page and its tables ---- */

static bool matches(pcre2_code *code, struct slice text)
{
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(code, NULL);
    int found = pcre2_match(code, (PCRE2_SPTR)text.at, text.len, 0, 0, data, NULL);
    pcre2_match_data_free(data);
    return found >= 0;
}

/* How PCRE2 runs a pattern: the two are separate programs inside it, with errors of their own. */
enum way { WAY_JIT, WAY_INTERPRETED, WAY_COUNT };

static pcre2_code *compile(struct slice pattern, uint32_t options, const uint8_t *tables,
                           enum way way)
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
    if (way == WAY_JIT)
        pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    return code;
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
    struct slice source = SLICE("Điều 5 . Uỷ_ban ( cấp ) – ñ ☎ hoà quí lí “x” m²");
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
        {"[–-—]", "[\\--\\-]"},
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
    static const char *const fit[] = {"Ủy ban", "\\x41\\x{2d}", "[à-ỹ]",
                                      "[^“”]",  "\\N",           "a\\–b"};
    static const char *const not[] = {"señor", "\\p{Lu}", "\\x{1EA1}", "[\\b]", "[\\t-z]", "☎", "\\xff", "\\X"};
    struct slice out;
    for (size_t i = 0; i < COUNT(fit); i++)
        if (!view_pattern(*state, slice_of(fit[i]), &out))
            fail_msg("%s", fit[i]);
    for (size_t i = 0; i < COUNT(not); i++)
        if (view_pattern(*state, slice_of(not[i]), &out))
            fail_msg("%s", not[i]);
}

static bool compiles(struct slice pattern, uint32_t options)
{
    int error;
    PCRE2_SIZE at;
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)pattern.at, pattern.len, options, &error, &at, NULL);
    pcre2_code_free(code);
    return code != NULL;
}

/* What PCRE2 takes from the author it takes after the change too, put together from pieces. */
static void patterns_that_compile_still_do(void **state)
{
    static const char *const pieces[] = {
        "hoà", "ti",   "(",     ")",    "(?:",  "(?<n>", "(?i)", "(?!",  "(?<=a", "[",     "]",
        "[^",  "-",    "–",     "|",    "?",    "*",     "{2}",  "\\Qhoà.(\\E",  "\\b",   "\\w",
        "à",   "ỹ",    "[:alpha:]", ".", " ",   "_",     "đ",    "\\]",  "^",     "(?#uỷ)", "#",
        "\\x41", "(?>", "(?-i:", "“", "\u00A0", "(*F)"};
    uint32_t random = 5;
    size_t compiled = 0;
    for (unsigned round = 0; round < 60000; round++) {
        struct arena *arena = arena_new();
        struct slice parts[7], paged;
        for (size_t i = 0; i < COUNT(parts); i++)
            parts[i] = slice_of(pieces[random_next(&random) % COUNT(pieces)]);
        struct slice whole = arena_join(arena, parts, COUNT(parts), SLICE(""));
        if (compiles(whole, PCRE2_UTF | PCRE2_UCP)) {
            compiled++;
            if (!compiles(view_pattern_utf8(arena, whole), PCRE2_UTF | PCRE2_UCP) ||
                (view_pattern(arena, whole, &paged) && !compiles(paged, 0)))
                fail_msg("%s", whole.at);
        }
        arena_free(arena);
    }
    assert_true(compiled > 1000);
    (void)state;
}

/* The begins and ends of all matches, up to the first empty one. */
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

/* Where each letter of UTF-8 text begins, and where the last ends. */
static size_t *letter_starts(struct arena *arena, struct slice text)
{
    size_t *starts = ARENA_ARRAY(arena, size_t, text.len + 1), count = 0;
    for (size_t pos = 0; pos < text.len; count++) {
        starts[count] = pos;
        utf8_next(text, &pos);
    }
    starts[count] = text.len;
    return starts;
}

/* A pattern made ready both ways. */
struct both {
    const char *pattern;
    pcre2_code *fast, *slow;
};

static struct both compile_both(struct arena *arena, const char *pattern)
{
    struct slice paged;
    assert_true(view_pattern(arena, slice_of(pattern), &paged));
    return (struct both){
        pattern, compile(paged, PCRE2_MULTILINE, view_tables(), WAY_JIT),
        compile(view_pattern_utf8(arena, slice_of(pattern)),
                PCRE2_MULTILINE | PCRE2_UTF | PCRE2_UCP, NULL, WAY_JIT)};
}

static void free_both(struct both both)
{
    pcre2_code_free(both.fast);
    pcre2_code_free(both.slow);
}

/* Fast and slow find the same places; returns how many. */
static size_t expect_same_matches(struct arena *arena, struct both both, struct view view)
{
    enum { MOST = 1 << 16 };
    struct slice text = {(const char *)view.at, view.len}, spelled = view_spell(arena, view);
    size_t *starts = letter_starts(arena, spelled);
    size_t *fast = ARENA_ARRAY(arena, size_t, MOST), *slow = ARENA_ARRAY(arena, size_t, MOST);
    size_t count = match_all(both.fast, text, fast, MOST);
    if (count != match_all(both.slow, spelled, slow, MOST))
        fail_msg("%s: fast and slow find different numbers", both.pattern);
    for (size_t i = 0; i < count; i++)
        if (starts[fast[i]] != slow[i])
            fail_msg("%s: place %zu", both.pattern, i);
    return count / 2;
}

static const char *const oracle_patterns[] = {
    "uỷ ban nhân dân (?:cấp )?huyện",
    "(?i)ủy ban",
    "\\bhuyện\\b",
    "[[:upper:]][\\wà-ỹ]+",
    "[À-Ỹ]+",
    "(?i)[đ]iều\\s+\\d+",
    "\\w+",
    "[^\\w\\s]",
    "(?<=cấp )\\w+",
    "t[ỉỷ] lệ",
    "tỉ lệ",
    "“[^”]*”",
    "[a-ỹ]+",
    "(?i)QUÍ|ỳ|Ỵ",
    "-",
    "[–—]",
    "^.*$",
};

static void patterns_match_as_the_oracle(void **state)
{
    struct slice source = SLICE("Điều 7. UỶ BAN nhân dân cấp huyện, Uỷ ban nhân dân huyện "
                                "Mẫu – “quỹ” theo tỉ lệ 5%; ñandú, Quý IV\n"
                                "ĐIỀU 8 . uỷ ban nhân dân huyện");
    struct view view = view_make(*state, source);
    for (size_t i = 0; i < COUNT(oracle_patterns); i++) {
        struct both both = compile_both(*state, oracle_patterns[i]);
        if (!expect_same_matches(*state, both, view))
            fail_msg("%s matches nothing", oracle_patterns[i]);
        free_both(both);
    }
}

/* ---- real acts ---- */

static void expect_whole_view(struct arena *arena, struct slice source)
{
    struct view view = view_make(arena, source);
    struct view again = view_make(arena, view_spell(arena, view));
    assert_int_equal(view.len, again.len);
    assert_memory_equal(view.at, again.at, view.len);
    for (size_t i = 0; i < view.len; i++)
        assert_true(view.source[i] < view.source[i + 1]);
    for (size_t start = 0, end; start < view.len; start = end + 1) {
        const unsigned char *newline = memchr(view.at + start, '\n', view.len - start);
        end = newline ? (size_t)(newline - view.at) : view.len;
        struct view line = view_make(arena, view_source(view, source, start, end));
        assert_int_equal(line.len, end - start);
        assert_memory_equal(line.at, view.at + start, line.len);
    }
}

/* Holds one file, when it is text, against all of the above; returns the matches. */
static size_t expect_act_agrees(const char *path, const struct both *both, size_t count)
{
    struct arena *arena = arena_new();
    struct diagnostics list = {.arena = arena, .file = slice_of(path)};
    struct slice bytes;
    struct decoded decoded;
    size_t found = 0;
    if (file_read(arena, path, SIZE_MAX, &bytes, &list) == STATUS_OK &&
        text_decode(arena, bytes, &decoded, &list) == STATUS_OK) {
        struct view view = view_make(arena, decoded.text);
        expect_whole_view(arena, decoded.text);
        for (size_t i = 0; i < count; i++)
            found += expect_same_matches(arena, both[i], view);
    }
    arena_free(arena);
    return found;
}

static struct slice documents_folder(struct arena *arena)
{
    const char *shared = getenv("RASOAT_SHARED"), *root = getenv("RASOAT_ROOT");
    return shared ? arena_format(arena, "%s/documents", shared)
                  : arena_format(arena, "%s/../shared/documents", root ? root : ".");
}

static void real_acts_agree(void **state)
{
    struct slice folder = documents_folder(*state);
    if (access(folder.at, R_OK) != 0) {
        print_message("# %s is not there: the view was not held against real acts\n", folder.at);
        skip();
    }
    struct both both[COUNT(oracle_patterns)];
    for (size_t i = 0; i < COUNT(both); i++)
        both[i] = compile_both(*state, oracle_patterns[i]);
    size_t files = 0, found = 0;
    char *const roots[] = {(char *)(uintptr_t)folder.at, NULL};
    FTS *tree = fts_open(roots, FTS_PHYSICAL, NULL);
    assert_non_null(tree);
    for (FTSENT *entry = fts_read(tree); entry; entry = fts_read(tree)) {
        if (entry->fts_info != FTS_F)
            continue;
        found += expect_act_agrees(entry->fts_path, both, COUNT(both));
        files++;
    }
    fts_close(tree);
    print_message("# %zu files, %zu matches, the same both ways\n", files, found);
    for (size_t i = 0; i < COUNT(both); i++)
        free_both(both[i]);
    assert_true(files > 0 && found > files);
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
        cmocka_unit_test_setup_teardown(patterns_keep_their_grammar, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(patterns_fit_or_not, make_arena, free_arena),
        cmocka_unit_test(patterns_that_compile_still_do),
        cmocka_unit_test_setup_teardown(patterns_match_as_the_oracle, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(real_acts_agree, make_arena, free_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * Unit tests of patterns on the matching view. The oracle is PCRE2 in UTF mode with UCP on the
 * view spelled in UTF-8: with patterns put together at random, and on real acts, both must find
 * the same.
 */
#include "base/file.h"
#include "text/decode.h"
#include "text/utf8.h"
#include "text/view.h"
#include "text_help.h"

#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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
    static const char *const not[] = {"señor",   "\\p{Lu}", "\\x{1EA1}", "[\\b]",
                                      "[\\t-z]", "☎",       "\\xff",     "\\X"};
    struct slice out;
    for (size_t i = 0; i < COUNT(fit); i++)
        if (!view_pattern(*state, slice_of(fit[i]), &out))
            fail_msg("%s", fit[i]);
    for (size_t i = 0; i < COUNT(not); i++)
        if (view_pattern(*state, slice_of(not[i]), &out))
            fail_msg("%s", not[i]);
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
    struct slice source = SLICE("Điều 7. UỶ BAN nhân dân cấp huyện, Uỷ ban nhân dân "
                                "huyện Mẫu – “quỹ” theo tỉ lệ 5%; ñandú, "
                                "Quý IV\n"
                                "ĐIỀU 8 . uỷ ban nhân dân huyện");
    struct view view = view_make(*state, source);
    for (size_t i = 0; i < COUNT(oracle_patterns); i++) {
        struct both both = compile_both(*state, oracle_patterns[i]);
        if (!expect_same_matches(*state, both, view))
            fail_msg("%s matches nothing", oracle_patterns[i]);
        free_both(both);
    }
}

/* A pattern made ready as the author wrote it, without tables or page. */
static bool compiles(struct slice pattern)
{
    int error;
    PCRE2_SIZE at;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern.at, pattern.len, PCRE2_UTF | PCRE2_UCP,
                                     &error, &at, NULL);
    pcre2_code_free(code);
    return code != NULL;
}

/* What PCRE2 takes from the author it takes both ways, and finds the same. */
static void random_patterns_agree(void **state)
{
    static const char *const pieces[] = {
        "hoà", "ti", "(", ")", "(?:", "(?<n>", "(?i)", "(?!", "(?<=a", "[", "]", "[^", "-",
        "–", "|", "?", "*", "{2}", "\\Qhoà.(\\E", "\\b", "\\w", "à", "ỹ", "[:alpha:]",
        ".", " ", "_", "đ", "\\]", "^", "(?#uỷ)", "#", "\\x41", "(?>", "(?-i:", "“",
        "\u00A0", "(*F)"};
    struct slice source = SLICE("hòa ti hoàn à-ỹ đ Tỉ “a” – [b] tỹ ñ A1 #] (");
    struct view view = view_make(*state, source);
    uint32_t random = 5;
    size_t compared = 0;
    for (unsigned round = 0; round < 60000; round++) {
        struct arena *arena = arena_new();
        struct slice parts[7], paged;
        for (size_t i = 0; i < COUNT(parts); i++)
            parts[i] = slice_of(pieces[random_next(&random) % COUNT(pieces)]);
        struct slice whole = arena_join(arena, parts, COUNT(parts), SLICE(""));
        if (compiles(whole) && view_pattern(arena, whole, &paged)) {
            struct both both = compile_both(arena, whole.at);
            expect_same_matches(arena, both, view);
            free_both(both);
            compared++;
        }
        arena_free(arena);
    }
    assert_true(compared > 1000);
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

/* Holds one file against all of the above and adds its matches; false when it is not text. */
static bool expect_act_agrees(const char *path, const struct both *both, size_t count,
                              size_t *found)
{
    struct arena *arena = arena_new();
    struct diagnostics list = {.arena = arena, .file = slice_of(path)};
    struct slice bytes;
    struct decoded decoded;
    bool text = file_read(arena, path, SIZE_MAX, &bytes, &list) == STATUS_OK &&
                text_decode(arena, bytes, LETTERS_MEND, &decoded, &list) == STATUS_OK;
    if (text) {
        struct view view = view_make(arena, decoded.text);
        expect_whole_view(arena, decoded.text);
        for (size_t i = 0; i < count; i++)
            *found += expect_same_matches(arena, both[i], view);
    }
    arena_free(arena);
    return text;
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
        if (entry->fts_info == FTS_F &&
            expect_act_agrees(entry->fts_path, both, COUNT(both), &found))
            files++;
    }
    fts_close(tree);
    print_message("# %zu text files, %zu matches, the same both ways\n", files, found);
    for (size_t i = 0; i < COUNT(both); i++)
        free_both(both[i]);
    assert_true(files > 0 && found > files);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(patterns_keep_their_grammar, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(patterns_fit_or_not, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(patterns_match_as_the_oracle, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(random_patterns_agree, make_arena, free_arena),
        cmocka_unit_test_setup_teardown(real_acts_agree, make_arena, free_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

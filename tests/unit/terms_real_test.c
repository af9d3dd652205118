/*
 * The terms room on real input: names of all communes and districts, and every line of the shared
 * documents. They are found as $RASOAT_SHARED, else beside the checkout; without them the tests are
 * skipped.
 */
#include "base/file.h"
#include "terms/issuer.h"
#include "terms/marker.h"
#include "terms/number.h"
#include "text/decode.h"
#include "text/spelling.h"
#include "text/utf8.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <utf8proc.h>

#include <cmocka.h>

enum { MOST_BYTES = 64 << 20 };

static struct slice shared(struct arena *arena, const char *below)
{
    const char *folder = getenv("RASOAT_SHARED"), *root = getenv("RASOAT_ROOT");
    struct slice path = folder ? arena_format(arena, "%s/%s", folder, below)
                               : arena_format(arena, "%s/../shared/%s", root ? root : ".", below);
    if (access(path.at, R_OK) == 0)
        return path;
    print_message("# skipped: there is no %s\n", path.at);
    return SLICE("");
}

static struct slice read_text(struct arena *arena, const char *path)
{
    struct diagnostics list = {.arena = arena, .file = slice_of(path)};
    struct decoded decoded;
    struct slice bytes;
    if (file_read(arena, path, MOST_BYTES, &bytes, &list) != STATUS_OK ||
        text_decode(arena, bytes, LETTERS_MEND, &decoded, &list) != STATUS_OK)
        return SLICE("");
    return decoded.text;
}

static struct slice in_capitals(struct arena *arena, struct slice text)
{
    char *out = arena_get(arena, text.len * 2 + 1);
    size_t len = 0;
    for (size_t at = 0; at < text.len;)
        len += utf8_put((uint32_t)utf8proc_toupper((utf8proc_int32_t)utf8_next(text, &at)),
                        out + len);
    return (struct slice){out, len};
}

/* The unit is read whole and no further, whatever follows it. */
static bool reads_unit(struct arena *arena, const char *before, struct slice unit,
                       const char *behind)
{
    struct issuer issuer;
    struct slice words = arena_format(arena, "%s %.*s%s", before, SLICE_ARG(unit), behind);
    return issuer_read(arena, words, &issuer) &&
           slice_is(spelling_key(arena, issuer.unit), spelling_key(arena, unit));
}

static void check_names(struct arena *arena, struct slice table, size_t *count, size_t *missed)
{
    struct slice line, unit, rest;
    slice_next(&table, '\n', &line);
    while (slice_next(&table, '\n', &line)) {
        rest = line;
        slice_next(&rest, '\t', &unit);
        slice_next(&rest, '\t', &unit);
        ++*count;
        struct slice large = in_capitals(arena, unit);
        if (reads_unit(arena, "ỦY BAN NHÂN DÂN", large, "") &&
            reads_unit(arena, "HỘI ĐỒNG NHÂN DÂN", large, " KHÓA II, KỲ HỌP THỨ 3") &&
            reads_unit(arena, "UBND", unit, " ban hành Quyết định"))
            continue;
        print_message("# misread: %.*s\n", SLICE_ARG(unit));
        ++*missed;
    }
}

static void test_unit_names(void **state)
{
    static const char *const tables[] = {"admin_units/communes_new3321.tsv",
                                         "admin_units/districts_abolished_696.tsv"};
    struct arena *arena = arena_new();
    size_t count = 0, missed = 0;
    (void)state;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        struct slice path = shared(arena, tables[i]);
        if (path.len)
            check_names(arena, read_text(arena, path.at), &count, &missed);
    }
    arena_free(arena);
    if (!count)
        skip();
    print_message("# %zu names of units, %zu misread\n", count, missed);
    assert_true(missed * 500 < count);
}

struct tally {
    size_t files, lines, markers, numbers;
};

/* What other rooms rest on: a label that an eId can hold, and no number of an act for a marker. */
static void check_marker(struct arena *arena, struct slice line, struct tally *tally)
{
    struct marker marker = marker_read(arena, line);
    struct act_number number;
    size_t pos = 0;
    tally->lines++;
    if (marker.kind == MARKER_NONE)
        return;
    tally->markers++;
    assert_true(marker.len > 0 && marker.len <= line.len && marker_begins_line(line));
    for (size_t i = 0; i < marker.label.len; i++)
        assert_false(strchr(" ._)/", marker.label.at[i]));
    assert_int_equal(marker.label.len == 0, marker.kind == MARKER_INDENT);
    if (marker.kind == MARKER_PARAGRAPH && number_find(arena, line, &pos, &number) &&
        slice_starts(number.whole, marker.label) && pos <= number.whole.len + 2)
        fail_msg("a number of an act as a marker: %.*s", SLICE_ARG(line));
}

/* A number that is read again is the same. */
static void check_numbers(struct arena *arena, struct slice text, struct tally *tally)
{
    struct act_number number, again;
    for (size_t pos = 0; number_find(arena, text, &pos, &number);) {
        size_t at = 0;
        tally->numbers++;
        if (!number_find(arena, number.whole, &at, &again) || at != number.whole.len ||
            !slice_is(again.whole, number.whole) || again.year != number.year ||
            again.blank != number.blank || !number_same(again.whole, number.whole))
            fail_msg("read again otherwise: %.*s", SLICE_ARG(number.whole));
    }
}

static void check_file(const char *path, struct tally *tally)
{
    struct arena *arena = arena_new();
    struct slice text = read_text(arena, path), rest = text, line;
    struct issuer issuer;
    tally->files += text.len > 0;
    check_numbers(arena, text, tally);
    while (slice_next(&rest, '\n', &line)) {
        line = slice_trim(line);
        check_marker(arena, line, tally);
        if (issuer_read(arena, line, &issuer))
            assert_true(issuer.organ != ORGAN_UNKNOWN && issuer.name.len && issuer.slug.len);
    }
    arena_free(arena);
}

static void check_folder(const char *folder, struct tally *tally)
{
    DIR *dir = opendir(folder);
    struct arena *arena = arena_new();
    for (struct dirent *entry; dir && (entry = readdir(dir));)
        if (entry->d_type == DT_REG)
            check_file(arena_format(arena, "%s/%s", folder, entry->d_name).at, tally);
    if (dir)
        closedir(dir);
    arena_free(arena);
}

static void test_real_lines(void **state)
{
    static const char *const folders[] = {"documents/web-markdown", "documents/word-segmented",
                                          "documents/national", "documents/seed"};
    struct arena *arena = arena_new();
    struct tally tally = {0};
    (void)state;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        struct slice path = shared(arena, folders[i]);
        if (path.len)
            check_folder(path.at, &tally);
    }
    arena_free(arena);
    if (!tally.files)
        skip();
    print_message("# %zu files, %zu lines, %zu markers, %zu numbers\n", tally.files, tally.lines,
                  tally.markers, tally.numbers);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_unit_names),
        cmocka_unit_test(test_real_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Unit tests of src/base: slices, arenas, buffers, diagnostics, files, digests. */
#include "base/arena.h"
#include "base/buffer.h"
#include "base/diagnostic_group.h"
#include "base/file.h"
#include "base/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include <dirent.h>
#include <limits.h>
#include <sys/stat.h>
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

/* ---- slices ---- */

static void slices_compare(void **state)
{
    (void)state;
    struct slice s = SLICE("Quyết định");
    assert_true(slice_is(s, slice_of("Quyết định")));
    assert_false(slice_is(s, SLICE("Quyết")));
    assert_true(slice_starts(s, SLICE("Quyết")) && slice_starts(s, SLICE("")));
    assert_true(slice_ends(s, SLICE("định")) && slice_ends(s, s));
    assert_false(slice_starts(SLICE("Q"), s) || slice_ends(SLICE("h"), s));
    assert_true(slice_order(SLICE("a"), SLICE("b")) < 0);
    assert_true(slice_order(SLICE("ab"), SLICE("a")) > 0);
    assert_int_equal(slice_order(s, s), 0);
    assert_int_equal(slice_of(NULL).len, 0);
    assert_non_null(slice_of(NULL).at);
}

static void slices_cut(void **state)
{
    (void)state;
    struct slice s = SLICE(" \t\r\nĐiều 1 \v\f");
    expect_slice(slice_trim(s), "Điều 1");
    expect_slice(slice_trim(SLICE(" \n ")), "");
    expect_slice(slice_from(SLICE("abc"), 3), "");
    expect_slice(slice_part(SLICE("abc"), 1, 1), "b");
}

static void slices_find(void **state)
{
    (void)state;
    struct slice s = SLICE("abcabc");
    assert_int_equal(slice_find(s, SLICE("ca"), 0), 2);
    assert_int_equal(slice_find(s, SLICE("abc"), 1), 3);
    assert_int_equal(slice_find(s, SLICE("abc"), 4), SIZE_MAX);
    assert_int_equal(slice_find(s, SLICE(""), 6), 6);
    assert_int_equal(slice_find(s, SLICE(""), 7), SIZE_MAX);
    assert_int_equal(slice_find(SLICE("ab"), s, 0), SIZE_MAX);
}

static void slices_split(void **state)
{
    (void)state;
    static const char *const want[] = {"a", "", "b"};
    struct slice rest = SLICE("a,,b,"), piece;
    for (size_t i = 0; i < COUNT(want); i++) {
        assert_true(slice_next(&rest, ',', &piece));
        expect_slice(piece, want[i]);
    }
    assert_false(slice_next(&rest, ',', &piece));
}

static void slices_read_numbers(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        unsigned long most, value;
        bool read;
    } rows[] = {
        {"0", 0, 0, true},
        {"007", 10, 7, true},
        {"255", 255, 255, true},
        {"256", 255, 0, false},
        {"18446744073709551615", ULONG_MAX, ULONG_MAX, true},
        {"18446744073709551616", ULONG_MAX, 0, false},
        {"99999999999999999999999999", 5, 0, false},
        {"1", 0, 0, false},
        {"", 9, 0, false},
        {"-1", 9, 0, false},
        {"1a", 99, 0, false},
        {" 1", 9, 0, false},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        unsigned long value = 0;
        if (slice_number(slice_of(rows[i].text), rows[i].most, &value) != rows[i].read)
            fail_msg("\"%s\" up to %lu", rows[i].text, rows[i].most);
        if (rows[i].read)
            assert_int_equal(value, rows[i].value);
    }
}

/* ---- arenas ---- */

static void arena_memory_is_zeroed_and_apart(void **state)
{
    enum { PIECES = 300 };
    unsigned char *pieces[PIECES];
    for (size_t i = 0; i < PIECES; i++) {
        size_t size = i * 37 % 2000 + (i % 100 == 7 ? 200000 : 1);
        pieces[i] = arena_get(*state, size);
        assert_int_equal((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
        for (size_t k = 0; k < size; k++)
            assert_int_equal(pieces[i][k], 0);
        memset(pieces[i], (int)(i % 255 + 1), size);
    }
    for (size_t i = 0; i < PIECES; i++)
        assert_int_equal(*pieces[i], i % 255 + 1);
    arena_free(NULL);
}

static void arena_makes_text(void **state)
{
    struct slice copy = arena_copy(*state, SLICE("hai\0ba"));
    assert_int_equal(copy.len, 6);
    assert_int_equal(copy.at[6], '\0');
    assert_string_equal(arena_string(*state, slice_part(SLICE("abc"), 0, 2)), "ab");
    expect_slice(arena_format(*state, "%d/%s", 87, "QĐ"), "87/QĐ");
    const struct slice pieces[] = {SLICE("a"), SLICE(""), SLICE("c")};
    expect_slice(arena_join(*state, pieces, 3, SLICE(", ")), "a, , c");
    expect_slice(arena_join(*state, pieces, 0, SLICE(", ")), "");
}

static void arena_arrays_grow(void **state)
{
    size_t *numbers = NULL, count = 0, room = 0;
    for (size_t i = 0; i < 1000; i++)
        *ARENA_PUSH(*state, numbers, count, room) = i;
    assert_int_equal(count, 1000);
    assert_true(room >= count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(numbers[i], i);
}

static void heap_arrays_grow(void **state)
{
    (void)state;
    int *numbers = NULL;
    size_t count = 0, room = 0;
    for (int i = 0; i < 100; i++) {
        MEMORY_GROW(numbers, count, room);
        numbers[count++] = i;
    }
    for (int i = 0; i < 100; i++)
        assert_int_equal(numbers[i], i);
    free(numbers);
    free(memory_get(0));
}

/* ---- buffers ---- */

static void buffers_grow(void **state)
{
    (void)state;
    struct buffer buffer;
    buffer_init(&buffer);
    assert_string_equal(buffer.at, "");
    for (int i = 0; i < 1000; i++) {
        buffer_add(&buffer, SLICE("ab"));
        buffer_add_char(&buffer, 'c');
        buffer_format(&buffer, "%03d", i);
        assert_int_equal(strlen(buffer.at), buffer.len);
    }
    assert_int_equal(buffer.len, 6000);
    expect_slice(slice_part(buffer_slice(&buffer), 5994, 6), "abc999");
    buffer_clear(&buffer);
    expect_slice(buffer_slice(&buffer), "");
    buffer_free(&buffer);
}

/* ---- diagnostics ---- */

static void expect_line(const struct diagnostic *item, enum language language, const char *want)
{
    struct buffer out;
    buffer_init(&out);
    diagnostic_write(&out, item, language);
    expect_slice(buffer_slice(&out), want);
    buffer_free(&out);
}

static void diagnostics_say_place_and_words(void **state)
{
    struct diagnostics list = {.arena = *state, .file = SLICE("a.md")};
    char word[] = "EIO";
    DIAGNOSE(&list, FILE_UNREADABLE, SLICE("art_1"), 7, slice_of(word));
    memset(word, 'x', sizeof word - 1); /* the words were copied */
    DIAGNOSE(&list, FILE_TOO_LARGE, SLICE(""), 0, SLICE("{1}"), SLICE("5"));
    list.file = SLICE("");
    DIAGNOSE(&list, FILE_EMPTY, SLICE("art_1"), 3, SLICE(""));
    assert_int_equal(list.count, 3);
    expect_line(&list.items[0], LANGUAGE_EN, "a.md:7 (art_1): cannot be read: EIO");
    expect_line(&list.items[0], LANGUAGE_VI, "a.md:7 (art_1): không đọc được: EIO");
    expect_line(&list.items[1], LANGUAGE_EN,
                "a.md: the file is over the limit ({1} bytes, limit 5 bytes) and was not read");
    expect_line(&list.items[2], LANGUAGE_EN, "the file is empty");
    assert_int_equal(message_severity(MESSAGE_FILE_EMPTY), SEVERITY_ERROR);
    expect_slice(message_name(MESSAGE_FILE_EMPTY), "FILE_EMPTY");
}

/* One bit for each gap that the sentence has. */
static size_t find_gaps(const char *text)
{
    size_t gaps = 0;
    for (const char *at = strchr(text, '{'); at; at = strchr(at + 1, '{')) {
        if (at[1] >= '0' && at[1] <= '3' && at[2] == '}')
            gaps |= (size_t)1 << (at[1] - '0');
    }
    return gaps;
}

/* Every sentence is there in both languages, with the same gaps. */
static void sentences_are_whole(void **state)
{
    (void)state;
    for (enum message message = 0; message < MESSAGE_COUNT; message++) {
        struct buffer vi, en;
        buffer_init(&vi);
        buffer_init(&en);
        message_write(&vi, message, LANGUAGE_VI, NULL, 0);
        message_write(&en, message, LANGUAGE_EN, NULL, 0);
        if (!vi.len || !en.len || find_gaps(vi.at) != find_gaps(en.at))
            fail_msg("%s", message_name(message).at);
        buffer_free(&vi);
        buffer_free(&en);
    }
}

/* ---- files ---- */

struct folder {
    struct arena *arena;
    struct diagnostics list;
    char path[64];
};

static int make_folder(void **state)
{
    struct folder *folder = calloc(1, sizeof *folder);
    folder->arena = arena_new();
    folder->list = (struct diagnostics){.arena = folder->arena, .file = SLICE("")};
    snprintf(folder->path, sizeof folder->path, "/tmp/rasoat-base-XXXXXX");
    *state = folder;
    return mkdtemp(folder->path) ? 0 : -1;
}

static const char *in_folder(struct folder *folder, const char *name)
{
    return arena_format(folder->arena, "%s/%s", folder->path, name).at;
}

static int remove_folder(void **state)
{
    struct folder *folder = *state;
    DIR *entries = opendir(folder->path);
    for (struct dirent *entry = readdir(entries); entry; entry = readdir(entries))
        remove(in_folder(folder, entry->d_name));
    closedir(entries);
    rmdir(folder->path);
    arena_free(folder->arena);
    free(folder);
    return 0;
}

static size_t count_entries(const char *path)
{
    size_t count = 0;
    DIR *entries = opendir(path);
    while (readdir(entries))
        count++;
    closedir(entries);
    return count - 2; /* . and .. */
}

static void files_are_written_whole(void **state)
{
    struct folder *folder = *state;
    const char *path = in_folder(folder, "act.xml");
    struct slice bytes;
    assert_int_equal(file_write(path, SLICE("một"), &folder->list), STATUS_OK);
    assert_int_equal(file_write(path, SLICE("hai\0ba"), &folder->list), STATUS_OK);
    assert_int_equal(file_read(folder->arena, path, 100, &bytes, &folder->list), STATUS_OK);
    assert_true(slice_is(bytes, SLICE("hai\0ba")));
    assert_int_equal(count_entries(folder->path), 1);
    assert_int_equal(folder->list.count, 0);
}

static void expect_message(struct folder *folder, enum message message)
{
    assert_int_equal(folder->list.count, 1);
    assert_int_equal(folder->list.items[0].message, message);
    folder->list.count = 0;
}

static void files_that_cannot_be_read_say_so(void **state)
{
    struct folder *folder = *state;
    const char *path = in_folder(folder, "a"), *below = in_folder(folder, "a/b");
    struct slice bytes;
    assert_int_equal(file_read(folder->arena, path, 9, &bytes, &folder->list), STATUS_UNREAD);
    expect_message(folder, MESSAGE_FILE_MISSING);
    assert_int_equal(file_read(folder->arena, folder->path, 9, &bytes, &folder->list),
                     STATUS_UNREAD);
    expect_message(folder, MESSAGE_FILE_NOT_REGULAR);
    assert_int_equal(file_write(path, SLICE(""), &folder->list), STATUS_OK);
    assert_int_equal(file_read(folder->arena, path, 9, &bytes, &folder->list), STATUS_UNREAD);
    expect_message(folder, MESSAGE_FILE_EMPTY);
    assert_int_equal(file_write(path, SLICE("0123456789"), &folder->list), STATUS_OK);
    assert_int_equal(file_read(folder->arena, path, 9, &bytes, &folder->list), STATUS_REFUSED);
    expect_message(folder, MESSAGE_FILE_TOO_LARGE);
    assert_int_equal(file_read(folder->arena, path, 10, &bytes, &folder->list), STATUS_OK);
    assert_int_equal(file_read(folder->arena, below, 9, &bytes, &folder->list), STATUS_UNREAD);
    expect_message(folder, MESSAGE_FILE_MISSING);
    assert_int_equal(mkfifo(in_folder(folder, "pipe"), 0600), 0);
    assert_int_equal(
        file_read(folder->arena, in_folder(folder, "pipe"), 9, &bytes, &folder->list),
        STATUS_UNREAD); /* and does not wait for a writer */
    expect_message(folder, MESSAGE_FILE_NOT_REGULAR);
}

static void files_that_cannot_be_written_stay(void **state)
{
    struct folder *folder = *state;
    assert_int_equal(file_write(in_folder(folder, "no/x"), SLICE("a"), &folder->list),
                     STATUS_CANNOT);
    expect_message(folder, MESSAGE_FILE_UNWRITABLE);
    assert_int_equal(file_write(folder->path, SLICE("a"), &folder->list), STATUS_CANNOT);
    expect_message(folder, MESSAGE_FILE_UNWRITABLE);
    assert_int_equal(file_write("/dev/full", SLICE("a"), &folder->list), STATUS_CANNOT);
    expect_message(folder, MESSAGE_FILE_UNWRITABLE);
    assert_int_equal(count_entries(folder->path), 0);
}

static void files_have_digests_and_names(void **state)
{
    struct folder *folder = *state;
    expect_slice(file_digest(folder->arena, SLICE("abc")),
                 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect_slice(file_digest(folder->arena, SLICE("")),
                 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect_slice(file_base_name(SLICE("/a/b.md")), "b.md");
    expect_slice(file_base_name(SLICE("b.md")), "b.md");
    expect_slice(file_base_name(SLICE("a/")), "");
}

/* ---- groups of diagnostics ---- */

static void expect_group(const struct diagnostic_group *group, size_t count, const char *wanted)
{
    struct buffer out;
    buffer_init(&out);
    diagnostic_group_write(&out, group, LANGUAGE_EN);
    assert_int_equal(group->count, count);
    if (!slice_is(buffer_slice(&out), slice_of(wanted)))
        fail_msg("%.*s", SLICE_ARG(buffer_slice(&out)));
    buffer_free(&out);
}

static void repeated_diagnostics_are_told_once(void **state)
{
    struct arena *arena = *state;
    struct diagnostics list = {.arena = arena, .file = SLICE("a")};
    struct diagnostic_group *groups;
    for (size_t i = 0; i < 3000; i++) {
        if (i < 4)
            DIAGNOSE(&list, FILE_EMPTY, SLICE(""), 0, SLICE(""));
        if (i < 3)
            DIAGNOSE(&list, EID_TWICE, SLICE("art_1"), 0, SLICE("art_1"));
        DIAGNOSE(&list, QUOTE_UNCLOSED, SLICE(""), i + 1, SLICE("x"));
    }
    list.file = SLICE("b");
    DIAGNOSE(&list, QUOTE_UNCLOSED, SLICE("art_9"), 0, SLICE("y"));
    assert_int_equal(diagnostics_gather(arena, &list, &groups), 4 + 3 + 1 + 1);
    assert_int_equal(list.count, 4 + 3 + 3000 + 1);
    expect_group(&groups[0], 1, "a: the file is empty");
    expect_group(&groups[2], 3000,
                 "a:1: quoted text without a closing quote: x (and 2999 more: 2, 3, 4, …)");
    assert_int_equal(groups[8].count, 1);
}

#define IN_ARENA(test) cmocka_unit_test_setup_teardown(test, make_arena, free_arena)
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slices_compare),
        cmocka_unit_test(slices_cut),
        cmocka_unit_test(slices_find),
        cmocka_unit_test(slices_split),
        cmocka_unit_test(slices_read_numbers),
        IN_ARENA(arena_memory_is_zeroed_and_apart),
        IN_ARENA(arena_makes_text),
        IN_ARENA(arena_arrays_grow),
        cmocka_unit_test(heap_arrays_grow),
        cmocka_unit_test(buffers_grow),
        IN_ARENA(diagnostics_say_place_and_words),
        cmocka_unit_test(sentences_are_whole),
        IN_ARENA(repeated_diagnostics_are_told_once),
        IN_FOLDER(files_are_written_whole),
        IN_FOLDER(files_that_cannot_be_read_say_so),
        IN_FOLDER(files_that_cannot_be_written_stay),
        IN_FOLDER(files_have_digests_and_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

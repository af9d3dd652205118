/* Unit tests of src/cli: wrapping and cutting by letters, marks, options, the nearest command. */
#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/wrap.h"
#include "text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static void expect_slice(struct slice got, const char *want)
{
    if (!slice_is(got, slice_of(want)))
        fail_msg("got \"%.*s\", want \"%s\"", SLICE_ARG(got), want);
}

static void cells_are_cut_by_letters(void **state)
{
    static const struct {
        const char *text;
        size_t width;
        bool fill;
        const char *want;
    } cases[] = {
        {"Điều 5", 6, true, "Điều 5"},    {"Điều 5", 8, true, "Điều 5  "},
        {"Điều 5", 8, false, "Điều 5"},   {"Điều 15", 6, true, "Điều… "},
        {"Ủy ban nhân dân", 8, false, "Ủy ban…"}, {"", 3, true, "   "},
        {"ủy", 1, false, "…"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buffer out;
        buffer_init(&out);
        terminal_cell(&out, slice_of(cases[i].text), cases[i].width, cases[i].fill);
        expect_slice(buffer_slice(&out), cases[i].want);
        buffer_free(&out);
    }
}

static void terminals_are_not_commanded(void **state)
{
    struct arena *arena = arena_new();
    (void)state;
    expect_slice(terminal_text(arena, SLICE("a\x1b[31m\tb\nc\x07\x7f")),
                 "a\uFFFD[31m b\nc\uFFFD\uFFFD");
    expect_slice(terminal_text(arena, SLICE("\u202Eđ\u2067\xC2\x9B")), "\uFFFDđ\uFFFD\uFFFD");
    expect_slice(terminal_line(arena, SLICE("a\nb\xFF")), "a b\uFFFD");
    arena_free(arena);
}

struct wrapped {
    const char *text, *marked; /* marked: the words, NULL for none */
    size_t width, indent;
    bool marks;
    const char *want;
};

static void text_is_wrapped(void **state)
{
    static const struct wrapped cases[] = {
        {"một hai ba", NULL, SIZE_MAX, 0, false, "một hai ba\n"},
        {"một hai ba", NULL, 7, 0, false, "một hai\nba\n"},
        {"một hai ba", NULL, 7, 2, false, "một\n  hai\n  ba\n"},
        {"mộthaibabốn năm", NULL, 4, 0, false, "mộthaibabốn\nnăm\n"},
        {"một\nhai", NULL, 20, 2, false, "một\n  hai\n"},
        {"", NULL, 20, 2, false, "\n"},
        {"một hai ba", "hai", SIZE_MAX, 0, false, "một 【hai】 ba\n"},
        {"một hai, ba", "hai", SIZE_MAX, 0, false, "một 【hai】, ba\n"},
        {"một hai ba", "một hai ba", SIZE_MAX, 0, false, "【một hai ba】\n"},
        {"một\nhai", "một", SIZE_MAX, 0, false, "【một】\nhai\n"},
        {"một hai ba", "hai", SIZE_MAX, 0, true, "một \x1b[1;4mhai\x1b[0m ba\n"},
        {"một hai ba", "hai ba", 6, 1, true,
         "một\n \x1b[1;4mhai\x1b[0m\n \x1b[1;4mba\x1b[0m\n"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct terminal terminal = {.marks = cases[i].marks, .width = cases[i].width};
        struct slice text = slice_of(cases[i].text), marked = slice_of(cases[i].marked);
        const struct wrap wrap = {.terminal = &terminal,
                                  .indent = cases[i].indent,
                                  .start = marked.len ? slice_find(text, marked, 0) : 0,
                                  .length = marked.len};
        struct buffer out;
        buffer_init(&out);
        wrap_text(&out, text, &wrap);
        expect_slice(buffer_slice(&out), cases[i].want);
        buffer_free(&out);
    }
}

static void wrapped_lines_keep_to_the_width(void **state)
{
    struct slice text = SLICE("Ủy ban nhân dân các huyện, thị xã tổ chức thực hiện Quyết định này.");
    (void)state;
    for (size_t width = 10; width < 80; width++) {
        const struct terminal terminal = {.width = width};
        const struct wrap wrap = {.terminal = &terminal, .indent = 2};
        struct buffer out;
        struct slice rest, line;
        buffer_init(&out);
        wrap_text(&out, text, &wrap);
        rest = buffer_slice(&out);
        while (slice_next(&rest, '\n', &line))
            assert_true(utf8_length(line) <= width);
        buffer_free(&out);
    }
}

static void options_are_read(void **state)
{
    char *arguments[] = {(char[]){"list"}, (char[]){"tệp"}, (char[]){"--db=x.db"},
                         (char[]){"-o"},   (char[]){"ra"},  (char[]){"--draft"}, NULL};
    struct program program = {.database = "rasoat.db"};
    const char *out = NULL;
    bool draft = false;
    const struct option_spec options[] = {
        {.name = "output", .letter = 'o', .value = &out},
        {.name = "draft", .on = &draft},
    };
    int status = -1;
    (void)state;
    int first = command_options(&program, command_named("list"), 6, arguments, options, 2, &status);
    assert_int_equal(first, 5);
    assert_string_equal(arguments[first], "tệp");
    assert_string_equal(program.database, "x.db");
    assert_string_equal(out, "ra");
    assert_true(draft);
    assert_int_equal(status, EXIT_DONE);
}

static void near_commands_are_found(void **state)
{
    static const struct {
        const char *typed, *meant;
    } cases[] = {
        {"lsit", "list"},  {"lst", "list"},   {"exprot", "export"}, {"scann", "scan"},
        {"rule", "rules"}, {"docter", "doctor"}, {"xyz", NULL},     {"", NULL},
        {"a-name-that-is-much-longer-than-any-command-has", NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct command *near = command_near(cases[i].typed);
        if (cases[i].meant && !near)
            fail_msg("nothing is near \"%s\"", cases[i].typed);
        if (cases[i].meant)
            assert_string_equal(near->name, cases[i].meant);
        else
            assert_null(near);
    }
}

static void statuses_become_exits(void **state)
{
    (void)state;
    assert_int_equal(command_status(STATUS_OK), 0);
    assert_int_equal(command_status(STATUS_UNREAD), 1);
    assert_int_equal(command_status(STATUS_REFUSED), 1);
    assert_int_equal(command_status(STATUS_CALL), 2);
    assert_int_equal(command_status(STATUS_CANNOT), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_cut_by_letters),
        cmocka_unit_test(terminals_are_not_commanded),
        cmocka_unit_test(text_is_wrapped),
        cmocka_unit_test(wrapped_lines_keep_to_the_width),
        cmocka_unit_test(options_are_read),
        cmocka_unit_test(near_commands_are_found),
        cmocka_unit_test(statuses_become_exits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

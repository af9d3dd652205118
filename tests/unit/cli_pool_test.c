/* Tests of the pool and the walk: order, ends, and what is left behind. */
#include "cli/pool.h"
#include "cli/walk.h"

#include "base/limits.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct run {
    atomic_size_t worked;
    size_t taken;
    size_t dropped;
    size_t idles;
    size_t end_at;       /* take ends the run there; SIZE_MAX: never */
    bool in_order;
    useconds_t slowness; /* of odd pieces */
};

static void *work(void *context, size_t index)
{
    struct run *run = context;
    size_t *result = malloc(sizeof *result);
    assert_non_null(result);
    if (index % 2)
        usleep(run->slowness);
    *result = index * 7;
    atomic_fetch_add(&run->worked, 1);
    return result;
}

static bool take(void *context, size_t index, void *result)
{
    struct run *run = context;
    run->in_order &= index == run->taken++ && *(size_t *)result == index * 7;
    free(result);
    return index != run->end_at;
}

static void drop(void *context, void *result)
{
    ((struct run *)context)->dropped++;
    free(result);
}

static bool idle(void *context)
{
    ((struct run *)context)->idles++;
    return true;
}

static struct run run_pool(size_t jobs, size_t count, size_t end_at, useconds_t slowness)
{
    struct run run = {.in_order = true, .end_at = end_at, .slowness = slowness};
    pool_run(&(const struct pool_call){.jobs = jobs, .count = count, .context = &run,
                                       .work = work, .take = take, .drop = drop, .idle = idle});
    return run;
}

static void test_results_come_in_order(void **state)
{
    static const size_t jobs[] = {1, 2, 7, LIMIT_JOBS};
    (void)state;
    for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++) {
        struct run run = run_pool(jobs[i], 500, SIZE_MAX, 50);
        assert_int_equal(run.taken, 500);
        assert_int_equal(run.worked, 500);
        assert_int_equal(run.dropped, 0);
        assert_true(run.in_order);
    }
}

static void test_nothing_to_do(void **state)
{
    (void)state;
    assert_int_equal(run_pool(4, 0, SIZE_MAX, 0).taken, 0);
}

static void test_an_ended_run_drops_the_rest(void **state)
{
    (void)state;
    struct run run = run_pool(3, 1000, 10, 50);
    assert_int_equal(run.taken, 11);
    assert_true(run.worked < 100); /* nobody runs far ahead of the one who takes */
    assert_int_equal(run.dropped, run.worked - run.taken);
}

static void test_the_taker_is_asked_while_it_waits(void **state)
{
    (void)state;
    struct run run = run_pool(1, 2, SIZE_MAX, 350000);
    assert_true(run.idles >= 2);
    assert_int_equal(run.taken, 2);
}

/* A folder to walk, and the walk of it as one line. */
struct tree {
    char folder[32];
    struct arena *arena;
    struct diagnostics list;
    struct walk walk;
};

static int begin(void **state)
{
    static struct tree tree;
    tree = (struct tree){.folder = "/tmp/rasoat-walk-XXXXXX", .arena = arena_new()};
    tree.list = (struct diagnostics){.arena = tree.arena, .file = SLICE("")};
    assert_non_null(mkdtemp(tree.folder));
    *state = &tree;
    return 0;
}

static const char *path_in(struct tree *tree, const char *name)
{
    const struct slice parts[] = {slice_of(tree->folder), slice_of(name)};
    return arena_join(tree->arena, parts, 2, SLICE("/")).at;
}

static void remove_tree(struct tree *tree, const char *const *names)
{
    for (; *names; names++)
        assert_int_equal(remove(path_in(tree, *names)), 0);
}

static int end(void **state)
{
    struct tree *tree = *state;
    rmdir(tree->folder);
    arena_free(tree->arena);
    return 0;
}

static void make(struct tree *tree, const char *name)
{
    int file = open(path_in(tree, name), O_CREAT | O_WRONLY, 0600);
    assert_true(file >= 0);
    close(file);
}

static const char *walked(const struct tree *tree)
{
    struct slice line = SLICE("");
    for (size_t i = 0; i < tree->walk.count; i++)
        line = arena_format(tree->arena, "%.*s %s", SLICE_ARG(line),
                            tree->walk.paths[i] + strlen(tree->folder));
    return line.at;
}

static void test_walk_in_the_order_of_names(void **state)
{
    struct tree *tree = *state;
    make(tree, "c");
    mkdir(path_in(tree, "b"), 0700);
    make(tree, "b/2");
    make(tree, "b/10");
    make(tree, "a");
    make(tree, ".hidden");
    assert_int_equal(walk_collect(tree->arena, tree->folder, &tree->walk, &tree->list),
                     STATUS_OK);
    assert_string_equal(walked(tree), " /a /b/10 /b/2 /c");
    assert_int_equal(tree->walk.hidden, 1);
    remove_tree(tree, (const char *const[]){"c", "b/2", "b/10", "b", "a", ".hidden", NULL});
}

static void test_walk_never_in_circles(void **state)
{
    struct tree *tree = *state;
    mkdir(path_in(tree, "b"), 0700);
    make(tree, "b/1");
    assert_int_equal(symlink("..", path_in(tree, "b/round")), 0);
    assert_int_equal(symlink("b/1", path_in(tree, "link")), 0);
    assert_int_equal(walk_collect(tree->arena, tree->folder, &tree->walk, &tree->list),
                     STATUS_UNREAD);
    assert_string_equal(walked(tree), " /b/1 /link");
    assert_int_equal(tree->list.count, 1);
    assert_int_equal(tree->list.items[0].message, MESSAGE_FOLDER_LINK);
    assert_string_equal(tree->list.items[0].file.at, path_in(tree, "b/round"));
    remove_tree(tree, (const char *const[]){"b/round", "b/1", "b", "link", NULL});
}

static void test_walk_leaves_out(void **state)
{
    struct tree *tree = *state;
    make(tree, "a");
    make(tree, "data.db");
    walk_leave_out(&tree->walk, path_in(tree, "data.db"));
    walk_leave_out(&tree->walk, path_in(tree, "missing"));
    assert_int_equal(walk_collect(tree->arena, tree->folder, &tree->walk, &tree->list),
                     STATUS_OK);
    assert_string_equal(walked(tree), " /a");
    remove_tree(tree, (const char *const[]){"a", "data.db", NULL});
}

static void test_walk_of_nothing(void **state)
{
    struct tree *tree = *state;
    assert_int_equal(walk_collect(tree->arena, "", &tree->walk, &tree->list), STATUS_UNREAD);
    assert_int_equal(walk_collect(tree->arena, path_in(tree, "no"), &tree->walk, &tree->list),
                     STATUS_UNREAD);
    assert_int_equal(tree->list.items[1].message, MESSAGE_FILE_MISSING);
    assert_int_equal(tree->walk.count, 0);
}

int main(void)
{
#define TREE(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_results_come_in_order),
        cmocka_unit_test(test_nothing_to_do),
        cmocka_unit_test(test_an_ended_run_drops_the_rest),
        cmocka_unit_test(test_the_taker_is_asked_while_it_waits),
        TREE(test_walk_in_the_order_of_names),
        TREE(test_walk_never_in_circles),
        TREE(test_walk_leaves_out),
        TREE(test_walk_of_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

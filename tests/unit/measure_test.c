/* Tests of the measure room: how a flag meets a gold row, and how the figures add up. */
#include "measure/match.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void test_distance(void **state)
{
    (void)state;
    assert_int_equal(match_distance(SLICE("art_1"), SLICE("art_1")), 0);
    assert_int_equal(match_distance(SLICE("art_1"), SLICE("art_1__para_2")), 1);
    assert_int_equal(match_distance(SLICE("art_1__para_2__point_a"), SLICE("art_1")), 2);
    assert_int_equal(match_distance(SLICE("art_1"), SLICE("art_11")), -1);
    assert_int_equal(match_distance(SLICE("art_1"), SLICE("art_2")), -1);
}

static struct gold_flag row(struct slice eid, enum verdict verdict, struct slice at)
{
    return (struct gold_flag){.file = SLICE("a.txt"), .eid = eid,
                              .family = SLICE("uy-quyen.tiep"), .quote = SLICE("q"), .at = at,
                              .verdict = verdict};
}

struct world {
    struct arena *arena;
    struct gold_flag rows[3];
    struct provision provisions[4];
    struct flag items[3];
    struct scores scores;
};

static void score(struct world *world, size_t rows, size_t provisions, size_t flags)
{
    struct gold_act wanted = {SLICE("a.txt"), SLICE("-"), SLICE("-"), SLICE("-"), SLICE("-"),
                              SLICE("-"), SLICE("-"), SLICE("-"), SLICE("-")};
    struct gold gold = {.flags = world->rows, .flag_count = rows};
    struct act act = {.provisions = world->provisions, .count = provisions};
    struct flags found = {.items = world->items, .count = flags};
    act.identity.issuer.name = act.identity.title = act.identity.number = SLICE("");
    act.identity.kind = SLICE("");
    world->arena = arena_new();
    scores_begin(&world->scores, world->arena);
    for (size_t i = 0; i < flags; i++) {
        world->items[i].family = SLICE("uy-quyen.tiep");
        world->items[i].quote = SLICE("q");
        world->items[i].eid = world->provisions[world->items[i].provision].eid;
    }
    scores_add(&world->scores, &gold, &wanted, &act, &found);
}

static void test_flag_goes_before_pass(void **state)
{
    struct world world = {
        .rows = {row(SLICE("art_1__para_1"), VERDICT_PASS, SLICE("-")),
                 row(SLICE("art_1__para_2"), VERDICT_FLAG, SLICE("now"))},
        .provisions = {{.eid = SLICE("art_1")}},
        .items = {{.provision = 0, .now.fit = FIT_CONFLICT}}};
    (void)state;
    score(&world, 2, 1, 1);
    assert_int_equal(world.scores.flags.tp, 1);
    assert_int_equal(world.scores.flags.fp, 0);
    assert_int_equal(world.scores.at.right, 1);
    arena_free(world.arena);
}

static void test_wrong_and_missed(void **state)
{
    struct world world = {
        .rows = {row(SLICE("art_1"), VERDICT_PASS, SLICE("-")),
                 row(SLICE("art_2"), VERDICT_FLAG, SLICE("issue")),
                 row(SLICE("art_3"), VERDICT_EITHER, SLICE("now"))},
        .provisions = {{.eid = SLICE("art_1")}, {.eid = SLICE("art_3")}},
        .items = {{.provision = 0}, {.provision = 0}, {.provision = 1}}};
    (void)state;
    score(&world, 3, 2, 3);
    assert_int_equal(world.scores.flags.tp, 0);
    assert_int_equal(world.scores.flags.fp, 1); /* two flags in one provision are one */
    assert_int_equal(world.scores.flags.fn, 1);
    assert_int_equal(world.scores.miss_count, 2);
    arena_free(world.arena);
}

static void test_time(void **state)
{
    struct world world = {
        .rows = {row(SLICE("art_1"), VERDICT_FLAG, SLICE("issue"))},
        .provisions = {{.eid = SLICE("art_1")}},
        .items = {{.provision = 0, .at_issue.fit = FIT_FITS, .now.fit = FIT_CONFLICT}}};
    (void)state;
    score(&world, 1, 1, 1);
    assert_int_equal(world.scores.flags.tp, 1);
    assert_int_equal(world.scores.at.of, 1);
    assert_int_equal(world.scores.at.right, 0);
    arena_free(world.arena);
}

static void test_ratios_need_cases(void **state)
{
    struct hits none = {0}, some = {.tp = 3, .fp = 1, .fn = 2};
    double ratio = 0;
    (void)state;
    assert_false(hits_precision(&none, &ratio));
    assert_true(hits_f1(&some, &ratio));
    assert_true(ratio > 0.66 && ratio < 0.67);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_distance),
        cmocka_unit_test(test_flag_goes_before_pass),
        cmocka_unit_test(test_wrong_and_missed),
        cmocka_unit_test(test_time),
        cmocka_unit_test(test_ratios_need_cases),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

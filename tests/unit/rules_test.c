/* Tests of the rules room: patterns, required literals, names, packs good and broken, bases. */
#include "rules/literals.h"
#include "rules/names.h"
#include "rules/rules.h"
#include "text/view.h"

#include "rules_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define assert_slice(words, text)                                                           \
    do {                                                                                    \
        struct slice got_ = (words);                                                        \
        assert_string_equal(arena_string(fixture.arena, got_), (text));                     \
    } while (0)

struct fixture {
    struct arena *arena;
    struct diagnostics list;
    struct actors *actors;
    struct instruments *instruments;
};

static struct fixture fixture;

static int set_up(void **state)
{
    (void)state;
    fixture.arena = arena_new();
    fixture.list = (struct diagnostics){.arena = fixture.arena, .file = SLICE("")};
    const char *folder = project_rules(fixture.arena);
    return actors_load(fixture.arena, folder, &fixture.actors, &fixture.list) != STATUS_OK ||
           instruments_load(fixture.arena, folder, &fixture.instruments, &fixture.list) !=
               STATUS_OK;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(fixture.arena);
    return 0;
}

/* What a pattern marks in a text, matched on the view. */
static struct slice marked(const char *pattern, const char *text)
{
    struct slice wrong = SLICE(""), source = slice_of(text), result = SLICE("");
    struct compiled *compiled = compiled_new(fixture.arena, slice_of(pattern), WAY_VIEW, &wrong);
    struct matcher *matcher = matcher_new();
    struct view view = view_make(fixture.arena, source);
    struct span whole, mark;
    assert_non_null(compiled);
    if (pattern_find(compiled, matcher, (struct slice){(const char *)view.at, view.len}, 0,
                     &whole, &mark) == FOUND_WORDS)
        result = view_source(view, source, mark.start, mark.end);
    matcher_free(matcher);
    compiled_free(compiled);
    return result;
}

static void patterns_mark_words(void **state)
{
    (void)state;
    assert_slice(marked("ủy ban nhân dân", "Uỷ Ban Nhân Dân xã"), "Uỷ Ban Nhân Dân");
    assert_slice(marked("giao (?<mark>UBND) xã", "Giao ubnd xã"), "ubnd");
    assert_slice(marked("(?:a (?<mark>b)|c (?<mark>d))", "c d"), "d");
    assert_slice(marked("huyện (?-i:[[:upper:]])\\w+", "huyện a, huyện Ất"), "huyện Ất");
    assert_slice(marked("xã\\b", "hoà xãx"), "");
}

static void a_wrong_pattern_says_why(void **state)
{
    (void)state;
    struct slice wrong = SLICE("");
    assert_null(compiled_new(fixture.arena, SLICE("huyện ("), WAY_VIEW, &wrong));
    assert_true(slice_find(wrong, SLICE("parenthesis"), 0) != SIZE_MAX);
    assert_null(compiled_new(fixture.arena, SLICE("漢"), WAY_VIEW, &wrong));
    assert_slice(wrong, "letter outside the code page");
}

static struct slice spell(struct slice literal)
{
    struct view view = {.at = (const unsigned char *)literal.at, .len = literal.len};
    return view_spell(fixture.arena, view);
}

/* The required literals of a pattern, spelled out: "a|b & c" for one of a and b, and c. */
static struct slice needed(const char *pattern)
{
    struct slice page, sets[NEEDED_MOST];
    assert_true(view_pattern(fixture.arena, slice_of(pattern), &page));
    struct needed needed = literals_of(fixture.arena, page);
    for (size_t i = 0; i < needed.count; i++) {
        struct slice *words = ARENA_ARRAY(fixture.arena, struct slice, needed.sets[i].count + 1);
        for (size_t j = 0; j < needed.sets[i].count; j++)
            words[j] = spell(needed.sets[i].items[j]);
        sets[i] = arena_join(fixture.arena, words, needed.sets[i].count, SLICE("|"));
    }
    return arena_join(fixture.arena, sets, needed.count, SLICE(" & "));
}

static void literals_stand_in_every_match(void **state)
{
    (void)state;
    assert_slice(needed("Cấp Huyện"), "cấp huyện");
    assert_slice(needed("các (?:huyện|quận)"), "các huyện|các quận");
    assert_slice(needed("(?:các )?huyện"), "huyện");
    assert_slice(needed("giao[^.]{0,20} cho (?:các )?xã"), " cho các xã| cho xã & giao");
    assert_slice(needed("(?:UBND \\w+ huyện|phòng \\d quận)"), " huyện|phòng  & ubnd | quận");
    assert_slice(needed("\\bphân cấp\\b(?! tiếp)"), "phân cấp");
    assert_slice(needed("(?<mark>ủy quyền) (?:tiếp|lại)"), "ủy quyền tiếp|ủy quyền lại");
    assert_slice(needed("(?-i:[[:upper:]])\\w+ huyện+"), " huyệ");
    assert_slice(needed("huyện{2,3}|quận"), "huyệ|quận");
    assert_slice(needed("thị trấn\\."), "thị trấn.");
    assert_slice(needed("(?:^|\\n)các (?:cấp )?huyện"), "các cấp huyện|các huyện");
    assert_slice(needed("huyện{0,2}x"), "huyệ");
}

static void literals_say_nothing_rather_than_too_much(void **state)
{
    (void)state;
    assert_slice(needed("huyện|\\d+"), "");
    assert_slice(needed("(?:huyện)*"), "");
    assert_slice(needed("(?:huyện)?\\w"), "");
    assert_slice(needed("xã"), "");
    assert_slice(needed("(huyện)\\1"), "");
    assert_slice(needed("\\x{41}huyện"), "");
    assert_slice(needed("(?(1)huyện|quận)"), "");
}

static void names_are_replaced(void **state)
{
    (void)state;
    struct names names = {.arena = fixture.arena, .actors = fixture.actors};
    struct slice out, wrong;
    assert_true(names_add(&names, SLICE("mot"), SLICE("a|b"), 1));
    assert_true(names_add(&names, SLICE("hai"), SLICE("{mot}{2,3}c"), 2));
    assert_false(names_add(&names, SLICE("mot"), SLICE("c"), 3));
    assert_false(names_add(&names, SLICE("ubnd"), SLICE("c"), 3)); /* a word of the law */
    assert_int_equal(names_expand(&names, SLICE("x{hai}{4}"), &out, &wrong), STATUS_OK);
    assert_slice(out, "x(?:(?:a|b){2,3}c){4}");
    assert_int_equal(names_expand(&names, SLICE("{ubnd}"), &out, &wrong), STATUS_OK);
    assert_slice(marked(arena_string(fixture.arena, out), "của UBND"), "UBND");
    assert_int_equal(names_expand(&names, SLICE("{khong-co}"), &out, &wrong), STATUS_NONE);
    assert_slice(wrong, "khong-co");
    assert_true(names_add(&names, SLICE("vong"), SLICE("{vong}"), 4));
    assert_int_equal(names_expand(&names, SLICE("{vong}"), &out, &wrong), STATUS_REFUSED);
}

static struct rules *load(const char *pack, enum status wanted)
{
    const char *folder = folder_make(fixture.arena, pack);
    struct rules *rules = NULL;
    fixture.list.count = 0;
    assert_int_equal(rules_load(folder, NULL, fixture.actors, fixture.instruments, &rules,
                                &fixture.list),
                     wanted);
    folder_remove(fixture.arena, folder);
    return rules;
}

static void a_pack_is_read_whole(void **state)
{
    (void)state;
    struct rules *rules = load(PACK_HEAD RULE_HEAD("thu.mot.a") RULE_BASIS
        "<look in=\"clause\" parts=\"body annex\"/>"
        "<when normative=\"no\" level=\"province commune\""
        " issued-from=\"2025-03-01\"/><pattern>hai\n      bốn</pattern>"
        "<given in=\"title\">x</given><except in=\"sentence\">y</except>" RULE_TAIL PACK_TAIL,
        STATUS_OK);
    assert_int_equal(fixture.list.count, 0);
    assert_int_equal(rules_count(rules), 1);
    const struct rule *rule = rules_by_id(rules, SLICE("thu.mot.a"));
    assert_slice(rule->pack, "thu 1");
    assert_slice(rule->patterns[0].written, "haibốn"); /* a line end counts for nothing */
    assert_slice(rule->bases[0].provision, "khoản 3 Điều 51 Luật 72/2025/QH15");
    assert_int_equal(rule->look.unit, UNIT_CLAUSE);
    assert_int_equal(rule->look.parts, PART_BODY | PART_ANNEX);
    assert_int_equal(rule->when.normative, NORMATIVE_NO);
    assert_int_equal(rule->when.levels, 1u << LEVEL_PROVINCE | 1u << LEVEL_COMMUNE);
    assert_int_equal(rule->when.from.year, 2025);
    assert_true(rule->checks[0].wanted && rule->checks[0].scope == SCOPE_TITLE);
    assert_true(!rule->checks[1].wanted && rule->checks[1].scope == SCOPE_SENTENCE);
    assert_int_equal(rule->example_count, 5);
    assert_true(rule->examples[1].must && !rule->examples[2].must);
    rules_free(rules);
}

static void broken_rules_do_not_stop_good_ones(void **state)
{
    (void)state;
    struct rules *rules = load(PACK_HEAD
        RULE_HEAD("thu.mot.a") RULE_BASIS "<pattern>hai (</pattern>" RULE_TAIL
        RULE_HEAD("thu.mot.b") RULE_BASIS "<pattern>{khong-co}</pattern>" RULE_TAIL
        RULE_HEAD("thu.mot.c") "<basis instrument=\"1/1900/QH1\" at=\"Điều 1\"/>"
        "<pattern>hai bốn</pattern>" RULE_TAIL
        RULE_HEAD("thu.mot.d") RULE_BASIS "<pattern>hai bốn</pattern><use exceptions=\"z\"/>"
        RULE_TAIL
        RULE_HEAD("thu.mot.e") RULE_BASIS "<pattern>hai bốn</pattern>" RULE_TAIL
        RULE_HEAD("thu.mot.e") RULE_BASIS "<pattern>hai bốn</pattern>" RULE_TAIL
        PACK_TAIL, STATUS_OK);
    assert_int_equal(rules_count(rules), 1);
    assert_slice(rules_at(rules, 0)->id, "thu.mot.e");
    assert_int_equal(count_messages(&fixture.list, MESSAGE_PATTERN_WRONG), 1);
    assert_int_equal(count_messages(&fixture.list, MESSAGE_NAME_UNKNOWN), 1);
    assert_int_equal(count_messages(&fixture.list, MESSAGE_INSTRUMENT_UNKNOWN), 1);
    assert_int_equal(count_messages(&fixture.list, MESSAGE_EXCEPTIONS_UNKNOWN), 1);
    assert_int_equal(count_messages(&fixture.list, MESSAGE_RULE_TWICE), 1);
    assert_int_equal(fixture.list.count, 5);
    rules_free(rules);
}

static void a_pack_against_its_grammar_is_left_out(void **state)
{
    (void)state;
    struct rules *rules = load(PACK_HEAD RULE_HEAD("thu.mot.a") RULE_BASIS
        "<pattern>hai</pattern></rule>" PACK_TAIL, STATUS_OK);
    assert_int_equal(rules_count(rules), 0);
    assert_true(count_messages(&fixture.list, MESSAGE_PACK_INVALID) > 0);
    assert_true(fixture.list.items[0].line > 0);
    rules_free(rules);
    rules = load("<pack", STATUS_OK);
    assert_true(count_messages(&fixture.list, MESSAGE_PACK_INVALID) > 0);
    rules_free(rules);
    rules = load("<!DOCTYPE pack><pack/>", STATUS_OK);
    assert_int_equal(count_messages(&fixture.list, MESSAGE_PACK_DOCTYPE), 1);
    rules_free(rules);
}

static void without_packs_nothing_is_loaded(void **state)
{
    (void)state;
    struct rules *rules = NULL;
    fixture.list.count = 0;
    assert_int_equal(rules_load("/tmp", NULL, fixture.actors, fixture.instruments, &rules,
                                &fixture.list),
                     STATUS_CANNOT);
    assert_null(rules);
    assert_true(fixture.list.count > 0);
}

static void the_law_of_a_day_is_found(void **state)
{
    (void)state;
    struct basis bases[] = {
        {SLICE("A"), SLICE("a"), {2025, 7, 1}, {0}, FIT_CONFLICT},
        {SLICE("B"), SLICE("b"), {2016, 1, 1}, {2025, 2, 28}, FIT_FITS},
        {SLICE("C"), SLICE("c"), {2025, 3, 1}, {2025, 6, 30}, FIT_UNKNOWN}};
    struct rule rule = {.bases = bases, .basis_count = 3};
    struct slice basis;
    assert_int_equal(rule_fit(&rule, (struct date){2025, 7, 1}, &basis), FIT_CONFLICT);
    assert_slice(basis, "A");
    assert_int_equal(rule_fit(&rule, (struct date){2025, 6, 30}, &basis), FIT_UNKNOWN);
    assert_slice(basis, "C");
    assert_int_equal(rule_fit(&rule, (struct date){2016, 1, 1}, &basis), FIT_FITS);
    assert_int_equal(rule_fit(&rule, (struct date){2015, 12, 31}, &basis), FIT_UNKNOWN);
    assert_slice(basis, "");
    assert_int_equal(rule_fit(&rule, (struct date){0}, &basis), FIT_UNKNOWN);
    assert_slice(basis, "");
}

static void the_packs_of_the_project_are_good(void **state)
{
    (void)state;
    struct rules *rules = NULL;
    fixture.list.count = 0;
    assert_int_equal(rules_load(project_rules(fixture.arena), NULL, fixture.actors,
                                fixture.instruments, &rules, &fixture.list),
                     STATUS_OK);
    assert_int_equal(fixture.list.count, 0);
    assert_true(rules_count(rules) >= 8);
    assert_int_equal(rules_digest(rules).len, 64);
    for (size_t i = 0; i < rules_count(rules); i++) {
        const struct rule *rule = rules_at(rules, i);
        for (size_t j = 0; j < rule->pattern_count; j++)
            if (!rule->patterns[j].needed.count)
                fail_msg("%s: a pattern without a literal slows every scan", rule->id.at);
        for (int language = 0; language < 2; language++)
            assert_true(rule->title[language].len && rule->reason[language].len);
    }
    rules_free(rules);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(patterns_mark_words),
        cmocka_unit_test(a_wrong_pattern_says_why),
        cmocka_unit_test(literals_stand_in_every_match),
        cmocka_unit_test(literals_say_nothing_rather_than_too_much),
        cmocka_unit_test(names_are_replaced),
        cmocka_unit_test(a_pack_is_read_whole),
        cmocka_unit_test(broken_rules_do_not_stop_good_ones),
        cmocka_unit_test(a_pack_against_its_grammar_is_left_out),
        cmocka_unit_test(without_packs_nothing_is_loaded),
        cmocka_unit_test(the_law_of_a_day_is_found),
        cmocka_unit_test(the_packs_of_the_project_are_good),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

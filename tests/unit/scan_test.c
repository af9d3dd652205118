/* Tests of the scan room on acts made by hand and packs made for the test. */
#include "base/limits.h"
#include "scan/gate.h"
#include "scan/nutshell.h"
#include "scan/prove.h"
#include "scan/scanner.h"
#include "scan/sheet.h"

#include "rules_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define assert_slice(words, text) assert_string_equal(arena_string(arena, (words)), (text))

static struct arena *arena;
static struct diagnostics list;
static struct act act;
static struct flags flags;
static struct scanner *used;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new();
    list = (struct diagnostics){.arena = arena, .file = SLICE("")};
    act = (struct act){.arena = arena};
    act.identity = (struct identity){.number = SLICE("12/2025/QĐ-UBND"), .issued = {2025, 12, 1},
                                     .title = SLICE("Về cây xanh"), .kind = SLICE("quyet-dinh"),
                                     .normative = true};
    act.provisions = ARENA_ARRAY(arena, struct provision, 32);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    scanner_free(used);
    used = NULL;
    arena_free(arena);
    return 0;
}

enum { TOP = -1 };

static struct provision *add(enum provision_kind kind, int parent, const char *eid,
                             const char *text)
{
    size_t index = act.count++;
    act.provisions[index] = (struct provision){
        .kind = kind, .parent = parent == TOP ? index : (size_t)parent, .eid = slice_of(eid),
        .number = SLICE(""), .heading = SLICE(""), .text = slice_of(text)};
    return &act.provisions[index];
}

/* A pack with one rule of this inside; its examples are two of "hai bốn" and three others. */
#define PACK(inside) PACK_HEAD RULE_HEAD("thu.mot.a") RULE_BASIS inside RULE_TAIL PACK_TAIL

static struct scanner *open_pack(const char *pack)
{
    struct scanner *scanner = NULL;
    const char *folder = folder_make(arena, pack);
    list.count = 0;
    assert_int_equal(scanner_open(folder, &scanner, &list), STATUS_OK);
    folder_remove(arena, folder);
    return scanner;
}

/* Flags of the only rule, whether or not its examples hold, in the fast way. The words of the rule
   last until the next scan or the end of the test. */
static void scan(const char *pack)
{
    scanner_free(used);
    used = open_pack(pack);
    scanner_run_rule(used, 0, arena, &act, (struct date){2026, 7, 1}, &flags);
}

static void words_are_found_where_they_stand(void **state)
{
    (void)state;
    add(PROVISION_ARTICLE, TOP, "art_1", "Điều một\nUỷ ban  hai\xC2\xA0"
                                          "bốn của tỉnh; HAI BỐN khác");
    scan(PACK("<pattern>hai bốn</pattern>"));
    assert_int_equal(flags.count, 2);
    assert_slice(flags.items[0].quote, "hai\xC2\xA0" "bốn");
    assert_slice(slice_part(act.provisions[0].text, flags.items[0].start, flags.items[0].length),
                 "hai\xC2\xA0" "bốn");
    assert_slice(flags.items[0].words, "hai bốn");
    assert_slice(flags.items[1].quote, "HAI BỐN");
    assert_int_equal(flags.items[0].occurrence, 1);
    assert_int_equal(flags.items[1].occurrence, 2);
    assert_slice(flags.items[0].rule, "thu.mot.a");
    assert_slice(flags.items[0].pack, "thu 1");
    assert_slice(flags.items[0].basis, "khoản 3 Điều 51 Luật 72/2025/QH15");
    assert_slice(flags.items[0].handling, "sua-doi-bo-sung");
}

static void a_heading_is_flagged_once(void **state)
{
    (void)state;
    add(PROVISION_ARTICLE, TOP, "art_1", "Trách nhiệm của hai bốn");
    add(PROVISION_PARAGRAPH, 0, "art_1__para_1", "Lập kế hoạch;");
    add(PROVISION_PARAGRAPH, 0, "art_1__para_2", "Báo cáo.");
    scan(PACK("<look in=\"clause\"/><pattern>hai bốn</pattern>"));
    assert_int_equal(flags.count, 1);
    assert_slice(flags.items[0].eid, "art_1");
}

static void a_clause_joins_heading_and_point(void **state)
{
    (void)state;
    add(PROVISION_ARTICLE, TOP, "art_1", "Trách nhiệm của hai bốn");
    add(PROVISION_PARAGRAPH, 0, "art_1__para_1", "Được giao:");
    add(PROVISION_POINT, 1, "art_1__para_1__point_a", "quyết định giao đất");
    add(PROVISION_POINT, 1, "art_1__para_1__point_b", "báo cáo");
    scan(PACK("<look in=\"clause\"/>"
              "<pattern>hai bốn\\n[^\\n]*\\n(?&lt;mark&gt;quyết định)</pattern>"));
    assert_int_equal(flags.count, 1);
    assert_int_equal(flags.items[0].provision, 2);
    assert_slice(flags.items[0].quote, "quyết định");
    /* the mark above, the match reaching down: the flag stands above, and once */
    scan(PACK("<look in=\"clause\"/>"
              "<pattern>(?&lt;mark&gt;hai bốn)(?s:.*)(?:quyết định|báo cáo)</pattern>"));
    assert_int_equal(flags.count, 1);
    assert_int_equal(flags.items[0].provision, 0);
    assert_int_equal(flags.items[0].start, strlen("Trách nhiệm của "));
}

static void dashes_are_cited_by_what_holds_them(void **state)
{
    (void)state;
    add(PROVISION_ARTICLE, TOP, "art_1", "Một");
    add(PROVISION_INDENT, 0, "art_1__indent_1", "hai bốn");
    add(PROVISION_INDENT, 1, "art_1__indent_1__indent_1", "hai bốn");
    scan(PACK("<pattern>hai bốn</pattern>"));
    assert_int_equal(flags.count, 2);
    assert_int_equal(flags.items[0].provision, 1);
    assert_slice(flags.items[0].eid, "art_1");
    assert_slice(flags.items[1].eid, "art_1");
    assert_int_equal(flags.items[1].occurrence, 2);
}

static void an_opening_order_is_preamble(void **state)
{
    (void)state;
    add(PROVISION_TEXT, TOP, "hcontainer_1", "Yêu cầu hai bốn:");
    add(PROVISION_SECTION, TOP, "sec_I", "Mục đích");
    add(PROVISION_TEXT, TOP, "hcontainer_2", "hai bốn");
    scan(PACK("<look parts=\"preamble\"/><pattern>hai bốn</pattern>"));
    assert_int_equal(flags.count, 1);
    assert_slice(flags.items[0].eid, "preamble");
}

static void parts_are_left_out(void **state)
{
    (void)state;
    add(PROVISION_PREFACE, TOP, "preface", "hai bốn");
    add(PROVISION_CITATION, TOP, "cits_1__cit_1", "Căn cứ hai bốn");
    add(PROVISION_ARTICLE, TOP, "art_1", "hai bốn");
    add(PROVISION_CONCLUSIONS, TOP, "conclusions", "- hai bốn;");
    scan(PACK("<pattern>hai bốn</pattern>"));
    assert_int_equal(flags.count, 1);
    assert_slice(flags.items[0].eid, "art_1");
    scan(PACK("<look parts=\"conclusions bases\"/><pattern>hai bốn</pattern>"));
    assert_int_equal(flags.count, 2);
}

static void replaced_words_are_no_rule(void **state)
{
    (void)state;
    const char *text = "Thay cụm từ \"hai bốn\" bằng cụm từ \"hai bốn\"";
    size_t first = strlen("Thay cụm từ "), words = strlen("\"hai bốn\"");
    size_t second = first + words + strlen(" bằng cụm từ ");
    struct quoted quoted[] = {{first, first + words, false}, {second, second + words, true}};
    struct provision *provision = add(PROVISION_ARTICLE, TOP, "art_1", text);
    provision->quoted = quoted;
    provision->quoted_count = 2;
    scan(PACK("<pattern>hai bốn</pattern>"));
    assert_int_equal(flags.count, 1);
    assert_int_equal(flags.items[0].start, second + 1);
}

static size_t count_with(const char *check)
{
    scan(arena_format(arena, PACK("<pattern>hai bốn</pattern>%s"), check).at);
    return flags.count;
}

static void checks_look_where_they_say(void **state)
{
    (void)state;
    add(PROVISION_ARTICLE, TOP, "art_1", "Chuyển tiếp");
    add(PROVISION_PARAGRAPH, 0, "art_1__para_1", "Giao TP. Hai bốn làm việc a; việc khác b. Hết c");
    add(PROVISION_ARTICLE, TOP, "art_2", "Điều khác d");
    assert_int_equal(count_with(""), 1);
    assert_int_equal(count_with("<except in=\"hit\">TP\\. hai</except>"), 0);
    assert_int_equal(count_with("<except in=\"hit\">việc a</except>"), 1);
    assert_int_equal(count_with("<except in=\"hit\">(?&lt;mark&gt;giao) TP\\. hai</except>"), 1);
    assert_int_equal(count_with("<except in=\"sentence\">việc a</except>"), 0);
    assert_int_equal(count_with("<except in=\"sentence\">Giao</except>"), 0);
    assert_int_equal(count_with("<except in=\"sentence\">khác b</except>"), 1);
    assert_int_equal(count_with("<except in=\"provision\">khác b</except>"), 0);
    assert_int_equal(count_with("<except in=\"provision\">chuyển tiếp</except>"), 1);
    assert_int_equal(count_with("<except in=\"above\">chuyển tiếp</except>"), 0);
    assert_int_equal(count_with("<except in=\"above\">Giao</except>"), 1);
    assert_int_equal(count_with("<except in=\"clause\">chuyển tiếp</except>"), 0);
    assert_int_equal(count_with("<except in=\"article\">chuyển tiếp</except>"), 0);
    assert_int_equal(count_with("<except in=\"article\">khác d</except>"), 1);
    assert_int_equal(count_with("<except in=\"document\">khác d</except>"), 0);
    assert_int_equal(count_with("<except in=\"title\">cây xanh</except>"), 0);
    assert_int_equal(count_with("<given in=\"document\">khác d</given>"), 1);
    assert_int_equal(count_with("<given in=\"title\">khác d</given>"), 0);
}

static struct flag judged(struct date issued, struct date as_of, const char *bases)
{
    struct slice pack = arena_format(arena, PACK_HEAD RULE_HEAD("thu.mot.a") "%s"
                                     "<pattern>hai bốn</pattern>" RULE_TAIL PACK_TAIL, bases);
    scanner_free(used);
    used = open_pack(pack.at);
    act.count = 0;
    act.identity.issued = issued;
    add(PROVISION_ARTICLE, TOP, "art_1", "hai bốn");
    scanner_run_rule(used, 0, arena, &act, as_of, &flags);
    return flags.count ? flags.items[0] : (struct flag){.grade = GRADE_NAME};
}

static void flags_are_judged_in_time(void **state)
{
    (void)state;
    const char *bases = RULE_BASIS
        "<basis instrument=\"77/2015/QH13\" at=\"Điều 2\" says=\"fits\" from=\"2016-01-01\""
        " until=\"2025-02-28\"/>"
        "<basis instrument=\"65/2025/QH15\" at=\"Điều 3\" says=\"unknown\" from=\"2025-03-01\""
        " until=\"2025-06-30\"/>";
    const struct date today = {2026, 7, 1};
    struct flag flag = judged((struct date){2025, 12, 1}, today, bases);
    assert_int_equal(flag.grade, GRADE_CONFLICT);
    assert_int_equal(flag.at_issue.fit, FIT_CONFLICT);
    flag = judged((struct date){2020, 1, 1}, today, bases);
    assert_int_equal(flag.grade, GRADE_OUTDATED);
    assert_int_equal(flag.at_issue.fit, FIT_FITS);
    assert_slice(flag.at_issue.basis, "Điều 2 Luật 77/2015/QH13");
    assert_slice(flag.now.basis, "khoản 3 Điều 51 Luật 72/2025/QH15");
    flag = judged((struct date){2010, 1, 1}, today, bases);
    assert_int_equal(flag.grade, GRADE_OUTDATED);
    assert_int_equal(flag.at_issue.fit, FIT_UNKNOWN);
    /* the law of the day was not read: an officer must, whatever it says */
    flag = judged((struct date){2025, 4, 1}, (struct date){2025, 5, 1}, bases);
    assert_int_equal(flag.grade, GRADE_VERIFY);
    /* lawful on the as-of day: no flag, and nothing to say */
    judged((struct date){2020, 1, 1}, (struct date){2021, 1, 1}, bases);
    assert_int_equal(flags.count, 0);
    assert_int_equal(flags.unexamined_count, 0);
}

static void a_day_without_law_is_said(void **state)
{
    (void)state;
    judged((struct date){2001, 1, 1}, (struct date){2002, 1, 1}, RULE_BASIS);
    assert_int_equal(flags.count, 0);
    assert_int_equal(flags.unexamined_count, 1);
    assert_true(flags.unexamined[0].provision == SIZE_MAX);
    assert_true(slice_find(flags.unexamined[0].reason[0], SLICE("01/01/2002"), 0) != SIZE_MAX);
}

static void a_year_in_the_number_dates_a_draft(void **state)
{
    (void)state;
    act.identity.number = SLICE("/2026/QĐ-UBND");
    struct flag flag = judged((struct date){0}, (struct date){2026, 7, 1}, RULE_BASIS);
    assert_int_equal(flag.grade, GRADE_CONFLICT);
    act.identity.number = SLICE("/2025/QĐ-UBND"); /* the law changed within the year */
    flag = judged((struct date){0}, (struct date){2026, 7, 1}, RULE_BASIS);
    assert_int_equal(flag.grade, GRADE_OUTDATED);
    assert_int_equal(flag.at_issue.fit, FIT_UNKNOWN);
    act.identity.number = SLICE("");
    flag = judged((struct date){0}, (struct date){2026, 7, 1}, RULE_BASIS);
    assert_int_equal(flag.grade, GRADE_OUTDATED);
}

static void conditions_choose_acts(void **state)
{
    (void)state;
    add(PROVISION_ARTICLE, TOP, "art_1", "hai bốn");
    act.identity.issuer = (struct issuer){.organ = ORGAN_CHAIR, .level = LEVEL_COMMUNE};
    static const struct {
        const char *when;
        size_t flags;
    } cases[] = {{"normative=\"yes\"", 1}, {"normative=\"no\"", 0},
                 {"issuer=\"council chair\"", 1}, {"issuer=\"committee\"", 0},
                 {"level=\"commune\"", 1}, {"level=\"province district\"", 0},
                 {"kind=\"nghi-quyet quyet-dinh\"", 1}, {"kind=\"ke-hoach\"", 0},
                 {"issued-from=\"2025-12-01\"", 1}, {"issued-from=\"2025-12-02\"", 0},
                 {"issued-until=\"2025-12-01\"", 1}, {"issued-until=\"2025-11-30\"", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        scan(arena_format(arena, PACK("<when %s/><pattern>hai bốn</pattern>"), cases[i].when).at);
        if (flags.count != cases[i].flags)
            fail_msg("%s", cases[i].when);
    }
}

#define CITES(cites) PACK("<look parts=\"bases\"/>" cites)

static size_t count_cited(struct date issued, const char *basis, const char *cites)
{
    struct slice pack = arena_format(arena, CITES("%s"), cites);
    act.count = 0;
    act.identity.issued = issued;
    add(PROVISION_CITATION, TOP, "cits_1__cit_1", basis);
    scan(pack.at);
    return flags.count;
}

static void bases_are_looked_up_in_the_register(void **state)
{
    (void)state;
    const char *ended = "<cites group=\"local-government\" at-issue=\"ended\"/>";
    const char *old = "<cites group=\"local-government\" at-issue=\"in-force\" now=\"ended\"/>";
    const char *law = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;";
    assert_int_equal(count_cited((struct date){2025, 12, 1}, law, ended), 1);
    assert_slice(flags.items[0].quote,
                 "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015");
    assert_int_equal(flags.items[0].at_issue.fit, FIT_CONFLICT);
    assert_int_equal(count_cited((struct date){2020, 12, 1}, law, ended), 0);
    assert_int_equal(count_cited((struct date){2020, 12, 1}, law, old), 1);
    assert_int_equal(flags.items[0].at_issue.fit, FIT_FITS);
    assert_int_equal(flags.items[0].now.fit, FIT_CONFLICT);
    assert_int_equal(count_cited((struct date){2025, 12, 1},
                                 "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
                                 old), 0);
    assert_int_equal(count_cited((struct date){2020, 12, 1},
                                 "Căn cứ Luật Ngân sách nhà nước số 83/2015/QH13;", old), 0);
}

static void one_family_flags_words_once(void **state)
{
    (void)state;
    add(PROVISION_ARTICLE, TOP, "art_1", "một hai bốn");
    struct scanner *scanner = open_pack(PACK_HEAD
        RULE_HEAD("thu.mot.b") RULE_BASIS "<pattern>hai bốn</pattern>" RULE_TAIL
        RULE_HEAD("thu.mot.a") RULE_BASIS "<pattern>(?:một )?hai bốn</pattern>" RULE_TAIL
        PACK_TAIL);
    assert_int_equal(list.count, 0);
    scanner_run(scanner, arena, &act, (struct date){2026, 7, 1}, &flags);
    assert_int_equal(flags.count, 1);
    assert_slice(flags.items[0].quote, "một hai bốn");
    scanner_free(scanner);
}

static void rules_that_fail_their_examples_are_left_out(void **state)
{
    (void)state;
    add(PROVISION_ARTICLE, TOP, "art_1", "một hai bốn");
    struct scanner *scanner = open_pack(PACK("<pattern>năm</pattern>"));
    assert_int_equal(count_messages(&list, MESSAGE_EXAMPLE_MISSED), 2);
    assert_int_equal(count_messages(&list, MESSAGE_EXAMPLE_FLAGGED), 1);
    assert_int_equal(count_messages(&list, MESSAGE_RULE_LEFT_OUT), 1);
    assert_false(scanner_uses(scanner, 0));
    act.provisions[0].text = SLICE("năm");
    scanner_run(scanner, arena, &act, (struct date){2026, 7, 1}, &flags);
    assert_int_equal(flags.count, 0);
    scanner_free(scanner);
}

static void too_many_flags_are_said(void **state)
{
    (void)state;
    struct slice words[100];
    for (size_t i = 0; i < 100; i++)
        words[i] = SLICE("hai bốn");
    add(PROVISION_ARTICLE, TOP, "art_1", arena_join(arena, words, 100, SLICE(", ")).at);
    scan(PACK("<pattern>hai bốn</pattern>"));
    assert_int_equal(flags.count, LIMIT_FLAGS_PER_PROVISION);
    assert_int_equal(flags.unexamined_count, 1);
    assert_int_equal(flags.unexamined[0].provision, 0);
}

static void a_pattern_that_gives_up_is_said(void **state)
{
    (void)state;
    char *text = ARENA_ARRAY(arena, char, 5001);
    memset(text, 'a', 5000);
    add(PROVISION_ARTICLE, TOP, "art_1", text);
    scan(PACK("<pattern>(?:a|a|aa)+(?:a|aa)+(?:a|aa)+[bc]</pattern>"));
    assert_int_equal(flags.count, 0);
    assert_true(flags.unexamined_count > 0);
    assert_slice(flags.unexamined[0].rule, "thu.mot.a");
}

/* The patterns that can match in a text, as bits. */
static unsigned let_through(const struct gate *gate, const char *text, size_t patterns)
{
    uint64_t record = 0;
    unsigned open = 0;
    gate_read(gate, slice_of(text), &record);
    for (size_t i = 0; i < patterns; i++)
        open |= (unsigned)gate_lets(gate, &record, i) << i;
    return open;
}

static void the_gate_lets_through_what_can_match(void **state)
{
    (void)state;
    struct slice he[] = {SLICE("he"), SLICE("hers")}, she[] = {SLICE("she")}, rs[] = {SLICE("rs")};
    struct needed needed[] = {
        {{{he, 2}}, 1}, {{{she, 1}}, 1}, {{{rs, 1}, {he, 2}}, 2}, {.count = 0}};
    struct gate *gate = gate_make(arena, needed, 4);
    static const struct {
        const char *text;
        unsigned open;
    } cases[] = {{"", 8}, {"ushers", 15}, {"HE", 9}, {"xrsx", 8}, {"rs he", 13}, {"sh", 8},
                 {"hhe", 9}, {"sshe", 11}};
    assert_int_equal(gate_words(gate), 1);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (let_through(gate, cases[i].text, 4) != cases[i].open)
            fail_msg("%s: %u", cases[i].text, let_through(gate, cases[i].text, 4));
}

static void nothing_opens_without_the_law(void **state)
{
    (void)state;
    struct scanner *scanner = NULL;
    assert_int_equal(scanner_open("/tmp/there-is-no-such-folder", &scanner, &list),
                     STATUS_CANNOT);
    assert_null(scanner);
    assert_true(list.count > 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(words_are_found_where_they_stand),
        TEST(a_heading_is_flagged_once),
        TEST(a_clause_joins_heading_and_point),
        TEST(dashes_are_cited_by_what_holds_them),
        TEST(an_opening_order_is_preamble),
        TEST(parts_are_left_out),
        TEST(replaced_words_are_no_rule),
        TEST(checks_look_where_they_say),
        TEST(flags_are_judged_in_time),
        TEST(a_day_without_law_is_said),
        TEST(a_year_in_the_number_dates_a_draft),
        TEST(conditions_choose_acts),
        TEST(bases_are_looked_up_in_the_register),
        TEST(one_family_flags_words_once),
        TEST(rules_that_fail_their_examples_are_left_out),
        TEST(too_many_flags_are_said),
        TEST(a_pattern_that_gives_up_is_said),
        TEST(the_gate_lets_through_what_can_match),
        TEST(nothing_opens_without_the_law),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

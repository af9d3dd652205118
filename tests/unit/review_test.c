/* Tests of the review room: what is recorded stays, and what happens to it has a row. */
#include "review_fixture.h"

#define KINDS "SELECT kind FROM flag_events ORDER BY id"

static const struct sketch first = {
    .number = "5/2023/QĐ-UBND", .issued = "2023-05-10", .organ = ORGAN_COMMITTEE,
    .now = FIT_CONFLICT,
    .clauses = {"art_1|Điều 1.|Phạm vi|Phạm vi\nQuy định chung",
                "art_2|Điều 2.|Trách nhiệm|Trách nhiệm",
                "art_2__para_1|1.||[Ủy ban nhân dân huyện] kiểm tra",
                "art_2__para_2|2.||[Phòng Tư pháp] giúp [Phòng Tư pháp] của huyện"}};

static int begin(void **state)
{
    static struct office office;
    office_begin(&office);
    *state = &office;
    return 0;
}

static int end(void **state)
{
    office_end(*state);
    return 0;
}

static void test_opens_as_ours(void **state)
{
    struct office *office = *state;
    assert_string_equal(office_words(office, "PRAGMA journal_mode"), "wal");
    assert_int_equal(office_ask(office, "PRAGMA application_id"), STORE_APPLICATION);
    assert_int_equal(office_ask(office, "PRAGMA user_version"), STORE_VERSION);
    assert_int_equal(office_ask(office, "PRAGMA foreign_keys"), 1);
    review_close(office->review);
    assert_int_equal(review_open(office->path, false, &office->review, &office->list), STATUS_OK);
}

static bool check_row(void *context, const struct flag_row *row)
{
    *(int *)context += 1;
    assert_int_equal(row->id, 1);
    assert_string_equal(row->number.at, "5/2023/QĐ-UBND");
    assert_string_equal(row->kind.at, "quyet-dinh");
    assert_string_equal(row->issued.at, "2023-05-10");
    assert_int_equal(row->organ, ORGAN_COMMITTEE);
    assert_string_equal(row->version.at, "/vie@2023-05-10");
    assert_string_equal(row->provision_text.at, "Ủy ban nhân dân huyện kiểm tra");
    assert_string_equal(row->provision_number.at, "1.");
    assert_string_equal(row->quote.at, "Ủy ban nhân dân huyện");
    assert_string_equal(row->grade.at, "outdated");
    assert_string_equal(row->at_issue.at, "fits");
    assert_string_equal(row->now_basis.at, "Điều 2 Luật B");
    assert_string_equal(row->reason_en.at, "It has ended");
    assert_string_equal(row->handling.at, "sua-doi-bo-sung");
    assert_string_equal(row->state.at, "open");
    assert_false(row->approved);
    return false;
}

static void test_flag_is_stored_as_found(void **state)
{
    struct office *office = *state;
    static const struct sketch one = {
        .number = "5/2023/QĐ-UBND", .issued = "2023-05-10", .organ = ORGAN_COMMITTEE,
        .now = FIT_CONFLICT, .clauses = {"art_1|Điều 1.||Giao [Uỷ  ban] huyện"}};
    assert_int_equal(office_record(office, &one), RECORDED_NEW);
    assert_string_equal(office_words(office, "SELECT quote FROM flags"), "Uỷ  ban");
    assert_string_equal(office_words(office, "SELECT words FROM flags"), "ủy ban");
    assert_int_equal(office_ask(office, "SELECT start FROM flags"), 5);
    assert_int_equal(office_ask(office, "SELECT length FROM flags"), 9);
    assert_int_equal(office_ask(office, "SELECT version FROM flags"), 1);
    assert_string_equal(office_words(office, "SELECT state FROM flags"), "open");
}

static void test_query_joins_the_act(void **state)
{
    struct office *office = *state;
    struct flag_filter all = {SLICE(""), SLICE(""), SLICE(""), 0};
    int rows = 0;
    office_record(office, &first);
    assert_int_equal(review_flags(office->review, &all, check_row, &rows, &office->list),
                     STATUS_OK);
    assert_int_equal(rows, 1);
    assert_false(review_has_approvals(office->review));
    assert_int_equal(sqlite3_exec(office->review->db, "UPDATE flags SET state = 'approved'",
                                  NULL, NULL, NULL), SQLITE_OK);
    assert_true(review_has_approvals(office->review));
}

static bool add_to_line(void *context, const struct flag_row *row)
{
    buffer_format(context, "%.*s %.*s %.*s;", SLICE_ARG(row->number), SLICE_ARG(row->eid),
                  SLICE_ARG(row->version));
    return true;
}

static const char *lines_of(struct office *office, const char *family, const char *grade,
                            const char *act, long long id)
{
    struct flag_filter filter = {slice_of(family), slice_of(grade), slice_of(act), id};
    struct buffer line;
    buffer_init(&line);
    assert_int_equal(review_flags(office->review, &filter, add_to_line, &line, &office->list),
                     STATUS_OK);
    struct slice copy = arena_copy(office->arena, buffer_slice(&line));
    buffer_free(&line);
    return copy.at;
}

static const char all_first[] = "5/2023/QĐ-UBND art_2__para_1 /vie@2023-05-10;"
                                "5/2023/QĐ-UBND art_2__para_2 /vie@2023-05-10;"
                                "5/2023/QĐ-UBND art_2__para_2 /vie@2023-05-10;";

static void test_filters(void **state)
{
    struct office *office = *state;
    office_record(office, &first);
    assert_string_equal(lines_of(office, "", "", "", 0), all_first);
    assert_string_equal(lines_of(office, "cap-huyen", "", "", 0), all_first);
    assert_string_equal(lines_of(office, "cap-huyen.chu-the", "", "", 0), all_first);
    assert_string_equal(lines_of(office, "cap", "", "", 0), "");
    assert_string_equal(lines_of(office, "", "outdated", "", 0), all_first);
    assert_string_equal(lines_of(office, "", "conflict", "", 0), "");
    assert_string_equal(lines_of(office, "", "", "5/2023", 0), all_first);
    assert_string_equal(lines_of(office, "", "", "quy dinh MAU", 0), all_first);
    assert_string_equal(lines_of(office, "", "", "khác", 0), "");
    assert_string_equal(lines_of(office, "", "", "", 1),
                        "5/2023/QĐ-UBND art_2__para_1 /vie@2023-05-10;");
    assert_string_equal(lines_of(office, "", "", "", 99), "");
}

static void test_order_of_the_list(void **state)
{
    struct office *office = *state;
    static const struct {
        const char *number, *issued;
        enum organ organ;
    } acts[] = {{"1/2020/QĐ-UBND", "2020-01-01", ORGAN_CHAIR},
                {"10/2021/QĐ-UBND", "2021-01-01", ORGAN_COMMITTEE},
                {"9/2021/QĐ-UBND", "2021-01-01", ORGAN_COMMITTEE},
                {"30/2019/QĐ-UBND", "2019-01-01", ORGAN_COMMITTEE},
                {"77/2022/NQ-HĐND", "2022-01-01", ORGAN_COUNCIL}};
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        struct sketch act = {.number = acts[i].number, .issued = acts[i].issued,
                             .organ = acts[i].organ, .clauses = {"art_1|Điều 1.||[huyện]"}};
        assert_int_equal(office_record(office, &act), RECORDED_NEW);
    }
    assert_string_equal(lines_of(office, "", "", "", 0),
                        "77/2022/NQ-HĐND art_1 /vie@2022-01-01;"
                        "30/2019/QĐ-UBND art_1 /vie@2019-01-01;"
                        "9/2021/QĐ-UBND art_1 /vie@2021-01-01;"
                        "10/2021/QĐ-UBND art_1 /vie@2021-01-01;"
                        "1/2020/QĐ-UBND art_1 /vie@2020-01-01;");
}

static void test_context_of_a_flag(void **state)
{
    struct office *office = *state;
    static const struct sketch deep = {
        .number = "6/2023/QĐ-UBND", .issued = "2023-05-10",
        .clauses = {"chp_II|Chương II|QUY ĐỊNH|QUY ĐỊNH", "chp_II__art_5|Điều 5.||Giao như sau:",
                    "chp_II__art_5__para_1|1.||[huyện]"}};
    struct slice *lines;
    size_t count;
    office_record(office, &deep);
    assert_int_equal(review_context(office->review, 1, office->arena, &lines, &count,
                                    &office->list), STATUS_OK);
    assert_int_equal(count, 2);
    assert_string_equal(lines[0].at, "Chương II QUY ĐỊNH");
    assert_string_equal(lines[1].at, "Điều 5. Giao như sau:");
}

static void test_scanning_again_changes_nothing(void **state)
{
    struct office *office = *state;
    assert_int_equal(office_record(office, &first), RECORDED_NEW);
    struct slice before = office_dump(office);
    assert_true(before.len > 500);
    assert_int_equal(office_record(office, &first), RECORDED_SAME);
    assert_string_equal(office_dump(office).at, before.at);
    office_check(office);
}

static void test_another_date_judges_again(void **state)
{
    struct office *office = *state;
    struct sketch later = first;
    office_record(office, &first);
    office->facts.as_of = (struct date){2027, 3, 1};
    assert_int_equal(office_record(office, &later), RECORDED_RESCANNED);
    assert_string_equal(office_words(office, KINDS), "new new new");
    later.now = FIT_FITS;
    office->facts.as_of = (struct date){2027, 3, 2};
    assert_int_equal(office_record(office, &later), RECORDED_RESCANNED);
    assert_string_equal(office_words(office, KINDS),
                        "new new new judgement judgement judgement");
    assert_string_equal(office_words(office, "SELECT now FROM judgements ORDER BY id"),
                        "conflict fits");
    office->facts.as_of = (struct date){2027, 3, 1};
    assert_int_equal(office_record(office, &first), RECORDED_RESCANNED);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM flags"), 3);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM measures"), 3);
}

static void test_flag_that_a_date_ends(void **state)
{
    struct office *office = *state;
    struct sketch blind = first;
    office_record(office, &first);
    blind.blind = true;
    office->facts.as_of = (struct date){2015, 1, 1};
    office_record(office, &blind);
    assert_string_equal(office_words(office, KINDS), "new new new date date date");
}

static void test_rule_withdrawn_and_back(void **state)
{
    struct office *office = *state;
    struct sketch blind = first;
    office_record(office, &first);
    blind.blind = true;
    office->facts.rules = SLICE("rules 2");
    assert_int_equal(office_record(office, &blind), RECORDED_RESCANNED);
    assert_string_equal(office_words(office, KINDS), "new new new rule rule rule");
    assert_string_equal(office_words(office, "SELECT DISTINCT state FROM flags"), "closed");
    assert_string_equal(lines_of(office, "", "", "", 0), "");
    office->facts.rules = SLICE("rules 1");
    assert_int_equal(office_record(office, &first), RECORDED_RESCANNED);
    assert_string_equal(office_words(office, KINDS " LIMIT 3 OFFSET 6"), "again again again");
    assert_string_equal(office_words(office, "SELECT DISTINCT state FROM flags"), "open");
    assert_int_equal(office_ask(office, "SELECT count(*) FROM flags"), 3);
}

static void test_rule_in_other_words_keeps_flags(void **state)
{
    struct office *office = *state;
    struct sketch worded = first;
    office_record(office, &first);
    worded.reason = "Cấp huyện đã kết thúc hoạt động";
    office->facts.rules = SLICE("rules 2");
    office_record(office, &worded);
    assert_string_equal(office_words(office, KINDS), "new new new kept kept kept");
}

static const struct sketch amended = {
    .number = "5/2023/QĐ-UBND", .issued = "2023-05-10", .organ = ORGAN_COMMITTEE,
    .now = FIT_CONFLICT,
    .clauses = {"art_1|Điều 1.|Phạm vi|Phạm vi\nQuy định chung",
                "art_2|Điều 2.|Trách nhiệm|Trách nhiệm",
                "art_2__para_1|1.||[Uỷ ban nhân dân huyện] kiểm tra",
                "art_2__para_2|2.||Sở Tư pháp giúp [Chủ tịch huyện]"}};

static void test_new_version_accounts_for_every_flag(void **state)
{
    struct office *office = *state;
    office_record(office, &first);
    office->facts.path = SLICE("b.txt");
    assert_int_equal(office_record(office, &amended), RECORDED_VERSION);
    assert_string_equal(office_words(office, KINDS), "new new new kept new clause clause");
    assert_string_equal(lines_of(office, "", "", "", 0),
                        "5/2023/QĐ-UBND art_2__para_1 /vie@2023-05-10/v2;"
                        "5/2023/QĐ-UBND art_2__para_2 /vie@2023-05-10/v2;");
    assert_int_equal(office_ask(office, "SELECT count(*) FROM provisions WHERE version = 1"), 4);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM works"), 1);
    office_check(office);
}

static void test_old_version_never_comes_back(void **state)
{
    struct office *office = *state;
    office_record(office, &first);
    office->facts.path = SLICE("b.txt");
    office_record(office, &amended);
    office->facts.path = SLICE("a.txt");
    struct slice before = office_dump(office);
    assert_int_equal(office_record(office, &first), RECORDED_SAME);
    office->facts.rules = SLICE("rules 2");
    assert_int_equal(office_record(office, &first), RECORDED_SAME);
    assert_string_equal(office_dump(office).at, before.at);
    assert_true(review_knows(office->review, file_digest(office->arena,
                             sketch_bytes(office->arena, &first)), &office->facts));
}

static void test_copies_are_one_version(void **state)
{
    struct office *office = *state;
    struct sketch copy = first;
    copy.file = "the same act from another format";
    office_record(office, &first);
    office->facts.path = SLICE("a.html");
    assert_int_equal(office_record(office, &copy), RECORDED_SAME);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM versions"), 1);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM sources"), 2);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM flag_events"), 3);
}

static void test_better_reader_reads_again(void **state)
{
    struct office *office = *state;
    struct sketch old = first, better = amended;
    old.file = better.file = "one file";
    office_record(office, &old);
    office->facts.reader = SLICE("2");
    assert_int_equal(office_record(office, &better), RECORDED_VERSION);
    assert_int_equal(office_ask(office, "SELECT current FROM works"), 2);
    assert_int_equal(office_record(office, &better), RECORDED_SAME);
    assert_int_equal(office_record(office, &old), RECORDED_SAME);
    assert_int_equal(office_ask(office, "SELECT current FROM works"), 2);
}

static void test_better_reader_finds_the_number(void **state)
{
    struct office *office = *state;
    struct sketch unsure = first;
    unsure.number = NULL;
    unsure.file = "one file";
    office_record(office, &unsure);
    unsure.number = "5/2023/QĐ-UBND";
    assert_int_equal(office_record(office, &unsure), RECORDED_VERSION);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM works WHERE whole"), 1);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM works"), 1);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM flags"), 3);
}

static void test_twins_stay_apart(void **state)
{
    struct office *office = *state;
    struct sketch unsure = amended;
    unsure.number = NULL;
    unsure.file = "one file";
    office_record(office, &first);
    office_record(office, &unsure);
    unsure.number = first.number;
    office_record(office, &unsure);
    assert_int_equal(office_said(office), MESSAGE_WORK_TWICE);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM works"), 2);
    office_check(office);
}

static void test_unsure_works_are_never_merged(void **state)
{
    struct office *office = *state;
    struct sketch one = {.number = "7/2023/QĐ-UBND", .clauses = {"art_1|||[huyện] A"}};
    struct sketch other = {.number = "7/2023/QĐ-UBND", .clauses = {"art_1|||[huyện] B"}};
    struct sketch draft = {.number = "/2026/QĐ-UBND", .issued = "2026-01-01", .draft = true,
                           .clauses = {"art_1|||[huyện] C"}};
    assert_int_equal(office_record(office, &one), RECORDED_NEW);
    assert_int_equal(office_record(office, &other), RECORDED_NEW);
    assert_int_equal(office_record(office, &one), RECORDED_SAME);
    assert_int_equal(office_record(office, &draft), RECORDED_NEW);
    assert_int_equal(office_record(office, &draft), RECORDED_SAME);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM works WHERE NOT whole"), 3);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM versions WHERE draft"), 1);
}

static void test_equal_places_lose_no_hit(void **state)
{
    struct office *office = *state;
    static const struct sketch twice = {
        .number = "8/2023/QĐ-UBND", .issued = "2023-05-10",
        .clauses = {"art_1|||[huyện] A", "art_1|||[huyện] B"}};
    office_record(office, &twice);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM flags"), 2);
    assert_string_equal(office_words(office, "SELECT occurrence FROM flags"), "1 2");
    office->facts.rules = SLICE("rules 2");
    office_record(office, &twice);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM flag_events"), 2);
}

static enum status record_unread(struct office *office, struct slice reason)
{
    return review_record_unread(office->review, office->facts.path, SLICE("FILE_EMPTY"), reason,
                                SLICE("empty"), &office->list);
}

static void test_unread_until_read(void **state)
{
    struct office *office = *state;
    struct slice digest = file_digest(office->arena, sketch_bytes(office->arena, &first));
    assert_int_equal(record_unread(office, SLICE("tệp rỗng")), STATUS_OK);
    struct slice before = office_dump(office);
    assert_int_equal(record_unread(office, SLICE("tệp rỗng")), STATUS_OK);
    assert_string_equal(office_dump(office).at, before.at);
    assert_int_equal(record_unread(office, SLICE("khác")), STATUS_OK);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM unread"), 2);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM unread WHERE closed IS NULL"), 1);
    office_record(office, &first);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM unread WHERE closed IS NULL"), 0);
    assert_true(review_knows(office->review, digest, &office->facts));
    record_unread(office, SLICE("tệp rỗng"));
    assert_false(review_knows(office->review, digest, &office->facts));
}

static void test_knows_what_it_knows(void **state)
{
    struct office *office = *state;
    struct slice digest = file_digest(office->arena, sketch_bytes(office->arena, &first));
    struct scan_facts facts = office->facts;
    assert_false(review_knows(office->review, digest, &facts));
    office_record(office, &first);
    assert_true(review_knows(office->review, digest, &facts));
    facts.path = SLICE("elsewhere.txt");
    assert_false(review_knows(office->review, digest, &facts));
    facts = office->facts;
    facts.rules = SLICE("rules 2");
    assert_false(review_knows(office->review, digest, &facts));
    facts = office->facts;
    facts.as_of.day = 24;
    assert_false(review_knows(office->review, digest, &facts));
    office->facts.as_of.day = 24;
    office_record(office, &first);
    facts.as_of.day = 23; /* held against it, but not last */
    assert_false(review_knows(office->review, digest, &facts));
}

struct family_copy {
    char name[32];
    long long open, added, ended;
};

static void keep_family(void *context, const struct family_row *row)
{
    struct family_copy *copy = context;
    snprintf(copy->name, sizeof copy->name, "%.*s", SLICE_ARG(row->family));
    copy->open = row->open;
    copy->added = row->added;
    copy->ended = row->ended;
}

static void test_families_since_a_moment(void **state)
{
    struct office *office = *state;
    struct family_copy family;
    office_record(office, &first);
    long long moment = review_moment(office->review);
    office_record(office, &amended);
    assert_int_equal(review_families(office->review, moment, keep_family, &family,
                                     &office->list), STATUS_OK);
    assert_string_equal(family.name, "cap-huyen.chu-the");
    assert_int_equal(family.open, 2);
    assert_int_equal(family.added, 1);
    assert_int_equal(family.ended, 2);
}

static void test_totals_and_what_was_not_examined(void **state)
{
    struct office *office = *state;
    struct flags flags;
    enum recorded done;
    struct review_totals totals;
    struct reading reading = sketch_read(office->arena, &first, &flags);
    struct unexamined blind[] = {{2, SLICE("r.2"), {SLICE("quá lâu"), SLICE("too long")}},
                                 {SIZE_MAX, SLICE("r.3"), {SLICE("quá lâu"), SLICE("too long")}}};
    flags.unexamined = blind;
    flags.unexamined_count = 2;
    review_record(office->review, &reading, &flags, &office->facts, &done, &office->list);
    record_unread(office, SLICE("tệp rỗng"));
    assert_int_equal(review_totals(office->review, &totals, &office->list), STATUS_OK);
    assert_int_equal(totals.works, 1);
    assert_int_equal(totals.versions, 1);
    assert_int_equal(totals.provisions, 4);
    assert_int_equal(totals.flags, 3);
    assert_int_equal(totals.unread, 1);
    assert_int_equal(totals.unexamined, 2);
    assert_int_equal(office_ask(office, "SELECT provision IS NULL FROM unexamined WHERE id = 2"),
                     1);
}

static void test_memory_cannot_be_rewritten(void **state)
{
    static const char *const kept[] = {"versions", "sources", "provisions", "measures",
                                       "examinations", "judgements", "flag_events"};
    struct office *office = *state;
    char sql[64];
    office_record(office, &first);
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        snprintf(sql, sizeof sql, "DELETE FROM %s", kept[i]);
        assert_int_equal(sqlite3_exec(office->review->db, sql, NULL, NULL, NULL) & 0xff,
                         SQLITE_CONSTRAINT);
        snprintf(sql, sizeof sql, "UPDATE %s SET rowid = rowid", kept[i]);
        assert_int_equal(sqlite3_exec(office->review->db, sql, NULL, NULL, NULL) & 0xff,
                         SQLITE_CONSTRAINT);
    }
    assert_int_not_equal(sqlite3_exec(office->review->db, "DELETE FROM flags", NULL, NULL, NULL),
                         SQLITE_OK);
}

int main(void)
{
#define OFFICE(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {
        OFFICE(test_opens_as_ours),
        OFFICE(test_flag_is_stored_as_found),
        OFFICE(test_query_joins_the_act),
        OFFICE(test_filters),
        OFFICE(test_order_of_the_list),
        OFFICE(test_context_of_a_flag),
        OFFICE(test_scanning_again_changes_nothing),
        OFFICE(test_another_date_judges_again),
        OFFICE(test_flag_that_a_date_ends),
        OFFICE(test_rule_withdrawn_and_back),
        OFFICE(test_rule_in_other_words_keeps_flags),
        OFFICE(test_new_version_accounts_for_every_flag),
        OFFICE(test_old_version_never_comes_back),
        OFFICE(test_copies_are_one_version),
        OFFICE(test_better_reader_reads_again),
        OFFICE(test_better_reader_finds_the_number),
        OFFICE(test_twins_stay_apart),
        OFFICE(test_unsure_works_are_never_merged),
        OFFICE(test_equal_places_lose_no_hit),
        OFFICE(test_unread_until_read),
        OFFICE(test_knows_what_it_knows),
        OFFICE(test_families_since_a_moment),
        OFFICE(test_totals_and_what_was_not_examined),
        OFFICE(test_memory_cannot_be_rewritten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

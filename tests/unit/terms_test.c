/* Tests of the terms room: tables of what acts write, and what it means. */
#include "terms/issuer.h"
#include "terms/kind.h"
#include "terms/marker.h"
#include "terms/number.h"
#include "terms/place.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define EACH(case_, cases)                                                                 \
    for (size_t i_ = 0; i_ < sizeof(cases) / sizeof *(cases); i_++)                        \
        for (const __typeof__(*(cases)) *case_ = &(cases)[i_]; case_; case_ = NULL)

static void is(const char *input, struct slice got, const char *wanted)
{
    if (!slice_is(got, slice_of(wanted)))
        fail_msg("%s: got \"%.*s\", wanted \"%s\"", input, SLICE_ARG(got), wanted);
}

static void test_markers(void **state)
{
    static const struct {
        const char *line;
        enum marker_kind kind;
        const char *label;
        unsigned long value;
    } cases[] = {
        {"Điều 5. Trách nhiệm", MARKER_ARTICLE, "5", 5},
        {"ĐIỀU 5: TRÁCH NHIỆM", MARKER_ARTICLE, "5", 5},
        {"Điều 1 . Vị trí", MARKER_ARTICLE, "1", 1},
        {"Điều 5a. Bổ sung", MARKER_ARTICLE, "5a", 5},
        {"Điều 5", MARKER_ARTICLE, "5", 5},
        {"Điều 5 của Luật này", MARKER_NONE, "", 0},
        {"Điều 5, Điều 6 của Luật", MARKER_NONE, "", 0},
        {"Điều kiện hỗ trợ", MARKER_NONE, "", 0},
        {"1. Phạm vi", MARKER_PARAGRAPH, "1", 1},
        {"1 . Phạm vi", MARKER_PARAGRAPH, "1", 1},
        {"12) Phạm vi", MARKER_PARAGRAPH, "12", 12},
        {"1/ Chủ tịch", MARKER_PARAGRAPH, "1", 1},
        {"1.", MARKER_PARAGRAPH, "1", 1},
        {"1.500 đồng", MARKER_NONE, "", 0},
        {"31.12.2025", MARKER_NONE, "", 0},
        {"2025. Việc", MARKER_NONE, "", 0},
        {"1/2 số thành viên", MARKER_NONE, "", 0},
        {"1.1. Từ ngân sách", MARKER_DECIMAL, "1-1", 1},
        {"3.2.1. Từ ngân sách", MARKER_DECIMAL, "3-2-1", 1},
        {"2.3 Sở Nội vụ", MARKER_DECIMAL, "2-3", 3},
        {"2.3 tỷ đồng", MARKER_NONE, "", 0},
        {"a) Chủ trì", MARKER_POINT, "a", 1},
        {"a ) Chủ trì", MARKER_POINT, "a", 1},
        {"đ) Báo cáo", MARKER_POINT, "đ", 5},
        {"c. Báo cáo", MARKER_POINT, "c", 3},
        {"I. MỤC ĐÍCH", MARKER_ROMAN, "I", 1},
        {"Iii. công tác báo cáo", MARKER_ROMAN, "III", 3},
        {"IV- Tổ chức", MARKER_ROMAN, "IV", 4},
        {"A. Quy định", MARKER_CAPITAL, "A", 1},
        {"Chương II", MARKER_CHAPTER, "II", 2},
        {"CHƯƠNG 2. QUY ĐỊNH", MARKER_CHAPTER, "2", 2},
        {"Chương trình mục tiêu", MARKER_NONE, "", 0},
        {"Mục 1. Tổ chức", MARKER_SECTION, "1", 1},
        {"Mục tiêu chung", MARKER_NONE, "", 0},
        {"Mục 1 phụ lục này", MARKER_NONE, "", 0},
        {"Phần thứ nhất", MARKER_PART, "thu-nhat", 1},
        {"Phần mềm quản lý", MARKER_NONE, "", 0},
        {"Tiểu mục 3", MARKER_SUBSECTION, "3", 3},
        {"- Định kỳ", MARKER_INDENT, "", 0},
        {"+ Mức 1", MARKER_INDENT, "", 0},
        {"-------", MARKER_NONE, "", 0},
        {"", MARKER_NONE, "", 0},
    };
    struct arena *arena = arena_new();
    (void)state;
    EACH(row, cases) {
        struct marker marker = marker_read(arena, slice_of(row->line));
        if (marker.kind != row->kind)
            fail_msg("%s: kind %d, wanted %d", row->line, (int)marker.kind, (int)row->kind);
        is(row->line, marker.label, row->label);
        assert_int_equal(marker.value, row->value);
    }
    arena_free(arena);
}

static void test_beginnings(void **state)
{
    static const struct {
        const char *line;
        bool begins;
    } cases[] = {
        {"Căn cứ Luật Đất đai;", true}, {"căn cứ quy định này", false},
        {"Mẫu, ngày 02 tháng 3 năm 2026", true}, {"SỞ TÀI CHÍNH", true},
        {"xã, ngày 02 tháng 3 năm 2026", false},
        {"QUYẾT ĐỊNH:", true},          {"Nơi nhận:", true},
        {"TM. ỦY BAN NHÂN DÂN", true},  {"PHỤ LỤC II", true},
        {"“Điều 5. Mức hỗ trợ", true},  {"cấp huyện và cấp xã", false},
        {"nhân dân tỉnh", false},       {"2. Sở Tài chính", true},
    };
    (void)state;
    EACH(row, cases)
        if (marker_begins_line(slice_of(row->line)) != row->begins)
            fail_msg("%s", row->line);
}

static void test_numbers(void **state)
{
    static const struct {
        const char *text, *whole;
        unsigned year;
        bool blank;
    } cases[] = {
        {"Số: 63/2025/QĐ-UBND", "63/2025/QĐ-UBND", 2025, false},
        {"Số: 24 /2003/CT-UB", "24/2003/CT-UB", 2003, false},
        {"312/QĐ- UBND", "312/QĐ-UBND", 0, false},
        {"031/2025/QĐ-UBND", "031/2025/QĐ-UBND", 2025, false},
        {"Luật số 72/2025/QH15 ngày", "72/2025/QH15", 2025, false},
        {"Số:         /2026/QĐ-UBND", "/2026/QĐ-UBND", 2026, true},
        {"Số:   /KH-UBND", "/KH-UBND", 0, true},
        {"130/2025/\nNĐ-CP", "130/2025/NĐ-CP", 2025, false},
        {"139/TTr-STP", "139/TTr-STP", 0, false},
        {"1654/NQ-UBTVQH15", "1654/NQ-UBTVQH15", 0, false},
        {"42/2006/nq-hđnd", "42/2006/nq-hđnd", 2006, false},
        {"ngày 18/11/2025 và 63/2025/QĐ-UBND", "63/2025/QĐ-UBND", 2025, false},
        {"31/2009/TTLT-BNNPTNT-BNV", "31/2009/TTLT-BNNPTNT-BNV", 2009, false},
    };
    static const char *const none[] = {"ngày 18/11/2025", "tỷ lệ 1/500", "24/7", "và/hoặc",
                                       "km/h", "", "60 km/giờ"};
    struct arena *arena = arena_new();
    struct act_number number;
    size_t at;
    (void)state;
    EACH(row, cases) {
        at = 0;
        if (!number_find(arena, slice_of(row->text), &at, &number))
            fail_msg("no number in %s", row->text);
        is(row->text, number.whole, row->whole);
        assert_int_equal(number.year, row->year);
        assert_int_equal(number.blank, row->blank);
    }
    EACH(text, none) {
        at = 0;
        if (number_find(arena, slice_of(*text), &at, &number))
            fail_msg("%s: took %.*s for a number", *text, SLICE_ARG(number.whole));
    }
    assert_true(number_same(SLICE("031/2025/QĐ-UBND"), SLICE("31/2025/qđ-ubnd")));
    assert_false(number_same(SLICE("31/2025/QĐ-UBND"), SLICE("31/2024/QĐ-UBND")));
    arena_free(arena);
}

static void test_issuers(void **state)
{
    static const struct {
        const char *words, *name, *slug;
        enum organ organ;
        enum level level;
    } cases[] = {
        {"ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI", "Ủy ban nhân dân tỉnh Đồng Nai", "ubnd-tinh-dong-nai",
         ORGAN_COMMITTEE, LEVEL_PROVINCE},
        {"UBND tỉnh Đồng Nai ban hành", "Ủy ban nhân dân tỉnh Đồng Nai", "ubnd-tinh-dong-nai",
         ORGAN_COMMITTEE, LEVEL_PROVINCE},
        {"Uỷ ban nhân dân thành phố Hải Phòng", "Ủy ban nhân dân thành phố Hải Phòng",
         "ubnd-thanh-pho-hai-phong", ORGAN_COMMITTEE, LEVEL_PROVINCE},
        {"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THANH HÓA", "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa",
         "chu-tich-ubnd-tinh-thanh-hoa", ORGAN_CHAIR, LEVEL_PROVINCE},
        {"HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HUẾ KHÓA VIII, KỲ HỌP THỨ 20",
         "Hội đồng nhân dân thành phố Huế", "hdnd-thanh-pho-hue", ORGAN_COUNCIL, LEVEL_PROVINCE},
        {"Ủy ban nhân dân quận 5", "Ủy ban nhân dân quận 5", "ubnd-quan-5", ORGAN_COMMITTEE,
         LEVEL_DISTRICT},
        {"Ủy ban nhân dân thành phố Tân An", "Ủy ban nhân dân thành phố Tân An",
         "ubnd-thanh-pho-tan-an", ORGAN_COMMITTEE, LEVEL_DISTRICT},
        {"Ủy ban nhân dân tỉnh hậu giang", "Ủy ban nhân dân tỉnh Hậu Giang",
         "ubnd-tinh-hau-giang", ORGAN_COMMITTEE, LEVEL_PROVINCE},
        {"ỦY BAN NHÂN DÂN XÃ MẪU AN", "Ủy ban nhân dân xã Mẫu An", "ubnd-xa-mau-an",
         ORGAN_COMMITTEE, LEVEL_COMMUNE},
        {"Ủy ban nhân dân ban hành Quyết định", "Ủy ban nhân dân", "ubnd", ORGAN_COMMITTEE,
         LEVEL_UNKNOWN},
        {"SỞ GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ ĐÀ NẴNG", "Sở Giáo dục và Đào tạo thành phố Đà Nẵng",
         "so-giao-duc-va-dao-tao-thanh-pho-da-nang", ORGAN_DEPARTMENT, LEVEL_PROVINCE},
        {"Thủ tướng Chính phủ", "Thủ tướng Chính phủ", "thu-tuong", ORGAN_CENTRAL,
         LEVEL_CENTRAL},
    };
    struct arena *arena = arena_new();
    struct issuer issuer;
    (void)state;
    EACH(row, cases) {
        if (!issuer_read(arena, slice_of(row->words), &issuer))
            fail_msg("no organ in %s", row->words);
        is(row->words, issuer.name, row->name);
        is(row->words, issuer.slug, row->slug);
        if (issuer.organ != row->organ || issuer.level != row->level)
            fail_msg("%s: organ %d, level %d", row->words, (int)issuer.organ, (int)issuer.level);
    }
    assert_false(issuer_read(arena, SLICE("Phân cấp cho Sở Tư pháp"), &issuer));
    assert_true(issuer_known_province(SLICE("tỉnh Long An")));
    assert_true(issuer_known_province(SLICE("thành phố Huế")));
    assert_false(issuer_known_province(SLICE("thành phố Tân An")));
    arena_free(arena);
}

static void test_kinds(void **state)
{
    (void)state;
    is("QUYẾT ĐỊNH", kind_by_name(SLICE("QUYẾT ĐỊNH"))->slug, "quyet-dinh");
    is("Quy chế:", kind_by_name(SLICE("Quy chế:"))->slug, "quy-che");
    assert_null(kind_by_name(SLICE("Quyết định ban hành")));
    is("NQ-HĐND", kind_by_symbol(SLICE("NQ-HĐND"))->name, "nghị quyết");
    assert_null(kind_by_symbol(SLICE("SNV-TCCC")));
    assert_true(kind_by_slug(SLICE("phu-luc"))->attached);
    assert_null(kind_by_slug(SLICE("thơ")));
}

static void test_places(void **state)
{
    static const struct {
        const char *eid, *vi, *en;
    } cases[] = {
        {"art_5__para_2__point_c", "điểm c khoản 2 Điều 5", "Article 5(2)(c)"},
        {"art_5", "Điều 5", "Article 5"},
        {"art_2__para_3__subpara_3-2", "mục 3.2 khoản 3 Điều 2",
         "Article 2(3), item 3.2"},
        {"art_1__para_1_dup2", "khoản 1 (2) Điều 1", "Article 1(1 (2))"},
        {"cits_1__cit_3", "căn cứ thứ 3", "basis 3"},
        {"preamble", "phần mở đầu", "the preamble"},
        {"art_1__para_2__qstr_1__art_5", "khoản 2 Điều 1", "Article 1(2)"},
        {"", "", ""},
    };
    struct arena *arena = arena_new();
    (void)state;
    EACH(row, cases) {
        is(row->eid, place_cite(arena, slice_of(row->eid), SLICE(""), false), row->vi);
        is(row->eid, place_cite(arena, slice_of(row->eid), SLICE(""), true), row->en);
    }
    is("att", place_cite(arena, SLICE("att_1__art_3"), SLICE("Quy chế kèm theo"), false),
       "Điều 3 Quy chế kèm theo");
    arena_free(arena);
}

/* Whatever bytes come, nothing is read outside (the sanitizers watch) and positions go forward. */
static void test_any_bytes(void **state)
{
    char bytes[64];
    unsigned seed = 7;
    (void)state;
    for (int round = 0; round < 20000; round++) {
        static const char signs[] = "Điều 1./)-ăIVX a_,:";
        struct arena *arena = arena_new();
        size_t len = (size_t)(rand_r(&seed) % (int)sizeof bytes), at = 0;
        for (size_t i = 0; i < len; i++)
            bytes[i] = rand_r(&seed) % 3 ? signs[(size_t)rand_r(&seed) % (sizeof signs - 1)]
                                         : (char)rand_r(&seed);
        struct slice text = arena_copy(arena, (struct slice){bytes, len});
        struct act_number number;
        struct issuer issuer;
        assert_true(marker_read(arena, text).len <= len);
        while (number_find(arena, text, &at, &number))
            assert_true(at <= len);
        issuer_read(arena, text, &issuer);
        place_cite(arena, text, SLICE(""), false);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_markers),  cmocka_unit_test(test_beginnings),
        cmocka_unit_test(test_numbers),  cmocka_unit_test(test_issuers),
        cmocka_unit_test(test_kinds),    cmocka_unit_test(test_places),
        cmocka_unit_test(test_any_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

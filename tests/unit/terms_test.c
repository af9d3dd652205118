/* Tests of the terms room: tables of what acts write, and what it means. */
#include "terms/domain.h"
#include "terms/issuer.h"
#include "terms/kind.h"
#include "terms/marker.h"
#include "terms/number.h"
#include "terms/office.h"
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
        {"102/CĐ-CT về việc", MARKER_NONE, "", 0},
        {"382/TTr-UBND ngày", MARKER_NONE, "", 0},
        {"4/Đề nghị các sở", MARKER_PARAGRAPH, "4", 4},
        {"4.Người khuyết tật", MARKER_PARAGRAPH, "4", 4},
        {"7.[29] Việc lập dự án", MARKER_PARAGRAPH, "7", 7},
        {"14a. Phân cấp", MARKER_PARAGRAPH, "14a", 14},
        {"1 - Thu tiền_sử_dụng đất", MARKER_PARAGRAPH, "1", 1},
        {"2- Lệ phí trước bạ", MARKER_PARAGRAPH, "2", 2},
        {"3 \u2013 Hộ kinh doanh", MARKER_PARAGRAPH, "3", 3},
        {"4-Các khoản thu", MARKER_PARAGRAPH, "4", 4},
        {"57-NQ/TW ngày 22", MARKER_NONE, "", 0},
        {"17-CTr/TU ngày 07", MARKER_NONE, "", 0},
        {"1 - 5 người", MARKER_NONE, "", 0},
        {"2 - khu vực", MARKER_NONE, "", 0},
        {"a- Đối với hộ", MARKER_POINT, "a", 1},
        {"05).", MARKER_NONE, "", 0},
        {"1) Sở Nội vụ", MARKER_PARAGRAPH, "1", 1},
        {"1.009645.H05", MARKER_NONE, "", 0},
        {"1.1", MARKER_DECIMAL, "1-1", 1},
        {"1.1 . Vốn đầu_tư", MARKER_DECIMAL, "1-1", 1},
        {"1 . 2 . Vốn đầu_tư", MARKER_DECIMAL, "1-2", 2},
        {"2.3. sở, ngành", MARKER_DECIMAL, "2-3", 3},
        {"80.000 đồng/buổi", MARKER_NONE, "", 0},
        {"b2) Trường hợp khác", MARKER_POINT, "b2", 2},
        {"b . 1 . Nguồn vốn", MARKER_POINT, "b-1", 2},
        {"m3).", MARKER_NONE, "", 0},
        {"f) Nhà ở riêng lẻ", MARKER_POINT, "f", 7},
        {"a)..............;", MARKER_POINT, "a", 1},
        {"d)[23] Số nhân khẩu", MARKER_POINT, "d", 4},
        {"p. Mẫu An, quận Mẫu", MARKER_NONE, "", 0},
        {"v/v trả lời", MARKER_NONE, "", 0},
        {"b/c);", MARKER_NONE, "", 0},
        {"1.1. Từ ngân sách", MARKER_DECIMAL, "1-1", 1},
        {"3.2.1. Từ ngân sách", MARKER_DECIMAL, "3-2-1", 1},
        {"2.3 Sở Nội vụ", MARKER_DECIMAL, "2-3", 3},
        {"2.3 tỷ đồng", MARKER_NONE, "", 0},
        {"1.17 - Thu bổ sung", MARKER_DECIMAL, "1-17", 17},
        {"1.17 - 2.5 lần", MARKER_NONE, "", 0},
        {"a) Chủ trì", MARKER_POINT, "a", 1},
        {"a ) Chủ trì", MARKER_POINT, "a", 1},
        {"đ) Báo cáo", MARKER_POINT, "đ", 5},
        {"c. Báo cáo", MARKER_POINT, "c", 3},
        {"I. MỤC ĐÍCH", MARKER_ROMAN, "I", 1},
        {"Iii. công tác báo cáo", MARKER_ROMAN, "III", 3},
        {"IV- Tổ chức", MARKER_ROMAN, "IV", 4},
        {"I - mục_tiêu :", MARKER_ROMAN, "I", 1},
        {"I - mục tiêu", MARKER_NONE, "", 0},
        {"I - IV", MARKER_NONE, "", 0},
        {"VX. Không", MARKER_NONE, "", 0},
        {"V/V HỖ TRỢ", MARKER_NONE, "", 0},
        {"V.I. Lê-nin", MARKER_NONE, "", 0},
        {"I:", MARKER_NONE, "", 0},
        {"A. Quy định", MARKER_CAPITAL, "A", 1},
        {"A._Nguồn thu", MARKER_CAPITAL, "A", 1},
        {"B - DANH MỤC", MARKER_CAPITAL, "B", 2},
        {"Đ. DANH MỤC", MARKER_CAPITAL, "Đ", 5},
        {"L. LĨNH VỰC", MARKER_CAPITAL, "L", 13},
        {"C/O đầy đủ", MARKER_NONE, "", 0},
        {"N- NO3-, P", MARKER_NONE, "", 0},
        {"Chương II", MARKER_CHAPTER, "II", 2},
        {"CHƯƠNG 2. QUY ĐỊNH", MARKER_CHAPTER, "2", 2},
        {"PHẦN A. QUY ĐỊNH CHUNG", MARKER_PART, "A", 1},
        {"Phần B của đề án", MARKER_NONE, "", 0},
        {"Mẫu số 01", MARKER_FORM, "01", 0},
        {"MẪU SỐ: C04/TĐKT", MARKER_FORM, "C04-TĐKT", 0},
        {"Biểu mẫu 2a. Báo cáo", MARKER_FORM, "2a", 0},
        {"Mẫu số 01 ban hành kèm theo", MARKER_NONE, "", 0},
        {"Mẫu đơn đề nghị", MARKER_NONE, "", 0},
        {"Mẫu số", MARKER_NONE, "", 0},
        {"Chương trình mục tiêu", MARKER_NONE, "", 0},
        {"Mục 1. Tổ chức", MARKER_SECTION, "1", 1},
        {"Mục tiêu chung", MARKER_NONE, "", 0},
        {"Mục 1 phụ lục này", MARKER_NONE, "", 0},
        {"Mục 1 Phụ lục này", MARKER_NONE, "", 0},
        {"mục 2.3", MARKER_NONE, "", 0},
        {"Mục 2.3", MARKER_NONE, "", 0},
        {"MỤC I", MARKER_SECTION, "I", 1},
        {"Chương I QUY ĐỊNH CHUNG", MARKER_CHAPTER, "I", 1},
        {"Chương I: Quy định chung", MARKER_CHAPTER, "I", 1},
        {"Chương V - TỔ CHỨC THỰC HIỆN", MARKER_CHAPTER, "V", 5},
        {"Chương 5 (Đánh giá chất lượng)", MARKER_NONE, "", 0},
        {"Phần thứ hai : Phân_chia", MARKER_PART, "thu-hai", 2},
        {"PHẦN THỨ NHẤT", MARKER_PART, "thu-nhat", 1},
        {"Phần còn_lại nộp ngân_sách", MARKER_NONE, "", 0},
        {"Điều_3 . Hiệu_lực", MARKER_ARTICLE, "3", 3},
        {"Điều 5đ. Bổ sung", MARKER_ARTICLE, "5đ", 5},
        {"Điều 2.[2] Hiệu lực", MARKER_ARTICLE, "2", 2},
        {"Điều 2[2]. Hiệu lực", MARKER_ARTICLE, "2", 2},
        {"Điều 7 - Hiệu lực", MARKER_ARTICLE, "7", 7},
        {"Điều 7 Trách nhiệm thi hành", MARKER_ARTICLE, "7", 7},
        {"Điều 2 Quyết định này có hiệu lực", MARKER_ARTICLE, "2", 2},
        {"Điều 2 Quyết định này;", MARKER_NONE, "", 0},
        {"Điều 81 Luật Đất đai", MARKER_NONE, "", 0},
        {"Điều 5-Điều 7", MARKER_NONE, "", 0},
        {"Điều 0. Không", MARKER_NONE, "", 0},
        {"điều 5. của quy định", MARKER_NONE, "", 0},
        {"Phần thứ nhất", MARKER_PART, "thu-nhat", 1},
        {"Phần mềm quản lý", MARKER_NONE, "", 0},
        {"Tiểu mục 3", MARKER_SUBSECTION, "3", 3},
        {"- Định kỳ", MARKER_INDENT, "", 0},
        {"+ Mức 1", MARKER_INDENT, "", 0},
        {"-------", MARKER_NONE, "", 0},
        {"- 2025”;", MARKER_NONE, "", 0},
        {"- 05 (năm) thủ tục", MARKER_INDENT, "", 0},
        {"- …… (ghi tên đơn vị)", MARKER_INDENT, "", 0},
        {"- - Nộp trực tiếp", MARKER_INDENT, "", 0},
        {"• Báo cáo", MARKER_INDENT, "", 0},
        {"\xEF\x82\xB7 Báo cáo", MARKER_INDENT, "", 0},
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
        {"xã, ngày 02 tháng 3 năm 2026", false}, {"V/v góp ý dự thảo", true},
        {"(kèm theo hồ sơ)", false},    {"Sở Tài chính", false},
        {"QUYẾT ĐỊNH:", true},          {"Nơi nhận:", true},
        {"TM. ỦY BAN NHÂN DÂN", true},  {"PHỤ LỤC II", true},
        {"“Điều 5. Mức hỗ trợ", true},  {"cấp huyện và cấp xã", false},
        {"nhân dân tỉnh", false},       {"2. Sở Tài chính", true},
        {"Căn_cứ Luật Đất_đai ;", true}, {"XÉT TẶNG DANH HIỆU", false},
        {"UỶ BAN NHÂN DÂN", true},      {"Ủy ban nhân dân tỉnh", false},
        {"CỘNG HOÀ XÃ HỘI", true},      {"Độc lập - Tự do", true},
        {"(Ban hành kèm theo Quyết định", true}, {"Ban hành kèm theo", false},
        {"Số: 12/QĐ-UBND", true},       {"Số lượng: 02 bộ", false},
        {"KT. CHỦ TỊCH", true},         {"KT", false},
        {"Kính gửi: Sở Nội vụ", true},  {"\"14a. Phân cấp", true},
        {"“Chương trình mục tiêu", false}, {"Quyết định số 5", false},
        {"", false},                    {"-----", true},
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
        {"14/2008/TTLT / BTC-BTNMT", "14/2008/TTLT/BTC-BTNMT", 2008, false},
        {"77/2006/QĐ - UBND ngày", "77/2006/QĐ-UBND", 2006, false},
        {"56/2023/NĐ -CP", "56/2023/NĐ-CP", 2023, false},
        {"Quyết định số 364a/QĐ- UBND", "364a/QĐ-UBND", 0, false},
        {"Nghị quyết số 66.7/2025/NQ-CP", "66.7/2025/NQ-CP", 2025, false},
        {"Nghị định số142/2018/NĐ-CP", "142/2018/NĐ-CP", 2018, false},
        {"Nghị định số 74/CP ngày", "74/CP", 0, false},
        {"141/HĐBT", "141/HĐBT", 0, false},
        {"124/TT.TTr", "124/TT.TTr", 0, false},
        {"79/2025/NĐCP", "79/2025/NĐCP", 2025, false},
        {"23/2024/NĐ-CР", "23/2024/NĐ-CP", 2024, false}, /* a Cyrillic Р */
        {"072/2025/qh15", "072/2025/qh15", 2025, false},
        {"02/QĐ-UB.NN", "02/QĐ-UB.NN", 0, false},
        {"Số 5/QĐ-UBND.Theo đó", "5/QĐ-UBND", 0, false},
        {"Số: ....../QĐ-UBND", "/QĐ-UBND", 0, true},
        {"số …/2025/TT-BCT", "/2025/TT-BCT", 2025, true},
        {"12/QĐ-UBND - UBND tỉnh", "12/QĐ-UBND", 0, false},
        {"ngày 29/10/2025, 501/TTr-STC", "501/TTr-STC", 0, false},
    };
    static const char *const none[] = {"ngày 18/11/2025", "tỷ lệ 1/500", "24/7", "và/hoặc",
                                       "km/h", "", "60 km/giờ", "18-NQ/TW", "HIV/AIDS",
                                       "phê duyệt/Quyết định", "100.000 đồng/người /buổi",
                                       "3G/4G", "05/12/2025/", "/", "Dual / Quad", "C/O", "1/"};
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
    assert_true(number_same(SLICE("57/2002/NĐ/CP"), SLICE("57/2002/ND-CP")));
    assert_true(number_same(SLICE("12/QĐUBND"), SLICE("12 / QĐ - UBND")));
    assert_false(number_same(SLICE("31/2025/QĐ-UBND"), SLICE("31/2024/QĐ-UBND")));
    assert_false(number_same(SLICE("1/2/QĐ-UBND"), SLICE("12/QĐ-UBND")));
    assert_false(number_same(SLICE("12/QĐ-UBND"), SLICE("12/QĐ-UBN")));
    at = 0;
    assert_true(number_find(arena, SLICE("63/2025/QĐ-UBND và 5/CT-UBND"), &at, &number));
    is("serial", number.serial, "63");
    is("symbol", number.symbol, "QĐ-UBND");
    assert_true(number_find(arena, SLICE("63/2025/QĐ-UBND và 5/CT-UBND"), &at, &number));
    is("second", number.whole, "5/CT-UBND");
    assert_false(number_find(arena, SLICE("63/2025/QĐ-UBND và 5/CT-UBND"), &at, &number));
    at = SLICE("số ").len;
    assert_true(number_at(arena, SLICE("số 66.7/2025/NQ-CP"), &at, &number));
    is("number_at", number.whole, "66.7/2025/NQ-CP");
    at = 0;
    assert_true(number_at(arena, SLICE("/2026/QĐ-UBND"), &at, &number));
    assert_true(number.blank);
    at = SLICE("định ").len; /* the caller knows that it begins here */
    assert_true(number_at(arena, SLICE("định /2026/QĐ-UBND"), &at, &number));
    at = 0;
    assert_true(number_at(arena, SLICE("24 /2003/CT-UB"), &at, &number));
    is("blank before the slash", number.serial, "24");
    at = SLICE("số").len;
    assert_false(number_at(arena, SLICE("số 63/2025/QĐ-UBND"), &at, &number));
    assert_int_equal(at, SLICE("số").len);
    at = SLICE("5/CT-UBND").len; /* what stands before the place is seen too */
    assert_false(number_find(arena, SLICE("5/CT-UBND /2025/QĐ-UBND"), &at, &number));
    assert_int_equal(at, SLICE("5/CT-UBND").len);
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
        {"ỦY BAN NHÂN DÂN\nTỈNH BÀ RỊA-VŨNG TÀU", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu",
         "ubnd-tinh-ba-ria-vung-tau", ORGAN_COMMITTEE, LEVEL_PROVINCE},
        {"UBND TP.HCM", "Ủy ban nhân dân thành phố Hồ Chí Minh", "ubnd-thanh-pho-ho-chi-minh",
         ORGAN_COMMITTEE, LEVEL_PROVINCE},
        {"UBND Tp. Hồ Chí Minh", "Ủy ban nhân dân thành phố Hồ Chí Minh",
         "ubnd-thanh-pho-ho-chi-minh", ORGAN_COMMITTEE, LEVEL_PROVINCE},
        {"TT.HĐND tỉnh Đăk Lăk", "Thường trực Hội đồng nhân dân tỉnh Đắk Lắk",
         "tt-hdnd-tinh-dak-lak", ORGAN_STANDING_COUNCIL, LEVEL_PROVINCE},
        {"Chủ_tịch uỷ_ban_nhân_dân tỉnh thanh hoá", "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa",
         "chu-tich-ubnd-tinh-thanh-hoa", ORGAN_CHAIR, LEVEL_PROVINCE},
        {"HỘI ĐỒNG NHÂN DÂN XÃ PA KHÓA KHÓA II", "Hội đồng nhân dân xã Pa Khóa",
         "hdnd-xa-pa-khoa", ORGAN_COUNCIL, LEVEL_COMMUNE},
        {"ỦY BAN NHÂN DÂN THỊ XÃ ĐIỆN BÀN", "Ủy ban nhân dân thị xã Điện Bàn",
         "ubnd-thi-xa-dien-ban", ORGAN_COMMITTEE, LEVEL_DISTRICT},
        {"ỦY BAN NHÂN DÂN HUYỆN IA H'DRAI", "Ủy ban nhân dân huyện Ia H'Drai",
         "ubnd-huyen-ia-h-drai", ORGAN_COMMITTEE, LEVEL_DISTRICT},
        {"UBND thành phố Điện Biên Phủ", "Ủy ban nhân dân thành phố Điện Biên Phủ",
         "ubnd-thanh-pho-dien-bien-phu", ORGAN_COMMITTEE, LEVEL_DISTRICT},
        {"UBND phường 12 về việc", "Ủy ban nhân dân phường 12", "ubnd-phuong-12",
         ORGAN_COMMITTEE, LEVEL_COMMUNE},
        {"Ủy ban nhân dân tỉnh Mẫu, Sở Nội vụ", "Ủy ban nhân dân tỉnh Mẫu", "ubnd-tinh-mau",
         ORGAN_COMMITTEE, LEVEL_PROVINCE},
        {"Hội_đồng_nhân_dân tỉnh mẫu", "Hội đồng nhân dân tỉnh Mẫu", "hdnd-tinh-mau",
         ORGAN_COUNCIL, LEVEL_PROVINCE},
        {"Ủy ban nhân dân tỉnh phê duyệt", "Ủy ban nhân dân tỉnh", "ubnd-tinh",
         ORGAN_COMMITTEE, LEVEL_PROVINCE},
        {"Ủy ban nhân dân cấp xã", "Ủy ban nhân dân", "ubnd", ORGAN_COMMITTEE, LEVEL_UNKNOWN},
        {"BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG", "Ban Quản lý Khu kinh tế Hải Phòng",
         "ban-quan-ly-khu-kinh-te-hai-phong", ORGAN_OTHER, LEVEL_PROVINCE},
        {"SỞ NÔNG NGHIỆP", "Sở Nông nghiệp", "so-nong-nghiep", ORGAN_DEPARTMENT,
         LEVEL_PROVINCE}, /* its name goes on below */
        {"BỘ KHOA HỌC VÀ", "Bộ Khoa học và", "bo-khoa-hoc-va", ORGAN_CENTRAL, LEVEL_CENTRAL},
        {"BỘ TRƯỞNG BỘ TÀI CHÍNH", "Bộ trưởng Bộ Tài chính", "bo-tai-chinh",
         ORGAN_CENTRAL, LEVEL_CENTRAL},
        {"QUỐC HỘI", "Quốc hội", "quoc-hoi", ORGAN_CENTRAL, LEVEL_CENTRAL},
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
    static const char *const none[] = {"Phân cấp cho Sở Tư pháp", "bộ hồ sơ", "Bộ phận Một cửa",
                                       "BỘ THỦ TỤC HÀNH CHÍNH", "", "(Ủy ban nhân dân)",
                                       "Bộ trưởng các bộ"};
    EACH(words, none)
        if (issuer_read(arena, slice_of(*words), &issuer))
            fail_msg("%s: took %.*s for an organ", *words, SLICE_ARG(issuer.name));
    assert_true(issuer_known_province(SLICE("tỉnh Long An")));
    assert_true(issuer_known_province(SLICE("thành phố Huế")));
    assert_false(issuer_known_province(SLICE("thành phố Tân An")));
    arena_free(arena);
}

static void test_units_in_time(void **state)
{
    struct arena *arena = arena_new();
    struct issuer issuer;
    (void)state;
    assert_true(issuer_read(arena, SLICE("UBND thành phố Huế"), &issuer));
    assert_int_equal(issuer_level_at(&issuer, (struct date){2024, 12, 31}), LEVEL_DISTRICT);
    assert_int_equal(issuer_level_at(&issuer, (struct date){2025, 1, 1}), LEVEL_PROVINCE);
    assert_int_equal(issuer_level_at(&issuer, (struct date){0}), LEVEL_PROVINCE);
    assert_true(issuer_read(arena, SLICE("UBND tỉnh Cần Thơ"), &issuer));
    assert_int_equal(issuer_level_at(&issuer, (struct date){2003, 5, 1}), LEVEL_PROVINCE);
    assert_int_equal(issuer_province_ended(SLICE("tỉnh Long An")).year, 2025);
    assert_int_equal(issuer_province_ended(SLICE("tỉnh Hà Tây")).month, 8);
    assert_false(date_is_set(issuer_province_ended(SLICE("tỉnh Nghệ An"))));
    assert_false(date_is_set(issuer_province_ended(SLICE("quận 5"))));
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
    is("QD-UBND", kind_by_symbol(SLICE("QD-UBND"))->slug, "quyet-dinh");
    is("QĐUBND", kind_by_symbol(SLICE("QĐUBND"))->slug, "quyet-dinh");
    is("nđ-cp", kind_by_symbol(SLICE("nđ-cp"))->slug, "nghi-dinh");
    is("TTLT", kind_by_symbol(SLICE("TTLT-BTC-BNV"))->slug, "thong-tu");
    is("TTr", kind_by_symbol(SLICE("TTr-STP"))->slug, "to-trinh");
    is("tờ_trình", kind_by_name(SLICE("Tờ_trình"))->slug, "to-trinh");
    assert_null(kind_by_symbol(SLICE("QH15"))); /* a law or a resolution */
    assert_null(kind_by_symbol(SLICE("")));
    assert_null(kind_by_name(SLICE("“Quy chế")));
    assert_null(kind_by_name(SLICE("Quy chế.")));
    assert_null(kind_by_name(SLICE("")));
    assert_true(kind_by_slug(SLICE("phu-luc"))->attached);
    assert_null(kind_by_slug(SLICE("thơ")));
}

static void test_domains(void **state)
{
    static const struct {
        const char *title, *slug;
    } cases[] = {
        {"QUY ĐỊNH MỨC THU HỌC PHÍ NĂM HỌC 2025 - 2026", "giao-duc"},
        {"Về việc công bố thủ tục hành chính lĩnh vực đất đai của Sở Tư pháp",
         "nong-nghiep-moi-truong"},
        {"Phân cấp cho Sở Tư pháp ký quyết định nuôi con nuôi", "tu-phap"},
        {"Về việc điện tử hóa hồ sơ viên chức", "noi-vu"},
    };
    struct arena *arena = arena_new();
    (void)state;
    EACH(row, cases) {
        const struct domain *domain = domain_of_title(arena, slice_of(row->title));
        if (!domain)
            fail_msg("%s: no domain", row->title);
        is(row->title, domain->slug, row->slug);
    }
    assert_null(domain_of_title(arena, SLICE("Về việc mẫu")));
    assert_null(domain_by_slug(SLICE("phù thủy")));
    is("y-te", domain_by_slug(SLICE("y-te"))->name[0], "Y tế");
    arena_free(arena);
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
        {"sec_I__para_2", "khoản 2 mục I", "Section I(2)"},
        {"sec_A__sec_I__para_1", "khoản 1 tiểu mục I mục A", "Section A, Section I(1)"},
        {"part_II__sec_A", "mục A Phần II", "Part II, Section A"},
        {"chp_II__sec_1", "Mục 1 Chương II", "Chapter II, Section 1"},
        {"part_thu-nhat", "Phần thứ nhất", "Part 1"},
        {"para_3__subpara_3-2__subpara_3-2-1", "mục 3.2.1 khoản 3", "paragraph 3, item 3.2.1"},
        {"art_1__para_1__point_đ__indent_2", "gạch đầu dòng thứ 2 điểm đ khoản 1 Điều 1",
         "Article 1(1)(đ), dash 2"},
        {"art_2__para_1__hcontainer_1__table_1", "khoản 1 Điều 2", "Article 2(1)"},
        {"art_2__para_1__qtext_1", "khoản 1 Điều 2", "Article 2(1)"},
        {"conclusions", "phần ký, nơi nhận", "recipients and signature"},
        {"hcontainer_1", "", ""},
        {"art_", "", ""},
        {"____", "", ""},
    };
    struct arena *arena = arena_new();
    (void)state;
    EACH(row, cases) {
        is(row->eid, place_cite(arena, slice_of(row->eid), SLICE(""), false), row->vi);
        is(row->eid, place_cite(arena, slice_of(row->eid), SLICE(""), true), row->en);
    }
    is("att", place_cite(arena, SLICE("att_1__art_3"), SLICE("Quy chế kèm theo"), false),
       "Điều 3 Quy chế kèm theo");
    is("att alone", place_cite(arena, SLICE("att_1"), SLICE("Quy chế kèm theo"), false),
       "Quy chế kèm theo");
    arena_free(arena);
}

/* Whatever bytes come, nothing is read outside (the sanitizers watch) and positions go forward. */
static void test_any_bytes(void **state)
{
    char bytes[64];
    unsigned seed = 7;
    (void)state;
    for (int round = 0; round < 20000; round++) {
        static const char signs[] = "Điều 1./)-ăIVX a_,:số&'UBND tỉnhQĐ2025";
        struct arena *arena = arena_new();
        size_t len = (size_t)(rand_r(&seed) % (int)sizeof bytes), at = 0;
        for (size_t i = 0; i < len; i++)
            bytes[i] = rand_r(&seed) % 3 ? signs[(size_t)rand_r(&seed) % (sizeof signs - 1)]
                                         : (char)rand_r(&seed);
        struct slice text = arena_copy(arena, (struct slice){bytes, len});
        struct act_number number;
        struct issuer issuer;
        assert_true(marker_read(arena, text).len <= len);
        assert_int_equal(marker_read(arena, text).kind, marker_kind_of(text));
        marker_begins_line(text);
        for (size_t start = 0; start < len; start++)
            if (at = start, number_at(arena, text, &at, &number))
                assert_true(at > start && at <= len);
        at = 0;
        kind_by_name(text);
        kind_by_symbol(text);
        while (number_find(arena, text, &at, &number))
            assert_true(at <= len);
        issuer_read(arena, text, &issuer);
        place_cite(arena, text, SLICE(""), false);
        arena_free(arena);
    }
}

static void test_offices(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    static const struct { const char *line, *name; } cases[] = {
        {"TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Trung tâm Phục vụ hành chính công tỉnh Đồng Nai"},
        {"CỤC THUẾ", "Cục Thuế tỉnh Đồng Nai"},
        {"THUẾ TỈNH VĨNH LONG", "Thuế tỉnh Vĩnh Long"},
        {"GIÁM ĐỐC SỞ NỘI VỤ", "Giám đốc Sở Nội vụ tỉnh Đồng Nai"},
        {"GIÁM ĐỐC BỆNH VIỆN MẪU TỈNH", "Giám đốc Bệnh viện Mẫu tỉnh Đồng Nai"},
        {"Giám đốc Ban Quản lý dự án Mẫu thành phố Huế",
         "Giám đốc Ban Quản lý dự án Mẫu thành phố Huế"},
        {"ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI", NULL},
        {"GIÁM ĐỐC", NULL},
        {"CỤC", NULL},
    };
    struct issuer above, office;
    assert_true(issuer_read(arena, SLICE("UBND tỉnh Đồng Nai"), &above));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool read = office_read(arena, slice_of(cases[i].line), &above, &office);
        if (read != (cases[i].name != NULL))
            fail_msg("%s: %d", cases[i].line, read);
        if (read && !slice_is(office.name, slice_of(cases[i].name)))
            fail_msg("%s: %.*s", cases[i].line, SLICE_ARG(office.name));
    }
    assert_true(office_read(arena, SLICE("CHI CỤC MẪU"), &above, &office));
    assert_int_equal(office.level, LEVEL_PROVINCE);
    assert_int_equal(office.organ, ORGAN_OTHER);
    assert_true(slice_is(office.slug, SLICE("chi-cuc-mau-tinh-dong-nai")));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_markers),  cmocka_unit_test(test_beginnings),
        cmocka_unit_test(test_numbers),  cmocka_unit_test(test_issuers),
        cmocka_unit_test(test_units_in_time), cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_offices),
        cmocka_unit_test(test_domains),
        cmocka_unit_test(test_any_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

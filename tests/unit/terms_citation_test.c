/*
 * Tests of the reading of citations: what acts write, and what it names. Each text stands beside
 * the description of all citations in it, so that one too many fails as one too few.
 */
#include "base/buffer.h"
#include "terms/citation.h"
#include "terms/phrase.h"
#include "terms/work.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void describe_place(struct buffer *out, const struct cited_place *place, struct slice eid)
{
    if (place->named & (1u << STEP_ANNEX))
        buffer_format(out, "annex:%.*s%s%s", SLICE_ARG(place->label[STEP_ANNEX]),
                      place->here & (1u << STEP_ANNEX) ? "này" : "", eid.len ? "/" : "");
    buffer_format(out, "%.*s", SLICE_ARG(eid));
    if (place->here & (1u << STEP_ARTICLE))
        buffer_add(out, SLICE("^điều"));
    if (place->here & (1u << STEP_PARAGRAPH))
        buffer_add(out, SLICE("^khoản"));
    if (place->here & (1u << STEP_POINT))
        buffer_add(out, SLICE("^điểm"));
}

static void describe_provisions(struct buffer *out, const struct citation *item)
{
    static const char *const acts[] = {[CITED_OPEN] = "", [CITED_AMENDED] = " amended",
                                       [CITED_THIS] = " this", [CITED_ATTACHMENT] = " attachment",
                                       [CITED_NAMED] = " named"};
    for (size_t i = 0; i < item->target_count; i++) {
        const struct cited_target *target = &item->targets[i];
        buffer_add(out, i ? SLICE(" ") : SLICE(""));
        describe_place(out, &target->from, target->eid);
        if (target->to.named) {
            buffer_add(out, SLICE("->"));
            describe_place(out, &target->to, target->eid_to);
        }
    }
    buffer_add(out, slice_of(acts[item->act]));
    if (item->attached)
        buffer_format(out, " of %.*s", SLICE_ARG(item->attached->slug));
}

static void describe_instrument(struct arena *arena, struct buffer *out,
                                const struct cited_instrument *named)
{
    buffer_format(out, "%.*s", named->kind ? (int)named->kind->slug.len : 1,
                  named->kind ? named->kind->slug.at : "?");
    if (named->number.whole.len)
        buffer_format(out, " %.*s", SLICE_ARG(named->number.whole));
    if (date_is_set(named->issued))
        buffer_format(out, " %.*s", SLICE_ARG(date_iso(arena, named->issued)));
    else if (named->year)
        buffer_format(out, " %d", named->year);
    buffer_format(out, " %.*s%s", SLICE_ARG(named->issuer.slug), named->issuer_said ? "" : "?");
    if (named->amends != CITATION_NONE)
        buffer_format(out, " amends %ld", named->amends);
    if (named->within != CITATION_NONE)
        buffer_format(out, " within %ld", named->within);
}

/* All citations of a text in one line, parted by " | ". */
static struct slice describe(struct arena *arena, struct slice text)
{
    struct citations found = citations_find(arena, text);
    struct buffer out;
    buffer_init(&out);
    for (size_t i = 0; i < found.count; i++) {
        const struct citation *item = &found.items[i];
        buffer_add(&out, i ? SLICE(" | ") : SLICE(""));
        if (item->kind == CITATION_PROVISION)
            describe_provisions(&out, item);
        else if (item->kind == CITATION_INSTRUMENT)
            describe_instrument(arena, &out, &item->named);
        else
            buffer_format(&out, "self %s%s%.*s", item->act == CITED_THIS ? "this" : "attachment",
                          item->said ? " " : "", item->said ? (int)item->said->slug.len : 0,
                          item->said ? item->said->slug.at : "");
    }
    struct slice copy = arena_copy(arena, buffer_slice(&out));
    buffer_free(&out);
    return copy;
}

struct reading {
    const char *text, *wanted;
};

static void check_readings(const struct reading *readings, size_t count)
{
    struct arena *arena = arena_new();
    for (size_t i = 0; i < count; i++) {
        struct slice got = describe(arena, slice_of(readings[i].text));
        if (!slice_is(got, slice_of(readings[i].wanted)))
            fail_msg("%s\n  got:    %.*s\n  wanted: %s", readings[i].text, SLICE_ARG(got),
                     readings[i].wanted);
    }
    arena_free(arena);
}
#define CHECK_READINGS(rows) check_readings((rows), sizeof(rows) / sizeof *(rows))

static void test_provisions(void **state)
{
    static const struct reading rows[] = {
        {"theo khoản 2, 4 và 6 Điều 70 của Luật này",
         "art_70__para_2 art_70__para_4 art_70__para_6 this"},
        {"tại điểm a, b khoản 2 Điều 5", "art_5__para_2__point_a art_5__para_2__point_b"},
        {"quy định tại khoản 2 các Điều 5, 6 và 7 Quyết định này",
         "art_5__para_2 art_6 art_7 this"},
        {"tại các điểm a, b và đ khoản 1, khoản 3 Điều 9",
         "art_9__para_1__point_a art_9__para_1__point_b art_9__para_1__point_đ art_9__para_3"},
        {"tại Khoản 2, Điều 5", "art_5__para_2"},
        {"khoản 3, điểm a khoản 4 Điều 5", "art_5__para_3 art_5__para_4__point_a"},
        {"điểm b khoản 1 Điều 7; điểm c khoản 2 Điều 8 và Điều 10",
         "art_7__para_1__point_b art_8__para_2__point_c art_10"},
        {"Điều 5 khoản 2", "art_5__para_2"},
        {"Điều 14a và Điều 15", "art_14a art_15"},
        {"khoản 1.1 Điều 2", "art_2__para_1__subpara_1-1"},
        {"theo mục 2.3", "para_2__subpara_2-3"},
        {"tại mục 3 Điều 2", "art_2__para_3"},
        {"Mục 2 Chương II, Điều 91 Quyết định này", "chp_II__sec_2 art_91 this"},
        {"tiết a điểm 2 mục III", "sec_III__para_2__point_a"},
        {"điểm a khoản 1 mục III", "sec_III__para_1__point_a"},
        {"điểm 1 Mục II Phần A", "part_A__sec_II__para_1"},
        {"Điều 79 Chương VII Quy chế này", "art_79 attachment"},
        {"theo Chương III Quyết định này", "chp_III this"},
        {"Phần thứ nhất Quy định này", "part_thu-nhat attachment"},
        {"điểm\nc\nkhoản 2 Điều\n5", "art_5__para_2__point_c"},
        {"các_điểm a , b , c khoản 2 Điều 5",
         "art_5__para_2__point_a art_5__para_2__point_b art_5__para_2__point_c"},
        {"(khoản 1 Điều 6)", "art_6__para_1"},
        {"các Điều: 3, 4 và 7", "art_3 art_4 art_7"},
    };
    (void)state;
    CHECK_READINGS(rows);
}

static void test_ranges(void **state)
{
    static const struct reading rows[] = {
        {"từ Điều 5 đến Điều 9", "art_5->art_9"},
        {"từ Điều 12 đến hết Điều 16 Quy định này", "art_12->art_16 attachment"},
        {"khoản 1 đến khoản 4 Điều 3", "art_3__para_1->art_3__para_4"},
        {"các khoản từ 1 đến 4 Điều này", "para_1^điều->para_4^điều"},
        {"khoản 1-3 Điều 5", "art_5__para_1->art_5__para_3"},
        {"từ điểm a khoản 1 đến điểm c khoản 3 Điều 5",
         "art_5__para_1__point_a->art_5__para_3__point_c"},
    };
    (void)state;
    CHECK_READINGS(rows);
}

static void test_acts_of_provisions(void **state)
{
    static const struct reading rows[] = {
        {"trừ trường hợp quy định tại khoản 1 Điều này", "para_1^điều"},
        {"tại điểm a, b khoản này", "point_a^khoản point_b^khoản"},
        {"theo quy định tại Điểm này", "^điểm"},
        {"Phụ lục II ban hành kèm theo Quyết định này", "annex:II this"},
        {"(chi tiết tại Phụ lục kèm theo)", "annex:"},
        {"Phụ lục kèm Thông tư này", "annex: this"},
        {"Mục I Phụ lục này", "annex:này/sec_I"},
        {"Phụ lục I, II kèm theo", "annex:I annex:II"},
        {"Điều 5 Quy định ban hành kèm theo Quyết định này", "art_5 attachment of quy-dinh"},
        {"khoản 2 Điều 12 của Quy định kèm theo Nghị quyết số 09/2022/NQ-HĐND",
         "art_12__para_2 named of quy-dinh | nghi-quyet 09/2022/NQ-HĐND 2022 hdnd?"},
        {"Mục A Phụ lục II ban hành kèm theo Quyết định số 15/2025/QĐ-TTg",
         "annex:II/sec_A named | quyet-dinh 15/2025/QĐ-TTg 2025 thu-tuong?"},
        {"Điều 4 Nghị định số 23/2016/NĐ-CP và Điều 6 Thông tư số 21/2021/TT-BYT",
         "art_4 named | nghi-dinh 23/2016/NĐ-CP 2016 chinh-phu? | art_6 named | "
         "thong-tu 21/2021/TT-BYT 2021 bo-y-te?"},
        {"điểm d khoản 2 Điều 16 của Luật và cấp giấy phép", "art_16__para_2__point_d named"},
        {"tại Chương 1 của Quy phạm giám sát", "chp_1 named"},
        {"Bãi bỏ khoản 2 Điều 5.", "art_5__para_2 amended"},
        {"Thay thế cụm từ “cấp huyện” tại Điều 3", "art_3 amended"},
        {"Sửa đổi khoản 1 Điều 3 Quyết định này", "art_3__para_1 this"},
    };
    (void)state;
    CHECK_READINGS(rows);
}

static void test_selves(void **state)
{
    static const struct reading rows[] = {
        {"Quyết định này có hiệu lực", "self this quyet-dinh"},
        {"trong Quy chế này", "self attachment quy-che"},
        {"theo đúng quy định này", "self attachment quy-dinh"},
        {"các quy định này", ""},
        {"quy định tại văn bản này", "self this"},
        {"gửi báo cáo này", ""},
        {"Theo Luật Thuế số 1/2020/QH14 (Mẫu số 01/TK-SDDPNN)", "luat 1/2020/QH14 2020 quoc-hoi?"},
        {"hướng dẫn Luật số 90/2025/QH15", "luat 90/2025/QH15 2025 quoc-hoi?"},
    };
    (void)state;
    CHECK_READINGS(rows);
}

static void test_instruments(void **state)
{
    static const struct reading rows[] = {
        {"Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
         "luat 72/2025/QH15 2025 quoc-hoi?"},
        {"Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
         "luat 2025-06-16 quoc-hoi?"},
        {"Luật Đất đai năm 2024", "luat 2024 quoc-hoi?"},
        {"Luật Thủ đô 2024", "luat 2024 quoc-hoi?"},
        {"theo Bộ luật Dân sự", "luat quoc-hoi?"},
        {"Luật Phòng, chống ma túy và Luật Xử lý vi phạm hành chính",
         "luat quoc-hoi? | luat quoc-hoi?"},
        {"Luật Tổ chức HĐND và UBND đã được Quốc hội khóa XI thông qua ngày 26/11/2003",
         "luat 2003-11-26 quoc-hoi?"},
        {"Pháp lệnh Phí và lệ phí ngày 28/8/2001", "phap-lenh 2001-08-28 uy-ban-thuong-vu-quoc-hoi?"},
        {"Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ",
         "nghi-dinh 78/2025/NĐ-CP 2025-04-01 chinh-phu"},
        {"Nghị định 130/2025/ NĐ-CP", "nghi-dinh 130/2025/NĐ-CP 2025 chinh-phu?"},
        {"Nghị định số 131/2025/\nNĐ-CP", "nghi-dinh 131/2025/NĐ-CP 2025 chinh-phu?"},
        {"Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
         "thong-tu 02/2017/TT-VPCP 2017-10-31 van-phong-chinh-phu"},
        {"Thông tư liên tịch số 08/2007/TTLT-BYT-BNV ngày 05/6/2007 của liên Bộ Y tế và Bộ Nội vụ",
         "thong-tu 08/2007/TTLT-BYT-BNV 2007-06-05 bo-y-te"},
        {"Quyết định số 10/2024/QĐ-UBND ngày 02/7/2024 của Ủy ban nhân dân tỉnh quy định chế độ",
         "quyet-dinh 10/2024/QĐ-UBND 2024-07-02 ubnd-tinh"},
        {"Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương",
         "nghi-quyet 18-NQ/TW 2017-10-25 ban-chap-hanh-trung-uong"},
        {"Nghị định số 43-CP", "nghi-dinh 43-CP chinh-phu?"},
        {"Nghị định 244 ngày 30/6/1990 của Hội đồng Bộ trưởng",
         "nghi-dinh 244 1990-06-30 hoi-dong-bo-truong"},
        {"các Nghị định của Chính phủ: số 63/2010/NĐ-CP ngày 08/6/2010 và số 92/2017/NĐ-CP",
         "nghi-dinh 63/2010/NĐ-CP 2010-06-08 chinh-phu | nghi-dinh 92/2017/NĐ-CP 2017 chinh-phu?"},
        {"Báo cáo thẩm tra số 12/BC-PC ngày 01/11/2025", "bao-cao 12/BC-PC 2025-11-01 ?"},
        {"Văn bản số 71/SNV-VP ngày 12/11/2025", "cong-van 71/SNV-VP 2025-11-12 ?"},
    };
    (void)state;
    CHECK_READINGS(rows);
}

static void test_chains(void **state)
{
    static const struct reading rows[] = {
        {"Luật Đất đai số 31/2024/QH15 được sửa đổi, bổ sung bởi Luật số 43/2024/QH15, "
         "Luật số 58/2024/QH15 và Luật số 71/2025/QH15",
         "luat 31/2024/QH15 2024 quoc-hoi? | luat 43/2024/QH15 2024 quoc-hoi? amends 0 | "
         "luat 58/2024/QH15 2024 quoc-hoi? amends 0 | luat 71/2025/QH15 2025 quoc-hoi? amends 0"},
        {"Nghị định số 78/2025/NĐ-CP quy định chi tiết thi hành Luật Đất đai được sửa đổi, bổ sung "
         "bởi khoản 2 Điều 1 Nghị định số 187/2025/NĐ-CP",
         "nghi-dinh 78/2025/NĐ-CP 2025 chinh-phu? | luat quoc-hoi? within 0 | "
         "art_1__para_2 named | nghi-dinh 187/2025/NĐ-CP 2025 chinh-phu? amends 0"},
        {"Nghị định số 90/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 23/2015/NĐ-CP, "
         "được sửa đổi, bổ sung bởi Nghị định số 07/2025/NĐ-CP",
         "nghi-dinh 90/2025/NĐ-CP 2025 chinh-phu? | nghi-dinh 23/2015/NĐ-CP 2015 chinh-phu? within 0"
         " | nghi-dinh 07/2025/NĐ-CP 2025 chinh-phu? amends 1"},
        {"Nghị định số 48/2013/NĐ-CP; Nghị định số 92/2017/NĐ-CP",
         "nghi-dinh 48/2013/NĐ-CP 2013 chinh-phu? | nghi-dinh 92/2017/NĐ-CP 2017 chinh-phu?"},
    };
    (void)state;
    CHECK_READINGS(rows);
}

static void test_none(void **state)
{
    static const char *const texts[] = {
        "có điều kiện 1 và điều kiện 2", "khoản tiền 5 triệu đồng", "các khoản chi 2 lần",
        "khoản 2 triệu đồng", "điểm trường số 2", "mở tài khoản 112", "thời điểm 0h00 ngày 01",
        "được 5 điểm", "danh mục 01 thủ tục hành chính", "hạng mục 2 của dự án", "chương 402",
        "thành phần I", "mời luật sư A", "theo quy định của pháp luật", "bị kỷ luật nặng",
        "nghị quyết đại hội đảng bộ", "kế hoạch 5 năm", "quyết định số lượng cấp phó",
        "điện thoại 0210 222 2555", "1.500.000 đồng", "tỷ lệ 1/500", "ngày 18/11/2025",
        "QCVN 85:2025/BNNMT", "giới hạn bởi các điểm A, B, C và D", "các khoản này được chi", "điều này cho thấy",
        "“Điều 5. Mức hỗ trợ", "Chương II\nQUY ĐỊNH CHUNG", "Số: 63/2025/QĐ-UBND",
        "PHỤ LỤC I\nDANH MỤC", "", " ",
    };
    struct arena *arena = arena_new();
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct slice got = describe(arena, slice_of(texts[i]));
        if (got.len)
            fail_msg("%s: taken for a citation: %.*s", texts[i], SLICE_ARG(got));
    }
    arena_free(arena);
}

static void test_titles(void **state)
{
    static const struct {
        const char *text, *title;
        bool sure;
    } rows[] = {
        {"Căn cứ Nghị định số 45/2020/NĐ-CP của Chính phủ về thực hiện thủ tục (sửa đổi) mẫu;",
         "về thực hiện thủ tục (sửa đổi) mẫu", true},
        {"Căn cứ Nghị định số 64/2007/NĐ-CP của Chính phủ Ứng dụng mẫu;", "Ứng dụng mẫu", true},
        {"theo Quyết định số 3/2024/QĐ-UBND ngày 02/7/2024 về mức chi và Quyết định số 4/QĐ-UBND",
         "về mức chi", false},
        {"Nghị định số 2/2020/NĐ-CP quy định về đất được sửa đổi bởi Nghị định số 3/2021/NĐ-CP",
         "quy định về đất", false},
        {"Quyết định số 3/QĐ-UBND về giá đất ở TP. Mẫu. Sở Tài chính hướng dẫn",
         "về giá đất ở TP. Mẫu", false},
        {"thực hiện Quyết định số 3/QĐ-UBND ngày 01/2/2020", "", false},
        {"Luật Phòng, chống ma túy", "Phòng, chống ma túy", true},
        {"Luật Mẫu vật quốc gia số 9/2030/QH17", "Mẫu vật quốc gia", false},
    };
    struct arena *arena = arena_new();
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct citations found = citations_find(arena, slice_of(rows[i].text));
        assert_true(found.count > 0);
        struct slice title = found.items[0].named.title;
        if (!slice_is(title, slice_of(rows[i].title)))
            fail_msg("%s: title \"%.*s\"", rows[i].text, SLICE_ARG(title));
        assert_int_equal(title.len && found.items[0].named.title_sure, rows[i].sure);
    }
    arena_free(arena);
}

static void test_eids(void **state)
{
    static const struct {
        const char *text, *standing, *eid;
    } rows[] = {
        {"khoản 2 Điều 5", "art_9__para_1", "art_5__para_2"},
        {"khoản 2 Điều 5", "att_1__art_9__para_1", "att_1__art_5__para_2"},
        {"Điều 1 Quyết định này", "att_1__art_9", "art_1"},
        {"Điều 7 của Quy chế này", "att_1__art_9", "att_1__art_7"},
        {"khoản 1 Điều này", "att_1__art_9__para_3__point_a", "att_1__art_9__para_1"},
        {"điểm a khoản này", "art_3__para_4__point_b", "art_3__para_4__point_a"},
        {"tại điểm này", "art_3__para_4__point_b", "art_3__para_4__point_b"},
        {"nêu tại khoản 1", "art_3__para_4", "art_3__para_1"},
        {"điểm c", "art_3__para_4__point_b", "art_3__para_4__point_c"},
        {"tại khoản 3", "sec_II__para_1", "sec_II__para_3"},
        {"tại mục III", "sec_II__para_1", "sec_III"},
        {"tại Phụ lục II", "art_1", ""},
        {"theo Chương này", "art_1", ""},
        {"Bãi bỏ Điều 5", "art_1", ""},
        {"Điều này", "", ""},
        {"khoản 1 Điều này", "art_1__para_2__qstr_1__art_7__para_3",
         "art_1__para_2__qstr_1__art_7__para_1"},
        {"Điều 5 Nghị định này", "att_1__art_1__qstr_2__art_7", "att_1__art_1__qstr_2__art_5"},
        {"điểm a khoản này", "art_1__qstr_1__art_2__para_1__qstr_1__art_9__para_4__point_b",
         "art_1__qstr_1__art_2__para_1__qstr_1__art_9__para_4__point_a"},
        {"khoản này", "art_1__para_2__qstr_1", ""},
    };
    struct arena *arena = arena_new();
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct citations found = citations_find(arena, slice_of(rows[i].text));
        if (found.count != 1 || found.items[0].target_count != 1)
            fail_msg("%s: %zu citations", rows[i].text, found.count);
        struct slice eid = citation_eid(arena, &found.items[0].targets[0].from,
                                        found.items[0].act, slice_of(rows[i].standing));
        if (!slice_is(eid, slice_of(rows[i].eid)))
            fail_msg("%s in %s: %.*s", rows[i].text, rows[i].standing, SLICE_ARG(eid));
    }
    arena_free(arena);
}

static void test_hrefs(void **state)
{
    static const struct {
        const char *text, *href;
    } rows[] = {
        {"Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025",
         "/akn/vn/act/luat/quoc-hoi/2025-06-16/72-2025-qh15"},
        {"Nghị định số 78/2025/NĐ-CP", "/akn/vn/act/nghi-dinh/chinh-phu/2025-04-01/78-2025-nd-cp"},
        {"khoản 2 Điều 9 Nghị định số 133/2025/NĐ-CP ngày 12/6/2025 của Chính phủ",
         "/akn/vn/act/nghi-dinh/chinh-phu/2025-06-12/133-2025-nd-cp/~art_9__para_2"},
        {"Luật Tổ chức HĐND và UBND ngày 26/11/2003",
         "/akn/vn/act/luat/quoc-hoi/2003-11-26/11-2003-qh11"},
        {"Luật Ban hành văn bản QPPL của HĐND và UBND ngày 03/12/2004",
         "/akn/vn/act/luat/quoc-hoi/2004-12-03/31-2004-qh11"},
        {"Luật Khí tượng thủy văn ngày 23 tháng 11 năm 2015",
         "/akn/vn/act/luat/quoc-hoi/2015-11-23/khi-tuong-thuy-van"},
        {"Luật Khí tượng thủy văn năm 2015", "/akn/vn/act/luat/quoc-hoi/2015/khi-tuong-thuy-van"},
        {"Luật Khí tượng thủy văn", ""},
        {"Theo đề nghị của Giám đốc Sở Văn hóa và Thể thao, tại Tờ trình số 14/TTr-VHTT ngày "
         "02/7/2024",
         "/akn/vn/act/to-trinh/so-van-hoa-va-the-thao-tinh-lam-dong/2024-07-02/14-ttr-vhtt"},
        {"đề nghị của Sở Mẫu và Trưởng phòng Nội vụ quận 5 tại Tờ trình số 67/TTr-NV",
         "/akn/vn/act/to-trinh/phong-noi-vu-quan-5/0001-01-01/67-ttr-nv"},
        {"Báo cáo thẩm tra số 112/BC-BPC ngày 22/11/2025 của Ban Pháp chế Hội đồng nhân dân tỉnh",
         "/akn/vn/act/bao-cao/ban-phap-che-hoi-dong-nhan-dan-tinh-lam-dong/2025-11-22/112-bc-bpc"},
        {"từ Điều 5 đến Điều 9 Nghị định số 133/2025/NĐ-CP ngày 12/6/2025",
         "/akn/vn/act/nghi-dinh/chinh-phu/2025-06-12/133-2025-nd-cp/~art_5->art_9"},
        {"Phụ lục II Nghị định số 133/2025/NĐ-CP ngày 12/6/2025",
         "/akn/vn/act/nghi-dinh/chinh-phu/2025-06-12/133-2025-nd-cp"},
        {"Quyết định số 10/2024/QĐ-UBND ngày 02/7/2024 của UBND tỉnh",
         "/akn/vn/act/quyet-dinh/ubnd-tinh-lam-dong/2024-07-02/10-2024-qd-ubnd"},
        {"Quyết định số 10/2024/QĐ-UBND ngày 02/7/2024",
         "/akn/vn/act/quyet-dinh/ubnd-tinh-lam-dong/2024-07-02/10-2024-qd-ubnd"},
        {"Quyết định số 10/2004/QĐ-UB ngày 02/7/2004 của UBND tỉnh Hà Nam",
         "/akn/vn/act/quyet-dinh/ubnd-tinh-ha-nam/2004-07-02/10-2004-qd-ub"},
        {"Tờ trình số 12/TTr-SXD ngày 02/7/2024",
         "/akn/vn/act/to-trinh/so-xay-dung-tinh-lam-dong/2024-07-02/12-ttr-sxd"},
        {"Tờ trình số 12/TTr-SXD ngày 02/7/2024 của Sở Xây dựng",
         "/akn/vn/act/to-trinh/so-xay-dung-tinh-lam-dong/2024-07-02/12-ttr-sxd"},
        {"Thông tư số 7/2025/TT-BTC ngày 02/7/2025 của Bộ trưởng Bộ Tài chính",
         "/akn/vn/act/thong-tu/bo-tai-chinh/2025-07-02/7-2025-tt-btc"},
        {"Luật Đất đai năm 2024", "/akn/vn/act/luat/quoc-hoi/2024-01-18/31-2024-qh15"},
        {"khoản 2 Điều 5 Luật Đất đai năm 2024",
         "/akn/vn/act/luat/quoc-hoi/2024-01-18/31-2024-qh15/~art_5__para_2"},
        {"Luật Đất đai số 31/2024/QH15", "/akn/vn/act/luat/quoc-hoi/2024-01-18/31-2024-qh15"},
        {"Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
         "/akn/vn/act/luat/quoc-hoi/2025-06-16/72-2025-qh15"},
        {"Nghị định số 9/2031/NĐ-CP",
         "/akn/vn/act/nghi-dinh/chinh-phu/0001-01-01/9-2031-nd-cp"},
        {"Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 25 "
         "tháng 6 năm 2025", "/akn/vn/act/luat/quoc-hoi/2025-06-25/87-2025-qh15"},
        {"Luật Đất đai năm 2022", ""},
        {"Luật Đất đai ngày 17 tháng 1 năm 2024", ""},
        {"Luật Đất đai", ""},
        {"tại Điều 5", ""},
    };
    struct arena *arena = arena_new();
    struct issuer home;
    (void)state;
    assert_true(issuer_read(arena, SLICE("Ủy ban nhân dân tỉnh Lâm Đồng"), &home));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct citations found = citations_find(arena, slice_of(rows[i].text));
        assert_true(found.count > 0);
        struct slice href = citation_href(arena, &found, 0, found.items[0].targets, &home);
        if (!slice_is(href, slice_of(rows[i].href)))
            fail_msg("%s: %.*s", rows[i].text, SLICE_ARG(href));
    }
    arena_free(arena);
}

/* However an act is called, by itself and by others, it has one IRI. */
static void test_one_work(void **state)
{
    static const struct {
        const char *kind, *symbol, *issuer, *iri;
    } rows[] = {
        {"thong-tu", "TT-BTC", "BỘ TRƯỞNG BỘ TÀI CHÍNH", "thong-tu/bo-tai-chinh"},
        {"thong-tu", "TT-BTC", "Bộ Tài chính", "thong-tu/bo-tai-chinh"},
        {"thong-tu", "TT-NHNN", "Thống đốc Ngân hàng Nhà nước Việt Nam",
         "thong-tu/ngan-hang-nha-nuoc"},
        {"thong-tu", "TT-TTCP", "Tổng Thanh tra Chính phủ", "thong-tu/thanh-tra-chinh-phu"},
        {"thong-tu", "TT-VKSNDTC", "Viện trưởng Viện kiểm sát nhân dân tối cao",
         "thong-tu/vien-kiem-sat-nhan-dan-toi-cao"},
        {"thong-tu", "TT-TANDTC", "Chánh án Tòa án nhân dân tối cao",
         "thong-tu/toa-an-nhan-dan-toi-cao"},
        {"thong-tu", "TTLT-BTC-BTP", "Bộ Tư pháp", "thong-tu/bo-tai-chinh"},
        {"quyet-dinh", "QĐ-UBND", "Chủ tịch UBND tỉnh Đồng Nai", "quyet-dinh/ubnd-tinh-dong-nai"},
        {"quyet-dinh", "QĐ-UBND", "UBND tỉnh Đồng Nai", "quyet-dinh/ubnd-tinh-dong-nai"},
        {"quyet-dinh", "QĐ-CTUBND", "UBND tỉnh Đồng Nai",
         "quyet-dinh/chu-tich-ubnd-tinh-dong-nai"},
        {"quyet-dinh", "", "Chủ tịch UBND tỉnh Đồng Nai",
         "quyet-dinh/chu-tich-ubnd-tinh-dong-nai"},
        {"nghi-quyet", "NQ-HĐND", "Thường trực HĐND tỉnh Đồng Nai",
         "nghi-quyet/hdnd-tinh-dong-nai"},
        {"nghi-quyet", "NQ/TW", "Bộ Chính trị", "nghi-quyet/bo-chinh-tri"},
        {"nghi-dinh", "VBHN-BQP", "Chính phủ", "van-ban-hop-nhat/bo-quoc-phong"},
        {"quyet-dinh", "QĐ-XYZ", "", "quyet-dinh/unknown"},
    };
    struct arena *arena = arena_new();
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct work work = {.kind = slice_of(rows[i].kind), .symbol = slice_of(rows[i].symbol),
                            .number = SLICE("1"), .issuer = {.slug = SLICE("")}};
        bool read = issuer_read(arena, slice_of(rows[i].issuer), &work.issuer);
        assert_int_equal(read, rows[i].issuer[0] != 0);
        struct slice wanted = arena_format(arena, "/akn/vn/act/%s/0001-01-01/1", rows[i].iri);
        struct slice got = work_iri(arena, &work);
        if (!slice_is(got, wanted))
            fail_msg("%s of %s: %.*s", rows[i].symbol, rows[i].issuer, SLICE_ARG(got));
    }
    arena_free(arena);
}

/* The words of targets, which become ref elements, follow each other and never overlap. */
static void test_words(void **state)
{
    struct slice text = SLICE("theo khoản 2, 4 và 6 Điều 70 của Luật này.");
    static const char *const words[] = {"khoản 2", "4", "6 Điều 70"};
    struct arena *arena = arena_new();
    (void)state;
    struct citations found = citations_find(arena, text);
    assert_int_equal(found.count, 1);
    assert_int_equal(found.items[0].target_count, 3);
    for (size_t i = 0; i < 3; i++) {
        const struct cited_target *target = &found.items[0].targets[i];
        struct slice part = slice_part(text, target->start, target->end - target->start);
        assert_true(slice_is(part, slice_of(words[i])));
    }
    struct slice whole = slice_part(text, found.items[0].start,
                                    found.items[0].end - found.items[0].start);
    assert_true(slice_is(whole, SLICE("khoản 2, 4 và 6 Điều 70 của Luật này")));
    arena_free(arena);
}

static void test_phrases(void **state)
{
    static const struct {
        const char *text, *phrase;
        size_t end; /* letters do not matter, bytes do */
    } rows[] = {
        {"Uỷ_ban  NHÂN dân", "Ủy ban nhân dân", sizeof "Uỷ_ban  NHÂN dân" - 1},
        {"sửa đổi , bổ sung", "sửa đổi, bổ sung", sizeof "sửa đổi , bổ sung" - 1},
        {"sửa đổi,bổ sung", "sửa đổi, bổ sung", sizeof "sửa đổi,bổ sung" - 1},
        {"Điều5", "điều", sizeof "Điều" - 1},
        {"điềux", "điều", 0},
        {"luậtsư", "luật", 0},
        {"", "luật", 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(phrase_at(slice_of(rows[i].text), 0, slice_of(rows[i].phrase)),
                         rows[i].end);
}

static void check_bounds(struct slice text, const struct citations *found)
{
    size_t end = 0;
    for (size_t i = 0; i < found->count; i++) {
        const struct citation *item = &found->items[i];
        assert_true(item->start >= end && item->end > item->start && item->end <= text.len);
        assert_true(item->instrument < (long)found->count);
        assert_true(item->named.amends < (long)i && item->named.within < (long)i);
        for (size_t k = 0, last = item->start; k < item->target_count; k++) {
            assert_true(item->targets[k].start >= last && item->targets[k].end <= item->end);
            last = item->targets[k].end;
        }
        end = item->end;
    }
}

/* Whatever comes, nothing is read outside (the sanitizers watch) and citations stay in order. */
static void test_any_words(void **state)
{
    static const char *const pieces[] = {
        "Điều", " ", "khoản ", "điểm ", "5", "a", ", ", " và ", " đến ", "này", "Nghị định số ",
        "78/2025/NĐ-CP", " ngày 01/4/2025", " của Chính phủ", " về ", ";", "\n", "Luật Đất đai",
        "được sửa đổi, bổ sung bởi ", "(", ")", "Phụ lục II", "kèm theo ", "Quyết định ", "18-NQ/TW",
        "Mục I ", "“", "”", "\xE1", "\xFF", "_", "năm 2024", "thứ nhất", ".", "1.1", "UBND tỉnh "};
    enum { PIECES = sizeof pieces / sizeof *pieces, MOST = 40 };
    unsigned seed = 11;
    (void)state;
    for (int round = 0; round < 20000; round++) {
        struct arena *arena = arena_new();
        struct slice parts[MOST];
        size_t count = (size_t)(rand_r(&seed) % MOST);
        for (size_t i = 0; i < count; i++)
            parts[i] = slice_of(pieces[(size_t)rand_r(&seed) % PIECES]);
        struct slice text = arena_join(arena, parts, count, SLICE(""));
        struct citations found = citations_find(arena, text);
        check_bounds(text, &found);
        for (size_t i = 0; i < found.count; i++)
            citation_href(arena, &found, i, found.items[i].targets, NULL);
        arena_free(arena);
    }
}

/* A list without end is read in pieces, in time that grows with its length. */
static void test_long_lists(void **state)
{
    enum { TIMES = 20000 };
    struct slice piece = SLICE("khoản 1, điểm a khoản 2, ");
    struct slice *parts = calloc(TIMES, sizeof *parts);
    struct arena *arena = arena_new();
    (void)state;
    assert_non_null(parts);
    for (size_t i = 0; i < TIMES; i++)
        parts[i] = piece;
    struct slice text = arena_join(arena, parts, TIMES, SLICE(""));
    struct citations found = citations_find(arena, text);
    assert_true(found.count > 1);
    check_bounds(text, &found);
    free(parts);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_provisions),  cmocka_unit_test(test_ranges),
        cmocka_unit_test(test_acts_of_provisions), cmocka_unit_test(test_selves),
        cmocka_unit_test(test_instruments), cmocka_unit_test(test_chains),
        cmocka_unit_test(test_none),        cmocka_unit_test(test_titles),
        cmocka_unit_test(test_eids),        cmocka_unit_test(test_hrefs),
        cmocka_unit_test(test_one_work),
        cmocka_unit_test(test_words),       cmocka_unit_test(test_phrases),
        cmocka_unit_test(test_any_words),   cmocka_unit_test(test_long_lists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Tests of the markup room: acts are given as blocks, what comes out is read off the act. */
#include "base/file.h"
#include "markup/akn.h"
#include "markup/check.h"
#include "markup/compose.h"
#include "markup/reading.h"

#include <dirent.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xmlschemas.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

struct fixture {
    struct arena *arena;
    struct diagnostics list;
    struct act act;
    struct slice xml;
    enum status status;
};

/* Makes an act of blocks; a block that begins with '*' is bold, "|r,c|" begins a table cell. */
static void make(struct fixture *fixture, const char *const *blocks)
{
    struct page page = {.format = FORMAT_TEXT, .source = SLICE("")};
    struct arena *arena = fixture->arena = arena_new();
    fixture->list = (struct diagnostics){.arena = arena, .file = SLICE("test")};
    for (; *blocks; blocks++) {
        struct block block = {0};
        const char *text = *blocks;
        unsigned row, column;
        if (sscanf(text, "|%u,%u|", &row, &column) == 2) {
            block.table = 1;
            block.row = row;
            block.column = column;
            text = strchr(text + 1, '|') + 1;
        }
        block.bold = text[0] == '*';
        block.text = slice_of(text + (block.bold ? 1 : 0));
        *ARENA_PUSH(arena, page.blocks, page.count, page.room) = block;
    }
    fixture->status = compose_akn(arena, &page, SLICE("0123456789abcdef"), SLICE("test.txt"),
                                  &fixture->xml, &fixture->list);
    if (fixture->xml.len)
        assert_int_equal(akn_read(arena, fixture->xml, &fixture->act, &fixture->list), STATUS_OK);
}

static void drop(struct fixture *fixture)
{
    arena_free(fixture->arena);
}

static const struct provision *at(const struct fixture *fixture, const char *eid)
{
    size_t index = act_find(&fixture->act, slice_of(eid));
    if (index == SIZE_MAX)
        fail_msg("no provision %s", eid);
    return &fixture->act.provisions[index];
}

static void holds_all(const struct fixture *fixture, const char *const *wanted, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_find(fixture->xml, slice_of(wanted[i]), 0) == SIZE_MAX)
            fail_msg("no %s in %.*s", wanted[i], SLICE_ARG(fixture->xml));
}

static bool has(const struct fixture *fixture, const char *eid)
{
    return act_find(&fixture->act, slice_of(eid)) != SIZE_MAX;
}

static void is(struct slice got, const char *wanted)
{
    char text[2048];
    snprintf(text, sizeof text, "%.*s", SLICE_ARG(got));
    assert_string_equal(text, wanted);
}

static bool said(const struct fixture *fixture, enum message message)
{
    for (size_t i = 0; i < fixture->list.count; i++)
        if (fixture->list.items[i].message == message)
            return true;
    return false;
}

static const char *const decision[] = {
    "ỦY BAN NHÂN DÂN", "TỈNH ĐỒNG NAI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "Số: 63/2025/QĐ-UBND",
    "Đồng Nai, ngày 18 tháng 11 năm 2025", "*QUYẾT ĐỊNH", "PHÂN CẤP QUẢN LÝ CÔNG TRÌNH MẪU",
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
    "Theo đề nghị của Giám đốc Sở Xây dựng;",
    "Ủy ban nhân dân ban hành Quyết định phân cấp quản lý công trình mẫu.",
    "*Điều 1. Phạm vi điều chỉnh", "Quyết định này quy định việc phân cấp.",
    "*Điều 2. Nội dung phân cấp", "1. Ủy ban nhân dân tỉnh phân cấp:",
    "a) Quản lý công trình;", "đ) Báo cáo:", "- Định kỳ sáu tháng;", "2. Kinh phí:",
    "2.1. Từ ngân sách cấp xã.", "*Điều 3. Hiệu lực thi hành",
    "Quyết định này có hiệu lực từ ngày 01 tháng 12 năm 2025.", "Nơi nhận:", "- Như Điều 3.",
    "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Mẫu", "*QUY CHẾ", "*QUẢN LÝ CÔNG TRÌNH",
    "(Ban hành kèm theo Quyết định số 63/2025/QĐ-UBND)", "*Chương I", "*QUY ĐỊNH CHUNG",
    "*Điều 1. Phạm vi", "Quy chế này quy định về quản lý.", NULL};

static void test_identity(void **state)
{
    struct fixture f;
    (void)state;
    make(&f, decision);
    const struct identity *identity = &f.act.identity;
    is(identity->number, "63/2025/QĐ-UBND");
    is(identity->kind, "quyet-dinh");
    is(identity->issuer.name, "Ủy ban nhân dân tỉnh Đồng Nai");
    is(date_iso(f.arena, identity->issued), "2025-11-18");
    is(date_iso(f.arena, identity->in_force), "2025-12-01");
    is(identity->title, "PHÂN CẤP QUẢN LÝ CÔNG TRÌNH MẪU");
    is(identity->place, "Đồng Nai");
    is(identity->iri, "/akn/vn/act/quyet-dinh/ubnd-tinh-dong-nai/2025-11-18/63-2025-qd-ubnd");
    assert_true(identity->normative);
    assert_false(identity->draft);
    drop(&f);
}

static void test_hierarchy(void **state)
{
    struct fixture f;
    (void)state;
    make(&f, decision);
    is(at(&f, "art_1")->text, "Phạm vi điều chỉnh\nQuyết định này quy định việc phân cấp.");
    is(at(&f, "art_2__para_1")->text, "Ủy ban nhân dân tỉnh phân cấp:");
    is(at(&f, "art_2__para_1__point_đ__indent_1")->text, "Định kỳ sáu tháng;");
    is(at(&f, "art_2__para_2__subpara_2-1")->number, "2.1.");
    is(at(&f, "cits_1__cit_2")->text, "Theo đề nghị của Giám đốc Sở Xây dựng;");
    is(at(&f, "preamble")->text,
       "Ủy ban nhân dân ban hành Quyết định phân cấp quản lý công trình mẫu.");
    is(at(&f, "att_1__chp_I")->heading, "QUY ĐỊNH CHUNG");
    is(at(&f, "att_1__art_1")->heading, "Phạm vi");
    assert_int_equal(f.act.attachment_count, 1);
    is(f.act.attachments[0].kind, "quy-che");
    is(act_cite(f.arena, &f.act, act_find(&f.act, SLICE("att_1__art_1")), false),
       "Điều 1 quy chế kèm theo");
    drop(&f);
}

static void test_restart_without_signature(void **state)
{
    static const char *const blocks[] = {
        "Quyết định ban hành quy chế mẫu", "Ủy ban nhân dân tỉnh An Giang", "Quyết định:",
        "Điều 1. Ban hành kèm theo Quyết định này quy chế mẫu.",
        "Điều 2. Quyết định này có hiệu lực từ ngày ký.", "*QUY CHẾ", "*Về việc mẫu",
        "Điều 1. Phạm vi", "Quy chế này quy định việc mẫu.", NULL};
    struct fixture f;
    (void)state;
    make(&f, blocks);
    is(f.act.identity.title, "ban hành quy chế mẫu");
    is(f.act.identity.issuer.name, "Ủy ban nhân dân tỉnh An Giang");
    assert_true(has(&f, "art_2"));
    assert_true(has(&f, "att_1__art_1"));
    assert_false(has(&f, "art_1_dup2"));
    drop(&f);
}

static void test_quoted_articles_are_not_the_acts(void **state)
{
    static const char *const blocks[] = {
        "*QUYẾT ĐỊNH", "SỬA ĐỔI QUY ĐỊNH MẪU", "Căn cứ Luật mẫu;",
        "Điều 1. Sửa đổi, bổ sung một số điều", "1. Bổ sung Điều 6a như sau:",
        "“Điều 6a. Bồi thường", "1. Nhà ở;", "2. Công trình.”.", "2. Sửa đổi khoản 1 như sau:",
        "“1. Mức hỗ trợ:", "|1,1|Khu vực", "|1,2|Mức", "3. Bãi bỏ khoản 4.",
        "4. Thay thế cụm từ “cấp huyện” bằng cụm từ “cấp xã” tại Điều 6.",
        "Điều 2. Quyết định này có hiệu lực từ ngày ký.", NULL};
    struct fixture f;
    (void)state;
    make(&f, blocks);
    is(at(&f, "art_1__para_1")->text,
       "Bổ sung Điều 6a như sau:\n“Điều 6a. Bồi thường\n1. Nhà ở;\n2. Công trình.”.");
    assert_int_equal(at(&f, "art_1__para_1")->quoted_count, 1);
    assert_true(at(&f, "art_1__para_1")->quoted[0].inserted);
    assert_true(has(&f, "art_1__para_3"));
    assert_true(said(&f, MESSAGE_QUOTE_UNCLOSED));
    const struct provision *phrases = at(&f, "art_1__para_4");
    assert_int_equal(phrases->quoted_count, 2);
    assert_false(phrases->quoted[0].inserted);
    assert_true(phrases->quoted[1].inserted);
    is(slice_part(phrases->text, phrases->quoted[0].start,
                  phrases->quoted[0].end - phrases->quoted[0].start), "cấp huyện");
    assert_true(has(&f, "art_2"));
    drop(&f);
}

static void test_citations_become_references(void **state)
{
    static const char *const blocks[] = {
        "*QUYẾT ĐỊNH", "VỀ VIỆC MẪU", "Căn cứ Luật Đất đai số 31/2024/QH15;", "Điều 1. Một",
        "1. Thực hiện theo khoản 2 Điều này và Điều 2.",
        "2. Thay thế Quyết định số 5/2020/QĐ-UBND ngày 01 tháng 02 năm 2020 của Ủy ban nhân dân "
        "tỉnh Long An.", "Điều 2. Hai.", NULL};
    static const char *const wanted[] = {
        "<ref href=\"/akn/vn/act/luat/quoc-hoi/2024-01-18/31-2024-qh15\">",
        "<ref href=\"#art_1__para_2\">khoản 2 Điều này</ref>", "<ref href=\"#art_2\">Điều 2</ref>",
        "<ref href=\"/akn/vn/act/quyet-dinh/ubnd-tinh-long-an/2020-02-01/5-2020-qd-ubnd\">"};
    struct fixture f;
    (void)state;
    make(&f, blocks);
    holds_all(&f, wanted, sizeof wanted / sizeof *wanted);
    is(at(&f, "art_1__para_1")->text, "Thực hiện theo khoản 2 Điều này và Điều 2.");
    drop(&f);
}

/* Words behind a quoted phrase are read with those before it; quoted provisions are another act's. */
static void test_quotes_do_not_part_citations(void **state)
{
    static const char *const blocks[] = {
        "*QUYẾT ĐỊNH", "VỀ VIỆC MẪU", "Căn cứ Luật mẫu;",
        "Điều 1. Sửa đổi Điều 3 như sau:", "“Điều 3. Ba", "1. Một.",
        "2. Theo khoản 1 Điều này và Điều 2.”", "Điều 2. Hai",
        "1. Thay thế cụm từ “một” bằng cụm từ “hai” tại khoản 1 Điều 2 và Điều 1.",
        "2. Cụm từ “ba” tại Điều 4 Quyết định số 5/2020/QĐ-UBND ngày 01 tháng 02 năm 2020 của "
        "Ủy ban nhân dân tỉnh Long An nay bỏ.",
        "3. Cụm từ “bốn” dùng tại khoản 2 Điều này của Quyết định này.",
        "|1,1|Theo Điều 2", "|1,2|Nghị định số 9/2031/NĐ-CP", NULL};
    static const char *const wanted[] = {
        "Theo <ref href=\"#art_1__qstr_1__art_3__para_1\">khoản 1 Điều này</ref> và Điều 2.",
        "</quotedText> tại khoản 1 Điều 2 và Điều 1.",
        "</quotedText> tại <ref href=\"/akn/vn/act/quyet-dinh/ubnd-tinh-long-an/2020-02-01/"
        "5-2020-qd-ubnd/~art_4\">Điều 4</ref>",
        "<ref href=\"#art_2__para_2\">khoản 2 Điều này</ref> của Quyết định này.",
        "<p>Theo <ref href=\"#art_2\">Điều 2</ref></p>",
        "<p><ref href=\"/akn/vn/act/nghi-dinh/chinh-phu/0001-01-01/9-2031-nd-cp\">"};
    struct fixture f;
    (void)state;
    make(&f, blocks);
    holds_all(&f, wanted, sizeof wanted / sizeof *wanted);
    drop(&f);
}

/* What is amended is said at the head of an article, else in the title; days are said once. */
static void test_references_across_paragraphs(void **state)
{
    static const char *const blocks[] = {
        "*QUYẾT ĐỊNH",
        "Sửa đổi một số điều của Quyết định số 4/2020/QĐ-UBND ngày 01 tháng 02 năm 2020 của UBND "
        "tỉnh Long An",
        "Căn cứ Luật mẫu;", "Điều 1. Sửa đổi, bổ sung Quyết định số 4/2020/QĐ-UBND như sau:",
        "1. Sửa đổi khoản 2 Điều 6 như sau:", "“2. Hai theo Điều 6.”",
        "2. Bãi bỏ từ Điều 7 đến Điều 9.",
        "Điều 2. Bãi bỏ một số quy định của Quy chế kèm theo Quyết định số 5/2021/QĐ-UBND ngày "
        "03 tháng 4 năm 2021 của UBND tỉnh Long An",
        "1. Bãi bỏ Điều 3.", "Điều 3. Khác", "1. Bãi bỏ khoản 4 Điều 8.",
        "2. Theo Phụ lục II kèm theo Quyết định này, mục I Phụ lục 01 và Phụ lục IV.",
        "Nơi nhận:", "- Như khoản 2 Điều 3;", "*TM. ỦY BAN NHÂN DÂN", "Lê Thị Mẫu",
        "*PHỤ LỤC I", "I. Một", "1. Theo Phụ lục này.", "*PHỤ LỤC 2", "Hai.", NULL};
    static const char *const wanted[] = {
        "<docTitle>Sửa đổi một số điều của <ref href=\"/akn/vn/act/quyet-dinh/ubnd-tinh-long-an/"
        "2020-02-01/4-2020-qd-ubnd\">",
        "2020-02-01/4-2020-qd-ubnd/~art_6__para_2\">khoản 2 Điều 6</ref> như sau:",
        "Hai theo Điều 6.",
        "2020-02-01/4-2020-qd-ubnd/~art_7-&gt;art_9\">Điều 7 đến Điều 9</ref>.",
        "2021-04-03/5-2021-qd-ubnd\">Điều 3</ref>.",
        "2020-02-01/4-2020-qd-ubnd/~art_8__para_4\">khoản 4 Điều 8</ref>.",
        "<ref href=\"#att_2\">Phụ lục II</ref> kèm theo Quyết định này, "
        "<ref href=\"#att_1__sec_I\">mục I Phụ lục 01</ref> và Phụ lục IV.",
        "Như <ref href=\"#art_3__para_2\">khoản 2 Điều 3</ref>;",
        "Theo <ref href=\"#att_1\">Phụ lục này</ref>."};
    struct fixture f;
    (void)state;
    make(&f, blocks);
    holds_all(&f, wanted, sizeof wanted / sizeof *wanted);
    drop(&f);
}

static void test_footnotes_stand_at_their_marks(void **state)
{
    static const char *const blocks[] = {
        "*QUYẾT ĐỊNH", "VỀ VIỆC MẪU", "Căn cứ Luật mẫu;", "Điều 1. Một việc[1] mẫu.",
        "Điều 2. Hai.", "Nơi nhận:", "- Như Điều 2.", "[1] Việc của năm trước.",
        "[2] Không có dấu nào.", NULL};
    struct fixture f;
    (void)state;
    make(&f, blocks);
    is(at(&f, "art_1")->text, "Một việc mẫu.");
    assert_true(slice_find(f.xml, SLICE("việc<authorialNote marker=\"[1]\""), 0) != SIZE_MAX);
    assert_true(slice_find(at(&f, "conclusions")->text, SLICE("năm trước"), 0) == SIZE_MAX);
    assert_true(slice_find(at(&f, "conclusions")->text, SLICE("[2] Không"), 0) != SIZE_MAX);
    drop(&f);
}

static void test_plan_with_sections(void **state)
{
    static const char *const blocks[] = {
        "ỦY BAN NHÂN DÂN", "TỈNH ĐỒNG NAI", "Số: 182/KH-UBND",
        "Đồng Nai, ngày 20 tháng 11 năm 2025", "*KẾ HOẠCH", "TRIỂN KHAI VIỆC MẪU",
        "Thực hiện Quyết định số 1/QĐ-TTg, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
        "*I. MỤC ĐÍCH", "1. Mục đích chung", "Việc mẫu.", "*II. TỔ CHỨC THỰC HIỆN",
        "1. Sở Mẫu", "a) Chủ trì;", "b) Báo cáo.", "Nơi nhận:", NULL};
    struct fixture f;
    (void)state;
    make(&f, blocks);
    is(at(&f, "sec_I")->heading, "MỤC ĐÍCH");
    assert_true(has(&f, "sec_II__para_1__point_b"));
    assert_true(has(&f, "preamble"));
    assert_false(f.act.identity.normative);
    drop(&f);
}

static void test_sunken_provision(void **state)
{
    static const char *const blocks[] = {
        "*QUYẾT ĐỊNH", "VỀ VIỆC MẪU", "Căn cứ Luật mẫu;", "Điều 1. Hồ sơ",
        "1. Hồ sơ gồm a) Đơn; b) Bản sao theo khoản 2. Việc nộp hồ sơ 2. Sở Mẫu nhận hồ sơ.",
        "3. Thời hạn theo cấp 5. Không quá 3 ngày", "a) Một;", "b) Hai. c) Ba. c) Bốn;", "d) Năm.",
        "Điều 2. Hiệu lực. Điều 3. Thi hành", "Điều 4. Hết.", NULL};
    struct fixture f;
    (void)state;
    make(&f, blocks);
    assert_true(has(&f, "art_1__para_2"));
    assert_true(has(&f, "art_1__para_3"));
    assert_true(said(&f, MESSAGE_PROVISION_SUNKEN));
    assert_false(has(&f, "art_1__para_3__point_c")); /* two places: no one knows which */
    assert_true(said(&f, MESSAGE_NUMBERS_JUMP));
    assert_true(has(&f, "art_3"));
    drop(&f);
}

static void test_letters_that_acts_pass_over(void **state)
{
    static const char *const blocks[] = {
        "*QUYẾT ĐỊNH", "VỀ VIỆC MẪU", "Căn cứ Luật mẫu;", "Điều 1. Hồ sơ", "a) Một;", "b) Hai;",
        "c) Ba;", "d) Bốn;", "e) Năm;", "g) Sáu;", "h) Bảy;", "i) Tám;", "k) Chín.", NULL};
    struct fixture f;
    (void)state;
    make(&f, blocks);
    assert_true(has(&f, "art_1__point_k"));
    assert_false(said(&f, MESSAGE_NUMBERS_JUMP));
    drop(&f);
}

static void test_number_told_twice(void **state)
{
    static const char *const blocks[] = {
        "*QUYẾT ĐỊNH", "VỀ VIỆC MẪU", "Căn cứ Luật mẫu;", "Điều 1. Một.", "Điều 2. Hai.",
        "Điều 2. Hai lần nữa.", NULL};
    struct fixture f;
    (void)state;
    make(&f, blocks);
    assert_true(has(&f, "art_2_dup2"));
    assert_true(said(&f, MESSAGE_EID_TWICE));
    drop(&f);
}

static void test_no_act(void **state)
{
    static const char *const blocks[] = {"Danh sách đi chợ", "Rau, thịt, cá.", NULL};
    struct fixture f;
    (void)state;
    make(&f, blocks);
    assert_int_equal(f.xml.len, 0);
    assert_true(said(&f, MESSAGE_ACT_UNRECOGNISED));
    drop(&f);
}

static void test_secrets_are_not_read(void **state)
{
    static const char *const blocks[] = {
        "ỦY BAN NHÂN DÂN", "TỈNH MẪU", "TỐI MẬT", "Số: 5/QĐ-UBND",
        "Mẫu, ngày 02 tháng 3 năm 2026", "*QUYẾT ĐỊNH", "VỀ VIỆC MẪU", "Căn cứ Luật mẫu;",
        "Điều 1. “Một việc", NULL};
    struct fixture f;
    (void)state;
    make(&f, blocks);
    assert_int_equal(f.status, STATUS_REFUSED);
    assert_int_equal(f.xml.len, 0);
    assert_int_equal(f.list.count, 1);
    assert_true(said(&f, MESSAGE_ACT_SECRET));
    drop(&f);
}

static void test_words_lost_are_told(void **state)
{
    struct arena *arena = arena_new();
    (void)state;
    assert_int_equal(check_words(arena, SLICE("a b c"), SLICE("c b a")).lost, 0);
    struct check check = check_words(arena, SLICE("a b b c"), SLICE("a b c"));
    assert_int_equal(check.lost, 1);
    is(check.first, "b");
    arena_free(arena);
}

static enum status read_xml(const char *xml, enum message wanted)
{
    struct reading reading;
    enum status status = reading_from(&reading, slice_of(xml), SLICE("test.xml"));
    assert_int_equal(reading.diagnostics.count, 1);
    assert_int_equal(reading.diagnostics.items[0].message, wanted);
    reading_free(&reading);
    return status;
}

static void test_hostile_xml_is_refused(void **state)
{
    (void)state;
    assert_int_equal(read_xml("<!DOCTYPE a [<!ENTITY b \"c\">]><akomaNtoso xmlns=\"" AKN_NAMESPACE
                              "\">&b;</akomaNtoso>", MESSAGE_AKN_DOCTYPE), STATUS_REFUSED);
    assert_int_equal(read_xml("<akomaNtoso xmlns=\"" AKN_NAMESPACE "\"><act>",
                              MESSAGE_AKN_BROKEN), STATUS_UNREAD);
    assert_int_equal(read_xml("<akomaNtoso xmlns=\"urn:other\"/>", MESSAGE_AKN_FOREIGN),
                     STATUS_UNREAD);
    assert_int_equal(read_xml("<akomaNtoso xmlns=\"" AKN_NAMESPACE "\"/>", MESSAGE_AKN_NO_ACT),
                     STATUS_UNREAD);
}

/* $RASOAT_SHARED, else the folder beside the checkout; NULL: not there. */
static const char *shared(const char *name)
{
    static char path[4096];
    const char *root = getenv("RASOAT_SHARED");
    if (root)
        snprintf(path, sizeof path, "%s/%s", root, name);
    else
        snprintf(path, sizeof path, "%s/../shared/%s", getenv("RASOAT_ROOT"), name);
    return access(path, R_OK) == 0 ? path : NULL;
}

struct schemas {
    xmlSchemaPtr official;        /* NULL: not at hand */
    xmlRelaxNGPtr profile;
};

static struct schemas load_schemas(void)
{
    struct schemas schemas = {0};
    char profile[4096];
    const char *official = shared("akn/akomantoso30.xsd");
    if (official) {
        xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(official);
        schemas.official = xmlSchemaParse(parser);
        xmlSchemaFreeParserCtxt(parser);
        assert_non_null(schemas.official);
    }
    snprintf(profile, sizeof profile, "%s/rules/schema/akn-profile.rng", getenv("RASOAT_ROOT"));
    xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt(profile);
    schemas.profile = xmlRelaxNGParse(parser);
    xmlRelaxNGFreeParserCtxt(parser);
    assert_non_null(schemas.profile);
    return schemas;
}

static void free_schemas(struct schemas *schemas)
{
    xmlSchemaFree(schemas->official);
    xmlRelaxNGFree(schemas->profile);
}

/* Fails when the document is not valid against the profile and the official schema. */
static void validate(const struct schemas *schemas, struct slice xml, const char *name)
{
    xmlDocPtr document = xmlReadMemory(xml.at, (int)xml.len, name, NULL, XML_PARSE_NONET);
    assert_non_null(document);
    xmlRelaxNGValidCtxtPtr profile = xmlRelaxNGNewValidCtxt(schemas->profile);
    if (xmlRelaxNGValidateDoc(profile, document) != 0)
        fail_msg("%s is not valid against the profile", name);
    xmlRelaxNGFreeValidCtxt(profile);
    if (schemas->official) {
        xmlSchemaValidCtxtPtr official = xmlSchemaNewValidCtxt(schemas->official);
        if (xmlSchemaValidateDoc(official, document) != 0)
            fail_msg("%s is not valid against the official schema", name);
        xmlSchemaFreeValidCtxt(official);
    }
    xmlFreeDoc(document);
}

static void test_schemas(void **state)
{
    struct fixture f;
    struct schemas schemas = load_schemas();
    (void)state;
    if (!schemas.official)
        print_message("# shared/akn is absent: only the profile's own schema is held against\n");
    make(&f, decision);
    validate(&schemas, f.xml, "decision");
    drop(&f);
    free_schemas(&schemas);
}

/* Reads one real file: no word lost, valid, and read back it is the same act. */
static void read_real(const struct schemas *schemas, const char *path)
{
    struct reading reading, again;
    enum status status = reading_open(&reading, path);
    if (status != STATUS_OK) {
        assert_true(reading.diagnostics.count > 0); /* somebody is told why */
        reading_free(&reading);
        return;
    }
    if (reading.lost_words)
        fail_msg("%s: %zu words lost", path, reading.lost_words);
    validate(schemas, reading.act.xml, path);
    assert_int_equal(reading_from(&again, reading.act.xml, slice_of("again.xml")), STATUS_OK);
    assert_int_equal(again.act.count, reading.act.count);
    for (size_t i = 0; i < again.act.count; i++)
        assert_true(slice_is(again.act.provisions[i].text, reading.act.provisions[i].text));
    assert_true(slice_is(again.act.identity.iri, reading.act.identity.iri));
    reading_free(&again);
    reading_free(&reading);
}

static size_t read_folder(const struct schemas *schemas, const char *name)
{
    const char *folder = shared(name);
    size_t count = 0;
    DIR *entries = folder ? opendir(folder) : NULL;
    for (struct dirent *entry; entries && (entry = readdir(entries));) {
        char path[4096 + 300];
        snprintf(path, sizeof path, "%s/%s", shared(name), entry->d_name);
        if (entry->d_name[0] == '.' || strstr(entry->d_name, ".pdf") ||
            strstr(entry->d_name, ".doc"))
            continue;
        read_real(schemas, path);
        count++;
    }
    if (entries)
        closedir(entries);
    return count;
}

static void test_real_acts(void **state)
{
    static const char *const folders[] = {
        "documents/web-markdown", "documents/word-segmented", "documents/national",
        "documents/office-and-pdf", "documents/seed", "documents/web-html"};
    struct schemas schemas = load_schemas();
    size_t count = 0;
    (void)state;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        count += read_folder(&schemas, folders[i]);
    free_schemas(&schemas);
    if (!count) {
        print_message("# shared/documents is absent: no real acts were read\n");
        skip();
    }
    print_message("# %zu real files read\n", count);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_identity),
        cmocka_unit_test(test_hierarchy),
        cmocka_unit_test(test_restart_without_signature),
        cmocka_unit_test(test_quoted_articles_are_not_the_acts),
        cmocka_unit_test(test_citations_become_references),
        cmocka_unit_test(test_quotes_do_not_part_citations),
        cmocka_unit_test(test_references_across_paragraphs),
        cmocka_unit_test(test_footnotes_stand_at_their_marks),
        cmocka_unit_test(test_plan_with_sections),
        cmocka_unit_test(test_sunken_provision),
        cmocka_unit_test(test_letters_that_acts_pass_over),
        cmocka_unit_test(test_number_told_twice),
        cmocka_unit_test(test_no_act),
        cmocka_unit_test(test_secrets_are_not_read),
        cmocka_unit_test(test_words_lost_are_told),
        cmocka_unit_test(test_hostile_xml_is_refused),
        cmocka_unit_test(test_schemas),
        cmocka_unit_test(test_real_acts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

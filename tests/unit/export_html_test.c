/*
 * Unit tests of the page that shows an act beside its source: escaping by place, the lines of an
 * act, finding words, rows, and the whole page of every sample act.
 */
#include "page_fixture.h"

#include "export/act_lines.h"
#include "export/tags.h"
#include "export/word_list.h"
#include "markup/akn.h"
#include "markup/check.h"

#include <dirent.h>
#include <libxml/hash.h>
#include <libxml/uri.h>
#include <stdlib.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static const char decision[] =
    "ỦY BAN NHÂN DÂN\nTỈNH MẪU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\n\n"
    "Số: 12/2026/QĐ-UBND\n\nMẫu, ngày 05 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\n\n"
    "Quy định thử <b>\"một\"</b> & 'hai'\n\n"
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n\n"
    "Ủy ban nhân dân tỉnh Mẫu ban hành Quyết định quy định thử.\n\n"
    "Điều 1. Phạm vi <script>alert(1)</script>\n\n1. Khoản một & \"ngoặc\";\n\n"
    "2. Khoản hai </style></title><img src=x onerror=alert(2)>.\n\n"
    "Điều 2. Hiệu lực\n\nQuyết định này có hiệu lực từ ngày 20 tháng 3 năm 2026.\n\n"
    "TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn Mẫu\n";

/* An act as Akoma Ntoso around what stands behind its meta. */
#define AKN_BEGIN                                                                            \
    "<akomaNtoso xmlns='" AKN_NAMESPACE "'><act name='quyet-dinh'><meta><identification/></meta>"
#define AKN_END "</act></akomaNtoso>"

/* ---- Escaping ------------------------------------------------------------------------------ */

static void text_is_escaped(void **state)
{
    static const struct {
        const char *text, *wanted;
    } cases[] = {
        {"a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"},
        {"\"'", "&quot;&#39;"},
        {"Điều 5", "Điều 5"},
        {"\x01\x1b[2J\x7f", "\xEF\xBF\xBD\xEF\xBF\xBD[2J\xEF\xBF\xBD"},
        {"\xE2\x80\xAE", "\xEF\xBF\xBD"},   /* U+202E turns the direction of writing */
        {"\xC3(", "\xEF\xBF\xBD("},         /* broken UTF-8 */
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buffer out;
        buffer_init(&out);
        tag_text(&out, slice_of(cases[i].text));
        assert_string_equal(out.at, cases[i].wanted);
        buffer_free(&out);
    }
}

static void attributes_stay_inside(void **state)
{
    struct buffer out;
    (void)state;
    buffer_init(&out);
    tag_start(&out, "a");
    tag_attribute(&out, "title", SLICE("x\" onclick=\"y"));
    tag_href(&out, SLICE("art_1\" onclick=\"đ %<"));
    tag_end(&out);
    assert_string_equal(out.at, "<a title=\"x&quot; onclick=&quot;y\" href=\"#art_1%22%20onclick%3D"
                                "%22%C4%91%20%25%3C\">");
    buffer_free(&out);
}

static void hostile_words_are_words(void **state)
{
    struct desk desk;
    (void)state;
    open_desk(&desk, decision, "thử<i>.txt");
    expect_none(&desk, "<script");
    expect_none(&desk, "<img");
    expect_none(&desk, "<i>");
    expect_part(&desk, "&lt;script&gt;alert(1)&lt;/script&gt;");
    expect_part(&desk, "&lt;/style&gt;&lt;/title&gt;&lt;img src=x onerror=alert(2)&gt;");
    assert_int_equal(count_of(&desk, "//@onerror | //@onclick"), 0);
    close_desk(&desk);
}

static void hostile_eids_are_ids(void **state)
{
    static const char xml[] =
        AKN_BEGIN "<body><article eId='art_1&quot; onclick=&quot;alert(1)&lt;'>"
        "<num>Điều 1.</num><content><p>Một</p></content></article>"
        "<article eId='a b'><num>Điều 2.</num><content><p>Hai</p></content></article>"
        "<article eId='a b'><num>Điều 2.</num><content><p>Ba</p></content></article>"
        "</body>" AKN_END;
    struct desk desk;
    (void)state;
    open_desk(&desk, xml, "thu.xml");
    assert_int_equal(count_of(&desk, "//@onclick"), 0);
    assert_int_equal(count_of(&desk, "//*[@id='art_1\" onclick=\"alert(1)<']"), 1);
    assert_int_equal(count_of(&desk, "//*[@id='a b']"), 1);
    assert_int_equal(count_of(&desk, "//a[@href='#a%20b']"), 2); /* outline and eId */
    close_desk(&desk);
}

/* ---- Lines --------------------------------------------------------------------------------- */

static const char amending[] =
    AKN_BEGIN "<body><chapter eId='chp_I'><num>Chương I</num><heading>CHUNG</heading>"
    "<article eId='art_1'><num>Điều 1.</num>"
    "<paragraph eId='art_1__para_1'><num>1.</num><content><p>Sửa <mod>như sau: "
    "<quotedStructure startQuote='“' endQuote='”' eId='q'><article eId='q__art_5'>"
    "<num>Điều 5.</num><content><p>Mới</p></content></article></quotedStructure>."
    "</mod></p></content></paragraph>"
    "<paragraph eId='art_1__para_2'><num>2.</num><content><p>Thay "
    "<mod><quotedText startQuote='“' endQuote='”'>cũ</quotedText></mod></p>"
    "<table><tr><td><p>a</p></td><td/><td><p>c</p><p>d</p></td></tr><tr><td>e</td></tr></table>"
    "</content></paragraph></article></chapter></body>"
    "<attachments><attachment eId='att_1'><doc name='phu-luc'><meta/><preface><p>PHỤ LỤC</p>"
    "</preface><mainBody><p>Chữ</p></mainBody></doc></attachment></attachments>" AKN_END;

static void lines_are_what_a_reader_sees(void **state)
{
    static const struct {
        const char *eid, *text;
        unsigned level, quotes, row, column;
        size_t attachment;
    } wanted[] = {
        {"chp_I", "Chương I CHUNG", 0, 0, 0, 0, 0},
        {"art_1", "Điều 1.", 0, 0, 0, 0, 0},
        {"art_1__para_1", "1. Sửa như sau:", 1, 0, 0, 0, 0},
        {"q__art_5", "“Điều 5. Mới”.", 0, 1, 0, 0, 0},
        {"art_1__para_2", "2. Thay “cũ”", 1, 0, 0, 0, 0},
        {"", "a", 1, 0, 1, 1, 0},
        {"", "c", 1, 0, 1, 3, 0},
        {"", "d", 1, 0, 1, 3, 0},
        {"", "e", 1, 0, 2, 1, 0},
        {"att_1", "PHỤ LỤC", 0, 0, 0, 0, 1},
        {"", "Chữ", 0, 0, 0, 0, 1},
    };
    struct arena *arena = arena_new();
    struct diagnostics none = {.arena = arena, .file = SLICE("")};
    const struct act act = {.arena = arena, .xml = slice_of(amending)};
    struct act_lines lines;
    (void)state;
    assert_int_equal(act_lines_read(arena, &act, &lines, &none), STATUS_OK);
    assert_int_equal(lines.count, COUNT(wanted));
    for (size_t i = 0; i < COUNT(wanted); i++) {
        const struct act_line *line = &lines.at[i];
        if (!slice_is(line->text, slice_of(wanted[i].text)))
            fail_msg("line %zu is \"%.*s\"", i, SLICE_ARG(line->text));
        assert_true(slice_is(line->eid, slice_of(wanted[i].eid)));
        assert_int_equal(line->level, wanted[i].level);
        assert_int_equal(line->quotes, wanted[i].quotes);
        assert_int_equal(line->row, wanted[i].row);
        assert_int_equal(line->column, wanted[i].column);
        assert_int_equal(line->attachment, wanted[i].attachment);
    }
    assert_int_equal(lines.at[3].frame, 1);
    arena_free(arena);
}

static void structure_is_shown(void **state)
{
    struct desk desk;
    (void)state;
    open_desk(&desk, amending, "sua.xml");
    expect_text(&desk, "//*[@id='q__art_5']//*[@class='quote']", "“Điều 5. Mới”.");
    assert_int_equal(count_of(&desk, "//table[@class='first']/colgroup/col"), 3);
    assert_int_equal(count_of(&desk, "//table//tr[1]/td"), 3);
    assert_int_equal(count_of(&desk, "//table//tr[2]/td"), 1);
    expect_text(&desk, "//h3[@class='attachment']", "Kèm theo 1: Phụ lục");
    assert_int_equal(count_of(&desk, "//nav//details//a[@href='#art_1__para_2']"), 1);
    assert_int_equal(count_of(&desk, "//nav//a[@href='#q__art_5']"), 0);
    close_desk(&desk);
}

static void notes_and_references_lead_on(void **state)
{
    static const char xml[] =
        AKN_BEGIN "<body><article eId='art_1'><num>Điều 1.</num><content><p>Theo "
        "<ref href='#art_2'>Điều 2</ref> và <ref href='/akn/x'>luật</ref>"
        "<authorialNote marker='[1]'><p>Ghi chú</p></authorialNote> này.</p></content></article>"
        "<article eId='art_2'><num>Điều 2.</num><content><p>Hai</p></content></article>"
        "</body>" AKN_END;
    struct desk desk;
    (void)state;
    open_desk(&desk, xml, "chu-thich.xml");
    expect_text(&desk, "//*[@id='art_1']/div", "Điều 1. Theo Điều 2 và luật[1] này.");
    expect_text(&desk, "//a[@class='reference'][@href='#art_2']", "Điều 2");
    expect_text(&desk, "//span[@class='reference'][@title='/akn/x']", "luật");
    expect_text(&desk, "//*[contains(@class, 'footnote')]/div", "[1] Ghi chú");
    expect_text(&desk, "//*[contains(@class, 'footnote')]//a[@href='#art_1']", "[1]");
    assert_int_equal(count_of(&desk, "//*[contains(@class, 'footnote')][concat('#', @id) = "
                                     "//*[@id='art_1']//a[@class='mark']/@href]"), 1);
    close_desk(&desk);
}

static void empty_provisions_have_a_place(void **state)
{
    static const char xml[] =
        AKN_BEGIN "<body><article eId='art_1'><content><p/></content></article></body>"
        "<conclusions><p>Ký</p></conclusions>" AKN_END;
    struct desk desk;
    (void)state;
    open_desk(&desk, xml, "rong.xml");
    assert_int_equal(count_of(&desk, "//*[@id='art_1'][contains(@class, 'article')]"), 1);
    expect_text(&desk, "//*[@id='conclusions']/div", "Ký");
    close_desk(&desk);
}

/* ---- Words --------------------------------------------------------------------------------- */

static struct word_list list_of(struct arena *arena, const char *const *lines, size_t count)
{
    struct word_list list = {0};
    for (size_t i = 0; i < count; i++)
        word_list_add(arena, &list, slice_of(lines[i]), i);
    return list;
}

static void runs_are_found(void **state)
{
    static const char *const here[] = {"hai ba bốn", "một", "ba", "không có"};
    static const char *const there[] = {"ba bốn một", "một", "hai ba bốn"};
    struct arena *arena = arena_new();
    struct word_list list = list_of(arena, here, COUNT(here));
    struct word_list other = list_of(arena, there, COUNT(there));
    size_t effort = 1000;
    (void)state;
    assert_int_equal(word_list_find_run(&list, 0, 3, &other, 0, &effort), 7); /* a whole line */
    assert_int_equal(word_list_find_run(&list, 3, 4, &other, 7, &effort), 4); /* before it */
    assert_int_equal(other.at[3].same, 3);
    assert_int_equal(word_list_find_run(&list, 4, 5, &other, 4, &effort), 1);
    assert_int_equal(word_list_find_run(&list, 5, 7, &other, 0, &effort), WORD_NONE);
    effort = 0;
    assert_int_equal(word_list_find_run(&list, 4, 5, &other, 0, &effort), WORD_NONE);
    arena_free(arena);
}

static void words_are_found_in_pieces(void **state)
{
    static const char *const here[] = {"biên giới biển"};
    static const char *const there[] = {"biên khác gi**ớ**i", "x **biển**"};
    struct arena *arena = arena_new();
    struct word_list list = list_of(arena, here, COUNT(here));
    struct word_list other = list_of(arena, there, COUNT(there));
    static const size_t wanted[] = {0, WORD_NONE, 1, 1, 1, WORD_NONE, 2};
    (void)state;
    word_list_find_each(&list, 0, 3, &other, 0);
    assert_int_equal(other.count, COUNT(wanted));
    for (size_t i = 0; i < COUNT(wanted); i++)
        assert_int_equal(other.at[i].same, wanted[i]);
    arena_free(arena);
}

/* ---- The page ------------------------------------------------------------------------------ */

static void facts_say_how_sure_they_are(void **state)
{
    struct desk desk;
    (void)state;
    open_desk(&desk, decision, "qd.txt");
    expect_text(&desk, "//dt[.='Số, ký hiệu']/../dd/a", "12/2026/QĐ-UBND");
    expect_text(&desk, "//dt[.='Số, ký hiệu']/../dd/span", "đọc được");
    expect_text(&desk, "//dt[.='Người ký']/../dd/span", "suy ra");
    close_desk(&desk);
    open_desk(&desk, "QUYẾT ĐỊNH\nQuy định thử\n\nĐiều 1. Một.\n\nĐiều 2. Hai.\n", "thieu.txt");
    expect_text(&desk, "//dt[.='Số, ký hiệu']/../dd/span[@class='sure missing']", "không thấy");
    expect_part(&desk, "không thấy số, ký hiệu văn bản");
    close_desk(&desk);
}

static void notes_stand_at_their_place(void **state)
{
    struct desk desk;
    (void)state;
    open_desk(&desk, "QUYẾT ĐỊNH\nQuy định thử\n\nĐiều 1. Một.\n\nĐiều 2. Hai.\n\nĐiều 5. Ba.\n",
              "nhay.txt");
    assert_int_equal(count_of(&desk, "//ul[@class='diagnostics']//a[@href='#art_5']"), 1);
    assert_int_equal(count_of(&desk, "//*[@id='art_5']/following-sibling::*[1]"
                                     "[@class='warning']"), 1);
    close_desk(&desk);
}

static void english_is_spoken(void **state)
{
    struct desk desk;
    (void)state;
    assert_int_equal(reading_from(&desk.reading, slice_of(decision), SLICE("qd.txt")), STATUS_OK);
    write_page(&desk, LANGUAGE_EN);
    expect_text(&desk, "//dt[.='Signer']/../dd/span", "inferred");
    assert_int_equal(count_of(&desk, "/html[@lang='en']"), 1);
    expect_none(&desk, "đọc được");
    close_desk(&desk);
}

static void nothing_is_asked_for(void **state)
{
    struct desk desk;
    (void)state;
    open_desk(&desk, decision, "qd.txt");
    assert_int_equal(count_of(&desk, "//script | //link | //img | //iframe | //@src"), 0);
    assert_int_equal(count_of(&desk, "//@href[not(starts-with(., '#'))]"), 0);
    expect_none(&desk, "url(");
    expect_none(&desk, "@import");
    close_desk(&desk);
}

/* ---- All sample acts ----------------------------------------------------------------------- */

static void expect_same_words(const struct desk *desk, struct slice wanted, struct slice got,
                              const char *what)
{
    struct check check = check_words(desk->reading.arena, wanted, got);
    if (check.lost)
        fail_msg("%.*s: %s lacks %zu words: %.*s", SLICE_ARG(desk->reading.diagnostics.file), what,
                 check.lost, SLICE_ARG(check.first));
}

/* Every link leads somewhere, and every id is one place. */
static void expect_links(const struct desk *desk)
{
    xmlXPathObjectPtr links = find(desk, "//@href"), all = find(desk, "//@id");
    xmlHashTablePtr ids = xmlHashCreate(64);
    for (int i = 0; i < xmlXPathNodeSetGetLength(all->nodesetval); i++) {
        const xmlChar *id = all->nodesetval->nodeTab[i]->children->content;
        if (xmlHashAddEntry(ids, id, all))
            fail_msg("the id %s stands twice", (const char *)id);
    }
    for (int i = 0; i < xmlXPathNodeSetGetLength(links->nodesetval); i++) {
        const char *link = (const char *)links->nodesetval->nodeTab[i]->children->content;
        char *id = xmlURIUnescapeString(link + 1, 0, NULL);
        if (!xmlHashLookup(ids, BAD_CAST id))
            fail_msg("the link %s leads nowhere", link);
        xmlFree(id);
    }
    xmlHashFree(ids, NULL);
    xmlXPathFreeObject(all);
    xmlXPathFreeObject(links);
}

#define ROWS "//section[@class='row' or @class='row dense']"

/* The words of one side of a row, without what the page adds. */
static struct slice side_of(const struct desk *desk, int row, const char *side)
{
    return text_of(desk, arena_format(desk->reading.arena,
                                      "(" ROWS ")[%d]/div[@class='%s']//text()[not(ancestor::*["
                                      "@class='n' or @class='eid' or @class='zone' or "
                                      "@class='attachment' or @class='warning'])]",
                                      row, side).at);
}

/* Both sides of each row hold the same words. */
static void expect_rows(const struct desk *desk)
{
    int rows = count_of(desk, ROWS);
    assert_true(rows > 0);
    for (int row = 1; row <= rows; row++) {
        struct slice source = side_of(desk, row, "source"), act = side_of(desk, row, "act");
        expect_same_words(desk, source, act, "the right side of a row");
        expect_same_words(desk, act, source, "the left side of a row");
    }
}

static void show_sample(const char *path)
{
    struct desk desk;
    assert_int_equal(reading_open(&desk.reading, path), STATUS_OK);
    write_page(&desk, LANGUAGE_VI);
    struct slice act = text_of(&desk, "//div[@class='act']//text()");
    expect_same_words(&desk, akn_words(desk.reading.arena, desk.reading.act.xml), act, "the act");
    if (desk.reading.format == READING_TEXT || desk.reading.format == READING_MARKDOWN)
        expect_same_words(&desk, desk.reading.page.source,
                          text_of(&desk, "//div[@class='source']//p/*[not(@class='n')]//text()"),
                          "the source");
    assert_int_equal(count_of(&desk, "//*[@class='unplaced']"), 0);
    expect_links(&desk);
    if (desk.reading.format != READING_AKN)
        expect_rows(&desk);
    close_desk(&desk);
}

static void every_sample_act_is_whole(void **state)
{
    struct arena *arena = arena_new();
    const char *folder = arena_format(arena, "%s/corpus/acts", getenv("RASOAT_ROOT")).at;
    DIR *files = opendir(folder);
    size_t count = 0;
    (void)state;
    assert_non_null(files);
    for (struct dirent *file; (file = readdir(files)) != NULL;) {
        if (file->d_name[0] == '.')
            continue;
        show_sample(arena_format(arena, "%s/%s", folder, file->d_name).at);
        count++;
    }
    closedir(files);
    assert_true(count > 20);
    arena_free(arena);
}

static void web_text_is_grey_and_named(void **state)
{
    struct arena *arena = arena_new();
    struct desk desk;
    (void)state;
    const char *path = arena_format(arena, "%s/corpus/acts/%s", getenv("RASOAT_ROOT"),
                                    "can-cu-het-hieu-luc-cong-thong-tin-2025.md").at;
    assert_int_equal(reading_open(&desk.reading, path), STATUS_OK);
    write_page(&desk, LANGUAGE_VI);
    assert_int_equal(count_of(&desk, "//section[@class='row off']"), 2);
    for (size_t i = 0; i < desk.reading.page.dropped_count; i++)
        expect_part(&desk, arena_format(arena, "đã bỏ ra: %.*s (%zu từ",
                                        SLICE_ARG(desk.reading.page.dropped[i].name),
                                        desk.reading.page.dropped[i].words).at);
    close_desk(&desk);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_escaped),
        cmocka_unit_test(attributes_stay_inside),
        cmocka_unit_test(hostile_words_are_words),
        cmocka_unit_test(hostile_eids_are_ids),
        cmocka_unit_test(lines_are_what_a_reader_sees),
        cmocka_unit_test(structure_is_shown),
        cmocka_unit_test(notes_and_references_lead_on),
        cmocka_unit_test(empty_provisions_have_a_place),
        cmocka_unit_test(runs_are_found),
        cmocka_unit_test(words_are_found_in_pieces),
        cmocka_unit_test(facts_say_how_sure_they_are),
        cmocka_unit_test(notes_stand_at_their_place),
        cmocka_unit_test(english_is_spoken),
        cmocka_unit_test(nothing_is_asked_for),
        cmocka_unit_test(every_sample_act_is_whole),
        cmocka_unit_test(web_text_is_grey_and_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * Unit tests of src/intake. The regress part reads every file of tests/regress/intake and holds it
 * against the dump beside it (NAME.expected); with RASOAT_WRITE_EXPECTED set it writes the dumps.
 */
#include "base/buffer.h"
#include "base/file.h"
#include "base/limits.h"
#include "intake/draft.h"
#include "intake/html_drop.h"
#include "text/decode.h"
#include "text/spelling.h"
#include "text/utf8.h"
#include "text/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include <dirent.h>
#include <libxml/HTMLparser.h>

/* ---- reading ---- */

struct read {
    struct arena *arena;
    struct diagnostics list;
    struct page page;
    enum status status;
};

static struct read read_bytes(struct slice bytes, const char *name)
{
    struct read read = {.arena = arena_new()};
    read.list.arena = read.arena;
    read.status = page_read(read.arena, bytes, slice_of(name), &read.page, &read.list);
    return read;
}

static struct read read_text(const char *text, const char *name)
{
    return read_bytes(slice_of(text), name);
}

static void expect_block(const struct read *read, size_t i, const char *text)
{
    assert_true(i < read->page.count);
    if (!slice_is(read->page.blocks[i].text, slice_of(text)))
        fail_msg("block %zu is \"%.*s\", want \"%s\"", i, SLICE_ARG(read->page.blocks[i].text),
                 text);
}

static bool was_said(const struct read *read, enum message message)
{
    for (size_t i = 0; i < read->list.count; i++)
        if (read->list.items[i].message == message)
            return true;
    return false;
}

/* ---- formats ---- */

static void formats_are_found(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *name;
        enum format format;
    } rows[] = {
        {"<html><body>a", "a", FORMAT_HTML},
        {"  <!DOCTYPE HTML>\n<p>a", "a.txt", FORMAT_HTML},
        {"<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>", "a.txt", FORMAT_HTML},
        {"<?xml version=\"1.0\"?><!-- x --><akomaNtoso xmlns=\"u\">", "a.xml", FORMAT_AKN},
        {"<an:akomaNtoso xmlns:an=\"u\">", "a", FORMAT_AKN},
        {"<akomaNtosoX>", "a", FORMAT_TEXT},
        {"|\n**a**\n|\n", "a.txt", FORMAT_MARKDOWN},
        {"# Quyết định\n\nĐiều 1. a\n", "a.md", FORMAT_MARKDOWN},
        {"# Quyết định\n\nĐiều 1. a\n", "a.txt", FORMAT_TEXT},
        {"ỦY BAN\n***\nSố: 1\n***\n***\n", "a.txt", FORMAT_TEXT},
        {"a < b và c > d\n", "a.txt", FORMAT_TEXT},
        {"", "a", FORMAT_TEXT},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (page_format(slice_of(rows[i].bytes), slice_of(rows[i].name)) != rows[i].format)
            fail_msg("row %zu: %s", i, rows[i].bytes);
    static const char utf16[] = "\xFF\xFE<\0a\0k\0o\0m\0a\0N\0t\0o\0s\0o\0>\0";
    struct slice wide = {utf16, sizeof utf16 - 1};
    assert_int_equal(page_format(wide, SLICE("a")), FORMAT_AKN);
}

static void what_is_no_page_is_refused(void **state)
{
    (void)state;
    struct read read = read_text("<?xml version=\"1.0\"?>\n<edXML><a>Điều 1</a></edXML>", "a.xml");
    assert_int_equal(read.status, STATUS_UNREAD);
    assert_true(was_said(&read, MESSAGE_PAGE_FOREIGN_XML));
    assert_true(slice_is(read.list.items[0].words[0], SLICE("edXML")));
    arena_free(read.arena);

    read = read_text("|\n|\n** **\n-----\n", "a.md");
    assert_int_equal(read.status, STATUS_UNREAD);
    assert_true(was_said(&read, MESSAGE_PAGE_NO_WORDS));
    arena_free(read.arena);

    read = read_text("<akomaNtoso/>", "a.xml");
    assert_int_equal(read.status, STATUS_CALL);
    arena_free(read.arena);
}

static void limits_are_said(void **state)
{
    (void)state;
    enum { LINES = 1000001, LEVELS = 3000 };
    struct buffer text;
    buffer_init(&text);
    for (size_t i = 0; i < LINES; i++)
        buffer_add(&text, SLICE("a\n"));
    struct read read = read_bytes(buffer_slice(&text), "a.txt");
    assert_int_equal(read.status, STATUS_REFUSED);
    assert_true(was_said(&read, MESSAGE_PAGE_TOO_LONG));
    arena_free(read.arena);

    buffer_clear(&text);
    buffer_add(&text, SLICE("<html>"));
    for (size_t i = 0; i < LEVELS; i++)
        buffer_add(&text, SLICE("<div>"));
    buffer_add(&text, SLICE("Điều 1. Cuối cùng"));
    read = read_bytes(buffer_slice(&text), "a.html");
    assert_int_equal(read.status, STATUS_REFUSED);
    assert_true(was_said(&read, MESSAGE_PAGE_TOO_DEEP));
    arena_free(read.arena);
    buffer_free(&text);
}

/* ---- emphasis ---- */

static void emphasis_comes_off(void **state)
{
    (void)state;
    static const struct {
        const char *source, *text;
        bool bold, italic;
    } rows[] = {
        {"**Điều 1.**** **Ban hành", "Điều 1. Ban hành", false, false},
        {"**Điều 1. **Ban hành", "Điều 1. Ban hành", false, false},
        {"**Điều\n5.** Phạm vi", "Điều 5. Phạm vi", false, false},
        {"**Điều 1. Phạm vi**", "Điều 1. Phạm vi", true, false},
        {"*tổ* *chức*", "tổ chức", false, true},
        {"8.* **Xử lý* là", "8. Xử lý là", false, false},
        {"**20**25/QĐ-**UBND**", "2025/QĐ-UBND", false, false},
        {"***Đậm nghiêng***", "Đậm nghiêng", true, true},
        {"**không đóng", "không đóng", true, false},
        {"* Lưu ý: mức thu", "* Lưu ý: mức thu", false, false},
        {"* Lưu ý: *mức* thu", "* Lưu ý: mức thu", false, false},
        {"Tình trạng (*)", "Tình trạng (*)", false, false},
        {"(**) Ghi rõ *tên*", "(**) Ghi rõ tên", false, false},
        {"3*5 mét", "3*5 mét", false, false},
        {"Dự toán* năm sau", "Dự toán* năm sau", false, false},
        {"__- Cơ sở 1:__ Số 398", "- Cơ sở 1: Số 398", false, false},
        {"# Quyết định", "Quyết định", true, false},
        {"# ## Quyết định", "Quyết định", true, false},
        {"a &lt; b &amp; c\\*", "a < b & c*", false, false},
        {"[Luật](http://mau.example/1) này ![ảnh](a.png)", "Luật này", false, false},
        {"[1] không là liên kết", "[1] không là liên kết", false, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer text;
        buffer_init(&text);
        buffer_format(&text, "%s\n\n**a**\n\n**b**\n\n**c**\n", rows[i].source);
        struct read read = read_bytes(buffer_slice(&text), "a.md");
        assert_int_equal(read.page.format, FORMAT_MARKDOWN);
        expect_block(&read, 0, rows[i].text);
        assert_int_equal(read.page.blocks[0].bold, rows[i].bold);
        assert_int_equal(read.page.blocks[0].italic, rows[i].italic);
        arena_free(read.arena);
        buffer_free(&text);
    }
}

static void stars_stay_in_plain_text(void **state)
{
    (void)state;
    struct read read = read_text("Điều 1. *Ghi chú* và __gạch__\n", "a.txt");
    expect_block(&read, 0, "Điều 1. *Ghi chú* và __gạch__");
    arena_free(read.arena);
}

/* ---- portal chrome ---- */

static void chrome_goes_only_with_its_facts(void **state)
{
    (void)state;
    struct read read = read_text("|\nĐang tải văn bản...\n|\n**Điều 1.** Một\n\n**Điều 2.** Hai\n"
                                 "\n## Văn bản liên quan\n\n**Điều 3.** Ba\n", "a.md");
    assert_int_equal(read.page.dropped_count, 0);
    assert_int_equal(read.page.fact_count, 0);
    assert_int_equal(read.page.count, 5);
    arena_free(read.arena);
}

/* ---- the dumps of tests/regress ---- */

static void dump_blocks(struct buffer *out, const struct page *page)
{
    for (size_t i = 0; i < page->count; i++) {
        const struct block *block = &page->blocks[i];
        buffer_format(out, "%u/%u/%u/%s%s%s/%zu/%.*s\n", block->table, block->row, block->column,
                      block->bold ? "b" : "", block->italic ? "i" : "", block->centred ? "c" : "",
                      block->anchor, SLICE_ARG(block->text));
    }
}

static void dump_page(struct buffer *out, const struct read *read)
{
    const struct page *page = &read->page;
    for (size_t i = 0; i < page->fact_count; i++)
        buffer_format(out, "fact %.*s = %.*s\n", SLICE_ARG(page->facts[i].name),
                      SLICE_ARG(page->facts[i].value));
    for (size_t i = 0; i < page->dropped_count; i++)
        buffer_format(out, "dropped %zu: %.*s\n", page->dropped[i].words,
                      SLICE_ARG(page->dropped[i].name));
    for (size_t i = 0; i < read->list.count; i++)
        buffer_format(out, "said %.*s\n", SLICE_ARG(message_name(read->list.items[i].message)));
    dump_blocks(out, page);
}

static void expect_same_lines(const char *name, struct slice got, struct slice want)
{
    struct slice got_line, want_line;
    for (size_t line = 1; got.len || want.len; line++) {
        bool more = slice_next(&got, '\n', &got_line);
        bool wanted = slice_next(&want, '\n', &want_line);
        if (more && wanted && slice_is(got_line, want_line))
            continue;
        fail_msg("%s.expected:%zu\n got: %.*s\nwant: %.*s", name, line,
                 SLICE_ARG(more ? got_line : SLICE("(nothing)")),
                 SLICE_ARG(wanted ? want_line : SLICE("(nothing)")));
    }
}

static void compare_dump(const char *folder, const char *name)
{
    struct arena *arena = arena_new();
    struct diagnostics list = {.arena = arena};
    struct slice path = arena_format(arena, "%s/%s", folder, name), bytes, want = SLICE("");
    struct slice expected = arena_format(arena, "%s.expected", path.at);
    assert_int_equal(file_read(arena, path.at, LIMIT_FILE_BYTES, &bytes, &list), STATUS_OK);
    struct read read = read_bytes(bytes, name);
    struct buffer out;
    buffer_init(&out);
    dump_page(&out, &read);
    if (getenv("RASOAT_WRITE_EXPECTED"))
        assert_int_equal(file_write(expected.at, buffer_slice(&out), &list), STATUS_OK);
    assert_int_equal(file_read(arena, expected.at, LIMIT_FILE_BYTES, &want, &list), STATUS_OK);
    expect_same_lines(name, buffer_slice(&out), want);
    buffer_free(&out);
    arena_free(read.arena);
    arena_free(arena);
}

static void dumps_are_as_expected(void **state)
{
    (void)state;
    const char *root = getenv("RASOAT_ROOT");
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/tests/regress/intake", root ? root : ".");
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    size_t files = 0;
    for (struct dirent *entry; (entry = readdir(dir));) {
        struct slice name = slice_of(entry->d_name);
        if (slice_starts(name, SLICE(".")) || slice_ends(name, SLICE(".expected")))
            continue;
        compare_dump(folder, entry->d_name);
        files++;
    }
    closedir(dir);
    assert_true(files >= 31);
}

/* ---- real acts: no letter is lost ---- */

/* Takes the next letter or digit off the front; 0 at the end. */
static uint32_t next_letter(struct slice text, size_t *pos)
{
    while (*pos < text.len) {
        uint32_t letter = utf8_next(text, pos);
        if (spelling_is_letter(letter) || (letter >= '0' && letter <= '9'))
            return letter;
    }
    return 0;
}

static void add_letters(struct buffer *out, struct slice text)
{
    char bytes[UTF8_MOST_BYTES];
    for (size_t pos = 0; pos < text.len;) {
        uint32_t letter = next_letter(text, &pos);
        if (letter)
            buffer_add(out, (struct slice){bytes, utf8_put(letter, bytes)});
    }
}

static void expect_same_letters(const char *what, const char *path, const struct buffer *a,
                                const struct buffer *b)
{
    size_t i = 0;
    while (i < a->len && i < b->len && a->at[i] == b->at[i])
        i++;
    if (i < a->len || i < b->len)
        fail_msg("%s: %s differ at \"%.30s\" and \"%.30s\"", path, what, a->at + i, b->at + i);
}

struct letters {
    struct buffer source, kept, cut, blocks;
};

static void gather(struct letters *letters, const struct draft *draft, const struct page *page)
{
    add_letters(&letters->source, page->source);
    for (size_t i = 0; i < draft->count; i++) {
        add_letters(&letters->cut, draft->lines[i].raw);
        if (!draft->lines[i].dropped)
            add_letters(&letters->kept, draft->lines[i].raw);
    }
    for (size_t i = 0; i < page->count; i++)
        add_letters(&letters->blocks, page->blocks[i].text);
}

static size_t dropped_words(const struct page *page)
{
    size_t words = 0;
    for (size_t i = 0; i < page->dropped_count; i++)
        words += page->dropped[i].words;
    return words;
}

static size_t dropped_line_words(const struct draft *draft)
{
    size_t words = 0;
    for (size_t i = 0; i < draft->count; i++)
        if (draft->lines[i].dropped)
            words += words_count(draft->lines[i].raw);
    return words;
}

static void expect_anchors(const char *path, const struct page *page)
{
    for (size_t i = 0; i < page->count; i++) {
        size_t anchor = page->blocks[i].anchor;
        if (anchor >= page->source.len || (i && anchor < page->blocks[i - 1].anchor))
            fail_msg("%s: anchor %zu of block %zu", path, anchor, i);
    }
}

static void check_lines(const char *path, struct read *read)
{
    struct page again = {.format = read->page.format, .source = read->page.source};
    struct draft draft = {.arena = read->arena, .page = &again};
    struct letters letters;
    draft_read(&draft);
    buffer_init(&letters.source);
    buffer_init(&letters.cut);
    buffer_init(&letters.kept);
    buffer_init(&letters.blocks);
    gather(&letters, &draft, &read->page);
    expect_same_letters("source and lines", path, &letters.source, &letters.cut);
    expect_same_letters("lines and blocks", path, &letters.kept, &letters.blocks);
    assert_int_equal(dropped_words(&read->page), dropped_line_words(&draft));
    buffer_free(&letters.source);
    buffer_free(&letters.cut);
    buffer_free(&letters.kept);
    buffer_free(&letters.blocks);
}

static void check_html(const char *path, struct read *read)
{
    struct slice source = read->page.source;
    htmlDocPtr document = htmlReadMemory(source.at, (int)source.len, NULL, "UTF-8",
                                         HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                             HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    struct html_place place = html_find_act(read->arena, document);
    html_mark_dropped(read->arena, document, &place);
    xmlNode *act = place.act;
    struct buffer tree, blocks;
    buffer_init(&tree);
    buffer_init(&blocks);
    for (xmlNode *node = act; node;) {
        enum element element =
            node->type == XML_ELEMENT_NODE ? element_of(node) : ELEMENT_INLINE;
        add_letters(&tree, node_text(node));
        node = node_next(node, act, element == ELEMENT_SILENT || node_is_dropped(node));
    }
    for (size_t i = 0; i < read->page.count; i++)
        add_letters(&blocks, read->page.blocks[i].text);
    expect_same_letters("page and blocks", path, &tree, &blocks);
    buffer_free(&tree);
    buffer_free(&blocks);
    xmlFreeDoc(document);
}

static void check_file(const char *path, const char *name)
{
    struct arena *arena = arena_new();
    struct diagnostics list = {.arena = arena};
    struct slice bytes;
    assert_int_equal(file_read(arena, path, LIMIT_FILE_BYTES, &bytes, &list), STATUS_OK);
    struct read read = read_bytes(bytes, name);
    if (read.status != STATUS_OK)
        fail_msg("%s: status %d", path, (int)read.status);
    expect_anchors(path, &read.page);
    if (read.page.format == FORMAT_HTML)
        check_html(path, &read);
    else
        check_lines(path, &read);
    arena_free(read.arena);
    arena_free(arena);
}

static bool is_text_file(struct slice name)
{
    return slice_ends(name, SLICE(".md")) || slice_ends(name, SLICE(".txt")) ||
           slice_ends(name, SLICE(".ws")) || slice_ends(name, SLICE(".html"));
}

static size_t check_folder(const char *folder)
{
    size_t files = 0;
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        char path[8192];
        if (!is_text_file(slice_of(entry->d_name)))
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        check_file(path, entry->d_name);
        files++;
    }
    if (dir)
        closedir(dir);
    return files;
}

static void real_acts_lose_no_letter(void **state)
{
    (void)state;
    static const char *const folders[] = {"web-markdown", "national", "word-segmented",
                                          "office-and-pdf", "seed", "scans", "web-html"};
    const char *shared = getenv("RASOAT_SHARED"), *root = getenv("RASOAT_ROOT");
    size_t files = 0;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        char folder[4096];
        snprintf(folder, sizeof folder, "%s%s/documents/%s", shared ? shared : root ? root : ".",
                 shared ? "" : "/../shared", folders[i]);
        files += check_folder(folder);
    }
    if (!files) {
        print_message("no documents to read: set RASOAT_SHARED\n");
        skip();
    }
    print_message("%zu documents read\n", files);
}

/* ---- hostile pages ---- */

static void hostile_pages_stay_cheap(void **state)
{
    (void)state;
    static const struct {
        const char *head, *piece, *name;
    } rows[] = {
        {"", "*", "a.md"},          {"", "[", "a.md"},        {"**a**\n", "](", "a.md"},
        {"", "|\n", "a.md"},        {"", "a | ", "a.md"},     {"", "** a\n", "a.md"},
        {"", "a_b", "a.txt"},       {"", "\f1\f", "a.txt"},   {"<html>", "<p>&#7912;</p>", "a"},
        {"<html>", "A B<br>", "a"}, {"<html>", "<table><tr><td>a</table>", "a"},
        {"", "\xE1", "a.txt"},      {"<html>", "<", "a"},     {"<html>", "<td>", "a"},
    };
    enum { BYTES = 200000 };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer text;
        buffer_init(&text);
        buffer_add(&text, slice_of(rows[i].head));
        while (text.len < BYTES)
            buffer_add(&text, slice_of(rows[i].piece));
        struct read read = read_bytes(buffer_slice(&text), rows[i].name);
        assert_true(read.status == STATUS_OK || read.list.count > 0);
        arena_free(read.arena);
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_are_found),
        cmocka_unit_test(what_is_no_page_is_refused),
        cmocka_unit_test(limits_are_said),
        cmocka_unit_test(emphasis_comes_off),
        cmocka_unit_test(stars_stay_in_plain_text),
        cmocka_unit_test(chrome_goes_only_with_its_facts),
        cmocka_unit_test(dumps_are_as_expected),
        cmocka_unit_test(real_acts_lose_no_letter),
        cmocka_unit_test(hostile_pages_stay_cheap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

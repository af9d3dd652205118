/*
 * Unit tests of src/export: the JSON writer, excerpts, the model of a list, forms, and the three
 * writers on rows made by hand.
 */
#include "base/file.h"
#include "base/memory.h"
#include "export/cell.h"
#include "export/excerpt.h"
#include "export/flag_json.h"
#include "export/form.h"
#include "export/labels.h"
#include "export/list.h"
#include "export/write.h"
#include "text/date.h"
#include "text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

struct desk {
    struct arena *arena;
    struct diagnostics diagnostics;
    struct form form;
    struct list list;
};

static const char *rules_folder(struct arena *arena)
{
    return arena_format(arena, "%s/rules", getenv("RASOAT_ROOT")).at;
}

static int open_desk(void **state)
{
    struct desk *desk = memory_get(sizeof *desk);
    *desk = (struct desk){.arena = arena_new()};
    desk->diagnostics = (struct diagnostics){.arena = desk->arena, .file = SLICE("")};
    *state = desk;
    return form_load(desk->arena, rules_folder(desk->arena), "danh-muc", &desk->form,
                     &desk->diagnostics) == STATUS_OK
               ? 0
               : -1;
}

static int close_desk(void **state)
{
    struct desk *desk = *state;
    arena_free(desk->arena);
    free(desk);
    return 0;
}

static void expect_slice(struct slice got, const char *want)
{
    if (!slice_is(got, slice_of(want)))
        fail_msg("got \"%.*s\", want \"%s\"", SLICE_ARG(got), want);
}

static bool has(struct slice text, const char *part)
{
    return slice_find(text, slice_of(part), 0) != SIZE_MAX;
}

static void expect_part(struct slice text, const char *part)
{
    if (!has(text, part))
        fail_msg("\"%s\" is missing in \"%.*s\"", part, SLICE_ARG(text));
}

/* ---- Rows by hand ------------------------------------------------------------------------- */

/* A row of an invented act; every text that a test does not set is harmless. */
static struct flag_row sketch(long long id, const char *number, enum organ organ)
{
    struct flag_row row = {.id = id, .organ = organ, .normative = true, .start = 10, .length = 4};
    struct slice *texts[] = {&row.version, &row.domain, &row.at_issue_basis, &row.now_basis,
                             &row.title_en, &row.reason_en};
    for (size_t i = 0; i < COUNT(texts); i++)
        *texts[i] = SLICE("");
    row.work = row.number = slice_of(number);
    row.kind = organ == ORGAN_COUNCIL ? SLICE("nghi-quyet") : SLICE("quyet-dinh");
    row.issuer = SLICE("Ủy ban nhân dân tỉnh Mẫu");
    row.issued = SLICE("2024-03-15");
    row.title = SLICE("Quy định mẫu");
    row.eid = SLICE("art_5__para_2__point_c");
    row.citation_vi = SLICE("điểm c khoản 2 Điều 5");
    row.citation_en = SLICE("Article 5(2)(c)");
    row.provision_number = SLICE("c)");
    row.provision_text = SLICE("Giao cho \"huyện\" làm việc này;");
    row.quote = SLICE("huyện");
    row.family = SLICE("cap-huyen.chu-the");
    row.rule = SLICE("cap-huyen.chu-the.ubnd");
    row.pack = SLICE("2025.1");
    row.grade = SLICE("outdated");
    row.at_issue = SLICE("unknown");
    row.now = SLICE("conflict");
    row.basis = SLICE("khoản 3 Điều 51 Luật 72/2025/QH15");
    row.title_vi = SLICE("Giao việc cho cấp huyện");
    row.reason_vi = SLICE("Cấp huyện không còn.");
    row.handling = SLICE("sua-doi-bo-sung");
    row.state = SLICE("open");
    return row;
}

struct hand {
    const struct flag_row *rows;
    size_t count;
};

static enum status hand_rows(void *context, bool (*take)(void *list, const struct flag_row *row),
                             void *list, struct diagnostics *diagnostics)
{
    const struct hand *hand = context;
    (void)diagnostics;
    for (size_t i = 0; i < hand->count; i++)
        if (!take(list, &hand->rows[i]))
            break;
    return STATUS_OK;
}

static void collect(struct desk *desk, const struct flag_row *rows, size_t count,
                    bool approved_only)
{
    struct hand hand = {rows, count};
    const struct row_source source = {.rows = hand_rows, .context = &hand};
    const struct list_wanted wanted = {.approved_only = approved_only, .issued_only = true};
    assert_int_equal(list_collect(desk->arena, &source, wanted, &desk->list, &desk->diagnostics),
                     STATUS_OK);
    list_arrange(&desk->list, &desk->form);
}

static struct slice write_with(struct desk *desk, list_writer *writer, bool draft)
{
    const struct list_paper paper = {
        .list = &desk->list, .form = &desk->form, .language = LANGUAGE_VI, .draft = draft};
    struct slice bytes = SLICE("");
    assert_int_equal(writer(desk->arena, &paper, &bytes, &desk->diagnostics), STATUS_OK);
    return bytes;
}

/* ---- JSON --------------------------------------------------------------------------------- */

static void json_nests_and_escapes(void **state)
{
    struct buffer out;
    struct json json;
    (void)state;
    buffer_init(&out);
    json_begin(&json, &out);
    json_object(&json, NULL);
    json_text(&json, "a", SLICE("\"\\\n\t\x01 Điều \xFFx"));
    json_array(&json, "b");
    json_number(&json, NULL, -7);
    json_bool(&json, NULL, true);
    json_null(&json, NULL);
    json_real(&json, NULL, 0.5);
    json_array(&json, NULL);
    json_close(&json);
    json_close(&json);
    json_close(&json);
    json_end(&json);
    expect_slice(buffer_slice(&out), "{\n  \"a\": \"\\\"\\\\\\u000a\\u0009\\u0001 Điều \uFFFDx\",\n"
                                     "  \"b\": [\n    -7,\n    true,\n    null,\n    0.5000,\n"
                                     "    []\n  ]\n}\n");
    buffer_free(&out);
}

static void flag_has_the_promised_fields(void **state)
{
    static const char *const wanted[] = {
        "\"id\": 12,",
        "\"work\": \"7/2024/QĐ-UBND\"",
        "\"version\": \"\"",
        "\"eId\": \"art_5__para_2__point_c\"",
        "\"citation\": \"điểm c khoản 2 Điều 5\"",
        "\"family\": \"cap-huyen.chu-the\"",
        "\"rule\": \"cap-huyen.chu-the.ubnd\"",
        "\"pack\": \"2025.1\"",
        "\"grade\": \"outdated\"",
        "\"at_issue\": {\n    \"fit\": \"unknown\",\n    \"basis\": \"\"\n  }",
        "\"now\": {\n    \"fit\": \"conflict\"",
        "\"quote\": \"huyện\"",
        "\"start\": 10,",
        "\"length\": 4,",
        "\"basis\": \"khoản 3 Điều 51 Luật 72/2025/QH15\"",
        "\"reason\": {\n    \"vi\": \"Cấp huyện không còn.\",\n    \"en\": \"\"\n  }",
        "\"handling\": \"sua-doi-bo-sung\"",
        "\"state\": \"open\"",
        "\"decisions\": []",
    };
    struct flag_row row = sketch(12, "7/2024/QĐ-UBND", ORGAN_COMMITTEE);
    struct buffer out;
    struct json json;
    (void)state;
    buffer_init(&out);
    json_begin(&json, &out);
    flag_json(&json, NULL, &row);
    json_end(&json);
    for (size_t i = 0; i < COUNT(wanted); i++)
        expect_part(buffer_slice(&out), wanted[i]);
    buffer_free(&out);
}

/* ---- Excerpts ----------------------------------------------------------------------------- */

static void excerpt_keeps_short_text(void **state)
{
    struct desk *desk = *state;
    struct excerpt excerpt = excerpt_around(desk->arena, SLICE("Điều này đủ ngắn"), 7, 5, 16);
    expect_slice(excerpt.text, "Điều này đủ ngắn");
    assert_int_equal(excerpt.start, 7);
}

static void excerpt_cuts_between_words(void **state)
{
    struct desk *desk = *state;
    struct slice text = SLICE("một hai ba bốn năm sáu bảy tám chín mười");
    struct excerpt head = excerpt_around(desk->arena, text, 0, 5, 12);
    expect_slice(head.text, "một hai ba bốn…");
    size_t at = slice_find(text, SLICE("tám"), 0);
    struct excerpt middle = excerpt_around(desk->arena, text, at, strlen("tám"), 12);
    expect_slice(middle.text, "…bảy tám chín…");
    expect_slice(slice_part(middle.text, middle.start, middle.length), "tám");
}

static void excerpt_never_cuts_the_flagged_words(void **state)
{
    struct desk *desk = *state;
    struct slice text = SLICE("một hai ba bốn năm sáu bảy tám chín mười");
    for (size_t most = 0; most < 45; most++) {
        struct slice rest = text, word;
        while (slice_next(&rest, ' ', &word)) {
            size_t start = (size_t)(word.at - text.at);
            struct excerpt cut = excerpt_around(desk->arena, text, start, word.len, most);
            assert_true(slice_is(slice_part(cut.text, cut.start, cut.length), word));
        }
    }
}

/* ---- The model ---------------------------------------------------------------------------- */

static void list_gathers_by_act(void **state)
{
    struct desk *desk = *state;
    const struct flag_row rows[] = {
        sketch(1, "1/2024/QĐ-UBND", ORGAN_COMMITTEE),
        sketch(2, "1/2024/QĐ-UBND", ORGAN_COMMITTEE),
        sketch(3, "2/2024/QĐ-UBND", ORGAN_CHAIR),
        sketch(4, "3/2024/NQ-HĐND", ORGAN_COUNCIL),
    };
    collect(desk, rows, COUNT(rows), false);
    assert_int_equal(desk->list.flag_count, 4);
    assert_int_equal(desk->list.act_count, 3);
    expect_slice(list_act_row(&desk->list, &desk->list.acts[0])->number, "3/2024/NQ-HĐND");
    expect_slice(list_act_row(&desk->list, &desk->list.acts[1])->number, "1/2024/QĐ-UBND");
    assert_int_equal(desk->list.acts[1].count, 2);
    assert_int_equal(desk->list.acts[2].part, 2);
}

static void list_leaves_out_drafts_of_acts(void **state)
{
    struct desk *desk = *state;
    struct flag_row rows[] = {
        sketch(1, "/2026/QĐ-UBND", ORGAN_COMMITTEE),
        sketch(2, "/2026/QĐ-UBND", ORGAN_COMMITTEE),
        sketch(3, "2/2024/QĐ-UBND", ORGAN_COMMITTEE),
    };
    rows[0].draft = rows[1].draft = true;
    collect(desk, rows, COUNT(rows), false);
    assert_int_equal(desk->list.act_count, 1);
    assert_int_equal(desk->list.draft_acts, 1);
}

static void list_holds_approved_only(void **state)
{
    struct desk *desk = *state;
    struct flag_row rows[] = {
        sketch(1, "1/2024/QĐ-UBND", ORGAN_COMMITTEE),
        sketch(2, "1/2024/QĐ-UBND", ORGAN_COMMITTEE),
    };
    rows[1].approved = true;
    collect(desk, rows, COUNT(rows), true);
    assert_int_equal(desk->list.flag_count, 1);
    assert_int_equal(desk->list.flags[0].id, 2);
}

static void list_counts_by_handling(void **state)
{
    struct desk *desk = *state;
    struct list_handling *handlings;
    struct flag_row rows[] = {
        sketch(1, "1/2024/QĐ-UBND", ORGAN_COMMITTEE),
        sketch(2, "1/2024/QĐ-UBND", ORGAN_COMMITTEE),
        sketch(3, "1/2024/QĐ-UBND", ORGAN_COMMITTEE),
        sketch(4, "2/2024/QĐ-UBND", ORGAN_COMMITTEE),
    };
    rows[1].handling = SLICE("bai-bo");
    collect(desk, rows, COUNT(rows), false);
    assert_int_equal(list_handlings(&desk->list, &handlings), 2);
    assert_int_equal(handlings[0].flags, 3);
    assert_int_equal(handlings[0].acts, 2);
    assert_int_equal(handlings[1].flags, 1);
    assert_int_equal(handlings[1].acts, 1);
}

/* ---- Forms -------------------------------------------------------------------------------- */

static void form_has_the_official_columns(void **state)
{
    static const char *const values[] = {"serial", "kind",   "number-date", "title",
                                         "place",  "text",   "basis",       "handling",
                                         "reason", "drafter", "deadline"};
    const struct desk *desk = *state;
    assert_int_equal(desk->form.column_count, COUNT(values));
    for (size_t i = 0; i < COUNT(values); i++)
        expect_slice(desk->form.columns[i].key->name, values[i]);
    expect_slice(desk->form.columns[0].heading[LANGUAGE_VI], "STT");
    expect_slice(desk->form.draft.text[LANGUAGE_VI], "DỰ THẢO");
}

static void form_sends_acts_to_parts(void **state)
{
    static const struct {
        enum organ organ;
        const char *kind;
        size_t part;
    } cases[] = {
        {ORGAN_COUNCIL, "nghi-quyet", 0},   {ORGAN_COMMITTEE, "quyet-dinh", 1},
        {ORGAN_CHAIR, "quyet-dinh", 2},     {ORGAN_COMMITTEE, "ke-hoach", 3},
        {ORGAN_DEPARTMENT, "quyet-dinh", 3}, {ORGAN_UNKNOWN, "", 3},
    };
    const struct desk *desk = *state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct flag_row row = sketch(1, "1", cases[i].organ);
        row.kind = slice_of(cases[i].kind);
        assert_int_equal(form_part_of(&desk->form, &row), cases[i].part);
    }
}

static void form_fills_names(void **state)
{
    struct desk *desk = *state;
    const struct form_word words[] = {{"acts", SLICE_INIT("12")}, {"flags", SLICE_INIT("{acts}")}};
    expect_slice(form_fill(desk->arena, SLICE("{acts} văn bản, {flags}, {other} {"), words, 2),
                 "12 văn bản, {acts}, {other} {");
}

/* A rules folder of our own with one form in it that differs by one replacement. */
static enum status load_changed(struct desk *desk, const char *from, const char *to)
{
    char folder[] = "/tmp/rasoat-form-XXXXXX";
    struct form form;
    struct slice bytes;
    assert_non_null(mkdtemp(folder));
    const char *shipped = rules_folder(desk->arena);
    const char *path = arena_format(desk->arena, "%s/forms/danh-muc.xml", shipped).at;
    const char *script = arena_format(desk->arena, "%s/forms", folder).at;
    assert_int_equal(mkdir(script, 0700), 0);
    assert_int_equal(symlink(arena_format(desk->arena, "%s/schema", shipped).at,
                             arena_format(desk->arena, "%s/schema", folder).at),
                     0);
    assert_int_equal(file_read(desk->arena, path, 1 << 20, &bytes, &desk->diagnostics), STATUS_OK);
    size_t at = slice_find(bytes, slice_of(from), 0);
    assert_true(at != SIZE_MAX);
    const struct slice pieces[] = {slice_part(bytes, 0, at), slice_of(to),
                                   slice_from(bytes, at + strlen(from))};
    const char *changed = arena_format(desk->arena, "%s/forms/x.xml", folder).at;
    assert_int_equal(file_write(changed, arena_join(desk->arena, pieces, 3, SLICE("")),
                                &desk->diagnostics),
                     STATUS_OK);
    enum status status = form_load(desk->arena, folder, "x", &form, &desk->diagnostics);
    unlink(changed);
    unlink(arena_format(desk->arena, "%s/schema", folder).at);
    rmdir(script);
    rmdir(folder);
    return status;
}

static void form_refuses_what_is_wrong(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(load_changed(desk, "vi=\"STT\"", "vi=\"Số thứ tự\""), STATUS_OK);
    assert_int_equal(desk->diagnostics.count, 0);
    assert_int_equal(load_changed(desk, "value=\"drafter\"", "value=\"drafters\""), STATUS_CANNOT);
    assert_int_equal(desk->diagnostics.count, 1);
    assert_int_equal(desk->diagnostics.items[0].message, MESSAGE_FORM_KEY);
    assert_true(desk->diagnostics.items[0].line > 1);
    assert_int_equal(load_changed(desk, "<column value=\"serial\"", "<column"), STATUS_CANNOT);
    assert_int_equal(load_changed(desk, "</form>", ""), STATUS_CANNOT);
    assert_int_equal(load_changed(desk, "<form ", "<!DOCTYPE form []><form "), STATUS_CANNOT);
    assert_true(desk->diagnostics.count >= 4);
}

/* ---- Cells -------------------------------------------------------------------------------- */

static void cells_hold_any_text(void **state)
{
    struct desk *desk = *state;
    assert_string_equal(cell_text(desk->arena, SLICE("a\r\nb")), "a\nb");
    assert_string_equal(cell_text(desk->arena, (struct slice){"a\0b", 3}), "a\uFFFDb");
    assert_string_equal(cell_text(desk->arena, SLICE("\xFF\xEF\xBF\xBF")), "\uFFFD\uFFFD");
    assert_string_equal(cell_text(desk->arena, SLICE("a\x01\tb")), "a\uFFFD\tb");
    assert_string_equal(cell_text(desk->arena, SLICE("_x0041_ _x004_ _xZZZZ_ __x00e1_")),
                        "_x005F_x0041_ _x004_ _xZZZZ_ __x005F_x00e1_");
    char *many = memory_get(80000);
    memset(many, 'x', 80000);
    for (size_t i = 9; i < 80000; i += 10)
        many[i] = ' ';
    struct slice cut = slice_of(cell_text(desk->arena, (struct slice){many, 80000}));
    assert_in_range(utf8_length(cut), CELL_LETTERS, CELL_LETTERS + 12);
    assert_true(slice_ends(cut, SLICE("xxxxxxxxx…")));
    free(many);
}

static void cells_know_their_lines(void **state)
{
    (void)state;
    assert_int_equal(cell_lines(SLICE(""), 10, 12), 1);
    assert_int_equal(cell_lines(SLICE("một"), 10, 12), 1);
    assert_int_equal(cell_lines(SLICE("một\nhai\nba"), 10, 12), 3);
    assert_in_range(cell_lines(SLICE("mười một chữ mười một chữ mười một chữ"), 10, 12), 4, 5);
    assert_true(cell_lines(SLICE("Hộiđồngnhândântỉnhkhôngcókhoảngtrắng"), 5, 12) >= 6);
}

/* ---- Writers ------------------------------------------------------------------------------ */

static void csv_is_rfc_4180(void **state)
{
    struct desk *desk = *state;
    struct flag_row rows[] = {
        sketch(1, "1/2024/QĐ-UBND", ORGAN_COMMITTEE),
        sketch(-2, "2/2024/QĐ-UBND", ORGAN_COMMITTEE),
    };
    rows[0].title = SLICE("=HYPERLINK(\"http://x\")");
    rows[1].title = SLICE("-1+2, hai");
    collect(desk, rows, COUNT(rows), false);
    struct slice csv = write_with(desk, list_write_csv, false);
    assert_true(slice_starts(csv, SLICE("\xEF\xBB\xBFSTT,Tên loại văn bản,\"Số, ký hiệu; ")));
    expect_part(csv, ",Mã dấu hiệu\r\n1,Quyết định,\"1/2024/QĐ-UBND\nngày 15/03/2024\",");
    expect_part(csv, ",\"'=HYPERLINK(\"\"http://x\"\")\",");
    expect_part(csv, ",\"'-1+2, hai\",");
    expect_part(csv, ",\"c) Giao cho \"\"huyện\"\" làm việc này;\",");
    expect_part(csv, ",,Trước ngày 01/3/2027,1\r\n2,");
    assert_true(slice_ends(csv, SLICE(",-2\r\n")));
}

/* The title is cut at its end, the clause around the flagged words. */
static void cells_keep_to_their_columns(void **state)
{
    struct desk *desk = *state;
    struct flag_row row = sketch(1, "1/2024/QĐ-UBND", ORGAN_COMMITTEE);
    struct buffer words;
    buffer_init(&words);
    for (size_t i = 0; i < 300; i++)
        buffer_format(&words, "chữ%zu ", i);
    row.title = row.provision_text = arena_copy(desk->arena, slice_trim(buffer_slice(&words)));
    row.start = slice_find(row.provision_text, SLICE("chữ200"), 0);
    row.length = strlen("chữ200");
    buffer_free(&words);
    collect(desk, &row, 1, false);
    struct slice csv = write_with(desk, list_write_csv, false);
    expect_part(csv, ",chữ0 chữ1 ");
    expect_part(csv, "…,điểm c khoản 2 Điều 5,c) …chữ");
    expect_part(csv, " chữ200 ");
    assert_false(has(csv, "chữ299"));
}

static void csv_marks_a_draft(void **state)
{
    struct desk *desk = *state;
    const struct flag_row rows[] = {sketch(1, "1/2024/QĐ-UBND", ORGAN_COMMITTEE)};
    collect(desk, rows, COUNT(rows), false);
    struct slice csv = write_with(desk, list_write_csv, true);
    expect_part(csv, "Mã dấu hiệu,Ghi chú\r\n");
    assert_true(slice_ends(csv, SLICE(",1,DỰ THẢO\r\n")));
}

static void csv_guards_every_formula_sign(void **state)
{
    static const char signs[] = "=+-@\t\r";
    struct desk *desk = *state;
    for (size_t i = 0; signs[i]; i++) {
        struct flag_row row = sketch(1, "1/2024/QĐ-UBND", ORGAN_COMMITTEE);
        row.title = arena_format(desk->arena, "%cx", signs[i]);
        collect(desk, &row, 1, false);
        expect_part(write_with(desk, list_write_csv, false),
                    arena_format(desk->arena, ",\"'%cx\",", signs[i]).at);
    }
}

static void json_says_draft(void **state)
{
    struct desk *desk = *state;
    const struct flag_row rows[] = {sketch(1, "1/2024/QĐ-UBND", ORGAN_COMMITTEE)};
    collect(desk, rows, COUNT(rows), false);
    expect_part(write_with(desk, list_write_json, true), "\"draft\": true,\n  \"flags\": [\n");
    collect(desk, rows, 0, false);
    expect_slice(write_with(desk, list_write_json, false),
                 "{\n  \"draft\": false,\n  \"flags\": []\n}\n");
}

static void xlsx_is_the_same_twice(void **state)
{
    struct desk *desk = *state;
    struct flag_row rows[40];
    for (size_t i = 0; i < COUNT(rows); i++)
        rows[i] = sketch((long long)i, i < 20 ? "1/2024/QĐ-UBND" : "2/2024/NQ-HĐND",
                         i < 20 ? ORGAN_COMMITTEE : ORGAN_COUNCIL);
    collect(desk, rows, COUNT(rows), false);
    struct slice first = write_with(desk, list_write_xlsx, true);
    assert_true(slice_starts(first, SLICE("PK\x03\x04")));
    assert_true(slice_is(first, write_with(desk, list_write_xlsx, true)));
    assert_false(slice_is(first, write_with(desk, list_write_xlsx, false)));
}

static void xlsx_of_nothing_is_a_sheet(void **state)
{
    struct desk *desk = *state;
    collect(desk, NULL, 0, false);
    assert_true(slice_starts(write_with(desk, list_write_xlsx, false), SLICE("PK\x03\x04")));
}

/* ---- Labels ------------------------------------------------------------------------------- */

static void labels_name_slugs(void **state)
{
    struct desk *desk = *state;
    expect_slice(label(desk->arena, LABEL_HANDLING, SLICE("sua-doi-bo-sung"), LANGUAGE_VI),
                 "Sửa đổi, bổ sung");
    expect_slice(label(desk->arena, LABEL_STATE, SLICE("open"), LANGUAGE_EN), "open");
    expect_slice(label(desk->arena, LABEL_FIT, SLICE("no-such"), LANGUAGE_VI), "no-such");
    expect_slice(label_kind(desk->arena, SLICE("quyet-dinh")), "Quyết định");
    expect_slice(label_kind(desk->arena, SLICE("dieu-le")), "Điều lệ");
}

/* Every handling that a rule may propose has words for people. */
static void labels_name_every_handling(void **state)
{
    struct desk *desk = *state;
    struct slice grammar, value;
    const char *path = arena_format(desk->arena, "%s/schema/rules.rng",
                                    rules_folder(desk->arena)).at;
    assert_int_equal(file_read(desk->arena, path, 1 << 20, &grammar, &desk->diagnostics),
                     STATUS_OK);
    size_t at = slice_find(grammar, SLICE("<define name=\"handling\">"), 0), count = 0;
    assert_true(at != SIZE_MAX);
    grammar = slice_part(grammar, 0, slice_find(grammar, SLICE("</define>"), at));
    while ((at = slice_find(grammar, SLICE("<value>"), at)) != SIZE_MAX) {
        at += strlen("<value>");
        value = slice_part(grammar, at, slice_find(grammar, SLICE("</value>"), at) - at);
        assert_false(slice_is(label(desk->arena, LABEL_HANDLING, value, LANGUAGE_VI), value));
        count++;
    }
    assert_true(count > 5);
}

int main(void)
{
#define ON_DESK(test) cmocka_unit_test_setup_teardown(test, open_desk, close_desk)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_nests_and_escapes),
        cmocka_unit_test(flag_has_the_promised_fields),
        ON_DESK(excerpt_keeps_short_text),
        ON_DESK(excerpt_cuts_between_words),
        ON_DESK(excerpt_never_cuts_the_flagged_words),
        ON_DESK(list_gathers_by_act),
        ON_DESK(list_leaves_out_drafts_of_acts),
        ON_DESK(list_holds_approved_only),
        ON_DESK(list_counts_by_handling),
        ON_DESK(form_has_the_official_columns),
        ON_DESK(form_sends_acts_to_parts),
        ON_DESK(form_fills_names),
        ON_DESK(form_refuses_what_is_wrong),
        ON_DESK(cells_hold_any_text),
        cmocka_unit_test(cells_know_their_lines),
        ON_DESK(csv_is_rfc_4180),
        ON_DESK(cells_keep_to_their_columns),
        ON_DESK(csv_marks_a_draft),
        ON_DESK(csv_guards_every_formula_sign),
        ON_DESK(json_says_draft),
        ON_DESK(xlsx_is_the_same_twice),
        ON_DESK(xlsx_of_nothing_is_a_sheet),
        ON_DESK(labels_name_slugs),
        ON_DESK(labels_name_every_handling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

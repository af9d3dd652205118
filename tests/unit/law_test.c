/* Unit tests of src/law: the register of instruments, and what a legal basis cites. */
#include "law_help.h"

#include "terms/citation.h"
#include "terms/enacted.h"

#include <dirent.h>

/* ---- instruments ---- */

static const struct instrument *numbered(const struct law *law, const char *number)
{
    const struct instrument *instrument = instruments_by_number(law->instruments,
                                                                slice_of(number));
    if (!instrument)
        fail_msg("the register lacks %s", number);
    return instrument;
}

static void register_has_its_rows(void **state)
{
    const struct law *law = *state;
    assert_true(instruments_count(law->instruments) >= 60);
    expect_slice(numbered(law, "072/2025/qh15")->title, "Tổ chức chính quyền địa phương");
    expect_slice(numbered(law, "78/2025/NĐ-CP")->issuer, "Chính phủ");
    expect_slice(numbered(law, "87/2025/QH15")->amends, "64/2025/QH15");
    assert_null(instruments_by_number(law->instruments, SLICE("72/2025/QH16")));
    assert_null(instruments_by_number(law->instruments, SLICE("")));
    assert_null(instruments_by_number(law->instruments, SLICE("không có số")));
}

/* Every date names its source or is to be verified, and so does the instrument as a whole. */
static void every_date_has_a_source(void **state)
{
    const struct law *law = *state;
    for (size_t i = 0; i < instruments_count(law->instruments); i++) {
        const struct instrument *it = instruments_at(law->instruments, i);
        bool dated = date_is_set(it->issued) || date_is_set(it->from) || date_is_set(it->until);
        if (dated && !it->source.len && !it->verify)
            fail_msg("%.*s has dates without a source", SLICE_ARG(it->number));
        assert_int_equal(it->verify, it->verify_issued || it->verify_from || it->verify_until);
    }
}

/* Whatever an instrument is said to amend or to be ended by is an entry too, if it has a number. */
static void amended_instruments_are_known(void **state)
{
    const struct law *law = *state;
    for (size_t i = 0; i < instruments_count(law->instruments); i++) {
        const struct instrument *it = instruments_at(law->instruments, i);
        for (size_t a = 0; a < it->amended_count; a++)
            numbered(law, arena_string(law->arena, it->amended[a]));
    }
}

static void instruments_hold_in_their_time(void **state)
{
    const struct law *law = *state;
    const struct {
        const char *number;
        struct date on;
        bool in_force;
    } rows[] = {
        {"11/2003/QH11", {2003, 12, 31}, false}, {"11/2003/QH11", {2004, 4, 1}, true},
        {"11/2003/QH11", {2015, 12, 31}, true},  {"11/2003/QH11", {2016, 1, 1}, false},
        {"77/2015/QH13", {2016, 1, 1}, true},    {"77/2015/QH13", {2025, 2, 28}, true},
        {"77/2015/QH13", {2025, 3, 1}, false},   {"65/2025/QH15", {2025, 2, 28}, false},
        {"65/2025/QH15", {2025, 3, 1}, true},    {"65/2025/QH15", {2025, 6, 15}, true},
        {"65/2025/QH15", {2025, 6, 16}, false},  {"72/2025/QH15", {2025, 6, 15}, false},
        {"72/2025/QH15", {2025, 6, 16}, true},   {"72/2025/QH15", {2026, 11, 23}, true},
        {"80/2015/QH13", {2025, 3, 31}, true},   {"80/2015/QH13", {2025, 4, 1}, false},
        {"64/2025/QH15", {2025, 4, 1}, true},    {"83/2015/QH13", {2025, 12, 31}, true},
        {"83/2015/QH13", {2026, 1, 1}, false},   {"89/2025/QH15", {2026, 1, 1}, true},
        {"171/2004/NĐ-CP", {2008, 2, 3}, true},  {"171/2004/NĐ-CP", {2008, 2, 4}, false},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        if (instrument_in_force(numbered(law, rows[i].number), rows[i].on) != rows[i].in_force)
            fail_msg("%s on %04d-%02d-%02d", rows[i].number, rows[i].on.year, rows[i].on.month,
                     rows[i].on.day);
}

static void instruments_have_labels(void **state)
{
    struct law *law = *state;
    expect_slice(instrument_label(law->arena, numbered(law, "72/2025/QH15")),
                 "Luật Tổ chức chính quyền địa phương số 72/2025/QH15");
    expect_slice(instrument_label(law->arena, numbered(law, "78/2025/NĐ-CP")),
                 "Nghị định số 78/2025/NĐ-CP");
    expect_slice(instrument_label(law->arena, numbered(law, "38/2001/PL-UBTVQH10")),
                 "Pháp lệnh Phí và lệ phí số 38/2001/PL-UBTVQH10");
}

/* ---- what a basis cites ---- */

/* "72/2025/QH15 +87/2025/QH15 ~65/2025/QH15 -": main, +amender, ~mismatched, - not known. A law
   without a number is told by its year. */
static struct slice cited_as_words(const struct law *law, const char *basis)
{
    struct arena *arena = law->arena;
    struct cited *cited;
    size_t count = instruments_cited(arena, law->instruments, slice_of(basis), &cited);
    struct slice *words = ARENA_ARRAY(arena, struct slice, count + 1);
    for (size_t i = 0; i < count; i++) {
        const struct instrument *it = cited[i].instrument;
        struct slice name = !it ? SLICE("-") : it->number;
        if (it && !it->number.len)
            name = arena_format(arena, "%d", it->issued.year);
        words[i] = arena_format(arena, "%s%s%.*s", cited[i].main ? "" : "+",
                                cited[i].mismatched ? "~" : "", SLICE_ARG(name));
        assert_true(cited[i].words.at >= basis &&
                    cited[i].words.at + cited[i].words.len <= basis + strlen(basis));
    }
    return arena_join(arena, words, count, SLICE(" "));
}

/* The reader of citations knows where each title of a law of the register ends, in all its ways. */
static void titles_are_read_to_their_end(void **state)
{
    const struct law *law = *state;
    for (size_t i = 0; i < instruments_count(law->instruments); i++) {
        const struct instrument *it = instruments_at(law->instruments, i);
        for (size_t n = 0; slice_is(it->kind, SLICE("luat")) && n < it->name_count; n++) {
            struct slice text = arena_format(law->arena, "Luật %.*s năm 1999",
                                             SLICE_ARG(it->names[n]));
            struct citations found = citations_find(law->arena, text);
            bool read = found.count && slice_is(found.items[0].named.title, it->names[n]) &&
                        found.items[0].named.year == 1999;
            if (!read && !slice_starts(it->names[n], SLICE("sửa đổi")))
                fail_msg("%.*s", SLICE_ARG(text));
        }
    }
}

/* The days that citations are resolved by are those of the register. */
static void enacted_days_are_the_registers(void **state)
{
    const struct law *law = *state;
    assert_true(enacted_count() > 50);
    for (size_t i = 0; i < enacted_count(); i++) {
        const struct enacted *row = enacted_at(i);
        const struct instrument *it = instruments_by_number(law->instruments, row->number);
        if (!it || !slice_is(it->kind, row->kind) || date_order(it->issued, row->issued) != 0 ||
            it->verify_issued || (row->title.len && !slice_is(it->title, row->title)))
            fail_msg("%.*s", SLICE_ARG(row->number));
    }
}

struct basis_row {
    const char *basis, *cited;
};

static void expect_rows(void **state, const struct basis_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct slice got = cited_as_words(*state, rows[i].basis);
        if (!slice_is(got, slice_of(rows[i].cited)))
            fail_msg("%s: got \"%.*s\", want \"%s\"", rows[i].basis, SLICE_ARG(got),
                     rows[i].cited);
    }
}

static void bases_cite_by_number(void **state)
{
    static const struct basis_row rows[] = {
        {"Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;", "72/2025/QH15"},
        {"Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;",
         "72/2025/QH15"},
        {"Căn cứ Luật số 87/2025/QH15 sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy "
         "phạm pháp luật số 64/2025/QH15;", "87/2025/QH15"},
        {"Căn cứ khoản 3 Điều 9 Luật Ngân sách nhà nước số 83/2015/QH13;", "83/2015/QH13"},
        {"Căn cứ Nghị định số 150/2025/NĐ- CP ngày 12/6/2025 của Chính phủ;", "150/2025/NĐ-CP"},
        {"CĂN CỨ LUẬT ĐẤT ĐAI SỐ 31/2024/QH15;", "31/2024/QH15"},
        {"Căn cứ Quyết định số 5/2030/QĐ-TTg của Thủ tướng Chính phủ;", "-"},
        {"Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 3/4/2025;", ""},
        {"", ""},
    };
    expect_rows(state, rows, COUNT(rows));
}

static void bases_cite_by_name_and_day(void **state)
{
    static const struct basis_row rows[] = {
        {"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "72/2025/QH15"},
        {"Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/02/2025;", "65/2025/QH15"},
        {"Căn cứ Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân ngày 26 tháng 11 năm 2003 ;",
         "11/2003/QH11"},
        {"- Căn cứ Luật tổ chức HĐND và UBND (sửa đổi) được Quốc hội thông qua ngày 26-11-2003;",
         "11/2003/QH11"},
        {"Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 21 tháng 6 năm 1994;",
         "1994"},
        {"Căn cứ Luật Xây dựng ngày 26 tháng 11 năm 2003;", "16/2003/QH11"},
        {"Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân , Uỷ ban nhân dân "
         "ngày 03 tháng 12 năm 2004 ;", "31/2004/QH11"},
        {"Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;",
         "80/2015/QH13"},
        {"Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức "
         "chính quyền địa phương ngày 22 tháng 11 năm 2019;", "47/2019/QH14"},
        {"Căn cứ Pháp lệnh Phí và lệ phí ngày 28 tháng 8 năm 2001;", "38/2001/PL-UBTVQH10"},
        {"Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015;", "97/2015/QH13"},
    };
    expect_rows(state, rows, COUNT(rows));
}

static void bases_cite_by_name_and_year(void **state)
{
    static const struct basis_row rows[] = {
        {"Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân năm 2003;", "11/2003/QH11"},
        {"Căn cứ Luật Tổ chức chính quyền địa phương năm 2015;", "77/2015/QH13"},
        {"Căn cứ Luật Tổ chức HĐND và UBND ban hành năm 1994;", "1994"},
        {"Căn cứ Luật Đất đai 2013;", "45/2013/QH13"},
        /* two laws of that name were passed in 2025, and none can be told without a day */
        {"Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;", "-"},
        {"Căn cứ Luật Tổ chức chính quyền địa phương;", "-"},
        {"Căn cứ Luật Tổ chức chính quyền địa phương, từ ngày 01/7/2025 không còn cấp huyện;",
         "-"},
    };
    expect_rows(state, rows, COUNT(rows));
}

static void amenders_are_told_apart(void **state)
{
    static const struct basis_row rows[] = {
        {"Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung "
         "bởi Luật số 87/2025/QH15;", "64/2025/QH15 +87/2025/QH15"},
        {"Căn cứ Luật Đầu tư công số 49/2014/QH13 đã được sửa đổi, bổ sung một số điều theo Luật "
         "số 28/2018/QH14 và Luật số 1/2099/QH40;", "49/2014/QH13 +28/2018/QH14 +-"},
        {"Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19/02/2025 được sửa đổi, bổ sung "
         "bởi Luật ngày 25/6/2025;", "64/2025/QH15 +87/2025/QH15"},
        {"Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22/6/2015 và Luật sửa đổi, bổ sung "
         "một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 18/6/2020;",
         "80/2015/QH13 63/2020/QH14"},
        {"Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số "
         "điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;",
         "77/2015/QH13 47/2019/QH14"},
        {"Căn cứ Luật Đất đai số 31/2024/QH15 được sửa đổi, bổ sung tại khoản 3 Điều 1 Luật số "
         "43/2024/QH15 và Nghị định số 102/2024/NĐ-CP;",
         "31/2024/QH15 +43/2024/QH15 102/2024/NĐ-CP"},
    };
    expect_rows(state, rows, COUNT(rows));
}

/* The title of another instrument names laws that the act does not rest on. */
static void titles_are_no_bases(void **state)
{
    static const struct basis_row rows[] = {
        {"Căn cứ Nghị định số 78/2025/NĐ-CP ngày 01/4/2025 của Chính phủ quy định chi tiết một số "
         "điều của Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;", "78/2025/NĐ-CP"},
        {"Căn cứ Nghị định số 187/2025/NĐ-CP ngày 01/7/2025 của Chính phủ sửa đổi, bổ sung một số "
         "điều của Nghị định số 78/2025/NĐ-CP và Nghị định số 79/2025/NĐ-CP;", "187/2025/NĐ-CP"},
        {"Căn cứ Nghị định số 78/2025/NĐ-CP ngày 01/4/2025 của Chính phủ hướng dẫn thi hành Luật "
         "Ban hành văn bản quy phạm pháp luật và Nghị định số 79/2025/NĐ-CP ngày 01/4/2025;",
         "78/2025/NĐ-CP 79/2025/NĐ-CP"},
        {"Căn cứ Thông tư số 1/2004/TT-BTC hướng dẫn Luật Ngân sách nhà nước số 01/2002/QH11;",
         "-"},
        {"Căn cứ Kế hoạch số 7/KH-UBND về thi hành Luật Đất đai số 31/2024/QH15;", ""},
        {"Căn cứ Luật Đầu tư theo phương thức khác ngày 29/11/2005;", "-"},
    };
    expect_rows(state, rows, COUNT(rows));
}

static void slips_are_told(void **state)
{
    static const struct basis_row rows[] = {
        {"Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15 ngày 16 tháng 6 năm 2025;",
         "~65/2025/QH15"},
        {"Căn cứ Luật Đất đai số 77/2015/QH13;", "~77/2015/QH13"},
        {"Theo Tờ trình số 393/TTr-UBND ngày 18/11/2025 về việc ban hành Nghị quyết (thực hiện Điều 3 "
         "Luật Thủ đô 2024; khoản 1 Điều 25 Luật Đất đai 2024);", ""},
        {"Căn cứ Luật Tổ chức HĐND và UBND ban hành năm 2003;", "11/2003/QH11"},
        {"Căn cứ Hiến pháp năm 2013;", "2013"},
        {"Căn cứ Luật Phí và lệ phí số 97/2025/QH13;", "~97/2015/QH13"},
        {"Căn cứ Luật Tổ chức HĐND và UBND ngày 26 tháng 01 năm 2003;", "~11/2003/QH11"},
        /* the day of one law and the year of another: nothing tells which is wrong */
        {"Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19/02/2015;", "-"},
    };
    expect_rows(state, rows, COUNT(rows));
}

static void cited_words_are_the_acts_own(void **state)
{
    const struct law *law = *state;
    struct cited *cited;
    size_t count = instruments_cited(
        law->arena, law->instruments,
        SLICE("Căn  cứ Luật tổ chức HĐND và\u00A0UBND ngày 26/11/2003 ; Luật Đất_đai năm 2003;"),
        &cited);
    assert_int_equal(count, 2);
    expect_slice(cited[0].words, "Luật tổ chức HĐND và\u00A0UBND ngày 26/11/2003");
    expect_slice(cited[1].words, "Luật Đất_đai năm 2003");
}

/* ---- real acts ---- */

static struct slice read_whole(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "r");
    struct buffer bytes;
    int c;
    buffer_init(&bytes);
    while (file && (c = getc(file)) != EOF)
        buffer_add_char(&bytes, (char)c);
    if (file)
        fclose(file);
    struct slice copy = arena_copy(arena, buffer_slice(&bytes));
    buffer_free(&bytes);
    return copy;
}

/* Lines that cite a law on local government by day or number, and those that are resolved. */
static void count_lines(const struct law *law, struct slice text, size_t *named, size_t *known)
{
    struct slice line;
    while (slice_next(&text, '\n', &line)) {
        struct cited *cited;
        if (slice_find(line, SLICE("Căn_cứ Luật Tổ_chức Hội_đồng_nhân_dân"), 0) == SIZE_MAX ||
            slice_find(line, SLICE("năm"), 0) == SIZE_MAX)
            continue;
        size_t count = instruments_cited(law->arena, law->instruments, line, &cited);
        (*named)++;
        *known += count && cited[0].instrument &&
                  slice_is(cited[0].instrument->group, SLICE("local-government"));
    }
}

static void real_bases_are_resolved(void **state)
{
    const struct law *law = *state;
    const char *shared = getenv("RASOAT_SHARED"), *root = getenv("RASOAT_ROOT");
    const char *folder = shared ? shared
                                : arena_format(law->arena, "%s/../shared", root ? root : ".").at;
    const char *documents = arena_format(law->arena, "%s/documents/word-segmented", folder).at;
    DIR *dir = opendir(documents);
    size_t named = 0, known = 0;
    if (!dir) {
        print_message("skipped: there are no documents in %s\n", documents);
        skip();
    }
    for (struct dirent *file; (file = readdir(dir));)
        count_lines(law,
                    read_whole(law->arena,
                               arena_format(law->arena, "%s/%s", documents, file->d_name).at),
                    &named, &known);
    closedir(dir);
    print_message("%zu of %zu bases on laws of local government were resolved\n", known, named);
    assert_true(named > 10);
    assert_true(known * 20 >= named * 19);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(register_has_its_rows),
        cmocka_unit_test(every_date_has_a_source),
        cmocka_unit_test(amended_instruments_are_known),
        cmocka_unit_test(instruments_hold_in_their_time),
        cmocka_unit_test(instruments_have_labels),
        cmocka_unit_test(titles_are_read_to_their_end),
        cmocka_unit_test(enacted_days_are_the_registers),
        cmocka_unit_test(bases_cite_by_number),
        cmocka_unit_test(bases_cite_by_name_and_day),
        cmocka_unit_test(bases_cite_by_name_and_year),
        cmocka_unit_test(amenders_are_told_apart),
        cmocka_unit_test(titles_are_no_bases),
        cmocka_unit_test(slips_are_told),
        cmocka_unit_test(cited_words_are_the_acts_own),
        cmocka_unit_test(real_bases_are_resolved),
    };
    return cmocka_run_group_tests(tests, load_law, free_law);
}

/* Unit tests of src/law: actors, the patterns of their names, districts of old. */
#include "law_help.h"

#include "text/view.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

static struct date day(int year, int month, int of_month)
{
    return (struct date){year, month, of_month};
}

static bool pattern_finds(struct arena *arena, struct slice pattern, const char *text,
                          struct slice *found)
{
    struct slice source = slice_of(text), paged;
    struct view view = view_make(arena, source);
    PCRE2_SIZE offset;
    int error;
    pcre2_compile_context *context = pcre2_compile_context_create(NULL);
    pcre2_set_character_tables(context, view_tables());
    assert_true(view_pattern(arena, pattern, &paged));
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)paged.at, paged.len, PCRE2_CASELESS, &error,
                                     &offset, context);
    assert_non_null(code);
    pcre2_match_data *match = pcre2_match_data_create_from_pattern(code, NULL);
    bool hit = pcre2_match(code, view.at, view.len, 0, 0, match, NULL) > 0;
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(match);
    *found = hit ? view_source(view, source, ends[0], ends[1]) : SLICE("");
    pcre2_match_data_free(match);
    pcre2_code_free(code);
    pcre2_compile_context_free(context);
    return hit;
}

struct name_row {
    const char *id, *text, *found; /* "": must not be found */
};

static void expect_names(void **state, const struct name_row *rows, size_t count)
{
    const struct law *law = *state;
    for (size_t i = 0; i < count; i++) {
        struct slice pattern = actors_pattern(law->actors, slice_of(rows[i].id)), found;
        if (!pattern.len)
            fail_msg("there is no pattern %s", rows[i].id);
        pattern_finds(law->arena, pattern, rows[i].text, &found);
        if (!slice_is(found, slice_of(rows[i].found)))
            fail_msg("%s in \"%s\": got \"%.*s\", want \"%s\"", rows[i].id, rows[i].text,
                     SLICE_ARG(found), rows[i].found);
    }
}

static void district_organs_are_found(void **state)
{
    static const struct name_row rows[] = {
        {"ubnd-cap-huyen", "Giao Ủy ban nhân dân cấp huyện lập", "Ủy ban nhân dân cấp huyện"},
        {"ubnd-cap-huyen", "Uỷ ban nhân dân các quận - huyện lập",
         "Uỷ ban nhân dân các quận - huyện"},
        {"ubnd-cap-huyen", "UBND các huyện, thị xã, thành phố.",
         "UBND các huyện, thị xã, thành phố"},
        {"ubnd-cap-huyen", "UBND 14 huyện, thành phố có trách nhiệm", "UBND 14 huyện, thành phố"},
        {"ubnd-cap-huyen", "ỦY BAN NHÂN DÂN QUẬN 3", "ỦY BAN NHÂN DÂN QUẬN"},
        {"ubnd-cap-huyen", "UBND thành phố Tân An phối hợp", "UBND thành phố Tân An"},
        {"ubnd-cap-huyen", "UBND cấp tỉnh, cấp huyện, cấp xã", "UBND cấp tỉnh, cấp huyện"},
        {"ubnd-cap-huyen", "UBND thành phố Hải Phòng, UBND tỉnh, UBND cấp xã", ""},
        {"ubnd-cap-huyen", "UBND xã Tân Lập, huyện Đan Phượng", ""},
        {"ubnd-cap-huyen", "UBND thành phố vinh danh", ""},
        {"chu-tich-ubnd-cap-huyen", "Chủ tịch UBND các huyện, thị xã;",
         "Chủ tịch UBND các huyện, thị xã"},
        {"hdnd-cap-huyen", "do HĐND cấp huyện quyết định", "HĐND cấp huyện"},
        {"phong-cap-huyen", "Trưởng Phòng Tài nguyên và Môi trường quận 3",
         "Phòng Tài nguyên và Môi trường"},
        {"phong-cap-huyen", "Phòng Tư pháp thuộc UBND cấp huyện", "Phòng Tư pháp thuộc UBND cấp huyện"},
        {"phong-cap-huyen", "Phòng Tư pháp thuộc Sở", ""},
        {"phong-cap-huyen", "Phòng Kinh tế xã, Phòng Văn hóa - Xã hội phường", ""},
        {"phong-cap-huyen", "phòng, chống dịch bệnh trên địa bàn huyện", ""},
        {"phong-cap-huyen", "các cơ quan chuyên môn thuộc Ủy ban nhân dân huyện, quận",
         "cơ quan chuyên môn thuộc Ủy ban nhân dân huyện, quận"},
        {"huyen-quan-thi-xa", "Huyện ủy, Quận ủy", ""},
        {"thanh-pho-thuoc-tinh", "thành phố Phan Rang-Tháp Chàm",
         "thành phố Phan Rang-Tháp Chàm"},
        {"thanh-pho-thuoc-tinh", "thành phố Cần Thơ và thành phố Huế", ""},
    };
    expect_names(state, rows, COUNT(rows));
}

static void other_organs_are_found(void **state)
{
    static const struct name_row rows[] = {
        {"ubnd-cap-xa", "giao Ủy ban nhân dân các xã, phường lập",
         "Ủy ban nhân dân các xã, phường"},
        {"ubnd-cap-xa", "Ủy ban nhân dân thị xã, các cơ quan xã hội", ""},
        {"phong-cap-xa", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế, Hạ tầng và Đô thị"},
        {"phong-cap-xa", "Phòng Kinh tế và Hạ tầng", ""},
        {"ubnd-cap-tinh", "Ủy ban nhân dân thành phố Hà Nội", "Ủy ban nhân dân thành phố"},
        {"ubnd-cap-tinh", "Ủy ban nhân dân thành phố Vũng Tàu", ""},
        {"so", "Giám đốc các Sở, cơ sở dữ liệu", "các Sở"},
        {"so", "cơ sở, trụ sở, quyền sở hữu", ""},
        {"so-cu", "Sở Lao động - Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội"},
        {"so-cu", "Sở Nông nghiệp và Môi trường", ""},
        {"so-hien-nay", "Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và Môi trường"},
        {"uy-ban-dan-toc", "Ủy ban Dân tộc và", ""},
    };
    expect_names(state, rows, COUNT(rows));
}

/* A set that has forms of its own must find what each of its members finds. */
static void sets_find_their_members(void **state)
{
    const struct law *law = *state;
    static const char *const texts[] = {
        "Thường trực HĐND các quận, huyện", "Phó Chủ tịch HĐND và UBND huyện", "HĐND quận",
        "Ủy ban nhân dân cấp huyện", "chính quyền địa phương cấp huyện", "Chủ tịch các huyện",
        "Chánh Văn phòng HĐND và UBND huyện", "Thanh tra quận", "Phòng Tài chính - Kế hoạch",
        "Phòng Y tế thị xã", "Phó Trưởng phòng chuyên môn cấp huyện", "phòng, ban cấp huyện",
        "cơ quan chuyên môn cấp huyện", "Phòng Quản lý đô thị", "Phòng Văn hóa - Thông tin",
    };
    struct slice set = actors_pattern(law->actors, SLICE("co-quan-cap-huyen"));
    for (size_t a = 0; a < actors_count(law->actors); a++) {
        const struct actor *actor = actors_at(law->actors, a);
        if (!actors_holds(law->actors, SLICE("co-quan-cap-huyen"), actor))
            continue;
        for (size_t t = 0; t < COUNT(texts); t++) {
            struct slice by_actor, by_set;
            if (!pattern_finds(law->arena, actor->pattern, texts[t], &by_actor))
                continue;
            if (!pattern_finds(law->arena, set, texts[t], &by_set) || by_set.at > by_actor.at)
                fail_msg("%.*s finds \"%.*s\", its set does not", SLICE_ARG(actor->id),
                         SLICE_ARG(by_actor));
        }
    }
}

static void actors_exist_in_their_time(void **state)
{
    const struct law *law = *state;
    const struct actor *committee = actors_by_id(law->actors, SLICE("ubnd-cap-huyen"));
    const struct actor *office = actors_by_id(law->actors, SLICE("phong-van-hoa-xa-hoi"));
    assert_non_null(committee);
    assert_int_equal(committee->level, LEVEL_DISTRICT);
    expect_slice(committee->source, "khoản 3 Điều 51 Luật 72/2025/QH15");
    assert_false(committee->verify);
    assert_true(actor_exists(committee, day(2025, 6, 30)));
    assert_false(actor_exists(committee, day(2025, 7, 1)));
    assert_non_null(office);
    assert_true(office->verify);
    assert_false(actor_exists(office, day(2025, 6, 30)));
    assert_true(actor_exists(office, day(2025, 7, 1)));
    assert_null(actors_by_id(law->actors, SLICE("ubnd")));
    expect_slice(actors_by_id(law->actors, SLICE("so-giao-thong-van-tai"))->follower,
                 "so-xay-dung");
}

static void actors_that_ended_say_why(void **state)
{
    const struct law *law = *state;
    assert_true(actors_count(law->actors) >= 60);
    for (size_t i = 0; i < actors_count(law->actors); i++) {
        const struct actor *actor = actors_at(law->actors, i);
        bool dated = date_is_set(actor->from) || date_is_set(actor->until);
        if (dated && !actor->source.len && !actor->verify)
            fail_msg("%.*s has a date without a source", SLICE_ARG(actor->id));
    }
}

static void sets_hold_their_members(void **state)
{
    const struct law *law = *state;
    const struct actor *office = actors_by_id(law->actors, SLICE("phong-quan-ly-do-thi"));
    const struct actor *commune = actors_by_id(law->actors, SLICE("ubnd-cap-xa"));
    assert_true(actors_holds(law->actors, SLICE("chu-the-cap-huyen"), office));
    assert_true(actors_holds(law->actors, SLICE("phong-quan-ly-do-thi"), office));
    assert_false(actors_holds(law->actors, SLICE("chu-the-cap-huyen"), commune));
    assert_false(actors_holds(law->actors, SLICE("khong-co"), commune));
}

static void patterns_are_expanded(void **state)
{
    const struct law *law = *state;
    struct slice out = SLICE("as it was"), unknown;
    assert_int_equal(actors_expand(law->arena, law->actors, SLICE("a{2,3} {ubnd} \\p{lu} \\{ubnd}"),
                                   &out, &unknown), STATUS_OK);
    expect_slice(out, "a{2,3} (?:Ủy ban nhân dân|UBND) \\p{lu} \\{ubnd}");
    out = SLICE("as it was");
    assert_int_equal(actors_expand(law->arena, law->actors, SLICE("{ubnd}{la-ai}"), &out,
                                   &unknown), STATUS_NONE);
    expect_slice(unknown, "la-ai");
    expect_slice(out, "as it was");
    assert_int_equal(actors_pattern(law->actors, SLICE("la-ai")).len, 0);
}

static void districts_of_old_are_known(void **state)
{
    const struct law *law = *state;
    static const struct {
        const char *unit;
        bool known;
    } rows[] = {
        {"huyện A Lưới", true},   {"Huyện  a lưới", true},      {"THÀNH PHỐ TÂN AN", true},
        {"thị xã Bỉm Sơn", true}, {"Quận 5", true},             {"thành phố Biên Hoà", true},
        {"xã A Lưới", false},     {"A Lưới", false},            {"thành phố Hải Phòng", false},
        {"quận A Lưới", false},   {"thành phố Huế", false},     {"", false},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        if (districts_known(law->arena, law->actors, slice_of(rows[i].unit)) != rows[i].known)
            fail_msg("%s", rows[i].unit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(district_organs_are_found),
        cmocka_unit_test(other_organs_are_found),
        cmocka_unit_test(sets_find_their_members),
        cmocka_unit_test(actors_exist_in_their_time),
        cmocka_unit_test(actors_that_ended_say_why),
        cmocka_unit_test(sets_hold_their_members),
        cmocka_unit_test(patterns_are_expanded),
        cmocka_unit_test(districts_of_old_are_known),
    };
    return cmocka_run_group_tests(tests, load_law, free_law);
}

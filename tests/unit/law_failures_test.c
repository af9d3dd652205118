/* Unit tests of src/law: data files that are missing, broken or wrong. */
#include "law_help.h"

#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder of rules with the schema of the project and the given instruments.xml. */
static const char *folder_with(struct arena *arena, const char *file, const char *xml)
{
    char folder[] = "/tmp/rasoat-law-XXXXXX";
    assert_non_null(mkdtemp(folder));
    struct slice law = arena_format(arena, "%s/law", folder);
    struct slice schema = arena_format(arena, "%s/schema", folder);
    char real[PATH_MAX] = "";
    assert_non_null(realpath(rules_folder(arena), real));
    assert_int_equal(mkdir(law.at, 0700), 0);
    assert_int_equal(symlink(arena_format(arena, "%s/schema", real).at, schema.at), 0);
    if (strcmp(file, "districts.xml"))
        assert_int_equal(symlink(arena_format(arena, "%s/law/districts.xml", real).at,
                                 arena_format(arena, "%s/districts.xml", law.at).at), 0);
    FILE *out = fopen(arena_format(arena, "%s/%s", law.at, file).at, "w");
    assert_non_null(out);
    fputs(xml, out);
    fclose(out);
    return arena_copy(arena, slice_of(folder)).at;
}

static void remove_folder(struct arena *arena, const char *folder)
{
    static const char *const names[] = {"law/instruments.xml", "law/actors.xml",
                                        "law/districts.xml", "law", "schema", ""};
    for (size_t i = 0; i < COUNT(names); i++)
        remove(arena_format(arena, "%s/%s", folder, names[i]).at);
}

static struct slice first_message(const struct diagnostics *list)
{
    return list->count ? message_name(list->items[0].message) : SLICE("none");
}

#define INSTRUMENTS(body) "<instruments xmlns=\"urn:rasoat:law:1\">\n" body "</instruments>\n"
#define LAW(number, dates)                                                                 \
    "<instrument number=\"" number "\" kind=\"luat\" issuer=\"Quốc hội\">\n"                   \
    "<title>Mẫu</title>\n" dates "</instrument>\n"
#define GOOD LAW("1/2025/QH15", "<issued date=\"2025-01-01\" verify=\"true\"/>\n")

static void wrong_registers_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *xml, *message;
        size_t line;
    } rows[] = {
        {"<instruments", "LAW_XML_BROKEN", 1},
        {"<!DOCTYPE instruments [<!ENTITY a \"b\">]>" INSTRUMENTS(GOOD), "LAW_XML_DOCTYPE", 0},
        {INSTRUMENTS(GOOD "<wrong/>\n"), "LAW_ELEMENT_WRONG", 6},
        {INSTRUMENTS(GOOD "words\n"), "LAW_TEXT_WRONG", 1},
        {"<instruments/>", "LAW_ELEMENT_WRONG", 1},
        {"<instruments xmlns=\"urn:rasoat:law:1\"/>", "LAW_ELEMENT_MISSING", 1},
        {INSTRUMENTS(GOOD "<instrument kind=\"luat\" issuer=\"Quốc hội\" name=\"Mẫu\">\n"
                          "<title>Mẫu</title>\n</instrument>\n"), "LAW_ATTRIBUTE_WRONG", 6},
        {INSTRUMENTS(GOOD LAW("2/2025/QH15", "<issued date=\"2025-13-01\" verify=\"true\"/>\n")),
         "LAW_VALUE_WRONG", 8},
        {INSTRUMENTS(GOOD LAW("2/2025/QH15", "<issued date=\"2025-12-01\"/>\n")),
         "LAW_ATTRIBUTES_WRONG", 8},
        {INSTRUMENTS(GOOD "<instrument kind=\"luat\">\n<title>Mẫu</title>\n</instrument>\n"),
         "LAW_ATTRIBUTES_WRONG", 6},
        {INSTRUMENTS(GOOD GOOD), "LAW_NUMBER_TWICE", 6},
        {INSTRUMENTS(GOOD LAW("2/2025/QH15", "<issued date=\"2025-02-01\" verify=\"true\"/>\n"
                                             "<from date=\"2025-01-01\" verify=\"true\"/>\n")),
         "LAW_DATES_ORDER", 6},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena *arena = arena_new();
        struct diagnostics list = {.arena = arena, .file = SLICE("")};
        struct instruments *register_;
        const char *folder = folder_with(arena, "instruments.xml", rows[i].xml);
        enum status status = instruments_load(arena, folder, &register_, &list);
        remove_folder(arena, folder);
        struct slice got = first_message(&list);
        if (status != STATUS_CANNOT || list.count != 1 || !slice_is(got, slice_of(rows[i].message)) ||
            list.items[0].line != rows[i].line)
            fail_msg("%s: got %.*s in line %zu (%zu told)", rows[i].message, SLICE_ARG(got),
                     list.count ? list.items[0].line : 0, list.count);
        assert_true(slice_ends(list.items[0].file, SLICE("law/instruments.xml")));
        assert_int_equal(list.file.len, 0);
        arena_free(arena);
    }
}

#define ACTORS(body) "<actors xmlns=\"urn:rasoat:law:1\">\n" body "</actors>\n"
#define WORD(id, form) "<word id=\"" id "\"><form>" form "</form></word>\n"

static void wrong_actors_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *xml, *message;
        size_t line;
    } rows[] = {
        {ACTORS(WORD("a", "x") WORD("a", "y")), "LAW_ID_TWICE", 3},
        {ACTORS(WORD("a", "{b}") WORD("b", "y")), "LAW_ID_UNKNOWN", 2},
        {ACTORS(WORD("a", "{a}")), "LAW_ID_UNKNOWN", 2},
        {ACTORS(WORD("a", "x") WORD("b", "(")), "LAW_PATTERN_WRONG", 3},
        {ACTORS(WORD("a", "x") "<set id=\"b\"><member ref=\"c\"/></set>\n"), "LAW_ID_UNKNOWN", 3},
        {ACTORS("<actor id=\"a\" kind=\"office\" level=\"low\" name=\"A\"><form>x</form></actor>\n"),
         "LAW_ATTRIBUTES_WRONG", 2},
        {ACTORS(WORD("a", "x") WORD("b", "")), "LAW_CONTENT_WRONG", 3},
        {ACTORS("<actor id=\"a\" kind=\"office\" level=\"commune\" name=\"A\" follower=\"b\">"
                "<form>x</form></actor>\n"), "LAW_ID_UNKNOWN", 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena *arena = arena_new();
        struct diagnostics list = {.arena = arena, .file = SLICE("")};
        struct actors *actors;
        const char *folder = folder_with(arena, "actors.xml", rows[i].xml);
        enum status status = actors_load(arena, folder, &actors, &list);
        remove_folder(arena, folder);
        struct slice got = first_message(&list);
        if (status != STATUS_CANNOT || !slice_is(got, slice_of(rows[i].message)) ||
            list.items[0].line != rows[i].line)
            fail_msg("%s: got %.*s in line %zu", rows[i].message, SLICE_ARG(got),
                     list.count ? list.items[0].line : 0);
        arena_free(arena);
    }
}

static void missing_data_is_told(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct diagnostics list = {.arena = arena, .file = SLICE("")};
    struct instruments *register_;
    struct actors *actors;
    assert_int_equal(instruments_load(arena, "/nonexistent", &register_, &list), STATUS_CANNOT);
    assert_int_equal(actors_load(arena, "/nonexistent", &actors, &list), STATUS_CANNOT);
    assert_int_equal(list.count, 2);
    assert_int_equal(list.items[0].message, MESSAGE_FILE_MISSING);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wrong_registers_are_refused),
        cmocka_unit_test(wrong_actors_are_refused),
        cmocka_unit_test(missing_data_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

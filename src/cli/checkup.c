/* Looking over an installation: libraries, rules, database, optional parts. */
#include "cli/doctor.h"

#include "scan/scanner.h"

#include <glob.h>
#include <libxml/parser.h>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <sodium.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>
#include <utf8proc.h>
#include <xlsxwriter.h>

static void add_library(struct checkup *checkup, const char *name, struct slice version)
{
    checkup->libraries[checkup->library_count++] =
        (struct library){name, arena_copy(checkup->arena, version)};
}

/* libxml2 tells its version as 20914. */
static struct slice xml_version(struct arena *arena)
{
    unsigned long number = 0;
    slice_number(slice_of(xmlParserVersion), 9999999, &number);
    return arena_format(arena, "%lu.%lu.%lu", number / 10000, number / 100 % 100, number % 100);
}

static void find_libraries(struct checkup *checkup)
{
    char pcre2[64] = "";
    uint32_t jit = 0;
    pcre2_config(PCRE2_CONFIG_VERSION, pcre2);
    pcre2_config(PCRE2_CONFIG_JIT, &jit);
    add_library(checkup, "libxml2", xml_version(checkup->arena));
    add_library(checkup, "pcre2",
                arena_format(checkup->arena, "%s%s", pcre2, jit ? ", JIT" : ""));
    add_library(checkup, "sqlite3", slice_of(sqlite3_libversion()));
    add_library(checkup, "utf8proc", slice_of(utf8proc_version()));
    add_library(checkup, "libsodium", slice_of(sodium_version_string()));
    add_library(checkup, "libxlsxwriter", slice_of(lxw_version()));
}

static void find_rules(struct checkup *checkup, const struct program *program)
{
    struct scanner *scanner = NULL;
    checkup->rule_faults = (struct diagnostics){.arena = checkup->arena, .file = SLICE("")};
    enum status status = scanner_open(program->rules_folder, &scanner, &checkup->rule_faults);
    checkup->rules_version = SLICE("");
    if (status == STATUS_OK) {
        size_t count = rules_count(scanner_rules(scanner));
        for (size_t i = 0; i < count; i++)
            checkup->rules += scanner_uses(scanner, i);
        checkup->rules_version = arena_copy(checkup->arena, scanner_version(scanner));
        checkup->rules_good = checkup->rules == count && !checkup->rule_faults.count;
    }
    scanner_free(scanner);
}

static void find_database(struct checkup *checkup, const struct program *program)
{
    struct diagnostics *faults = &checkup->database_faults;
    struct review *review = NULL;
    *faults = (struct diagnostics){.arena = checkup->arena, .file = slice_of(program->database)};
    if (access(program->database, F_OK) != 0)
        return;
    enum status status = review_open(program->database, false, &review, faults);
    if (status == STATUS_OK)
        status = review_totals(review, &checkup->totals, faults);
    review_close(review);
    checkup->database = status == STATUS_OK ? DATABASE_GOOD : DATABASE_BAD;
}

/* A program of this name on the PATH, in the arena; NULL when there is none. */
static const char *find_program(struct arena *arena, const char *name)
{
    struct slice folders = slice_of(getenv("PATH")), folder;
    while (slice_next(&folders, ':', &folder)) {
        struct slice path = arena_format(arena, "%.*s/%s", SLICE_ARG(folder), name);
        if (folder.len && access(path.at, X_OK) == 0)
            return path.at;
    }
    return NULL;
}

static const char *find_file(struct arena *arena, const char *pattern)
{
    glob_t found;
    const char *path = NULL;
    if (glob(pattern, 0, NULL, &found) == 0)
        path = arena_string(arena, slice_of(found.gl_pathv[0]));
    globfree(&found);
    return path;
}

/* The Vietnamese model stands where TESSDATA_PREFIX says, else where Debian puts it. */
static const char *find_model(struct arena *arena)
{
    const char *folder = getenv("TESSDATA_PREFIX");
    if (!folder || !*folder)
        return find_file(arena, "/usr/share/tesseract-ocr/*/tessdata/vie.traineddata");
    return find_file(arena, arena_format(arena, "%s/vie.traineddata", folder).at);
}

static void find_parts(struct checkup *checkup)
{
    struct arena *arena = checkup->arena;
    const struct optional_part parts[] = {
        {"pdftotext", "poppler-utils", MESSAGE_DOCTOR_PDFTOTEXT, find_program(arena, "pdftotext")},
        {"tesseract", "tesseract-ocr", MESSAGE_DOCTOR_TESSERACT, find_program(arena, "tesseract")},
        {"vie.traineddata", "tesseract-ocr-vie", MESSAGE_DOCTOR_MODEL, find_model(arena)},
        {"soffice", "libreoffice-writer-nogui", MESSAGE_DOCTOR_SOFFICE,
         find_program(arena, "soffice")},
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        checkup->parts[checkup->part_count++] = parts[i];
}

void checkup_make(struct arena *arena, const struct program *program, struct checkup *checkup)
{
    *checkup = (struct checkup){.arena = arena};
    find_libraries(checkup);
    find_rules(checkup, program);
    find_database(checkup, program);
    find_parts(checkup);
}

/* Tests of the review room: whatever fails, one sentence is said and the database is good. */
#include "review_fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>

static const struct sketch small = {
    .number = "5/2023/QĐ-UBND", .issued = "2023-05-10", .now = FIT_CONFLICT,
    .clauses = {"art_1|Điều 1.|Phạm vi|Phạm vi", "art_1__para_1|1.||[huyện] kiểm tra"}};

static int begin(void **state)
{
    static struct office office;
    office_begin(&office);
    *state = &office;
    return 0;
}

static int end(void **state)
{
    office_end(*state);
    return 0;
}

/* Puts other bytes where the office's database was. */
static void replace(struct office *office, const char *bytes, size_t len)
{
    review_close(office->review);
    office->review = NULL;
    FILE *file = fopen(office->path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, len, file), len);
    assert_int_equal(fclose(file), 0);
}

static void reopen_says(struct office *office, bool create, enum message message)
{
    review_close(office->review);
    assert_int_equal(review_open(office->path, create, &office->review, &office->list),
                     STATUS_CANNOT);
    assert_null(office->review);
    assert_int_equal(office->list.count, 1);
    assert_int_equal(office_said(office), message);
    assert_string_equal(office->list.items[0].file.at, office->path);
}

static void test_missing(void **state)
{
    struct office *office = *state;
    replace(office, "", 0);
    assert_int_equal(unlink(office->path), 0);
    reopen_says(office, false, MESSAGE_DB_MISSING);
    assert_int_equal(access(office->path, F_OK), -1);
}

static void test_folder(void **state)
{
    struct office *office = *state;
    replace(office, "", 0);
    assert_int_equal(unlink(office->path), 0);
    assert_int_equal(mkdir(office->path, 0700), 0);
    reopen_says(office, true, MESSAGE_DB_FOLDER);
    rmdir(office->path);
}

static void test_no_such_folder(void **state)
{
    struct office *office = *state;
    review_close(office->review);
    assert_int_equal(review_open("/nowhere/at/all.db", true, &office->review, &office->list),
                     STATUS_CANNOT);
    assert_int_equal(office_said(office), MESSAGE_DB_UNOPENABLE);
}

static void test_empty(void **state)
{
    struct office *office = *state;
    replace(office, "", 0);
    reopen_says(office, false, MESSAGE_DB_EMPTY);
    assert_int_equal(review_open(office->path, true, &office->review, &office->list), STATUS_OK);
    office_check(office);
}

static void test_garbage_is_left_alone(void **state)
{
    struct office *office = *state;
    static const char garbage[] = "Nghị quyết của Hội đồng nhân dân, không phải cơ sở dữ liệu.";
    char bytes[sizeof garbage] = "";
    replace(office, garbage, sizeof garbage);
    reopen_says(office, true, MESSAGE_DB_FOREIGN);
    FILE *file = fopen(office->path, "rb");
    assert_int_equal(fread(bytes, 1, sizeof bytes, file), sizeof garbage);
    fclose(file);
    assert_memory_equal(bytes, garbage, sizeof garbage);
}

static void test_other_programs_database(void **state)
{
    struct office *office = *state;
    sqlite3 *other;
    replace(office, "", 0);
    assert_int_equal(sqlite3_open(office->path, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "CREATE TABLE theirs (a)", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(other);
    reopen_says(office, true, MESSAGE_DB_FOREIGN);
}

static void test_newer_version(void **state)
{
    struct office *office = *state;
    sqlite3_exec(office->review->db, "PRAGMA user_version = 99", NULL, NULL, NULL);
    reopen_says(office, true, MESSAGE_DB_NEWER);
    assert_string_equal(office->list.items[0].words[0].at, "99");
}

static void fill(struct office *office, int acts)
{
    for (int i = 0; i < acts; i++) {
        struct sketch act = small;
        char number[32];
        snprintf(number, sizeof number, "%d/2023/QĐ-UBND", i + 1);
        act.number = number;
        office_record(office, &act);
    }
}

static void test_truncated(void **state)
{
    struct office *office = *state;
    fill(office, 20);
    review_close(office->review);
    office->review = NULL;
    assert_int_equal(truncate(office->path, 16384), 0);
    reopen_says(office, true, MESSAGE_DB_BROKEN);
}

static void test_damaged_inside(void **state)
{
    struct office *office = *state;
    struct flag_filter all = {SLICE(""), SLICE(""), SLICE(""), 0};
    static const char noise[256] = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    fill(office, 20);
    long long root =
        office_ask(office, "SELECT rootpage FROM sqlite_schema WHERE name = 'flags'");
    review_close(office->review);
    int fd = open(office->path, O_WRONLY);
    assert_int_equal(pwrite(fd, noise, sizeof noise, (off_t)((root - 1) * 4096)), sizeof noise);
    close(fd);
    assert_int_equal(review_open(office->path, false, &office->review, &office->list), STATUS_OK);
    assert_int_equal(review_flags(office->review, &all, NULL, NULL, &office->list),
                     STATUS_CANNOT);
    assert_int_equal(office_said(office), MESSAGE_DB_BROKEN);
}

static void test_full_disk_loses_nothing(void **state)
{
    struct office *office = *state;
    enum recorded done;
    char *large = arena_get(office->arena, 1 << 20);
    struct sketch act = small;
    fill(office, 3);
    struct slice before = office_dump(office);
    memset(large, 'x', (1 << 20) - 1);
    act.number = "50/2023/QĐ-UBND";
    act.file = large;
    long long most = office_ask(office, "PRAGMA page_count") + 8;
    sqlite3_exec(office->review->db,
                 arena_format(office->arena, "PRAGMA max_page_count = %lld", most).at, NULL, NULL,
                 NULL);
    assert_int_equal(office_try(office, &act, &done), STATUS_CANNOT);
    assert_int_equal(office->list.count, 1);
    assert_int_equal(office_said(office), MESSAGE_DB_FULL);
    assert_string_equal(office_dump(office).at, before.at);
    office_check(office);
    sqlite3_exec(office->review->db, "PRAGMA max_page_count = 1000000", NULL, NULL, NULL);
    assert_int_equal(office_record(office, &act), RECORDED_NEW);
}

static void test_read_only(void **state)
{
    struct office *office = *state;
    enum recorded done;
    sqlite3_exec(office->review->db, "PRAGMA query_only = ON", NULL, NULL, NULL);
    assert_int_equal(office_try(office, &small, &done), STATUS_CANNOT);
    assert_int_equal(office_said(office), MESSAGE_DB_READONLY);
    sqlite3_exec(office->review->db, "PRAGMA query_only = OFF", NULL, NULL, NULL);
    assert_int_equal(office_record(office, &small), RECORDED_NEW);
}

static void test_locked_by_another(void **state)
{
    struct office *office = *state;
    enum recorded done;
    sqlite3 *other;
    sqlite3_busy_timeout(office->review->db, 20);
    assert_int_equal(sqlite3_open(office->path, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(office_try(office, &small, &done), STATUS_CANNOT);
    assert_int_equal(office_said(office), MESSAGE_DB_BUSY);
    sqlite3_close(other);
    assert_int_equal(office_record(office, &small), RECORDED_NEW);
}

static void test_every_code_has_its_sentence(void **state)
{
    static const struct {
        struct failure failure;
        enum message message;
    } cases[] = {{{SQLITE_FULL, 0, "x"}, MESSAGE_DB_FULL},
                 {{SQLITE_IOERR_WRITE, EIO, "x"}, MESSAGE_DB_IO},
                 {{SQLITE_IOERR_WRITE, ENOSPC, "x"}, MESSAGE_DB_FULL},
                 {{SQLITE_IOERR_SHMSIZE, EFBIG, "x"}, MESSAGE_DB_FULL},
                 {{SQLITE_READONLY_DIRECTORY, 0, "x"}, MESSAGE_DB_READONLY},
                 {{SQLITE_NOTADB, 0, "x"}, MESSAGE_DB_FOREIGN},
                 {{SQLITE_CORRUPT_INDEX, 0, "x"}, MESSAGE_DB_BROKEN},
                 {{SQLITE_BUSY_RECOVERY, 0, "x"}, MESSAGE_DB_BUSY},
                 {{SQLITE_CANTOPEN, EACCES, "x"}, MESSAGE_DB_DENIED},
                 {{SQLITE_CANTOPEN, ENOENT, "x"}, MESSAGE_DB_UNOPENABLE},
                 {{SQLITE_NOMEM, 0, "x"}, MESSAGE_DB_MEMORY},
                 {{SQLITE_CONSTRAINT, 0, "x"}, MESSAGE_DB_FAILED}};
    struct office *office = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        failure_say(&cases[i].failure, office->path, &office->list);
        assert_int_equal(office_said(office), cases[i].message);
    }
}

/* Records acts until it is killed, and tells after each one that it is stored. */
static void record_and_tell(struct office *office, int pipe)
{
    for (int i = 1;; i++) {
        struct sketch act = small;
        char number[32];
        enum recorded done;
        snprintf(number, sizeof number, "%d/2023/QĐ-UBND", i);
        act.number = number;
        if (office_try(office, &act, &done) != STATUS_OK || write(pipe, "+", 1) != 1)
            _exit(1);
    }
}

static int kill_after(int pipe, pid_t child, int told)
{
    char sign;
    int count = 0;
    while (count < told && read(pipe, &sign, 1) == 1)
        count++;
    kill(child, SIGKILL);
    while (read(pipe, &sign, 1) == 1)
        count++;
    return count;
}

static void test_killed_while_recording(void **state)
{
    struct office *office = *state;
    int pipes[2];
    review_close(office->review);
    office->review = NULL;
    assert_int_equal(pipe(pipes), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        if (review_open(office->path, true, &office->review, &office->list) != STATUS_OK)
            _exit(1);
        record_and_tell(office, pipes[1]);
    }
    close(pipes[1]);
    int told = kill_after(pipes[0], child, 40);
    close(pipes[0]);
    waitpid(child, NULL, 0);
    assert_int_equal(review_open(office->path, false, &office->review, &office->list), STATUS_OK);
    office_check(office);
    assert_true(office_ask(office, "SELECT count(*) FROM works") >= told);
    assert_int_equal(office_ask(office, "SELECT count(*) FROM versions v WHERE 2 <>"
                                        " (SELECT count(*) FROM provisions WHERE version = v.id)"
                                        " OR NOT EXISTS (SELECT 1 FROM flags"
                                        " WHERE version = v.id)"), 0);
}

int main(void)
{
#define OFFICE(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {
        OFFICE(test_missing),
        OFFICE(test_folder),
        OFFICE(test_no_such_folder),
        OFFICE(test_empty),
        OFFICE(test_garbage_is_left_alone),
        OFFICE(test_other_programs_database),
        OFFICE(test_newer_version),
        OFFICE(test_truncated),
        OFFICE(test_damaged_inside),
        OFFICE(test_full_disk_loses_nothing),
        OFFICE(test_read_only),
        OFFICE(test_locked_by_another),
        OFFICE(test_every_code_has_its_sentence),
        OFFICE(test_killed_while_recording),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

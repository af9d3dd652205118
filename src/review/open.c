/*
 * Opening the review database: only a file that is ours, whole and of a version we know is
 * touched, and only an empty one is made into ours.
 */
#include "review/store.h"

#include "base/memory.h"
#include "review/query.h"
#include "review/review.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* What a database file says about itself. */
struct mark {
    long long application; /* 0: nobody's */
    long long version;
    long long objects;     /* tables, indexes ... */
};

static void run(struct review *review, const char *sql)
{
    if (review->failure.code == SQLITE_OK &&
        sqlite3_exec(review->db, sql, NULL, NULL, NULL) != SQLITE_OK)
        store_fail(review);
}

static long long ask(struct review *review, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    long long answer = 0;
    if (review->failure.code != SQLITE_OK)
        return 0;
    if (sqlite3_prepare_v2(review->db, sql, -1, &statement, NULL) != SQLITE_OK)
        store_fail(review);
    else if (sqlite3_step(statement) == SQLITE_ROW)
        answer = sqlite3_column_int64(statement, 0);
    else
        store_fail(review);
    sqlite3_finalize(statement);
    return answer;
}

static struct mark read_mark(struct review *review)
{
    struct mark mark = {.application = ask(review, "PRAGMA application_id"),
                        .version = ask(review, "PRAGMA user_version")};
    mark.objects = ask(review, "SELECT count(*) FROM sqlite_schema");
    return mark;
}

static bool is_empty(const struct mark *mark)
{
    return mark->application == 0 && mark->version == 0 && mark->objects == 0;
}

/* WAL lets officers read while a scan writes. NORMAL syncs at checkpoints: a power cut can take
   the last acts of a scan, which the next scan reads again, but never breaks the file. */
static void configure(struct review *review)
{
    static const int off[] = {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_DQS_DDL,
                              SQLITE_DBCONFIG_DQS_DML};
    for (size_t i = 0; i < sizeof off / sizeof *off; i++)
        sqlite3_db_config(review->db, off[i], 0, NULL);
    sqlite3_db_config(review->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_busy_timeout(review->db, STORE_BUSY_MS);
    run(review, "PRAGMA foreign_keys = ON;"
                "PRAGMA cell_size_check = ON;"
                "PRAGMA synchronous = NORMAL;"
                "PRAGMA temp_store = MEMORY;"
                "PRAGMA cache_size = -32768");
}

/* Two programs may come to an empty file at once; the second finds the schema made. */
static void make_schema(struct review *review)
{
    struct buffer sql;
    run(review, "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE");
    struct mark mark = read_mark(review);
    buffer_init(&sql);
    if (is_empty(&mark)) {
        for (const char *const *line = store_schema; *line; line++)
            buffer_add(&sql, slice_of(*line));
        buffer_format(&sql, ";\nPRAGMA application_id = %d;\nPRAGMA user_version = %d",
                      STORE_APPLICATION, STORE_VERSION);
        run(review, sql.at);
    }
    run(review, "COMMIT");
    buffer_free(&sql);
}

static enum status refuse(const struct review *review, enum message message,
                          struct diagnostics *list)
{
    store_say(review->path, message, SLICE(""), SLICE(""), list);
    return STATUS_CANNOT;
}

static enum status refuse_newer(const struct review *review, long long version,
                                struct diagnostics *list)
{
    store_say(review->path, MESSAGE_DB_NEWER, arena_format(list->arena, "%lld", version),
              arena_format(list->arena, "%d", STORE_VERSION), list);
    return STATUS_CANNOT;
}

/* Said before SQLite is asked, whose own words for these are obscure. */
static enum status check_path(const struct review *review, bool create, struct diagnostics *list)
{
    struct stat facts;
    if (stat(review->path, &facts) != 0)
        return errno == ENOENT && !create ? refuse(review, MESSAGE_DB_MISSING, list) : STATUS_OK;
    if (S_ISDIR(facts.st_mode))
        return refuse(review, MESSAGE_DB_FOLDER, list);
    return STATUS_OK;
}

static enum status check_mark(struct review *review, bool create, struct diagnostics *list)
{
    struct mark mark = read_mark(review);
    if (review->failure.code == SQLITE_OK && is_empty(&mark) && create) {
        make_schema(review);
        mark = read_mark(review);
    }
    if (review->failure.code != SQLITE_OK)
        return store_verdict(review, list);
    if (is_empty(&mark))
        return refuse(review, MESSAGE_DB_EMPTY, list);
    if (mark.application != STORE_APPLICATION || mark.version < 1)
        return refuse(review, MESSAGE_DB_FOREIGN, list);
    if (mark.version > STORE_VERSION)
        return refuse_newer(review, mark.version, list);
    return STATUS_OK;
}

static enum status connect(struct review *review, bool create, struct diagnostics *list)
{
    int how = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
              (create ? SQLITE_OPEN_CREATE : 0);
    enum status status = check_path(review, create, list);
    if (status != STATUS_OK)
        return status;
    if (sqlite3_open_v2(review->path, &review->db, how, NULL) != SQLITE_OK)
        store_fail(review);
    else
        configure(review);
    query_functions(review);
    if (review->failure.code != SQLITE_OK)
        return store_verdict(review, list);
    return check_mark(review, create, list);
}

enum status review_open(const char *path, bool create, struct review **out,
                        struct diagnostics *list)
{
    struct review *review = memory_get(sizeof *review);
    *review = (struct review){.path = memory_get(strlen(path) + 1)};
    memcpy(review->path, path, strlen(path) + 1);
    enum status status = connect(review, create, list);
    if (status != STATUS_OK) {
        review_close(review);
        review = NULL;
    }
    *out = review;
    return status;
}

void review_close(struct review *review)
{
    if (!review)
        return;
    for (size_t i = 0; i < STATEMENT_COUNT; i++)
        sqlite3_finalize(review->statements[i]);
    sqlite3_close(review->db);
    free(review->path);
    free(review);
}

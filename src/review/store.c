/* The store: statements prepared once, values bound, failures that stick. */
#include "review/store.h"

#include <assert.h>
#include <stdio.h>

static const char *const statement_sql[] = {
#define STATEMENT(id, sql) [STATEMENT_##id] = sql,
#include "review/statements.def"
#undef STATEMENT
};

static bool failed(const struct review *review)
{
    return review->failure.code != SQLITE_OK;
}

void store_fail(struct review *review)
{
    if (failed(review))
        return;
    review->failure.code = sqlite3_extended_errcode(review->db);
    review->failure.system = sqlite3_system_errno(review->db);
    snprintf(review->failure.words, sizeof review->failure.words, "%s",
             sqlite3_errmsg(review->db));
    assert(failed(review));
}

static sqlite3_stmt *prepare(struct review *review, enum statement statement)
{
    sqlite3_stmt **slot = &review->statements[statement];
    if (!*slot && sqlite3_prepare_v3(review->db, statement_sql[statement], -1,
                                     SQLITE_PREPARE_PERSISTENT, slot, NULL) != SQLITE_OK)
        store_fail(review);
    return *slot;
}

static int bind(sqlite3_stmt *statement, int place, const struct value *value)
{
    switch (value->kind) {
    case VALUE_TEXT:
        return sqlite3_bind_text64(statement, place, value->text.len ? value->text.at : "",
                                   value->text.len, SQLITE_STATIC, SQLITE_UTF8);
    case VALUE_BLOB:
        return sqlite3_bind_blob64(statement, place, value->text.at, value->text.len,
                                   SQLITE_STATIC);
    case VALUE_NUMBER:
        return sqlite3_bind_int64(statement, place, value->number);
    case VALUE_NULL:
        break;
    }
    return sqlite3_bind_null(statement, place);
}

sqlite3_stmt *store_take(struct review *review, enum statement statement,
                         const struct value *values, size_t count)
{
    sqlite3_stmt *taken = failed(review) ? NULL : prepare(review, statement);
    if (!taken)
        return NULL;
    sqlite3_reset(taken);
    assert((size_t)sqlite3_bind_parameter_count(taken) == count);
    for (size_t i = 0; i < count; i++)
        if (bind(taken, (int)i + 1, &values[i]) != SQLITE_OK) {
            store_fail(review);
            return NULL;
        }
    return taken;
}

bool store_row(struct review *review, sqlite3_stmt *statement)
{
    if (!statement || failed(review))
        return false;
    int code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        store_fail(review);
    sqlite3_reset(statement);
    return false;
}

long long store_run(struct review *review, enum statement statement, const struct value *values,
                    size_t count)
{
    sqlite3_stmt *taken = store_take(review, statement, values, count);
    long long number = 0;
    if (store_row(review, taken)) {
        number = store_number(taken, 0);
        while (store_row(review, taken))
            ;
    }
    return number;
}

struct slice store_text(sqlite3_stmt *statement, int column)
{
    const char *text = (const char *)sqlite3_column_text(statement, column);
    return text ? (struct slice){text, (size_t)sqlite3_column_bytes(statement, column)}
                : SLICE("");
}

long long store_number(sqlite3_stmt *statement, int column)
{
    return sqlite3_column_int64(statement, column);
}

long long store_last(struct review *review)
{
    return sqlite3_last_insert_rowid(review->db);
}

/* The write lock is taken at once: a transaction that has begun is never refused half way. */
void store_begin(struct review *review)
{
    assert(!failed(review) && sqlite3_get_autocommit(review->db));
    if (sqlite3_exec(review->db, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK)
        store_fail(review);
}

enum status store_end(struct review *review, struct diagnostics *list)
{
    if (!failed(review) &&
        sqlite3_exec(review->db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
        store_fail(review);
    if (failed(review)) {
        for (size_t i = 0; i < STATEMENT_COUNT; i++)
            sqlite3_reset(review->statements[i]);
        if (!sqlite3_get_autocommit(review->db))
            sqlite3_exec(review->db, "ROLLBACK", NULL, NULL, NULL);
    }
    return store_verdict(review, list);
}

enum status store_verdict(struct review *review, struct diagnostics *list)
{
    if (!failed(review))
        return STATUS_OK;
    failure_say(&review->failure, review->path, list);
    review->failure = (struct failure){.code = SQLITE_OK};
    return STATUS_CANNOT;
}

/*
 * The store: one SQLite connection, its statements and its failures. Inside the review room only.
 *
 * A failure sticks: after the first one every call in the same transaction does nothing and gives
 * nothing, so that the code that records an act reads straight on and asks once, at the end
 * (store_end), whether all of it went well.
 */
#ifndef RASOAT_REVIEW_STORE_H
#define RASOAT_REVIEW_STORE_H

#include "base/diagnostic.h"
#include "base/status.h"

#include <sqlite3.h>

enum {
    STORE_APPLICATION = 0x7261736f, /* "raso" in the file's header */
    STORE_VERSION = 1,              /* user_version that this program reads and writes */
    STORE_BUSY_MS = 10000           /* how long another writer is waited for */
};

/* Every statement that is kept prepared, with its SQL: review/statements.def. */
enum statement {
#define STATEMENT(id, sql) STATEMENT_##id,
#include "review/statements.def"
#undef STATEMENT
    STATEMENT_COUNT
};

struct failure {
    int code;          /* extended result code; SQLITE_OK: none */
    int system;        /* errno behind it, or 0 */
    char words[200];   /* what SQLite said */
};

struct review {
    sqlite3 *db;
    char *path;                                /* as the user named it */
    sqlite3_stmt *statements[STATEMENT_COUNT]; /* prepared when first used */
    struct failure failure;
};

extern const char *const store_schema[]; /* lines of schema.sql, NULL behind the last */

/* A value for a statement's ?1, ?2 ... */
struct value {
    enum { VALUE_TEXT, VALUE_BLOB, VALUE_NUMBER, VALUE_NULL } kind;
    struct slice text;
    long long number;
};
#define TEXT(slice_) ((struct value){.kind = VALUE_TEXT, .text = (slice_)})
#define BLOB(slice_) ((struct value){.kind = VALUE_BLOB, .text = (slice_)})
#define NUMBER(number_) ((struct value){.kind = VALUE_NUMBER, .number = (long long)(number_)})
#define NOTHING ((struct value){.kind = VALUE_NULL})

/* Makes a statement ready with its values; NULL after a failure. What the values point to must
   last until the statement is stepped to its end or taken again. */
sqlite3_stmt *store_take(struct review *review, enum statement statement,
                         const struct value *values, size_t count);
/* True while there is a row; after the last row the statement is reset. */
bool store_row(struct review *review, sqlite3_stmt *statement);
/* Runs a statement to its end; gives the first column of its first row, or 0. */
long long store_run(struct review *review, enum statement statement, const struct value *values,
                    size_t count);

#define STORE_VALUES(...)                                                                  \
    (const struct value[]){__VA_ARGS__},                                                   \
        sizeof((const struct value[]){__VA_ARGS__}) / sizeof(struct value)
#define TAKE(review, id, ...) store_take((review), STATEMENT_##id, STORE_VALUES(__VA_ARGS__))
#define RUN(review, id, ...) store_run((review), STATEMENT_##id, STORE_VALUES(__VA_ARGS__))

struct slice store_text(sqlite3_stmt *statement, int column); /* lasts until the next step */
long long store_number(sqlite3_stmt *statement, int column);
long long store_last(struct review *review);                  /* id of the row just added */

/* A transaction. store_end commits, or after a failure rolls back; either way the failure is
   said, forgotten and returned as a status. */
void store_begin(struct review *review);
enum status store_end(struct review *review, struct diagnostics *list);

/* For reading: says and forgets a failure, if there was one. */
enum status store_verdict(struct review *review, struct diagnostics *list);

/* Keeps the connection's last error as the failure, unless there is one already. */
void store_fail(struct review *review);
/* The sentence for a failure, or any sentence, about the database at a path. */
void failure_say(const struct failure *failure, const char *path, struct diagnostics *list);
void store_say(const char *path, enum message message, struct slice first, struct slice second,
               struct diagnostics *list);

#endif

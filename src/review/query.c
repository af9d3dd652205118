/* Questions to the database: lists of flags and figures, row by row out of one statement each. */
#include "review/query.h"

#include "review/names.h"
#include "review/review.h"
#include "text/spelling.h"

static void search_key(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *text = (const char *)sqlite3_value_text(values[0]);
    struct arena *arena = arena_new();
    struct slice key = spelling_search_key(arena, slice_of(text));
    sqlite3_result_text64(context, key.at, key.len, SQLITE_TRANSIENT, SQLITE_UTF8);
    arena_free(arena);
}

void query_functions(struct review *review)
{
    if (review->failure.code == SQLITE_OK &&
        sqlite3_create_function(review->db, "search_key", 1,
                                SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                                search_key, NULL, NULL) != SQLITE_OK)
        store_fail(review);
}

/* The columns of FLAG_ROW in statements.def, in its order. */
static struct flag_row flag_row(sqlite3_stmt *row)
{
    return (struct flag_row){
        .id = store_number(row, 0),
        .work = store_text(row, 1),
        .version = store_text(row, 2),
        .number = store_text(row, 3),
        .kind = store_text(row, 4),
        .issuer = store_text(row, 5),
        .issued = store_text(row, 6),
        .title = store_text(row, 7),
        .normative = store_number(row, 8),
        .draft = store_number(row, 9),
        .organ = organ_by_name(store_text(row, 10)),
        .domain = store_text(row, 35),
        .eid = store_text(row, 11),
        .citation_vi = store_text(row, 12),
        .citation_en = store_text(row, 13),
        .provision_text = store_text(row, 14),
        .provision_number = store_text(row, 15),
        .start = (size_t)store_number(row, 16),
        .length = (size_t)store_number(row, 17),
        .quote = store_text(row, 18),
        .family = store_text(row, 19),
        .rule = store_text(row, 20),
        .pack = store_text(row, 21),
        .grade = store_text(row, 22),
        .at_issue = store_text(row, 23),
        .at_issue_basis = store_text(row, 24),
        .now = store_text(row, 25),
        .now_basis = store_text(row, 26),
        .basis = store_text(row, 27),
        .title_vi = store_text(row, 28),
        .title_en = store_text(row, 29),
        .reason_vi = store_text(row, 30),
        .reason_en = store_text(row, 31),
        .handling = store_text(row, 32),
        .state = store_text(row, 33),
        .approved = store_number(row, 34),
    };
}

static sqlite3_stmt *ask_flags(struct review *review, const struct flag_filter *filter)
{
    if (filter->id)
        return TAKE(review, FLAG, NUMBER(filter->id));
    return TAKE(review, FLAGS, TEXT(filter->family), TEXT(filter->grade), TEXT(filter->act));
}

enum status review_flags(struct review *review, const struct flag_filter *filter,
                         bool (*each)(void *context, const struct flag_row *row), void *context,
                         struct diagnostics *list)
{
    sqlite3_stmt *statement = ask_flags(review, filter);
    bool more = true;
    while (more && store_row(review, statement)) {
        struct flag_row row = flag_row(statement);
        more = each(context, &row);
    }
    sqlite3_reset(statement);
    return store_verdict(review, list);
}

static struct slice first_line(struct slice text)
{
    struct slice line;
    return slice_next(&text, '\n', &line) ? line : SLICE("");
}

enum status review_context(struct review *review, long long flag, struct arena *arena,
                           struct slice **lines, size_t *count, struct diagnostics *list)
{
    size_t room = 0;
    *lines = NULL;
    *count = 0;
    sqlite3_stmt *statement = TAKE(review, CONTEXT, NUMBER(flag));
    while (store_row(review, statement)) {
        const struct slice words[] = {store_text(statement, 0),
                                      first_line(store_text(statement, 1))};
        *ARENA_PUSH(arena, *lines, *count, room) =
            slice_trim(arena_join(arena, words, 2, SLICE(" ")));
    }
    return store_verdict(review, list);
}

bool review_has_approvals(struct review *review)
{
    struct arena *arena = arena_new();
    struct diagnostics unsaid = {.arena = arena, .file = SLICE("")};
    bool any = store_run(review, STATEMENT_APPROVALS, NULL, 0);
    if (store_verdict(review, &unsaid) != STATUS_OK)
        any = false;
    arena_free(arena);
    return any;
}

enum status review_totals(struct review *review, struct review_totals *out,
                          struct diagnostics *list)
{
    *out = (struct review_totals){0};
    sqlite3_stmt *row = store_take(review, STATEMENT_TOTALS, NULL, 0);
    while (store_row(review, row))
        *out = (struct review_totals){.works = store_number(row, 0),
                                      .versions = store_number(row, 1),
                                      .provisions = store_number(row, 2),
                                      .flags = store_number(row, 3),
                                      .unread = store_number(row, 4),
                                      .unexamined = store_number(row, 5)};
    return store_verdict(review, list);
}

long long review_moment(struct review *review)
{
    long long moment = store_run(review, STATEMENT_MOMENT, NULL, 0);
    review->failure = (struct failure){.code = SQLITE_OK};
    return moment;
}

enum status review_families(struct review *review, long long since,
                            void (*each)(void *context, const struct family_row *row),
                            void *context, struct diagnostics *list)
{
    sqlite3_stmt *statement = TAKE(review, FAMILIES, NUMBER(since));
    while (store_row(review, statement)) {
        struct family_row row = {.family = store_text(statement, 0),
                                 .open = store_number(statement, 1),
                                 .added = store_number(statement, 2),
                                 .ended = store_number(statement, 3)};
        each(context, &row);
    }
    return store_verdict(review, list);
}

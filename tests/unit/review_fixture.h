/*
 * Fixtures for the tests of the review room: acts sketched by hand instead of read, and a way to
 * see everything a database holds. In a clause, [brackets] mark words that a rule flags.
 */
#ifndef RASOAT_TESTS_REVIEW_FIXTURE_H
#define RASOAT_TESTS_REVIEW_FIXTURE_H

#include "base/file.h"
#include "review/review.h"
#include "review/store.h"
#include "text/spelling.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { SKETCH_CLAUSES = 8 };

struct sketch {
    const char *number, *issued, *title; /* NULL: not known */
    enum organ organ;
    bool draft;
    const char *file;                    /* its bytes; NULL: made of the clauses */
    const char *clauses[SKETCH_CLAUSES]; /* "eid|number|heading|text" */
    bool blind;                          /* the rule is withdrawn: brackets are not flagged */
    enum fit now;
    const char *reason;                  /* of the rule, NULL: a usual one */
    const char *family;                  /* NULL: "cap-huyen.chu-the" */
};

/* An office: a database in a folder of its own. */
struct office {
    char folder[32];
    char path[48];
    struct arena *arena;
    struct diagnostics list;
    struct review *review;
    struct scan_facts facts;
};

static inline struct slice text_or(const char *text, const char *otherwise)
{
    return slice_of(text ? text : otherwise);
}

static inline struct slice next_field(struct slice *rest)
{
    struct slice field = SLICE("");
    slice_next(rest, '|', &field);
    return field;
}

static inline void sketch_flag(struct arena *arena, const struct sketch *sketch, size_t provision,
                               size_t start, struct slice quote, struct flags *flags)
{
    struct flag flag = {
        .provision = provision, .start = start, .length = quote.len, .quote = quote,
        .words = spelling_key(arena, quote), .occurrence = 1, .rule = SLICE("r.1"),
        .family = text_or(sketch->family, "cap-huyen.chu-the"), .pack = SLICE("1"),
        .grade = GRADE_OUTDATED, .at_issue = {FIT_FITS, SLICE("Điều 1 Luật A")},
        .now = {sketch->now, SLICE("Điều 2 Luật B")}, .basis = SLICE("Điều 2 Luật B"),
        .title = {SLICE("Cấp huyện"), SLICE("District")},
        .reason = {text_or(sketch->reason, "Đã kết thúc"), SLICE("It has ended")},
        .handling = SLICE("sua-doi-bo-sung")};
    for (size_t i = 0; i < flags->count; i++)
        if (flags->items[i].provision == provision && slice_is(flags->items[i].words, flag.words))
            flag.occurrence++;
    *ARENA_PUSH(arena, flags->items, flags->count, flags->room) = flag;
}

/* Takes the brackets out of a clause's text and makes flags of what stands in them. */
static inline struct slice sketch_text(struct arena *arena, const struct sketch *sketch,
                                       size_t provision, struct slice marked, struct flags *flags)
{
    char *text = arena_get(arena, marked.len + 1);
    size_t len = 0, start = 0;
    for (size_t i = 0; i < marked.len; i++) {
        if (marked.at[i] == '[') {
            start = len;
        } else if (marked.at[i] != ']') {
            text[len++] = marked.at[i];
        } else if (!sketch->blind) {
            sketch_flag(arena, sketch, provision, start,
                        (struct slice){text + start, len - start}, flags);
        }
    }
    return (struct slice){text, len};
}

static inline size_t sketch_parent(const struct act *act, struct slice eid, size_t self)
{
    for (size_t cut = eid.len; cut > 1; cut--)
        if (eid.at[cut - 1] == '_' && eid.at[cut - 2] == '_')
            return act_find(act, slice_part(eid, 0, cut - 2));
    return self;
}

static inline void sketch_clause(struct arena *arena, const struct sketch *sketch,
                                 const char *line, struct act *act, struct flags *flags)
{
    struct slice rest = slice_of(line);
    struct provision provision = {.kind = PROVISION_PARAGRAPH};
    provision.eid = next_field(&rest);
    provision.number = next_field(&rest);
    provision.heading = next_field(&rest);
    provision.text = sketch_text(arena, sketch, act->count, next_field(&rest), flags);
    provision.parent = sketch_parent(act, provision.eid, act->count);
    act->provisions[act->count++] = provision;
}

static inline void sketch_identity(struct arena *arena, const struct sketch *sketch,
                                   struct slice digest, struct identity *identity)
{
    *identity = (struct identity){
        .number = text_or(sketch->number, ""), .kind = SLICE("quyet-dinh"),
        .issuer = {sketch->organ, LEVEL_PROVINCE, SLICE("Ủy ban nhân dân tỉnh Mẫu"),
                   SLICE("tỉnh Mẫu"), SLICE("ubnd-tinh-mau")},
        .title = text_or(sketch->title, "Quy định mẫu"), .place = SLICE("Mẫu"),
        .signer = SLICE(""), .draft = sketch->draft,
        .number_sure = sketch->number ? SURE_READ : SURE_MISSING, .kind_sure = SURE_READ,
        .issuer_sure = SURE_READ, .issued_sure = sketch->issued ? SURE_READ : SURE_MISSING,
        .title_sure = SURE_READ, .normative_sure = SURE_INFERRED};
    if (sketch->issued)
        assert_true(date_parse_iso(slice_of(sketch->issued), &identity->issued));
    struct slice number = sketch->number && !sketch->draft
                              ? spelling_slug(arena, identity->number)
                              : slice_part(digest, 0, 12);
    identity->iri = arena_format(arena, "/akn/vn/act/quyet-dinh/%d/%s/%.*s", (int)sketch->organ,
                                 sketch->issued ? sketch->issued : "0001-01-01",
                                 SLICE_ARG(number));
}

static inline struct slice sketch_bytes(struct arena *arena, const struct sketch *sketch)
{
    if (sketch->file)
        return slice_of(sketch->file);
    struct slice bytes = text_or(sketch->number, "");
    for (size_t i = 0; i < SKETCH_CLAUSES && sketch->clauses[i]; i++)
        bytes = arena_format(arena, "%.*s\n%s", SLICE_ARG(bytes), sketch->clauses[i]);
    return bytes;
}

static inline struct reading sketch_read(struct arena *arena, const struct sketch *sketch,
                                         struct flags *flags)
{
    struct reading reading = {.arena = arena, .bytes = sketch_bytes(arena, sketch),
                              .format = READING_TEXT, .first_lost = SLICE("")};
    *flags = (struct flags){0};
    reading.digest = file_digest(arena, reading.bytes);
    reading.act = (struct act){.arena = arena, .xml = SLICE("<akomaNtoso/>"),
                               .source_digest = reading.digest};
    reading.act.provisions = ARENA_ARRAY(arena, struct provision, SKETCH_CLAUSES);
    sketch_identity(arena, sketch, reading.digest, &reading.act.identity);
    for (size_t i = 0; i < SKETCH_CLAUSES && sketch->clauses[i]; i++)
        sketch_clause(arena, sketch, sketch->clauses[i], &reading.act, flags);
    return reading;
}

static inline void office_begin(struct office *office)
{
    *office = (struct office){.folder = "/tmp/rasoat-review-XXXXXX", .arena = arena_new()};
    assert_non_null(mkdtemp(office->folder));
    snprintf(office->path, sizeof office->path, "%s/test.db", office->folder);
    office->list = (struct diagnostics){.arena = office->arena, .file = SLICE("")};
    office->facts = (struct scan_facts){.as_of = {2026, 11, 23}, .rules = SLICE("rules 1"),
                                        .reader = SLICE("1"), .path = SLICE("a.txt")};
    assert_int_equal(review_open(office->path, true, &office->review, &office->list), STATUS_OK);
}

static inline void office_end(struct office *office)
{
    static const char *const files[] = {"", "-wal", "-shm"};
    char path[64];
    review_close(office->review);
    for (size_t i = 0; i < 3; i++) {
        snprintf(path, sizeof path, "%s%s", office->path, files[i]);
        unlink(path);
    }
    rmdir(office->folder);
    arena_free(office->arena);
}

static inline enum status office_try(struct office *office, const struct sketch *sketch,
                                     enum recorded *done)
{
    struct flags flags;
    struct reading reading = sketch_read(office->arena, sketch, &flags);
    return review_record(office->review, &reading, &flags, &office->facts, done, &office->list);
}

static inline enum recorded office_record(struct office *office, const struct sketch *sketch)
{
    enum recorded done = RECORDED_SAME;
    assert_int_equal(office_try(office, sketch, &done), STATUS_OK);
    return done;
}

/* One number out of the database. */
static inline long long office_ask(const struct office *office, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    assert_int_equal(sqlite3_prepare_v2(office->review->db, sql, -1, &statement, NULL),
                     SQLITE_OK);
    long long answer = sqlite3_step(statement) == SQLITE_ROW
                           ? sqlite3_column_int64(statement, 0) : -1;
    sqlite3_finalize(statement);
    return answer;
}

/* One text out of the database, rows joined by blanks. */
static inline const char *office_words(const struct office *office, const char *sql)
{
    struct slice words = SLICE("");
    sqlite3_stmt *statement = NULL;
    assert_int_equal(sqlite3_prepare_v2(office->review->db, sql, -1, &statement, NULL),
                     SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW)
        words = arena_format(office->arena, "%.*s%s%s", SLICE_ARG(words), words.len ? " " : "",
                             (const char *)sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return words.at;
}

static inline int dump_row(void *context, int count, char **values, char **names)
{
    (void)names;
    for (int i = 0; i < count; i++)
        buffer_format(context, "%s|", values[i] ? values[i] : "NULL");
    buffer_add_char(context, '\n');
    return 0;
}

/* Everything that every table holds. */
static inline struct slice office_dump(const struct office *office)
{
    struct buffer out;
    sqlite3_stmt *tables = NULL;
    buffer_init(&out);
    assert_int_equal(sqlite3_prepare_v2(office->review->db,
                                        "SELECT 'SELECT * FROM ' || name FROM sqlite_schema"
                                        " WHERE type = 'table' ORDER BY name", -1, &tables, NULL),
                     SQLITE_OK);
    while (sqlite3_step(tables) == SQLITE_ROW)
        assert_int_equal(sqlite3_exec(office->review->db,
                                      (const char *)sqlite3_column_text(tables, 0), dump_row,
                                      &out, NULL), SQLITE_OK);
    sqlite3_finalize(tables);
    struct slice dump = arena_copy(office->arena, buffer_slice(&out));
    buffer_free(&out);
    return dump;
}

/* The file is good: pages, and every reference from table to table. */
static inline void office_check(const struct office *office)
{
    assert_string_equal(office_words(office, "PRAGMA integrity_check"), "ok");
    assert_string_equal(office_words(office, "PRAGMA foreign_key_check"), "");
}

static inline enum message office_said(const struct office *office)
{
    assert_true(office->list.count > 0);
    return office->list.items[office->list.count - 1].message;
}

#endif

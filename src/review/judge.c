/*
 * Flags that live: a flag is found again by its provision, rule and words, moves on with the act,
 * and ends with a row that says why it did. Nothing is matched by position.
 */
#include "review/judge.h"

#include "base/file.h"

#include <stdint.h>

struct judging {
    struct review *review;
    const struct standing *standing;
    const struct act *act;
    const struct scan_facts *facts;
    struct arena *arena;    /* for this judging only */
    long long measure;
    long long examination;
};

/* A flag as the database has it. */
struct stored {
    long long id; /* 0: none */
    long long examination;
    long long judgement;
    long long version;
    bool closed;
};

static long long find_measure(struct review *review, const struct scan_facts *facts,
                              struct slice as_of)
{
    return RUN(review, MEASURE_FIND, TEXT(as_of), TEXT(facts->rules), TEXT(facts->reader));
}

long long judge_measure(struct review *review, const struct scan_facts *facts)
{
    struct arena *arena = arena_new();
    long long measure = find_measure(review, facts, date_iso(arena, facts->as_of));
    arena_free(arena);
    return measure;
}

static long long settle_measure(struct judging *judging)
{
    const struct scan_facts *facts = judging->facts;
    struct slice as_of = date_iso(judging->arena, facts->as_of);
    long long measure = find_measure(judging->review, facts, as_of);
    if (measure)
        return measure;
    RUN(judging->review, MEASURE_ADD, TEXT(as_of), TEXT(facts->rules), TEXT(facts->reader));
    return store_last(judging->review);
}

enum { JUDGEMENT_FIELDS = 14 };

static long long settle_judgement(struct judging *judging, const struct flag *flag)
{
    const struct slice fields[JUDGEMENT_FIELDS] = {
        flag->rule, flag->pack, flag->family, grade_name(flag->grade),
        fit_name(flag->at_issue.fit), flag->at_issue.basis, fit_name(flag->now.fit),
        flag->now.basis, flag->basis, flag->title[LANGUAGE_VI], flag->title[LANGUAGE_EN],
        flag->reason[LANGUAGE_VI], flag->reason[LANGUAGE_EN], flag->handling};
    struct slice all = arena_join(judging->arena, fields, JUDGEMENT_FIELDS, SLICE("\x1f"));
    struct slice digest = file_digest(judging->arena, all);
    long long judgement = RUN(judging->review, JUDGEMENT_FIND, TEXT(digest));
    if (judgement)
        return judgement;
    struct value values[1 + JUDGEMENT_FIELDS] = {TEXT(digest)};
    for (size_t i = 0; i < JUDGEMENT_FIELDS; i++)
        values[1 + i] = TEXT(fields[i]);
    store_run(judging->review, STATEMENT_JUDGEMENT_ADD, values, 1 + JUDGEMENT_FIELDS);
    return store_last(judging->review);
}

static struct stored find_flag(const struct judging *judging, const struct flag *flag,
                               unsigned occurrence)
{
    struct stored stored = {.id = 0};
    sqlite3_stmt *row =
        TAKE(judging->review, FLAG_FIND, NUMBER(judging->standing->work),
             TEXT(judging->act->provisions[flag->provision].eid), TEXT(flag->rule),
             TEXT(flag->words), NUMBER(occurrence));
    while (store_row(judging->review, row))
        stored = (struct stored){.id = store_number(row, 0),
                                 .examination = store_number(row, 1),
                                 .closed = slice_is(store_text(row, 2), SLICE("closed")),
                                 .judgement = store_number(row, 3),
                                 .version = store_number(row, 4)};
    return stored;
}

/* The flag's row. Foreign files may give two provisions one eId; their equal hits are told apart
   by occurrence, so that none is lost. */
static struct stored find_free(const struct judging *judging, const struct flag *flag,
                               unsigned *occurrence)
{
    struct stored stored = find_flag(judging, flag, *occurrence);
    while (stored.id && stored.examination == judging->examination)
        stored = find_flag(judging, flag, ++*occurrence);
    return stored;
}

static void add_event(const struct judging *judging, long long flag, const char *kind,
                      long long judgement)
{
    RUN(judging->review, FLAG_EVENT, NUMBER(flag), NUMBER(judging->examination),
        TEXT(slice_of(kind)), NUMBER(judging->standing->version), NUMBER(judgement));
}

/* What happened to a flag that was found again; NULL: nothing at all. */
static const char *change(const struct judging *judging, const struct stored *stored,
                          long long judgement)
{
    if (stored->closed)
        return "again";
    if (stored->judgement != judgement &&
        RUN(judging->review, JUDGEMENT_ALIKE, NUMBER(stored->judgement), NUMBER(judgement)) != 1)
        return "judgement";
    if (stored->judgement != judgement || stored->version != judging->standing->version)
        return "kept";
    return NULL;
}

static long long add_flag(const struct judging *judging, const struct flag *flag,
                          unsigned occurrence, long long judgement)
{
    struct slice vi = act_cite(judging->arena, judging->act, flag->provision, false);
    struct slice en = act_cite(judging->arena, judging->act, flag->provision, true);
    RUN(judging->review, FLAG_ADD, NUMBER(judging->standing->work),
        TEXT(judging->act->provisions[flag->provision].eid), TEXT(flag->rule), TEXT(flag->words),
        NUMBER(occurrence), NUMBER(judging->standing->version), NUMBER(flag->provision),
        NUMBER(flag->start), NUMBER(flag->length), TEXT(flag->quote), TEXT(vi), TEXT(en),
        NUMBER(judgement), NUMBER(judging->examination));
    return store_last(judging->review);
}

static void move_flag(const struct judging *judging, long long id, const struct flag *flag,
                      long long judgement)
{
    struct slice vi = act_cite(judging->arena, judging->act, flag->provision, false);
    struct slice en = act_cite(judging->arena, judging->act, flag->provision, true);
    RUN(judging->review, FLAG_MOVE, NUMBER(id), NUMBER(judging->standing->version),
        NUMBER(flag->provision), NUMBER(flag->start), NUMBER(flag->length), TEXT(flag->quote),
        TEXT(vi), TEXT(en), NUMBER(judgement), NUMBER(judging->examination));
}

static void judge_flag(struct judging *judging, const struct flag *flag)
{
    unsigned occurrence = flag->occurrence;
    long long judgement = settle_judgement(judging, flag);
    struct stored stored = find_free(judging, flag, &occurrence);
    if (!stored.id) {
        add_event(judging, add_flag(judging, flag, occurrence, judgement), "new", judgement);
        return;
    }
    const char *kind = change(judging, &stored, judgement);
    move_flag(judging, stored.id, flag, judgement);
    if (kind)
        add_event(judging, stored.id, kind, judgement);
}

static void add_unexamined(const struct judging *judging, const struct flags *flags)
{
    for (size_t i = 0; i < flags->unexamined_count; i++) {
        const struct unexamined *item = &flags->unexamined[i];
        RUN(judging->review, UNEXAMINED_ADD, NUMBER(judging->examination),
            item->provision == SIZE_MAX ? NOTHING : NUMBER(item->provision), TEXT(item->rule),
            TEXT(item->reason[LANGUAGE_VI]), TEXT(item->reason[LANGUAGE_EN]));
    }
}

static void close_gone(const struct judging *judging)
{
    RUN(judging->review, FLAGS_GONE, NUMBER(judging->standing->work),
        NUMBER(judging->examination), NUMBER(judging->standing->version),
        NUMBER(judging->measure), TEXT(judging->facts->rules));
    RUN(judging->review, FLAGS_CLOSE, NUMBER(judging->standing->work),
        NUMBER(judging->examination));
}

static void judge(struct judging *judging, const struct flags *flags)
{
    RUN(judging->review, EXAMINATION_ADD, NUMBER(judging->standing->version),
        NUMBER(judging->measure), NUMBER(flags->count));
    judging->examination = store_last(judging->review);
    for (size_t i = 0; i < flags->count; i++)
        judge_flag(judging, &flags->items[i]);
    add_unexamined(judging, flags);
    close_gone(judging);
}

bool judge_version(struct review *review, const struct standing *standing, const struct act *act,
                   const struct flags *flags, const struct scan_facts *facts)
{
    struct judging judging = {.review = review, .standing = standing, .act = act, .facts = facts,
                              .arena = arena_new()};
    judging.measure = settle_measure(&judging);
    bool due = RUN(review, EXAMINED_LAST, NUMBER(standing->version)) != judging.measure;
    if (due)
        judge(&judging, flags);
    arena_free(judging.arena);
    return due;
}

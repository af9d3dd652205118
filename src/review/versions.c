/*
 * Works and versions: an act is recognised by the file's bytes, else by its IRI, and its text by
 * what was read of it. Whatever was seen before keeps its place.
 */
#include "review/versions.h"

#include "base/file.h"
#include "review/names.h"

enum { FIELD = 0x1f, RECORD = 0x1e }; /* ASCII separators: no text has them */

static void add_field(struct buffer *out, struct slice field)
{
    buffer_add(out, field);
    buffer_add_char(out, FIELD);
}

static void add_identity(struct buffer *out, struct arena *arena, const struct identity *identity)
{
    const struct slice fields[] = {
        identity->iri, identity->number, identity->kind, identity->issuer.name,
        identity->issuer.unit, identity->issuer.slug, organ_name(identity->issuer.organ),
        level_name(identity->issuer.level), date_iso(arena, identity->issued),
        date_iso(arena, identity->in_force), identity->title, identity->place, identity->signer,
        identity->session, identity->domain,
        sure_name(identity->number_sure), sure_name(identity->kind_sure),
        sure_name(identity->issuer_sure), sure_name(identity->issued_sure),
        sure_name(identity->title_sure), sure_name(identity->normative_sure)};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        add_field(out, fields[i]);
    buffer_add_char(out, identity->normative ? '1' : '0');
    buffer_add_char(out, identity->draft ? '1' : '0');
    buffer_add_char(out, RECORD);
}

/* What is quoted decides what the words mean: two readings that differ in it are two. */
static void add_quoted(struct buffer *out, const struct provision *provision)
{
    for (size_t i = 0; i < provision->quoted_count; i++)
        buffer_format(out, "%zu-%zu%c", provision->quoted[i].start, provision->quoted[i].end,
                      provision->quoted[i].inserted ? '+' : ' ');
}

/* Digest of all that a version holds but its XML, whose meta names the file it came from: the same
   act from two formats is one version. */
static struct slice content_digest(struct arena *arena, const struct act *act)
{
    struct buffer text;
    buffer_init(&text);
    add_identity(&text, arena, &act->identity);
    for (size_t i = 0; i < act->count; i++) {
        const struct provision *provision = &act->provisions[i];
        add_field(&text, provision->eid);
        add_field(&text, provision_kind_name(provision->kind));
        add_field(&text, provision->number);
        add_field(&text, provision->heading);
        add_field(&text, provision->text);
        add_quoted(&text, provision);
        buffer_add_char(&text, provision->table ? '|' : ' ');
        buffer_add_char(&text, RECORD);
    }
    struct slice digest = file_digest(arena, buffer_slice(&text));
    buffer_free(&text);
    return digest;
}

/* Only an act that says who issued it, when, and under which number can be told from others. */
static bool is_whole(const struct identity *identity)
{
    return !identity->draft && identity->number_sure != SURE_MISSING &&
           identity->issuer_sure != SURE_MISSING && identity->issued_sure != SURE_MISSING;
}

static long long settle_source(struct review *review, const struct reading *reading)
{
    long long source = RUN(review, SOURCE_FIND, TEXT(reading->digest));
    if (source)
        return source;
    RUN(review, SOURCE_ADD, TEXT(reading->digest), TEXT(reading_format_name(reading)),
        BLOB(reading->bytes));
    return store_last(review);
}

/* The version that a file seen before was last read as. */
static void recall(struct review *review, struct standing *standing)
{
    sqlite3_stmt *row = TAKE(review, SOURCE_READ_AS, NUMBER(standing->source));
    while (store_row(review, row)) {
        standing->version = store_number(row, 0);
        standing->work = store_number(row, 1);
        standing->current = store_number(row, 2);
    }
}

static void find_work(struct review *review, const struct identity *identity,
                      struct slice content, struct standing *standing)
{
    bool whole = is_whole(identity);
    standing->work = whole ? RUN(review, WORK_WHOLE, TEXT(identity->iri))
                           : RUN(review, WORK_APART, TEXT(identity->iri), TEXT(content));
    if (standing->work)
        return;
    RUN(review, WORK_ADD, TEXT(identity->iri), NUMBER(whole));
    standing->work = store_last(review);
    standing->done = RECORDED_NEW;
}

static void add_provisions(struct review *review, long long version, const struct act *act)
{
    for (size_t i = 0; i < act->count; i++) {
        const struct provision *provision = &act->provisions[i];
        RUN(review, PROVISION_ADD, NUMBER(version), NUMBER(i), TEXT(provision->eid),
            TEXT(provision_kind_name(provision->kind)), NUMBER(provision->parent),
            TEXT(provision->number), TEXT(provision->heading), TEXT(provision->text),
            NUMBER(provision->attachment), NUMBER(provision->table));
    }
}

static long long add_version(struct review *review, const struct reading *reading,
                             long long work, struct slice content)
{
    const struct identity *is = &reading->act.identity;
    struct arena *arena = reading->arena;
    RUN(review, VERSION_ADD, NUMBER(work), TEXT(content), TEXT(is->iri), TEXT(is->number),
        TEXT(is->kind), TEXT(is->issuer.name), TEXT(organ_name(is->issuer.organ)),
        TEXT(level_name(is->issuer.level)), TEXT(is->issuer.unit), TEXT(is->issuer.slug),
        TEXT(date_iso(arena, is->issued)), TEXT(date_iso(arena, is->in_force)), TEXT(is->title),
        TEXT(is->place), TEXT(is->signer), NUMBER(is->normative), NUMBER(is->draft),
        TEXT(sure_name(is->number_sure)), TEXT(sure_name(is->kind_sure)),
        TEXT(sure_name(is->issuer_sure)), TEXT(sure_name(is->issued_sure)),
        TEXT(sure_name(is->title_sure)), TEXT(sure_name(is->normative_sure)),
        NUMBER(reading->lost_words), TEXT(reading->act.xml), TEXT(is->session), TEXT(is->domain));
    long long version = store_last(review);
    add_provisions(review, version, &reading->act);
    return version;
}

/*
 * Makes a version the current one. A better reader may find another IRI in the same file; where
 * another work has that IRI already, the two stay apart and a person must look.
 */
static void make_current(struct review *review, const struct identity *identity,
                         struct standing *standing)
{
    bool whole = is_whole(identity);
    long long holder = whole ? RUN(review, WORK_WHOLE, TEXT(identity->iri)) : 0;
    standing->twin = holder && holder != standing->work ? holder : 0;
    standing->current = true;
    RUN(review, WORK_CURRENT, NUMBER(standing->work), NUMBER(standing->version),
        TEXT(identity->iri), NUMBER(whole && !standing->twin));
}

static void settle_version(struct review *review, const struct reading *reading,
                           struct slice content, struct standing *standing)
{
    long long known = RUN(review, VERSION_FIND, NUMBER(standing->work), TEXT(content));
    if (known) {
        standing->current = known == standing->version ? standing->current
                                                       : RUN(review, VERSION_IS_CURRENT,
                                                             NUMBER(known)) != 0;
        standing->version = known;
        return;
    }
    standing->version = add_version(review, reading, standing->work, content);
    if (standing->done != RECORDED_NEW)
        standing->done = RECORDED_VERSION;
    make_current(review, &reading->act.identity, standing);
}

struct standing version_settle(struct review *review, const struct reading *reading,
                               struct slice path)
{
    struct standing standing = {.done = RECORDED_SAME};
    struct slice content = content_digest(reading->arena, &reading->act);
    standing.source = settle_source(review, reading);
    RUN(review, SOURCE_PATH, NUMBER(standing.source), TEXT(path));
    recall(review, &standing);
    if (standing.version && !standing.current)
        return standing;
    if (!standing.work)
        find_work(review, &reading->act.identity, content, &standing);
    settle_version(review, reading, content, &standing);
    RUN(review, SOURCE_VERSION, NUMBER(standing.source), NUMBER(standing.version));
    return standing;
}

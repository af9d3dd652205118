/* Recording: one act, or one file that could not be read, is one transaction. */
#include "review/judge.h"
#include "review/versions.h"

static void say_twin(const struct reading *reading, const struct standing *standing,
                     struct diagnostics *list)
{
    if (standing->twin)
        DIAGNOSE(list, WORK_TWICE, SLICE(""), 0, reading->act.identity.number);
}

enum status review_record(struct review *review, const struct reading *reading,
                          const struct flags *flags, const struct scan_facts *facts,
                          enum recorded *done, struct diagnostics *list)
{
    store_begin(review);
    struct standing standing = version_settle(review, reading, facts->path);
    RUN(review, UNREAD_CLOSE, TEXT(facts->path));
    bool judged = standing.current &&
                  judge_version(review, &standing, &reading->act, flags, facts);
    *done = judged && standing.done == RECORDED_SAME ? RECORDED_RESCANNED : standing.done;
    enum status status = store_end(review, list);
    if (status == STATUS_OK)
        say_twin(reading, &standing, list);
    return status;
}

enum status review_record_unread(struct review *review, struct slice path, struct slice message,
                                 struct slice reason_vi, struct slice reason_en,
                                 struct diagnostics *list)
{
    store_begin(review);
    if (!RUN(review, UNREAD_SAME, TEXT(path), TEXT(message), TEXT(reason_vi), TEXT(reason_en))) {
        RUN(review, UNREAD_CLOSE, TEXT(path));
        RUN(review, UNREAD_ADD, TEXT(path), TEXT(message), TEXT(reason_vi), TEXT(reason_en));
    }
    return store_end(review, list);
}

bool review_knows(struct review *review, struct slice digest, const struct scan_facts *facts)
{
    struct arena *arena = arena_new();
    struct diagnostics unsaid = {.arena = arena, .file = SLICE("")};
    bool known = RUN(review, SOURCE_KNOWN, TEXT(digest), TEXT(facts->path),
                     NUMBER(judge_measure(review, facts)));
    if (store_verdict(review, &unsaid) != STATUS_OK)
        known = false;
    arena_free(arena);
    return known;
}

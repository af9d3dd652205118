/* Examining one file. A file whose bytes the database knows is not read again. */
#include "cli/examine.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/memory.h"
#include "cli/places.h"

#include <stdlib.h>

struct scan_facts examiner_facts(const struct examiner *examiner, const char *path)
{
    return (struct scan_facts){.as_of = examiner->as_of,
                               .rules = scanner_version(examiner->scanner),
                               .reader = SLICE(RASOAT_VERSION),
                               .path = slice_of(path)};
}

static bool is_known(const struct examiner *examiner, struct slice digest, const char *path)
{
    struct scan_facts facts = examiner_facts(examiner, path);
    pthread_mutex_lock(examiner->review_lock);
    bool known = review_knows(examiner->review, digest, &facts);
    pthread_mutex_unlock(examiner->review_lock);
    return known;
}

static void read_and_match(const struct examiner *examiner, struct outcome *outcome,
                           struct slice bytes, const char *path)
{
    outcome->status = reading_from(&outcome->reading, bytes, slice_of(path));
    if (outcome->status == STATUS_OK)
        scanner_run(examiner->scanner, outcome->reading.arena, &outcome->reading.act,
                    examiner->as_of, &outcome->flags);
}

struct outcome *examine(const struct examiner *examiner, const char *path)
{
    struct outcome *outcome = memory_get(sizeof *outcome);
    struct slice bytes;
    *outcome = (struct outcome){.arena = arena_new()};
    outcome->diagnostics = (struct diagnostics){.arena = outcome->arena, .file = slice_of(path)};
    outcome->status = file_read(outcome->arena, path, LIMIT_FILE_BYTES, &bytes,
                                &outcome->diagnostics);
    if (outcome->status != STATUS_OK)
        return outcome;
    outcome->known = is_known(examiner, file_digest(outcome->arena, bytes), path);
    if (!outcome->known)
        read_and_match(examiner, outcome, bytes, path);
    return outcome;
}

void outcome_free(struct outcome *outcome)
{
    reading_free(&outcome->reading);
    arena_free(outcome->arena);
    free(outcome);
}

const struct diagnostics *outcome_diagnostics(const struct outcome *outcome)
{
    return outcome->diagnostics.count ? &outcome->diagnostics : &outcome->reading.diagnostics;
}

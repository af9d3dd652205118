/*
 * rasoat scan: reads files and folders, holds the rules against every act and records what was
 * found. Reading and matching are done by many threads, recording by one, in the order of the
 * files.
 */
#include "cli/command.h"

#include "base/limits.h"
#include "cli/examine.h"
#include "cli/interrupt.h"
#include "cli/pool.h"
#include "cli/progress.h"
#include "cli/summary.h"
#include "cli/walk.h"

#include <libxml/parser.h>
#include <stdio.h>
#include <unistd.h>

struct scan {
    struct program *program;
    struct arena *arena;
    struct diagnostics diagnostics; /* of the run as a whole */
    struct scanner *scanner;
    struct review *review;
    pthread_mutex_t review_lock;
    struct examiner examiner;
    struct date as_of;
    size_t jobs;
    struct walk walk;
    struct progress progress;
    struct interrupt interrupt;
    struct summary summary;
    size_t done;                    /* files taken */
    bool short_of;                  /* something was not read or lost words */
    bool broken;                    /* the database cannot be written to */
};

static void *work(void *context, size_t index)
{
    struct scan *scan = context;
    return examine(&scan->examiner, scan->walk.paths[index]);
}

static void drop(void *context, void *result)
{
    (void)context;
    outcome_free(result);
}

/* Says the errors of a list, one line each. */
static void say_errors(struct scan *scan, const struct diagnostics *list)
{
    progress_wipe(&scan->progress);
    for (size_t i = 0; i < list->count; i++) {
        struct diagnostics one = {.items = &list->items[i], .count = 1};
        if (message_severity(list->items[i].message) == SEVERITY_ERROR)
            command_report(scan->program, &one);
    }
}

/* Says what the database could not do, and remembers that the run must end. */
static bool held(struct scan *scan, enum status status, const struct diagnostics *list)
{
    progress_wipe(&scan->progress);
    command_report(scan->program, list);
    scan->broken |= status != STATUS_OK;
    return status == STATUS_OK;
}

static bool record_unread(struct scan *scan, const char *path, const struct diagnostics *why)
{
    struct arena *arena = arena_new();
    struct diagnostics list = {.arena = arena, .file = SLICE("")};
    struct buffer reasons[2];
    const struct unread_file *unread = summary_add_unread(&scan->summary, slice_of(path), why);
    for (enum language language = LANGUAGE_VI; language <= LANGUAGE_EN; language++) {
        buffer_init(&reasons[language]);
        message_write(&reasons[language], unread->message, language, unread->words, 4);
    }
    scan->short_of = true;
    say_errors(scan, why);
    pthread_mutex_lock(&scan->review_lock);
    enum status status = review_record_unread(
        scan->review, slice_of(path), message_name(unread->message),
        buffer_slice(&reasons[LANGUAGE_VI]), buffer_slice(&reasons[LANGUAGE_EN]), &list);
    pthread_mutex_unlock(&scan->review_lock);
    bool on = held(scan, status, &list);
    buffer_free(&reasons[LANGUAGE_VI]);
    buffer_free(&reasons[LANGUAGE_EN]);
    arena_free(arena);
    return on;
}

static bool record_act(struct scan *scan, const char *path, const struct outcome *outcome)
{
    struct scan_facts facts = examiner_facts(&scan->examiner, path);
    struct diagnostics list = {.arena = outcome->arena, .file = facts.path};
    enum recorded done = RECORDED_SAME;
    pthread_mutex_lock(&scan->review_lock);
    enum status status = review_record(scan->review, &outcome->reading, &outcome->flags, &facts,
                                       &done, &list);
    pthread_mutex_unlock(&scan->review_lock);
    if (!held(scan, status, &list))
        return false;
    say_errors(scan, &outcome->reading.diagnostics);
    scan->short_of |= outcome->reading.lost_words || outcome->flags.unexamined_count;
    scan->summary.unexamined += outcome->flags.unexamined_count;
    scan->summary.acts[done]++;
    summary_add_notes(&scan->summary, &outcome->reading.diagnostics);
    return true;
}

static bool record(struct scan *scan, const char *path, const struct outcome *outcome)
{
    if (outcome->known) {
        scan->summary.acts[RECORDED_SAME]++;
        return true;
    }
    if (outcome->status == STATUS_OK)
        return record_act(scan, path, outcome);
    return record_unread(scan, path, outcome_diagnostics(outcome));
}

static bool idle(void *context)
{
    struct scan *scan = context;
    progress_show(&scan->progress, scan->done);
    return interrupt_check(&scan->interrupt) == 0;
}

static bool take(void *context, size_t index, void *result)
{
    struct scan *scan = context;
    bool on = record(scan, scan->walk.paths[index], result);
    drop(context, result);
    scan->done += on;
    return on && idle(context);
}

/* The database's own files may lie among the acts. */
static void leave_out_database(struct scan *scan)
{
    static const char *const parts[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        walk_leave_out(&scan->walk, arena_format(scan->arena, "%s%s", scan->program->database,
                                                 parts[i]).at);
}

/* Walks the paths. Folders that could not be entered are recorded like files that were not read;
   a path that cannot be walked at all is one of these. */
static bool walk(struct scan *scan, char **paths)
{
    struct diagnostics list = {.arena = scan->arena, .file = SLICE("")};
    leave_out_database(scan);
    for (; *paths; paths++)
        walk_collect(scan->arena, *paths, &scan->walk, &list);
    scan->summary.hidden = scan->walk.hidden;
    for (size_t i = 0; i < list.count; i++) {
        struct diagnostics one = {.arena = scan->arena, .items = &list.items[i], .count = 1};
        if (!record_unread(scan, list.items[i].file.at, &one))
            return false;
    }
    if (!scan->walk.count && !list.count)
        SAY(scan->program, SCAN_NO_FILE, SLICE(""));
    scan->short_of |= !scan->walk.count;
    return true;
}

static void scan_files(struct scan *scan)
{
    xmlInitParser(); /* once, before there are threads */
    progress_begin(&scan->progress, scan->program->language, scan->walk.count);
    pool_run(&(const struct pool_call){.jobs = scan->jobs, .count = scan->walk.count,
                                       .context = scan, .work = work, .take = take,
                                       .drop = drop, .idle = idle});
    progress_wipe(&scan->progress);
}

static int stopped(struct scan *scan)
{
    SAY(scan->program, SCAN_STOPPED, arena_format(scan->arena, "%zu", scan->done),
        arena_format(scan->arena, "%zu", scan->walk.count));
    return 128 + scan->interrupt.signal;
}

static int tell(struct scan *scan)
{
    int status = summary_tell(scan->program, &scan->summary, scan->review);
    if (scan->interrupt.signal)
        return stopped(scan);
    return status == EXIT_DONE && scan->short_of ? EXIT_SHORT : status;
}

static int run(struct scan *scan, char **paths)
{
    enum status status =
        scanner_open(scan->program->rules_folder, &scan->scanner, &scan->diagnostics);
    if (status == STATUS_OK)
        status = review_open(scan->program->database, true, &scan->review, &scan->diagnostics);
    scan->short_of = command_report(scan->program, &scan->diagnostics) != EXIT_DONE;
    scan->diagnostics.count = 0;
    if (status != STATUS_OK)
        return EXIT_CANNOT;
    scan->examiner = (struct examiner){.scanner = scan->scanner, .review = scan->review,
                                       .review_lock = &scan->review_lock, .as_of = scan->as_of};
    scan->summary.moment = review_moment(scan->review);
    if (walk(scan, paths))
        scan_files(scan);
    return scan->broken ? EXIT_CANNOT : tell(scan);
}

static bool read_jobs(const struct program *program, const char *text, size_t *jobs)
{
    char limit[16];
    unsigned long number;
    if (!text) {
        long processors = sysconf(_SC_NPROCESSORS_ONLN);
        *jobs = processors < 1 ? 1 : processors > LIMIT_JOBS ? LIMIT_JOBS : (size_t)processors;
        return true;
    }
    snprintf(limit, sizeof limit, "%d", LIMIT_JOBS);
    bool good = slice_number(slice_of(text), 1000000, &number) && number > 0;
    if (good)
        *jobs = number > LIMIT_JOBS ? LIMIT_JOBS : number;
    else
        SAY(program, SCAN_JOBS, slice_of(limit), slice_of(text));
    return good;
}

static int scan_paths(struct scan *scan, char **paths)
{
    scan->arena = scan->summary.arena = arena_new();
    scan->diagnostics = (struct diagnostics){.arena = scan->arena, .file = SLICE("")};
    scan->summary.as_of = scan->as_of;
    pthread_mutex_init(&scan->review_lock, NULL);
    interrupt_begin(&scan->interrupt);
    int status = run(scan, paths);
    review_close(scan->review);
    scanner_free(scan->scanner);
    interrupt_end(&scan->interrupt);
    pthread_mutex_destroy(&scan->review_lock);
    arena_free(scan->arena);
    return status;
}

int command_scan(struct program *program, int argc, char **argv)
{
    const char *as_of = NULL, *jobs = NULL;
    const struct option_spec options[] = {{.name = "as-of", .value = &as_of},
                                          {.name = "jobs", .letter = 'j', .value = &jobs}};
    struct scan scan = {.program = program, .as_of = date_today()};
    int status;
    int first = command_options(program, command_named("scan"), argc, argv, options,
                                sizeof options / sizeof *options, &status);
    if (first < 0)
        return status;
    if (as_of && !date_parse_iso(slice_of(as_of), &scan.as_of)) {
        SAY(program, DATE_WRONG, slice_of(as_of));
        return EXIT_CALL;
    }
    if (!read_jobs(program, jobs, &scan.jobs))
        return EXIT_CALL;
    if (first >= argc) {
        SAY(program, SCAN_NO_PATH, SLICE(""));
        return EXIT_CALL;
    }
    return scan_paths(&scan, argv + first);
}

/*
 * The scanner on real acts: the fast way finds exactly what the oracle finds, alone and on many
 * threads. Without the shared documents the acts of corpus/ are used.
 */
#include "markup/reading.h"
#include "scan/scanner.h"

#include "rules_fixture.h"

#include <dirent.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

enum { MOST_ACTS = 2000, THREADS = 4 };

static const struct date as_of = {2026, 11, 23};

struct fixture {
    struct arena *arena;
    struct diagnostics list;
    struct scanner *scanner;
    struct reading *readings[MOST_ACTS];
    size_t count;
    size_t bytes;
};

static struct fixture fixture;

static void read_act(const char *path)
{
    struct reading *reading = malloc(sizeof *reading);
    if (!reading || reading_open(reading, path) != STATUS_OK) {
        if (reading)
            reading_free(reading);
        free(reading);
        return;
    }
    for (size_t i = 0; i < reading->act.count; i++)
        fixture.bytes += reading->act.provisions[i].text.len;
    fixture.readings[fixture.count++] = reading;
}

static void read_folder(const char *folder)
{
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        struct slice path = arena_format(fixture.arena, "%s/%s", folder, entry->d_name);
        if (entry->d_name[0] != '.' && entry->d_type == DT_DIR)
            read_folder(path.at);
        else if (entry->d_name[0] != '.' && fixture.count < MOST_ACTS)
            read_act(path.at);
    }
    if (dir)
        closedir(dir);
}

static int set_up(void **state)
{
    (void)state;
    fixture.arena = arena_new();
    fixture.list = (struct diagnostics){.arena = fixture.arena, .file = SLICE("")};
    const char *shared = getenv("RASOAT_SHARED");
    struct slice folder = shared ? arena_format(fixture.arena, "%s/documents", shared)
                                 : arena_format(fixture.arena, "%s/../shared/documents",
                                                project_root());
    if (access(folder.at, R_OK) != 0) {
        printf("# the shared documents are not here: the acts of corpus/ are used\n");
        folder = arena_format(fixture.arena, "%s/corpus", project_root());
    }
    read_folder(folder.at);
    return scanner_open(project_rules(fixture.arena), &fixture.scanner, &fixture.list) !=
           STATUS_OK;
}

static int tear_down(void **state)
{
    (void)state;
    for (size_t i = 0; i < fixture.count; i++) {
        reading_free(fixture.readings[i]);
        free(fixture.readings[i]);
    }
    scanner_free(fixture.scanner);
    arena_free(fixture.arena);
    return 0;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static bool same(const struct flag *a, const struct flag *b)
{
    return a->provision == b->provision && a->start == b->start && a->length == b->length &&
           a->occurrence == b->occurrence && a->grade == b->grade && slice_is(a->rule, b->rule) &&
           slice_is(a->words, b->words) && slice_is(a->eid, b->eid) &&
           a->at_issue.fit == b->at_issue.fit && a->now.fit == b->now.fit;
}

/* Prints the first difference; true when there is none. */
static bool compare(const struct act *act, const struct flags *fast, const struct flags *slow)
{
    for (size_t i = 0; i < fast->count || i < slow->count; i++) {
        if (i < fast->count && i < slow->count && same(&fast->items[i], &slow->items[i]))
            continue;
        const struct flag *one = i < fast->count ? &fast->items[i] : NULL;
        const struct flag *two = i < slow->count ? &slow->items[i] : NULL;
        printf("# %.*s: fast %.*s \"%.*s\", slow %.*s \"%.*s\"\n",
               SLICE_ARG(act->identity.number), one ? (int)one->rule.len : 0,
               one ? one->rule.at : "", one ? (int)one->quote.len : 0, one ? one->quote.at : "",
               two ? (int)two->rule.len : 0, two ? two->rule.at : "",
               two ? (int)two->quote.len : 0, two ? two->quote.at : "");
        return false;
    }
    return true;
}

static void the_fast_way_finds_what_the_slow_one_finds(void **state)
{
    (void)state;
    double fast_time = 0, slow_time = 0;
    size_t found = 0, differing = 0;
    assert_true(fixture.count > 0);
    for (size_t i = 0; i < fixture.count; i++) {
        const struct act *act = &fixture.readings[i]->act;
        struct arena *arena = arena_new();
        struct flags fast, slow;
        double start = seconds();
        scanner_run(fixture.scanner, arena, act, as_of, &fast);
        fast_time += seconds() - start;
        start = seconds();
        scanner_run_oracle(fixture.scanner, arena, act, as_of, &slow);
        slow_time += seconds() - start;
        differing += !compare(act, &fast, &slow);
        found += fast.count;
        if (fast.unexamined_count)
            printf("# %.*s: %zu not examined\n", SLICE_ARG(act->identity.number),
                   fast.unexamined_count);
        arena_free(arena);
    }
    double megabytes = (double)fixture.bytes / 1e6;
    printf("# %zu acts, %.1f MB of text, %zu flags: fast %.1f MB/s, slow %.2f MB/s\n",
           fixture.count, megabytes, found, megabytes / fast_time, megabytes / slow_time);
    assert_int_equal(differing, 0);
    assert_true(found > 0);
}

/* One thread's count of all flags of all acts. */
static void *count_flags(void *result)
{
    size_t *count = result;
    for (size_t i = 0; i < fixture.count; i++) {
        struct arena *arena = arena_new();
        struct flags flags;
        scanner_run(fixture.scanner, arena, &fixture.readings[i]->act, as_of, &flags);
        *count += flags.count;
        arena_free(arena);
    }
    return NULL;
}

static void threads_share_a_scanner(void **state)
{
    (void)state;
    size_t counts[THREADS] = {0}, alone = 0;
    pthread_t threads[THREADS];
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, count_flags, &counts[i]), 0);
    for (size_t i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    count_flags(&alone);
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(counts[i], alone);
}

static void every_rule_holds_its_examples(void **state)
{
    (void)state;
    const struct rules *rules = scanner_rules(fixture.scanner);
    for (size_t i = 0; i < fixture.list.count; i++) {
        struct buffer text;
        buffer_init(&text);
        diagnostic_write(&text, &fixture.list.items[i], LANGUAGE_EN);
        printf("# %s\n", text.at);
        buffer_free(&text);
    }
    assert_int_equal(fixture.list.count, 0);
    for (size_t i = 0; i < rules_count(rules); i++)
        assert_true(scanner_uses(fixture.scanner, i));
    assert_int_equal(scanner_version(fixture.scanner).len, 64);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_rule_holds_its_examples),
        cmocka_unit_test(the_fast_way_finds_what_the_slow_one_finds),
        cmocka_unit_test(threads_share_a_scanner),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

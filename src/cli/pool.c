/* The pool: a ring of results between the workers and the one who takes. */
#include "cli/pool.h"

#include "base/limits.h"

#include <assert.h>
#include <errno.h>
#include <pthread.h>
#include <time.h>

enum {
    AHEAD = 4,                        /* pieces a thread may be ahead of the taker */
    SLOTS = LIMIT_JOBS * AHEAD,
    TICK_NANOSECONDS = 100 * 1000000
};

struct slot {
    void *result;
    bool done;
};

struct pool {
    const struct pool_call *call;
    pthread_mutex_t lock; /* guards all below */
    pthread_cond_t done;  /* a result is there */
    pthread_cond_t room;  /* the taker went on, or the run ended */
    struct slot slots[SLOTS];
    size_t window;        /* slots in use */
    size_t next;          /* first piece that nobody works on */
    size_t taken;         /* first piece that was not taken */
    bool ended;
};

/* The next piece to work on; false when there is none left. Called with the lock held. */
static bool next_piece(struct pool *pool, size_t *index)
{
    while (!pool->ended && pool->next < pool->call->count &&
           pool->next >= pool->taken + pool->window)
        pthread_cond_wait(&pool->room, &pool->lock);
    if (pool->ended || pool->next >= pool->call->count)
        return false;
    *index = pool->next++;
    return true;
}

static void *worker(void *argument)
{
    struct pool *pool = argument;
    size_t index;
    pthread_mutex_lock(&pool->lock);
    while (next_piece(pool, &index)) {
        pthread_mutex_unlock(&pool->lock);
        void *result = pool->call->work(pool->call->context, index);
        pthread_mutex_lock(&pool->lock);
        pool->slots[index % pool->window] = (struct slot){result, true};
        pthread_cond_signal(&pool->done);
    }
    pthread_mutex_unlock(&pool->lock);
    return NULL;
}

/* Waits a tick for a result; false when the caller wants to end. Called with the lock held. */
static bool wait_tick(struct pool *pool)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += TICK_NANOSECONDS;
    until.tv_sec += until.tv_nsec / 1000000000;
    until.tv_nsec %= 1000000000;
    if (pthread_cond_timedwait(&pool->done, &pool->lock, &until) != ETIMEDOUT)
        return true;
    pthread_mutex_unlock(&pool->lock);
    bool on = pool->call->idle(pool->call->context);
    pthread_mutex_lock(&pool->lock);
    return on;
}

/* Takes the next result in order; false when the run ends. */
static bool take_next(struct pool *pool)
{
    struct slot *slot = &pool->slots[pool->taken % pool->window];
    bool on = true;
    pthread_mutex_lock(&pool->lock);
    while (on && !slot->done)
        on = wait_tick(pool);
    struct slot full = *slot;
    if (on)
        slot->done = false;
    pthread_mutex_unlock(&pool->lock);
    if (!on || !pool->call->take(pool->call->context, pool->taken, full.result))
        return false;
    pthread_mutex_lock(&pool->lock);
    pool->taken++;
    pthread_cond_broadcast(&pool->room);
    pthread_mutex_unlock(&pool->lock);
    return true;
}

static void end(struct pool *pool)
{
    pthread_mutex_lock(&pool->lock);
    pool->ended = true;
    pthread_cond_broadcast(&pool->room);
    pthread_mutex_unlock(&pool->lock);
}

static void run_alone(const struct pool_call *call)
{
    bool on = true;
    for (size_t i = 0; on && i < call->count; i++)
        on = call->take(call->context, i, call->work(call->context, i)) &&
             call->idle(call->context);
}

static void begin(struct pool *pool)
{
    pthread_condattr_t clock;
    pthread_condattr_init(&clock);
    pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
    pthread_mutex_init(&pool->lock, NULL);
    pthread_cond_init(&pool->done, &clock);
    pthread_cond_init(&pool->room, NULL);
    pthread_condattr_destroy(&clock);
}

static void clear(struct pool *pool)
{
    for (size_t i = 0; i < pool->window; i++)
        if (pool->slots[i].done)
            pool->call->drop(pool->call->context, pool->slots[i].result);
    pthread_cond_destroy(&pool->room);
    pthread_cond_destroy(&pool->done);
    pthread_mutex_destroy(&pool->lock);
}

void pool_run(const struct pool_call *call)
{
    struct pool pool = {.call = call, .window = call->jobs * AHEAD};
    pthread_t threads[LIMIT_JOBS];
    size_t started = 0;
    assert(call->jobs >= 1 && call->jobs <= LIMIT_JOBS);
    begin(&pool);
    while (started < call->jobs &&
           pthread_create(&threads[started], NULL, worker, &pool) == 0)
        started++;
    if (!started)
        run_alone(call);
    while (started && pool.taken < call->count && take_next(&pool))
        ;
    end(&pool);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    clear(&pool);
}

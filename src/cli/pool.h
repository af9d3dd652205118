/*
 * A pool: many threads do the work, one takes the results in the order of the work, so that what
 * comes out never depends on how many threads there are.
 */
#ifndef RASOAT_CLI_POOL_H
#define RASOAT_CLI_POOL_H

#include <stdbool.h>
#include <stddef.h>

struct pool_call {
    size_t jobs;    /* threads, 1 to LIMIT_JOBS */
    size_t count;   /* pieces of work, 0 to count - 1 */
    void *context;  /* handed to each of these: */

    /* Does one piece, in any thread; what it returns is handed to take or drop. */
    void *(*work)(void *context, size_t index);
    /* Takes a result, in the thread of the caller and in order; false ends the run. */
    bool (*take)(void *context, size_t index, void *result);
    /* Frees a result that nobody took, because the run ended before. */
    void (*drop)(void *context, void *result);
    /* Called ten times a second while the caller waits; false ends the run. */
    bool (*idle)(void *context);
};

/* Returns when all work is taken, or the run was ended and every thread has put down its piece.
   Works in the caller's thread when no thread can be had. */
void pool_run(const struct pool_call *call);

#endif

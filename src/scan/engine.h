/* A scanner from inside: what it owns, and a run over one act. */
#ifndef RASOAT_SCAN_ENGINE_H
#define RASOAT_SCAN_ENGINE_H

#include "scan/run.h"
#include "scan/scanner.h"

#include <pthread.h>

struct scanner {
    struct arena *arena;
    struct instruments *instruments;
    struct actors *actors;
    struct rules *rules;
    bool *usable;
    struct engine engine;
    pthread_mutex_t oracle_lock;
    bool oracle_ready;
};

/* Runs the usable rules, or only one (SIZE_MAX: all, usable or not does not count for one). */
void engine_run(const struct engine *engine, struct arena *arena, const struct act *act,
                struct date as_of, enum way way, size_t only, struct flags *flags);

#endif

/* Progress on a terminal: how many, how fast, how long still. Silent where nobody watches. */
#ifndef RASOAT_CLI_PROGRESS_H
#define RASOAT_CLI_PROGRESS_H

#include "base/diagnostic.h"

#include <time.h>

struct progress {
    bool watched; /* standard error is a terminal */
    bool drawn;   /* a line stands there that must be wiped before anything else is said */
    enum language language;
    size_t total;
    struct timespec began;
    struct timespec drew;
};

void progress_begin(struct progress *progress, enum language language, size_t total);
/* Draws the line anew, at most ten times a second. */
void progress_show(struct progress *progress, size_t done);
/* Wipes the line, before a sentence and at the end. */
void progress_wipe(struct progress *progress);

#endif

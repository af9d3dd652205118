/* Progress: one line of standard error, drawn over itself. */
#include "cli/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const double LEAST_SECONDS = 0.1;

static double seconds_since(const struct timespec *then)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - then->tv_sec) + (double)(now.tv_nsec - then->tv_nsec) / 1e9;
}

void progress_begin(struct progress *progress, enum language language, size_t total)
{
    const char *terminal = getenv("TERM");
    *progress = (struct progress){.language = language, .total = total};
    progress->watched = isatty(STDERR_FILENO) && terminal && strcmp(terminal, "dumb") != 0;
    clock_gettime(CLOCK_MONOTONIC, &progress->began);
}

static void draw(const struct progress *progress, size_t done)
{
    double spent = seconds_since(&progress->began);
    double rate = spent > 0 ? (double)done / spent : 0;
    long left = rate > 0 ? (long)((double)(progress->total - done) / rate) : 0;
    char words[4][32];
    struct buffer line;
    buffer_init(&line);
    snprintf(words[0], sizeof words[0], "%zu", done);
    snprintf(words[1], sizeof words[1], "%zu", progress->total);
    snprintf(words[2], sizeof words[2], "%.0f", rate);
    snprintf(words[3], sizeof words[3], "%ld:%02ld", left / 60, left % 60);
    MESSAGE_WRITE(&line, PROGRESS, progress->language, slice_of(words[0]), slice_of(words[1]),
                  slice_of(words[2]), slice_of(words[3]));
    fprintf(stderr, "\r\033[K%s", line.at);
    fflush(stderr);
    buffer_free(&line);
}

void progress_show(struct progress *progress, size_t done)
{
    if (!progress->watched || seconds_since(&progress->drew) < LEAST_SECONDS)
        return;
    clock_gettime(CLOCK_MONOTONIC, &progress->drew);
    progress->drawn = true;
    draw(progress, done);
}

void progress_wipe(struct progress *progress)
{
    if (!progress->drawn)
        return;
    fputs("\r\033[K", stderr);
    fflush(stderr);
    progress->drawn = false;
}

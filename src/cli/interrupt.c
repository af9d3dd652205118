/* Interrupts, held back by the signal mask and fetched without waiting: no handler, no global. */
#include "cli/interrupt.h"

#include <pthread.h>
#include <stddef.h>
#include <time.h>

static sigset_t asked_for(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    return set;
}

void interrupt_begin(struct interrupt *interrupt)
{
    sigset_t set = asked_for();
    interrupt->signal = 0;
    signal(SIGXFSZ, SIG_IGN);
    pthread_sigmask(SIG_BLOCK, &set, &interrupt->before);
}

int interrupt_check(struct interrupt *interrupt)
{
    const struct timespec now = {0};
    sigset_t set = asked_for();
    if (interrupt->signal)
        return interrupt->signal;
    int got = sigtimedwait(&set, NULL, &now);
    if (got > 0) {
        interrupt->signal = got;
        pthread_sigmask(SIG_SETMASK, &interrupt->before, NULL);
    }
    return interrupt->signal;
}

void interrupt_end(struct interrupt *interrupt)
{
    pthread_sigmask(SIG_SETMASK, &interrupt->before, NULL);
}

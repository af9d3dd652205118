/*
 * Interrupts: Ctrl-C and its kin are asked for between two acts instead of breaking in, so that
 * the database is always left with whole acts.
 */
#ifndef RASOAT_CLI_INTERRUPT_H
#define RASOAT_CLI_INTERRUPT_H

#include <signal.h>

struct interrupt {
    sigset_t before; /* the thread's signal mask */
    int signal;      /* that came; 0: none */
};

/* From here on SIGINT, SIGTERM and SIGHUP wait to be asked for, in this thread and those it
   starts. A file size limit gives an error instead of ending the process. */
void interrupt_begin(struct interrupt *interrupt);
/* The signal that came, or 0. After the first one a second ends the process at once. */
int interrupt_check(struct interrupt *interrupt);
void interrupt_end(struct interrupt *interrupt);

#endif

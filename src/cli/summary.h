/* What a scan did, counted while it runs and told at its end. */
#ifndef RASOAT_CLI_SUMMARY_H
#define RASOAT_CLI_SUMMARY_H

#include "cli/command.h"
#include "review/review.h"

enum { RECORDED_KINDS = RECORDED_SAME + 1 };

struct unread_file {
    struct slice path;
    enum message message;
    struct slice words[4]; /* of the sentence */
};

struct summary {
    struct arena *arena;                 /* where paths and words live */
    size_t acts[RECORDED_KINDS];         /* read, by what recording them did */
    size_t noted[MESSAGE_COUNT];         /* acts with this warning or error, though read */
    struct unread_file *unread;
    size_t unread_count, unread_room;
    size_t unexamined;                   /* places that rules could not look at, in this scan */
    size_t hidden;                       /* entries passed over */
    long long moment;                    /* review_moment before the scan */
    struct date as_of;
};

/* Remembers why a file was not read: the last error of its diagnostics. */
const struct unread_file *summary_add_unread(struct summary *summary, struct slice path,
                                             const struct diagnostics *list);
/* Counts the warnings and errors of an act that was read, each kind once. */
void summary_add_notes(struct summary *summary, const struct diagnostics *list);

/* Tells the summary on standard output, for people or, with --json, for programs. Exit status:
   EXIT_CANNOT when it could not be told, after saying why. */
int summary_tell(const struct program *program, const struct summary *summary,
                 struct review *review);

#endif

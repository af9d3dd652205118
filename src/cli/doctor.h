/* What rasoat doctor finds out (cli/checkup.c) and tells (cli/doctor.c). */
#ifndef RASOAT_CLI_DOCTOR_H
#define RASOAT_CLI_DOCTOR_H

#include "cli/command.h"
#include "review/review.h"

/* A library in use, with the version that is loaded now. */
struct library {
    const char *name;
    struct slice version;
};

/* A program or data file that adds something when it is there. */
struct optional_part {
    const char *name;
    const char *package;  /* of Debian */
    enum message adds;
    const char *path;     /* NULL: missing */
};

enum { LIBRARIES_MOST = 8, PARTS_MOST = 4 };

struct checkup {
    struct arena *arena;
    struct library libraries[LIBRARIES_MOST];
    size_t library_count;
    bool rules_good;             /* they load, and every rule proves its examples */
    size_t rules;                /* rules in use */
    struct slice rules_version;  /* "" when they do not load */
    struct diagnostics rule_faults;
    enum { DATABASE_NONE, DATABASE_GOOD, DATABASE_BAD } database;
    struct review_totals totals;
    struct diagnostics database_faults;
    struct optional_part parts[PARTS_MOST];
    size_t part_count;
};

void checkup_make(struct arena *arena, const struct program *program, struct checkup *checkup);

#endif

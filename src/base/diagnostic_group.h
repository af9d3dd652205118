/*
 * Groups of diagnostics, for showing them: a broken file repeats one warning at thousands of
 * places, and a person wants it told once. The list itself stays whole.
 */
#ifndef RASOAT_BASE_DIAGNOSTIC_GROUP_H
#define RASOAT_BASE_DIAGNOSTIC_GROUP_H

#include "base/diagnostic.h"

enum {
    GROUP_FEWEST = 4, /* fewer of one message in the list stay apart */
    GROUP_PLACES = 3  /* places that are named behind the first */
};

struct diagnostic_group {
    const struct diagnostic *first;
    size_t count;                       /* 1: stands alone */
    struct slice places[GROUP_PLACES];  /* of the next ones, as a person finds them */
    size_t place_count;
};

/*
 * The diagnostics of a list by message and file, in the order in which each came first. Errors are
 * never gathered. Groups lie in the arena; returns how many there are.
 */
size_t diagnostics_gather(struct arena *arena, const struct diagnostics *list,
                          struct diagnostic_group **out);

/* Appends what diagnostic_write does for the first one, and for a group how many and where else. */
void diagnostic_group_write(struct buffer *out, const struct diagnostic_group *group,
                            enum language language);
/* Appends only how many more there are and where; nothing where the group is one alone. */
void diagnostic_group_rest(struct buffer *out, const struct diagnostic_group *group,
                           enum language language);

#endif

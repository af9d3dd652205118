/*
 * A slice: a run of bytes that somebody else owns. Slices are how rooms hand text to each other
 * without copying it; what a slice points to lives in an arena or in a literal.
 */
#ifndef RASOAT_BASE_SLICE_H
#define RASOAT_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>

struct slice {
    const char *at; /* never NULL, need not end in NUL */
    size_t len;     /* bytes */
};

#define SLICE(literal) ((struct slice){"" literal, sizeof(literal) - 1})
#define SLICE_INIT(literal) {"" literal, sizeof(literal) - 1}
/* for printf("%.*s", SLICE_ARG(s)) */
#define SLICE_ARG(s) ((int)(s).len), ((s).at)

struct slice slice_of(const char *text);                      /* NULL gives the empty slice */
struct slice slice_from(struct slice s, size_t start);        /* from start to the end */
struct slice slice_part(struct slice s, size_t start, size_t len);
struct slice slice_trim(struct slice s);                      /* ASCII blanks off both ends */
bool slice_is(struct slice a, struct slice b);                /* same bytes */
bool slice_starts(struct slice s, struct slice head);
bool slice_ends(struct slice s, struct slice tail);
int slice_order(struct slice a, struct slice b);              /* as strcmp, by bytes */

/* Offset of the first `part` at or after `from`, or SIZE_MAX. An empty part is found at `from`. */
size_t slice_find(struct slice s, struct slice part, size_t from);

/* Takes the text up to the next `separator` off the front of *rest; false when *rest is used up. */
bool slice_next(struct slice *rest, char separator, struct slice *piece);

/* Reads a whole unsigned decimal number; false when `s` is anything else or above `most`. */
bool slice_number(struct slice s, unsigned long most, unsigned long *number);

#endif

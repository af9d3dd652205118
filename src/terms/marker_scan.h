/*
 * Reading a marker letter by letter: where the scanner stands in the line, and the small steps
 * that the readers of each way of numbering share. Private to the room.
 */
#ifndef RASOAT_TERMS_MARKER_SCAN_H
#define RASOAT_TERMS_MARKER_SCAN_H

#include "terms/marker.h"

#include <stdint.h>

struct marker_scan {
    struct arena *arena; /* where the label is kept; NULL when only the kind is asked for */
    struct slice line;
    size_t at;
};

bool scan_blank_at(const struct marker_scan *scan, size_t at);
void scan_skip_blanks(struct marker_scan *scan);
bool scan_at_end(const struct marker_scan *scan);
char scan_peek(const struct marker_scan *scan);                /* NUL at the end */
uint32_t scan_letter_at(const struct marker_scan *scan, size_t at); /* 0 at the end */
/* Takes a word (lower case, canonical) whatever its case and spelling. */
bool scan_take_word(struct marker_scan *scan, struct slice word);
struct slice scan_take_digits(struct marker_scan *scan);
struct slice scan_take_capitals(struct marker_scan *scan, const char *letters);
/* What follows a number may begin a provision: a capital, a quote, a digit, an opening sign. */
bool scan_may_begin(const struct marker_scan *scan);
/* Behind the sign at `end` comes a blank, the end, or a capital. */
bool scan_gap_at(const struct marker_scan *scan, size_t end);
struct marker scan_made(const struct marker_scan *scan, enum marker_kind kind, size_t end,
                        struct slice label, unsigned long value);

/* The readers: each takes a marker of its kinds off the beginning of the line, or says no. */
bool marker_read_division(struct marker_scan *scan, struct marker *out);
bool marker_read_article(struct marker_scan *scan, struct marker *out);
bool marker_read_decimal(struct marker_scan *scan, struct marker *out);
bool marker_read_paragraph(struct marker_scan *scan, struct marker *out);
bool marker_read_roman(struct marker_scan *scan, struct marker *out);
bool marker_read_capital(struct marker_scan *scan, struct marker *out);
bool marker_read_point(struct marker_scan *scan, struct marker *out);
bool marker_read_indent(struct marker_scan *scan, struct marker *out);

#endif

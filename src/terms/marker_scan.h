/*
 * What the readers of each way of numbering share. A reader is given the beginning of a line and
 * says whether a marker of its kind stands there. The arena may be NULL. Private to the room.
 */
#ifndef RASOAT_TERMS_MARKER_SCAN_H
#define RASOAT_TERMS_MARKER_SCAN_H

#include "terms/cursor.h"
#include "terms/marker.h"

bool marker_read_article(struct arena *arena, struct cursor line, struct marker *out);
bool marker_read_division(struct arena *arena, struct cursor line, struct marker *out);
bool marker_read_form(struct arena *arena, struct cursor line, struct marker *out);
bool marker_read_decimal(struct arena *arena, struct cursor line, struct marker *out);
bool marker_read_paragraph(struct arena *arena, struct cursor line, struct marker *out);
bool marker_read_roman(struct arena *arena, struct cursor line, struct marker *out);
bool marker_read_capital(struct arena *arena, struct cursor line, struct marker *out);
bool marker_read_point(struct arena *arena, struct cursor line, struct marker *out);
bool marker_read_indent(struct arena *arena, struct cursor line, struct marker *out);

/* A marker that ends at byte `end` of its line; the label is copied into the arena, and left out
   where there is none (only the kind is asked for). */
struct marker marker_made(struct arena *arena, enum marker_kind kind, size_t end,
                          struct slice label, unsigned long value);

/* What closes a number or a letter. */
struct marker_ending {
    char sign;
    size_t end; /* of the marker, behind the sign */
    bool apart; /* blanks, a footnote or the end of the line follow the sign */
};

/*
 * Passes one of `signs`, blanks before it, and the blanks behind it. False, and the cursor where it
 * may be, when no marker can end so.
 */
bool marker_pass_ending(struct cursor *cursor, const char *signs, struct marker_ending *ending);

/*
 * The same with a dash (also a long one) that words follow: "1 - Thu tiền sử dụng đất",
 * "a- Đối với". Not the end of a range (1 - 5) or the number of an act (57-NQ/TW).
 */
bool marker_pass_dash(struct cursor *cursor, struct marker_ending *ending);

/* What stands at the cursor may begin a provision's words: a capital, a quote, a figure, a sign
   that opens, dots to fill in, or nothing at all. */
bool marker_may_begin(const struct cursor *cursor);

/* The small letters a-z and đ. */
bool marker_is_letter(uint32_t letter);

/* "[3]": the footnote of a consolidated text. */
void marker_pass_footnote(struct cursor *cursor);

#endif

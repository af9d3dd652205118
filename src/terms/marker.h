/*
 * Markers: the signs at the beginning of a line by which acts number their provisions (Điều 5.,
 * khoản 1., 1.1., điểm a), -, Chương II, I., Căn cứ ...). One recogniser, used to undo hard line
 * wraps and to build the structure.
 */
#ifndef RASOAT_TERMS_MARKER_H
#define RASOAT_TERMS_MARKER_H

#include "base/arena.h"

enum marker_kind {
    MARKER_NONE,
    MARKER_PART,        /* Phần thứ nhất, Phần I, PHẦN II */
    MARKER_CHAPTER,     /* Chương II, CHƯƠNG 2 */
    MARKER_SECTION,     /* Mục 1, MỤC I */
    MARKER_SUBSECTION,  /* Tiểu mục 1 */
    MARKER_ARTICLE,     /* Điều 5., Điều 5a., Điều 5: */
    MARKER_ROMAN,       /* I. II) III- at the beginning of a line */
    MARKER_CAPITAL,     /* A. B. */
    MARKER_PARAGRAPH,   /* 1. 2) 3/ */
    MARKER_DECIMAL,     /* 1.1. 3.2.1. */
    MARKER_POINT,       /* a) đ) c. */
    MARKER_INDENT       /* - + * • */
};

struct marker {
    enum marker_kind kind;
    size_t len;          /* bytes of the marker in the line, blanks behind it left out */
    struct slice label;  /* the number alone, as the eId has it: "5a", "II", "3-2-1", "đ"; in the
                            arena; "" for an indent */
    unsigned long value; /* its place in its order: 5 for Điều 5, 2 for II, 7 for point e; 0: none */
};

/* The marker at the beginning of a line (trimmed source text). MARKER_NONE when there is none. */
struct marker marker_read(struct arena *arena, struct slice line);
/* Its kind alone, which costs no memory. */
enum marker_kind marker_kind_of(struct slice line);

/*
 * Whether a line begins something new, so that a hard-wrapped line before it ends there: any
 * marker, a legal basis (Căn cứ, Theo đề nghị, Xét), an enacting formula, Nơi nhận, a line of the
 * letterhead, PHỤ LỤC ...
 */
bool marker_begins_line(struct slice line);

/* The place of a letter in the order of points (a 1, b 2, c 3, d 4, đ 5, e 6, g 7 ...); 0: none. */
unsigned long marker_point_value(struct slice letter);
/* Roman numerals up to 99; 0 when it is none. */
unsigned long marker_roman_value(struct slice numeral);

#endif

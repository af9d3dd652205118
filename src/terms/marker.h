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
    MARKER_FORM,        /* Mẫu số 01, Biểu mẫu 2a: a form in an annex */
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
    struct slice label;  /* the number alone, as the eId has it: "5a", "II", "3-2-1", "đ", "b-1",
                            "thu-nhat"; in the arena; "" for an indent */
    unsigned long value; /* its place in its order: 5 for Điều 5a, 2 for II, 1 for 3.2.1, 6 for
                            point e and for e2; 0: none */
};

/*
 * The marker at the beginning of a line (trimmed source text, bold signs off). MARKER_NONE when
 * there is none, as where the number is that of a reference ("Điều 5 của Luật này", "mục 2.3"), of
 * an act ("63/QĐ-UBND"), a sum or a date. An opening quote hides a marker: take it off first.
 */
struct marker marker_read(struct arena *arena, struct slice line);
/* The same in a text that is typed in capitals from end to end, where "A)" is điểm a). */
struct marker marker_read_in_capitals(struct arena *arena, struct slice line);
/* Its kind alone, which costs no memory. */
enum marker_kind marker_kind_of(struct slice line);

/*
 * Whether a line begins something new, so that a hard-wrapped line before it ends there: any
 * marker, a legal basis (Căn cứ, Theo đề nghị, Xét), an enacting formula, Nơi nhận, a line of the
 * letterhead, PHỤ LỤC ...
 */
bool marker_begins_line(struct slice line);

/* The place of a small letter in the order of points: a 1, b 2, c 3, d 4, đ 5, e 6, f 7, g 8 ...
   (f, j, w, z count, since some acts use them); 0: no letter. */
unsigned long marker_point_value(struct slice letter);
/* Whether a point may come right behind another: g behind e and behind f, e behind d and đ. */
bool marker_points_follow(unsigned long before, unsigned long behind);
/* Roman numerals in capitals up to 99, well-formed (IV, not IIII); 0 for anything else. */
unsigned long marker_roman_value(struct slice numeral);

#endif

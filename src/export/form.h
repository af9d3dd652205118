/*
 * Forms: what a list looks like, as data that an office can change (rules/forms/ *.xml, schema
 * rules/schema/form.rng, manual docs/forms.md): headings, columns and their widths, parts, foot.
 */
#ifndef RASOAT_EXPORT_FORM_H
#define RASOAT_EXPORT_FORM_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "export/value.h"
#include "review/review.h"

enum form_style { FORM_PLAIN, FORM_BOLD, FORM_ITALIC };

/* Texts come in two languages, by enum language; English is Vietnamese where the form has none. */
struct form_line {
    struct slice text[2];
    enum form_style style;
};

struct form_lines {
    struct form_line *items;
    size_t count, room;
};

/* Two blocks beside each other: the letterhead, the signatures. */
struct form_pair {
    struct form_lines left, right;
};

struct form_column {
    const struct value_key *key;
    struct slice heading[2];
    double width;        /* in digits of the sheet's default font, as spreadsheets count */
    unsigned long most;  /* letters of a cell; longer text is cut between words; 0: no limit */
    bool centred;
};

struct form_part {
    struct slice heading[2];
    struct slice organ;    /* "council", "committee" ...; "" for any */
    struct slice kind;     /* slug; "" for any */
    struct slice empty[2]; /* what stands in an empty part; "": it is left out when empty */
};

struct form_deadline {
    struct slice grade;
    bool normative;        /* only for normative acts */
    struct slice text[2];
};

struct form {
    unsigned long margin_top, margin_bottom, margin_left, margin_right; /* mm */
    struct form_pair letterhead, signatures;
    struct form_lines title;
    struct form_line draft; /* the mark of a draft */
    struct form_column *columns;
    size_t column_count, column_room;
    struct form_part *parts;
    size_t part_count, part_room;
    struct form_deadline *deadlines;
    size_t deadline_count, deadline_room;
    struct form_line total; /* of the whole: {acts} {flags} */
    struct form_line each;  /* of one handling: {handling} {flags} {acts} */
};

/*
 * Reads `rules_folder`/forms/`name`.xml, which must be valid by schema/form.rng there.
 * STATUS_CANNOT adds one diagnostic for each thing that is wrong. Everything lives in the arena.
 */
enum status form_load(struct arena *arena, const char *rules_folder, const char *name,
                      struct form *form, struct diagnostics *list);

/* The first part that takes a flag's act; the last one takes what no other does. */
size_t form_part_of(const struct form *form, const struct flag_row *row);

/* A text of the form with {name} filled in by its value; what is not named stays. */
struct form_word {
    const char *name;
    struct slice value;
};
struct slice form_fill(struct arena *arena, struct slice text, const struct form_word *words,
                       size_t count);

#endif

/*
 * Reading citations: what the readers share. Each takes what it knows off the text at `at` and
 * returns where it ends, 0 when it is not there. Private to the room.
 */
#ifndef RASOAT_TERMS_CITATION_READ_H
#define RASOAT_TERMS_CITATION_READ_H

#include "terms/citation.h"

#include <stdint.h>

struct citing {
    struct arena *arena;
    struct slice text;
    struct citations found;
    /* What was looked through before, so that no words are looked at again and again. */
    struct cited_title {
        size_t start, end;
        bool amending, basis;
    } title;
    struct {
        size_t start, end;
    } unattached; /* no "kèm theo" stands there */
    struct {
        size_t start, at;
    } line;       /* where the line of `at` starts */
};

/* A citation of which nothing but its words is known. */
struct citation citation_new(enum citation_kind kind, size_t start, size_t end);

/* Kinds of acts as citations name them, the longest name first. */
struct cited_kind {
    struct slice words;
    struct slice slug; /* "": the number tells (văn bản số ...) */
    bool loose;        /* a common noun too: counts with a capital only (Báo cáo này) */
};
size_t cited_kind_at(struct slice text, size_t at, const struct cited_kind **out);

/* One word of place with its labels: "các khoản 1, 2 và 4", "Điều này". */
struct cited_label {
    struct slice label;        /* as the eId has it */
    struct slice label_to;     /* "khoản 1 đến 4", "khoản 1-4"; "" when it is no range */
    size_t start, end;
    unsigned long value;
    unsigned form;             /* one of enum label_form (citation_label.h) */
};
enum { MOST_LABELS = 32 };
struct cited_group {
    enum place_step step;
    bool here;                 /* "này" */
    bool weak;                 /* by itself no citation: "phần 2", "điểm 3" */
    size_t start, end;
    struct cited_label labels[MOST_LABELS];
    size_t count;              /* 0 with "này" and for an annex without a number */
};
/* `joined`: inner words of place stand right before it. */
size_t cited_group_at(struct citing *citing, size_t at, bool joined, struct cited_group *out);

/* Each adds what it reads to `found`, instruments behind the provisions that belong to them. */
size_t provisions_at(struct citing *citing, size_t at);
size_t instrument_at(struct citing *citing, size_t at);
size_t instrument_number_at(struct citing *citing, size_t at); /* a number without a kind */
/* The act behind provisions: sets act, said, attached and instrument of `out`, and its end where
   the words of the act belong to it. Returns where the words of the act end; 0: none. */
size_t cited_act_at(struct citing *citing, size_t at, struct citation *out);
/* "Quyết định này": sets act and said. */
size_t self_at(struct slice text, size_t at, struct citation *out);

/* The parts of an instrument's name. */
size_t cited_number_at(struct citing *citing, size_t at, bool said, struct act_number *out);
size_t cited_date_at(struct slice text, size_t at, struct date *out);
size_t cited_issuer_at(struct citing *citing, size_t at, struct issuer *out);
/* Who it must be, by number and kind; false when they do not tell. */
bool cited_issuer_of(struct arena *arena, const struct cited_instrument *instrument,
                     struct issuer *out);
size_t law_title_at(struct slice text, size_t at, bool *sure);     /* Đất đai */
struct slice cited_title_at(struct citing *citing, size_t at, bool *sure); /* về ...; "": none */
bool title_stops_at(struct slice text, size_t at); /* words with which no title goes on */

/* Sets what the instrument amends, from the words before it. */
void citing_link(struct citing *citing, size_t index);

struct slice place_eid(struct arena *arena, const struct cited_place *place);

/* Whether the word before `at`, on the same line, is one of a list ended by an empty one. */
/* Who sends the instrument whose words begin at `at`, as the words before it say. */
bool cited_sender_before(struct citing *citing, size_t at, struct issuer *out);
bool word_before_is(struct slice text, size_t at, const struct slice *words);
size_t citing_line(struct citing *citing, size_t at); /* where the line of `at` starts */
bool line_starts_at(struct slice text, size_t at); /* nothing but blanks and quotes before it */
/* Whether the words of place start..end are a heading: "Điều 5. Mức hỗ trợ", "PHỤ LỤC I". */
bool line_is_heading(struct slice text, size_t start, size_t end);
/*
 * Whether the line of `at` begins by changing another act, so that provisions without an act are
 * that act's: "Bãi bỏ khoản 2 Điều 5", "Thay thế cụm từ “...” tại Điều 3".
 */
bool line_amends(struct citing *citing, size_t at);

#endif

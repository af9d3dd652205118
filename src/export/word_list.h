/*
 * Word lists: the words of a text in order, and how the words of one text are found in another
 * that has nearly the same words in nearly the same order.
 */
#ifndef RASOAT_EXPORT_WORD_LIST_H
#define RASOAT_EXPORT_WORD_LIST_H

#include "base/arena.h"

#include <stdint.h>

enum {
    WORD_REACH = 48, /* words of another column that may stand between two of a paragraph */
    WORD_NEAR = 512  /* where a displaced run is looked for first */
};

#define WORD_NONE SIZE_MAX

struct word {
    struct slice text;   /* a part of the text it was taken from */
    size_t line;         /* in which it stands */
    size_t same;         /* the word of another list that it is; WORD_NONE: none */
};

struct word_list {
    struct word *at;
    size_t count, room;
};

void word_list_add(struct arena *arena, struct word_list *list, struct slice text, size_t line);

/*
 * Finds the words from..to of `list` as one run in `other`, whose words are not yet taken: at
 * `cursor`, else where a line begins (behind `cursor` before above it, near by before far off),
 * else anywhere near by. Returns the word behind the run; WORD_NONE: there is none, and nothing was
 * taken. *effort is how many words may still be looked at, so that the cost of hostile texts is
 * bounded.
 */
size_t word_list_find_run(struct word_list *list, size_t from, size_t to,
                          struct word_list *other, size_t cursor, size_t *effort);

/*
 * Finds the words from..to of `list` in `other` one by one from `cursor` on, passing over what
 * stands between them, at most WORD_REACH words. A word may stand there in pieces ("gi**ớ**i").
 * Only the words of `other` are told.
 */
void word_list_find_each(const struct word_list *list, size_t from, size_t to,
                         struct word_list *other, size_t cursor);

#endif

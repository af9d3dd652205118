/* Proving that no word was lost: the words of a page against the words of its XML. */
#ifndef RASOAT_MARKUP_CHECK_H
#define RASOAT_MARKUP_CHECK_H

#include "base/arena.h"

struct check {
    size_t words;          /* of the source */
    size_t lost;           /* words of the source that the XML has fewer times */
    struct slice first;    /* the first lost words, for the sentence */
};

struct check check_words(struct arena *arena, struct slice source, struct slice xml_words);

#endif

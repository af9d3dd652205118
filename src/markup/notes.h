/*
 * Footnotes: words at the end of an act that belong to a mark such as [1] in its text. They are
 * written where the mark stands (authorialNote), apart from the provision's own words.
 */
#ifndef RASOAT_MARKUP_NOTES_H
#define RASOAT_MARKUP_NOTES_H

#include "markup/emit.h"
#include "markup/line.h"

struct note {
    struct slice mark;   /* "[1]" */
    struct slice words;
    bool written;
};

struct notes {
    struct note *at;
    size_t count, room;
};

/*
 * Takes the footnotes out of the lines (line.note): those whose mark stands in a citation or in
 * the body outside tables. Others stay where they are, as words.
 */
struct notes notes_take(struct arena *arena, struct lines *lines);

/*
 * Gives back to the lines the notes that were not written, because their mark turned out to stand
 * where no note can (a quoted phrase). True when there were any: the act must be written again.
 */
bool notes_give_back(struct notes *notes, struct lines *lines);

/* Emits words, with the note behind each mark that has one. */
void notes_emit(struct emitter *emitter, struct notes *notes, struct slice text);

#endif

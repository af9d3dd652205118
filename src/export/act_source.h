/*
 * The source beside its act: the lines of a source file, each cut into stretches that say what
 * became of their words. The words of the page's blocks are found in the decoded source and in the
 * lines of the act, so that the reading is judged by its outcome and not by its own account.
 */
#ifndef RASOAT_EXPORT_ACT_SOURCE_H
#define RASOAT_EXPORT_ACT_SOURCE_H

#include "export/act_lines.h"
#include "markup/reading.h"

enum fate {
    FATE_BLANK,     /* no words */
    FATE_PLACED,    /* words of stretch.act_line */
    FATE_DROPPED,   /* not the act's: text of a web site, page numbers, meta of XML */
    FATE_UNPLACED   /* words of the act that were not found in its lines */
};

struct stretch {
    struct slice text;
    enum fate fate;
    size_t act_line; /* FATE_PLACED: index into act_lines */
};

struct source_line {
    size_t number;             /* in the decoded source, from 1 */
    struct stretch *stretches; /* one after the other they are the line */
    size_t count, room;
};

struct act_source {
    struct source_line *at;
    size_t count, room;
    size_t unplaced;           /* words */
    bool blocks;               /* HTML: a line is a block of the page, without its markup */
};

struct act_source act_source_read(struct arena *arena, const struct reading *reading,
                                  const struct act_lines *lines);

#endif

/*
 * Lines: the blocks of a page with what their words say about structure. Everything that decides
 * where a line belongs (zones, quotes, hierarchy) reads lines and nothing else.
 */
#ifndef RASOAT_MARKUP_LINE_H
#define RASOAT_MARKUP_LINE_H

#include "intake/page.h"
#include "terms/marker.h"

enum zone {
    ZONE_LEFTOVER,
    ZONE_LETTERHEAD,
    ZONE_TYPE,       /* QUYẾT ĐỊNH */
    ZONE_TITLE,
    ZONE_ISSUER,     /* ỦY BAN NHÂN DÂN TỈNH X, under the title */
    ZONE_CITATION,   /* Căn cứ ...; a line that only goes on has `continues` */
    ZONE_ENACTING,   /* QUYẾT ĐỊNH:, the enacting sentence, an opening order */
    ZONE_BODY,
    ZONE_CLOSING,    /* the closing formula of a resolution */
    ZONE_RECIPIENTS,
    ZONE_SIGNATURE,
    ZONE_HEAD        /* of an attachment: its letterhead, kind and title */
};

struct line {
    struct slice text;
    struct slice key;      /* spelling_key of text */
    struct marker marker;  /* at the beginning; MARKER_NONE inside tables */
    unsigned table, row, column;
    bool bold;
    bool capitals;         /* has letters, and all of them are capitals */
    bool typed_in_capitals; /* so is the whole text: capitals tell nothing, and A) is điểm a) */
    enum zone zone;
    bool continues;        /* goes on with the line before (citations) */
    bool sunken;           /* stood in the middle of the line before (markup/sunken.h) */
    size_t attachment;     /* 0: the main act; else from 1 */
    bool note;             /* a footnote: written where its mark stands (markup/notes.h) */
    unsigned quote;        /* 0: not quoted; else the number of the quoted block it lies in */
};

struct lines {
    struct line *at;
    size_t count;
};

struct lines lines_from_page(struct arena *arena, const struct page *page);

/* The line's key begins with these words (given in lower case, canonical spelling). */
bool line_starts(const struct line *line, struct slice words);
/* A part of a line, with key and marker of its own. */
struct line line_part(struct arena *arena, const struct line *line, size_t start, size_t end);

#endif

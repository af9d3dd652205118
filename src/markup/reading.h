/*
 * Reading: the way from a file to an act, as every command takes it: bytes, page, Akoma Ntoso
 * tree, act.
 */
#ifndef RASOAT_MARKUP_READING_H
#define RASOAT_MARKUP_READING_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "intake/page.h"
#include "markup/act.h"

struct reading {
    struct arena *arena;          /* owned; freed by reading_free */
    struct slice bytes;           /* the file as it was */
    struct slice digest;          /* its SHA-256, hex */
    enum { READING_TEXT, READING_MARKDOWN, READING_HTML, READING_AKN } format;
    struct page page;             /* what the file shows; empty for Akoma Ntoso */
    struct act act;               /* in the same arena */
    struct diagnostics diagnostics;
    size_t source_words;          /* words of the source without what was dropped */
    size_t dropped_words;         /* words of web-site chrome, named in diagnostics */
    size_t lost_words;            /* words of the source that the XML lacks; 0 unless a defect */
    struct slice first_lost;      /* a few of them with their surroundings, for the sentence */
};

/*
 * Reads one file. On STATUS_UNREAD or STATUS_REFUSED the diagnostics say why in one sentence and
 * nothing else of the reading counts. The caller frees the reading in every case.
 */
enum status reading_open(struct reading *reading, const char *path);
/* The same from bytes in memory; `name` stands for the file in diagnostics. */
enum status reading_from(struct reading *reading, struct slice bytes, struct slice name);
void reading_free(struct reading *reading);

#endif

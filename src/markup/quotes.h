/*
 * Quoted blocks: text of several lines that an amending clause puts between quote signs to insert
 * or replace provisions. Numbers inside are the quoted act's, not this one's.
 */
#ifndef RASOAT_MARKUP_QUOTES_H
#define RASOAT_MARKUP_QUOTES_H

#include "base/diagnostic.h"
#include "markup/line.h"

/*
 * Numbers the quoted blocks among lines from..to (line.quote). A block whose end sign is missing
 * ends before the act's own next provision, with a diagnostic (QUOTE_UNCLOSED).
 */
void quotes_mark(struct lines *lines, size_t from, size_t to, struct diagnostics *list);

/* Whether a line opens with a quote sign that the act's own words do not close on that line. */
bool quotes_opens(struct slice text);

#endif

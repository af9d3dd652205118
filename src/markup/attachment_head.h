/* The head of an attachment: where one begins, and what it is. */
#ifndef RASOAT_MARKUP_ATTACHMENT_HEAD_H
#define RASOAT_MARKUP_ATTACHMENT_HEAD_H

#include "markup/zones.h"

enum { ATTACHMENT_HEAD_LINES = 10 }; /* a longer head has not been seen */

/* Whether an attachment begins at line `i`: its kind in capitals or bold, and words that say so.
   Behind the signature less is asked for. Forms inside an annex are no attachments. */
bool attachment_opens(const struct zones *zones, size_t i, bool after_signature);
/* The same behind a form, which may have a letterhead and a kind of its own. */
bool attachment_opens_behind_form(const struct zones *zones, size_t i);
/* The kind of attachment that a line names, in capitals or bold; NULL: none. */
const struct act_kind *attachment_kind(const struct line *line);
/* The number of an annex: 2 for "PHỤ LỤC II" and "Phụ lục số 02"; 0: none, or no annex. */
unsigned long attachment_number(const struct line *line);
/* A line of an attachment's own letterhead. */
bool attachment_letterhead(const struct line *line);
/* "(Ban hành kèm theo ...)" stands below line `i`, before anything numbered. */
bool attachment_issued_with(const struct zones *zones, size_t i);

#endif

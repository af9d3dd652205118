/* Forms that are not plain text, known by their first bytes. */
#ifndef RASOAT_TEXT_FORM_H
#define RASOAT_TEXT_FORM_H

#include "base/slice.h"

/* The name of the form, "PDF" or "Word (DOCX)", the same in all languages; empty for plain text. */
struct slice form_name(struct slice bytes);

#endif

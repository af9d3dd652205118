/*
 * MHTML (.mht): a web page that a browser or Word saved as one file, a MIME message (RFC 2557)
 * whose first HTML part is the page. Its transfer encoding is undone; pictures and frames are left.
 */
#ifndef RASOAT_INTAKE_MHTML_H
#define RASOAT_INTAKE_MHTML_H

#include "base/arena.h"

/* Whether the file begins with the headers of such a message. */
bool mhtml_is(struct slice bytes);

/* The bytes of its page, in the charset that the page was in; "" when it has none. */
struct slice mhtml_page(struct arena *arena, struct slice bytes);

#endif

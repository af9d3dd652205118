/*
 * An act for the eye: one HTML page that shows it as it was understood beside its source, so that a
 * person sees what was read wrongly. The page is whole in itself: it asks for nothing and runs no
 * script; clicking an eId or a line marks both sides by :target alone (Chromium 105, Firefox 121).
 * It is well-formed XML as well, so that other programs can read it.
 */
#ifndef RASOAT_EXPORT_ACT_HTML_H
#define RASOAT_EXPORT_ACT_HTML_H

#include "base/buffer.h"
#include "base/diagnostic.h"
#include "base/status.h"
#include "markup/reading.h"

/*
 * Appends the page of a reading that ended well. Values lie in the reading's arena. STATUS_UNREAD
 * or STATUS_REFUSED when the act's XML cannot be read, with one diagnostic in `list`.
 */
enum status act_html_write(struct buffer *out, const struct reading *reading,
                           enum language language, struct diagnostics *list);

#endif

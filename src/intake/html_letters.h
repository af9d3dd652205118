/*
 * Letters of old charsets in HTML. Runs in a font of an old charset (.VnTime, VNI-Times) are
 * converted by that name, run by run, unless what they hold is Unicode; what is left, such as
 * entities of the letters (&#167;i&Ograve;u), is found by content as in any text (text/legacy.h).
 */
#ifndef RASOAT_INTAKE_HTML_LETTERS_H
#define RASOAT_INTAKE_HTML_LETTERS_H

#include "base/diagnostic.h"
#include "intake/html_node.h"
#include "text/charset.h"

/*
 * Notes the mended text of text nodes. `letters` is the charset that the source was converted from
 * already, else CHARSET_UTF8. Says TEXT_CONVERTED or TEXT_CONVERTED_UNSURE for each charset, and
 * TEXT_FONT_WRONG for fonts of an old charset whose text is Unicode.
 */
void html_mend_letters(struct arena *arena, xmlNode *root, enum charset letters,
                       struct diagnostics *list);

#endif

/*
 * Words that a browser shows and the text does not have: numbers of lists, of paragraphs that Word
 * numbered, and the brackets that set a raised footnote mark off from the word before it.
 */
#ifndef RASOAT_INTAKE_HTML_MARKS_H
#define RASOAT_INTAKE_HTML_MARKS_H

#include "intake/html_node.h"

/* Notes them as `lead` and `tail` of the nodes that they stand around. */
void html_mark_numbers(struct arena *arena, xmlNode *act);

#endif

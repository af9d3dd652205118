/*
 * The census of a web page: what its elements hold, counted once, so that every later question
 * (where is the act, what is a list of links) costs nothing.
 *
 * Signs of an act are lines that web sites do not have around it: the name of the state, Căn cứ,
 * Chương and Điều with their numbers, the kind of act in capitals, Nơi nhận, TM., Phụ lục. Lines
 * in links are none.
 */
#ifndef RASOAT_INTAKE_HTML_CENSUS_H
#define RASOAT_INTAKE_HTML_CENSUS_H

#include "intake/html_node.h"

/* Fills the notes of all elements under the root; `hidden`: of hidden ones too. */
void html_census(struct arena *arena, xmlNode *root, bool hidden);

/* display:none and its like, by the element's own attributes. */
bool html_is_hidden(const xmlNode *node);

#endif

/* An act in a nutshell: the smallest act that an example of a rule describes. */
#ifndef RASOAT_SCAN_NUTSHELL_H
#define RASOAT_SCAN_NUTSHELL_H

#include "markup/act.h"
#include "rules/rule.h"

/*
 * Unless the example says otherwise: quyết định 12/2025/QĐ-UBND of Ủy ban nhân dân tỉnh Mẫu, its
 * words in Điều 1. An example without issued= has no date; then it has no number either.
 */
void nutshell_act(struct arena *arena, const struct example *example, struct act *act);

/* An act that is nothing but these words in its first article, issued on a day. */
void nutshell_text(struct arena *arena, struct slice text, struct date issued, struct act *act);

#endif

/* A rule told to people: what it looks for, where, by which law and when, and its examples. */
#ifndef RASOAT_RULES_EXPLAIN_H
#define RASOAT_RULES_EXPLAIN_H

#include "base/buffer.h"
#include "base/diagnostic.h"
#include "rules/rule.h"

void rule_explain(struct buffer *out, const struct rule *rule, enum language language);

#endif

/* What the law of a day says of the words that a rule marks. */
#include "rules/rule.h"

static bool covers(const struct basis *basis, struct date on)
{
    return date_order(basis->from, on) <= 0 &&
           (!date_is_set(basis->until) || date_order(on, basis->until) <= 0);
}

enum fit rule_fit(const struct rule *rule, struct date on, struct slice *basis)
{
    *basis = SLICE("");
    for (size_t i = 0; date_is_set(on) && i < rule->basis_count; i++)
        if (covers(&rule->bases[i], on)) {
            *basis = rule->bases[i].provision;
            return rule->bases[i].says;
        }
    return FIT_UNKNOWN;
}

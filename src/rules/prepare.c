/* Making patterns ready: names replaced, compiled, required literals found. */
#include "rules/store.h"

#include "text/view.h"

bool pattern_prepare(struct rules *rules, struct pattern *pattern, struct slice place,
                     struct diagnostics *list)
{
    struct slice wrong = SLICE(""), in_page;
    pattern->index = rules->pattern_count++;
    enum status status = names_expand(&rules->names, pattern->written, &pattern->words, &wrong);
    if (status == STATUS_NONE)
        DIAGNOSE(list, NAME_UNKNOWN, place, pattern->line, wrong);
    else if (status == STATUS_REFUSED)
        DIAGNOSE(list, NAME_CIRCULAR, place, pattern->line, wrong);
    if (status != STATUS_OK)
        return false;
    pattern->compiled[WAY_VIEW] = compiled_new(rules->arena, pattern->words, WAY_VIEW, &wrong);
    if (!pattern->compiled[WAY_VIEW]) {
        DIAGNOSE(list, PATTERN_WRONG, place, pattern->line, wrong, pattern->written);
        return false;
    }
    if (view_pattern(rules->arena, pattern->words, &in_page))
        pattern->needed = literals_of(rules->arena, in_page);
    return true;
}

void pattern_discard(struct pattern *pattern)
{
    for (int way = 0; way < WAY_COUNT; way++) {
        compiled_free(pattern->compiled[way]);
        pattern->compiled[way] = NULL;
    }
}

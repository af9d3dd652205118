/* The checks of a rule: what must and must not be found around the marked words. */
#include "scan/run.h"

#include "rules/literals.h"

#include <string.h>

/* The part of a subject that a check looks at. */
struct window {
    struct slice subject;
    struct span mark; /* in it; used by SCOPE_HIT only */
};

static bool find(struct run *run, const struct pattern *pattern, const struct hit *hit,
                 struct slice subject, size_t from, struct span *mark)
{
    struct span whole;
    const struct rule *rule = rules_at(run->engine->rules, hit->rule);
    enum found found = pattern_find(pattern->compiled[run->sheet.way], run->matcher, subject,
                                    from, &whole, mark);
    if (found == FOUND_LIMIT)
        run_unexamined(run, hit->provision, rule->id, MESSAGE_MATCH_LIMIT, rule->id);
    return found == FOUND_WORDS;
}

static bool is_there(struct run *run, const struct pattern *pattern, const struct hit *hit,
                     struct slice subject)
{
    struct span mark;
    return find(run, pattern, hit, subject, 0, &mark);
}

/* The line that holds the marked words. */
static struct window line_around(struct slice subject, struct span mark)
{
    size_t start = mark.start, end = mark.end;
    while (start > 0 && subject.at[start - 1] != '\n')
        start--;
    while (end < subject.len && subject.at[end] != '\n')
        end++;
    return (struct window){slice_part(subject, start, end - start),
                           {mark.start - start, mark.end - start}};
}

static bool covers_hit(struct run *run, const struct pattern *pattern, const struct hit *hit,
                       struct slice subject, struct span mark)
{
    struct window window = line_around(subject, mark);
    struct span found;
    size_t from = 0;
    while (from <= window.subject.len &&
           find(run, pattern, hit, window.subject, from, &found)) {
        if (found.start < window.mark.end && window.mark.start < found.end)
            return true;
        if (found.start >= window.mark.end)
            return false;
        from = sheet_letter(&run->sheet, window.subject, found.end > from ? found.end : from + 1);
    }
    return false;
}

/* "TP. Tân An", "TX. Bảo Lộc": the full stop of a short word in capitals ends no sentence. */
static bool is_abbreviation(const struct view *view, size_t stop)
{
    size_t start = stop;
    while (start > 0 && view->at[start - 1] != ' ' && view->at[start - 1] != '\n')
        start--;
    return stop - start <= 3 && stop > start && literal_lower(view->at[start]) != view->at[start];
}

/* Whether a sentence or list item ends at this letter. */
static bool ends_sentence(const struct view *view, size_t at)
{
    if (view->at[at] == '\n')
        return true;
    if (at + 2 >= view->len || view->at[at + 1] != ' ')
        return false;
    if (view->at[at] == ';')
        return true;
    unsigned char next = view->at[at + 2];
    return view->at[at] == '.' && literal_lower(next) != next && !is_abbreviation(view, at);
}

/* The byte of the subject where a letter begins. */
static size_t byte_of(const struct leaf *leaf, size_t letter)
{
    if (!leaf->letters)
        return letter;
    size_t low = 0, high = leaf->subject.len;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (leaf->letters[middle] < letter)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Sentences are told apart in the view, so that both ways of matching see the same ones. */
static struct slice sentence_around(const struct leaf *leaf, struct span letters)
{
    size_t start = letters.start, end = letters.end;
    while (start > 0 && !ends_sentence(&leaf->view, start - 1))
        start--;
    while (end < leaf->view.len && !ends_sentence(&leaf->view, end))
        end++;
    size_t first = byte_of(leaf, start), last = byte_of(leaf, end);
    return slice_part(leaf->subject, first, last - first);
}

static struct slice above(struct run *run, size_t provision)
{
    const struct clause *clause = sheet_clause(&run->sheet, provision);
    size_t own = clause->pieces[clause->count - 1].start;
    return slice_part(clause->subject, 0, own ? own - 1 : 0);
}

static bool in_article(struct run *run, const struct pattern *pattern, const struct hit *hit)
{
    size_t article = run->sheet.leaves[hit->provision].article;
    for (size_t i = article;
         i < run->sheet.act->count && run->sheet.leaves[i].article == article; i++)
        if (is_there(run, pattern, hit, run->sheet.leaves[i].subject))
            return true;
    return false;
}

static bool in_titles(struct run *run, const struct pattern *pattern, const struct hit *hit)
{
    size_t attachment = run->sheet.act->provisions[hit->provision].attachment;
    return is_there(run, pattern, hit, run->sheet.titles[0]) ||
           (attachment && is_there(run, pattern, hit, run->sheet.titles[attachment]));
}

/* The same for every hit of the act, so it is asked once. */
static bool in_document(struct run *run, const struct pattern *pattern, const struct hit *hit)
{
    signed char *known = &run->in_document[pattern->index];
    for (size_t i = 0; !*known && i < run->sheet.act->count; i++)
        if ((run->sheet.leaves[i].part & (PART_BODY | PART_ANNEX | PART_PREAMBLE)) &&
            is_there(run, pattern, hit, run->sheet.leaves[i].subject))
            *known = 1;
    if (!*known)
        *known = -1;
    return *known > 0;
}

static bool look(struct run *run, const struct check *check, const struct hit *hit,
                 struct slice subject, struct span mark)
{
    const struct leaf *leaf = &run->sheet.leaves[hit->provision];
    const struct pattern *pattern = check->pattern;
    switch (check->scope) {
    case SCOPE_HIT:
        return covers_hit(run, pattern, hit, subject, mark);
    case SCOPE_SENTENCE:
        return is_there(run, pattern, hit, sentence_around(leaf, hit->letters));
    case SCOPE_PROVISION:
        return is_there(run, pattern, hit, leaf->subject);
    case SCOPE_CLAUSE:
        return is_there(run, pattern, hit, sheet_clause(&run->sheet, hit->provision)->subject);
    case SCOPE_ABOVE:
        return is_there(run, pattern, hit, above(run, hit->provision));
    case SCOPE_ARTICLE:
        return in_article(run, pattern, hit);
    case SCOPE_TITLE:
        return in_titles(run, pattern, hit);
    default:
        return in_document(run, pattern, hit);
    }
}

bool run_checks(struct run *run, const struct rule *rule, const struct hit *hit,
                struct slice subject, struct span mark)
{
    for (size_t i = 0; i < rule->check_count; i++)
        if (look(run, &rule->checks[i], hit, subject, mark) != rule->checks[i].wanted)
            return false;
    return true;
}

/*
 * The checks of a rule: what must and must not be found around the marked words. Hits that stand
 * side by side ask the same of the same words, so each pattern keeps its last answer, and the run
 * the last line and sentence: time grows with the words of an act, not with its words times hits.
 */
#include "scan/run.h"

#include "rules/literals.h"

#include <stdint.h>
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

/* Whether the pattern was last asked about these very words. */
static bool is_asked(const struct answer *last, struct slice subject)
{
    return last->subject.at == subject.at && last->subject.len == subject.len;
}

static bool is_there(struct run *run, const struct pattern *pattern, const struct hit *hit,
                     struct slice subject)
{
    struct answer *last = &run->answers[pattern->index];
    struct span mark;
    if (!is_asked(last, subject))
        *last = (struct answer){.subject = subject,
                                .there = find(run, pattern, hit, subject, 0, &mark)};
    return last->there;
}

static bool lies_in(const struct around *around, const char *text, struct span span)
{
    return around->text == text && around->span.start <= span.start &&
           span.end <= around->span.end;
}

/* The line that holds the marked words. */
static struct window line_around(struct run *run, struct slice subject, struct span mark)
{
    struct span line = mark;
    if (lies_in(&run->line, subject.at, mark)) {
        line = run->line.span;
    } else {
        while (line.start > 0 && subject.at[line.start - 1] != '\n')
            line.start--;
        while (line.end < subject.len && subject.at[line.end] != '\n')
            line.end++;
        if (!memchr(subject.at + mark.start, '\n', mark.end - mark.start))
            run->line = (struct around){subject.at, line};
    }
    return (struct window){slice_part(subject, line.start, line.end - line.start),
                           {mark.start - line.start, mark.end - line.start}};
}

/* The next words that the pattern finds in the line, behind the last ones. */
static bool find_next(struct run *run, const struct pattern *pattern, const struct hit *hit,
                      struct answer *last)
{
    size_t from = last->found.end > last->from ? last->found.end : last->from + 1;
    last->from = sheet_letter(&run->sheet, last->subject, from);
    return last->from <= last->subject.len &&
           find(run, pattern, hit, last->subject, last->from, &last->found);
}

/* What ends before a hit cannot cover one behind it: the search goes on where it stood. */
static bool covers_hit(struct run *run, const struct pattern *pattern, const struct hit *hit,
                       struct slice subject, struct span mark)
{
    struct window window = line_around(run, subject, mark);
    struct answer *last = &run->answers[pattern->index];
    if (!is_asked(last, window.subject) || window.mark.start < last->asked) {
        *last = (struct answer){.subject = window.subject};
        last->there = find(run, pattern, hit, window.subject, 0, &last->found);
    }
    last->asked = window.mark.start;
    while (last->there && last->found.end <= window.mark.start)
        last->there = find_next(run, pattern, hit, last);
    return last->there && last->found.start < window.mark.end &&
           window.mark.start < last->found.end;
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

static bool holds_end(const struct view *view, struct span letters)
{
    for (size_t i = letters.start; i < letters.end; i++)
        if (ends_sentence(view, i))
            return true;
    return false;
}

/* Sentences are told apart in the view, so that both ways of matching see the same ones. */
static struct slice sentence_around(struct run *run, const struct leaf *leaf, struct span letters)
{
    const char *text = (const char *)leaf->view.at;
    struct span sentence = letters;
    if (lies_in(&run->sentence, text, letters)) {
        sentence = run->sentence.span;
    } else {
        while (sentence.start > 0 && !ends_sentence(&leaf->view, sentence.start - 1))
            sentence.start--;
        while (sentence.end < leaf->view.len && !ends_sentence(&leaf->view, sentence.end))
            sentence.end++;
        if (!holds_end(&leaf->view, letters))
            run->sentence = (struct around){text, sentence};
    }
    size_t first = byte_of(leaf, sentence.start), last = byte_of(leaf, sentence.end);
    return slice_part(leaf->subject, first, last - first);
}

static struct slice above(struct run *run, size_t provision)
{
    const struct clause *clause = sheet_clause(&run->sheet, provision);
    size_t own = clause->pieces[clause->count - 1].start;
    return slice_part(clause->subject, 0, own ? own - 1 : 0);
}

/* The answer is kept under the article's own leaf, with a length that no words have. */
static bool in_article(struct run *run, const struct pattern *pattern, const struct hit *hit)
{
    size_t article = run->sheet.leaves[hit->provision].article;
    struct slice whole = {(const char *)&run->sheet.leaves[article], SIZE_MAX};
    struct answer *last = &run->answers[pattern->index];
    struct span mark;
    if (is_asked(last, whole))
        return last->there;
    *last = (struct answer){.subject = whole};
    for (size_t i = article; !last->there && i < run->sheet.act->count &&
                             run->sheet.leaves[i].article == article; i++)
        last->there = find(run, pattern, hit, run->sheet.leaves[i].subject, 0, &mark);
    return last->there;
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
        return is_there(run, pattern, hit, sentence_around(run, leaf, hit->letters));
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

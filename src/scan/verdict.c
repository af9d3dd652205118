/* Verdicts in time. */
#include "scan/verdict.h"

#include "terms/number.h"

struct issue issue_of(struct arena *arena, const struct identity *identity)
{
    struct issue issue = {identity->issued, identity->issued, identity->in_force};
    struct act_number number;
    size_t pos = 0;
    if (!date_is_set(identity->issued) &&
        number_find(arena, identity->number, &pos, &number) && number.year) {
        issue.first = (struct date){(int)number.year, 1, 1};
        issue.last = (struct date){(int)number.year, 12, 31};
    }
    return issue;
}

static bool has_word(struct slice words, struct slice wanted)
{
    struct slice word;
    while (slice_next(&words, ' ', &word))
        if (slice_is(word, wanted))
            return true;
    return false;
}

/* An act without a date is taken for an old one: those of today bear their dates. */
static bool issued_between(const struct condition *condition, const struct issue *issue)
{
    if (date_is_set(condition->from) && date_order(issue->first, condition->from) < 0)
        return false;
    return !date_is_set(condition->until) || date_order(issue->last, condition->until) <= 0;
}

bool condition_holds(const struct condition *condition, const struct identity *identity,
                     const struct issue *issue)
{
    if (condition->normative == NORMATIVE_YES && !identity->normative)
        return false;
    if (condition->normative == NORMATIVE_NO && identity->normative)
        return false;
    if (condition->organs && !(condition->organs >> identity->issuer.organ & 1))
        return false;
    if (condition->levels && !(condition->levels >> identity->issuer.level & 1))
        return false;
    if (condition->kinds.len && !has_word(condition->kinds, identity->kind))
        return false;
    return issued_between(condition, issue);
}

enum state state_on(const struct instrument *instrument, struct date on)
{
    if (!date_is_set(on))
        return STATE_UNKNOWN;
    if (date_is_set(instrument->from) && date_order(on, instrument->from) < 0)
        return STATE_NOT_YET;
    if (date_is_set(instrument->until) && date_order(instrument->until, on) < 0)
        return STATE_ENDED;
    return STATE_IN_FORCE;
}

/* A basis that takes effect no later than the act is good (Decree 78/2025/NĐ-CP, Art. 62). */
enum state state_at_issue(const struct instrument *instrument, const struct issue *issue)
{
    enum state first = state_on(instrument, issue->first);
    enum state last = state_on(instrument, issue->last);
    if (first != last)
        return STATE_UNKNOWN;
    if (first == STATE_NOT_YET && (!date_is_set(issue->in_force) ||
                                   date_order(instrument->from, issue->in_force) <= 0))
        return STATE_IN_FORCE;
    return first;
}

/* The law at issue; a span of days that the law does not judge alike says nothing. */
static struct judgement judge_issue(const struct rule *rule, const struct issue *issue)
{
    struct judgement first, last;
    first.fit = rule_fit(rule, issue->first, &first.basis);
    last.fit = rule_fit(rule, issue->last, &last.basis);
    if (first.fit == last.fit && slice_is(first.basis, last.basis))
        return first;
    return (struct judgement){FIT_UNKNOWN, SLICE("")};
}

/* A cited instrument that is in force is a good basis whatever else the law says. */
static struct judgement judge_state(struct judgement law, enum state state)
{
    if (state == STATE_IN_FORCE)
        return (struct judgement){FIT_FITS, SLICE("")};
    return state == STATE_UNKNOWN ? (struct judgement){FIT_UNKNOWN, SLICE("")} : law;
}

/* The law of a day is there, but nobody has read its text: the officer must. */
static bool must_be_read(const struct judgement *judgement)
{
    return judgement->fit == FIT_UNKNOWN && judgement->basis.len > 0;
}

/* A conflict that rests on a date which nobody has read in a text is to be verified. */
static bool rests_on_unread_date(const struct hit *hit)
{
    return hit->instrument && hit->instrument->verify;
}

static void grade(struct verdict *verdict, const struct rule *rule, const struct hit *hit)
{
    bool then = verdict->at_issue.fit == FIT_CONFLICT, now = verdict->now.fit == FIT_CONFLICT;
    bool unread = must_be_read(&verdict->at_issue) || must_be_read(&verdict->now);
    verdict->flagged = then || now || unread;
    verdict->lawless = !verdict->flagged && verdict->now.fit == FIT_UNKNOWN;
    verdict->grade = rule->grade;
    if (rule->grade == GRADE_CONFLICT && !then)
        verdict->grade = now ? GRADE_OUTDATED : GRADE_VERIFY;
    if (verdict->grade == GRADE_CONFLICT && rests_on_unread_date(hit))
        verdict->grade = GRADE_VERIFY;
}

struct verdict verdict_of(const struct run *run, const struct hit *hit)
{
    const struct rule *rule = rules_at(run->engine->rules, hit->rule);
    struct verdict verdict = {.at_issue = judge_issue(rule, &run->issue)};
    verdict.now.fit = rule_fit(rule, run->as_of, &verdict.now.basis);
    if (hit->instrument) {
        verdict.at_issue = judge_state(verdict.at_issue,
                                       state_at_issue(hit->instrument, &run->issue));
        verdict.now = judge_state(verdict.now, state_on(hit->instrument, run->as_of));
    }
    grade(&verdict, rule, hit);
    return verdict;
}

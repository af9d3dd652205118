/* A rule told to people. Its sentences are messages; its words are the pack's own. */
#include "rules/explain.h"

#include <assert.h>

struct telling {
    struct buffer *out;
    struct arena *arena; /* for the words of one rule */
    enum language language;
};

static void tell(struct telling *telling, enum message message, struct slice a, struct slice b,
                 struct slice c, struct slice d)
{
    message_write(telling->out, message, telling->language, (struct slice[]){a, b, c, d}, 4);
    buffer_add_char(telling->out, '\n');
}

static void tell_one(struct telling *telling, enum message message, struct slice word)
{
    tell(telling, message, word, SLICE(""), SLICE(""), SLICE(""));
}

static struct slice sentence(struct telling *telling, enum message message)
{
    struct buffer text;
    buffer_init(&text);
    message_write(&text, message, telling->language, NULL, 0);
    struct slice copy = arena_copy(telling->arena, buffer_slice(&text));
    buffer_free(&text);
    return copy;
}

static struct slice day_or_dots(struct telling *telling, struct date date)
{
    return date_is_set(date) ? date_vietnamese(telling->arena, date) : SLICE("...");
}

static void tell_bases(struct telling *telling, const struct rule *rule)
{
    static const enum message says[] = {[FIT_UNKNOWN] = MESSAGE_EXPLAIN_SAYS_UNKNOWN,
                                        [FIT_FITS] = MESSAGE_EXPLAIN_SAYS_FITS,
                                        [FIT_CONFLICT] = MESSAGE_EXPLAIN_SAYS_CONFLICT};
    for (size_t i = 0; i < rule->basis_count; i++) {
        const struct basis *basis = &rule->bases[i];
        tell(telling, MESSAGE_EXPLAIN_BASIS, basis->provision,
             day_or_dots(telling, basis->from), day_or_dots(telling, basis->until),
             sentence(telling, says[basis->says]));
    }
}

static void tell_place(struct telling *telling, const struct rule *rule)
{
    static const enum message units[] = {[UNIT_LEAF] = MESSAGE_EXPLAIN_LEAF,
                                         [UNIT_CLAUSE] = MESSAGE_EXPLAIN_CLAUSE,
                                         [UNIT_HEADING] = MESSAGE_EXPLAIN_HEADING};
    static const struct {
        enum part part;
        enum message message;
    } parts[] = {{PART_BODY, MESSAGE_EXPLAIN_BODY},
                 {PART_ANNEX, MESSAGE_EXPLAIN_ANNEX},
                 {PART_PREAMBLE, MESSAGE_EXPLAIN_PREAMBLE},
                 {PART_BASES, MESSAGE_EXPLAIN_BASES},
                 {PART_TITLE, MESSAGE_EXPLAIN_TITLE},
                 {PART_CONCLUSIONS, MESSAGE_EXPLAIN_CONCLUSIONS}};
    struct slice names[sizeof parts / sizeof *parts];
    size_t count = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (rule->look.parts & (unsigned)parts[i].part)
            names[count++] = sentence(telling, parts[i].message);
    tell(telling, MESSAGE_EXPLAIN_LOOK, sentence(telling, units[rule->look.unit]),
         arena_join(telling->arena, names, count, SLICE(", ")), SLICE(""), SLICE(""));
}

static void tell_patterns(struct telling *telling, const struct rule *rule)
{
    static const enum message scopes[SCOPE_COUNT] = {
        [SCOPE_HIT] = MESSAGE_SCOPE_HIT,         [SCOPE_SENTENCE] = MESSAGE_SCOPE_SENTENCE,
        [SCOPE_PROVISION] = MESSAGE_SCOPE_PROVISION, [SCOPE_CLAUSE] = MESSAGE_SCOPE_CLAUSE,
        [SCOPE_ABOVE] = MESSAGE_SCOPE_ABOVE,     [SCOPE_ARTICLE] = MESSAGE_SCOPE_ARTICLE,
        [SCOPE_TITLE] = MESSAGE_SCOPE_TITLE,     [SCOPE_DOCUMENT] = MESSAGE_SCOPE_DOCUMENT};
    for (size_t i = 0; i < rule->pattern_count; i++)
        tell_one(telling, MESSAGE_EXPLAIN_PATTERN, rule->patterns[i].written);
    if (rule->cites.set)
        tell_one(telling, MESSAGE_EXPLAIN_CITES,
                 rule->cites.group.len ? rule->cites.group : SLICE("*"));
    for (size_t i = 0; i < rule->check_count; i++) {
        const struct check *check = &rule->checks[i];
        tell(telling, check->wanted ? MESSAGE_EXPLAIN_GIVEN : MESSAGE_EXPLAIN_EXCEPT,
             sentence(telling, scopes[check->scope]), check->pattern->written, SLICE(""),
             SLICE(""));
    }
}

static void tell_examples(struct telling *telling, const struct rule *rule)
{
    for (size_t i = 0; i < rule->example_count; i++)
        tell_one(telling,
                 rule->examples[i].must ? MESSAGE_EXPLAIN_MUST : MESSAGE_EXPLAIN_MUST_NOT,
                 rule->examples[i].text);
}

void rule_explain(struct buffer *out, const struct rule *rule, enum language language)
{
    struct telling telling = {out, arena_new(), language};
    tell(&telling, MESSAGE_EXPLAIN_HEAD, rule->id, rule->title[language], rule->family,
         rule->pack);
    tell_one(&telling, MESSAGE_EXPLAIN_REASON, rule->reason[language]);
    tell(&telling, MESSAGE_EXPLAIN_GRADE, grade_label(rule->grade, language), rule->handling,
         SLICE(""), SLICE(""));
    tell_bases(&telling, rule);
    tell_place(&telling, rule);
    tell_patterns(&telling, rule);
    tell_examples(&telling, rule);
    arena_free(telling.arena);
}

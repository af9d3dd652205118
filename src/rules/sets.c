/* The words of the rule language that stand for choices: one table for each. */
#include "rules/sets.h"

#include <assert.h>

struct word {
    struct slice word;
    unsigned value;
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const struct word grades[] = {{SLICE_INIT("conflict"), GRADE_CONFLICT},
                                     {SLICE_INIT("name"), GRADE_NAME},
                                     {SLICE_INIT("verify"), GRADE_VERIFY},
                                     {SLICE_INIT("trigger"), GRADE_TRIGGER}};
static const struct word fits[] = {{SLICE_INIT("conflict"), FIT_CONFLICT},
                                   {SLICE_INIT("fits"), FIT_FITS},
                                   {SLICE_INIT("unknown"), FIT_UNKNOWN},
                                   {SLICE_INIT(""), FIT_CONFLICT}};
static const struct word scopes[] = {
    {SLICE_INIT("hit"), SCOPE_HIT},           {SLICE_INIT("sentence"), SCOPE_SENTENCE},
    {SLICE_INIT("provision"), SCOPE_PROVISION}, {SLICE_INIT("clause"), SCOPE_CLAUSE},
    {SLICE_INIT("above"), SCOPE_ABOVE},       {SLICE_INIT("article"), SCOPE_ARTICLE},
    {SLICE_INIT("title"), SCOPE_TITLE},       {SLICE_INIT("document"), SCOPE_DOCUMENT}};
static const struct word units[] = {{SLICE_INIT("leaf"), UNIT_LEAF},
                                    {SLICE_INIT("clause"), UNIT_CLAUSE},
                                    {SLICE_INIT("heading"), UNIT_HEADING},
                                    {SLICE_INIT(""), UNIT_LEAF}};
static const struct word parts[] = {
    {SLICE_INIT("body"), PART_BODY},   {SLICE_INIT("annex"), PART_ANNEX},
    {SLICE_INIT("preamble"), PART_PREAMBLE}, {SLICE_INIT("bases"), PART_BASES},
    {SLICE_INIT("title"), PART_TITLE}, {SLICE_INIT("conclusions"), PART_CONCLUSIONS}};
static const struct word states[] = {{SLICE_INIT("not-yet"), STATE_NOT_YET},
                                     {SLICE_INIT("in-force"), STATE_IN_FORCE},
                                     {SLICE_INIT("ended"), STATE_ENDED},
                                     {SLICE_INIT("unknown"), STATE_UNKNOWN}};
static const struct word organs[] = {
    {SLICE_INIT("unknown"), 1u << ORGAN_UNKNOWN},
    {SLICE_INIT("council"), 1u << ORGAN_COUNCIL},
    {SLICE_INIT("standing-council"), 1u << ORGAN_STANDING_COUNCIL},
    {SLICE_INIT("committee"), 1u << ORGAN_COMMITTEE},
    {SLICE_INIT("chair"), 1u << ORGAN_CHAIR},
    {SLICE_INIT("department"), 1u << ORGAN_DEPARTMENT},
    {SLICE_INIT("central"), 1u << ORGAN_CENTRAL},
    {SLICE_INIT("other"), 1u << ORGAN_OTHER}};
static const struct word levels[] = {{SLICE_INIT("unknown"), 1u << LEVEL_UNKNOWN},
                                     {SLICE_INIT("central"), 1u << LEVEL_CENTRAL},
                                     {SLICE_INIT("province"), 1u << LEVEL_PROVINCE},
                                     {SLICE_INIT("district"), 1u << LEVEL_DISTRICT},
                                     {SLICE_INIT("commune"), 1u << LEVEL_COMMUNE}};

/* The grammar lets no other word through; the first is taken for safety. */
static unsigned choice(const struct word *table, size_t count, struct slice word)
{
    for (size_t i = 0; i < count; i++)
        if (slice_is(table[i].word, word))
            return table[i].value;
    return table[0].value;
}

static unsigned set(const struct word *table, size_t count, struct slice words)
{
    unsigned value = 0;
    struct slice word;
    while (slice_next(&words, ' ', &word))
        if (word.len)
            value |= choice(table, count, word);
    return value;
}

enum grade grade_of(struct slice word)
{
    return (enum grade)choice(grades, COUNT(grades), word);
}

enum fit fit_of(struct slice word)
{
    return (enum fit)choice(fits, COUNT(fits), word);
}

enum scope scope_of(struct slice word)
{
    return (enum scope)choice(scopes, COUNT(scopes), word);
}

enum unit unit_of(struct slice word)
{
    return (enum unit)choice(units, COUNT(units), word);
}

unsigned parts_of(struct slice words)
{
    return set(parts, COUNT(parts), words);
}

unsigned states_of(struct slice words)
{
    unsigned any = STATE_NOT_YET | STATE_IN_FORCE | STATE_ENDED | STATE_UNKNOWN;
    return words.len ? set(states, COUNT(states), words) : any;
}

unsigned organs_of(struct slice words)
{
    return set(organs, COUNT(organs), words);
}

unsigned levels_of(struct slice words)
{
    return set(levels, COUNT(levels), words);
}

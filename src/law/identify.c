/*
 * Identifying a mention. A number decides; where there is none, the candidates of one title are
 * told apart by date, then by year. A date or number that fits no candidate may be a slip of the
 * pen: then the one candidate that is nearest is named, and said to be mismatched.
 */
#include "law/identify.h"

#include <limits.h>
#include <stdint.h>

struct search {
    const struct instruments *register_;
    const struct mention *mention;
    const struct name *amended;
    const struct instrument *base;
};

static bool amends_title(const struct search *search, const struct instrument *instrument,
                         size_t title)
{
    for (size_t i = 0; i < instrument->amended_count; i++)
        for (size_t e = 0; e < search->register_->count; e++) {
            const struct entry *entry = &search->register_->entries[e];
            if (entry->title == title &&
                slice_is(entry->instrument.number, instrument->amended[i]))
                return true;
        }
    return false;
}

static bool amends_number(const struct instrument *instrument, struct slice number)
{
    for (size_t i = 0; i < instrument->amended_count; i++)
        if (slice_is(instrument->amended[i], number))
            return true;
    return false;
}

static bool same_kind(const struct mention *mention, const struct entry *entry)
{
    return mention->kind != KIND_NONE &&
           slice_is(instrument_kinds[mention->kind].slug, entry->instrument.kind);
}

/* Whether an entry bears the title that the mention gives, or amends what the mention amends. */
static bool is_candidate(const struct search *search, const struct entry *entry)
{
    const struct mention *mention = search->mention;

    if (!same_kind(mention, entry))
        return false;
    if (mention->name)
        return entry->title == mention->name->title;
    if (mention->amending)
        return search->amended &&
               amends_title(search, &entry->instrument, search->amended->title);
    return search->base && amends_number(&entry->instrument, search->base->number);
}

static bool dated_exactly(const struct mention *mention, const struct entry *entry)
{
    return date_is_set(mention->date) && date_order(mention->date, entry->instrument.issued) == 0;
}

static bool of_the_year(const struct mention *mention, const struct entry *entry)
{
    return mention->year && mention->year == entry->instrument.issued.year;
}

/* A date with one part written wrongly: the year, or the day and month. */
static bool dated_nearly(const struct mention *mention, const struct entry *entry)
{
    const struct date *wrong = &mention->date, *right = &entry->instrument.issued;

    return date_is_set(*wrong) && date_is_set(*right) &&
           (wrong->year == right->year ||
            (wrong->month == right->month && wrong->day == right->day));
}

/* A number with one of its three parts written wrongly. */
static bool numbered_nearly(const struct mention *mention, const struct entry *entry)
{
    struct slice symbol = entry->instrument.number;
    unsigned long serial;
    int right = 0;

    if (!mention->numbered || !entry->serial ||
        !slice_number(mention->number.serial, ULONG_MAX, &serial))
        return false;
    right += serial == entry->serial;
    right += mention->number.year == entry->year;
    right += slice_ends(symbol, mention->number.symbol);
    return right == 2;
}

typedef bool (*test)(const struct mention *mention, const struct entry *entry);

/* The one candidate that passes the test; NULL when there is none or more than one. */
static const struct entry *only_one(const struct search *search, test passes)
{
    const struct entry *found = NULL;

    for (size_t i = 0; i < search->register_->count; i++) {
        const struct entry *entry = &search->register_->entries[i];
        if (!is_candidate(search, entry) || !passes(search->mention, entry))
            continue;
        if (found)
            return NULL;
        found = entry;
    }
    return found;
}

/* Whether date and title of a mention belong to the instrument that its number names. */
static bool fits(const struct search *search, const struct entry *entry)
{
    const struct mention *mention = search->mention;
    struct date issued = entry->instrument.issued;

    if (date_is_set(mention->date) && date_is_set(issued) &&
        date_order(mention->date, issued) != 0)
        return false;
    if (mention->amending && search->amended)
        return entry->title != search->amended->title;
    return !mention->name || mention->name->title == entry->title;
}

struct identified identify(const struct instruments *register_, const struct mention *mention,
                           const struct name *amended, const struct instrument *base)
{
    static const struct {
        test passes;
        bool mismatched;
    } tests[] = {
        {dated_exactly, false}, {of_the_year, false}, {numbered_nearly, true}, {dated_nearly, true},
    };
    struct search search = {register_, mention, amended, base};
    size_t index = mention->numbered ? register_numbered(register_, &mention->number) : SIZE_MAX;

    if (index != SIZE_MAX) {
        const struct entry *entry = &register_->entries[index];
        return (struct identified){&entry->instrument, !fits(&search, entry)};
    }
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
        const struct entry *entry = only_one(&search, tests[i].passes);
        if (entry)
            return (struct identified){&entry->instrument,
                                       tests[i].mismatched || mention->numbered};
    }
    return (struct identified){NULL, false};
}

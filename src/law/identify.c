/*
 * Identifying a citation. A number decides; where there is none, the candidates of one title are
 * told apart by date, then by year. A date or number that fits no candidate may be a slip of the
 * pen: then the one candidate that is nearest is named, and said to be mismatched.
 */
#include "law/identify.h"

#include "terms/phrase.h"

#include <limits.h>
#include <stdint.h>

struct search {
    const struct instruments *register_;
    const struct cited_instrument *named;
    const struct name *title;     /* what it is called, when the register has it */
    const struct name *amended;   /* "Luật sửa đổi, bổ sung ... của Luật X": X, the first one */
    bool amending;
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

/* Whether an entry bears the title that the citation gives, or amends what it amends. */
static bool is_candidate(const struct search *search, const struct entry *entry)
{
    const struct act_kind *kind = search->named->kind;

    if (!kind || !slice_is(kind->slug, entry->instrument.kind))
        return false;
    if (search->title)
        return entry->title == search->title->title;
    if (search->amending)
        return search->amended &&
               amends_title(search, &entry->instrument, search->amended->title);
    if (slice_is(kind->slug, SLICE("hien-phap"))) /* all have one title, that is left out */
        return !search->named->title.len;
    return search->base && amends_number(&entry->instrument, search->base->number);
}

static bool dated_exactly(const struct cited_instrument *named, const struct entry *entry)
{
    return date_is_set(named->issued) && date_order(named->issued, entry->instrument.issued) == 0;
}

static bool of_the_year(const struct cited_instrument *named, const struct entry *entry)
{
    bool alone = !date_is_set(named->issued) && !named->number.whole.len;

    return alone && named->year && named->year == entry->instrument.issued.year;
}

/* A date with one part written wrongly: the year, or the day and month. */
static bool dated_nearly(const struct cited_instrument *named, const struct entry *entry)
{
    const struct date *wrong = &named->issued, *right = &entry->instrument.issued;

    return date_is_set(*wrong) && date_is_set(*right) &&
           (wrong->year == right->year ||
            (wrong->month == right->month && wrong->day == right->day));
}

/* A number with one of its three parts written wrongly. */
static bool numbered_nearly(const struct cited_instrument *named, const struct entry *entry)
{
    struct slice symbol = entry->instrument.number;
    unsigned long serial;
    int right = 0;

    if (!named->number.whole.len || !entry->serial ||
        !slice_number(named->number.serial, ULONG_MAX, &serial))
        return false;
    right += serial == entry->serial;
    right += named->number.year == entry->year;
    right += slice_ends(symbol, named->number.symbol);
    return right == 2;
}

typedef bool (*test)(const struct cited_instrument *named, const struct entry *entry);

/* The one candidate that passes the test; NULL when there is none or more than one. */
static const struct entry *only_one(const struct search *search, test passes)
{
    const struct entry *found = NULL;

    for (size_t i = 0; i < search->register_->count; i++) {
        const struct entry *entry = &search->register_->entries[i];
        if (!is_candidate(search, entry) || !passes(search->named, entry))
            continue;
        if (found)
            return NULL;
        found = entry;
    }
    return found;
}

/* Whether date and title of a citation belong to the instrument that its number names. */
static bool fits(const struct search *search, const struct entry *entry)
{
    struct date said = search->named->issued, issued = entry->instrument.issued;

    if (date_is_set(said) && date_is_set(issued) && date_order(said, issued) != 0)
        return false;
    if (search->amending && search->amended)
        return entry->title != search->amended->title;
    return !search->title || search->title->title == entry->title;
}

/* The first title of the register that a title names ("... của Luật Đất đai"); NULL: none. */
static const struct name *named_inside(struct arena *arena, const struct instruments *register_,
                                       struct slice title)
{
    struct citations inside = citations_find(arena, title);

    for (size_t i = 0; i < inside.count; i++) {
        struct slice words = inside.items[i].named.title;
        size_t end;
        const struct name *name = words.len ? register_name(register_, words, 0, &end) : NULL;
        if (name && end == words.len)
            return name;
    }
    return NULL;
}

/* What the title before number and date tells; a title behind them is no name. */
static void read_title(struct arena *arena, struct slice text, const struct citation *citation,
                       struct search *search)
{
    struct slice title = citation->named.title;
    size_t start = (size_t)(title.at - text.at), end = 0;

    if (!title.len || start >= citation->end)
        return;
    search->title = register_name(search->register_, text, start, &end);
    if (end < start + title.len)
        search->title = NULL;
    search->amending = phrase_at(text, start, SLICE("sửa đổi")) != 0;
    if (search->amending && !search->title)
        search->amended = named_inside(arena, search->register_, title);
}

struct identified identify(struct arena *arena, const struct instruments *register_,
                           struct slice text, const struct citation *citation,
                           const struct instrument *base)
{
    static const struct {
        test passes;
        bool mismatched;
    } tests[] = {
        {dated_exactly, false}, {of_the_year, false}, {numbered_nearly, true}, {dated_nearly, true},
    };
    const struct cited_instrument *named = &citation->named;
    struct search search = {.register_ = register_, .named = named, .base = base};
    bool numbered = named->number.whole.len > 0;
    size_t index = numbered ? register_numbered(register_, &named->number) : SIZE_MAX;

    read_title(arena, text, citation, &search);
    if (index != SIZE_MAX) {
        const struct entry *entry = &register_->entries[index];
        return (struct identified){&entry->instrument, !fits(&search, entry)};
    }
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
        const struct entry *entry = only_one(&search, tests[i].passes);
        if (entry)
            return (struct identified){&entry->instrument, tests[i].mismatched || numbered};
    }
    return (struct identified){NULL, false};
}

/*
 * Instruments cited: the kind, then number, date and issuer in whatever order the words have them,
 * then the title. A law is cited by its title, every other act by number or date.
 */
#include "terms/citation_read.h"

#include "terms/phrase.h"

#include "text/spelling.h"

#include <stdint.h>

static size_t number_lead(struct slice text, size_t at)
{
    static const struct slice leads[] = {SLICE_INIT("số số"), SLICE_INIT("số hiệu"),
                                         SLICE_INIT("luật số"), SLICE_INIT("số"), {"", 0}};
    size_t end = phrase_any(text, at, leads);
    size_t colon = end ? phrase_skip(text, end) : 0;
    return end && colon < text.len && text.at[colon] == ':' ? colon + 1 : end;
}

/* "số 63/2025/QĐ-UBND", or the number alone. */
static size_t take_number(struct citing *citing, size_t at, struct cited_instrument *named)
{
    size_t lead = number_lead(citing->text, at);
    size_t start = phrase_skip(citing->text, lead ? lead : at);
    return cited_number_at(citing, start, lead != 0, &named->number);
}

/* Behind the kind itself a number needs no "số", and with a date behind it no symbol either. */
static size_t number_of_kind(struct citing *citing, size_t at, struct cited_instrument *named)
{
    struct slice text = citing->text;
    size_t lead = number_lead(text, at);
    size_t start = phrase_skip(text, lead ? lead : at), end = start;
    struct date date;
    size_t number = cited_number_at(citing, start, true, &named->number);
    if (number)
        return number;
    while (end < text.len && text.at[end] >= '0' && text.at[end] <= '9')
        end++;
    if (end == start || end - start > 5 || !cited_date_at(text, phrase_skip(text, end), &date))
        return 0;
    struct slice serial = slice_part(text, start, end - start);
    named->number.whole = named->number.serial = serial;
    return end;
}

static size_t take_date(struct citing *citing, size_t at, struct cited_instrument *named)
{
    return date_is_set(named->issued) ? 0 : cited_date_at(citing->text, at, &named->issued);
}

static size_t take_issuer(struct citing *citing, size_t at, struct cited_instrument *named)
{
    static const struct slice leads[] = {SLICE_INIT("của của"), SLICE_INIT("của"), {"", 0}};
    struct issuer issuer;
    size_t of = phrase_any(citing->text, at, leads);
    if (!of || named->issuer_said)
        return 0;
    size_t end = cited_issuer_at(citing, phrase_skip(citing->text, of), &issuer);
    if (!end)
        return 0;
    named->issuer_said = true;
    named->issuer = issuer;
    return end;
}

/* Laws are issued by central organs: another organ behind "của" is a part of the title. */
static size_t take_central_issuer(struct citing *citing, size_t at,
                                  struct cited_instrument *named)
{
    struct cited_instrument probe = *named;
    size_t end = take_issuer(citing, at, &probe);
    if (!end || probe.issuer.organ != ORGAN_CENTRAL)
        return 0;
    *named = probe;
    return end;
}

/* "năm 2024", "2024" behind the title of a law. */
static size_t take_year(struct citing *citing, size_t at, struct cited_instrument *named)
{
    struct slice text = citing->text;
    size_t word = phrase_at(text, at, SLICE("năm"));
    size_t start = word ? phrase_skip(text, word) : at, end = start;
    unsigned long year = 0;
    while (end < text.len && text.at[end] >= '0' && text.at[end] <= '9')
        end++;
    bool sign = end < text.len && text.at[end] == '/';
    if (end - start != 4 || sign || phrase_goes_on(text, end) ||
        !slice_number(slice_part(text, start, 4), 2100, &year) || year < 1945)
        return 0;
    named->year = (int)year;
    return end;
}

/* "đã được Quốc hội ... thông qua ngày 26 tháng 11 năm 2003" */
static size_t take_adoption(struct citing *citing, size_t at, struct cited_instrument *named)
{
    enum { MOST_BYTES = 200 };
    static const struct slice leads[] = {SLICE_INIT("đã được quốc hội"),
                                         SLICE_INIT("được quốc hội"), {"", 0}};
    struct slice text = citing->text;
    size_t end = phrase_any(text, at, leads);
    for (size_t next = end; end && next < text.len && next - at < MOST_BYTES;) {
        size_t adopted = phrase_at(text, next, SLICE("thông qua"));
        if (text.at[next] == ';' || text.at[next] == '\n')
            return 0;
        if (adopted)
            return take_date(citing, phrase_skip(text, adopted), named);
        next = phrase_goes_on(text, next) ? phrase_word_end(text, next) : phrase_next(text, next);
    }
    return 0;
}

typedef size_t part_reader(struct citing *, size_t, struct cited_instrument *);

/* One more part of the name at `at`, or behind a comma; 0: there is none. */
static size_t take_part(struct citing *citing, size_t at, part_reader *const *readers,
                        struct cited_instrument *named)
{
    size_t start = phrase_skip(citing->text, at);
    size_t comma = phrase_at(citing->text, start, SLICE(","));
    for (; *readers; readers++) {
        size_t end = (*readers)(citing, start, named);
        if (!end && comma && *readers != take_year)
            end = (*readers)(citing, phrase_skip(citing->text, comma), named);
        if (end)
            return end;
    }
    return 0;
}

static size_t take_parts(struct citing *citing, size_t end, part_reader *const *readers,
                         struct cited_instrument *named)
{
    for (size_t next; (next = take_part(citing, end, readers, named)) != 0;)
        end = next;
    return end;
}

static part_reader *const numbered_parts[] = {take_date, take_issuer, NULL};

/* Words between a kind and its number: "Báo cáo thẩm tra số", "Chương trình hành động số". */
static size_t skip_words(struct citing *citing, size_t at)
{
    enum { MOST_WORDS = 6 };
    const struct cited_kind *kind;
    struct slice text = citing->text;
    for (unsigned count = 0; count <= MOST_WORDS; count++) {
        size_t word = phrase_skip(text, at), comma = phrase_at(text, word, SLICE(","));
        word = comma ? phrase_skip(text, comma) : word;
        size_t end = phrase_word_end(text, word);
        if (end == word || cited_kind_at(text, word, &kind) || title_stops_at(text, word))
            return 0;
        if (number_lead(text, word))
            return word;
        at = end;
    }
    return 0;
}

/* The first number behind a kind: at once, behind its issuer, or behind a few words. */
static size_t first_number(struct citing *citing, size_t end, bool wordy,
                           struct cited_instrument *named)
{
    struct slice text = citing->text;
    size_t next = number_of_kind(citing, phrase_skip(text, end), named);
    if (next)
        return next;
    struct cited_instrument probe = *named;
    size_t issuer = take_issuer(citing, phrase_skip(text, end), &probe);
    if (issuer) {
        size_t colon = phrase_skip(text, issuer);
        colon = colon < text.len && text.at[colon] == ':' ? colon + 1 : colon;
        next = take_number(citing, phrase_skip(text, colon), &probe);
        if (next)
            *named = probe;
        return next;
    }
    size_t lead = wordy ? skip_words(citing, end) : 0;
    return lead ? take_number(citing, lead, named) : 0;
}

static size_t read_numbered(struct citing *citing, size_t end, bool capital, bool wordy,
                            struct cited_instrument *named)
{
    size_t next = first_number(citing, end, wordy, named);
    if (!next)
        next = capital ? take_date(citing, phrase_skip(citing->text, end), named) : 0;
    return next ? take_parts(citing, next, numbered_parts, named) : 0;
}

static size_t behind_revised(struct slice text, size_t end)
{
    static const struct slice revised[] = {SLICE_INIT("(sửa đổi)"),
                                           SLICE_INIT("(sửa đổi, bổ sung)"), {"", 0}};
    size_t behind = phrase_any(text, phrase_skip(text, end), revised);
    return behind ? behind : end;
}

/* "Luật số 87/2025/QH15", "Luật Đất đai số 31/2024/QH15", "Luật Đất đai năm 2024" */
static size_t read_titled(struct citing *citing, size_t end, bool capital,
                          struct cited_instrument *named)
{
    static part_reader *const parts[] = {take_number, take_date, take_central_issuer,
                                         take_adoption, take_year, NULL};
    struct slice text = citing->text;
    size_t start = phrase_skip(text, end);
    size_t number = take_number(citing, start, named);
    number = number ? number : take_date(citing, start, named);
    if (number)
        return take_parts(citing, number, numbered_parts, named);
    bool sure;
    size_t title = law_title_at(text, start, &sure);
    if (!title)
        return 0;
    named->title = slice_part(text, start, title - start);
    named->title_sure = sure;
    size_t behind = take_parts(citing, behind_revised(text, title), parts, named);
    bool large = capital || spelling_is_upper(phrase_letter(text, start));
    bool identified = named->number.whole.len || date_is_set(named->issued) || named->year;
    return large || identified ? behind : 0;
}

/* The constitution needs neither title nor number. */
static size_t read_constitution(struct citing *citing, size_t end, bool capital,
                                struct cited_instrument *named)
{
    static part_reader *const parts[] = {take_date, take_year, NULL};
    size_t state = phrase_at(citing->text, phrase_skip(citing->text, end),
                             SLICE("nước cộng hòa xã hội chủ nghĩa việt nam"));
    return capital ? take_parts(citing, state ? state : end, parts, named) : 0;
}

/* Words for a ministry or the head of the Government that no table has: the number knows better. */
static bool is_misspelled(const struct issuer *issuer)
{
    static const struct slice central[] = {SLICE_INIT("bộ"), SLICE_INIT("thủ"),
                                           SLICE_INIT("liên bộ"), {"", 0}};
    return issuer->organ == ORGAN_OTHER && phrase_any(issuer->name, 0, central);
}

static void settle(struct cited_instrument *named)
{
    if (!named->kind && named->number.symbol.len)
        named->kind = kind_by_symbol(named->number.symbol);
    if (!named->kind && named->number.whole.len) /* the only kind that does not name itself */
        named->kind = kind_by_slug(SLICE("cong-van"));
    struct issuer told;
    if (cited_issuer_of(named, &told) &&
        (!named->issuer_said || (is_misspelled(&named->issuer) && told.organ == ORGAN_CENTRAL)))
        named->issuer = told;
    if (date_is_set(named->issued))
        named->year = named->issued.year;
    else if (named->number.year)
        named->year = (int)named->number.year;
}

static void add(struct citing *citing, struct citation item)
{
    settle(&item.named);
    if (!item.named.title.len)
        item.named.title = cited_title_at(citing->text, item.end, &item.named.title_sure);
    *ARENA_PUSH(citing->arena, citing->found.items, citing->found.count, citing->found.room) =
        item;
    citing_link(citing, citing->found.count - 1);
}

size_t instrument_at(struct citing *citing, size_t at)
{
    const struct cited_kind *kind;
    size_t end = cited_kind_at(citing->text, at, &kind);
    if (!end)
        return 0;
    struct citation item = citation_new(CITATION_INSTRUMENT, at, end);
    bool capital = spelling_is_upper(phrase_letter(citing->text, at));
    item.named.kind = kind->slug.len ? kind_by_slug(kind->slug) : NULL;
    size_t behind = slice_is(kind->slug, SLICE("hien-phap"))
                        ? read_constitution(citing, end, capital, &item.named)
                    : kind->titled ? read_titled(citing, end, capital, &item.named)
                                   : read_numbered(citing, end, capital,
                                                   capital || !kind->loose, &item.named);
    if (!behind)
        return 0;
    item.end = behind;
    add(citing, item);
    return behind;
}

/* The kind of a number that has none before it: what its symbol says, else that of the list. */
static const struct act_kind *kind_of(struct citing *citing, const struct act_number *number)
{
    const struct act_kind *kind = kind_by_symbol(number->symbol);
    for (size_t i = citing->found.count; !kind && i-- > 0;)
        if (citing->found.items[i].kind == CITATION_INSTRUMENT)
            return citing->found.items[i].named.kind;
    return kind;
}

/* Figures that are the end of something longer, or the act's own number ("Số: 63/..."). */
static bool goes_on_before(struct slice text, size_t at)
{
    static const struct slice own[] = {SLICE_INIT("số:"), SLICE_INIT("số"), {"", 0}};
    char before = at ? text.at[at - 1] : ' ';
    return before == '/' || before == '-' || before == '.' || before == ',' ||
           word_before_is(text, at, own);
}

size_t instrument_number_at(struct citing *citing, size_t at)
{
    struct slice text = citing->text;
    struct citation item = citation_new(CITATION_INSTRUMENT, at, at);
    bool lead = number_lead(text, at) != 0;
    if (lead ? line_starts_at(text, at) : goes_on_before(text, at))
        return 0;
    size_t end = take_number(citing, at, &item.named);
    if (!end || item.named.number.blank || (!lead && !kind_by_symbol(item.named.number.symbol)))
        return 0;
    item.named.kind = kind_of(citing, &item.named.number);
    if (!item.named.kind)
        return 0;
    item.end = take_parts(citing, end, numbered_parts, &item.named);
    add(citing, item);
    return item.end;
}

/*
 * Instruments cited: the kind, then number, date and issuer in whatever order the words have them,
 * then the title. A law is cited by its title, every other act by number or date.
 */
#include "terms/citation_parts.h"

#include "terms/phrase.h"
#include "text/spelling.h"

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
        if (part_lead(text, word))
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
    size_t next = part_kind_number(citing, phrase_skip(text, end), named);
    if (next)
        return next;
    struct cited_instrument probe = *named;
    size_t issuer = part_issuer(citing, phrase_skip(text, end), &probe);
    if (issuer) {
        size_t colon = phrase_skip(text, issuer);
        colon = colon < text.len && text.at[colon] == ':' ? colon + 1 : colon;
        next = part_number(citing, phrase_skip(text, colon), &probe);
        if (next)
            *named = probe;
        return next;
    }
    size_t lead = wordy ? skip_words(citing, end) : 0;
    return lead ? part_number(citing, lead, named) : 0;
}

static size_t read_numbered(struct citing *citing, size_t end, bool capital, bool wordy,
                            struct cited_instrument *named)
{
    size_t next = first_number(citing, end, wordy, named);
    if (!next)
        next = capital ? part_date(citing, phrase_skip(citing->text, end), named) : 0;
    named->told_end = next;
    return next ? parts_take(citing, next, parts_numbered, named) : 0;
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
    static part_reader *const parts[] = {part_number, part_date, part_central_issuer,
                                         part_adoption, part_year, NULL};
    struct slice text = citing->text;
    size_t start = phrase_skip(text, end);
    size_t number = part_number(citing, start, named);
    number = number ? number : part_date(citing, start, named);
    named->told_end = number;
    if (number)
        return parts_take(citing, number, parts_numbered, named);
    bool sure;
    size_t title = law_title_at(text, start, &sure);
    if (!title)
        return 0;
    named->title = slice_part(text, start, title - start);
    named->title_sure = sure;
    named->told_end = title;
    size_t behind = parts_take(citing, behind_revised(text, title), parts, named);
    bool large = capital || spelling_is_upper(phrase_letter(text, start));
    bool identified = named->number.whole.len || date_is_set(named->issued) || named->year;
    return large || identified ? behind : 0;
}

/* The constitution needs neither title nor number. */
static size_t read_constitution(struct citing *citing, size_t end, bool capital,
                                struct cited_instrument *named)
{
    static part_reader *const parts[] = {part_date, part_year, NULL};
    size_t state = phrase_at(citing->text, phrase_skip(citing->text, end),
                             SLICE("nước cộng hòa xã hội chủ nghĩa việt nam"));
    named->told_end = state ? state : end;
    return capital ? parts_take(citing, named->told_end, parts, named) : 0;
}

/* Words for a ministry or the head of the Government that no table has: the number knows better. */
static bool is_misspelled(const struct issuer *issuer)
{
    static const struct slice central[] = {SLICE_INIT("bộ"), SLICE_INIT("thủ"),
                                           SLICE_INIT("liên bộ"), {"", 0}};
    return issuer->organ == ORGAN_OTHER && phrase_any(issuer->name, 0, central);
}

static void settle(struct arena *arena, struct cited_instrument *named)
{
    if (!named->kind && named->number.symbol.len)
        named->kind = kind_by_symbol(named->number.symbol);
    if (!named->kind && named->number.whole.len) /* the only kind that does not name itself */
        named->kind = kind_by_slug(SLICE("cong-van"));
    struct issuer told;
    if (cited_issuer_of(arena, named, &told) &&
        (!named->issuer_said || (is_misspelled(&named->issuer) && told.organ == ORGAN_CENTRAL)))
        named->issuer = told;
    if (date_is_set(named->issued))
        named->year = named->issued.year;
    else if (named->number.year)
        named->year = (int)named->number.year;
}

static void add(struct citing *citing, struct citation item)
{
    settle(citing->arena, &item.named);
    struct issuer sender;
    if (item.named.issuer.organ == ORGAN_UNKNOWN &&
        cited_sender_before(citing, item.start, &sender))
        item.named.issuer = sender;
    if (!item.named.title.len)
        item.named.title = cited_title_at(citing, item.end, &item.named.title_sure);
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
    bool titled = item.named.kind && item.named.kind->titled;
    size_t behind = slice_is(kind->slug, SLICE("hien-phap"))
                        ? read_constitution(citing, end, capital, &item.named)
                    : titled ? read_titled(citing, end, capital, &item.named)
                             : read_numbered(citing, end, capital, capital || !kind->loose,
                                             &item.named);
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

/* "Mẫu số 01/TK-SDDPNN": the number of a form. */
static bool is_form(struct slice text, size_t at)
{
    static const struct slice forms[] = {SLICE_INIT("mẫu"), SLICE_INIT("biểu"), SLICE_INIT("bảng"),
                                         SLICE_INIT("tờ khai"), SLICE_INIT("phiếu"), {"", 0}};
    return word_before_is(text, at, forms);
}

size_t instrument_number_at(struct citing *citing, size_t at)
{
    struct slice text = citing->text;
    struct citation item = citation_new(CITATION_INSTRUMENT, at, at);
    bool lead = part_lead(text, at) != 0;
    if (is_form(text, at) || (lead ? line_starts_at(text, at) : goes_on_before(text, at)))
        return 0;
    size_t end = part_number(citing, at, &item.named);
    if (!end || item.named.number.blank || (!lead && !kind_by_symbol(item.named.number.symbol)))
        return 0;
    item.named.kind = kind_of(citing, &item.named.number);
    if (!item.named.kind)
        return 0;
    item.named.told_end = end;
    item.end = parts_take(citing, end, parts_numbered, &item.named);
    add(citing, item);
    return item.end;
}

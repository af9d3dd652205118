/*
 * Parts of an instrument's name: number, date, issuer, year. Each reader takes one off the text and
 * into the instrument; a list of readers takes them in whatever order the words have them.
 */
#include "terms/citation_parts.h"

#include "terms/phrase.h"

size_t part_lead(struct slice text, size_t at)
{
    static const struct slice leads[] = {SLICE_INIT("số số"), SLICE_INIT("số hiệu"),
                                         SLICE_INIT("số"), {"", 0}};
    size_t end = phrase_any(text, at, leads);
    size_t colon = end ? phrase_skip(text, end) : 0;
    return end && colon < text.len && text.at[colon] == ':' ? colon + 1 : end;
}

/* "số 63/2025/QĐ-UBND", or the number alone. */
size_t part_number(struct citing *citing, size_t at, struct cited_instrument *named)
{
    size_t lead = part_lead(citing->text, at);
    size_t start = phrase_skip(citing->text, lead ? lead : at);
    return cited_number_at(citing, start, lead != 0, &named->number);
}

/* Behind the kind itself a number needs no "số", and with a date behind it no symbol either. */
size_t part_kind_number(struct citing *citing, size_t at, struct cited_instrument *named)
{
    struct slice text = citing->text;
    size_t lead = part_lead(text, at);
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

size_t part_date(struct citing *citing, size_t at, struct cited_instrument *named)
{
    return date_is_set(named->issued) ? 0 : cited_date_at(citing->text, at, &named->issued);
}

size_t part_issuer(struct citing *citing, size_t at, struct cited_instrument *named)
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
size_t part_central_issuer(struct citing *citing, size_t at,
                                  struct cited_instrument *named)
{
    struct cited_instrument probe = *named;
    size_t end = part_issuer(citing, at, &probe);
    if (!end || probe.issuer.organ != ORGAN_CENTRAL)
        return 0;
    *named = probe;
    return end;
}

/* "năm 2024", "ban hành năm 2024", "2024" behind the title of a law. */
size_t part_year(struct citing *citing, size_t at, struct cited_instrument *named)
{
    struct slice text = citing->text;
    static const struct slice leads[] = {SLICE_INIT("năm"), SLICE_INIT("ban hành năm"), {"", 0}};
    size_t word = phrase_any(text, at, leads);
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
size_t part_adoption(struct citing *citing, size_t at, struct cited_instrument *named)
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
            return part_date(citing, phrase_skip(text, adopted), named);
        next = phrase_goes_on(text, next) ? phrase_word_end(text, next) : phrase_next(text, next);
    }
    return 0;
}

/* One more part of the name at `at`, or behind a comma; 0: there is none. */
static size_t take_part(struct citing *citing, size_t at, part_reader *const *readers,
                        struct cited_instrument *named)
{
    size_t start = phrase_skip(citing->text, at);
    size_t comma = phrase_at(citing->text, start, SLICE(","));
    for (; *readers; readers++) {
        size_t end = (*readers)(citing, start, named);
        if (!end && comma && *readers != part_year)
            end = (*readers)(citing, phrase_skip(citing->text, comma), named);
        if (!end)
            continue;
        if (*readers != part_issuer && *readers != part_central_issuer)
            named->told_end = end;
        return end;
    }
    return 0;
}

size_t parts_take(struct citing *citing, size_t end, part_reader *const *readers,
                         struct cited_instrument *named)
{
    for (size_t next; (next = take_part(citing, end, readers, named)) != 0;)
        end = next;
    return end;
}

part_reader *const parts_numbered[] = {part_date, part_issuer, NULL};

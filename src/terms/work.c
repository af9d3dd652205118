/*
 * Works. A number tells whose register it stands in, and that organ names the work: a circular is
 * signed by the minister and cited of the ministry, a decision numbered QĐ-UBND is cited of the
 * committee and of its chair.
 */
#include "terms/work.h"

#include "terms/central.h"
#include "terms/department.h"
#include "terms/kind.h"
#include "terms/office.h"
#include "terms/phrase.h"
#include "text/spelling.h"

static struct issuer local(enum organ organ, struct slice slug)
{
    return (struct issuer){.organ = organ, .name = SLICE(""), .unit = SLICE(""), .slug = slug};
}

/* Whether a part of a symbol is an organ's, also behind a kind that is glued to it: "TTBTC". */
static bool ends_in(struct slice part, struct slice organ)
{
    static const struct slice kinds[] = {SLICE_INIT(""), SLICE_INIT("TT"), SLICE_INIT("NĐ"),
                                         SLICE_INIT("QĐ"), SLICE_INIT("NQ"), SLICE_INIT("CT")};
    for (size_t i = 0; organ.len && i < sizeof kinds / sizeof *kinds; i++) {
        size_t len = kinds[i].len;
        if (slice_starts(part, kinds[i]) && part.len == len + organ.len &&
            phrase_at(part, len, organ) == part.len)
            return true;
    }
    return false;
}

/* A part of a symbol: "CP", "QH15", "UBND"; false when it names no organ. */
static bool organ_of_symbol(struct slice part, struct issuer *out)
{
    static const struct {
        struct slice symbol;
        enum organ organ;
        struct slice slug;
    } locals[] = {
        {SLICE_INIT("CTUBND"), ORGAN_CHAIR, SLICE_INIT("chu-tich-ubnd")}, /* no CT of UBND */
        {SLICE_INIT("UBND"), ORGAN_COMMITTEE, SLICE_INIT("ubnd")},
        {SLICE_INIT("UB"), ORGAN_COMMITTEE, SLICE_INIT("ubnd")},
        {SLICE_INIT("HĐND"), ORGAN_COUNCIL, SLICE_INIT("hdnd")},
    };
    while (part.len && part.at[part.len - 1] >= '0' && part.at[part.len - 1] <= '9')
        part.len--;
    size_t central = CENTRALS; /* the longest: TTCP is no circular (TT) of the Government (CP) */
    for (size_t i = 0; i < CENTRALS; i++)
        if (ends_in(part, central_symbols[i]) &&
            (central == CENTRALS || central_symbols[i].len > central_symbols[central].len))
            central = i;
    if (central < CENTRALS) {
        *out = central_issuer(central);
        return true;
    }
    for (size_t i = 0; i < sizeof locals / sizeof *locals; i++)
        if (ends_in(part, locals[i].symbol)) {
            *out = local(locals[i].organ, locals[i].slug);
            return true;
        }
    return false;
}

/* The first letters of a department's name, "và" left out: Sở Y tế is SYT. */
static bool initials_are(struct slice name, struct slice part)
{
    size_t of = 0;
    for (size_t at = 0; at < name.len; at = phrase_word_end(name, at)) {
        while (at < name.len && !phrase_goes_on(name, at))
            at = phrase_next(name, at);
        if (phrase_at(name, at, SLICE("và")))
            continue;
        uint32_t letter = spelling_lower(phrase_letter(name, at));
        if (of >= part.len || spelling_lower(phrase_letter(part, of)) != letter)
            return false;
        of = phrase_next(part, of);
    }
    return of == part.len;
}

/* The one department whose initials a part of a symbol is; its unit is not told. */
static bool department_of_symbol(struct arena *arena, struct slice part,
                                 struct issuer *out)
{
    size_t found = DEPARTMENTS;
    for (size_t i = 0; i < DEPARTMENTS; i++) {
        if (!initials_are(department_names[i], part))
            continue;
        if (found < DEPARTMENTS)
            return false;
        found = i;
    }
    if (found == DEPARTMENTS)
        return false;
    *out = (struct issuer){.organ = ORGAN_DEPARTMENT, .level = LEVEL_PROVINCE,
                           .name = department_names[found], .unit = SLICE(""),
                           .slug = spelling_slug(arena, department_names[found])};
    return true;
}

/* The next part of a symbol; false when there is no more. */
static bool next_part(struct slice *rest, struct slice *part)
{
    size_t end = 0;
    if (!rest->len)
        return false;
    while (end < rest->len && rest->at[end] != '-' && rest->at[end] != '/')
        end++;
    *part = slice_part(*rest, 0, end);
    *rest = slice_from(*rest, end < rest->len ? end + 1 : end);
    return true;
}

bool work_symbol_issuer(struct arena *arena, struct slice symbol, struct issuer *out)
{
    for (struct slice part; next_part(&symbol, &part);)
        if (organ_of_symbol(part, out) || department_of_symbol(arena, part, out))
            return true;
    return false;
}

/* Organs of one place that share a register, by how their slugs begin. */
static const struct {
    enum organ issuer, registered;
    struct slice slug, as;
} registers[] = {
    {ORGAN_CHAIR, ORGAN_COMMITTEE, SLICE_INIT("chu-tich-ubnd"), SLICE_INIT("ubnd")},
    {ORGAN_COMMITTEE, ORGAN_CHAIR, SLICE_INIT("ubnd"), SLICE_INIT("chu-tich-ubnd")},
    {ORGAN_STANDING_COUNCIL, ORGAN_COUNCIL, SLICE_INIT("tt-hdnd"), SLICE_INIT("hdnd")},
};

/* Symbols of the Party's centre are shared by several organs: the words decide. */
static bool is_shared(struct slice symbol)
{
    return phrase_at(symbol, symbol.len >= 2 ? symbol.len - 2 : 0, SLICE("TW")) == symbol.len;
}

static struct slice issuer_slug(struct arena *arena, struct slice symbol,
                                const struct issuer *issuer)
{
    struct issuer told;
    bool tells = work_symbol_issuer(arena, symbol, &told);
    bool central = issuer->organ == ORGAN_CENTRAL || issuer->organ == ORGAN_UNKNOWN;
    if (tells && told.organ == ORGAN_CENTRAL && central && !is_shared(symbol))
        return told.slug;
    for (size_t i = 0; tells && i < sizeof registers / sizeof *registers; i++)
        if (registers[i].issuer == issuer->organ && registers[i].registered == told.organ &&
            slice_starts(issuer->slug, registers[i].slug))
            return arena_format(arena, "%.*s%.*s", SLICE_ARG(registers[i].as),
                                SLICE_ARG(slice_from(issuer->slug, registers[i].slug.len)));
    struct issuer office;
    if (office_head_end(issuer->name, 0) && office_body(arena, issuer->name, &office))
        return office.slug;
    return issuer->slug.len ? issuer->slug : SLICE("unknown");
}

/* A consolidated text has a number of its own, under the name of what it consolidates. */
static struct slice kind_slug(const struct work *work)
{
    const struct act_kind *kind = kind_by_symbol(work->symbol);
    bool consolidated = kind && slice_is(kind->slug, SLICE("van-ban-hop-nhat"));
    return consolidated ? kind->slug : work->kind;
}

struct slice work_iri(struct arena *arena, const struct work *work)
{
    struct slice date = date_is_set(work->issued) ? date_iso(arena, work->issued)
                        : work->year              ? arena_format(arena, "%04d", work->year)
                                                  : SLICE("0001-01-01");
    return arena_format(arena, "/akn/vn/act/%.*s/%.*s/%.*s/%.*s", SLICE_ARG(kind_slug(work)),
                        SLICE_ARG(issuer_slug(arena, work->symbol, &work->issuer)),
                        SLICE_ARG(date), SLICE_ARG(work->number));
}

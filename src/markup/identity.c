/* What an act is: number, kind, title, signer, session, normative or not, and the whole of it. */
#include "markup/identity.h"

#include "terms/domain.h"
#include "terms/number.h"
#include "terms/work.h"
#include "text/spelling.h"

#include <stdint.h>

static bool number_in(struct arena *arena, const struct zones *zones, bool labelled,
                      struct act_number *number)
{
    for (size_t i = 0; i < zones->title && i < zones->lines.count; i++) {
        const struct line *line = &zones->lines.at[i];
        size_t at = 0;
        bool says = slice_find(line->key, SLICE("số:"), 0) != SIZE_MAX ||
                    line_starts(line, SLICE("số ")) ||
                    line_starts(line, SLICE("luật số"));
        bool joined = i + 1 < zones->lines.count && slice_is(line->key, SLICE("số:"));
        if ((labelled && !says) || line->text.len > HEAD_LINE_BYTES)
            continue;
        if (number_find(arena, line->text, &at, number))
            return true;
        at = 0;
        if (joined && number_find(arena, zones->lines.at[i + 1].text, &at, number))
            return true;
    }
    return false;
}

static void read_number(struct arena *arena, const struct zones *zones, const struct page *page,
                        struct identity *identity, struct act_number *number)
{
    size_t at = 0;
    *number = (struct act_number){.whole = SLICE(""), .serial = SLICE(""), .symbol = SLICE("")};
    if (number_in(arena, zones, true, number) || number_in(arena, zones, false, number))
        identity->number_sure = SURE_READ;
    else if (number_find(arena, page_fact(page, SLICE("Số hiệu")), &at, number))
        identity->number_sure = SURE_INFERRED;
    identity->number = number->whole;
    identity->draft = number->blank;
}

/* The symbol of a letter names offices: 5608/CT-CS is of a Cục Thuế. */
static void read_kind(const struct zones *zones, const struct page *page,
                      const struct act_number *number, struct identity *identity)
{
    const struct act_kind *kind = zones->kind;
    identity->kind_sure = kind ? SURE_READ : SURE_INFERRED;
    if (!kind && number->symbol.len && !zones_is_letter(zones))
        kind = kind_by_symbol(number->symbol);
    if (!kind)
        kind = kind_by_name(page_fact(page, SLICE("Loại văn bản")));
    if (!kind)
        kind = kind_by_slug(SLICE("cong-van")); /* the only kind that does not name itself */
    identity->kind = kind->slug;
}

/* "CHỈ THỊ CỦA UBND TỈNH X" is kind and issuer; the title is on the lines below. */
static struct slice without_issuer(const struct zones *zones, struct slice title,
                                   struct arena *arena)
{
    struct slice line = zones->lines.at[zones->title].text;
    size_t of = slice_find(spelling_key(arena, line), SLICE(" của "), 0);
    bool whole = of != SIZE_MAX && slice_starts(spelling_key(arena, title), SLICE("của ")) &&
                 zones->title + 1 < zones->preamble;
    size_t behind = slice_find(title, zones->lines.at[zones->title + 1 < zones->lines.count
                                                          ? zones->title + 1
                                                          : zones->title].text, 0);
    return whole && behind != SIZE_MAX ? slice_from(title, behind) : title;
}

/* The title without the kind that may stand before it ("Quyết định quy định ..."). */
static struct slice without_kind(const struct zones *zones, struct slice title, struct arena *arena)
{
    if (!zones->kind || (zones->title < zones->lines.count && zones->title > 0 &&
                         zones->lines.at[zones->title - 1].zone == ZONE_TYPE))
        return title;
    struct slice key = spelling_key(arena, title);
    if (!slice_starts(key, zones->kind->name))
        return title;
    size_t words = 1;
    for (size_t i = 0; i < zones->kind->name.len; i++)
        words += zones->kind->name.at[i] == ' ';
    for (size_t i = 0; i < title.len; i++)
        if (title.at[i] == ' ' && --words == 0)
            return without_issuer(zones, slice_trim(slice_from(title, i)), arena);
    return SLICE("");
}

static bool is_rule(struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] != '-' && text.at[i] != '_' && text.at[i] != '*' && text.at[i] != ' ' &&
            text.at[i] != '=')
            return false;
    return true;
}

static void read_title(struct arena *arena, const struct zones *zones, struct identity *identity)
{
    struct slice *pieces = ARENA_ARRAY(arena, struct slice, zones->lines.count);
    size_t count = 0;
    for (size_t i = 0; i < zones->lines.count && i < zones->body; i++)
        if (zones->lines.at[i].zone == ZONE_TITLE && !is_rule(zones->lines.at[i].text))
            pieces[count++] = zones->lines.at[i].text;
    struct slice title = arena_join(arena, pieces, count, SLICE(" "));
    identity->title = without_kind(zones, title, arena);
    identity->title_sure = identity->title.len ? SURE_READ : SURE_MISSING;
}

/* A name on a line of its own, behind the role: two to six capitalised words. */
static void read_signer(const struct zones *zones, const struct page *page,
                        struct identity *identity)
{
    for (size_t i = zones->conclusions; i < zones->attachments; i++) {
        const struct line *line = &zones->lines.at[i];
        if (line->zone != ZONE_SIGNATURE || line->capitals || !line->text.len)
            continue;
        size_t blanks = 0;
        for (size_t at = 0; at < line->key.len; at++)
            blanks += line->key.at[at] == ' ';
        if (blanks >= 1 && blanks <= 5 && slice_find(line->key, SLICE("ký"), 0) == SIZE_MAX)
            identity->signer = line->text;
    }
    if (!identity->signer.len)
        identity->signer = page_fact(page, SLICE("Người ký"));
}

/* Without a number the content decides: rules for repeated use are normative, plans are not. */
static bool content_is_normative(struct arena *arena, const struct identity *identity)
{
    static const struct slice normative[] = {
        SLICE_INIT("quy định"), SLICE_INIT("quy chế"), SLICE_INIT("điều lệ"),
        SLICE_INIT("định mức"), SLICE_INIT("bảng giá"), SLICE_INIT("lệ phí"),
        SLICE_INIT("mức thu"), SLICE_INIT("nghị quyết số"), SLICE_INIT("quyết định số"),
        SLICE_INIT("quản lý nhà nước"), SLICE_INIT("chính sách"), {0}};
    struct slice title = spelling_key(arena, identity->title);
    if (slice_find(title, SLICE("kế hoạch"), 0) != SIZE_MAX)
        return false;
    for (const struct slice *words = normative; words->len; words++)
        if (slice_find(title, *words, 0) != SIZE_MAX)
            return true;
    return false;
}

static void read_normative(struct arena *arena, const struct act_number *number,
                           struct identity *identity)
{
    if (identity->number_sure != SURE_MISSING) {
        identity->normative = number->year != 0;
        identity->normative_sure = SURE_INFERRED;
        return;
    }
    bool kind = slice_is(identity->kind, SLICE("quyet-dinh")) ||
                slice_is(identity->kind, SLICE("nghi-quyet")) ||
                slice_is(identity->kind, SLICE("chi-thi"));
    identity->normative = kind && content_is_normative(arena, identity);
    identity->normative_sure = SURE_INFERRED;
}

/* "... KHÓA XVIII, KỲ HỌP THỨ 5" behind or below the council's name, else in the closing words. */
static void read_session(struct arena *arena, const struct zones *zones,
                         struct identity *identity)
{
    for (size_t i = 0; i < zones->lines.count && i < zones->attachments; i++) {
        const struct line *line = &zones->lines.at[i];
        size_t term = slice_find(line->key, SLICE("khóa "), 0);
        size_t session = slice_find(line->key, SLICE("kỳ họp"), 0);
        bool part = line->zone == ZONE_ISSUER || line->zone == ZONE_CLOSING ||
                    line->zone == ZONE_LETTERHEAD;
        if (!part || term == SIZE_MAX || session == SIZE_MAX || session < term)
            continue;
        size_t end = slice_find(line->key, SLICE(" thông qua"), term);
        end = end == SIZE_MAX ? line->key.len : end;
        /* letter for letter the key is as long as the line, unless blanks were dropped */
        struct slice words = line->key.len == line->text.len ? line->text : line->key;
        identity->session = arena_copy(arena, slice_part(words, term, end - term));
        return;
    }
}

static void read_domain(struct arena *arena, struct identity *identity)
{
    const struct domain *domain = domain_of_title(arena, identity->title);
    if (domain)
        identity->domain = domain->slug;
}

struct identity identity_read(struct arena *arena, const struct zones *zones,
                              const struct page *page)
{
    struct identity identity = {.iri = SLICE(""), .number = SLICE(""), .kind = SLICE(""),
                                .title = SLICE(""), .place = SLICE(""), .signer = SLICE(""),
                                .session = SLICE(""), .domain = SLICE("")};
    struct act_number number;
    read_number(arena, zones, page, &identity, &number);
    identity_issued(arena, zones, page, &identity);
    read_kind(zones, page, &number, &identity);
    read_title(arena, zones, &identity);
    identity.issuer = identity_issuer(arena, zones, &identity.issuer_sure);
    identity.in_force = identity_in_force(zones, identity.issued);
    read_session(arena, zones, &identity);
    read_domain(arena, &identity);
    read_signer(zones, page, &identity);
    read_normative(arena, &number, &identity);
    return identity;
}

struct slice identity_iri(struct arena *arena, const struct identity *identity,
                          struct slice digest)
{
    bool numbered = identity->number.len && !identity->draft;
    struct act_number number = {.symbol = SLICE("")};
    size_t at = 0;
    if (numbered && !number_find(arena, identity->number, &at, &number))
        number.symbol = SLICE("");
    struct work work = {.kind = identity->kind, .symbol = number.symbol,
                        .number = numbered ? spelling_slug(arena, identity->number)
                                           : arena_format(arena, "nn-%.12s", digest.at),
                        .issuer = identity->issuer, .issued = identity->issued};
    return work_iri(arena, &work);
}

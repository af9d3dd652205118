/*
 * Who issued an instrument cited: the words behind "của", else what its number or its kind says.
 */
#include "terms/citation_read.h"

#include "terms/central.h"
#include "terms/phrase.h"
#include "terms/province.h"
#include "terms/work.h"
#include "text/spelling.h"

#include <stdint.h>

/* What may stand between two organs that issue together. */
static const struct slice together[] = {SLICE_INIT("-"), SLICE_INIT("–"), SLICE_INIT(","),
                                        SLICE_INIT("và"), {"", 0}};

/* One or several central organs; the first is the issuer. */
static size_t central_at(struct slice text, size_t at, struct issuer *out)
{
    struct slice head;
    size_t index, other, end = central_take(text, at, &index, &head);
    if (!end)
        return 0;
    *out = central_issuer(index);
    for (size_t joint; (joint = phrase_any(text, phrase_skip(text, end), together)) != 0;) {
        size_t next = central_take(text, phrase_skip(text, joint), &other, &head);
        if (!next)
            break;
        end = next;
    }
    return end;
}

/* The next word of a name at `at`: a hyphen or "và" before it needs a capital behind. */
static size_t name_word_at(struct slice text, size_t at, size_t *word)
{
    static const struct slice inside[] = {SLICE_INIT("-"), SLICE_INIT("–"), SLICE_INIT("và"),
                                          {"", 0}};
    const struct cited_kind *kind;
    size_t joint = phrase_any(text, phrase_skip(text, at), inside);
    *word = phrase_skip(text, joint ? joint : at);
    bool line = slice_find(slice_part(text, at, *word - at), SLICE("\n"), 0) != SIZE_MAX;
    if (line || (joint && !spelling_is_upper(phrase_letter(text, *word))) ||
        (cited_kind_at(text, *word, &kind) && !kind->loose))
        return at;
    return phrase_word_end(text, *word);
}

/* An organ that no table has, as far as its words go: "Ban Thường vụ Tỉnh ủy". */
static size_t words_at(struct citing *citing, size_t at, struct issuer *out)
{
    enum { MOST_WORDS = 14 };
    static const struct slice stops[] = {
        SLICE_INIT("tại"), SLICE_INIT("ngày"), SLICE_INIT("số"), SLICE_INIT("và"),
        SLICE_INIT("được"), SLICE_INIT("đã"), SLICE_INIT("có"), SLICE_INIT("do"),
        SLICE_INIT("cho"), SLICE_INIT("để"), SLICE_INIT("theo"), SLICE_INIT("như"),
        SLICE_INIT("khóa"), SLICE_INIT("thì"), SLICE_INIT("trừ"), SLICE_INIT("trước"), {"", 0}};
    struct slice text = citing->text;
    size_t end = at, word;
    if (!spelling_is_upper(phrase_letter(text, at)))
        return 0;
    for (unsigned count = 0; count < MOST_WORDS; count++) {
        size_t behind = name_word_at(text, end, &word);
        if (behind <= word || phrase_any(text, word, stops) || title_stops_at(text, word))
            break;
        end = behind;
    }
    struct slice words = slice_part(text, at, end - at);
    *out = (struct issuer){.organ = ORGAN_OTHER, .name = words, .unit = SLICE(""),
                           .slug = spelling_slug(citing->arena, words)};
    return end > at ? end : 0;
}

/* What is said of an organ behind its name: the state, the term, the session. */
static size_t behind_organ(struct slice text, size_t end)
{
    static const struct slice said[] = {
        SLICE_INIT("nước cộng hòa xã hội chủ nghĩa việt nam"), SLICE_INIT(", khóa"),
        SLICE_INIT("khóa"), SLICE_INIT(", kỳ họp thứ"), SLICE_INIT("- kỳ họp thứ"),
        SLICE_INIT("kỳ họp thứ"), {"", 0}};
    for (size_t next; (next = phrase_any(text, phrase_skip(text, end), said)) != 0;) {
        size_t label = phrase_skip(text, next);
        bool numbered = !phrase_at(text, phrase_skip(text, end), said[0]);
        end = numbered ? phrase_word_end(text, label) : next;
    }
    return end;
}

/* A council, a committee, a chair or a department, whose province may stand without its kind:
   "Sở Tư pháp Hà Nội". */
static size_t local_at(struct citing *citing, size_t at, struct issuer *out)
{
    struct slice text = citing->text;
    size_t end = issuer_take(citing->arena, text, at, out), behind;
    const struct province *province =
        end && !out->unit.len ? province_at(text, phrase_skip(text, end), &behind) : NULL;
    if (!province)
        return end;
    out->unit = arena_format(citing->arena, "%s %.*s",
                             province_is_city(province) ? "thành phố" : "tỉnh",
                             SLICE_ARG(province->name));
    out->name = arena_format(citing->arena, "%.*s %.*s", SLICE_ARG(out->name),
                             SLICE_ARG(out->unit));
    out->slug = arena_format(citing->arena, "%.*s-%.*s", SLICE_ARG(out->slug),
                             SLICE_ARG(spelling_slug(citing->arena, out->unit)));
    return behind;
}

size_t cited_issuer_at(struct citing *citing, size_t at, struct issuer *out)
{
    struct slice text = citing->text;
    size_t end = central_at(text, at, out);
    if (!end)
        end = local_at(citing, at, out);
    if (!end)
        end = words_at(citing, at, out);
    return end ? behind_organ(text, end) : 0;
}

static bool organ_of_kind(const struct act_kind *kind, struct issuer *out)
{
    static const struct {
        struct slice kind;
        struct slice issuer;
    } sole[] = {{SLICE_INIT("luat"), SLICE_INIT("quoc-hoi")},
                {SLICE_INIT("hien-phap"), SLICE_INIT("quoc-hoi")},
                {SLICE_INIT("phap-lenh"), SLICE_INIT("uy-ban-thuong-vu-quoc-hoi")},
                {SLICE_INIT("nghi-dinh"), SLICE_INIT("chinh-phu")}};
    for (size_t i = 0; kind && i < sizeof sole / sizeof *sole; i++)
        if (slice_is(kind->slug, sole[i].kind)) {
            *out = central_issuer_of_slug(sole[i].issuer);
            return true;
        }
    return false;
}

bool cited_issuer_of(struct arena *arena, const struct cited_instrument *instrument,
                     struct issuer *out)
{
    return work_symbol_issuer(arena, instrument->number.symbol, out) ||
           organ_of_kind(instrument->kind, out);
}

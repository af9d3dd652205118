/*
 * Which act provisions belong to: the words behind them. An instrument that is named there becomes
 * a citation of its own.
 */
#include "terms/citation_read.h"

#include "terms/phrase.h"
#include "text/spelling.h"

#include <stdint.h>

/* Attachments that provisions are cited of, besides the kinds of kind.h. */
static const struct slice hanging[] = {
    SLICE_INIT("được ban hành kèm theo"), SLICE_INIT("ban hành kèm theo"),
    SLICE_INIT("được ban hành kèm"), SLICE_INIT("ban hành kèm"), SLICE_INIT("đính kèm theo"),
    SLICE_INIT("đính kèm"), SLICE_INIT("kèm theo"), SLICE_INIT("kèm"),
    SLICE_INIT("ban hành tại"), {"", 0}};

enum { MOST_BACK = 64 };

/* An instrument that was named before: "Nghị định đó", "Quyết định nêu trên", "của Luật". */
static size_t named_before(struct citing *citing, size_t at, struct citation *out)
{
    static const struct slice before[] = {
        SLICE_INIT("đó"), SLICE_INIT("nêu trên"), SLICE_INIT("nói trên"), SLICE_INIT("trên"),
        SLICE_INIT("đã nêu"), {"", 0}};
    const struct cited_kind *kind;
    size_t end = cited_kind_at(citing->text, at, &kind);
    size_t behind = end ? phrase_any(citing->text, phrase_skip(citing->text, end), before) : 0;
    bool capital = spelling_is_upper(phrase_letter(citing->text, at));
    const struct act_kind *said = end ? kind_by_slug(kind->slug) : NULL;
    if (!behind && said && capital && !kind->loose && !said->attached)
        behind = end;
    if (!behind || !said)
        return 0;
    out->act = CITED_NAMED;
    size_t last = citing->found.count, first = last > MOST_BACK ? last - MOST_BACK : 0;
    for (size_t i = last; i-- > first;) {
        const struct citation *item = &citing->found.items[i];
        if (item->kind == CITATION_INSTRUMENT && item->named.kind &&
            slice_is(item->named.kind->slug, said->slug)) {
            out->instrument = (long)i;
            return behind;
        }
    }
    return behind;
}

static size_t instrument_of(struct citing *citing, size_t at, struct citation *out)
{
    size_t index = citing->found.count;
    size_t end = instrument_at(citing, at);
    if (!end)
        return named_before(citing, at, out);
    out->act = CITED_NAMED;
    out->instrument = (long)index;
    return end;
}

static size_t self_or_instrument(struct citing *citing, size_t at, struct citation *out)
{
    size_t end = self_at(citing->text, at, out);
    return end ? end : instrument_of(citing, at, out);
}

/* "kèm theo Quyết định này", "ban hành kèm theo Nghị định số ..." */
static size_t hanging_at(struct citing *citing, size_t at, struct citation *out)
{
    size_t end = phrase_any(citing->text, at, hanging);
    if (!end)
        return 0;
    size_t act = self_or_instrument(citing, phrase_skip(citing->text, end), out);
    if (act)
        return act;
    out->end = end;
    return end;
}

/* Where "kèm theo" stands behind the title of an attachment, in the same sentence; 0: nowhere. */
static size_t hanging_behind(struct citing *citing, size_t start)
{
    enum { MOST_TITLE = 320 };
    struct slice text = citing->text;
    bool seen = start >= citing->unattached.start && start < citing->unattached.end;
    size_t at = seen ? citing->unattached.end : start;
    while (at < text.len && at - start < MOST_TITLE) {
        uint32_t letter = phrase_letter(text, at);
        if (letter == ';' || letter == '\n' || letter == '.' || letter == ':')
            break;
        bool word = phrase_goes_on(text, at);
        if (word && phrase_any(text, at, hanging))
            return at;
        at = word ? phrase_word_end(text, at) : phrase_next(text, at);
    }
    citing->unattached.start = seen ? citing->unattached.start : start;
    citing->unattached.end = at;
    return 0;
}

/* "Quy chế ... ban hành kèm theo Quyết định số ...", "Danh mục kèm theo Quyết định này" */
static size_t attachment_at(struct citing *citing, size_t at, struct citation *out)
{
    static const struct {
        struct slice words, slug;
    } attached[] = {
        {SLICE_INIT("quy định"), SLICE_INIT("quy-dinh")},
        {SLICE_INIT("quy chế"), SLICE_INIT("quy-che")},
        {SLICE_INIT("quy trình"), SLICE_INIT("quy-trinh")},
        {SLICE_INIT("điều lệ"), SLICE_INIT("dieu-le")},
        {SLICE_INIT("nội quy"), SLICE_INIT("noi-quy")},
        {SLICE_INIT("danh mục"), SLICE_INIT("danh-muc")},
        {SLICE_INIT("phương án"), SLICE_INIT("phuong-an")},
        {SLICE_INIT("đề án"), SLICE_INIT("de-an")},
        {SLICE_INIT("kế hoạch"), SLICE_INIT("ke-hoach")},
        {SLICE_INIT("bảng"), SLICE_INIT("bang")},
        {SLICE_INIT("phụ lục"), SLICE_INIT("phu-luc")},
    };
    struct slice text = citing->text;
    size_t bare = phrase_at(text, at, SLICE("bản"));
    at = bare ? phrase_skip(text, bare) : at;
    for (size_t i = 0; i < sizeof attached / sizeof *attached; i++) {
        size_t end = phrase_at(text, at, attached[i].words);
        size_t hangs = end ? hanging_behind(citing, end) : 0;
        if (!hangs)
            continue;
        end = hanging_at(citing, hangs, out);
        if (out->act == CITED_OPEN)
            return 0;
        out->attached = kind_by_slug(attached[i].slug);
        out->act = out->act == CITED_THIS ? CITED_ATTACHMENT : out->act;
        return end;
    }
    return 0;
}

/* "Phụ lục 2 của Sở Tài chính" is no place in another text. */
static bool is_organ(struct slice text, size_t at)
{
    static const struct slice organs[] = {
        SLICE_INIT("ủy ban"), SLICE_INIT("ubnd"), SLICE_INIT("hội đồng"), SLICE_INIT("hđnd"),
        SLICE_INIT("sở"), SLICE_INIT("bộ"), SLICE_INIT("chủ tịch"), SLICE_INIT("chính phủ"),
        SLICE_INIT("thủ tướng"), SLICE_INIT("tỉnh"), SLICE_INIT("thành phố"), {"", 0}};
    return phrase_any(text, at, organs);
}

/* "Chương 1 của Quy phạm ...", "Phụ lục I của Hiệp định ...": a text that is no instrument. */
static bool is_other_text(struct slice text, size_t joint, size_t name)
{
    static const struct slice own[] = {
        SLICE_INIT("quy định"), SLICE_INIT("quy chế"), SLICE_INIT("quy trình"),
        SLICE_INIT("điều lệ"), SLICE_INIT("kế hoạch"), SLICE_INIT("đề án"),
        SLICE_INIT("danh mục"), SLICE_INIT("phương án"), {"", 0}};
    return phrase_at(text, joint, SLICE("của")) && !phrase_any(text, name, own) &&
           spelling_is_upper(phrase_letter(text, name)) && !is_organ(text, name);
}

size_t cited_act_at(struct citing *citing, size_t at, struct citation *out)
{
    static const struct slice joints[] = {SLICE_INIT(", của"), SLICE_INIT("của"),
                                          SLICE_INIT("thuộc"), SLICE_INIT("tại"),
                                          SLICE_INIT("trong"), SLICE_INIT(","),
                                          SLICE_INIT("-"), SLICE_INIT("–"), {"", 0}};
    struct slice text = citing->text;
    size_t start = phrase_skip(text, at);
    size_t joint = phrase_any(text, start, joints);
    size_t next = joint ? phrase_skip(text, joint) : start;
    size_t own_end = out->end;
    size_t end = hanging_at(citing, next, out);
    if (!end)
        end = self_or_instrument(citing, next, out);
    if (!end)
        end = attachment_at(citing, next, out);
    if (!end && joint && is_other_text(text, start, next))
        out->act = CITED_NAMED;
    if (out->act == CITED_NAMED || (!end && out->act == CITED_OPEN))
        out->end = own_end;
    return end;
}

/*
 * What a legal basis rests on, told from its citations (terms/citation.h): one in the title of
 * another ("... quy định chi tiết thi hành Luật Đất đai") is no basis, one by which another was
 * "sửa đổi, bổ sung" is an amender, and every other one is a basis itself.
 */
#include "law/instruments.h"

#include "law/identify.h"

/* Letters, plans and reports are cited like instruments, but hold no law. */
static bool holds_law(const struct act_kind *kind)
{
    static const struct slice kinds[] = {
        SLICE_INIT("hien-phap"), SLICE_INIT("luat"), SLICE_INIT("phap-lenh"),
        SLICE_INIT("nghi-quyet"), SLICE_INIT("nghi-dinh"), SLICE_INIT("quyet-dinh"),
        SLICE_INIT("thong-tu"), {"", 0}};

    for (const struct slice *slug = kinds; kind && slug->len; slug++)
        if (slice_is(kind->slug, *slug))
            return true;
    return false;
}

size_t instruments_cited(struct arena *arena, const struct instruments *register_,
                         struct slice text, struct cited **out)
{
    struct citations found = citations_find(arena, text);
    const struct instrument **meant = ARENA_ARRAY(arena, const struct instrument *, found.count);
    size_t count = 0, room = 0;

    *out = NULL;
    for (size_t i = 0; i < found.count; i++) {
        const struct citation *citation = &found.items[i];
        const struct cited_instrument *named = &citation->named;
        meant[i] = NULL;
        if (citation->kind != CITATION_INSTRUMENT || named->within != CITATION_NONE ||
            !holds_law(named->kind))
            continue;
        bool main = named->amends == CITATION_NONE;
        struct identified it = identify(arena, register_, text, citation,
                                        main ? NULL : meant[named->amends]);
        meant[i] = it.instrument;
        *ARENA_PUSH(arena, *out, count, room) = (struct cited){
            .instrument = it.instrument, .mismatched = it.mismatched, .main = main,
            .words = slice_part(text, citation->start, named->told_end - citation->start)};
    }
    return count;
}

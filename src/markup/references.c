/*
 * References. What a citation points to is told where its words tell it; where they leave it open
 * (a law without number or date) the words stay plain.
 */
#include "markup/references.h"

#include "markup/tree.h"
#include "terms/citation.h"

struct referring {
    struct emitter *emitter;
    const struct draft_act *draft;
    struct slice standing;
    struct slice text;
    struct citations citations;
    size_t done;               /* bytes of text emitted so far */
};

static void emit_until(struct referring *referring, size_t end)
{
    if (end > referring->done) {
        notes_emit(referring->emitter, referring->draft->notes,
                   slice_part(referring->text, referring->done, end - referring->done));
        referring->done = end;
    }
}

/* The words start..end as a reference; plain when nothing is known of what they point to. */
static void emit_ref(struct referring *referring, size_t start, size_t end, struct slice href)
{
    emit_until(referring, start);
    if (href.len && start >= referring->done) {
        emit_inline(referring->emitter, "ref");
        emit_attribute(referring->emitter, "href", href);
        emit_until(referring, end);
        emit_inline_end(referring->emitter);
    }
    emit_until(referring, end);
}

/* "#eId" of a place in this act; "" where the act has no such place: it is then another one's. */
static struct slice own_place(const struct referring *referring, const struct citation *citation,
                              const struct cited_place *place)
{
    struct arena *arena = referring->emitter->arena;
    struct slice eid = citation_eid(arena, place, citation->act, referring->standing);
    bool there = eid.len && eids_has(arena, referring->draft->eids, eid);
    return there ? arena_format(arena, "#%.*s", SLICE_ARG(eid)) : SLICE("");
}

/* A range within this act: "từ Điều 5 đến Điều 9". */
static void emit_range(struct referring *referring, const struct citation *citation,
                       const struct cited_target *target)
{
    struct slice from = own_place(referring, citation, &target->from);
    struct slice to = own_place(referring, citation, &target->to);
    emit_until(referring, target->start);
    if (from.len && to.len) {
        emit_inline(referring->emitter, "rref");
        emit_attribute(referring->emitter, "from", from);
        emit_attribute(referring->emitter, "upTo", to);
        emit_until(referring, target->end);
        emit_inline_end(referring->emitter);
    }
    emit_until(referring, target->end);
}

static void emit_provisions(struct referring *referring, size_t index)
{
    const struct citation *citation = &referring->citations.items[index];
    const struct issuer *home = &referring->draft->identity.issuer;
    for (size_t i = 0; i < citation->target_count; i++) {
        const struct cited_target *target = &citation->targets[i];
        if (citation->act == CITED_NAMED)
            emit_ref(referring, target->start, target->end,
                     citation_href(referring->emitter->arena, &referring->citations, index,
                                   target, home));
        else if (target->to.named)
            emit_range(referring, citation, target);
        else
            emit_ref(referring, target->start, target->end,
                     own_place(referring, citation, &target->from));
    }
}

void emit_references(struct emitter *emitter, const struct draft_act *draft,
                     struct slice standing, struct slice text)
{
    struct referring referring = {.emitter = emitter, .draft = draft, .standing = standing,
                                  .text = text, .citations = citations_find(emitter->arena, text)};
    for (size_t i = 0; i < referring.citations.count; i++) {
        const struct citation *citation = &referring.citations.items[i];
        if (citation->kind == CITATION_PROVISION)
            emit_provisions(&referring, i);
        else if (citation->kind == CITATION_INSTRUMENT)
            emit_ref(&referring, citation->start, citation->end,
                     citation_href(emitter->arena, &referring.citations, i, NULL,
                                   &draft->identity.issuer));
    }
    emit_until(&referring, text.len);
}

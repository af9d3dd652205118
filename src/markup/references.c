/*
 * References. What a citation points to is told where its words tell it; where they leave it open
 * (a law without number or date) the words stay plain.
 */
#include "markup/references.h"

#include "markup/amends.h"
#include "markup/tree.h"
#include "terms/citation_memory.h"
#include "terms/numerals.h"

#include <assert.h>
#include <stdint.h>

static void emit_until(struct references *references, size_t end)
{
    if (end > references->done) {
        notes_emit(references->emitter, references->draft->notes,
                   slice_part(references->text, references->done, end - references->done));
        references->done = end;
    }
}

/* The words start..end as a reference; plain when nothing is known of what they point to. */
static void emit_ref(struct references *references, size_t start, size_t end, struct slice href)
{
    emit_until(references, start);
    if (href.len) {
        emit_inline(references->emitter, "ref");
        emit_attribute(references->emitter, "href", href);
        emit_until(references, end);
        emit_inline_end(references->emitter);
    }
    emit_until(references, end);
}

/* The attachment that a place names: "Phụ lục này", "Phụ lục II", or the only annex; "": none. */
static struct slice named_annex(const struct references *references,
                                const struct cited_place *place)
{
    const struct draft_act *draft = references->draft;
    struct slice found = SLICE(""), label = place->label[STEP_ANNEX];
    if (place->here & (1u << STEP_ANNEX)) {
        size_t end = slice_find(references->standing, SLICE("__"), 0);
        bool inside = slice_starts(references->standing, SLICE("att_"));
        return inside ? slice_part(references->standing, 0,
                                   end == SIZE_MAX ? references->standing.len : end)
                      : SLICE("");
    }
    for (size_t i = 0; i < draft->zones.attachment_count; i++) {
        if (!slice_is(draft->attachments[i].kind, SLICE("phu-luc")) ||
            (label.len && draft->annex_numbers[i] != numerals_value(label)))
            continue;
        if (found.len)
            return SLICE("");
        found = draft->attachments[i].eid;
    }
    return found;
}

/* "#att_2__sec_I" of a place in an annex of this act; "" where it has none such. */
static struct slice annex_place(const struct references *references,
                                const struct citation *citation, const struct cited_target *target)
{
    struct arena *arena = references->emitter->arena;
    bool quoted = slice_find(references->standing, SLICE("qstr_"), 0) != SIZE_MAX;
    struct slice annex = quoted || citation->act == CITED_AMENDED || target->to.named
                             ? SLICE("") : named_annex(references, &target->from);
    struct slice eid = arena_format(arena, "%.*s%s%.*s", SLICE_ARG(annex),
                                    target->eid.len ? "__" : "", SLICE_ARG(target->eid));
    bool there = annex.len && eids_has(arena, references->draft->eids, eid);
    return there ? arena_format(arena, "#%.*s", SLICE_ARG(eid)) : SLICE("");
}

/* "#eId" of a place in this act; "" where the act has no such place: it is then another one's. */
static struct slice own_place(const struct references *references, const struct citation *citation,
                              const struct cited_place *place)
{
    struct arena *arena = references->emitter->arena;
    struct slice eid = citation_eid(arena, place, citation->act, references->standing);
    bool there = eid.len && eids_has(arena, references->draft->eids, eid);
    return there ? arena_format(arena, "#%.*s", SLICE_ARG(eid)) : SLICE("");
}

/* A range within this act: "từ Điều 5 đến Điều 9". */
static void emit_range(struct references *references, const struct citation *citation,
                       const struct cited_target *target)
{
    struct slice from = own_place(references, citation, &target->from);
    struct slice to = own_place(references, citation, &target->to);
    emit_until(references, target->start);
    if (from.len && to.len) {
        emit_inline(references->emitter, "rref");
        emit_attribute(references->emitter, "from", from);
        emit_attribute(references->emitter, "upTo", to);
        emit_until(references, target->end);
        emit_inline_end(references->emitter);
    }
    emit_until(references, target->end);
}

/* The place in the act that the article changes; what was issued with that act has none of its. */
static struct slice amended_place(const struct references *references,
                                  const struct cited_target *target)
{
    const struct amended *amended = amends_at(references->draft->amends, references->standing);
    if (!amended)
        return SLICE("");
    if (amended->attached || !target->eid.len || target->from.named & (1u << STEP_ANNEX))
        return amended->iri;
    return citation_portion(references->emitter->arena, amended->iri, target);
}

static void emit_target(struct references *references, size_t index,
                        const struct cited_target *target)
{
    const struct citation *citation = &references->citations.items[index];
    if (citation->act == CITED_NAMED)
        emit_ref(references, target->start, target->end,
                 citation_href(references->emitter->arena, &references->citations, index, target,
                               &references->draft->identity.issuer));
    else if (citation->act == CITED_AMENDED)
        emit_ref(references, target->start, target->end, amended_place(references, target));
    else if (target->from.named & (1u << STEP_ANNEX))
        emit_ref(references, target->start, target->end,
                 annex_place(references, citation, target));
    else if (target->to.named)
        emit_range(references, citation, target);
    else
        emit_ref(references, target->start, target->end,
                 own_place(references, citation, &target->from));
}

/* What of a citation lies whole in the piece that ends at `to`. */
static void emit_citation(struct references *references, size_t index, size_t to)
{
    const struct citation *citation = &references->citations.items[index];
    for (size_t i = 0; i < citation->target_count; i++)
        if (citation->targets[i].start >= references->done && citation->targets[i].end <= to)
            emit_target(references, index, &citation->targets[i]);
    if (citation->kind == CITATION_INSTRUMENT && citation->start >= references->done &&
        citation->end <= to)
        emit_ref(references, citation->start, citation->end,
                 citation_href(references->emitter->arena, &references->citations, index, NULL,
                               &references->draft->identity.issuer));
}

struct references references_find(struct emitter *emitter, const struct draft_act *draft,
                                  struct slice standing, struct slice text)
{
    struct references references = {.emitter = emitter, .draft = draft, .standing = standing,
                                    .text = text,
                                    .citations = citations_find(emitter->arena, text)};
    cited_memory_complete(draft->cited, &references.citations);
    return references;
}

void references_emit(struct references *references, size_t from, size_t to)
{
    const struct citations *found = &references->citations;
    assert(from >= references->done && to <= references->text.len);
    references->done = from;
    while (references->next < found->count && found->items[references->next].start < to) {
        emit_citation(references, references->next, to);
        if (found->items[references->next].end > to)
            break; /* the rest of it may stand in the next piece */
        references->next++;
    }
    emit_until(references, to);
}

/*
 * References. What a citation points to is told where its words tell it; where they leave it open
 * (a law without number or date) the words stay plain.
 */
#include "markup/references.h"

#include "terms/citation_memory.h"

#include "markup/tree.h"

#include <assert.h>

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

static void emit_target(struct references *references, size_t index,
                        const struct cited_target *target)
{
    const struct citation *citation = &references->citations.items[index];
    if (citation->act == CITED_NAMED)
        emit_ref(references, target->start, target->end,
                 citation_href(references->emitter->arena, &references->citations, index, target,
                               &references->draft->identity.issuer));
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

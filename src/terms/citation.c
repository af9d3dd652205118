/*
 * Finding citations: word by word, each asked whether it begins provisions, the act itself or an
 * instrument. What is read is passed over, so that citations never overlap.
 */
#include "terms/citation.h"

#include "terms/citation_read.h"
#include "terms/phrase.h"

struct citation citation_new(enum citation_kind kind, size_t start, size_t end)
{
    struct citation item = {.kind = kind, .start = start, .end = end,
                            .instrument = CITATION_NONE};
    struct slice none = SLICE("");
    item.named.number = (struct act_number){.whole = none, .serial = none, .symbol = none};
    item.named.issuer = (struct issuer){.name = none, .unit = none, .slug = none};
    item.named.title = none;
    item.named.amends = item.named.within = CITATION_NONE;
    return item;
}

static size_t read_self(struct citing *citing, size_t at)
{
    struct citation item = citation_new(CITATION_SELF, at, at);
    if (!self_at(citing->text, at, &item))
        return 0;
    *ARENA_PUSH(citing->arena, citing->found.items, citing->found.count, citing->found.room) =
        item;
    return item.end;
}

static size_t read_at(struct citing *citing, size_t at)
{
    const struct cited_kind *kind;
    size_t end = provisions_at(citing, at);
    if (end)
        return end;
    if (!cited_kind_at(citing->text, at, &kind))
        return instrument_number_at(citing, at);
    end = read_self(citing, at);
    return end ? end : instrument_at(citing, at);
}

struct citations citations_find(struct arena *arena, struct slice text)
{
    struct citing citing = {.arena = arena, .text = text};
    for (size_t at = 0; at < text.len;) {
        if (!phrase_goes_on(text, at)) {
            at = phrase_next(text, at);
            continue;
        }
        size_t end = read_at(&citing, at);
        at = end ? end : phrase_word_end(text, at);
    }
    return citing.found;
}

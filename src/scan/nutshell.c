/* An act in a nutshell, built by hand. */
#include "scan/nutshell.h"

#include "terms/kind.h"
#include "terms/number.h"

#include <stdint.h>

enum { MOST_PROVISIONS = 16 };

struct building {
    struct arena *arena;
    struct act *act;
};

static struct provision *add(struct building *building, enum provision_kind kind, size_t parent,
                             struct slice eid, struct slice text)
{
    struct act *act = building->act;
    size_t index = act->count++;
    struct provision *provision = &act->provisions[index];
    *provision = (struct provision){.eid = eid, .kind = kind,
                                    .parent = parent == SIZE_MAX ? index : parent,
                                    .number = SLICE(""), .heading = SLICE(""), .text = text};
    if (parent != SIZE_MAX)
        act->provisions[parent].children++;
    return provision;
}

static struct provision *add_loose(struct building *building, struct slice part,
                                   struct slice text)
{
    static const struct {
        struct slice part, eid;
        enum provision_kind kind;
    } table[] = {
        {SLICE_INIT("bases"), SLICE_INIT("cits_1__cit_1"), PROVISION_CITATION},
        {SLICE_INIT("preamble"), SLICE_INIT("preamble"), PROVISION_ENACTING},
        {SLICE_INIT("title"), SLICE_INIT("preface"), PROVISION_PREFACE},
        {SLICE_INIT("conclusions"), SLICE_INIT("conclusions"), PROVISION_CONCLUSIONS}};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (slice_is(table[i].part, part))
            return add(building, table[i].kind, SIZE_MAX, table[i].eid, text);
    return NULL;
}

/* The words in the deepest of: article, paragraph, point, ... as many as stand above them. */
static struct provision *add_deep(struct building *building, const struct example *example,
                                  struct slice prefix)
{
    static const struct {
        enum provision_kind kind;
        const char *eid;
    } levels[] = {{PROVISION_ARTICLE, "art_1"}, {PROVISION_PARAGRAPH, "__para_1"},
                  {PROVISION_POINT, "__point_a"}, {PROVISION_INDENT, "__indent_1"}};
    enum { DEEPEST = sizeof levels / sizeof *levels - 1 };
    struct slice eid = prefix;
    size_t parent = SIZE_MAX;
    for (size_t i = 0;; i++) {
        bool last = i == example->above_count || i == DEEPEST;
        eid = arena_format(building->arena, "%.*s%s", SLICE_ARG(eid), levels[i].eid);
        struct provision *provision = add(building, levels[i].kind, parent, eid,
                                          last ? example->text : example->above[i]);
        if (last)
            return provision;
        provision->heading = provision->text;
        parent = building->act->count - 1;
    }
}

static void set_quoted(struct arena *arena, struct provision *provision,
                       const struct example *example)
{
    provision->quoted = ARENA_ARRAY(arena, struct quoted, example->quoted_count + 1);
    provision->quoted_count = example->quoted_count;
    for (size_t i = 0; i < example->quoted_count; i++)
        provision->quoted[i] = (struct quoted){example->quoted[i].start, example->quoted[i].end,
                                               example->quoted[i].inserted};
}

static struct slice or_else(struct slice words, struct slice other)
{
    return words.len ? words : other;
}

static struct identity identity_of(struct arena *arena, const struct example *example)
{
    bool dated = date_is_set(example->issued);
    struct act_number number;
    size_t pos = 0;
    struct identity identity = {
        .iri = SLICE("/akn/vn/act/example"),
        .number = or_else(example->number, dated ? SLICE("12/2025/QĐ-UBND") : SLICE("")),
        .kind = or_else(example->kind, SLICE("quyet-dinh")),
        .issued = example->issued,
        .in_force = example->in_force,
        .title = example->title,
        .place = SLICE(""),
        .signer = SLICE("")};
    issuer_read(arena, or_else(example->issuer, SLICE("Ủy ban nhân dân tỉnh Mẫu")),
                &identity.issuer);
    identity.normative = !identity.number.len ||
                         (number_find(arena, identity.number, &pos, &number) && number.year);
    return identity;
}

void nutshell_act(struct arena *arena, const struct example *example, struct act *act)
{
    struct building building = {arena, act};
    *act = (struct act){.arena = arena, .xml = SLICE(""), .source_digest = SLICE("")};
    act->identity = identity_of(arena, example);
    act->provisions = ARENA_ARRAY(arena, struct provision, MOST_PROVISIONS);
    struct provision *provision = add_loose(&building, example->part, example->text);
    bool annex = slice_is(example->part, SLICE("annex"));
    if (annex) {
        act->attachments = ARENA_NEW(arena, struct attachment);
        act->attachments[0] = (struct attachment){SLICE("att_1"), SLICE("quy-dinh"), SLICE("")};
        act->attachment_count = 1;
    }
    if (!provision)
        provision = add_deep(&building, example, annex ? SLICE("att_1__") : SLICE(""));
    set_quoted(arena, provision, example);
    for (size_t i = 0; annex && i < act->count; i++)
        act->provisions[i].attachment = 1;
    if (example->also.len)
        add(&building, PROVISION_ARTICLE, SIZE_MAX, SLICE("art_2"), example->also);
}

void nutshell_text(struct arena *arena, struct slice text, struct date issued, struct act *act)
{
    struct example example = {.text = text, .issued = issued, .also = SLICE(""),
                              .part = SLICE(""), .title = SLICE(""), .number = SLICE(""),
                              .kind = SLICE(""), .issuer = SLICE("")};
    nutshell_act(arena, &example, act);
}

/* The context of a line: elements that change the zone, and elements that mark a few words. */
#include "export/act_context.h"

#include "markup/akn_parse.h"
#include "markup/prose.h"

static const struct zone_rule {
    const char *element;
    const char *name;         /* the attribute; NULL: any */
    enum zone zone;
    bool settles;             /* holds for all that is inside, but for named containers */
} zone_rules[] = {
    {"preface", NULL, ZONE_LETTERHEAD, false},
    {"docType", NULL, ZONE_TYPE, false},
    {"docTitle", NULL, ZONE_TITLE, false},
    {"shortTitle", NULL, ZONE_TITLE, false},
    {"longTitle", NULL, ZONE_TITLE, false},
    {"docAuthority", NULL, ZONE_ISSUER, false},
    {"preamble", NULL, ZONE_ENACTING, false},
    {"citations", NULL, ZONE_CITATION, false},
    {"citation", NULL, ZONE_CITATION, false},
    {"body", NULL, ZONE_BODY, true},
    {"mainBody", NULL, ZONE_BODY, true},
    {"conclusions", NULL, ZONE_CLOSING, true},
    {"container", "letterhead", ZONE_LETTERHEAD, true},
    {"container", "leftover", ZONE_LEFTOVER, true},
    {"container", "recipients", ZONE_RECIPIENTS, true},
    {"container", "signature", ZONE_SIGNATURE, true},
};

static const struct {
    const char *element;
    enum span_kind span;
} marks[] = {
    {"heading", SPAN_HEADING}, {"docNumber", SPAN_ACT_NUMBER}, {"docDate", SPAN_ACT_DATE},
    {"docAuthority", SPAN_AUTHORITY}, {"location", SPAN_PLACE}, {"role", SPAN_ROLE},
    {"person", SPAN_PERSON}, {"ref", SPAN_REFERENCE}, {"mref", SPAN_REFERENCE},
    {"rref", SPAN_REFERENCE},
};

static const struct {
    const char *element;
    struct slice eid;         /* when the element has none of its own; as in markup/act.h */
    bool firm;
} eids[] = {
    {"attachment", SLICE_INIT(""), true},
    {"citation", SLICE_INIT(""), true},
    {"conclusions", SLICE_INIT("conclusions"), true},
    {"preface", SLICE_INIT("preface"), false},
    {"formula", SLICE_INIT("preamble"), false},
    {"body", SLICE_INIT("body"), false},
    {"mainBody", SLICE_INIT("body"), false},
    {"table", SLICE_INIT(""), false},
    {"quotedStructure", SLICE_INIT(""), false},
};

static void enter_zone(struct arena *arena, struct act_context *context, const xmlNode *node)
{
    if (context->attached && akn_is(node, "preface")) {
        context->zone = ZONE_HEAD;
        context->settled = true;
    }
    for (size_t i = 0; i < sizeof zone_rules / sizeof *zone_rules; i++) {
        const struct zone_rule *rule = &zone_rules[i];
        if (!akn_is(node, rule->element) || (context->settled && !rule->name))
            continue;
        if (rule->name &&
            !slice_is(akn_attribute(arena, node, "name"), slice_of(rule->name)))
            continue;
        context->zone = rule->zone;
        context->settled = context->settled || rule->settles;
        return;
    }
}

static void enter_mark(struct arena *arena, struct act_context *context, const xmlNode *node)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (akn_is(node, marks[i].element)) {
            context->span = marks[i].span;
            context->href = akn_attribute(arena, node, akn_is(node, "rref") ? "from" : "href");
        }
}

static void enter_provision(struct act_context *context, enum provision_kind kind)
{
    bool below = kind >= PROVISION_PARAGRAPH && kind <= PROVISION_INDENT;
    context->kind = kind;
    context->depth += kind != PROVISION_TEXT;
    if (kind != PROVISION_TEXT && kind != PROVISION_LEFTOVER)
        context->level = below ? context->level + 1 : 0;
}

bool act_context_enter(struct arena *arena, struct act_context *context, const xmlNode *node)
{
    enum provision_kind kind;
    bool provision = prose_provision_kind(node, &kind);
    context->xml_line = (size_t)xmlGetLineNo(node);
    if (provision)
        enter_provision(context, kind);
    enter_zone(arena, context, node);
    enter_mark(arena, context, node);
    return provision;
}

struct act_eid act_context_eid(struct arena *arena, const struct act_context *context,
                               const xmlNode *node)
{
    enum provision_kind kind;
    struct act_eid eid = {.eid = akn_attribute(arena, node, "eId"),
                          .firm = prose_provision_kind(node, &kind),
                          .xml_line = (size_t)xmlGetLineNo(node)};
    if (eid.firm)
        return eid;
    for (size_t i = 0; i < sizeof eids / sizeof *eids; i++)
        if (akn_is(node, eids[i].element)) {
            eid.firm = eids[i].firm && eid.eid.len > 0;
            if (!eid.eid.len && !context->attached)
                eid.eid = eids[i].eid;
            return eid;
        }
    return (struct act_eid){.eid = SLICE("")};
}

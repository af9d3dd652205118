/* Reading one pack: from XML elements to rules. The grammar has been checked before. */
#include "rules/read.h"

#include "rules/sets.h"
#include "terms/kind.h"

#include <stdint.h>
#include <string.h>

static size_t count_children(const xmlNode *parent, const char *name)
{
    size_t count = 0;
    for (const xmlNode *child = parent->children; child; child = child->next)
        count += xml_is(child, name);
    return count;
}

static void read_sentences(struct arena *arena, const xmlNode *parent, const char *name,
                           struct slice out[2])
{
    for (const xmlNode *child = parent->children; child; child = child->next)
        if (xml_is(child, name)) {
            struct slice language = xml_attribute(arena, child, "lang");
            out[slice_is(language, SLICE("en"))] = xml_sentence(arena, child);
        }
}

static struct pattern read_pattern(struct arena *arena, const xmlNode *node)
{
    return (struct pattern){.written = xml_pattern(arena, node), .words = SLICE(""),
                            .line = xml_line(node)};
}

static struct check read_check(struct arena *arena, const xmlNode *node)
{
    struct check check = {.scope = scope_of(xml_attribute(arena, node, "in")),
                          .wanted = xml_is(node, "given"),
                          .pattern = ARENA_NEW(arena, struct pattern)};
    *check.pattern = read_pattern(arena, node);
    return check;
}

void read_names(struct rules *rules, const xmlNode *pack, struct diagnostics *list)
{
    for (const xmlNode *node = pack->children; node; node = node->next) {
        if (!xml_is(node, "define"))
            continue;
        struct slice name = xml_attribute(rules->arena, node, "name");
        struct slice words = xml_pattern(rules->arena, node);
        if (!names_add(&rules->names, name, words, xml_line(node)))
            DIAGNOSE(list, NAME_TWICE, SLICE(""), xml_line(node), name);
    }
}

void read_exceptions(struct rules *rules, const xmlNode *pack, struct diagnostics *list)
{
    for (const xmlNode *node = pack->children; node; node = node->next) {
        if (!xml_is(node, "exceptions"))
            continue;
        struct exceptions shared = {.id = xml_attribute(rules->arena, node, "id")};
        shared.checks = ARENA_ARRAY(rules->arena, struct check, count_children(node, "except"));
        for (const xmlNode *child = node->children; child; child = child->next) {
            if (!xml_is(child, "except"))
                continue;
            struct check check = read_check(rules->arena, child);
            if (pattern_prepare(rules, check.pattern, shared.id, list))
                shared.checks[shared.count++] = check;
        }
        *ARENA_PUSH(rules->arena, rules->exceptions, rules->exceptions_count,
                    rules->exceptions_room) = shared;
    }
}

static const struct exceptions *find_exceptions(const struct rules *rules, struct slice id)
{
    for (size_t i = 0; i < rules->exceptions_count; i++)
        if (slice_is(rules->exceptions[i].id, id))
            return &rules->exceptions[i];
    return NULL;
}

/* "khoản 3 Điều 51 Luật 72/2025/QH15" */
static struct slice name_provision(struct arena *arena, struct slice at,
                                   const struct instrument *instrument)
{
    const struct act_kind *kind = kind_by_slug(instrument->kind);
    struct slice label = kind ? kind_label(arena, kind) : SLICE("văn bản số");
    return arena_format(arena, "%.*s %.*s %.*s", SLICE_ARG(at), SLICE_ARG(label),
                        SLICE_ARG(instrument->number));
}

static bool read_basis(struct rules *rules, const xmlNode *node, struct basis *out,
                       struct slice place, struct diagnostics *list)
{
    struct slice number = xml_attribute(rules->arena, node, "instrument");
    const struct instrument *instrument = instruments_by_number(rules->instruments, number);
    if (!instrument) {
        DIAGNOSE(list, INSTRUMENT_UNKNOWN, place, xml_line(node), number);
        return false;
    }
    struct date from = xml_date(node, "from"), until = xml_date(node, "until");
    *out = (struct basis){
        .instrument = number,
        .provision = name_provision(rules->arena, xml_attribute(rules->arena, node, "at"),
                                    instrument),
        .from = date_is_set(from) ? from : instrument->from,
        .until = date_is_set(until) ? until : instrument->until,
        .says = fit_of(xml_attribute(rules->arena, node, "says"))};
    return true;
}

static bool read_bases(struct rules *rules, const xmlNode *node, struct rule *rule,
                       struct diagnostics *list)
{
    bool good = true;
    rule->bases = ARENA_ARRAY(rules->arena, struct basis, count_children(node, "basis"));
    for (const xmlNode *child = node->children; child; child = child->next)
        if (xml_is(child, "basis"))
            good &= read_basis(rules, child, &rule->bases[rule->basis_count++], rule->id, list);
    return good;
}

static bool read_patterns(struct rules *rules, const xmlNode *node, struct rule *rule,
                          struct diagnostics *list)
{
    bool good = true;
    rule->patterns = ARENA_ARRAY(rules->arena, struct pattern, count_children(node, "pattern"));
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (!xml_is(child, "pattern"))
            continue;
        struct pattern *pattern = &rule->patterns[rule->pattern_count++];
        *pattern = read_pattern(rules->arena, child);
        good &= pattern_prepare(rules, pattern, rule->id, list);
    }
    return good;
}

static size_t count_checks(const struct rules *rules, const xmlNode *node)
{
    size_t count = count_children(node, "given") + count_children(node, "except");
    for (size_t i = 0; i < rules->exceptions_count; i++)
        count += rules->exceptions[i].count * count_children(node, "use");
    return count;
}

static bool use_exceptions(struct rules *rules, const xmlNode *node, struct rule *rule,
                           struct diagnostics *list)
{
    struct slice id = xml_attribute(rules->arena, node, "exceptions");
    const struct exceptions *shared = find_exceptions(rules, id);
    if (!shared) {
        DIAGNOSE(list, EXCEPTIONS_UNKNOWN, rule->id, xml_line(node), id);
        return false;
    }
    for (size_t i = 0; i < shared->count; i++)
        rule->checks[rule->check_count++] = shared->checks[i];
    return true;
}

/* A rule's own checks come first; shared ones are borrowed and never freed with the rule. */
static bool read_checks(struct rules *rules, const xmlNode *node, struct rule *rule,
                        struct diagnostics *list)
{
    bool good = true;
    rule->checks = ARENA_ARRAY(rules->arena, struct check, count_checks(rules, node) + 1);
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (!xml_is(child, "given") && !xml_is(child, "except"))
            continue;
        struct check *check = &rule->checks[rule->check_count++];
        *check = read_check(rules->arena, child);
        good &= pattern_prepare(rules, check->pattern, rule->id, list);
    }
    rule->own_checks = rule->check_count;
    for (const xmlNode *child = node->children; child; child = child->next)
        if (xml_is(child, "use"))
            good &= use_exceptions(rules, child, rule, list);
    return good;
}

static struct look read_look(struct arena *arena, const xmlNode *rule)
{
    struct look look = {UNIT_LEAF, PART_BODY | PART_ANNEX | PART_PREAMBLE};
    const xmlNode *node = xml_child(rule, "look");
    if (!node)
        return look;
    struct slice parts = xml_attribute(arena, node, "parts");
    look.unit = unit_of(xml_attribute(arena, node, "in"));
    if (parts.len)
        look.parts = parts_of(parts);
    return look;
}

static void set_days(const xmlNode *node, struct condition *condition)
{
    struct date from = xml_date(node, "issued-from"), until = xml_date(node, "issued-until");
    if (date_is_set(from))
        condition->from = from;
    if (date_is_set(until))
        condition->until = until;
}

/* What a <when> says takes the place of what was said before, attribute by attribute. */
static void read_when(struct arena *arena, const xmlNode *parent, struct condition *condition)
{
    const xmlNode *node = xml_child(parent, "when");
    if (!node)
        return;
    struct slice normative = xml_attribute(arena, node, "normative");
    struct slice issuer = xml_attribute(arena, node, "issuer");
    struct slice level = xml_attribute(arena, node, "level");
    struct slice kind = xml_attribute(arena, node, "kind");
    if (normative.len)
        condition->normative = slice_is(normative, SLICE("yes")) ? NORMATIVE_YES : NORMATIVE_NO;
    if (issuer.len)
        condition->organs = organs_of(issuer);
    if (level.len)
        condition->levels = levels_of(level);
    if (kind.len)
        condition->kinds = kind;
    set_days(node, condition);
}

static struct condition read_condition(struct arena *arena, const xmlNode *rule)
{
    struct condition condition = {.kinds = SLICE("")};
    read_when(arena, rule->parent, &condition);
    read_when(arena, rule, &condition);
    return condition;
}

static struct cites read_cites(struct arena *arena, const xmlNode *rule)
{
    const xmlNode *node = xml_child(rule, "cites");
    if (!node)
        return (struct cites){.group = SLICE("")};
    return (struct cites){.set = true,
                          .group = xml_attribute(arena, node, "group"),
                          .at_issue = states_of(xml_attribute(arena, node, "at-issue")),
                          .now = states_of(xml_attribute(arena, node, "now"))};
}

static void discard(struct rule *rule)
{
    for (size_t i = 0; i < rule->pattern_count; i++)
        pattern_discard(&rule->patterns[i]);
    for (size_t i = 0; i < rule->own_checks; i++)
        pattern_discard(rule->checks[i].pattern);
}

static struct rule *begin_rule(struct arena *arena, const xmlNode *node, struct slice pack,
                               struct slice file)
{
    struct rule *rule = ARENA_NEW(arena, struct rule);
    *rule = (struct rule){.id = xml_attribute(arena, node, "id"),
                          .family = xml_attribute(arena, node, "family"),
                          .pack = pack,
                          .file = file,
                          .line = xml_line(node),
                          .grade = grade_of(xml_attribute(arena, node, "grade")),
                          .handling = xml_sentence(arena, xml_child(node, "handling")),
                          .look = read_look(arena, node),
                          .when = read_condition(arena, node),
                          .cites = read_cites(arena, node)};
    read_sentences(arena, node, "title", rule->title);
    read_sentences(arena, node, "reason", rule->reason);
    read_examples(arena, node, rule);
    return rule;
}

static void read_rule(struct rules *rules, const xmlNode *node, struct slice pack,
                      struct slice file, struct diagnostics *list)
{
    struct rule *rule = begin_rule(rules->arena, node, pack, file);
    bool good = rules_by_id(rules, rule->id) == NULL;
    if (!good)
        DIAGNOSE(list, RULE_TWICE, rule->id, rule->line, rule->id);
    good &= read_bases(rules, node, rule, list);
    good &= read_patterns(rules, node, rule, list);
    good &= read_checks(rules, node, rule, list);
    if (good)
        *ARENA_PUSH(rules->arena, rules->items, rules->count, rules->room) = rule;
    else
        discard(rule);
}

void read_rules(struct rules *rules, const xmlNode *pack, struct slice file,
                struct diagnostics *list)
{
    struct slice id = xml_attribute(rules->arena, pack, "id");
    struct slice version = xml_attribute(rules->arena, pack, "version");
    struct slice name = arena_format(rules->arena, "%.*s %.*s", SLICE_ARG(id), SLICE_ARG(version));
    for (const xmlNode *node = pack->children; node; node = node->next)
        if (xml_is(node, "rule"))
            read_rule(rules, node, name, file, list);
}

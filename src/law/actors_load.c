/*
 * Actors: reading them from rules/law/actors.xml. Entries are read from top to bottom; a form that
 * refers to {id} can only mean an entry above it, so that nothing refers to itself.
 */
#include "law/actors.h"

#include "law/actors_store.h"
#include "law/checked_xml.h"
#include "text/view.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* The forms of one entry while it is read. */
struct forms {
    struct slice *items;
    size_t count, room;
};

static bool id_unknown(struct slice id, struct slice unknown, const xmlNode *node,
                       struct diagnostics *list)
{
    DIAGNOSE(list, LAW_ID_UNKNOWN, SLICE(""), (size_t)xmlGetLineNo(node), id, unknown);
    return false;
}

static bool read_form(struct actors *actors, struct slice id, const xmlNode *node,
                      struct forms *forms, struct diagnostics *list)
{
    struct slice unknown;
    struct slice *form = ARENA_PUSH(actors->arena, forms->items, forms->count, forms->room);

    *form = SLICE("");
    if (fragments_expand(actors->arena, &actors->fragments,
                         checked_xml_pattern(actors->arena, node), form, &unknown) == STATUS_OK)
        return true;
    return id_unknown(id, unknown, node, list);
}

/* Why a pattern cannot be compiled; the empty slice when it can. */
static struct slice pattern_fault(struct arena *arena, struct slice pattern)
{
    enum { MOST_WORDS = 128 };
    PCRE2_UCHAR words[MOST_WORDS] = "";
    PCRE2_SIZE offset;
    struct slice paged;
    int error;

    if (!view_pattern(arena, pattern, &paged))
        return SLICE("a letter that the matching view does not have");
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)paged.at, paged.len, PCRE2_CASELESS, &error,
                                     &offset, NULL);
    if (!code)
        pcre2_get_error_message(error, words, sizeof words);
    pcre2_code_free(code);
    return arena_copy(arena, slice_of((const char *)words));
}

static bool add_pattern(struct actors *actors, struct slice id, const struct forms *forms,
                        bool bounded, const xmlNode *node, struct diagnostics *list)
{
    size_t line = (size_t)xmlGetLineNo(node);
    struct slice pattern = fragments_alternation(actors->arena, forms->items, forms->count,
                                                 bounded);
    struct slice fault = pattern_fault(actors->arena, pattern);

    if (fragments_pattern(&actors->fragments, id).len) {
        DIAGNOSE(list, LAW_ID_TWICE, SLICE(""), line, id);
        return false;
    }
    if (fault.len) {
        DIAGNOSE(list, LAW_PATTERN_WRONG, SLICE(""), line, id, fault);
        return false;
    }
    fragments_add(actors->arena, &actors->fragments, id, pattern);
    return true;
}

static bool read_word(struct actors *actors, struct slice id, const xmlNode *node,
                      struct diagnostics *list)
{
    struct arena *arena = actors->arena;
    struct forms forms = {0};
    bool good = true;

    CHECKED_XML_EACH(part, node) {
        if (checked_xml_named(part, "form"))
            good &= read_form(actors, id, part, &forms, list);
        else
            *ARENA_PUSH(arena, forms.items, forms.count, forms.room) = districts_pattern(
                arena, &actors->districts, checked_xml_attribute(arena, part, "type"));
    }
    return add_pattern(actors, id, &forms, false, node, list) && good;
}

static enum level level_of(struct slice name)
{
    enum level level = LEVEL_CENTRAL;

    while (level < LEVEL_COMMUNE && !slice_is(level_name(level), name))
        level++;
    return level;
}

static void read_date(struct arena *arena, const xmlNode *node, struct actor *actor)
{
    struct date *date = checked_xml_named(node, "from") ? &actor->from : &actor->until;
    struct slice source = checked_xml_attribute(arena, node, "source");

    date_parse_iso(checked_xml_attribute(arena, node, "date"), date);
    actor->verify |= checked_xml_attribute(arena, node, "verify").len > 0;
    if (source.len)
        actor->source = source;
}

static bool read_actor(struct actors *actors, struct slice id, const xmlNode *node,
                       struct diagnostics *list)
{
    struct arena *arena = actors->arena;
    struct actor *actor = ARENA_PUSH(arena, actors->items, actors->count, actors->room);
    struct forms forms = {0};
    bool good = true;

    *actor = (struct actor){
        .id = id,
        .name = checked_xml_attribute(arena, node, "name"),
        .kind = checked_xml_attribute(arena, node, "kind"),
        .level = level_of(checked_xml_attribute(arena, node, "level")),
        .follower = checked_xml_attribute(arena, node, "follower"),
        .source = SLICE("")};
    CHECKED_XML_EACH(part, node) {
        if (checked_xml_named(part, "form"))
            good &= read_form(actors, id, part, &forms, list);
        else
            read_date(arena, part, actor);
    }
    good &= add_pattern(actors, id, &forms, true, node, list);
    actor->pattern = fragments_pattern(&actors->fragments, id);
    return good;
}

static bool read_member(struct actors *actors, struct actor_set *set, const xmlNode *node,
                        struct forms *patterns, struct diagnostics *list)
{
    struct arena *arena = actors->arena;
    struct slice member = checked_xml_attribute(arena, node, "ref");
    struct slice pattern = fragments_pattern(&actors->fragments, member);

    if (!pattern.len)
        return id_unknown(set->id, member, node, list);
    *ARENA_PUSH(arena, set->members, set->count, set->room) = member;
    *ARENA_PUSH(arena, patterns->items, patterns->count, patterns->room) = pattern;
    return true;
}

static bool read_set(struct actors *actors, struct slice id, const xmlNode *node,
                     struct diagnostics *list)
{
    struct actor_set *set = ARENA_PUSH(actors->arena, actors->sets, actors->set_count,
                                 actors->set_room);
    struct forms own = {0}, members = {0};
    bool good = true;

    *set = (struct actor_set){.id = id};
    CHECKED_XML_EACH(part, node) {
        if (checked_xml_named(part, "form"))
            good &= read_form(actors, id, part, &own, list);
        else
            good &= read_member(actors, set, part, &members, list);
    }
    return add_pattern(actors, id, own.count ? &own : &members, true, node, list) && good;
}

static bool check_followers(const struct actors *actors, struct diagnostics *list)
{
    bool good = true;

    for (size_t i = 0; i < actors->count; i++) {
        const struct actor *actor = &actors->items[i];
        if (actor->follower.len && !actors_by_id(actors, actor->follower)) {
            DIAGNOSE(list, LAW_ID_UNKNOWN, SLICE(""), 0, actor->id, actor->follower);
            good = false;
        }
    }
    return good;
}

static bool read_entries(struct actors *actors, const xmlNode *root, struct diagnostics *list)
{
    static const struct {
        const char *element;
        bool (*read)(struct actors *actors, struct slice id, const xmlNode *node,
                     struct diagnostics *list);
    } readers[] = {{"word", read_word}, {"actor", read_actor}, {"set", read_set}};
    bool good = true;

    CHECKED_XML_EACH(node, root) {
        struct slice id = checked_xml_attribute(actors->arena, node, "id");
        for (size_t i = 0; i < sizeof readers / sizeof readers[0]; i++)
            if (checked_xml_named(node, readers[i].element))
                good &= readers[i].read(actors, id, node, list);
    }
    return good && check_followers(actors, list);
}

enum status actors_load(struct arena *arena, const char *rules_folder, struct actors **out,
                        struct diagnostics *list)
{
    struct actors *actors = ARENA_NEW(arena, struct actors);
    struct slice file_before = list->file;
    bool good;
    xmlDoc *doc;

    actors->arena = arena;
    if (districts_load(arena, rules_folder, &actors->districts, list) != STATUS_OK ||
        checked_xml_read(arena, rules_folder, "law/actors.xml", "schema/law.rng", list, &doc) !=
            STATUS_OK)
        return STATUS_CANNOT;
    list->file = arena_format(arena, "%s/law/actors.xml", rules_folder);
    good = read_entries(actors, xmlDocGetRootElement(doc), list);
    xmlFreeDoc(doc);
    list->file = file_before;
    *out = actors;
    return good ? STATUS_OK : STATUS_CANNOT;
}

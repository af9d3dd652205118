/* The register of instruments: reading it from rules/law/instruments.xml. */
#include "law/instruments.h"

#include "law/checked_xml.h"
#include "law/register.h"
#include "text/spelling.h"

#include <assert.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>

size_t register_title(struct instruments *register_, struct slice title)
{
    struct slice key = spelling_key(register_->arena, title);
    struct name *name;

    for (size_t i = 0; i < register_->title_count; i++)
        if (slice_is(register_->titles[i], key))
            return i;
    *ARENA_PUSH(register_->arena, register_->titles, register_->title_count,
                register_->title_room) = key;
    name = ARENA_PUSH(register_->arena, register_->names, register_->name_count,
                      register_->name_room);
    name->words = key;
    name->title = register_->title_count - 1;
    return name->title;
}

/* Reads <issued>, <from> or <until>; its source joins those of the other dates. */
static void read_date(struct arena *arena, const xmlNode *node, struct date *date, bool *verify,
                      struct instrument *instrument)
{
    struct slice source = checked_xml_attribute(arena, node, "source");
    bool known = date_parse_iso(checked_xml_attribute(arena, node, "date"), date);

    assert(known); /* the schema saw to it */
    *verify = checked_xml_attribute(arena, node, "verify").len > 0;
    instrument->verify |= *verify;
    if (!source.len || slice_find(instrument->source, source, 0) != SIZE_MAX)
        return;
    instrument->source = instrument->source.len
                             ? arena_format(arena, "%.*s; %.*s", SLICE_ARG(instrument->source),
                                            SLICE_ARG(source))
                             : source;
}

static void read_until(struct arena *arena, const xmlNode *node, struct instrument *instrument)
{
    struct slice source = checked_xml_attribute(arena, node, "source");

    if (checked_xml_attribute(arena, node, "date").len)
        read_date(arena, node, &instrument->until, &instrument->verify_until, instrument);
    instrument->ended_by = source.len ? source : checked_xml_attribute(arena, node, "by");
}

static void read_parts(struct instruments *register_, const xmlNode *node, struct entry *entry)
{
    struct arena *arena = register_->arena;
    struct instrument *instrument = &entry->instrument;
    size_t room = 0;

    CHECKED_XML_EACH(part, node) {
        if (checked_xml_named(part, "title")) {
            instrument->title = checked_xml_text(arena, part);
            entry->title = register_title(register_, instrument->title);
        } else if (checked_xml_named(part, "issued")) {
            read_date(arena, part, &instrument->issued, &instrument->verify_issued, instrument);
        } else if (checked_xml_named(part, "from")) {
            read_date(arena, part, &instrument->from, &instrument->verify_from, instrument);
        } else if (checked_xml_named(part, "until")) {
            read_until(arena, part, instrument);
        } else {
            *ARENA_PUSH(arena, instrument->amended, instrument->amended_count, room) =
                checked_xml_attribute(arena, part, "number");
        }
    }
    instrument->amends = instrument->amended_count ? instrument->amended[0] : SLICE("");
}

static void read_number(struct arena *arena, struct entry *entry)
{
    struct act_number number;
    size_t pos = 0;

    if (!number_find(arena, entry->instrument.number, &pos, &number))
        return;
    entry->year = number.year;
    if (!slice_number(number.serial, ULONG_MAX, &entry->serial))
        entry->serial = 0;
}

static bool dates_in_order(const struct instrument *instrument)
{
    const struct date dates[] = {instrument->issued, instrument->from, instrument->until};
    struct date before = {0};

    for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++) {
        if (date_is_set(dates[i]) && date_order(before, dates[i]) > 0)
            return false;
        if (date_is_set(dates[i]))
            before = dates[i];
    }
    return true;
}

/* What the schema cannot say: a number is entered once, the dates follow each other. */
static bool check_entry(const struct instruments *register_, const struct entry *entry,
                        size_t line, struct diagnostics *list)
{
    struct slice name = entry->instrument.number.len ? entry->instrument.number
                                                     : entry->instrument.title;

    for (size_t i = 0; i + 1 < register_->count; i++)
        if (entry->serial && slice_is(register_->entries[i].instrument.number, name)) {
            DIAGNOSE(list, LAW_NUMBER_TWICE, SLICE(""), line, name);
            return false;
        }
    if (dates_in_order(&entry->instrument))
        return true;
    DIAGNOSE(list, LAW_DATES_ORDER, SLICE(""), line, name);
    return false;
}

static bool read_instrument(struct instruments *register_, const xmlNode *node,
                            struct diagnostics *list)
{
    struct arena *arena = register_->arena;
    struct entry *entry = ARENA_PUSH(arena, register_->entries, register_->count,
                                     register_->room);

    *entry = (struct entry){.instrument = {
        .number = checked_xml_attribute(arena, node, "number"),
        .kind = checked_xml_attribute(arena, node, "kind"),
        .title = SLICE(""),
        .issuer = checked_xml_attribute(arena, node, "issuer"),
        .group = checked_xml_attribute(arena, node, "group"),
        .ended_by = SLICE(""), .amends = SLICE(""), .source = SLICE("")}};
    read_number(arena, entry);
    read_parts(register_, node, entry);
    return check_entry(register_, entry, (size_t)xmlGetLineNo(node), list);
}

/* Reads <called>: further names of a title. */
static void read_names(struct instruments *register_, const xmlNode *node)
{
    struct arena *arena = register_->arena;
    size_t title = register_title(register_, checked_xml_attribute(arena, node, "title"));

    CHECKED_XML_EACH(part, node) {
        struct name *name = ARENA_PUSH(arena, register_->names, register_->name_count,
                                       register_->name_room);
        name->words = spelling_key(arena, checked_xml_text(arena, part));
        name->title = title;
    }
}

static int longer_first(const void *a, const void *b)
{
    size_t left = ((const struct name *)a)->words.len;
    size_t right = ((const struct name *)b)->words.len;

    return (left < right) - (left > right);
}

/* Gives every instrument the names of its title, as spelling keys. */
static void share_names(struct instruments *register_)
{
    struct arena *arena = register_->arena;

    for (size_t i = 0; i < register_->count; i++) {
        struct entry *entry = &register_->entries[i];
        size_t room = 0;
        for (size_t n = 0; n < register_->name_count; n++)
            if (register_->names[n].title == entry->title)
                *ARENA_PUSH(arena, entry->instrument.names, entry->instrument.name_count, room) =
                    register_->names[n].words;
    }
}

/* An instrument that ended on a day nobody is sure of ended when its follower began. */
static void settle_ends(struct instruments *register_)
{
    for (size_t i = 0; i < register_->count; i++) {
        struct instrument *instrument = &register_->entries[i].instrument;
        const struct instrument *follower;

        if (date_is_set(instrument->until) || !instrument->ended_by.len)
            continue;
        follower = instruments_by_number(register_, instrument->ended_by);
        if (!follower || !date_is_set(instrument_begins(follower)))
            continue;
        instrument->until = date_add_days(instrument_begins(follower), -1);
        instrument->verify = instrument->verify_until = true;
    }
}

enum status instruments_load(struct arena *arena, const char *rules_folder,
                             struct instruments **out, struct diagnostics *list)
{
    struct instruments *register_ = ARENA_NEW(arena, struct instruments);
    struct slice file_before = list->file;
    bool good = true;
    xmlDoc *doc;

    register_->arena = arena;
    if (checked_xml_read(arena, rules_folder, "law/instruments.xml", "schema/law.rng", list,
                         &doc) != STATUS_OK)
        return STATUS_CANNOT;
    list->file = arena_format(arena, "%s/law/instruments.xml", rules_folder);
    CHECKED_XML_EACH(node, xmlDocGetRootElement(doc)) {
        if (checked_xml_named(node, "instrument"))
            good &= read_instrument(register_, node, list);
        else
            read_names(register_, node);
    }
    xmlFreeDoc(doc);
    list->file = file_before;
    qsort(register_->names, register_->name_count, sizeof *register_->names, longer_first);
    share_names(register_);
    settle_ends(register_);
    *out = register_;
    return good ? STATUS_OK : STATUS_CANNOT;
}

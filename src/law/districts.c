/* Districts of old: a sorted list of 696 names. */
#include "law/districts.h"

#include "law/checked_xml.h"
#include "law/fragments.h"
#include "text/spelling.h"

#include <stdint.h>
#include <stdlib.h>

static struct slice key_of(struct arena *arena, struct slice type, struct slice name)
{
    return spelling_key(arena, arena_format(arena, "%.*s %.*s", SLICE_ARG(type),
                                            SLICE_ARG(name)));
}

static int by_key(const void *a, const void *b)
{
    return slice_order(((const struct district *)a)->key, ((const struct district *)b)->key);
}

enum status districts_load(struct arena *arena, const char *rules_folder, struct districts *out,
                           struct diagnostics *list)
{
    xmlDoc *doc;

    *out = (struct districts){0};
    if (checked_xml_read(arena, rules_folder, "law/districts.xml", "schema/law.rng", list, &doc) !=
        STATUS_OK)
        return STATUS_CANNOT;
    CHECKED_XML_EACH(province, xmlDocGetRootElement(doc)) {
        CHECKED_XML_EACH(node, province) {
            struct district *district = ARENA_PUSH(arena, out->items, out->count, out->room);
            district->type = checked_xml_attribute(arena, node, "type");
            district->name = checked_xml_attribute(arena, node, "name");
            district->key = key_of(arena, district->type, district->name);
        }
    }
    xmlFreeDoc(doc);
    qsort(out->items, out->count, sizeof *out->items, by_key);
    return STATUS_OK;
}

bool districts_have(struct arena *arena, const struct districts *districts,
                    struct slice type_and_name)
{
    struct district wanted = {.key = spelling_key(arena, type_and_name)};

    return bsearch(&wanted, districts->items, districts->count, sizeof wanted, by_key) != NULL;
}

static int longer_first(const void *a, const void *b)
{
    size_t left = ((const struct slice *)a)->len, right = ((const struct slice *)b)->len;

    return (left < right) - (left > right);
}

/* "Phan Rang - Tháp Chàm" is written with and without blanks. */
static struct slice loosen(struct arena *arena, struct slice name)
{
    size_t hyphen = slice_find(name, SLICE(" - "), 0);

    if (hyphen == SIZE_MAX)
        return name;
    struct slice before = slice_part(name, 0, hyphen), behind = slice_from(name, hyphen + 3);
    return arena_format(arena, "%.*s ?- ?%.*s", SLICE_ARG(before), SLICE_ARG(behind));
}

struct slice districts_pattern(struct arena *arena, const struct districts *districts,
                               struct slice type)
{
    struct slice *names = ARENA_ARRAY(arena, struct slice, districts->count);
    size_t count = 0;

    for (size_t i = 0; i < districts->count; i++)
        if (slice_is(districts->items[i].type, type))
            names[count++] = loosen(arena, districts->items[i].name);
    qsort(names, count, sizeof *names, longer_first);
    struct slice alternation = fragments_alternation(arena, names, count, false);
    return arena_format(arena, "(?=(?-i:[[:upper:]]))%.*s\\b", SLICE_ARG(alternation));
}

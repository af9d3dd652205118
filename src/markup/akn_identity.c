/* Identity off the meta of an AKN document. */
#include "markup/akn_identity.h"

#include "markup/akn_parse.h"
#include "markup/prose.h"

static const xmlNode *down(const xmlNode *node, const char *const *path)
{
    for (; node && *path; path++)
        node = akn_child(node, *path);
    return node;
}

static struct slice work_value(struct arena *arena, const xmlNode *main, const char *element,
                               const char *attribute)
{
    const char *const path[] = {"meta", "identification", "FRBRWork", element, NULL};
    const xmlNode *node = down(main, path);
    return node ? akn_attribute(arena, node, attribute) : SLICE("");
}

static const xmlNode *field(struct arena *arena, const xmlNode *main, const char *name)
{
    const char *const path[] = {"meta", "proprietary", NULL};
    const xmlNode *proprietary = down(main, path);
    for (const xmlNode *node = proprietary ? proprietary->children : NULL; node; node = node->next)
        if (akn_is(node, "field") && slice_is(akn_attribute(arena, node, "name"), slice_of(name)))
            return node;
    return NULL;
}

static struct slice field_value(struct arena *arena, const xmlNode *main, const char *name,
                                enum sure *sure)
{
    const xmlNode *node = field(arena, main, name);
    if (!node)
        return SLICE("");
    struct slice words = akn_attribute(arena, node, "sure");
    if (sure)
        *sure = slice_is(words, SLICE("read"))       ? SURE_READ
                : slice_is(words, SLICE("inferred")) ? SURE_INFERRED
                                                     : SURE_MISSING;
    return akn_attribute(arena, node, "value");
}

/* The name behind a reference such as FRBRauthor href="#issuer". */
static struct slice shown_as(struct arena *arena, const xmlNode *main, struct slice href)
{
    const char *const path[] = {"meta", "references", NULL};
    const xmlNode *references = down(main, path);
    if (!slice_starts(href, SLICE("#")))
        return SLICE("");
    for (const xmlNode *node = references ? references->children : NULL; node; node = node->next)
        if (node->type == XML_ELEMENT_NODE &&
            slice_is(akn_attribute(arena, node, "eId"), slice_from(href, 1)))
            return akn_attribute(arena, node, "showAs");
    return SLICE("");
}

static void find_titles(struct prose *prose, const xmlNode *node)
{
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (akn_is(child, "docTitle"))
            prose_add(prose, child, true);
        else if (child->type == XML_ELEMENT_NODE)
            find_titles(prose, child);
    }
}

static struct slice title_of(struct arena *arena, const xmlNode *main)
{
    const xmlNode *preface = akn_child(main, "preface");
    struct prose prose;
    if (!preface)
        return SLICE("");
    prose_begin(&prose, arena);
    find_titles(&prose, preface);
    for (size_t i = 0; i < prose.text.len; i++)
        if (prose.text.at[i] == '\n')
            prose.text.at[i] = ' ';
    return prose_end(&prose);
}

static void read_issuer(struct arena *arena, const xmlNode *main, struct identity *identity)
{
    struct slice name = field_value(arena, main, "issuer", &identity->issuer_sure);
    if (!field(arena, main, "issuer")) {
        name = shown_as(arena, main, work_value(arena, main, "FRBRauthor", "href"));
        identity->issuer_sure = name.len ? SURE_READ : SURE_MISSING;
    }
    identity->issuer = (struct issuer){.name = name, .unit = SLICE(""), .slug = SLICE("")};
    if (!issuer_read(arena, name, &identity->issuer))
        identity->issuer.name = name;
}

static void read_dates(struct arena *arena, const xmlNode *main, struct identity *identity)
{
    struct slice issued = field_value(arena, main, "issued", &identity->issued_sure);
    if (!field(arena, main, "issued")) {
        issued = work_value(arena, main, "FRBRdate", "date");
        identity->issued_sure = SURE_READ;
    }
    if (!date_parse_iso(issued, &identity->issued) || identity->issued.year == 1) {
        identity->issued = (struct date){0};
        identity->issued_sure = SURE_MISSING;
    }
    if (!date_parse_iso(field_value(arena, main, "inForce", NULL), &identity->in_force))
        identity->in_force = (struct date){0};
}

struct identity akn_read_identity(struct arena *arena, const xmlNode *main)
{
    struct identity identity = {.iri = work_value(arena, main, "FRBRthis", "value")};
    identity.number = work_value(arena, main, "FRBRnumber", "value");
    identity.number_sure = identity.number.len ? SURE_READ : SURE_MISSING;
    if (field(arena, main, "number"))
        identity.number = field_value(arena, main, "number", &identity.number_sure);
    identity.kind = akn_attribute(arena, main, "name");
    identity.kind_sure = SURE_READ;
    if (field(arena, main, "kind"))
        identity.kind = field_value(arena, main, "kind", &identity.kind_sure);
    identity.title = title_of(arena, main);
    identity.title_sure = identity.title.len ? SURE_READ : SURE_MISSING;
    if (field(arena, main, "title"))
        identity.title = field_value(arena, main, "title", &identity.title_sure);
    identity.place = field_value(arena, main, "place", NULL);
    identity.signer = field_value(arena, main, "signer", NULL);
    read_issuer(arena, main, &identity);
    read_dates(arena, main, &identity);
    identity.normative = slice_is(work_value(arena, main, "FRBRprescriptive", "value"),
                                  SLICE("true"));
    identity.normative_sure = SURE_INFERRED;
    identity.draft = slice_is(field_value(arena, main, "draft", NULL), SLICE("yes"));
    return identity;
}

struct slice akn_read_digest(struct arena *arena, const xmlNode *main)
{
    const char *const path[] = {"meta", "proprietary", "source", NULL};
    const xmlNode *source = down(main, path);
    return source ? akn_attribute(arena, source, "sha256") : SLICE("");
}

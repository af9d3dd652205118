/* Identity off the meta of an AKN document. */
#include "markup/akn_identity.h"

#include "markup/akn_parse.h"
#include "markup/prose.h"
#include "terms/domain.h"

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

static enum sure sure_of(struct slice words)
{
    return slice_is(words, SLICE("read"))       ? SURE_READ
           : slice_is(words, SLICE("inferred")) ? SURE_INFERRED
                                                : SURE_MISSING;
}

/*
 * What rasoat noted about one fact. A field without a value says only how sure it is of the value
 * in `standard`, which stands in the standard's own place; without a field that value was read.
 */
static struct slice noted(struct arena *arena, const xmlNode *main, const char *name,
                          struct slice standard, enum sure *sure)
{
    const xmlNode *node = field(arena, main, name);
    struct slice value = node ? akn_attribute(arena, node, "value") : SLICE("");
    enum sure known = node ? sure_of(akn_attribute(arena, node, "sure"))
                           : standard.len ? SURE_READ : SURE_MISSING;
    if (sure)
        *sure = known;
    if (value.len || known == SURE_MISSING)
        return value;
    return standard;
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
    struct slice shown = shown_as(arena, main, work_value(arena, main, "FRBRauthor", "href"));
    struct slice name = noted(arena, main, "issuer", shown, &identity->issuer_sure);
    if (!issuer_read(arena, name, &identity->issuer))
        identity->issuer = (struct issuer){.name = name, .unit = SLICE(""), .slug = SLICE("")};
}

static void read_dates(struct arena *arena, const xmlNode *main, struct identity *identity)
{
    struct slice issued = noted(arena, main, "issued", work_value(arena, main, "FRBRdate", "date"),
                                &identity->issued_sure);
    if (!date_parse_iso(issued, &identity->issued) || identity->issued.year == 1) {
        identity->issued = (struct date){0};
        identity->issued_sure = SURE_MISSING;
    }
    if (!date_parse_iso(noted(arena, main, "inForce", SLICE(""), NULL), &identity->in_force))
        identity->in_force = (struct date){0};
}

/* Documents of others do not say it: their title does. */
static void read_domain(struct arena *arena, const xmlNode *main, struct identity *identity)
{
    const struct domain *told = domain_of_title(arena, identity->title);
    identity->domain = noted(arena, main, "domain", told ? told->slug : SLICE(""), NULL);
}

struct identity akn_read_identity(struct arena *arena, const xmlNode *main)
{
    struct identity identity = {.iri = work_value(arena, main, "FRBRthis", "value")};
    identity.number = noted(arena, main, "number", work_value(arena, main, "FRBRnumber", "value"),
                            &identity.number_sure);
    identity.kind = noted(arena, main, "kind", akn_attribute(arena, main, "name"),
                          &identity.kind_sure);
    identity.title = noted(arena, main, "title", title_of(arena, main), &identity.title_sure);
    identity.place = noted(arena, main, "place", SLICE(""), NULL);
    identity.signer = noted(arena, main, "signer", SLICE(""), NULL);
    identity.session = noted(arena, main, "session", SLICE(""), NULL);
    read_domain(arena, main, &identity);
    read_issuer(arena, main, &identity);
    read_dates(arena, main, &identity);
    struct slice prescriptive = work_value(arena, main, "FRBRprescriptive", "value");
    identity.normative = slice_is(prescriptive, SLICE("true"));
    identity.normative_sure = SURE_INFERRED;
    identity.draft = slice_is(noted(arena, main, "draft", SLICE(""), NULL), SLICE("yes"));
    return identity;
}

struct slice akn_read_digest(struct arena *arena, const xmlNode *main)
{
    const char *const path[] = {"meta", "proprietary", "source", NULL};
    const xmlNode *source = down(main, path);
    return source ? akn_attribute(arena, source, "sha256") : SLICE("");
}

/*
 * Where the act stands in a web page. Known sites name the element that holds it; elsewhere it is
 * found by going down from the body for as long as one child holds nearly all of the Vietnamese
 * text that is no link.
 */
#include "intake/html_node.h"

#include "text/utf8.h"

/* A place is an element by id, class or name, and perhaps one inside it. */
struct place {
    struct slice id, class, name; /* "" matches all */
    struct slice inner_class;     /* "": the element itself */
};

static const struct place places[] = {
    {.id = SLICE_INIT("divContentDoc"), .inner_class = SLICE_INIT("content1")},
    {.id = SLICE_INIT("toanvancontent")},
    {.class = SLICE_INIT("toanvancontent")},
    {.class = SLICE_INIT("toanvan")},
    {.class = SLICE_INIT("content1")},
    {.name = SLICE_INIT("article")},
    {.name = SLICE_INIT("main")},
};

enum { LEAST_LETTERS = 40, DOMINANT_PERCENT = 75, MOST_LEVELS = 64 };

/* Letters above U+007F in words of the text: what Vietnamese prose is full of. */
static size_t accented(struct slice text)
{
    size_t count = 0;
    for (size_t pos = 0; pos < text.len;)
        count += utf8_next(text, &pos) >= 0xC0;
    return count;
}

static bool is_left_out(const xmlNode *node)
{
    if (node->type != XML_ELEMENT_NODE)
        return false;
    enum element element = element_of(node);
    return element == ELEMENT_SILENT || element == ELEMENT_ASIDE ||
           slice_is(node_name(node), SLICE("a"));
}

static size_t letters_under(xmlNode *root)
{
    size_t count = 0;
    for (xmlNode *node = root; node; node = node_next(node, root, is_left_out(node)))
        count += accented(node_text(node));
    return count;
}

static xmlNode *find_class(xmlNode *root, struct slice class)
{
    for (xmlNode *node = root; node; node = node_next(node, root, false))
        if (node_has_class(node, class))
            return node;
    return NULL;
}

static bool matches(const xmlNode *node, const struct place *place)
{
    if (node->type != XML_ELEMENT_NODE)
        return false;
    return (!place->id.len || slice_is(node_attribute(node, "id"), place->id)) &&
           (!place->class.len || node_has_class(node, place->class)) &&
           (!place->name.len || slice_is(node_name(node), place->name));
}

static xmlNode *find_place(xmlNode *root, const struct place *place)
{
    for (xmlNode *node = root; node; node = node_next(node, root, false)) {
        if (!matches(node, place))
            continue;
        xmlNode *found = place->inner_class.len ? find_class(node, place->inner_class) : node;
        if (found && letters_under(found) >= LEAST_LETTERS)
            return found;
        return NULL;
    }
    return NULL;
}

/* The child that holds nearly all of the `letters` under a node, or NULL. */
static xmlNode *dominant_child(xmlNode *node, size_t *letters)
{
    size_t wanted = *letters * DOMINANT_PERCENT / 100;
    for (xmlNode *child = node->children; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE || is_left_out(child))
            continue;
        size_t found = letters_under(child);
        if (found > wanted) {
            *letters = found;
            return child;
        }
    }
    return NULL;
}

xmlNode *html_find_act(xmlNode *root)
{
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        xmlNode *found = find_place(root, &places[i]);
        if (found)
            return found;
    }
    size_t letters = letters_under(root);
    xmlNode *node = root;
    for (int level = 0; level < MOST_LEVELS && letters >= LEAST_LETTERS; level++) {
        xmlNode *child = dominant_child(node, &letters);
        enum element element = child ? element_of(child) : ELEMENT_INLINE;
        if (element != ELEMENT_BLOCK)
            break;
        node = child;
    }
    return node;
}

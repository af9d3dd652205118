/* Parts of the site inside the act's element, each known by a rule of its own. */
#include "intake/html_drop.h"

#include "intake/html_census.h"

#include <ctype.h>
#include <string.h>

enum {
    LEAST_LINKS = 3,      /* of a list of links */
    LINK_PERCENT = 80,    /* of its words are in links */
    MOST_BOX_WORDS = 400, /* of a box known by the name of its class alone */
    MOST_NAME_BYTES = 32
};

/* Pieces of class and id that name a part of a site. */
static const char *const box_names[] = {
    "advert", "aside", "banner", "binhluan", "breadcrumb", "breadcrumbs", "comment", "comments",
    "download", "footer", "lienquan", "luotxem", "menu", "modal", "navbar", "navigation",
    "noprint", "pagination", "popup", "rating", "related", "share", "sharing", "sidebar", "social",
    "tags", "toolbar", "tooltip", "vblq",
};

static const char *const roles[] = {"navigation", "contentinfo", "search", "dialog", "tooltip",
                                    "complementary", "menu", "alert"};

static bool is_box_name(const char *name)
{
    for (size_t i = 0; i < sizeof box_names / sizeof *box_names; i++)
        if (strcmp(name, box_names[i]) == 0)
            return true;
    return false;
}

/* "vb-related news_box": a piece between blanks, hyphens and underscores. */
static bool names_box(struct slice list)
{
    char piece[MOST_NAME_BYTES];
    size_t len = 0;
    for (size_t i = 0; i <= list.len; i++) {
        unsigned char letter = i < list.len ? (unsigned char)list.at[i] : ' ';
        if (isalnum(letter)) {
            if (len + 1 < sizeof piece)
                piece[len++] = (char)tolower(letter);
            continue;
        }
        piece[len] = '\0';
        if (is_box_name(piece))
            return true;
        len = 0;
    }
    return false;
}

static bool has_role(const xmlNode *node)
{
    struct slice role = node_attribute(node, "role");
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (slice_is(role, slice_of(roles[i])))
            return true;
    return false;
}

static bool is_box(const xmlNode *node, const struct node_note *note)
{
    struct slice name = node_name(node);
    if (slice_is(name, SLICE("footer")) || has_role(node))
        return true;
    return note->words <= MOST_BOX_WORDS &&
           (names_box(node_attribute(node, "class")) || names_box(node_attribute(node, "id")));
}

/* Cells stay: a table of an act may cite act after act. */
static bool is_link_list(const xmlNode *node, const struct node_note *note, enum element element)
{
    bool block = element == ELEMENT_BLOCK || element == ELEMENT_LIST;
    return block && note->links >= LEAST_LINKS &&
           note->link_words * 100 >= note->words * LINK_PERCENT &&
           !slice_is(node_name(node), SLICE("p"));
}

/* The name of what an element is when it is not the act's; "". */
static struct slice part_of_site(xmlNode *node, const struct node_note *note)
{
    enum element element = element_of(node);
    if (element == ELEMENT_SILENT)
        return SLICE("");
    if (element == ELEMENT_STRUCK || node_styled(node, "text-decoration:line-through"))
        return DROPPED_STRUCK;
    if (element == ELEMENT_ASIDE)
        return DROPPED_FORMS;
    if (html_is_hidden(node))
        return DROPPED_HIDDEN;
    if (note->signs)
        return SLICE("");
    if (element == ELEMENT_FORM)
        return DROPPED_FORMS;
    if (is_box(node, note))
        return DROPPED_BOX;
    return is_link_list(node, note, element) ? DROPPED_LINKS : SLICE("");
}

struct dropping {
    struct arena *arena;
    struct slice name;
};

static void drop(void *state, xmlNode *node)
{
    const struct dropping *dropping = state;
    struct node_note *note = node_note(dropping->arena, node);
    note->dropped = dropping->name;
}

void html_mark_dropped(struct arena *arena, xmlDoc *document, const struct html_place *place)
{
    struct dropping dropping = {arena, DROPPED_BOX};
    if (place->portal)
        for (size_t i = 0; i < PORTAL_PATHS && place->portal->drops[i]; i++)
            html_path_each(document, place->act, place->portal->drops[i], drop, &dropping);
    for (xmlNode *node = place->act; node;) {
        if (node != place->act && node->type == XML_ELEMENT_NODE && !node_is_dropped(node)) {
            struct node_note *note = node_note(arena, node);
            note->dropped = part_of_site(node, note);
        }
        node = node_next(node, place->act, node_is_dropped(node));
    }
}

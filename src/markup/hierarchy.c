/*
 * The hierarchy of a body: each marker opens a provision below the innermost open one that may
 * hold it. What may hold what is one table of ranks; whether a number is a provision or a word is
 * decided by the numbers before it.
 */
#include "markup/tree.h"
#include "markup/zones.h"

#include <assert.h>

enum rank { RANK_TOP, RANK_FORM, RANK_PART, RANK_CHAPTER, RANK_SECTION, RANK_SUBSECTION,
            RANK_ARTICLE, RANK_GROUP, RANK_PARAGRAPH, RANK_DECIMAL, RANK_POINT, RANK_INDENT };

static const struct {
    enum provision_kind kind;
    enum rank rank;
} markers[] = {
    [MARKER_FORM] = {PROVISION_FORM, RANK_FORM},
    [MARKER_PART] = {PROVISION_PART, RANK_PART},
    [MARKER_CHAPTER] = {PROVISION_CHAPTER, RANK_CHAPTER},
    [MARKER_SECTION] = {PROVISION_SECTION, RANK_SECTION},
    [MARKER_SUBSECTION] = {PROVISION_SUBSECTION, RANK_SUBSECTION},
    [MARKER_ARTICLE] = {PROVISION_ARTICLE, RANK_ARTICLE},
    [MARKER_ROMAN] = {PROVISION_SECTION, RANK_GROUP},
    [MARKER_CAPITAL] = {PROVISION_SECTION, RANK_GROUP},
    [MARKER_PARAGRAPH] = {PROVISION_PARAGRAPH, RANK_PARAGRAPH},
    [MARKER_DECIMAL] = {PROVISION_SUBPARAGRAPH, RANK_DECIMAL},
    [MARKER_POINT] = {PROVISION_POINT, RANK_POINT},
    [MARKER_INDENT] = {PROVISION_INDENT, RANK_INDENT},
};

struct building {
    struct arena *arena;
    struct node *root;
    struct node *open;         /* the innermost open provision */
    bool fragment;             /* quoted provisions: the first of them may have any number */
};

static const struct marker *marker_of(const struct node *node)
{
    assert(node->opened);
    return &node->opened->marker;
}

static enum rank rank_of(const struct node *node)
{
    return node->opened ? markers[marker_of(node)->kind].rank : RANK_TOP;
}

static unsigned dots(struct slice label)
{
    unsigned count = 0;
    for (size_t i = 0; i < label.len; i++)
        count += label.at[i] == '-';
    return count;
}

/* The sign of an indent: - and + take turns going deeper. */
static char indent_sign(const struct line *line)
{
    return line->text.len ? line->text.at[0] : '-';
}

/* The open provision that a marker continues as its next sibling; NULL: there is none. */
static struct node *open_sibling(const struct building *building, const struct line *line)
{
    for (struct node *node = building->open; node->parent; node = node->parent) {
        const struct marker *marker = marker_of(node);
        if (marker->kind != line->marker.kind)
            continue;
        if (marker->kind == MARKER_INDENT && indent_sign(node->opened) != indent_sign(line))
            continue;
        if (marker->kind == MARKER_DECIMAL && dots(marker->label) != dots(line->marker.label))
            continue;
        return node;
    }
    return NULL;
}

static bool may_hold(const struct node *holder, const struct line *line)
{
    enum rank rank = markers[line->marker.kind].rank;
    if (!holder->parent)
        return true;
    if (rank_of(holder) != rank)
        return rank_of(holder) < rank;
    /* the same rank: groups nest A over I, decimals by their dots, indents by their sign */
    if (rank == RANK_DECIMAL)
        return dots(marker_of(holder)->label) < dots(line->marker.label);
    return rank == RANK_GROUP || rank == RANK_INDENT;
}

/* Behind the forms an article of the attachment goes on: the form that is open holds none. */
static struct node *form_left(const struct building *building, const struct line *line)
{
    if (line->marker.kind != MARKER_ARTICLE || line->marker.value == 1)
        return NULL;
    for (struct node *node = building->open; node->parent; node = node->parent) {
        if (node->kind == PROVISION_ARTICLE)
            return NULL;
        if (node->kind == PROVISION_FORM)
            return node->parent;
    }
    return NULL;
}

/* The node under which a marker opens a provision. */
static struct node *holder_for(const struct building *building, const struct line *line)
{
    struct node *left = form_left(building, line);
    if (left)
        return left;
    const struct node *sibling = open_sibling(building, line);
    if (sibling && line->marker.kind != MARKER_DECIMAL)
        return sibling->parent;
    struct node *holder = building->open;
    while (!may_hold(holder, line))
        holder = holder->parent;
    return holder;
}

static bool inside_article(const struct node *node)
{
    for (; node->parent; node = node->parent)
        if (node->kind == PROVISION_ARTICLE)
            return true;
    return false;
}

/* A decimal belongs to the khoản whose number it begins with. */
static bool decimal_fits(const struct building *building, const struct line *line)
{
    struct slice rest = line->marker.label, first;
    unsigned long number = 0;
    slice_next(&rest, '-', &first);
    if (!slice_number(first, 1000, &number))
        return false;
    for (const struct node *node = building->open; node->parent; node = node->parent)
        if (node->kind == PROVISION_PARAGRAPH)
            return node->value == number;
    return true;
}

/* "2 - ": a dash parts much else from a number, so it is a marker only in a row of such. */
static bool is_dashed(const struct line *line)
{
    struct slice number = slice_part(line->text, 0, line->marker.len);
    return slice_ends(number, SLICE("-")) || slice_ends(number, SLICE("\u2013"));
}

static bool dash_fits(const struct node *sibling, const struct line *line)
{
    return !is_dashed(line) || line->marker.value == 1 || (sibling && is_dashed(sibling->opened));
}

/* Whether the marker's number can come here: the next one, the first one, or a later one. */
static bool number_fits(const struct building *building, const struct line *line)
{
    const struct marker *marker = &line->marker;
    const struct node *sibling = open_sibling(building, line);
    if (building->fragment && !building->root->children)
        return true;
    switch (marker->kind) {
    case MARKER_FORM:
        return line->attachment > 0;
    case MARKER_ARTICLE:
    case MARKER_INDENT:
    case MARKER_PART:
    case MARKER_CHAPTER:
        return true;
    case MARKER_SECTION:
    case MARKER_SUBSECTION: /* an act that amends may begin with any */
        return !sibling || marker->value == 1 ||
               (marker->value > sibling->value && marker->value <= sibling->value + 5);
    case MARKER_DECIMAL:
        return decimal_fits(building, line);
    case MARKER_PARAGRAPH:
        return dash_fits(sibling, line) &&
               (marker->value == 1 || (sibling ? marker->value > sibling->value &&
                                                     marker->value <= sibling->value + 5
                                               : marker->value <= 3));
    case MARKER_ROMAN:
    case MARKER_CAPITAL: /* a heading in capitals is one, though it has the number before it */
        return sibling ? marker->value + line->capitals > sibling->value &&
                             marker->value <= sibling->value + 3
                       : marker->value == 1 ||
                             (marker->value == 2 && !inside_article(building->open));
    default:
        return dash_fits(sibling, line) &&
               (marker->value == 1 || (sibling && marker->value > sibling->value &&
                                       marker->value <= sibling->value + 5));
    }
}

/* "Mục 1" without a chapter above it in a plan is as good a section as any. */
static void open_provision(struct building *building, const struct line *line)
{
    struct node *holder = holder_for(building, line);
    struct node *node = tree_node(building->arena, holder, markers[line->marker.kind].kind);
    struct slice rest = slice_trim(slice_from(line->text, line->marker.len));
    node->opened = line;
    node->number = slice_trim(slice_part(line->text, 0, line->marker.len));
    node->label = line->marker.label;
    node->value = line->marker.value;
    if (rest.len)
        tree_add_line(building->arena, node, line, rest);
    building->open = node;
}

/* Words without a number go on with the innermost provision; an indent is one paragraph long. */
static void add_words(struct building *building, const struct line *line)
{
    while (building->open->kind == PROVISION_INDENT && !line->table && !line->quote)
        building->open = building->open->parent;
    tree_add_line(building->arena, building->open, line, line->text);
}

static bool takes_heading(const struct node *node)
{
    return node->opened && zones_is_heading(marker_of(node)->kind);
}

/* Words below "Chương II" are its heading until something numbered comes. */
static bool add_heading(struct building *building, const struct line *line)
{
    struct node *node = building->open;
    if (!takes_heading(node) || line->table || line->quote || node->children)
        return false;
    if (node->items && !line->capitals && !line->bold)
        return false;
    tree_add_line(building->arena, node, line, line->text);
    return true;
}

struct node *tree_build(struct arena *arena, const struct lines *lines, size_t from, size_t to,
                        bool fragment)
{
    struct building building = {.arena = arena, .fragment = fragment,
                                .root = tree_node(arena, NULL, PROVISION_TEXT)};
    building.open = building.root;
    for (size_t i = from; i < to; i++) {
        const struct line *line = &lines->at[i];
        if (line->note)
            continue;
        bool numbered = line->marker.kind != MARKER_NONE && !line->quote && !line->table;
        if (numbered && number_fits(&building, line))
            open_provision(&building, line);
        else if (!add_heading(&building, line))
            add_words(&building, line);
    }
    return building.root;
}

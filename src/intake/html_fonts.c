/* Finding the font of a run. Only the first family counts: it is the one the author had. */
#include "intake/html_fonts.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { MOST_RULES = 500 };

/* ".VnTime" of "'.VnTime', serif". */
static struct slice first_family(struct slice list)
{
    struct slice family;
    if (!slice_next(&list, ',', &family))
        return SLICE("");
    family = slice_trim(family);
    while (family.len && strchr("\"' ", family.at[0]))
        family = slice_from(family, 1);
    while (family.len && strchr("\"' ", family.at[family.len - 1]))
        family.len--;
    return family;
}

/* The family that declarations give; of "mso-bidi-font-family" nothing is taken. */
static struct slice declared(struct slice style)
{
    struct slice declaration, name, family = SLICE("");
    while (slice_next(&style, ';', &declaration)) {
        if (!slice_next(&declaration, ':', &name))
            continue;
        name = slice_trim(name);
        if (name.len == strlen("font-family") &&
            strncasecmp(name.at, "font-family", name.len) == 0)
            family = first_family(declaration);
    }
    return family;
}

static void add_selectors(struct arena *arena, struct fonts *fonts, struct slice list,
                          struct slice family)
{
    struct slice selector;
    while (slice_next(&list, ',', &selector) && fonts->count < MOST_RULES) {
        selector = slice_trim(selector);
        const char *dot = memchr(selector.at, '.', selector.len);
        size_t tag = dot ? (size_t)(dot - selector.at) : selector.len;
        if (!selector.len || memchr(selector.at, ' ', selector.len) ||
            memchr(selector.at, ':', selector.len) || selector.at[0] == '@')
            continue;
        struct font_rule rule = {slice_part(selector, 0, tag),
                                 dot ? slice_from(selector, tag + 1) : SLICE(""), family};
        *ARENA_PUSH(arena, fonts->rules, fonts->count, fonts->room) = rule;
    }
}

/* Where the selectors of a rule begin: behind the rule before, a comment or its sign. */
static size_t selectors_start(struct slice style, size_t from, size_t open)
{
    size_t start = from;
    for (size_t i = from; i < open; i++)
        if (style.at[i] == '}' || (style.at[i] == '/' && i && style.at[i - 1] == '*') ||
            (style.at[i] == '-' && i && style.at[i - 1] == '-'))
            start = i + 1;
    return start;
}

static void read_style(struct arena *arena, struct fonts *fonts, struct slice style)
{
    for (size_t from = 0;;) {
        size_t open = slice_find(style, SLICE("{"), from);
        size_t close = open == SIZE_MAX ? open : slice_find(style, SLICE("}"), open);
        if (close == SIZE_MAX)
            return;
        struct slice family = declared(slice_part(style, open + 1, close - open - 1));
        size_t start = selectors_start(style, from, open);
        if (family.len)
            add_selectors(arena, fonts, slice_part(style, start, open - start), family);
        from = close + 1;
    }
}

struct fonts html_fonts(struct arena *arena, xmlNode *root)
{
    struct fonts fonts = {0};
    for (xmlNode *node = root; node; node = node_next(node, root, false)) {
        if (node->type != XML_ELEMENT_NODE || !slice_is(node_name(node), SLICE("style")))
            continue;
        for (xmlNode *text = node->children; text; text = text->next)
            if (text->content)
                read_style(arena, &fonts, slice_of((const char *)text->content));
    }
    return fonts;
}

static struct slice ruled(const struct fonts *fonts, const xmlNode *node)
{
    struct slice family = SLICE("");
    for (size_t i = 0; i < fonts->count; i++) {
        const struct font_rule *rule = &fonts->rules[i];
        if ((!rule->tag.len || slice_is(rule->tag, node_name(node))) &&
            (!rule->class.len || node_has_class(node, rule->class)))
            family = rule->family;
    }
    return family;
}

struct slice html_font_of(const struct fonts *fonts, const xmlNode *node)
{
    for (node = node->parent; node && node->type == XML_ELEMENT_NODE; node = node->parent) {
        struct slice family = declared(node_attribute(node, "style"));
        if (!family.len && slice_is(node_name(node), SLICE("font")))
            family = first_family(node_attribute(node, "face"));
        if (!family.len)
            family = ruled(fonts, node);
        if (family.len)
            return family;
    }
    return SLICE("");
}

/* Counting what elements hold: line by line, and from each element to the one around it. */
#include "intake/html_census.h"

#include "base/buffer.h"
#include "intake/draft.h"
#include "terms/kind.h"
#include "terms/marker.h"
#include "text/spelling.h"
#include "text/utf8.h"
#include "text/words.h"

#include <stdint.h>

enum { MOST_LINE_BYTES = 300 }; /* the rest of a line tells nothing new */

/* The line that is being put together. */
struct counter {
    struct arena *arena;
    struct buffer line;
    xmlNode *block;  /* the element that its first words stand in */
    unsigned links;  /* around */
    bool linked;     /* it begins in a link */
    bool hidden;     /* hidden elements count */
};

bool html_is_hidden(const xmlNode *node)
{
    if (node->type != XML_ELEMENT_NODE)
        return false;
    return node_styled(node, "display:none") || node_styled(node, "visibility:hidden") ||
           node_styled(node, "mso-hide:all") ||
           xmlHasProp((xmlNode *)node, BAD_CAST "hidden") != NULL;
}

static bool parts_lines(enum element element)
{
    return element != ELEMENT_INLINE && element != ELEMENT_BOLD && element != ELEMENT_ITALIC &&
           element != ELEMENT_RAISED && element != ELEMENT_STRUCK;
}

static xmlNode *block_of(xmlNode *node)
{
    for (node = node->parent; node->parent && node->parent->type == XML_ELEMENT_NODE;
         node = node->parent)
        if (parts_lines(element_of(node)))
            break;
    return node;
}

/* "Nước Cộng hòa ..." names the state, as banners of portals do; a letterhead does not say so. */
static bool is_letterhead(struct slice key)
{
    size_t at = slice_find(key, SLICE("cộng hòa xã hội chủ nghĩa"), 0);
    return at != SIZE_MAX && !slice_ends(slice_part(key, 0, at), SLICE("nước "));
}

static bool starts_with_one_of(struct slice line)
{
    static const struct slice heads[] = {
        SLICE_INIT("Căn cứ "), SLICE_INIT("Theo đề nghị "), SLICE_INIT("Xét đề nghị "),
        SLICE_INIT("Nơi nhận"), SLICE_INIT("TM. "), SLICE_INIT("KT. "), SLICE_INIT("TUQ. "),
        SLICE_INIT("PHỤ LỤC"), SLICE_INIT("Phụ lục ")};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (slice_starts(line, heads[i]))
            return true;
    return false;
}

static bool is_sign(struct slice line, struct slice key)
{
    enum marker_kind kind = marker_kind_of(line);
    if (is_letterhead(key) || kind == MARKER_ARTICLE || kind == MARKER_CHAPTER)
        return true;
    if (slice_ends(line, SLICE(":")))
        line.len--;
    return starts_with_one_of(line) || (all_capitals(line) && kind_by_name(line));
}

static void end_line(struct counter *counter)
{
    if (!counter->line.len)
        return;
    struct slice line = tidy(counter->arena, buffer_slice(&counter->line));
    struct slice key = spelling_key(counter->arena, line);
    if (!counter->linked && counter->block && has_words(line) && is_sign(line, key)) {
        struct node_note *note = node_note(counter->arena, counter->block);
        note->signs++;
        note->letterhead = note->letterhead || is_letterhead(key);
    }
    buffer_clear(&counter->line);
    counter->block = NULL;
}

static size_t accented(struct slice text)
{
    size_t count = 0;
    for (size_t pos = 0; pos < text.len;)
        count += utf8_next(text, &pos) >= 0xC0;
    return count;
}

static void count_text(struct counter *counter, xmlNode *node)
{
    struct slice text = node_text(node);
    size_t words = words_count(text);
    struct node_note *note = node_note(counter->arena, node->parent);
    note->words += words;
    note->link_words += counter->links ? words : 0;
    note->accented += counter->links ? 0 : accented(text);
    if (words && !counter->block) {
        counter->block = block_of(node);
        counter->linked = counter->links > 0;
    }
    if (counter->line.len < MOST_LINE_BYTES)
        buffer_add(&counter->line, slice_part(text, 0, text.len < MOST_LINE_BYTES
                                                           ? text.len : MOST_LINE_BYTES));
}

static bool is_link(const xmlNode *node)
{
    return slice_is(node_name(node), SLICE("a")) && node_attribute(node, "href").len;
}

/* Returns whether its children are to be passed over. */
static bool enter(struct counter *counter, xmlNode *node)
{
    if (node->type != XML_ELEMENT_NODE) {
        if (node->parent && node->parent->type == XML_ELEMENT_NODE)
            count_text(counter, node);
        return true;
    }
    enum element element = element_of(node);
    struct node_note *note = node_note(counter->arena, node);
    note->words = note->link_words = note->links = note->accented = note->signs = 0;
    if (parts_lines(element))
        end_line(counter);
    counter->links += is_link(node);
    return element == ELEMENT_SILENT || element == ELEMENT_ASIDE || node_is_dropped(node) ||
           (!counter->hidden && html_is_hidden(node));
}

static void leave(struct counter *counter, xmlNode *node)
{
    if (parts_lines(element_of(node)))
        end_line(counter);
    const struct node_note *own = node_note(counter->arena, node);
    counter->links -= is_link(node);
    if (!node->parent || node->parent->type != XML_ELEMENT_NODE)
        return;
    struct node_note *around = node_note(counter->arena, node->parent);
    around->words += own->words;
    around->link_words += own->link_words;
    around->links += own->links + is_link(node);
    around->accented += own->accented;
    around->signs += own->signs;
    around->letterhead = around->letterhead || own->letterhead;
}

void html_census(struct arena *arena, xmlNode *root, bool hidden)
{
    struct counter counter = {.arena = arena, .hidden = hidden};
    buffer_init(&counter.line);
    for (xmlNode *node = root; node;) {
        bool skip = enter(&counter, node);
        if (!skip && node->children) {
            node = node->children;
            continue;
        }
        if (node->type == XML_ELEMENT_NODE)
            leave(&counter, node);
        while (node != root && !node->next) {
            node = node->parent;
            leave(&counter, node);
        }
        node = node == root ? NULL : node->next;
    }
    buffer_free(&counter.line);
}

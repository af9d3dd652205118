/* Numbers of lists by start=, value=, type= and list-style-type; raised footnote marks. */
#include "intake/html_marks.h"

#include "base/buffer.h"
#include "intake/draft.h"
#include "terms/marker.h"
#include "text/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_NUMBER = 9999, MOST_FIGURES = 3, HEAD_BYTES = 60 };

/* ---- lists ---- */

static struct slice roman(struct arena *arena, unsigned number, bool capital)
{
    static const struct {
        unsigned value;
        const char *small, *large;
    } figures[] = {{100, "c", "C"}, {90, "xc", "XC"}, {50, "l", "L"}, {40, "xl", "XL"},
                   {10, "x", "X"},  {9, "ix", "IX"},  {5, "v", "V"},  {4, "iv", "IV"},
                   {1, "i", "I"}};
    struct buffer out;
    buffer_init(&out);
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        for (; number >= figures[i].value && out.len < HEAD_BYTES; number -= figures[i].value)
            buffer_add(&out, slice_of(capital ? figures[i].large : figures[i].small));
    struct slice text = arena_copy(arena, buffer_slice(&out));
    buffer_free(&out);
    return text;
}

/* '1', 'a', 'A', 'i', 'I'; 0: the list shows no numbers. */
static char type_of(const xmlNode *list)
{
    static const struct {
        const char *style;
        char type;
    } styles[] = {{"list-style-type:none", 0},          {"list-style:none", 0},
                  {"list-style-type:lower-alpha", 'a'}, {"list-style-type:lower-latin", 'a'},
                  {"list-style-type:upper-alpha", 'A'}, {"list-style-type:upper-latin", 'A'},
                  {"list-style-type:lower-roman", 'i'}, {"list-style-type:upper-roman", 'I'}};
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
        if (node_styled(list, styles[i].style))
            return styles[i].type;
    struct slice type = node_attribute(list, "type");
    return type.len == 1 && strchr("1aAiI", type.at[0]) ? type.at[0] : '1';
}

/* Points of an act are "a)", which a list of letters stands for. */
static struct slice number_text(struct arena *arena, char type, unsigned number)
{
    bool letters = (type == 'a' || type == 'A') && number >= 1 && number <= 26;
    if (letters)
        return arena_format(arena, type == 'a' ? "%c) " : "%c. ",
                            (char)(type + (char)(number - 1)));
    if (type == 'i' || type == 'I')
        return arena_format(arena, "%.*s. ", SLICE_ARG(roman(arena, number, type == 'I')));
    return arena_format(arena, "%u. ", number);
}

static unsigned number_in(const xmlNode *node, const char *attribute, unsigned otherwise)
{
    unsigned long number;
    struct slice text = slice_trim(node_attribute(node, attribute));
    return slice_number(text, MOST_NUMBER, &number) ? (unsigned)number : otherwise;
}

/* An item that has its number in its words keeps that one. */
static bool is_numbered(struct arena *arena, xmlNode *item)
{
    struct slice head = node_words(arena, item, HEAD_BYTES);
    return !has_words(head) || marker_kind_of(head) != MARKER_NONE;
}

static void number_list(struct arena *arena, xmlNode *list)
{
    char type = type_of(list);
    unsigned number = number_in(list, "start", 1);
    for (xmlNode *item = list->children; item && type; item = item->next) {
        if (item->type != XML_ELEMENT_NODE || element_of(item) != ELEMENT_ITEM)
            continue;
        number = number_in(item, "value", number);
        if (!is_numbered(arena, item) && !node_styled(item, "list-style-type:none"))
            node_note(arena, item)->lead = number_text(arena, type, number);
        number++;
    }
}

/* ---- raised marks ---- */

/* The last text before a node that stands on its line; "" when there is none. */
static struct slice text_before(xmlNode *node)
{
    for (; node; node = node->parent) {
        for (xmlNode *before = node->prev; before; before = before->prev) {
            xmlNode *last = before;
            while (last->last)
                last = last->last;
            if (node_text(last).len)
                return node_text(last);
        }
        if (node->parent && node->parent->type == XML_ELEMENT_NODE &&
            element_of(node->parent) != ELEMENT_INLINE &&
            element_of(node->parent) != ELEMENT_BOLD &&
            element_of(node->parent) != ELEMENT_ITALIC)
            break;
    }
    return SLICE("");
}

static struct slice last_word(struct slice text)
{
    size_t start = text.len;
    while (start && !strchr(" \t\r\n/(", text.at[start - 1]))
        start--;
    return slice_from(text, start);
}

/* m², km³, 10⁶: an exponent, no note. */
static bool is_exponent(struct slice before)
{
    static const struct slice units[] = {SLICE_INIT("m"), SLICE_INIT("km"), SLICE_INIT("cm"),
                                         SLICE_INIT("mm"), SLICE_INIT("dm"), SLICE_INIT("hm"),
                                         SLICE_INIT("M"), SLICE_INIT("10")};
    struct slice word = last_word(before);
    size_t figures = 0;
    while (figures < word.len && strchr("0123456789.,", word.at[figures]))
        figures++;
    struct slice unit = figures < word.len ? slice_from(word, figures) : word;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (slice_is(unit, units[i]))
            return true;
    return false;
}

static void mark_raised(struct arena *arena, xmlNode *node)
{
    struct slice words = node_words(arena, node, HEAD_BYTES);
    if (!words.len || words.len > MOST_FIGURES)
        return;
    for (size_t i = 0; i < words.len; i++)
        if (words.at[i] < '0' || words.at[i] > '9')
            return;
    if (is_exponent(text_before(node)))
        return;
    struct node_note *note = node_note(arena, node);
    note->lead = SLICE("[");
    note->tail = SLICE("]");
}

/* ---- Word ---- */

/* "<!--[if !supportLists]>1.<span> </span><![endif]-->": what Word shows as the number, when a
   program made one comment of it. */
static void mark_comment(struct arena *arena, xmlNode *node)
{
    static const struct slice opening = SLICE_INIT("[if !supportLists]>");
    struct slice text = slice_of((const char *)node->content);
    if (!slice_starts(text, opening) || !slice_ends(text, SLICE("<![endif]")))
        return;
    text = slice_from(text, opening.len);
    text.len -= SLICE("<![endif]").len;
    struct buffer out;
    bool tag = false;
    buffer_init(&out);
    for (size_t i = 0; i < text.len; i++) {
        tag = tag || text.at[i] == '<';
        if (!tag)
            buffer_add_char(&out, text.at[i]);
        tag = tag && text.at[i] != '>';
    }
    struct slice end = slice_of("&nbsp;"), shown = buffer_slice(&out);
    size_t blank = slice_find(shown, end, 0);
    shown = slice_trim(slice_part(shown, 0, blank == SIZE_MAX ? shown.len : blank));
    if (has_words(shown))
        node_note(arena, node)->lead = arena_format(arena, "%.*s ", SLICE_ARG(shown));
    buffer_free(&out);
}

void html_mark_numbers(struct arena *arena, xmlNode *act)
{
    for (xmlNode *node = act; node; node = node_next(node, act, node_is_dropped(node))) {
        if (node->type == XML_COMMENT_NODE)
            mark_comment(arena, node);
        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (element_of(node) == ELEMENT_LIST)
            number_list(arena, node);
        if (element_of(node) == ELEMENT_RAISED)
            mark_raised(arena, node);
    }
}

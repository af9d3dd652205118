/*
 * HTML to blocks. Inline tags vanish without a blank, line ends in the source are blanks, a block
 * element begins a paragraph, a cell of the outermost table is a cell.
 */
#include "intake/draft.h"

#include "intake/html_anchor.h"
#include "intake/html_drop.h"
#include "intake/html_facts.h"
#include "intake/html_find.h"
#include "intake/html_letters.h"
#include "intake/html_marks.h"
#include "intake/html_table.h"

#include "base/buffer.h"
#include "terms/marker.h"
#include "text/spelling.h"
#include "text/utf8.h"
#include "text/words.h"

#include <assert.h>
#include <libxml/HTMLparser.h>
#include <stdint.h>
#include <string.h>

enum {
    MOST_ANCESTORS = 24,    /* that are asked how they set their lines */
    MOST_TITLE_BYTES = 2000 /* a title in capitals over several lines */
};

/* The table around a row that only places blocks. */
struct outer {
    unsigned nested;
    struct html_grid grid;
};

/* Where the reader stands: the paragraph it puts together, the cell, the emphasis. */
struct reader {
    struct arena *arena;
    struct page *page;
    struct buffer text;
    const xmlNode *first;     /* the text node that the paragraph began with, or NULL */
    size_t anchor;            /* of that node */
    size_t letters, bold_letters, italic_letters;
    unsigned bold, italic;    /* how many elements around say so */
    unsigned tables;          /* so far */
    unsigned nested;          /* tables around that have cells */
    struct html_grid grid;    /* of the outermost of these */
    struct outer *outer;
    size_t outer_count, outer_room;
    const struct portal *portal;
    struct anchors anchors;
    struct block last;        /* the line before a <br>, not yet added */
    bool pending;             /* there is one */
};

static bool says_centre(const xmlNode *node)
{
    return slice_find(node_attribute(node, "style"), SLICE("text-align:center"), 0) != SIZE_MAX ||
           slice_find(node_attribute(node, "style"), SLICE("text-align: center"), 0) != SIZE_MAX ||
           slice_is(node_attribute(node, "align"), SLICE("center")) ||
           slice_is(node_name(node), SLICE("center"));
}

static bool says_other_side(const xmlNode *node)
{
    return node_attribute(node, "align").len ||
           slice_find(node_attribute(node, "style"), SLICE("text-align"), 0) != SIZE_MAX;
}

static bool is_centred(const xmlNode *node)
{
    int level = 0;
    for (node = node->parent; node && level < MOST_ANCESTORS; node = node->parent, level++) {
        if (node->type != XML_ELEMENT_NODE)
            return false;
        if (says_centre(node))
            return true;
        if (says_other_side(node))
            return false;
    }
    return false;
}

static struct block take_line(struct reader *reader)
{
    struct block block = {.text = tidy(reader->arena, buffer_slice(&reader->text))};
    if (reader->nested) { /* words of a table outside its cells count as its first cell's */
        block.table = reader->tables;
        block.row = reader->grid.row ? reader->grid.row : 1;
        block.column = reader->grid.column ? reader->grid.column : 1;
    }
    block.bold = reader->letters && reader->bold_letters == reader->letters;
    block.italic = reader->letters && reader->italic_letters == reader->letters;
    if (reader->first && has_words(block.text)) {
        block.anchor = reader->anchor;
        block.centred = is_centred(reader->first);
    }
    buffer_clear(&reader->text);
    reader->first = NULL;
    reader->letters = reader->bold_letters = reader->italic_letters = 0;
    return block;
}

static void add_pending(struct reader *reader)
{
    if (reader->pending)
        page_add_block(reader->arena, reader->page, &reader->last);
    reader->pending = false;
}

/* A line behind a <br> goes on the line before when both are one title in capitals, or when it
   begins with a small letter in the middle of a sentence. */
static bool goes_on(const struct block *before, const struct block *behind)
{
    if (before->text.len > MOST_TITLE_BYTES || marker_begins_line(behind->text) ||
        before->bold != behind->bold || before->italic != behind->italic)
        return false;
    char end = before->text.len ? before->text.at[before->text.len - 1] : '.';
    if (strchr(".;:", end))
        return false;
    return starts_small(behind->text) ||
           (all_capitals(before->text) && all_capitals(behind->text));
}

/* A word of a site's own that stands alone on a line. */
static bool is_phrase(const struct reader *reader, struct slice line)
{
    return reader->portal && phrase_is(line, reader->portal->phrases, PORTAL_PHRASES);
}

/* The line ends; with `br` the paragraph may go on behind it. */
static void end_line(struct reader *reader, bool br)
{
    struct block block = take_line(reader);
    if (is_phrase(reader, block.text)) {
        struct dropped_place place = {DROPPED_BOX, words_count(block.text), block.anchor,
                                      block.text};
        page_drop(reader->arena, reader->page, &place);
    } else if (has_words(block.text)) {
        if (reader->pending && goes_on(&reader->last, &block)) {
            struct slice pieces[] = {reader->last.text, block.text};
            reader->last.text = arena_join(reader->arena, pieces, 2, SLICE(" "));
        } else {
            add_pending(reader);
            reader->last = block;
            reader->pending = true;
        }
    } else if (block.text.len) {
        add_pending(reader); /* a rule of dashes parts what it stands between */
    }
    if (!br)
        add_pending(reader);
}

static void count_letters(struct reader *reader, struct slice text)
{
    for (size_t pos = 0; pos < text.len;) {
        uint32_t letter = utf8_next(text, &pos);
        if (!spelling_is_letter(letter) && !(letter >= '0' && letter <= '9'))
            continue;
        reader->letters++;
        reader->bold_letters += reader->bold > 0;
        reader->italic_letters += reader->italic > 0;
    }
}

static void add_text(struct reader *reader, const xmlNode *node)
{
    struct slice text = node_text(node);
    if (!reader->first && has_words(text)) {
        reader->first = node;
        reader->anchor = anchor_of(&reader->anchors, node);
    }
    buffer_add(&reader->text, text);
    count_letters(reader, text);
}

static bool is_bold(const xmlNode *node, enum element element)
{
    return element == ELEMENT_BOLD || element == ELEMENT_HEADING ||
           node_styled(node, "font-weight:bold") || node_styled(node, "font-weight:700");
}

static bool is_italic(const xmlNode *node, enum element element)
{
    return element == ELEMENT_ITALIC || node_styled(node, "font-style:italic");
}

static bool is_layout(const xmlNode *node)
{
    const struct node_note *note = node->_private;
    return note && note->layout;
}

/* A row that only places blocks: its table rests, and goes on as another one behind it. */
static void enter_layout_row(struct reader *reader)
{
    *ARENA_PUSH(reader->arena, reader->outer, reader->outer_count, reader->outer_room) =
        (struct outer){reader->nested, reader->grid};
    reader->nested = 0;
}

static void leave_layout_row(struct reader *reader)
{
    assert(reader->outer_count);
    const struct outer *outer = &reader->outer[--reader->outer_count];
    reader->nested = outer->nested;
    reader->grid = (struct html_grid){0};
    reader->tables++;
}

/* Only the outermost table counts: tables inside its cells are paragraphs of the cell. */
static void enter_table_part(struct reader *reader, const xmlNode *node, enum element element)
{
    if (element == ELEMENT_TABLE && !is_layout(node) && reader->nested++ == 0) {
        reader->tables++;
        reader->grid = (struct html_grid){0};
    }
    if (reader->nested != 1)
        return;
    if (element == ELEMENT_ROW && is_layout(node))
        enter_layout_row(reader);
    else if (element == ELEMENT_ROW)
        html_grid_row(&reader->grid);
    else if (element == ELEMENT_CELL)
        html_grid_cell(reader->arena, &reader->grid, node);
}

static void leave_table_part(struct reader *reader, const xmlNode *node, enum element element)
{
    if (element == ELEMENT_TABLE && !is_layout(node) && reader->nested)
        reader->nested--;
    bool rested = reader->outer_count && reader->outer[reader->outer_count - 1].nested == 1;
    if (element == ELEMENT_ROW && is_layout(node) && !reader->nested && rested)
        leave_layout_row(reader);
}

static bool parts_lines(enum element element)
{
    return element == ELEMENT_BLOCK || element == ELEMENT_HEADING || element == ELEMENT_TABLE ||
           element == ELEMENT_ROW || element == ELEMENT_CELL || element == ELEMENT_FORM ||
           element == ELEMENT_LIST || element == ELEMENT_ITEM;
}

static void add_note(struct reader *reader, const xmlNode *node, bool behind)
{
    const struct node_note *note = node->_private;
    if (!note)
        return;
    buffer_add(&reader->text, behind ? note->tail : note->lead);
    count_letters(reader, behind ? note->tail : note->lead);
}

/* Words that are not the act's: counted under their name, with their place. */
static void drop_part(struct reader *reader, xmlNode *node, struct slice name)
{
    struct slice text = node_words(reader->arena, node, SIZE_MAX);
    if (!has_words(text))
        return;
    struct dropped_place place = {name, words_count(text), reader->anchors.cursor, text};
    for (xmlNode *first = node; first; first = node_next(first, node, false)) {
        if (!has_words(node_text(first)))
            continue;
        place.anchor = anchor_of(&reader->anchors, first);
        break;
    }
    page_drop(reader->arena, reader->page, &place);
}

/* Returns whether the children are to be passed over. */
static bool enter(struct reader *reader, xmlNode *node)
{
    if (node->type != XML_ELEMENT_NODE) {
        add_text(reader, node);
        add_note(reader, node, false);
        return true;
    }
    enum element element = element_of(node);
    if (node_is_dropped(node))
        drop_part(reader, node, ((struct node_note *)node->_private)->dropped);
    if (element == ELEMENT_SILENT || node_is_dropped(node))
        return true;
    if (element == ELEMENT_BREAK)
        end_line(reader, true);
    if (parts_lines(element))
        end_line(reader, false);
    enter_table_part(reader, node, element);
    reader->bold += is_bold(node, element);
    reader->italic += is_italic(node, element);
    add_note(reader, node, false);
    return false;
}

static void leave(struct reader *reader, const xmlNode *node)
{
    enum element element = element_of(node);
    if (element == ELEMENT_SILENT || node_is_dropped(node))
        return;
    add_note(reader, node, true);
    if (parts_lines(element))
        end_line(reader, false);
    leave_table_part(reader, node, element);
    reader->bold -= is_bold(node, element);
    reader->italic -= is_italic(node, element);
}

/* Goes through the tree by its own pointers: a page may nest deeper than a stack. */
static void read_tree(struct reader *reader, xmlNode *root)
{
    for (xmlNode *node = root;;) {
        bool skip = enter(reader, node);
        if (!skip && node->children) {
            node = node->children;
            continue;
        }
        if (node->type == XML_ELEMENT_NODE)
            leave(reader, node);
        while (node != root && !node->next) {
            node = node->parent;
            leave(reader, node);
        }
        if (node == root)
            break;
        node = node->next;
    }
    end_line(reader, false);
}

static bool parts_text(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE &&
           (parts_lines(element_of(node)) || element_of(node) == ELEMENT_BREAK ||
            element_of(node) == ELEMENT_ASIDE);
}

/* The words of the page before the act, or behind it. */
static void drop_outside(struct reader *reader, xmlNode *root, const xmlNode *act, bool behind)
{
    struct buffer text;
    bool passed = false;
    struct dropped_place place = {DROPPED_OUTSIDE, 0, reader->anchors.cursor, SLICE("")};
    buffer_init(&text);
    for (xmlNode *node = root; node;) {
        bool element = node->type == XML_ELEMENT_NODE;
        passed = passed || node == act;
        if (passed == behind && node != act) {
            if (parts_text(node))
                buffer_add_char(&text, ' ');
            buffer_add(&text, node_text(node));
            if (!place.words && has_words(node_text(node)) && ++place.words)
                place.anchor = anchor_of(&reader->anchors, node);
        }
        node = node_next(node, root,
                         node == act || (element && element_of(node) == ELEMENT_SILENT));
        if (passed && !behind)
            break;
    }
    place.text = tidy(reader->arena, buffer_slice(&text));
    place.words = words_count(place.text);
    buffer_free(&text);
    if (place.words)
        page_drop(reader->arena, reader->page, &place);
}

static void read_document(struct arena *arena, struct page *page, xmlDoc *document)
{
    struct html_place place = html_find_act(arena, document);
    html_mark_dropped(arena, document, &place);
    html_mark_numbers(arena, place.act);
    html_mark_layout(arena, place.act);
    struct reader reader = {.arena = arena, .page = page, .portal = place.portal,
                            .anchors = anchors_make(arena, page->source)};
    xmlNode *root = xmlDocGetRootElement(document);
    html_read_facts(arena, root, &place, page);
    drop_outside(&reader, root, place.act, false);
    buffer_init(&reader.text);
    read_tree(&reader, place.act);
    buffer_free(&reader.text);
    drop_outside(&reader, root, place.act, true);
}

/* The parser stops inside the page at its own limits (256 levels, 10 MB of one text). */
static bool was_stopped(const htmlParserCtxt *parser)
{
    return parser->disableSAX != 0;
}

/*
 * Word's "<![if !supportLists]>" is no tag that libxml2 knows, and it would be read as words. It is
 * made a comment of the same length, unless it stands in one.
 */
static struct slice hide_conditions(struct arena *arena, struct slice source)
{
    static const struct slice opening = SLICE_INIT("<!["), comment = SLICE_INIT("<!--");
    char *text = NULL;
    for (size_t at = 0; (at = slice_find(source, SLICE("<!"), at)) != SIZE_MAX;) {
        bool inside = slice_starts(slice_from(source, at), comment);
        size_t end = slice_find(source, inside ? SLICE("-->") : SLICE(">"), at);
        if (end == SIZE_MAX)
            break;
        struct slice tag = slice_part(source, at, end + 1 - at);
        if (!inside && slice_starts(tag, opening) && slice_ends(tag, SLICE("]>")) &&
            tag.len > comment.len + 3) {
            text = text ? text : memcpy(arena_get(arena, source.len + 1), source.at, source.len);
            memcpy(text + at, comment.at, comment.len);
            memcpy(text + end - 2, "-->", 3);
        }
        at = end + 1;
    }
    return text ? (struct slice){text, source.len} : source;
}

bool html_read(struct arena *arena, struct page *page, enum charset letters,
               struct diagnostics *list)
{
    assert(page->source.len <= INT32_MAX);
    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    if (!parser)
        return false;
    struct slice source = hide_conditions(arena, page->source);
    htmlDocPtr document = htmlCtxtReadMemory(
        parser, source.at, (int)source.len, NULL, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    bool whole = document && !was_stopped(parser);
    xmlNode *root = whole ? xmlDocGetRootElement(document) : NULL;
    if (root) {
        html_mend_letters(arena, root, letters, list);
        read_document(arena, page, document);
    }
    xmlFreeDoc(document);
    htmlFreeParserCtxt(parser);
    return whole;
}

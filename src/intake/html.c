/*
 * HTML to blocks. Inline tags vanish without a blank, line ends in the source are blanks, a block
 * element begins a paragraph, a cell of the outermost table is a cell.
 */
#include "intake/draft.h"

#include "base/limits.h"
#include "intake/html_anchor.h"

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

/* Where the reader stands: the paragraph it puts together, the cell, the emphasis. */
struct reader {
    struct arena *arena;
    struct page *page;
    struct buffer text;
    const xmlNode *first;     /* the text node that the paragraph began with, or NULL */
    size_t letters, bold_letters, italic_letters;
    unsigned bold, italic;    /* how many elements around say so */
    unsigned tables;          /* so far */
    unsigned nested;          /* tables around */
    unsigned row, column;
    struct anchors anchors;
    struct block last;        /* the line before a <br>, not yet added */
    bool pending;             /* there is one */
    size_t aside_words;
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
        block.row = reader->row ? reader->row : 1;
        block.column = reader->column ? reader->column : 1;
    }
    block.bold = reader->letters && reader->bold_letters == reader->letters;
    block.italic = reader->letters && reader->italic_letters == reader->letters;
    if (reader->first && has_words(block.text)) {
        block.anchor = anchor_of(&reader->anchors, reader->first);
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

/* The line ends; with `br` the paragraph may go on behind it. */
static void end_line(struct reader *reader, bool br)
{
    struct block block = take_line(reader);
    if (has_words(block.text)) {
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

static void add_text(struct reader *reader, const xmlNode *node)
{
    struct slice text = node_text(node);
    if (!reader->first && has_words(text))
        reader->first = node;
    buffer_add(&reader->text, text);
    for (size_t pos = 0; pos < text.len;) {
        uint32_t letter = utf8_next(text, &pos);
        if (!spelling_is_letter(letter) && !(letter >= '0' && letter <= '9'))
            continue;
        reader->letters++;
        reader->bold_letters += reader->bold > 0;
        reader->italic_letters += reader->italic > 0;
    }
}

static size_t words_under(xmlNode *root)
{
    size_t words = 0;
    for (xmlNode *node = root; node;) {
        bool silent = node->type == XML_ELEMENT_NODE && element_of(node) == ELEMENT_SILENT;
        words += words_count(node_text(node));
        node = node_next(node, root, silent);
    }
    return words;
}

static unsigned span_of(const xmlNode *cell)
{
    unsigned long span = 1;
    if (!slice_number(node_attribute(cell, "colspan"), LIMIT_SPAN, &span) || !span)
        span = 1;
    return (unsigned)span;
}

static bool style_is(const xmlNode *node, struct slice a, struct slice b)
{
    struct slice style = node_attribute(node, "style");
    return slice_find(style, a, 0) != SIZE_MAX || slice_find(style, b, 0) != SIZE_MAX;
}

static bool is_bold(const xmlNode *node, enum element element)
{
    return element == ELEMENT_BOLD || element == ELEMENT_HEADING ||
           style_is(node, SLICE("font-weight:bold"), SLICE("font-weight: bold"));
}

static bool is_italic(const xmlNode *node, enum element element)
{
    return element == ELEMENT_ITALIC ||
           style_is(node, SLICE("font-style:italic"), SLICE("font-style: italic"));
}

/* Only the outermost table counts: tables inside its cells are paragraphs of the cell. */
static void enter_table_part(struct reader *reader, enum element element)
{
    if (element == ELEMENT_TABLE && reader->nested++ == 0) {
        reader->tables++;
        reader->row = reader->column = 0;
    }
    if (reader->nested != 1)
        return;
    if (element == ELEMENT_ROW) {
        reader->row++;
        reader->column = 0;
    } else if (element == ELEMENT_CELL) {
        reader->column++;
    }
}

static void leave_table_part(struct reader *reader, const xmlNode *node, enum element element)
{
    if (element == ELEMENT_CELL && reader->nested == 1)
        reader->column += span_of(node) - 1;
    if (element == ELEMENT_TABLE && reader->nested)
        reader->nested--;
}

static bool parts_lines(enum element element)
{
    return element == ELEMENT_BLOCK || element == ELEMENT_HEADING || element == ELEMENT_TABLE ||
           element == ELEMENT_ROW || element == ELEMENT_CELL;
}

/* Returns whether the children are to be passed over. */
static bool enter(struct reader *reader, xmlNode *node)
{
    if (node->type != XML_ELEMENT_NODE) {
        add_text(reader, node);
        return true;
    }
    enum element element = element_of(node);
    if (element == ELEMENT_ASIDE)
        reader->aside_words += words_under(node);
    if (element == ELEMENT_ASIDE || element == ELEMENT_SILENT)
        return true;
    if (element == ELEMENT_BREAK)
        end_line(reader, true);
    if (parts_lines(element))
        end_line(reader, false);
    enter_table_part(reader, element);
    reader->bold += is_bold(node, element);
    reader->italic += is_italic(node, element);
    return false;
}

static void leave(struct reader *reader, const xmlNode *node)
{
    enum element element = element_of(node);
    if (element == ELEMENT_ASIDE || element == ELEMENT_SILENT)
        return;
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

static void read_document(struct arena *arena, struct page *page, xmlNode *root)
{
    xmlNode *act = html_find_act(root);
    struct reader reader = {.arena = arena, .page = page,
                            .anchors = anchors_make(arena, page->source)};
    buffer_init(&reader.text);
    read_tree(&reader, act);
    buffer_free(&reader.text);
    size_t outside = words_under(root) - words_under(act);
    if (outside)
        page_drop(arena, page, SLICE("phần ngoài văn bản của trang web"), outside);
    if (reader.aside_words)
        page_drop(arena, page, SLICE("biểu mẫu và trình đơn của trang web"), reader.aside_words);
}

/* The parser stops inside the page at its own limits (256 levels, 10 MB of one text). */
static bool was_stopped(const htmlParserCtxt *parser)
{
    return parser->disableSAX != 0;
}

bool html_read(struct arena *arena, struct page *page)
{
    assert(page->source.len <= INT32_MAX);
    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    if (!parser)
        return false;
    htmlDocPtr document = htmlCtxtReadMemory(
        parser, page->source.at, (int)page->source.len, NULL, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    bool whole = document && !was_stopped(parser);
    xmlNode *root = whole ? xmlDocGetRootElement(document) : NULL;
    if (root)
        read_document(arena, page, root);
    xmlFreeDoc(document);
    htmlFreeParserCtxt(parser);
    return whole;
}

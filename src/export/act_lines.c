/* Laying a tree flat: one table says how each element is read (parts). */
#include "export/act_lines.h"

#include "base/buffer.h"
#include "export/act_context.h"
#include "markup/akn_parse.h"
#include "markup/tree.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

struct reader {
    struct arena *arena;
    struct act_lines *lines;
    struct act_context context;
    struct act_eid pending;   /* with which the next line begins */
    struct slice sign;        /* the quote sign that the next line begins with */
    bool open;                /* the last line goes on */
    bool numbered;            /* it has its number only: what follows stands behind it */
    bool gap;                 /* a blank is due before the next word */
    unsigned row, column;     /* in the open table */
    size_t attachments;
    struct buffer words;      /* of the open span */
    enum span_kind span;
};

/* ---- Lines and spans ----------------------------------------------------------------------- */

static struct act_line *last_line(const struct reader *reader)
{
    assert(reader->lines->count);
    return &reader->lines->at[reader->lines->count - 1];
}

static void add_span(struct reader *reader, enum span_kind kind, struct slice text)
{
    struct act_line *line = last_line(reader);
    *ARENA_PUSH(reader->arena, line->spans, line->span_count, line->span_room) =
        (struct span){kind, arena_copy(reader->arena, text)};
}

static void end_span(struct reader *reader)
{
    if (reader->words.len)
        add_span(reader, reader->span, buffer_slice(&reader->words));
    buffer_clear(&reader->words);
}

static void end_line(struct reader *reader)
{
    end_span(reader);
    reader->open = reader->numbered = reader->gap = false;
}

static void begin_line(struct reader *reader)
{
    const struct act_context *context = &reader->context;
    *ARENA_PUSH(reader->arena, reader->lines->at, reader->lines->count, reader->lines->room) =
        (struct act_line){
            .eid = reader->pending.eid, .zone = context->zone, .kind = context->kind,
            .opens = reader->pending.firm && context->depth,
            .depth = context->depth, .level = context->level, .quotes = context->quotes,
            .frame = context->frame, .attachment = reader->attachments, .table = context->table,
            .row = context->table ? reader->row : 0,
            .column = context->table ? reader->column : 0,
            .xml_line = reader->pending.eid.len ? reader->pending.xml_line : context->xml_line};
    reader->pending = (struct act_eid){.eid = SLICE("")};
    reader->open = true;
    if (reader->sign.len)
        add_span(reader, SPAN_SIGN, reader->sign);
    reader->sign = SLICE("");
}

/* A firm eId that nothing stands behind has a line of its own. */
static void expect_eid(struct reader *reader, struct act_eid eid)
{
    if (!eid.eid.len || (reader->pending.firm && !eid.firm))
        return;
    if (reader->pending.firm) {
        begin_line(reader);
        end_line(reader);
    }
    reader->pending = eid;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* A blank between two spans goes with the plain words. */
static void add_gap(struct reader *reader)
{
    bool before = reader->words.len && reader->context.span != SPAN_WORDS;
    if (reader->gap && before)
        buffer_add_char(&reader->words, ' ');
    if (reader->words.len && reader->span != reader->context.span)
        end_span(reader);
    reader->span = reader->context.span;
    if (reader->gap && !before)
        buffer_add_char(&reader->words, ' ');
    reader->gap = false;
}

static void add_words(struct reader *reader, struct slice words)
{
    for (size_t i = 0; i < words.len; i++) {
        if (is_blank(words.at[i])) {
            reader->gap = reader->gap || reader->open;
            continue;
        }
        if (!reader->open)
            begin_line(reader);
        add_gap(reader);
        reader->numbered = reader->numbered && reader->span == SPAN_NUMBER;
        buffer_add_char(&reader->words, words.at[i]);
    }
}

static void break_line(struct reader *reader)
{
    if (reader->open && !reader->numbered)
        end_line(reader);
}

/* ---- Elements ------------------------------------------------------------------------------ */

static void read_node(struct reader *reader, const xmlNode *node);

static void read_children(struct reader *reader, const xmlNode *node)
{
    for (const xmlNode *child = node->children; child; child = child->next)
        read_node(reader, child);
}

static void read_block(struct reader *reader, const xmlNode *node)
{
    break_line(reader);
    read_children(reader, node);
    break_line(reader);
}

/* A number stands on the line of what it numbers. */
static void read_number(struct reader *reader, const xmlNode *node)
{
    end_line(reader);
    reader->context.span = SPAN_NUMBER;
    read_children(reader, node);
    end_span(reader);
    reader->numbered = reader->gap = reader->open;
}

/* A table in a cell is paragraphs of that cell. */
static void read_table(struct reader *reader, const xmlNode *node)
{
    end_line(reader);
    if (!reader->context.table) {
        reader->context.table = ++reader->lines->tables;
        reader->row = reader->column = 0;
    }
    read_children(reader, node);
    end_line(reader);
}

static void read_row(struct reader *reader, const xmlNode *node)
{
    if (!reader->context.in_cell) {
        reader->row++;
        reader->column = 0;
    }
    read_block(reader, node);
}

static void read_cell(struct reader *reader, const xmlNode *node)
{
    reader->column += !reader->context.in_cell;
    reader->context.in_cell = true;
    read_block(reader, node);
}

static void read_phrase(struct reader *reader, const xmlNode *node)
{
    enum span_kind around = reader->context.span;
    reader->context.span = SPAN_SIGN;
    add_words(reader, akn_attribute(reader->arena, node, "startQuote"));
    reader->context.span = SPAN_PHRASE;
    read_children(reader, node);
    reader->context.span = SPAN_SIGN;
    add_words(reader, akn_attribute(reader->arena, node, "endQuote"));
    reader->context.span = around;
}

/* Words behind the closing sign ("”.") go on with its line. */
static void read_quote(struct reader *reader, const xmlNode *node)
{
    size_t before = reader->lines->count;
    end_line(reader);
    reader->sign = akn_attribute(reader->arena, node, "startQuote");
    if (!reader->context.quotes++)
        reader->context.frame = reader->context.level;
    reader->context.level = 0;
    read_children(reader, node);
    end_line(reader);
    if (reader->sign.len || reader->lines->count == before)
        begin_line(reader);
    add_span(reader, SPAN_SIGN, akn_attribute(reader->arena, node, "endQuote"));
    reader->open = true;
}

static void read_attachment(struct reader *reader, const xmlNode *node)
{
    end_line(reader);
    reader->attachments++;
    reader->context = (struct act_context){.zone = ZONE_HEAD, .kind = PROVISION_TEXT,
                                           .attached = true};
    read_block(reader, node);
}

static void read_meta(struct reader *reader, const xmlNode *node)
{
    (void)reader;
    (void)node;
}

static void read_break(struct reader *reader, const xmlNode *node)
{
    reader->gap = reader->gap || reader->open;
    read_children(reader, node);
}

static const struct part {
    const char *name;
    void (*read)(struct reader *reader, const xmlNode *node);
} parts[] = {
    {"meta", read_meta}, {"num", read_number}, {"table", read_table}, {"tr", read_row},
    {"td", read_cell}, {"th", read_cell}, {"quotedText", read_phrase},
    {"quotedStructure", read_quote}, {"attachment", read_attachment}, {"br", read_break},
    {"eol", read_break}, {"p", read_block}, {"heading", read_block}, {"subheading", read_block},
    {"crossHeading", read_block}, {"caption", read_block}, {"item", read_block},
    {"blockList", read_block}, {"listIntroduction", read_block}, {"listWrapUp", read_block},
    {"block", read_block}, {"blockContainer", read_block}, {"tocItem", read_block},
    {"li", read_block}, {"ul", read_block}, {"ol", read_block}, {"container", read_block},
    {"citation", read_block}, {"recital", read_block}, {"formula", read_block},
    {"longTitle", read_block}, {"content", read_block}, {"intro", read_block},
    {"wrapUp", read_block}, {"authorialNote", read_block}, {"preface", read_block},
    {"preamble", read_block}, {"body", read_block}, {"mainBody", read_block},
    {"conclusions", read_block},
};

static const struct part *part_of(const xmlNode *node)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (akn_is(node, parts[i].name))
            return &parts[i];
    return NULL;
}

static void read_element(struct reader *reader, const xmlNode *node)
{
    const struct part *part = part_of(node);
    struct act_eid eid = act_context_eid(reader->arena, &reader->context, node);
    bool provision = act_context_enter(reader->arena, &reader->context, node);
    if (provision)
        end_line(reader);
    expect_eid(reader, eid);
    if (part)
        part->read(reader, node);
    else
        read_children(reader, node);
    if (provision)
        end_line(reader);
}

static void read_node(struct reader *reader, const xmlNode *node)
{
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        add_words(reader, slice_of((const char *)node->content));
    if (node->type != XML_ELEMENT_NODE)
        return;
    struct act_context around = reader->context;
    read_element(reader, node);
    reader->context = around;
}

/* ---- The whole ----------------------------------------------------------------------------- */

static void finish_lines(struct arena *arena, struct act_lines *lines)
{
    struct eids *eids = eids_new();
    for (size_t i = 0; i < lines->count; i++) {
        struct act_line *line = &lines->at[i];
        struct slice *texts = ARENA_ARRAY(arena, struct slice, line->span_count);
        for (size_t span = 0; span < line->span_count; span++)
            texts[span] = line->spans[span].text;
        line->text = arena_join(arena, texts, line->span_count, SLICE(""));
        line->id = line->eid.len && eids_try(eids, line->eid) ? line->eid
                                                              : arena_format(arena, ".%zu", i + 1);
    }
    eids_free(eids);
}

enum status act_lines_read(struct arena *arena, const struct act *act, struct act_lines *lines,
                           struct diagnostics *list)
{
    xmlDocPtr document;
    enum status status = akn_parse(act->xml, &document, list);
    *lines = (struct act_lines){0};
    if (status != STATUS_OK)
        return status;
    struct reader reader = {.arena = arena, .lines = lines, .sign = SLICE(""),
                            .pending = {.eid = SLICE("")},
                            .context = {.zone = ZONE_LEFTOVER, .kind = PROVISION_TEXT}};
    buffer_init(&reader.words);
    read_node(&reader, xmlDocGetRootElement(document));
    end_line(&reader);
    buffer_free(&reader.words);
    xmlFreeDoc(document);
    finish_lines(arena, lines);
    return STATUS_OK;
}

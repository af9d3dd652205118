/* Laying a tree flat: one table says how each element is read (parts). */
#include "export/act_lines.h"

#include "export/line_builder.h"
#include "base/limits.h"
#include "markup/akn_parse.h"
#include "markup/tree.h"

static void read_node(struct line_builder *builder, const xmlNode *node);

static void read_children(struct line_builder *builder, const xmlNode *node)
{
    for (const xmlNode *child = node->children; child; child = child->next)
        read_node(builder, child);
}

static void read_block(struct line_builder *builder, const xmlNode *node)
{
    line_builder_break(builder);
    read_children(builder, node);
    line_builder_break(builder);
}

/* A number stands on the line of what it numbers. */
static void read_number(struct line_builder *builder, const xmlNode *node)
{
    line_builder_end_line(builder);
    builder->context.span = SPAN_NUMBER;
    read_children(builder, node);
    line_builder_number(builder);
}

/* A table in a cell is paragraphs of that cell. */
static void read_table(struct line_builder *builder, const xmlNode *node)
{
    line_builder_end_line(builder);
    if (!builder->context.table) {
        builder->context.table = ++builder->lines->tables;
        builder->row = builder->column = 0;
    }
    read_children(builder, node);
    line_builder_end_line(builder);
}

static void read_row(struct line_builder *builder, const xmlNode *node)
{
    if (!builder->context.in_cell) {
        builder->row++;
        builder->column = 0;
    }
    read_block(builder, node);
}

static unsigned span_of(struct arena *arena, const xmlNode *cell)
{
    unsigned long span = 1;
    return slice_number(akn_attribute(arena, cell, "colspan"), LIMIT_SPAN, &span) && span
               ? (unsigned)span : 1;
}

static void read_cell(struct line_builder *builder, const xmlNode *node)
{
    bool outer = !builder->context.in_cell;
    builder->column += outer;
    builder->context.in_cell = true;
    read_block(builder, node);
    if (outer)
        builder->column += span_of(builder->arena, node) - 1;
}

static void read_phrase(struct line_builder *builder, const xmlNode *node)
{
    enum span_kind around = builder->context.span;
    builder->context.span = SPAN_SIGN;
    line_builder_words(builder, akn_attribute(builder->arena, node, "startQuote"));
    builder->context.span = SPAN_PHRASE;
    read_children(builder, node);
    builder->context.span = SPAN_SIGN;
    line_builder_words(builder, akn_attribute(builder->arena, node, "endQuote"));
    builder->context.span = around;
}

static void read_quote(struct line_builder *builder, const xmlNode *node)
{
    size_t before = builder->lines->count;
    line_builder_end_line(builder);
    builder->sign = akn_attribute(builder->arena, node, "startQuote");
    if (!builder->context.quotes++)
        builder->context.frame = builder->context.level;
    builder->context.level = 0;
    read_children(builder, node);
    line_builder_close(builder, before, akn_attribute(builder->arena, node, "endQuote"));
}

static void read_attachment(struct line_builder *builder, const xmlNode *node)
{
    line_builder_end_line(builder);
    builder->attachments++;
    builder->context = (struct act_context){.zone = ZONE_HEAD, .kind = PROVISION_TEXT,
                                            .href = SLICE(""), .attached = true};
    read_block(builder, node);
}

static void put_mark(struct line_builder *builder, struct slice mark, size_t note)
{
    struct act_context around = builder->context;
    builder->context.span = SPAN_MARK;
    builder->context.note = note;
    line_builder_words(builder, mark);
    builder->context = around;
}

/* A footnote is built apart; its mark stands before it as it stands in the text. */
static void read_note(struct line_builder *builder, const xmlNode *node)
{
    struct act_lines *lines = builder->lines;
    struct slice mark = akn_attribute(builder->arena, node, "marker");
    if (builder->context.note) { /* a note in a note goes on with it */
        read_block(builder, node);
        return;
    }
    size_t note = lines->note_count + 1;
    put_mark(builder, mark, note);
    *ARENA_PUSH(builder->arena, lines->notes, lines->note_count, lines->note_room) =
        (struct note_place){lines->count ? lines->count - 1 : 0, builder->notes->count};
    struct line_builder below = line_builder_begin(builder->arena, builder->notes, NULL);
    below.context.note = note;
    put_mark(&below, mark, note);
    line_builder_number(&below);
    read_children(&below, node);
    line_builder_end(&below);
}

static void read_meta(struct line_builder *builder, const xmlNode *node)
{
    (void)builder;
    (void)node;
}

static void read_break(struct line_builder *builder, const xmlNode *node)
{
    line_builder_gap(builder);
    read_children(builder, node);
}

static const struct part {
    const char *name;
    void (*read)(struct line_builder *builder, const xmlNode *node);
} parts[] = {
    {"meta", read_meta}, {"num", read_number}, {"table", read_table}, {"tr", read_row},
    {"td", read_cell}, {"th", read_cell}, {"quotedText", read_phrase},
    {"quotedStructure", read_quote}, {"attachment", read_attachment},
    {"authorialNote", read_note}, {"br", read_break}, {"eol", read_break}, {"p", read_block},
    {"heading", read_block}, {"subheading", read_block}, {"crossHeading", read_block},
    {"caption", read_block}, {"item", read_block},
    {"blockList", read_block}, {"listIntroduction", read_block}, {"listWrapUp", read_block},
    {"block", read_block}, {"blockContainer", read_block}, {"tocItem", read_block},
    {"li", read_block}, {"ul", read_block}, {"ol", read_block}, {"container", read_block},
    {"citation", read_block}, {"recital", read_block}, {"formula", read_block},
    {"longTitle", read_block}, {"content", read_block}, {"intro", read_block},
    {"wrapUp", read_block}, {"preface", read_block}, {"preamble", read_block},
    {"body", read_block}, {"mainBody", read_block}, {"conclusions", read_block},
};

static const struct part *part_of(const xmlNode *node)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (akn_is(node, parts[i].name))
            return &parts[i];
    return NULL;
}

static void read_element(struct line_builder *builder, const xmlNode *node)
{
    const struct part *part = part_of(node);
    struct act_eid eid = act_context_eid(builder->arena, &builder->context, node);
    bool provision = act_context_enter(builder->arena, &builder->context, node);
    if (provision)
        line_builder_end_line(builder);
    line_builder_eid(builder, eid);
    if (part)
        part->read(builder, node);
    else
        read_children(builder, node);
    if (provision)
        line_builder_end_provision(builder);
}

static void read_node(struct line_builder *builder, const xmlNode *node)
{
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        line_builder_words(builder, slice_of((const char *)node->content));
    if (node->type != XML_ELEMENT_NODE)
        return;
    struct act_context around = builder->context;
    read_element(builder, node);
    builder->context = around;
}

static void append_notes(struct arena *arena, struct act_lines *lines,
                         const struct act_lines *notes)
{
    for (size_t i = 0; i < lines->note_count; i++)
        lines->notes[i].first += lines->count;
    for (size_t i = 0; i < notes->count; i++)
        *ARENA_PUSH(arena, lines->at, lines->count, lines->room) = notes->at[i];
}

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
    struct act_lines notes = {0};
    struct line_builder builder = line_builder_begin(arena, lines, &notes);
    read_node(&builder, xmlDocGetRootElement(document));
    line_builder_end(&builder);
    xmlFreeDoc(document);
    append_notes(arena, lines, &notes);
    finish_lines(arena, lines);
    return STATUS_OK;
}

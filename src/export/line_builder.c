/* The line builder. A line takes its context from the first of its words. */
#include "export/line_builder.h"

#include <assert.h>

static struct act_line *last_line(const struct line_builder *builder)
{
    assert(builder->lines->count);
    return &builder->lines->at[builder->lines->count - 1];
}

static void add_span(struct line_builder *builder, struct span span, struct slice text)
{
    struct act_line *line = last_line(builder);
    span.text = arena_copy(builder->arena, text);
    *ARENA_PUSH(builder->arena, line->spans, line->span_count, line->span_room) = span;
}

static void add_sign(struct line_builder *builder, struct slice sign)
{
    add_span(builder, (struct span){.kind = SPAN_SIGN, .href = SLICE("")}, sign);
}

static void end_span(struct line_builder *builder)
{
    if (builder->words.len)
        add_span(builder, builder->span, buffer_slice(&builder->words));
    buffer_clear(&builder->words);
}

void line_builder_end_line(struct line_builder *builder)
{
    end_span(builder);
    builder->open = builder->numbered = builder->gap = false;
}

static void begin_line(struct line_builder *builder)
{
    const struct act_context *context = &builder->context;
    *ARENA_PUSH(builder->arena, builder->lines->at, builder->lines->count, builder->lines->room) =
        (struct act_line){
            .eid = builder->pending.eid, .zone = context->zone, .kind = context->kind,
            .opens = builder->pending.firm && context->depth,
            .depth = context->depth, .level = context->level, .quotes = context->quotes,
            .frame = context->frame, .attachment = builder->attachments, .note = context->note,
            .table = context->table, .row = context->table ? builder->row : 0,
            .column = context->table ? builder->column : 0,
            .xml_line = builder->pending.eid.len ? builder->pending.xml_line
                                                 : context->xml_line};
    builder->pending = (struct act_eid){.eid = SLICE("")};
    builder->open = true;
    if (builder->sign.len)
        add_sign(builder, builder->sign);
    builder->sign = SLICE("");
}

void line_builder_end_provision(struct line_builder *builder)
{
    line_builder_end_line(builder);
    if (!builder->pending.firm)
        return;
    begin_line(builder);
    line_builder_end_line(builder);
}

void line_builder_eid(struct line_builder *builder, struct act_eid eid)
{
    if (!eid.eid.len || (builder->pending.firm && !eid.firm))
        return;
    if (builder->pending.firm)
        line_builder_end_provision(builder);
    builder->pending = eid;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool goes_on(const struct line_builder *builder)
{
    const struct act_context *context = &builder->context;
    bool reference = context->span == SPAN_REFERENCE;
    return builder->span.kind == context->span && builder->span.note == context->note &&
           (!reference || builder->span.href.at == context->href.at);
}

/* A blank between two spans goes with the plain words. */
static void add_gap(struct line_builder *builder)
{
    const struct act_context *context = &builder->context;
    bool before = builder->words.len && context->span != SPAN_WORDS;
    if (builder->gap && before)
        buffer_add_char(&builder->words, ' ');
    if (!goes_on(builder))
        end_span(builder);
    builder->span = (struct span){.kind = context->span, .href = context->href,
                                  .note = context->note};
    if (builder->gap && !before)
        buffer_add_char(&builder->words, ' ');
    builder->gap = false;
}

void line_builder_gap(struct line_builder *builder)
{
    builder->gap = builder->gap || builder->open;
}

void line_builder_words(struct line_builder *builder, struct slice words)
{
    for (size_t i = 0; i < words.len; i++) {
        if (is_blank(words.at[i])) {
            line_builder_gap(builder);
            continue;
        }
        if (!builder->open)
            begin_line(builder);
        add_gap(builder);
        builder->numbered = builder->numbered && builder->span.kind == SPAN_NUMBER;
        buffer_add_char(&builder->words, words.at[i]);
    }
}

void line_builder_break(struct line_builder *builder)
{
    if (builder->open && !builder->numbered)
        line_builder_end_line(builder);
}

void line_builder_number(struct line_builder *builder)
{
    end_span(builder);
    builder->numbered = builder->gap = builder->open;
}

void line_builder_close(struct line_builder *builder, size_t before, struct slice sign)
{
    line_builder_end_line(builder);
    if (builder->sign.len || builder->lines->count == before)
        begin_line(builder);
    add_sign(builder, sign);
    builder->open = true;
}

struct line_builder line_builder_begin(struct arena *arena, struct act_lines *lines,
                                       struct act_lines *notes)
{
    struct line_builder builder = {
        .arena = arena, .lines = lines, .notes = notes, .sign = SLICE(""),
        .pending = {.eid = SLICE("")},
        .context = {.zone = ZONE_LEFTOVER, .kind = PROVISION_TEXT, .href = SLICE("")}};
    buffer_init(&builder.words);
    return builder;
}

void line_builder_end(struct line_builder *builder)
{
    line_builder_end_line(builder);
    buffer_free(&builder->words);
}

/*
 * The document: preface, preamble, body, conclusions and attachments in the order that the schema
 * wants. An act without numbered provisions is a doc with a mainBody.
 */
#include "markup/akn.h"
#include "markup/akn_body.h"
#include "markup/akn_lines.h"
#include "markup/akn_meta.h"
#include "markup/emit.h"

struct writing {
    struct emitter *emitter;
    const struct draft_act *draft;
};

static const struct line *line_at(const struct writing *writing, size_t i)
{
    return &writing->draft->zones.lines.at[i];
}

static bool any_line(const struct writing *writing, size_t from, size_t to, enum zone zone)
{
    for (size_t i = from; i < to; i++)
        if (line_at(writing, i)->zone == zone)
            return true;
    return false;
}

static void write_container(const struct writing *writing, size_t from, size_t to,
                            enum zone zone, struct slice name)
{
    struct emitter *emitter = writing->emitter;
    if (!any_line(writing, from, to, zone))
        return;
    emit_block(emitter, "container");
    emit_attribute(emitter, "name", name);
    for (size_t i = from; i < to; i++) {
        if (line_at(writing, i)->zone != zone || line_at(writing, i)->note)
            continue;
        if (zone == ZONE_LETTERHEAD)
            akn_write_letterhead(emitter, line_at(writing, i));
        else if (zone == ZONE_SIGNATURE)
            akn_write_signature(emitter, writing->draft, line_at(writing, i));
        else if (zone == ZONE_RECIPIENTS) /* "- Như Điều 4;" */
            akn_write_paragraph(emitter, writing->draft, SLICE(""), line_at(writing, i)->text);
        else
            emit_leaf(emitter, "p", line_at(writing, i)->text);
    }
    emit_block_end(emitter);
}

static void write_marked(const struct writing *writing, size_t from, size_t to, enum zone zone,
                         const char *element)
{
    for (size_t i = from; i < to; i++) {
        if (line_at(writing, i)->zone != zone)
            continue;
        emit_block(writing->emitter, "p");
        emit_inline(writing->emitter, element);
        if (zone == ZONE_TITLE)
            akn_write_prose(writing->emitter, writing->draft, SLICE(""), line_at(writing, i)->text);
        else
            emit_text(writing->emitter, line_at(writing, i)->text);
        emit_inline_end(writing->emitter);
        emit_block_end(writing->emitter);
    }
}

static size_t preamble_end(const struct writing *writing)
{
    const struct zones *zones = &writing->draft->zones;
    return zones->body < zones->lines.count ? zones->body : zones->lines.count;
}

static void write_preface(const struct writing *writing)
{
    size_t end = preamble_end(writing);
    bool any = any_line(writing, 0, end, ZONE_LETTERHEAD) ||
               any_line(writing, 0, end, ZONE_TYPE) || any_line(writing, 0, end, ZONE_TITLE) ||
               any_line(writing, 0, end, ZONE_ISSUER) ||
               any_line(writing, 0, end, ZONE_LEFTOVER);
    if (!any)
        return;
    emit_block(writing->emitter, "preface");
    write_container(writing, 0, end, ZONE_LETTERHEAD, SLICE("letterhead"));
    write_marked(writing, 0, end, ZONE_TYPE, "docType");
    write_marked(writing, 0, end, ZONE_TITLE, "docTitle");
    write_marked(writing, 0, end, ZONE_ISSUER, "docAuthority");
    write_container(writing, 0, end, ZONE_LEFTOVER, SLICE("leftover"));
    emit_block_end(writing->emitter);
}

static void write_citations(const struct writing *writing, size_t end)
{
    struct emitter *emitter = writing->emitter;
    bool open = false;
    unsigned ordinal = 0;
    if (!any_line(writing, 0, end, ZONE_CITATION))
        return;
    emit_block(emitter, "citations");
    emit_attribute(emitter, "eId", SLICE("cits_1"));
    for (size_t i = 0; i < end; i++) {
        const struct line *line = line_at(writing, i);
        if (line->zone != ZONE_CITATION)
            continue;
        if (open && !line->continues)
            emit_block_end(emitter);
        if (!open || !line->continues) {
            emit_block(emitter, "citation");
            emit_attribute(emitter, "eId",
                           arena_format(emitter->arena, "cits_1__cit_%u", ++ordinal));
        }
        open = true;
        akn_write_paragraph(emitter, writing->draft, SLICE(""), line->text);
    }
    emit_block_end(emitter);
    emit_block_end(emitter);
}

static void write_preamble(const struct writing *writing)
{
    size_t end = preamble_end(writing);
    bool enacting = any_line(writing, 0, end, ZONE_ENACTING);
    if (!enacting && !any_line(writing, 0, end, ZONE_CITATION))
        return;
    emit_block(writing->emitter, "preamble");
    write_citations(writing, end);
    if (enacting) {
        emit_block(writing->emitter, "formula");
        emit_attribute(writing->emitter, "name", SLICE("enacting"));
        for (size_t i = 0; i < end; i++)
            if (line_at(writing, i)->zone == ZONE_ENACTING)
                akn_write_paragraph(writing->emitter, writing->draft, SLICE(""),
                                    line_at(writing, i)->text);
        emit_block_end(writing->emitter);
    }
    emit_block_end(writing->emitter);
}

static void write_conclusions(const struct writing *writing)
{
    size_t from = writing->draft->zones.conclusions;
    size_t to = writing->draft->zones.attachments;
    if (from >= to)
        return;
    emit_block(writing->emitter, "conclusions");
    emit_attribute(writing->emitter, "eId", SLICE("conclusions"));
    for (size_t i = from; i < to; i++)
        if (line_at(writing, i)->zone == ZONE_CLOSING)
            akn_write_paragraph(writing->emitter, writing->draft, SLICE(""),
                                line_at(writing, i)->text);
    write_container(writing, from, to, ZONE_RECIPIENTS, SLICE("recipients"));
    write_container(writing, from, to, ZONE_SIGNATURE, SLICE("signature"));
    emit_block_end(writing->emitter);
}

/* The head of an attachment; one that begins with a chapter at once has none. */
static void write_head(const struct writing *writing, size_t index)
{
    const struct zones *zones = &writing->draft->zones;
    bool open = false;
    for (size_t i = writing->draft->attachment_lines[index];
         i < zones->lines.count && line_at(writing, i)->attachment == index + 1; i++) {
        const struct line *line = line_at(writing, i);
        if (line->zone != ZONE_HEAD || line->note)
            continue;
        if (!open)
            emit_block(writing->emitter, "preface");
        open = true;
        akn_write_paragraph(writing->emitter, writing->draft, SLICE(""), line->text);
    }
    if (open)
        emit_block_end(writing->emitter);
}

static void write_attachment(const struct writing *writing, size_t index)
{
    struct emitter *emitter = writing->emitter;
    const struct attachment *attachment = &writing->draft->attachments[index];
    const struct node *root = writing->draft->attached[index];
    emit_block(emitter, "attachment");
    emit_attribute(emitter, "eId", attachment->eid);
    emit_block(emitter, "doc");
    emit_attribute(emitter, "name", attachment->kind);
    akn_write_meta(emitter, writing->draft, attachment->eid);
    write_head(writing, index);
    emit_block(emitter, "mainBody");
    if (root->items)
        akn_write_root(emitter, writing->draft, root, attachment->eid);
    else
        emit_leaf(emitter, "p", SLICE(""));
    emit_block_end(emitter);
    emit_block_end(emitter);
    emit_block_end(emitter);
}

static void write_act(const struct writing *writing)
{
    struct emitter *emitter = writing->emitter;
    const struct draft_act *draft = writing->draft;
    bool prose = draft->body->children == 0;
    emit_block(emitter, prose ? "doc" : "act");
    emit_attribute(emitter, "name", draft->identity.kind);
    akn_write_meta(emitter, draft, SLICE(""));
    write_preface(writing);
    write_preamble(writing);
    emit_block(emitter, prose ? "mainBody" : "body");
    if (draft->body->items)
        akn_write_root(emitter, draft, draft->body, SLICE(""));
    else
        emit_leaf(emitter, "p", SLICE(""));
    emit_block_end(emitter);
    write_conclusions(writing);
    if (draft->zones.attachment_count) {
        emit_block(emitter, "attachments");
        for (size_t i = 0; i < draft->zones.attachment_count; i++)
            write_attachment(writing, i);
        emit_block_end(emitter);
    }
    emit_block_end(emitter);
}

struct slice akn_write(struct arena *arena, const struct draft_act *draft)
{
    xmlBufferPtr buffer = xmlBufferCreate();
    xmlTextWriterPtr writer = buffer ? xmlNewTextWriterMemory(buffer, 0) : NULL;
    struct emitter emitter = {.arena = arena, .writer = writer};
    struct writing writing = {&emitter, draft};
    struct slice xml = SLICE("");
    if (writer) {
        xmlTextWriterStartDocument(writer, "1.0", "UTF-8", NULL);
        xmlTextWriterStartElement(writer, BAD_CAST "akomaNtoso");
        emit_attribute(&emitter, "xmlns", SLICE(AKN_NAMESPACE));
        emit_attribute(&emitter, "xmlns:rs", SLICE(AKN_META_NAMESPACE));
        emitter.depth = 1;
        write_act(&writing);
        emit_block_end(&emitter);
        xmlTextWriterEndDocument(writer);
        xmlTextWriterFlush(writer);
        xml = arena_copy(arena, slice_of((const char *)xmlBufferContent(buffer)));
        xmlFreeTextWriter(writer);
    }
    if (buffer)
        xmlBufferFree(buffer);
    return xml;
}

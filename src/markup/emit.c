/* Emitting XML by libxml2's text writer. */
#include "markup/emit.h"

#include <assert.h>

static void new_line(struct emitter *emitter)
{
    xmlTextWriterWriteRaw(emitter->writer, BAD_CAST "\n");
    for (unsigned i = 0; i < emitter->depth; i++)
        xmlTextWriterWriteRaw(emitter->writer, BAD_CAST "  ");
}

void emit_block(struct emitter *emitter, const char *name)
{
    new_line(emitter);
    xmlTextWriterStartElement(emitter->writer, BAD_CAST name);
    emitter->depth++;
    emitter->filled = false;
}

void emit_block_end(struct emitter *emitter)
{
    assert(emitter->depth > 0);
    emitter->depth--;
    if (emitter->filled)
        new_line(emitter);
    xmlTextWriterEndElement(emitter->writer);
    emitter->filled = true;
}

void emit_inline(struct emitter *emitter, const char *name)
{
    xmlTextWriterStartElement(emitter->writer, BAD_CAST name);
}

void emit_inline_end(struct emitter *emitter)
{
    xmlTextWriterEndElement(emitter->writer);
}

void emit_attribute(struct emitter *emitter, const char *name, struct slice value)
{
    xmlTextWriterWriteAttribute(emitter->writer, BAD_CAST name,
                                BAD_CAST arena_string(emitter->arena, value));
}

void emit_text(struct emitter *emitter, struct slice text)
{
    if (text.len)
        xmlTextWriterWriteString(emitter->writer, BAD_CAST arena_string(emitter->arena, text));
}

void emit_leaf(struct emitter *emitter, const char *name, struct slice text)
{
    emit_block(emitter, name);
    emit_text(emitter, text);
    emit_block_end(emitter);
}

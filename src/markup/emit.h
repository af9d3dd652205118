/*
 * Emitting XML: libxml2's writer with line breaks only between blocks, so that the words of a
 * paragraph are never parted by blanks that the act does not have.
 */
#ifndef RASOAT_MARKUP_EMIT_H
#define RASOAT_MARKUP_EMIT_H

#include "base/arena.h"

#include <libxml/xmlwriter.h>

struct emitter {
    struct arena *arena;
    xmlTextWriterPtr writer;
    unsigned depth;  /* of open blocks */
    bool filled;     /* the open block holds child blocks: its end tag stands on a line of its own */
};

void emit_block(struct emitter *emitter, const char *name);      /* opens a block element */
void emit_block_end(struct emitter *emitter);
void emit_inline(struct emitter *emitter, const char *name);     /* opens an inline element */
void emit_inline_end(struct emitter *emitter);
void emit_attribute(struct emitter *emitter, const char *name, struct slice value);
void emit_text(struct emitter *emitter, struct slice text);
/* <name>text</name> as a block of its own */
void emit_leaf(struct emitter *emitter, const char *name, struct slice text);

#endif

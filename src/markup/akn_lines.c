/* Lines of letterhead and signature, with what they name marked. */
#include "markup/akn_lines.h"

#include "terms/number.h"
#include "text/date.h"

#include <stdint.h>

/* A part of the words as an inline element, the rest around it as it is. */
static void wrap(struct emitter *emitter, struct slice text, struct slice part,
                 const char *element, const char *attribute, struct slice value)
{
    size_t start = (size_t)(part.at - text.at);
    emit_text(emitter, slice_part(text, 0, start));
    emit_inline(emitter, element);
    if (attribute)
        emit_attribute(emitter, attribute, value);
    emit_text(emitter, part);
    emit_inline_end(emitter);
    emit_text(emitter, slice_from(text, start + part.len));
}

static void write_dated(struct emitter *emitter, struct slice text, struct slice words,
                        struct date date)
{
    size_t comma = slice_find(text, SLICE(","), 0);
    size_t start = (size_t)(words.at - text.at);
    struct slice iso = date_iso(emitter->arena, date);
    if (comma == SIZE_MAX || comma > start || comma == 0) {
        wrap(emitter, text, words, "docDate", "date", iso);
        return;
    }
    emit_inline(emitter, "location");
    emit_attribute(emitter, "refersTo", SLICE("#place"));
    emit_text(emitter, slice_part(text, 0, comma));
    emit_inline_end(emitter);
    struct slice rest = slice_from(text, comma);
    wrap(emitter, rest, slice_part(text, start, words.len), "docDate", "date", iso);
}

void akn_write_letterhead(struct emitter *emitter, const struct line *line)
{
    struct act_number number;
    struct issuer issuer;
    struct slice words;
    struct date date;
    size_t at = 0;
    emit_block(emitter, "p");
    if (date_find(line->text, &at, &date, &words))
        write_dated(emitter, line->text, words, date);
    else if (issuer_read(emitter->arena, line->text, &issuer))
        wrap(emitter, line->text, line->text, "docAuthority", NULL, SLICE(""));
    else if (at = 0, number_find(emitter->arena, line->text, &at, &number) &&
                         slice_find(line->text, number.whole, 0) != SIZE_MAX)
        wrap(emitter, line->text,
             slice_part(line->text, slice_find(line->text, number.whole, 0), number.whole.len),
             "docNumber", NULL, SLICE(""));
    else
        emit_text(emitter, line->text);
    emit_block_end(emitter);
}

void akn_write_signature(struct emitter *emitter, const struct draft_act *draft,
                         const struct line *line)
{
    bool name = slice_is(line->text, draft->identity.signer);
    bool role = !name && line->capitals;
    emit_block(emitter, "p");
    if (name || role) {
        emit_inline(emitter, name ? "person" : "role");
        emit_attribute(emitter, "refersTo", name ? SLICE("#signer") : SLICE("#role"));
    }
    emit_text(emitter, line->text);
    if (name || role)
        emit_inline_end(emitter);
    emit_block_end(emitter);
}

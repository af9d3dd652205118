/*
 * Lines as AKN blocks: paragraphs with the phrases they quote, tables, and quoted structures, whose
 * quote signs move into startQuote and endQuote.
 */
#include "markup/akn_body.h"
#include "markup/quotes.h"
#include "markup/references.h"

#include "base/limits.h"
#include "text/spelling.h"
#include "text/utf8.h"

#include <stdint.h>

static void emit_next_eid(struct emitter *emitter, const struct draft_act *draft,
                          struct slice eid, const char *prefix)
{
    emit_attribute(emitter, "eId", eids_next(emitter->arena, draft->eids, eid, prefix));
}

/* The clause replaces, strikes or inserts phrases ("Thay thế cụm từ “...” bằng cụm từ “...”"). */
static bool changes_phrases(struct slice key)
{
    static const struct slice words[] = {SLICE_INIT("cụm từ"), SLICE_INIT("thay thế từ"),
                                         SLICE_INIT("thay từ"), SLICE_INIT("bỏ từ"), {0}};
    for (const struct slice *word = words; word->len; word++)
        if (slice_find(key, *word, 0) != SIZE_MAX)
            return true;
    return false;
}

struct phrase {
    size_t open, close;          /* offsets of the two quote signs */
    size_t open_len, close_len;
};

static bool next_phrase(struct slice text, size_t from, struct phrase *phrase)
{
    size_t start = SIZE_MAX;
    for (size_t at = from; at < text.len;) {
        size_t here = at;
        uint32_t sign = utf8_next(text, &at);
        bool straight = sign == '"';
        if (start == SIZE_MAX && (straight || sign == 0x201C || sign == 0x201E)) {
            start = here;
            phrase->open_len = at - here;
        } else if (start != SIZE_MAX && (straight || sign == 0x201D)) {
            *phrase = (struct phrase){start, here, phrase->open_len, at - here};
            return true;
        }
    }
    return false;
}

static void write_phrase(struct emitter *emitter, const struct draft_act *draft,
                         struct slice eid, struct slice text, const struct phrase *phrase)
{
    size_t start = phrase->open + phrase->open_len;
    emit_inline(emitter, "quotedText");
    emit_next_eid(emitter, draft, eid, "qtext");
    emit_attribute(emitter, "startQuote", slice_part(text, phrase->open, phrase->open_len));
    emit_attribute(emitter, "endQuote", slice_part(text, phrase->close, phrase->close_len));
    emit_text(emitter, slice_part(text, start, phrase->close - start));
    emit_inline_end(emitter);
}

static void write_phrases(struct emitter *emitter, const struct draft_act *draft,
                          struct slice eid, struct slice text)
{
    struct phrase phrase;
    struct references references = references_find(emitter, draft, eid, text);
    size_t at = 0;
    emit_inline(emitter, "mod");
    emit_next_eid(emitter, draft, eid, "mod");
    while (next_phrase(text, at, &phrase)) {
        references_emit(&references, at, phrase.open);
        write_phrase(emitter, draft, eid, text, &phrase);
        at = phrase.close + phrase.close_len;
    }
    references_emit(&references, at, text.len);
    emit_inline_end(emitter);
}

void akn_write_prose(struct emitter *emitter, const struct draft_act *draft, struct slice eid,
                     struct slice text)
{
    struct references references = references_find(emitter, draft, eid, text);
    references_emit(&references, 0, text.len);
}

void akn_write_paragraph(struct emitter *emitter, const struct draft_act *draft,
                         struct slice eid, struct slice text)
{
    struct phrase phrase;
    emit_block(emitter, "p");
    if (eid.len && next_phrase(text, 0, &phrase) &&
        changes_phrases(spelling_key(emitter->arena, text)))
        write_phrases(emitter, draft, eid, text);
    else
        akn_write_prose(emitter, draft, eid, text);
    emit_block_end(emitter);
}

/* A line of a cell. Notes stand outside tables, so that a mark in a cell stays a mark. */
static void write_cell_line(struct emitter *emitter, const struct draft_act *draft,
                            struct slice eid, struct slice text)
{
    struct notes none = {.count = 0};
    struct draft_act noteless = *draft;
    noteless.notes = &none;
    emit_block(emitter, "p");
    akn_write_prose(emitter, &noteless, eid, text);
    emit_block_end(emitter);
}

/* One empty cell in place of those that a row does not have. */
static void write_gap(struct emitter *emitter, unsigned columns)
{
    columns = columns < LIMIT_SPAN ? columns : LIMIT_SPAN;
    emit_block(emitter, "td");
    if (columns > 1)
        emit_attribute(emitter, "colspan", arena_format(emitter->arena, "%u", columns));
    emit_leaf(emitter, "p", SLICE(""));
    emit_block_end(emitter);
}

/* One row of a table; a cell may hold several lines, and one without any keeps its column. */
static size_t write_row(struct emitter *emitter, const struct draft_act *draft, struct slice eid,
                        const struct line *lines, size_t count, size_t i)
{
    unsigned row = lines[i].row, behind = 1;
    emit_block(emitter, "tr");
    while (i < count && lines[i].row == row) {
        unsigned column = lines[i].column;
        if (column > behind)
            write_gap(emitter, column - behind);
        emit_block(emitter, "td");
        for (; i < count && lines[i].row == row && lines[i].column == column; i++)
            write_cell_line(emitter, draft, eid, lines[i].text);
        emit_block_end(emitter);
        behind = column + 1;
    }
    emit_block_end(emitter);
    return i;
}

static void write_table(struct emitter *emitter, const struct draft_act *draft,
                        struct slice eid, const struct line *lines, size_t count)
{
    emit_block(emitter, "table");
    emit_next_eid(emitter, draft, eid, "table");
    for (size_t i = 0; i < count;)
        i = write_row(emitter, draft, eid, lines, count, i);
    emit_block_end(emitter);
}

/* Where the words behind the last quote sign of a quoted block begin ("”." or "”;"). */
static size_t close_of(struct slice text, size_t *sign)
{
    size_t close = SIZE_MAX, behind = text.len;
    for (size_t at = 0; at < text.len;) {
        size_t here = at;
        uint32_t letter = utf8_next(text, &at);
        if (letter == 0x201D || letter == '"' || letter == 0xBB) {
            close = here;
            behind = at;
        }
    }
    *sign = behind - (close == SIZE_MAX ? behind : close);
    return text.len - behind <= 3 ? close : SIZE_MAX;
}

/* What stands between the quote signs of a block, and the signs. */
struct quotation {
    struct lines lines;                /* copies, the signs taken off */
    struct slice start, end, behind;   /* the two signs; words behind the second */
};

/* A line of a quoted block as the quoted act has it: not quoted, its marker its own. */
static void unquote(struct arena *arena, struct line *line, struct slice text)
{
    line->quote = 0;
    line->text = text;
    line->marker = line->table ? (struct marker){.label = SLICE("")} : marker_read(arena, text);
}

static struct quotation take_signs(struct arena *arena, const struct item *item)
{
    struct quotation quotation = {.start = SLICE(""), .end = SLICE(""), .behind = SLICE("")};
    struct line *lines = ARENA_ARRAY(arena, struct line, item->count);
    for (size_t i = 0; i < item->count; i++)
        lines[i] = item->lines[i];
    if (quotes_opens(lines[0].text)) {
        size_t at = 0;
        utf8_next(lines[0].text, &at);
        quotation.start = slice_part(lines[0].text, 0, at);
        lines[0].text = slice_trim(slice_from(lines[0].text, at));
    }
    struct line *last = &lines[item->count - 1];
    size_t sign, close = close_of(last->text, &sign);
    if (close != SIZE_MAX) {
        quotation.end = slice_part(last->text, close, sign);
        quotation.behind = slice_from(last->text, close + sign);
        last->text = slice_part(last->text, 0, close);
    }
    for (size_t i = 0; i < item->count; i++)
        unquote(arena, &lines[i], lines[i].text);
    quotation.lines = (struct lines){lines, item->count};
    return quotation;
}

static void write_structure(struct emitter *emitter, const struct draft_act *draft,
                            struct slice eid, const struct quotation *quotation)
{
    struct node *root = tree_build(emitter->arena, &quotation->lines, 0, quotation->lines.count,
                                   true);
    tree_find_headings(emitter->arena, root);
    eids_assign(emitter->arena, draft->eids, root, eid, draft->diagnostics);
    if (root->children)
        akn_write_root(emitter, draft, root, eid);
    else
        for (const struct item *item = root->items; item; item = item->next)
            akn_write_item(emitter, draft, eid, item);
}

static void write_quoted(struct emitter *emitter, const struct draft_act *draft,
                         struct slice eid, const struct item *item)
{
    struct quotation quotation = take_signs(emitter->arena, item);
    struct slice own = eids_next(emitter->arena, draft->eids, eid, "qstr");
    emit_block(emitter, "p");
    emit_inline(emitter, "mod");
    emit_next_eid(emitter, draft, eid, "mod");
    emit_block(emitter, "quotedStructure");
    emit_attribute(emitter, "eId", own);
    if (quotation.start.len)
        emit_attribute(emitter, "startQuote", quotation.start);
    if (quotation.end.len)
        emit_attribute(emitter, "endQuote", quotation.end);
    write_structure(emitter, draft, own, &quotation);
    emit_block_end(emitter);
    emit_text(emitter, quotation.behind);
    emit_inline_end(emitter);
    emitter->filled = false;
    emit_block_end(emitter);
}

void akn_write_item(struct emitter *emitter, const struct draft_act *draft, struct slice eid,
                    const struct item *item)
{
    if (item->lines[0].table && !item->lines[0].quote) {
        write_table(emitter, draft, eid, item->lines, item->count);
        return;
    }
    if (item->lines[0].quote) {
        write_quoted(emitter, draft, eid, item);
        return;
    }
    for (size_t i = 0; i < item->count; i++)
        akn_write_paragraph(emitter, draft, eid, i ? item->lines[i].text : item->first);
}

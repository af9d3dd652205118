/*
 * Joins: hard line wraps undone. Lines are put together into paragraphs, one block each, as the
 * rules of border.c say.
 */
#include "intake/border.h"

#include "base/buffer.h"

/* The paragraph that is being put together. */
struct paragraph {
    struct buffer text;
    struct block block;
    size_t lines;
    bool heading; /* it began with the sign of a heading */
    bool open;
};

static void finish(struct draft *draft, struct paragraph *paragraph)
{
    if (paragraph->open) {
        paragraph->block.text = arena_copy(draft->arena, buffer_slice(&paragraph->text));
        page_add_block(draft->arena, draft->page, &paragraph->block);
    }
    paragraph->open = false;
}

static void begin(struct paragraph *paragraph, const struct source_line *line)
{
    buffer_clear(&paragraph->text);
    buffer_add(&paragraph->text, line->text);
    paragraph->lines = 1;
    paragraph->open = true;
    paragraph->heading = line->heading;
    paragraph->block = (struct block){
        .anchor = line->anchor, .table = line->table, .row = line->row, .column = line->column,
        .bold = line->bold, .italic = line->italic};
}

static void go_on(struct draft *draft, struct paragraph *paragraph, const struct border *border)
{
    if (!border_splits_symbol(border))
        buffer_add_char(&paragraph->text, ' ');
    buffer_add(&paragraph->text, border->behind->text);
    paragraph->lines++;
    paragraph->block.bold =
        paragraph->heading || (paragraph->block.bold && border->behind->bold);
    paragraph->block.italic = paragraph->block.italic && border->behind->italic;
    draft->joined++;
}

/* What no rule knows is joined: the line is full, and nothing says that its paragraph ends. */
static bool joins(struct draft *draft, const struct border *border)
{
    enum bond bond = border_bond(border);
    draft->doubtful += bond == BOND_UNKNOWN;
    return bond != BOND_BREAK;
}

void joins_make_blocks(struct draft *draft)
{
    struct layout layout = layout_measure(draft);
    struct paragraph paragraph = {.open = false};
    const struct source_line *before = NULL;
    buffer_init(&paragraph.text);
    for (size_t i = 0; i < draft->count; i++) {
        const struct source_line *line = &draft->lines[i];
        if (line->pipe || line->dropped)
            finish(draft, &paragraph);
        if (line->pipe || line->dropped || !line->text.len)
            continue;
        struct border border = {
            .arena = draft->arena, .layout = &layout, .before = before, .behind = line,
            .beyond = line_behind(draft, i), .so_far = buffer_slice(&paragraph.text),
            .first = paragraph.lines == 1, .segmented = draft->page->segmented};
        if (paragraph.open && joins(draft, &border)) {
            go_on(draft, &paragraph, &border);
        } else {
            finish(draft, &paragraph);
            begin(&paragraph, line);
        }
        before = line;
    }
    finish(draft, &paragraph);
    buffer_free(&paragraph.text);
}

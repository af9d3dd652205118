/*
 * Drafts: a source text cut into lines. A line of a one-line table ("a | b | c") becomes one line
 * per cell; a blank line becomes the word `apart` on the line behind it.
 */
#include "intake/draft.h"

#include "intake/tabs.h"

#include <string.h>

/* What the cutter must remember from one line to the next. */
struct cutter {
    struct draft *draft;
    bool markdown;
    bool blank;   /* a blank line was passed */
    bool border;  /* the line before was a row of cells or a lone '|' */
    bool heading; /* a '#' stood alone: the next line is the heading */
};

static struct source_line *add_line(struct cutter *cutter, struct slice raw)
{
    struct draft *draft = cutter->draft;
    struct source_line *line = ARENA_PUSH(draft->arena, draft->lines, draft->count, draft->room);
    *line = (struct source_line){
        .raw = raw,
        .anchor = (size_t)(raw.at - draft->text.at),
        .text = SLICE(""),
        .apart = cutter->blank || cutter->border,
        .blank_before = cutter->blank,
    };
    cutter->blank = false;
    cutter->border = false;
    return line;
}

/* Only signs of `signs` and blanks. */
static bool is_made_of(struct slice s, const char *signs)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] != ' ' && !strchr(signs, s.at[i]))
            return false;
    return true;
}

/* "** **" and "* *" alone on a line: the portal's way to write an empty paragraph. */
static bool is_empty_paragraph(struct slice raw)
{
    return is_made_of(raw, "*_") && memchr(raw.at, ' ', raw.len);
}

static bool is_row(struct slice raw)
{
    return raw.at[0] == '|' || raw.at[raw.len - 1] == '|' ||
           slice_find(raw, SLICE(" | "), 0) < raw.len;
}

static void add_row(struct cutter *cutter, struct slice raw, char border)
{
    unsigned column = 1;
    if (raw.at[0] == border)
        raw = slice_from(raw, 1);
    struct slice cell;
    while (slice_next(&raw, border, &cell)) {
        cell = slice_trim(cell);
        if (cell.len) {
            struct source_line *line = add_line(cutter, cell);
            line->inlined = true;
            line->apart = true;
            line->column = column;
        }
        column++;
    }
    cutter->border = true;
}

/* Takes "#", "##", "# ##" off the front of a heading. */
static struct slice without_heading_signs(struct slice raw, bool *heading)
{
    size_t end = 0;
    for (size_t i = 0; i < raw.len && (raw.at[i] == '#' || raw.at[i] == ' '); i++)
        end = i + 1;
    *heading = end && raw.at[0] == '#' && (end == raw.len || raw.at[end - 1] == ' ');
    return *heading ? slice_from(raw, end) : raw;
}

static void add_text(struct cutter *cutter, struct slice raw)
{
    bool heading = false;
    if (cutter->markdown)
        raw = without_heading_signs(raw, &heading);
    if (!raw.len) {
        cutter->heading = true;
        return;
    }
    heading = heading || cutter->heading;
    cutter->heading = false;
    struct source_line *line = add_line(cutter, raw);
    line->heading = heading;
    line->apart = line->apart || heading;
}

static void cut_line(struct cutter *cutter, struct slice raw)
{
    if (!raw.len) {
        cutter->blank = true;
    } else if (cutter->markdown && is_empty_paragraph(raw)) {
        add_line(cutter, raw)->hollow = true;
        cutter->blank = true;
    } else if (slice_is(raw, SLICE("|"))) {
        add_line(cutter, raw)->pipe = true;
        cutter->border = true;
    } else if (memchr(raw.at, '|', raw.len) && is_made_of(raw, "|-:")) {
        cutter->border = true; /* the rule under the head of a markdown table */
    } else if (memchr(raw.at, CELL_BORDER, raw.len)) {
        add_row(cutter, raw, CELL_BORDER);
    } else if (is_row(raw)) {
        add_row(cutter, raw, '|');
    } else {
        add_text(cutter, raw);
    }
}

void draft_cut(struct draft *draft, bool markdown)
{
    struct cutter cutter = {.draft = draft, .markdown = markdown};
    struct slice rest = draft->text, line, part;
    while (slice_next(&rest, '\n', &line)) {
        bool first = true;
        if (!line.len)
            cutter.blank = true;
        while (slice_next(&line, '\f', &part)) {
            cutter.blank = cutter.blank || !first;
            first = false;
            cut_line(&cutter, slice_trim(part));
        }
    }
}

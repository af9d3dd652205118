/*
 * Pipes: tables as portals print them. A '|' alone on a line opens a cell, the next closes it and
 * opens the one behind it; two in a row end a row and begin the next. Nothing marks the end of a
 * table, so the last cell and the prose behind it look alike: the rows before tell how many cells
 * to expect, and prose is recognised by what only prose has (an article, a heading of an annex, a
 * blank line before it in a page that parts its paragraphs so).
 */
#include "intake/draft.h"

#include "terms/kind.h"
#include "terms/marker.h"

#include <assert.h>

enum { PROSE_LINES = 8, PROSE_LETTERS = 55, WEAK_LINES = 3, STRAY_LINES = 3 };

/* The lines between two borders. */
struct segment {
    size_t from, to; /* lines; empty when equal */
};

struct grid {
    struct draft *draft;
    struct segment *segments; /* segments[i] lies behind the i-th border */
    size_t count;
    bool parted;              /* the page parts its paragraphs by blank lines */
    unsigned row;
    unsigned filled;          /* cells of this row so far */
    unsigned expected;        /* cells of the row before; 0: not known */
    unsigned widest;          /* cells of the widest row so far */
};

static bool is_parted(const struct draft *draft)
{
    size_t blanks = 0, lines = 0;
    for (size_t i = 0; i < draft->count; i++) {
        if (draft->lines[i].dropped || draft->lines[i].pipe)
            continue;
        lines++;
        blanks += draft->lines[i].blank_before;
    }
    return blanks * 12 > lines;
}

static bool is_empty(const struct segment *segment)
{
    return segment->from == segment->to;
}

/* The first line with text of a segment that has one, else its last line. */
static const struct source_line *first_line(const struct draft *draft,
                                            const struct segment *segment)
{
    size_t i = segment->from;
    while (i + 1 < segment->to && draft->lines[i].hollow)
        i++;
    return &draft->lines[i];
}

static bool is_annex_line(struct slice line)
{
    static const struct slice openers[] = {SLICE_INIT("PHỤ LỤC"), SLICE_INIT("DANH MỤC"),
                                           SLICE_INIT("DANH SÁCH"), SLICE_INIT("BẢNG "),
                                           SLICE_INIT("QUY TRÌNH"), SLICE_INIT("MẪU SỐ")};
    if (!all_capitals(line))
        return false;
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        if (slice_starts(line, openers[i]))
            return true;
    return kind_by_name(line) != NULL;
}

static bool is_annex_heading(struct draft *draft, const struct segment *segment)
{
    return segment->to - segment->from > 1 &&
           is_annex_line(bare_line(draft->arena, first_line(draft, segment)->raw));
}

static bool has_annex_line(struct draft *draft, const struct segment *segment)
{
    for (size_t i = segment->from; i + 1 < segment->to; i++)
        if (is_annex_line(bare_line(draft->arena, draft->lines[i].raw)))
            return true;
    return false;
}

static bool has_article(struct draft *draft, const struct segment *segment)
{
    for (size_t i = segment->from; i < segment->to; i++) {
        struct slice line = bare_line(draft->arena, draft->lines[i].raw);
        if (marker_read(draft->arena, line).kind == MARKER_ARTICLE)
            return true;
    }
    return false;
}

static bool is_long(const struct draft *draft, const struct segment *segment)
{
    size_t letters = 0, lines = segment->to - segment->from;
    for (size_t i = segment->from; i < segment->to; i++)
        letters += letter_count(draft->lines[i].raw);
    return lines >= PROSE_LINES && letters > lines * PROSE_LETTERS;
}

static bool is_surely_prose(struct draft *draft, const struct segment *segment)
{
    return is_annex_heading(draft, segment) || is_long(draft, segment) ||
           (segment->to - segment->from > WEAK_LINES && has_article(draft, segment));
}

/* Something that could be a cell but may be prose where a row is full already. */
static bool is_maybe_prose(struct draft *draft, const struct segment *segment)
{
    const struct source_line *first = first_line(draft, segment);
    struct slice line = bare_line(draft->arena, first->raw);
    enum marker_kind kind = marker_read(draft->arena, line).kind;
    return segment->to - segment->from >= WEAK_LINES || first->heading || first->blank_before ||
           (kind >= MARKER_PART && kind <= MARKER_CAPITAL);
}

/* Prose where a row should begin: the last cell of the table was empty. A row of one cell that
   spans the table looks like it, but is alone in its row. */
static bool ends_empty_cell(const struct grid *grid, const struct segment *segment, size_t left)
{
    bool blank = first_line(grid->draft, segment)->blank_before;
    return grid->row > 1 && left && segment->to - segment->from > 1 &&
           (blank || has_annex_line(grid->draft, segment));
}

/* Whether segment `i` stands behind the table and not in it; `left` segments lie behind it up to
   the end of the row. */
static bool ends_table(const struct grid *grid, size_t i, size_t left)
{
    const struct segment *segment = &grid->segments[i];
    struct draft *draft = grid->draft;
    if (is_empty(segment))
        return false;
    if (!grid->filled)
        return ends_empty_cell(grid, segment, left);
    const struct source_line *first = first_line(draft, segment);
    if (grid->parted && first->blank_before && !first->hollow)
        return true;
    if (grid->filled < grid->expected)
        return false;
    if (is_surely_prose(draft, segment))
        return true;
    return grid->widest && grid->filled >= grid->widest && left && is_maybe_prose(draft, segment);
}

static void fill_cell(const struct grid *grid, const struct segment *segment)
{
    for (size_t i = segment->from; i < segment->to; i++) {
        struct source_line *line = &grid->draft->lines[i];
        line->table = grid->draft->tables;
        line->row = grid->row;
        line->column = grid->filled;
    }
}

static void open_table(struct grid *grid)
{
    grid->draft->tables++;
    grid->row = 1;
    grid->filled = 0;
    grid->expected = 0;
    grid->widest = 0;
}

/* The list of recipients has the signature beside it and nothing else. */
static bool opens_conclusions(const struct grid *grid, const struct segment *segment)
{
    struct draft *draft = grid->draft;
    struct slice first = is_empty(segment) ? SLICE("") : first_line(draft, segment)->raw;
    return slice_starts(bare_line(draft->arena, first), SLICE("Nơi nhận"));
}

/* Segments from..to lie between two pairs of borders: a row, or a row, prose and a first row. */
static void read_run(struct grid *grid, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        const struct segment *segment = &grid->segments[i];
        if (!grid->filled && opens_conclusions(grid, segment))
            grid->expected = grid->widest = 2;
        if (ends_table(grid, i, to - i - 1)) {
            open_table(grid);
            continue;
        }
        grid->filled++;
        fill_cell(grid, segment);
    }
}

/*
 * `borders` stand one after the other. Two end a row and begin the next; each one more is an empty
 * cell: in the middle of this row, or at its end as far as the row before was longer, or else at
 * the beginning of the next row.
 */
static void pass_borders(struct grid *grid, size_t borders)
{
    assert(borders >= 2);
    unsigned empty = (unsigned)(borders - 2);
    unsigned missing = grid->expected > grid->filled ? grid->expected - grid->filled : 0;
    if (empty && empty + 1 < missing) {
        grid->filled += empty + 1;
        return;
    }
    unsigned trailing = grid->expected && missing < empty ? missing : empty;
    grid->expected = grid->filled + trailing;
    if (grid->expected > grid->widest)
        grid->widest = grid->expected;
    grid->filled = empty - trailing;
    grid->row++;
}

static void cut_segments(struct grid *grid)
{
    struct draft *draft = grid->draft;
    size_t room = 0;
    for (size_t i = 0; i < draft->count; i++) {
        if (draft->lines[i].dropped)
            continue;
        if (draft->lines[i].pipe)
            *ARENA_PUSH(draft->arena, grid->segments, grid->count, room) =
                (struct segment){i + 1, i + 1};
        else if (grid->count)
            grid->segments[grid->count - 1].to = i + 1;
    }
}

/* A row of "a | b" begins on this line or, its first cell running over lines, soon behind it. */
static bool begins_row(const struct draft *draft, size_t i)
{
    for (size_t end = i + STRAY_LINES; i < end && i < draft->count; i++) {
        const struct source_line *line = &draft->lines[i];
        if (line->inlined)
            return true;
        if (line->pipe || line->heading || line->blank_before)
            return false;
    }
    return false;
}

/* A lone '|' beside rows of "a | b" is the rest of such a row, no border. */
static void forget_stray_borders(struct draft *draft)
{
    for (size_t i = 0; i < draft->count; i++) {
        bool after_row = i && draft->lines[i - 1].inlined;
        if (draft->lines[i].pipe && (after_row || begins_row(draft, i + 1)))
            draft->lines[i].dropped = true;
    }
}

static void number_rows(struct draft *draft)
{
    const struct source_line *before = NULL;
    for (size_t i = 0; i < draft->count; i++) {
        struct source_line *line = &draft->lines[i];
        if (line->dropped || line->pipe)
            continue;
        if (line->inlined) {
            bool same = before && before->inlined && !line->blank_before;
            if (!same)
                draft->tables++;
            bool goes_on = same && before->column < line->column;
            line->table = draft->tables;
            line->row = !same ? 1 : before->row + !goes_on;
        }
        before = line;
    }
}

/* Whether the border that opens segment `i` stands behind a blank line: a table of its own. */
static bool stands_apart(const struct grid *grid, size_t i)
{
    return grid->draft->lines[grid->segments[i].from - 1].blank_before;
}

/* Segment `i` is empty, and the border that opens it stands in a row of borders. */
static bool is_border_again(const struct grid *grid, size_t i)
{
    return i + 1 < grid->count && is_empty(&grid->segments[i]) && !stands_apart(grid, i);
}

static void read_borders(struct draft *draft)
{
    struct grid grid = {.draft = draft, .parted = is_parted(draft)};
    cut_segments(&grid);
    if (grid.count > 1)
        open_table(&grid);
    for (size_t from = 0; from + 1 < grid.count;) {
        size_t to = from;
        while (to + 1 < grid.count && !is_empty(&grid.segments[to]))
            to++;
        read_run(&grid, from, to);
        from = to + 1;
        while (is_border_again(&grid, from))
            from++;
        if (from + 1 < grid.count && stands_apart(&grid, from))
            open_table(&grid);
        else
            pass_borders(&grid, from - to + 1);
    }
}

/* Numbers the tables in reading order. */
static void renumber(struct draft *draft)
{
    unsigned *numbers = ARENA_ARRAY(draft->arena, unsigned, draft->tables + 1);
    unsigned count = 0;
    for (size_t i = 0; i < draft->count; i++) {
        struct source_line *line = &draft->lines[i];
        if (!line->table)
            continue;
        if (!numbers[line->table])
            numbers[line->table] = ++count;
        line->table = numbers[line->table];
    }
    draft->tables = count;
}

void pipes_mark(struct draft *draft)
{
    forget_stray_borders(draft);
    number_rows(draft);
    read_borders(draft);
    renumber(draft);
}

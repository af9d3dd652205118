/* Rows: a cut is possible where no word above it belongs below it on the other side. */
#include "export/act_rows.h"

#include <stdint.h>

/* Which lines of the act a line of the source has words of. */
struct reach {
    size_t least;  /* SIZE_MAX: none */
    size_t behind; /* the greatest, plus one; 0: none */
    bool dropped;  /* has words that are not the act's */
};

/* behind[i]: behind line i of the act, or behind the row of a table that it stands in. */
static size_t *find_behind(struct arena *arena, const struct act_lines *lines)
{
    size_t *behind = ARENA_ARRAY(arena, size_t, lines->count + 1);
    for (size_t i = lines->count; i-- > 0;) {
        const struct act_line *line = &lines->at[i], *next = line + 1;
        bool goes_on = line->table && i + 1 < lines->count && next->table == line->table &&
                       next->row == line->row;
        behind[i] = goes_on ? behind[i + 1] : i + 1;
    }
    return behind;
}

static struct reach reach_of(const struct source_line *source, const size_t *behind)
{
    struct reach reach = {.least = SIZE_MAX};
    for (size_t i = 0; i < source->count; i++) {
        const struct stretch *stretch = &source->stretches[i];
        reach.dropped = reach.dropped || stretch->fate == FATE_DROPPED;
        if (stretch->fate != FATE_PLACED)
            continue;
        if (stretch->act_line < reach.least)
            reach.least = stretch->act_line;
        if (behind[stretch->act_line] > reach.behind)
            reach.behind = behind[stretch->act_line];
    }
    return reach;
}

/* least[i]: the first line of the act that a line of the source from i on has words of. */
static size_t *least_from(struct arena *arena, const struct reach *reaches, size_t count)
{
    size_t *least = ARENA_ARRAY(arena, size_t, count + 1);
    least[count] = SIZE_MAX;
    for (size_t i = count; i-- > 0;)
        least[i] = reaches[i].least < least[i + 1] ? reaches[i].least : least[i + 1];
    return least;
}

static bool is_dropped(const struct reach *reaches, size_t from, size_t to)
{
    bool dropped = false;
    for (size_t i = from; i < to; i++) {
        dropped = dropped || reaches[i].dropped;
        if (reaches[i].behind)
            return false;
    }
    return dropped;
}

static bool is_bare(const struct act_row *row)
{
    return row->act_from == row->act_to && !row->dropped;
}

/* Lines without words go with those above them, or at the top with those below; what was dropped
   stands together. */
static void add_row(struct arena *arena, struct act_rows *rows, struct act_row row)
{
    struct act_row *last = rows->count ? &rows->at[rows->count - 1] : NULL;
    if (last && (is_bare(&row) || (row.dropped && last->dropped))) {
        last->source_to = row.source_to;
    } else if (last && is_bare(last)) {
        row.source_from = last->source_from;
        *last = row;
    } else {
        *ARENA_PUSH(arena, rows->at, rows->count, rows->room) = row;
    }
}

static struct reach *find_reaches(struct arena *arena, const struct act_source *source,
                                  const struct act_lines *lines)
{
    struct reach *reaches = ARENA_ARRAY(arena, struct reach, source->count + 1);
    const size_t *behind = find_behind(arena, lines);
    for (size_t i = 0; i < source->count; i++)
        reaches[i] = reach_of(&source->at[i], behind);
    return reaches;
}

/* What stands at the end of the act without a source goes to the last row. */
static void take_rest(struct arena *arena, struct act_rows *rows, const struct act_source *source,
                      const struct act_lines *lines, size_t done)
{
    if (done == lines->count)
        return;
    struct act_row *last = rows->count ? &rows->at[rows->count - 1] : NULL;
    if (!last || last->dropped)
        *ARENA_PUSH(arena, rows->at, rows->count, rows->room) =
            (struct act_row){source->count, source->count, done, lines->count, false};
    else
        last->act_to = lines->count;
}

struct act_rows act_rows_make(struct arena *arena, const struct act_source *source,
                              const struct act_lines *lines)
{
    struct reach *reaches = find_reaches(arena, source, lines);
    size_t *least = least_from(arena, reaches, source->count);
    struct act_rows rows = {0};
    size_t from = 0, act_from = 0, behind = 0;
    for (size_t i = 0; i < source->count; i++) {
        behind = reaches[i].behind > behind ? reaches[i].behind : behind;
        if (least[i + 1] < behind)
            continue;
        bool dropped = is_dropped(reaches, from, i + 1);
        add_row(arena, &rows, (struct act_row){from, i + 1, act_from, behind, dropped});
        from = i + 1;
        act_from = behind;
    }
    take_rest(arena, &rows, source, lines, act_from);
    return rows;
}

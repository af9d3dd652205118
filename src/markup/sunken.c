/*
 * Raising sunken provisions. A jump is a marker whose number does not follow that of the last
 * marker of its kind below the same provision; the missing numbers are looked for between the two.
 */
#include "markup/sunken.h"

#include "text/spelling.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_MISSING = 3, MARKER_KINDS = MARKER_INDENT + 1 };

struct place { size_t line, at; };

struct search {
    struct arena *arena;
    struct lines lines;
    struct place *cuts;
    size_t cut_count, cut_room;
    size_t last[MARKER_KINDS]; /* the last line of each kind below the same provision, from 1 */
};

/* Behind these words a number is part of the sentence: "khoản 2. Việc ..." */
static const struct slice leads[] = {
    SLICE_INIT("khoản"), SLICE_INIT("điểm"), SLICE_INIT("điều"), SLICE_INIT("mục"),
    SLICE_INIT("số"), SLICE_INIT("tại"), SLICE_INIT("theo"), SLICE_INIT("của"), SLICE_INIT("và"),
    SLICE_INIT("hoặc"), SLICE_INIT("đến"), SLICE_INIT("từ"), SLICE_INIT("lần"), SLICE_INIT("cấp"),
    SLICE_INIT("loại"), SLICE_INIT("bậc"), SLICE_INIT("hạng"), SLICE_INIT("nhóm"),
    SLICE_INIT("quý"), SLICE_INIT("tháng"), SLICE_INIT("ngày"), SLICE_INIT("đợt"),
    SLICE_INIT("bước"), SLICE_INIT("mức"), SLICE_INIT("vùng"), SLICE_INIT("khu"),
    SLICE_INIT("tổ"), SLICE_INIT("quận"), SLICE_INIT("phường"), SLICE_INIT("thôn"),
    SLICE_INIT("phần"), SLICE_INIT("chương"), SLICE_INIT("bảng"), SLICE_INIT("biểu"),
    SLICE_INIT("mẫu"), SLICE_INIT("lục"), SLICE_INIT("hình"), SLICE_INIT("giai đoạn")};

static bool leads_number(struct arena *arena, struct slice before)
{
    struct slice key = spelling_key(arena, before);
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (slice_ends(key, leads[i]))
            return true;
    return false;
}

/* A number may begin at byte `at`: words end there, not a list of numbers or a reference. */
static bool may_begin(struct arena *arena, struct slice text, size_t at)
{
    enum { TELLING = 24 };
    char last = text.at[at - 1];
    if (last == '.' || last == ';')
        return true; /* "... tiêu cực.2. Giao" */
    if (last != ' ')
        return false;
    struct slice before = slice_trim(slice_part(text, 0, at));
    if (!before.len || strchr(",-/(", before.at[before.len - 1]))
        return false;
    size_t tail = before.len > TELLING ? before.len - TELLING : 0;
    while (tail && ((unsigned char)before.at[tail] & 0xC0) == 0x80)
        tail--;
    return !leads_number(arena, slice_from(before, tail));
}

static bool is_marker(const struct search *search, const struct line *line, size_t at,
                      const struct marker *model, unsigned long value)
{
    struct slice rest = slice_from(line->text, at);
    struct marker marker = marker_read(search->arena, rest);
    return marker.kind == model->kind && marker.value == value &&
           marker.label.len <= model->label.len + 1;
}

/* The one place between two lines where the marker stands; false: none, or several. */
static bool find(const struct search *search, struct place from, size_t end,
                 const struct marker *model, unsigned long value, struct place *found)
{
    size_t count = 0;
    for (size_t i = from.line; i < end; i++) {
        const struct line *line = &search->lines.at[i];
        size_t at = i == from.line ? from.at : 1;
        for (; !line->table && at < line->text.len; at++) {
            unsigned char byte = (unsigned char)line->text.at[at];
            bool word = byte >= 0xC0 || (byte < 0x80 && byte > ' ');
            if (!word || !strchr(" .;", line->text.at[at - 1]) ||
                !is_marker(search, line, at, model, value) ||
                !may_begin(search->arena, line->text, at))
                continue;
            *found = (struct place){i, at};
            count++;
        }
    }
    return count == 1;
}

static unsigned long next_value(const struct marker *marker, unsigned long value)
{
    bool letters = marker->kind == MARKER_POINT || marker->kind == MARKER_CAPITAL;
    unsigned long next = value + 1;
    while (letters && next <= marker->value && !marker_points_follow(value, next))
        next++;
    return next;
}

static bool follows(const struct marker *before, const struct marker *marker)
{
    return marker->kind == MARKER_POINT || marker->kind == MARKER_CAPITAL
               ? marker_points_follow(before->value, marker->value)
               : marker->value == before->value + 1;
}

/* Looks for what is missing between two markers of one kind. */
static void fill_gap(struct search *search, size_t before, size_t behind)
{
    const struct marker *first = &search->lines.at[before].marker;
    const struct marker *last = &search->lines.at[behind].marker;
    struct place from = {before, first->len};
    if (last->value <= first->value || last->value - first->value > MOST_MISSING + 1 ||
        follows(first, last))
        return;
    for (unsigned long value = next_value(last, first->value); value < last->value;
         value = next_value(last, value)) {
        struct place found;
        if (!find(search, from, behind, last, value, &found))
            continue;
        *ARENA_PUSH(search->arena, search->cuts, search->cut_count, search->cut_room) = found;
        from = (struct place){found.line, found.at + 1};
    }
}

static bool may_sink(enum marker_kind kind)
{
    return kind == MARKER_ARTICLE || kind == MARKER_PARAGRAPH || kind == MARKER_POINT;
}

static int in_order(const void *a, const void *b)
{
    const struct place *one = a, *two = b;
    if (one->line != two->line)
        return one->line < two->line ? -1 : 1;
    return one->at < two->at ? -1 : one->at > two->at;
}

static void find_all(struct search *search)
{
    for (size_t i = 0; i < search->lines.count; i++) {
        enum marker_kind kind = search->lines.at[i].marker.kind;
        if (kind == MARKER_NONE)
            continue;
        if (may_sink(kind) && search->last[kind])
            fill_gap(search, search->last[kind] - 1, i);
        search->last[kind] = i + 1;
        for (size_t below = kind + 1; below < MARKER_KINDS; below++)
            search->last[below] = 0;
    }
}

static struct lines cut(const struct search *search)
{
    struct lines cut = {0};
    size_t room = 0, next = 0;
    for (size_t i = 0; i < search->lines.count; i++) {
        const struct line *line = &search->lines.at[i];
        size_t start = 0;
        for (; next < search->cut_count && search->cuts[next].line == i; next++) {
            struct line part = line_part(search->arena, line, start, search->cuts[next].at);
            part.sunken = start > 0;
            *ARENA_PUSH(search->arena, cut.at, cut.count, room) = part;
            start = search->cuts[next].at;
        }
        struct line rest = *line;
        if (start) {
            rest = line_part(search->arena, line, start, line->text.len);
            rest.sunken = true;
        }
        *ARENA_PUSH(search->arena, cut.at, cut.count, room) = rest;
    }
    return cut;
}

struct lines sunken_raise(struct arena *arena, struct lines lines)
{
    struct search search = {.arena = arena, .lines = lines};
    find_all(&search);
    if (!search.cut_count)
        return lines;
    qsort(search.cuts, search.cut_count, sizeof *search.cuts, in_order);
    return cut(&search);
}

/* Footnotes: marks in square brackets, and the lines that begin with them. */
#include "markup/notes.h"

#include <stdint.h>

enum { MOST_FIGURES = 3 };

/* "[12]" at the beginning of a text: its bytes; 0: none. */
static size_t mark_at(struct slice text)
{
    size_t end = 1;
    if (!text.len || text.at[0] != '[')
        return 0;
    while (end < text.len && text.at[end] >= '0' && text.at[end] <= '9')
        end++;
    bool figures = end > 1 && end <= 1 + MOST_FIGURES;
    return figures && end < text.len && text.at[end] == ']' ? end + 1 : 0;
}

/* A line whose words are written with their notes. */
static bool may_carry(const struct line *line)
{
    return (line->zone == ZONE_BODY || line->zone == ZONE_CITATION ||
            line->zone == ZONE_ENACTING) &&
           !line->table && !line->note &&
           slice_find(line->key, SLICE("cụm từ"), 0) == SIZE_MAX;
}

/* Whether the mark stands inside a line, behind its first words. */
static bool has_mark(const struct lines *lines, struct slice mark)
{
    for (size_t i = 0; i < lines->count; i++) {
        size_t at = may_carry(&lines->at[i]) ? slice_find(lines->at[i].text, mark, 1) : SIZE_MAX;
        if (at != SIZE_MAX)
            return true;
    }
    return false;
}

struct notes notes_take(struct arena *arena, struct lines *lines)
{
    struct notes notes = {0};
    for (size_t i = 0; i < lines->count; i++) {
        struct line *line = &lines->at[i];
        size_t mark = line->table ? 0 : mark_at(line->text);
        struct slice words = slice_trim(slice_from(line->text, mark));
        if (!mark || !words.len || !has_mark(lines, slice_part(line->text, 0, mark)))
            continue;
        line->note = true;
        *ARENA_PUSH(arena, notes.at, notes.count, notes.room) =
            (struct note){slice_part(line->text, 0, mark), words, false};
    }
    return notes;
}

static bool is_of(const struct line *line, const struct note *note)
{
    return line->note && slice_starts(line->text, note->mark) &&
           note->words.at + note->words.len <= line->text.at + line->text.len &&
           note->words.at >= line->text.at;
}

bool notes_give_back(struct notes *notes, struct lines *lines)
{
    size_t kept = 0, count = notes->count;
    for (size_t i = 0; i < count; i++) {
        struct note note = notes->at[i];
        for (size_t j = 0; !note.written && j < lines->count; j++)
            if (is_of(&lines->at[j], &note))
                lines->at[j].note = false;
        if (note.written)
            notes->at[kept++] = (struct note){note.mark, note.words, false};
    }
    notes->count = kept;
    return kept < count;
}

static struct note *find_note(struct notes *notes, struct slice mark)
{
    for (size_t i = 0; i < notes->count; i++)
        if (!notes->at[i].written && slice_is(notes->at[i].mark, mark))
            return &notes->at[i];
    return NULL;
}

static void emit_note(struct emitter *emitter, struct note *note)
{
    note->written = true;
    emit_inline(emitter, "authorialNote");
    emit_attribute(emitter, "marker", note->mark);
    emit_attribute(emitter, "placement", SLICE("bottom"));
    emit_inline(emitter, "p");
    emit_text(emitter, note->words);
    emit_inline_end(emitter);
    emit_inline_end(emitter);
}

void notes_emit(struct emitter *emitter, struct notes *notes, struct slice text)
{
    size_t done = 0;
    for (size_t at = 0; notes->count && at < text.len; at++) {
        size_t mark = mark_at(slice_from(text, at));
        struct note *note = mark ? find_note(notes, slice_part(text, at, mark)) : NULL;
        if (!note)
            continue;
        emit_text(emitter, slice_part(text, done, at - done));
        emit_note(emitter, note);
        done = at + mark;
    }
    emit_text(emitter, slice_from(text, done));
}

/* Anchors of HTML text: a search that runs forward through the source once. */
#include "intake/html_anchor.h"

#include <stdint.h>
#include <string.h>

enum {
    REACH = 1024 * 1024, /* how far behind its line a word is looked for */
    EFFORT = 8,          /* how often the search may read the whole source */
    WORD_BYTES = 24
};

static const size_t *find_lines(struct arena *arena, struct slice text, size_t *count)
{
    size_t room = 0, *lines = NULL;
    *count = 0;
    *ARENA_PUSH(arena, lines, *count, room) = 0;
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] == '\n')
            *ARENA_PUSH(arena, lines, *count, room) = i + 1;
    return lines;
}

struct anchors anchors_make(struct arena *arena, struct slice source)
{
    struct anchors anchors = {.source = source, .effort = source.len * EFFORT};
    anchors.lines = find_lines(arena, source, &anchors.line_count);
    return anchors;
}

/* The first word of a text node as the source has it: up to a blank, an entity or a tag. */
static struct slice first_word(struct slice text)
{
    text = slice_trim(text);
    size_t end = 0;
    while (end < text.len && end < WORD_BYTES && !strchr(" \t\r\n&<>\"\xC2", text.at[end]))
        end++;
    return slice_part(text, 0, end);
}

size_t anchor_of(struct anchors *anchors, const xmlNode *node)
{
    long line = node->parent ? xmlGetLineNo(node->parent) : 0;
    size_t start = anchors->cursor;
    if (line > 0 && (size_t)line <= anchors->line_count && anchors->lines[line - 1] > start)
        start = anchors->lines[line - 1];
    struct slice source = anchors->source, word = first_word(node_source_text(node));
    size_t reach = source.len - start < REACH ? source.len - start : REACH;
    reach = reach < anchors->effort ? reach : anchors->effort;
    size_t found = word.len ? slice_find(slice_part(source, start, reach), word, 0) : SIZE_MAX;
    anchors->effort -= found == SIZE_MAX ? reach : found;
    if (found == SIZE_MAX)
        return anchors->cursor = start;
    anchors->cursor = start + found + word.len;
    return start + found;
}

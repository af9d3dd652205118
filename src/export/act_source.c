/* The source beside its act: which words became what, line by line. */
#include "export/act_source.h"

#include "export/word_list.h"

#include <assert.h>
#include <string.h>

enum { EFFORT = 16 }; /* how often all words of the act may be looked at to find what was moved */

struct matching {
    struct arena *arena;
    const struct page *page;
    const struct act_lines *lines;
    struct word_list source, blocks, act;
    size_t *first;            /* the first word of each block */
    struct act_source *out;
};

/* ---- Finding ------------------------------------------------------------------------------- */

static void list_words(struct matching *matching)
{
    const struct page *page = matching->page;
    matching->first = ARENA_ARRAY(matching->arena, size_t, page->count + 1);
    for (size_t i = 0; i < page->count; i++) {
        matching->first[i] = matching->blocks.count;
        word_list_add(matching->arena, &matching->blocks, page->blocks[i].text, i);
    }
    matching->first[page->count] = matching->blocks.count;
    for (size_t i = 0; i < matching->lines->count; i++)
        word_list_add(matching->arena, &matching->act, matching->lines->at[i].text, i);
}

/* The blocks among the words of the act. */
static void place_blocks(struct matching *matching)
{
    size_t cursor = 0, effort = (matching->act.count + 1) * EFFORT;
    for (size_t i = 0; i < matching->page->count; i++) {
        size_t behind = word_list_find_run(&matching->blocks, matching->first[i],
                                           matching->first[i + 1], &matching->act, cursor,
                                           &effort);
        if (behind != WORD_NONE)
            cursor = behind;
        else
            matching->out->unplaced += matching->first[i + 1] - matching->first[i];
    }
}

/* The first word of the source that does not end before `anchor`. */
static size_t word_at(const struct matching *matching, size_t anchor)
{
    const struct word_list *source = &matching->source;
    const char *place = matching->page->source.at + anchor;
    size_t low = 0, high = source->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (source->at[middle].text.at + source->at[middle].text.len <= place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* ---- Lines and stretches ------------------------------------------------------------------- */

static struct source_line *add_line(struct matching *matching, size_t number)
{
    struct act_source *out = matching->out;
    struct source_line *line = ARENA_PUSH(matching->arena, out->at, out->count, out->room);
    *line = (struct source_line){.number = number};
    return line;
}

static void add_stretch(struct matching *matching, struct source_line *line,
                        struct stretch stretch)
{
    *ARENA_PUSH(matching->arena, line->stretches, line->count, line->room) = stretch;
}

/* What became of a word of the source or, in HTML, of a block. */
static struct stretch fate_of(const struct matching *matching, const struct word_list *list,
                              size_t word)
{
    if (list == &matching->source) {
        if (list->at[word].same == WORD_NONE)
            return (struct stretch){.fate = FATE_DROPPED};
        word = list->at[word].same;
    }
    size_t same = matching->blocks.at[word].same;
    if (same == WORD_NONE)
        return (struct stretch){.fate = FATE_UNPLACED};
    return (struct stretch){.fate = FATE_PLACED, .act_line = matching->act.at[same].line};
}

/* Where the blank before a word ends: signs before the word ("(", a quote sign) go with it. */
static const char *with_signs(const char *word, const char *least)
{
    const char *at = word;
    while (at > least && at[-1] != ' ')
        at--;
    return at > least ? at : word;
}

/* Cuts a line with the words from..to of a list where what became of them changes. */
static void cut_line(struct matching *matching, struct source_line *line, struct slice text,
                     const struct word_list *list, size_t from, size_t to)
{
    struct stretch open = {.fate = FATE_BLANK};
    const char *begin = text.at, *end = text.at + text.len, *behind = begin;
    for (size_t i = from; i < to; i++) {
        struct stretch next = fate_of(matching, list, i);
        struct slice word = list->at[i].text;
        if (i > from && (next.fate != open.fate || next.act_line != open.act_line)) {
            const char *cut = with_signs(word.at, behind);
            open.text = (struct slice){begin, (size_t)(cut - begin)};
            add_stretch(matching, line, open);
            begin = cut;
        }
        open = next;
        behind = word.at + word.len;
    }
    open.text = (struct slice){begin, (size_t)(end - begin)};
    add_stretch(matching, line, open);
}

static void cut_source(struct matching *matching)
{
    struct slice rest = matching->page->source, text;
    size_t word = 0;
    for (size_t number = 1; slice_next(&rest, '\n', &text); number++) {
        size_t from = word;
        while (word < matching->source.count && matching->source.at[word].line == number)
            word++;
        cut_line(matching, add_line(matching, number), text, &matching->source, from, word);
    }
}

/* Text and markdown: the source as it is. */
static void read_text(struct matching *matching)
{
    struct slice rest = matching->page->source, text;
    for (size_t number = 1; slice_next(&rest, '\n', &text); number++)
        word_list_add(matching->arena, &matching->source, text, number);
    for (size_t i = 0; i < matching->page->count; i++)
        word_list_find_each(&matching->blocks, matching->first[i], matching->first[i + 1],
                            &matching->source,
                            word_at(matching, matching->page->blocks[i].anchor));
    cut_source(matching);
}

/* Counts lines of the source on to an anchor; anchors run up. */
struct line_count {
    size_t number, counted;
};

static size_t line_at(struct line_count *count, struct slice source, size_t anchor)
{
    for (; count->counted < anchor; count->counted++)
        count->number += source.at[count->counted] == '\n';
    return count->number;
}

/* HTML: what was dropped above an anchor. */
static void read_places(struct matching *matching, struct line_count *count, size_t *next,
                        size_t anchor)
{
    const struct page *page = matching->page;
    for (; *next < page->place_count && page->places[*next].anchor <= anchor; ++*next) {
        const struct dropped_place *place = &page->places[*next];
        struct stretch stretch = {.text = place->text, .fate = FATE_DROPPED};
        size_t number = line_at(count, page->source, place->anchor);
        add_stretch(matching, add_line(matching, number), stretch);
    }
}

/* HTML: what the page shows, block by block, and what was dropped between them. */
static void read_blocks(struct matching *matching)
{
    const struct page *page = matching->page;
    struct line_count count = {.number = 1};
    size_t place = 0;
    matching->out->blocks = true;
    for (size_t i = 0; i < page->count; i++) {
        read_places(matching, &count, &place, page->blocks[i].anchor);
        size_t number = line_at(&count, page->source, page->blocks[i].anchor);
        cut_line(matching, add_line(matching, number), page->blocks[i].text, &matching->blocks,
                 matching->first[i], matching->first[i + 1]);
    }
    read_places(matching, &count, &place, page->source.len);
}

/* Akoma Ntoso: each line of XML belongs to the last line of the act that begins on it or above;
   what stands above the first is meta. */
static void read_xml(struct matching *matching, struct slice xml)
{
    struct slice text;
    size_t begun = 0;
    for (size_t number = 1; slice_next(&xml, '\n', &text); number++) {
        while (begun < matching->lines->count && !matching->lines->at[begun].note &&
               matching->lines->at[begun].xml_line <= number)
            begun++;
        struct stretch stretch = {.text = text, .fate = begun ? FATE_PLACED : FATE_DROPPED,
                                  .act_line = begun ? begun - 1 : 0};
        add_stretch(matching, add_line(matching, number), stretch);
    }
}

struct act_source act_source_read(struct arena *arena, const struct reading *reading,
                                  const struct act_lines *lines)
{
    struct act_source out = {0};
    struct matching matching = {.arena = arena, .page = &reading->page, .lines = lines,
                                .out = &out};
    if (reading->format == READING_AKN) {
        read_xml(&matching, reading->bytes);
        return out;
    }
    list_words(&matching);
    place_blocks(&matching);
    if (reading->format == READING_HTML)
        read_blocks(&matching);
    else
        read_text(&matching);
    return out;
}

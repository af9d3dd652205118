/*
 * The left side of a row: lines of the source with their numbers. Words lead to what they became;
 * words that are not the act's are grey, words whose place is not known are marked.
 */
#include "export/act_page.h"

#include "export/labels.h"
#include "export/tags.h"
#include "text/words.h"

enum { LINES_UNFOLDED = 6, WORDS_UNFOLDED = 60 }; /* of a row that is not the act's */

static const char *const classes[] = {
    [FATE_BLANK] = "blank", [FATE_PLACED] = NULL, [FATE_DROPPED] = "dropped",
    [FATE_UNPLACED] = "unplaced"};

static void put_stretch(struct act_page *page, const struct stretch *stretch)
{
    if (stretch->fate != FATE_PLACED) {
        tag_leaf(page->out, "span", classes[stretch->fate], stretch->text);
        return;
    }
    tag_start(page->out, "a");
    tag_href(page->out, page->lines.at[stretch->act_line].id);
    tag_end(page->out);
    tag_text(page->out, stretch->text);
    tag_close(page->out, "a");
}

static bool is_empty(const struct source_line *line)
{
    for (size_t i = 0; i < line->count; i++)
        if (slice_trim(line->stretches[i].text).len)
            return false;
    return true;
}

static struct slice number_of(const struct act_page *page, size_t line)
{
    return arena_format(page->arena, "%zu", page->source.at[line].number);
}

static bool has_signs_only(const struct source_line *line)
{
    return line->count == 1 && line->stretches[0].fate == FATE_BLANK;
}

/* In HTML several blocks may begin on one line; the first of them has its id. */
static void put_line(struct act_page *page, size_t i)
{
    const struct source_line *line = &page->source.at[i];
    struct slice number = number_of(page, i);
    struct slice id = arena_format(page->arena, "L%zu", line->number);
    tag_start(page->out, "p");
    if (!i || page->source.at[i - 1].number != line->number)
        tag_attribute(page->out, "id", id);
    if (has_signs_only(line))
        tag_attribute(page->out, "class", SLICE("signs"));
    tag_end(page->out);
    tag_start(page->out, "a");
    tag_attribute(page->out, "class", SLICE("n"));
    tag_href(page->out, id);
    tag_end(page->out);
    tag_text(page->out, number);
    tag_close(page->out, "a");
    for (size_t k = 0; k < line->count; k++)
        put_stretch(page, &line->stretches[k]);
    tag_close(page->out, "p");
    buffer_add_char(page->out, '\n');
}

static size_t words_of(const struct source_line *line)
{
    size_t words = 0;
    for (size_t i = 0; i < line->count; i++)
        words += words_count(line->stretches[i].text);
    return words;
}

/* What dropped lines are: the name of what was dropped with just as many words, else all names. */
static struct slice dropped_name(const struct act_page *page, size_t words)
{
    const struct page *from = &page->reading->page;
    struct slice *names = ARENA_ARRAY(page->arena, struct slice, from->dropped_count);
    for (size_t i = 0; i < from->place_count; i++)
        if (from->places[i].words == words)
            return from->places[i].name;
    for (size_t i = 0; i < from->dropped_count; i++) {
        names[i] = from->dropped[i].name;
        if (from->dropped[i].words == words)
            return names[i];
    }
    return arena_join(page->arena, names, from->dropped_count, SLICE(" / "));
}

static struct slice dropped_words(const struct act_page *page, const struct act_row *row)
{
    struct slice first = number_of(page, row->source_from);
    struct slice last = number_of(page, row->source_to - 1);
    size_t words = 0;
    if (page->reading->format == READING_AKN)
        return PAGE_MESSAGE(page, HTML_META, first, last);
    for (size_t i = row->source_from; i < row->source_to; i++)
        words += words_of(&page->source.at[i]);
    return PAGE_MESSAGE(page, HTML_DROPPED, dropped_name(page, words),
                        arena_format(page->arena, "%zu", words), first, last);
}

/* Folded when it is long; a link to one of its lines unfolds it. */
static void open_dropped(struct act_page *page, const struct act_row *row)
{
    size_t shown = 0, words = 0;
    for (size_t i = row->source_from; i < row->source_to; i++) {
        shown += !is_empty(&page->source.at[i]);
        words += words_of(&page->source.at[i]);
    }
    bool folded = shown > LINES_UNFOLDED || words > WORDS_UNFOLDED;
    buffer_add(page->out, folded ? SLICE("<details>") : SLICE("<details open=\"open\">"));
    tag_leaf(page->out, "summary", NULL, dropped_words(page, row));
}

void act_page_source_side(struct act_page *page, const struct act_row *row)
{
    tag_open(page->out, "div", "source");
    if (row->dropped)
        open_dropped(page, row);
    for (size_t i = row->source_from; i < row->source_to; i++)
        if (!is_empty(&page->source.at[i]))
            put_line(page, i);
    if (row->dropped)
        tag_close(page->out, "details");
    tag_close(page->out, "div");
}

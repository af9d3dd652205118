/*
 * The page of an act, the whole: the frame (act_page.html) is copied, and what stands in it between
 * {{ and }} is filled in, by a part of the page or by a sentence of base/messages.
 */
#include "export/act_html.h"

#include "export/act_page.h"
#include "export/act_page_text.h"
#include "export/labels.h"
#include "export/tags.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

static void put_language(struct act_page *page)
{
    buffer_add(page->out, page->language == LANGUAGE_VI ? SLICE("vi") : SLICE("en"));
}

static void put_style(struct act_page *page)
{
    for (const char *const *line = act_page_style; *line; line++)
        buffer_add(page->out, slice_of(*line));
}

/* Kind and number, or what there is of them. */
static void put_heading(struct act_page *page)
{
    const struct identity *identity = &page->reading->act.identity;
    struct slice kind = label_kind(page->arena, identity->kind);
    const struct slice pieces[] = {kind, identity->number};
    tag_text(page->out, identity->number.len ? arena_join(page->arena, pieces, 2, SLICE(" "))
                                             : PAGE_MESSAGE(page, HTML_TITLE_NONE, kind));
}

static void put_file(struct act_page *page)
{
    const struct reading *reading = page->reading;
    tag_text(page->out, PAGE_MESSAGE(page, HTML_FILE, reading->diagnostics.file, reading->digest));
}

static void put_how(struct act_page *page)
{
    tag_text(page->out, act_page_words(page, page->source.blocks ? MESSAGE_HTML_SOURCE_BLOCKS
                                                                 : MESSAGE_HTML_SOURCE_LINES));
}

static const struct part {
    struct slice name;
    void (*put)(struct act_page *page);
} parts[] = {
    {SLICE_INIT("language"), put_language},   {SLICE_INIT("style"), put_style},
    {SLICE_INIT("heading"), put_heading},     {SLICE_INIT("file"), put_file},
    {SLICE_INIT("how"), put_how},
    {SLICE_INIT("identity"), act_page_identity}, {SLICE_INIT("counts"), act_page_counts},
    {SLICE_INIT("diagnostics"), act_page_diagnostics},
    {SLICE_INIT("outline"), act_page_outline}, {SLICE_INIT("rows"), act_page_rows},
};

static bool put_part(struct act_page *page, struct slice name)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (slice_is(name, parts[i].name)) {
            parts[i].put(page);
            return true;
        }
    return false;
}

static bool put_message(struct act_page *page, struct slice name)
{
    for (unsigned i = 0; i < MESSAGE_COUNT; i++)
        if (slice_is(name, message_name((enum message)i))) {
            tag_text(page->out, act_page_words(page, (enum message)i));
            return true;
        }
    return false;
}

/* One line of the frame. */
static void put_line(struct act_page *page, struct slice line)
{
    for (size_t at = 0; at < line.len;) {
        size_t open = slice_find(line, SLICE("{{"), at);
        size_t close = open == SIZE_MAX ? SIZE_MAX : slice_find(line, SLICE("}}"), open);
        if (close == SIZE_MAX) {
            buffer_add(page->out, slice_from(line, at));
            return;
        }
        struct slice name = slice_part(line, open + 2, close - open - 2);
        buffer_add(page->out, slice_part(line, at, open - at));
        bool known = put_part(page, name) || put_message(page, name);
        assert(known);
        (void)known;
        at = close + 2;
    }
}

struct slice act_page_words(const struct act_page *page, enum message message)
{
    return label_message(page->arena, message, page->language, NULL, 0);
}

struct slice act_page_attachment(const struct act_page *page, size_t number)
{
    const struct act *act = &page->reading->act;
    struct slice kind = SLICE("?");
    if (number <= act->attachment_count)
        kind = label_kind(page->arena, act->attachments[number - 1].kind);
    return PAGE_MESSAGE(page, HTML_ATTACHMENT, arena_format(page->arena, "%zu", number), kind);
}

static int by_id(const void *a, const void *b)
{
    return slice_order((*(const struct act_line *const *)a)->id,
                       (*(const struct act_line *const *)b)->id);
}

static void index_lines(struct act_page *page)
{
    size_t count = page->lines.count;
    page->by_id = ARENA_ARRAY(page->arena, const struct act_line *, count + 1);
    for (size_t i = 0; i < count; i++)
        page->by_id[i] = &page->lines.at[i];
    qsort(page->by_id, count, sizeof *page->by_id, by_id);
}

const struct act_line *act_page_find(const struct act_page *page, struct slice id)
{
    const struct act_line wanted = {.id = id}, *key = &wanted;
    const struct act_line **found =
        bsearch(&key, page->by_id, page->lines.count, sizeof *page->by_id, by_id);
    return found ? *found : NULL;
}

/* Which diagnostics stand below which line. */
static void index_notes(struct act_page *page)
{
    const struct diagnostics *list = &page->reading->diagnostics;
    page->note_of = ARENA_ARRAY(page->arena, size_t, page->lines.count + 1);
    page->note_behind = ARENA_ARRAY(page->arena, size_t, list->count + 1);
    for (size_t i = list->count; i-- > 0;) {
        const struct act_line *line = act_page_find(page, list->items[i].place);
        if (!line)
            continue;
        size_t *note = &page->note_of[line - page->lines.at];
        page->note_behind[i] = *note;
        *note = i + 1;
    }
}

enum status act_html_write(struct buffer *out, const struct reading *reading,
                           enum language language, struct diagnostics *list)
{
    struct act_page page = {.out = out, .arena = reading->arena, .language = language,
                            .reading = reading};
    enum status status = act_lines_read(page.arena, &reading->act, &page.lines, list);
    if (status != STATUS_OK)
        return status;
    page.source = act_source_read(page.arena, reading, &page.lines);
    page.rows = act_rows_make(page.arena, &page.source, &page.lines);
    index_lines(&page);
    index_notes(&page);
    act_page_measure_tables(&page);
    for (const char *const *line = act_page_frame; *line; line++)
        put_line(&page, slice_of(*line));
    return STATUS_OK;
}

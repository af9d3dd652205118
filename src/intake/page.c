/* Pages: the way from bytes to blocks, and what is said about it. */
#include "intake/draft.h"

#include "base/limits.h"
#include "intake/columns.h"
#include "intake/mhtml.h"
#include "intake/tabs.h"
#include "text/decode.h"
#include "text/tags.h"
#include "text/words.h"

#include <assert.h>

void draft_read(struct draft *draft)
{
    struct page *page = draft->page;
    bool markdown = page->format == FORMAT_MARKDOWN;
    page->segmented = segmented_is(page->source);
    draft->text = page->segmented ? segmented_part(draft->arena, page->source) : page->source;
    if (!markdown)
        draft->text = columns_mark(draft->arena, tabs_mark(draft->arena, draft->text));
    assert(draft->text.len == page->source.len); /* anchors hold in both */
    draft_cut(draft, markdown);
    portal_strip(draft);
    print_marks_strip(draft);
    pipes_mark(draft);
    emphasis_strip(draft, markdown);
}

static void read_lines(struct arena *arena, struct page *page)
{
    struct draft draft = {.arena = arena, .page = page};
    draft_read(&draft);
    joins_make_blocks(&draft);
}

static bool is_too_long(struct slice text)
{
    size_t pieces = 0;
    for (size_t i = 0; i < text.len; i++)
        pieces += text.at[i] == '\n' || text.at[i] == '|';
    return pieces > LIMIT_PAGE_LINES;
}

static bool has_long_block(const struct page *page)
{
    for (size_t i = 0; i < page->count; i++)
        if (page->blocks[i].text.len > LIMIT_BLOCK_BYTES)
            return true;
    return false;
}

/* What is over a limit is refused with a sentence that names the limit. */
static enum status refuse(struct diagnostics *list, enum message message, size_t line, size_t most)
{
    struct slice limit = arena_format(list->arena, "%zu", most);
    diagnose(list, message, SLICE(""), line, &limit, 1);
    return STATUS_REFUSED;
}

static enum status read_html(struct arena *arena, struct page *page, enum charset letters,
                             struct diagnostics *list)
{
    struct tags tags = tags_look(page->source);
    if (tags.crowded)
        return refuse(list, MESSAGE_TAG_CROWDED, tags.crowded, LIMIT_ATTRIBUTES);
    if (!html_read(arena, page, letters, list)) {
        DIAGNOSE(list, PAGE_TOO_DEEP, SLICE(""), 0, SLICE(""));
        return STATUS_REFUSED;
    }
    struct slice swallowed = slice_from(page->source, tags.open);
    struct dropped_place place = {.name = SLICE("sau thẻ hoặc chú thích HTML không đóng"),
                                  .words = words_count(swallowed),
                                  .anchor = tags.open,
                                  .text = tidy(arena, swallowed)};
    if (place.words)
        page_drop(arena, page, &place);
    return STATUS_OK;
}

static enum status read_blocks(struct arena *arena, struct page *page, enum charset letters,
                               struct diagnostics *list)
{
    if (page->format == FORMAT_HTML)
        return read_html(arena, page, letters, list);
    read_lines(arena, page);
    return STATUS_OK;
}

/* Source text to blocks. */
static enum status read_source(struct arena *arena, struct page *page, enum charset letters,
                               struct diagnostics *list)
{
    struct slice foreign = xml_root(page->source);
    if (foreign.len) {
        DIAGNOSE(list, PAGE_FOREIGN_XML, SLICE(""), 0, foreign);
        return STATUS_UNREAD;
    }
    if (is_too_long(page->source))
        return refuse(list, MESSAGE_PAGE_TOO_LONG, 0, LIMIT_PAGE_LINES);
    enum status status = read_blocks(arena, page, letters, list);
    if (status != STATUS_OK)
        return status;
    if (has_long_block(page))
        return refuse(list, MESSAGE_PAGE_LINE_TOO_LONG, 0, LIMIT_BLOCK_BYTES);
    if (page->count)
        return STATUS_OK;
    DIAGNOSE(list, PAGE_NO_WORDS, SLICE(""), 0, SLICE(""));
    return STATUS_UNREAD;
}

static void say_what_was_seen(const struct page *page, struct diagnostics *list)
{
    if (page->segmented)
        DIAGNOSE(list, PAGE_SEGMENTED, SLICE(""), 0, SLICE(""));
    if (page->damaged)
        DIAGNOSE(list, PAGE_DAMAGED, SLICE(""), 0, SLICE(""));
    for (size_t i = 0; i < page->dropped_count; i++) {
        struct slice words = arena_format(list->arena, "%zu", page->dropped[i].words);
        DIAGNOSE(list, PAGE_DROPPED, SLICE(""), 0, page->dropped[i].name, words);
    }
}

enum status page_read(struct arena *arena, struct slice bytes, struct slice file_name,
                      struct page *page, struct diagnostics *list)
{
    struct decoded decoded;
    *page = (struct page){.format = page_format(bytes, file_name)};
    if (page->format == FORMAT_AKN)
        return STATUS_CALL;
    if (mhtml_is(bytes))
        bytes = mhtml_page(arena, bytes);
    enum status status = text_decode(
        arena, bytes, page->format == FORMAT_HTML ? LETTERS_LEAVE : LETTERS_MEND, &decoded, list);
    if (status != STATUS_OK)
        return status;
    page->source = decoded.text;
    status = read_source(arena, page, decoded.letters, list);
    if (status != STATUS_OK)
        return status;
    page->damaged = damaged_is(page);
    say_what_was_seen(page, list);
    return STATUS_OK;
}

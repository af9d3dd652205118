/* Pages: the way from bytes to blocks, and what is said about it. */
#include "intake/draft.h"

#include "base/limits.h"
#include "intake/columns.h"
#include "intake/mhtml.h"
#include "intake/tabs.h"
#include "text/decode.h"

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

static enum status refuse_length(struct diagnostics *list)
{
    struct slice limit = arena_format(list->arena, "%d", LIMIT_PAGE_LINES);
    DIAGNOSE(list, PAGE_TOO_LONG, SLICE(""), 0, limit);
    return STATUS_REFUSED;
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
        return refuse_length(list);
    if (page->format != FORMAT_HTML) {
        read_lines(arena, page);
    } else if (!html_read(arena, page, letters, list)) {
        DIAGNOSE(list, PAGE_TOO_DEEP, SLICE(""), 0, SLICE(""));
        return STATUS_REFUSED;
    }
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

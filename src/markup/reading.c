/* Reading a file: bytes, page, Akoma Ntoso, act, and the proof that no word was lost. */
#include "markup/reading.h"

#include "base/file.h"
#include "base/limits.h"
#include "intake/page.h"
#include "markup/akn.h"
#include "markup/check.h"
#include "markup/compose.h"
#include "markup/site_facts.h"

#include <stdint.h>

static void begin(struct reading *reading, struct slice name)
{
    *reading = (struct reading){.arena = arena_new(), .first_lost = SLICE("")};
    reading->diagnostics.arena = reading->arena;
    reading->diagnostics.file = arena_copy(reading->arena, name);
}

static struct slice decimal(struct arena *arena, size_t number)
{
    return arena_format(arena, "%zu", number);
}

static size_t count_dropped(const struct page *page)
{
    size_t words = 0;
    for (size_t i = 0; i < page->dropped_count; i++)
        words += page->dropped[i].words;
    return words;
}

static void check(struct reading *reading, struct slice xml)
{
    struct arena *arena = reading->arena;
    const struct page *page = &reading->page;
    struct slice *texts = ARENA_ARRAY(arena, struct slice, page->count);
    for (size_t i = 0; i < page->count; i++)
        texts[i] = page->blocks[i].text;
    struct slice source = arena_join(arena, texts, page->count, SLICE("\n"));
    struct check result = check_words(arena, source, akn_words(arena, xml));
    reading->source_words = result.words;
    reading->lost_words = result.lost;
    reading->first_lost = result.first;
    if (result.lost)
        DIAGNOSE(&reading->diagnostics, WORDS_LOST, SLICE(""), 0,
                 decimal(arena, result.lost), result.first);
}

static enum status read_page(struct reading *reading, enum format format, struct slice name)
{
    struct page *page = &reading->page;
    page->format = format;
    enum status status = page_read(reading->arena, reading->bytes, name, page,
                                   &reading->diagnostics);
    if (status != STATUS_OK)
        return status;
    reading->format = page->format == FORMAT_HTML       ? READING_HTML
                      : page->format == FORMAT_MARKDOWN ? READING_MARKDOWN
                                                       : READING_TEXT;
    reading->dropped_words = count_dropped(page);
    struct slice xml;
    status = compose_akn(reading->arena, page, reading->digest, name, &xml,
                         &reading->diagnostics);
    if (status != STATUS_OK)
        return status;
    status = akn_read(reading->arena, xml, &reading->act, &reading->diagnostics);
    if (status != STATUS_OK)
        return status;
    check(reading, xml);
    site_facts_compare(reading->arena, page, &reading->act, &reading->diagnostics);
    return STATUS_OK;
}

/* XML with an akomaNtoso element anywhere is for akn_read, which refuses what hides behind it. */
static bool is_akn(struct slice bytes)
{
    return slice_starts(slice_trim(bytes), SLICE("<")) &&
           slice_find(bytes, SLICE("akomaNtoso"), 0) != SIZE_MAX;
}

static enum status read_bytes(struct reading *reading, struct slice name)
{
    struct slice base = file_base_name(name);
    enum format format = is_akn(reading->bytes) ? FORMAT_AKN : page_format(reading->bytes, base);
    reading->digest = file_digest(reading->arena, reading->bytes);
    if (format != FORMAT_AKN)
        return read_page(reading, format, base);
    reading->format = READING_AKN;
    enum status status = akn_read(reading->arena, reading->bytes, &reading->act,
                                  &reading->diagnostics);
    if (!reading->act.source_digest.len)
        reading->act.source_digest = reading->digest;
    return status;
}

enum status reading_from(struct reading *reading, struct slice bytes, struct slice name)
{
    begin(reading, name);
    reading->bytes = arena_copy(reading->arena, bytes);
    return read_bytes(reading, name);
}

enum status reading_open(struct reading *reading, const char *path)
{
    begin(reading, slice_of(path));
    enum status status = file_read(reading->arena, path, LIMIT_FILE_BYTES, &reading->bytes,
                                   &reading->diagnostics);
    return status == STATUS_OK ? read_bytes(reading, slice_of(path)) : status;
}

void reading_free(struct reading *reading)
{
    arena_free(reading->arena);
    *reading = (struct reading){0};
}

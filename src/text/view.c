/*
 * Making the matching view and going back from it. The view is written letter by letter with the
 * offset of each; spelling is mended afterwards in place: it never changes the count of letters.
 */
#include "text/view.h"

#include "text/codepage.h"
#include "text/spelling.h"
#include "text/utf8.h"

#include <assert.h>

struct maker {
    const struct codepage *page;
    unsigned char *at;
    uint32_t *source;
    size_t len;
    bool blank;      /* blanks were read that are not written yet ... */
    size_t blank_at; /* ... and begin here in the source */
};

static bool takes_blank(const struct maker *maker, unsigned char next)
{
    if (!maker->len || next == '\n' || (maker->page->kind[next] & CODEPAGE_CLOSES))
        return false;
    unsigned char last = maker->at[maker->len - 1];
    return last != '\n' && !(maker->page->kind[last] & CODEPAGE_OPENS);
}

static void write_letter(struct maker *maker, unsigned char byte, size_t start)
{
    if (maker->blank && takes_blank(maker, byte)) {
        maker->source[maker->len] = (uint32_t)maker->blank_at;
        maker->at[maker->len++] = ' ';
    }
    maker->blank = false;
    maker->source[maker->len] = (uint32_t)start;
    maker->at[maker->len++] = byte;
}

/* Reads all letters; returns the end of the last one that was written. */
static size_t read_letters(struct maker *maker, struct slice source)
{
    size_t end = 0;
    for (size_t pos = 0; pos < source.len;) {
        size_t start = pos;
        unsigned char lead = (unsigned char)source.at[pos];
        uint32_t letter = lead < 0x80 ? (pos++, lead) : utf8_next(source, &pos);
        unsigned char byte = codepage_byte(maker->page, letter);
        if (byte == ' ') {
            if (!maker->blank)
                maker->blank_at = start;
            maker->blank = true;
        } else if (byte != CODEPAGE_DROPPED) {
            write_letter(maker, byte, start);
            end = pos;
        }
    }
    return end;
}

/* The spelling of the word that ends at `end`. Its last four letters say all there is to know. */
static void respell(struct maker *maker, size_t end)
{
    enum { TELLING = 4 };
    uint32_t letters[TELLING];
    size_t count = 0;
    while (count < TELLING && count < end &&
           (maker->page->kind[maker->at[end - count - 1]] & CODEPAGE_LETTER))
        count++;
    for (size_t i = 0; i < count; i++)
        letters[i] = maker->page->letter_of[maker->at[end - count + i]];
    spelling_unify(letters, count);
    for (size_t i = 0; i < count; i++)
        maker->at[end - count + i] = codepage_byte(maker->page, letters[i]);
}

static void respell_words(struct maker *maker)
{
    const unsigned char *kind = maker->page->kind;
    for (size_t i = 1; i < maker->len; i++)
        if ((kind[maker->at[i]] & CODEPAGE_LAST) && (kind[maker->at[i - 1]] & CODEPAGE_BEFORE) &&
            !(kind[maker->at[i + 1]] & CODEPAGE_LETTER))
            respell(maker, i + 1);
}

struct view view_make(struct arena *arena, struct slice source)
{
    assert(source.len < UINT32_MAX);
    struct maker maker = {.page = codepage()};
    maker.at = ARENA_ARRAY(arena, unsigned char, source.len + 1);
    maker.source = ARENA_ARRAY(arena, uint32_t, source.len + 1);
    size_t end = read_letters(&maker, source);
    maker.source[maker.len] = (uint32_t)end;
    maker.at[maker.len] = '\0';
    respell_words(&maker);
    return (struct view){maker.at, maker.len, maker.source};
}

struct slice view_spell(struct arena *arena, struct view view)
{
    const struct codepage *page = codepage();
    enum { MOST_BYTES = 3 }; /* the page lies within the first plane */
    char *text = arena_get(arena, view.len * MOST_BYTES + UTF8_MOST_BYTES);
    size_t len = 0;
    for (size_t i = 0; i < view.len; i++)
        len += utf8_put(page->letter_of[view.at[i]], text + len);
    return (struct slice){text, len};
}

struct slice view_source(struct view view, struct slice source, size_t start, size_t end)
{
    assert(start <= end && end <= view.len);
    size_t from = view.source[start];
    if (start == end)
        return slice_part(source, from, 0);
    size_t to = view.source[end - 1];
    utf8_next(source, &to);
    return slice_part(source, from, to - from);
}

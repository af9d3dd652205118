/*
 * Mending text: signs that cannot be seen are dropped, line ends become \n, eth becomes Đ, and
 * letters that stand in parts are composed (NFC). Most acts need nothing of it: a quick look comes
 * first, and text that is good is not copied.
 */
#include "text/mend.h"

#include "base/buffer.h"
#include "text/codepage.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { MOST_MARKS = 30 };
enum { SMALL_ETH = 0xF0, CAPITAL_ETH = 0xD0, SMALL_D_STROKE = 0x111, CAPITAL_D_STROKE = 0x110 };

/* Lead bytes of the letters that may have to go: \r, and U+0080 to U+00FF, U+2000 on, U+F000 on. */
static bool may_go(unsigned char lead)
{
    return lead == '\r' || lead == 0xC2 || lead == 0xC3 || lead == 0xE2 || lead == 0xEF;
}

/* The letter as it is to be; 0 when it is to go. */
static uint32_t clean_letter(const struct codepage *page, uint32_t letter)
{
    if (letter == CAPITAL_ETH)
        return CAPITAL_D_STROKE;
    if (letter == SMALL_ETH)
        return SMALL_D_STROKE;
    uint32_t seen = codepage_fold(page, letter);
    return seen == '\n' || seen == CODEPAGE_DROPPED ? seen : letter;
}

/* The first letter at or after `pos` that is to change, or s.len. */
static size_t find_unclean(const struct codepage *page, struct slice s, size_t pos)
{
    while (pos < s.len) {
        size_t next = pos + 1;
        if (may_go((unsigned char)s.at[pos])) {
            next = pos;
            uint32_t letter = utf8_next(s, &next);
            if (letter == '\r' || clean_letter(page, letter) != letter)
                return pos;
        }
        pos = next;
    }
    return s.len;
}

/* Nothing grows: \r\n, eth and what is dropped all need fewer bytes or as many. */
static struct slice clean(struct arena *arena, struct slice s, size_t *mended)
{
    const struct codepage *page = codepage();
    size_t from = 0, next = find_unclean(page, s, 0);
    if (next == s.len)
        return s;
    char *text = arena_get(arena, s.len + 1);
    char *end = text;
    while (from < s.len) {
        end = mempcpy(end, s.at + from, next - from);
        from = next;
        if (from == s.len)
            break;
        uint32_t letter = utf8_next(s, &from);
        uint32_t wanted = letter == '\r' ? '\n' : clean_letter(page, letter);
        if (letter == '\r' && from < s.len && s.at[from] == '\n')
            from++;
        if (wanted)
            end += utf8_put(wanted, end);
        *mended += letter != '\r';
        next = find_unclean(page, s, from);
    }
    return (struct slice){text, (size_t)(end - text)};
}

/*
 * Lead bytes of letters that are in NFC wherever they stand: Latin letters. Of the others, those
 * below are too; all else is rare in acts and goes the exact way.
 */
static bool is_composed(unsigned char lead)
{
    return lead < 0xCC;
}

/* U+1E00 to U+1EFF but 1E9B, and punctuation from U+2002 on, as acts have them. */
static bool is_composed_letter(uint32_t letter)
{
    return (letter >= 0x1E00 && letter <= 0x1EFF && letter != 0x1E9B) ||
           (letter >= 0x2002 && letter <= 0x2070);
}

static size_t find_uncomposed(struct slice s, size_t pos)
{
    while (pos < s.len) {
        size_t next = pos + 1;
        if (!is_composed((unsigned char)s.at[pos])) {
            next = pos;
            if (!is_composed_letter(utf8_next(s, &next)))
                return pos;
        }
        pos = next;
    }
    return s.len;
}

/* ASCII letters never join what stands before them, so NFC can be made from one to the next. */
static size_t run_start(struct slice s, size_t pos, size_t least)
{
    while (pos > least && (unsigned char)s.at[pos] >= 0x80)
        pos--;
    return pos;
}

/*
 * A run ends behind MOST_MARKS marks in a row, as in the Stream-Safe Text Format (UAX #15, 13): no
 * letter of any language has as many, and putting marks in order takes the square of their number.
 */
static size_t run_end(struct slice s, size_t pos)
{
    size_t marks = 0;
    while (pos < s.len && (unsigned char)s.at[pos] >= 0x80 && marks < MOST_MARKS) {
        uint32_t letter = utf8_next(s, &pos);
        bool mark = letter != UTF8_BAD &&
                    utf8proc_get_property((utf8proc_int32_t)letter)->combining_class != 0;
        marks = mark ? marks + 1 : 0;
    }
    return pos;
}

/* Adds the run in NFC. What utf8proc refuses (bytes that are no UTF-8) is added as it is. */
static void add_composed(struct buffer *out, struct slice run, size_t *mended)
{
    utf8proc_uint8_t *composed = NULL;
    utf8proc_ssize_t len = utf8proc_map((const utf8proc_uint8_t *)run.at, (utf8proc_ssize_t)run.len,
                                        &composed, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    struct slice better = len < 0 ? run : (struct slice){(const char *)composed, (size_t)len};
    if (!slice_is(run, better)) {
        size_t before = utf8_length(run), after = utf8_length(better);
        *mended += before > after ? before - after : 1;
    }
    buffer_add(out, better);
    free(composed);
}

static struct slice compose(struct arena *arena, struct slice s, size_t *mended)
{
    size_t done = 0, next = find_uncomposed(s, 0), before = *mended;
    if (next == s.len)
        return s;
    struct buffer out;
    buffer_init(&out);
    while (next < s.len) {
        size_t start = run_start(s, next, done), end = run_end(s, next);
        buffer_add(&out, slice_part(s, done, start - done));
        add_composed(&out, slice_part(s, start, end - start), mended);
        done = end;
        next = find_uncomposed(s, done);
    }
    buffer_add(&out, slice_from(s, done));
    struct slice text = *mended == before ? s : arena_copy(arena, buffer_slice(&out));
    buffer_free(&out);
    return text;
}

struct slice text_compose(struct arena *arena, struct slice s)
{
    size_t mended = 0;
    return compose(arena, s, &mended);
}

struct slice text_mend(struct arena *arena, struct slice s, size_t *mended)
{
    return compose(arena, clean(arena, s, mended), mended);
}

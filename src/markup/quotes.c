/*
 * Quoted blocks by balance: curly and angle quotes nest and are counted, a straight quote opens
 * and closes in turn. Real acts mix both kinds and forget ends, so a block also ends where the
 * amending act goes on: at its next article, or at a khoản that amends.
 */
#include "markup/quotes.h"

#include "text/utf8.h"

#include <stdint.h>

struct balance {
    int curly;     /* open “ « „ */
    bool straight; /* an open " */
};

enum { CURLY_OPEN = 0x201C, CURLY_CLOSE = 0x201D, LOW_OPEN = 0x201E, ANGLE_OPEN = 0xAB,
       ANGLE_CLOSE = 0xBB };

static void weigh(struct slice text, struct balance *balance)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t sign = utf8_next(text, &at);
        if (sign == CURLY_OPEN || sign == LOW_OPEN || sign == ANGLE_OPEN)
            balance->curly++;
        else if ((sign == CURLY_CLOSE || sign == ANGLE_CLOSE) && balance->curly > 0)
            balance->curly--;
        else if (sign == CURLY_CLOSE && balance->straight)
            balance->straight = false;
        else if (sign == '"' && balance->curly > 0 && !balance->straight)
            balance->curly--;
        else if (sign == '"')
            balance->straight = !balance->straight;
    }
}

static bool is_open(const struct balance *balance)
{
    return balance->curly > 0 || balance->straight;
}

bool quotes_opens(struct slice text)
{
    size_t at = 0;
    uint32_t sign = text.len ? utf8_next(text, &at) : 0;
    return sign == CURLY_OPEN || sign == LOW_OPEN || sign == ANGLE_OPEN || sign == '"';
}

/* The last sign of the line, full stops and blanks aside, closes a quote. */
static bool ends_quoted(struct slice text)
{
    while (text.len && (text.at[text.len - 1] == '.' || text.at[text.len - 1] == ';' ||
                        text.at[text.len - 1] == ',' || text.at[text.len - 1] == ' '))
        text.len--;
    return slice_ends(text, SLICE("”")) || slice_ends(text, SLICE("\"")) ||
           slice_ends(text, SLICE("»"));
}

/* The words by which an amending clause begins. */
static bool amends(struct slice key)
{
    static const struct slice verbs[] = {
        SLICE_INIT("sửa đổi"), SLICE_INIT("bổ sung"), SLICE_INIT("thay thế"),
        SLICE_INIT("bãi bỏ"), SLICE_INIT("thay cụm từ"), SLICE_INIT("bỏ cụm từ"),
        SLICE_INIT("thay đổi"), SLICE_INIT("điều chỉnh"), {0}};
    for (const struct slice *verb = verbs; verb->len; verb++) {
        size_t at = slice_find(key, *verb, 0);
        if (at != SIZE_MAX && at < 24)
            return true;
    }
    return false;
}

enum { VAIN_SEARCHES = 16 }; /* times that the whole text may be searched for a missing end sign */

struct place {
    unsigned long article, paragraph; /* the act's own last numbers */
};

/* The act's own next provision: it cannot be part of the quoted text. */
static bool goes_on(const struct line *line, const struct place *place)
{
    if (line->marker.kind == MARKER_ARTICLE)
        return line->marker.value == place->article + 1;
    return line->marker.kind == MARKER_PARAGRAPH &&
           line->marker.value == place->paragraph + 1 && amends(line->key);
}

static void follow(const struct line *line, struct place *place)
{
    if (line->marker.kind == MARKER_ARTICLE)
        *place = (struct place){.article = line->marker.value};
    else if (line->marker.kind == MARKER_PARAGRAPH)
        place->paragraph = line->marker.value;
}

/*
 * The line behind the quoted block that opens at `start`; *closed tells whether its sign is there.
 * `vain` is how many lines may still be read without finding it: with it the search stays linear
 * where thousands of blocks open and none closes.
 */
static size_t block_end(const struct lines *lines, size_t start, size_t to,
                        const struct place *place, size_t *vain, bool *closed)
{
    struct balance balance = {0};
    size_t most = to - start > *vain ? start + *vain : to;
    *closed = true;
    for (size_t i = start; i < most; i++) {
        if (i > start && goes_on(&lines->at[i], place)) {
            *closed = false;
            return i;
        }
        weigh(lines->at[i].text, &balance);
        if (!is_open(&balance))
            return i + 1;
    }
    *vain -= most - start;
    *closed = false;
    return start + 1;
}

/* A line that ends in an open quote: “như sau: “1. Số tiền". */
static bool leaves_open(const struct line *line)
{
    struct balance balance = {0};
    weigh(line->text, &balance);
    return is_open(&balance);
}

void quotes_mark(struct lines *lines, size_t from, size_t to, struct diagnostics *list)
{
    struct place place = {0};
    unsigned blocks = 0;
    size_t vain = (to - from) * VAIN_SEARCHES;
    for (size_t i = from; i < to;) {
        struct line *line = &lines->at[i];
        follow(line, &place);
        bool opens = !line->table && quotes_opens(line->text);
        bool tail = !opens && !line->table && leaves_open(line);
        if (!opens && !tail) {
            i++;
            continue;
        }
        bool closed;
        size_t end = block_end(lines, i, to, &place, &vain, &closed);
        if (end == i + 1 && opens && closed && !ends_quoted(line->text)) {
            i = end; /* a word in quotes at the beginning of a sentence */
            continue;
        }
        if (!closed)
            DIAGNOSE(list, QUOTE_UNCLOSED, SLICE(""), 0, line->text);
        blocks++;
        for (size_t j = i + (tail ? 1 : 0); j < end; j++)
            lines->at[j].quote = blocks;
        i = end > i ? end : i + 1;
    }
}

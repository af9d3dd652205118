/*
 * Patterns as rule authors write them, brought to the letters that the matching view has. A
 * pattern is read as literals, classes, escapes and group heads; only literals and classes hold
 * letters, and only a run of literals can be a syllable that has one canonical spelling.
 */
#include "text/view.h"

#include "text/codepage.h"
#include "text/mend.h"
#include "text/pattern_ahead.h"
#include "text/spelling.h"
#include "text/utf8.h"

#include <string.h>

struct pattern {
    struct arena *arena;
    const struct codepage *page;
    struct slice in;
    size_t pos;
    uint32_t *out; /* code points */
    size_t count, room;
    bool paged;         /* for the code page; else for UTF mode */
    bool fits;          /* so far, all that was read can be said in the code page */
    bool quoted;        /* between \Q and \E */
    bool joined;        /* what was read last may match a letter, so a word may go on */
    uint64_t negatives; /* open groups, the innermost as lowest bit: 1 is a negative look-around */
};

static void put(struct pattern *pattern, uint32_t letter)
{
    *ARENA_PUSH(pattern->arena, pattern->out, pattern->count, pattern->room) = letter;
}

/* The byte `ahead` of the place of reading, or 0 behind the end. */
static char peek(const struct pattern *pattern, size_t ahead)
{
    size_t at = pattern->pos + ahead;
    return at < pattern->in.len ? pattern->in.at[at] : '\0';
}

static bool at_end(const struct pattern *pattern)
{
    return pattern->pos >= pattern->in.len;
}

/* Reads one letter; what is beyond ASCII is as the view sees it (0: not at all). */
static uint32_t take(struct pattern *pattern)
{
    uint32_t letter = utf8_next(pattern->in, &pattern->pos);
    return letter < 0x80 ? letter : codepage_fold(pattern->page, letter);
}

static void copy(struct pattern *pattern, size_t letters)
{
    for (; letters && !at_end(pattern); letters--)
        put(pattern, utf8_next(pattern->in, &pattern->pos));
}

/* Copies up to `end` and with it; names, conditions and verbs hold nothing to spell. */
static void copy_through(struct pattern *pattern, struct slice end)
{
    size_t found = slice_find(pattern->in, end, pattern->pos);
    size_t stop = found == SIZE_MAX ? pattern->in.len : found + end.len;
    while (pattern->pos < stop)
        copy(pattern, 1);
}

/* Letters by number, \x41 or \x{1EA1}: in the code page only printable ASCII has its own. */
static void read_number(struct pattern *pattern)
{
    bool braced = peek(pattern, 0) == '{';
    size_t most = braced ? 6 : 2, figures = 0;
    unsigned value = 0;
    for (; figures < most; figures++) {
        char c = peek(pattern, figures + braced);
        if (!ahead_one_of(c, "0123456789abcdefABCDEF"))
            break;
        value = value * 16 + (unsigned)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    pattern->fits &= value >= ' ' && value <= '~';
    if (!braced)
        copy(pattern, figures);
}

/* A backslash and what belongs to it; \Q opens a literal run. */
static void read_escape(struct pattern *pattern)
{
    char kind = peek(pattern, 1), next = peek(pattern, 2);
    if ((unsigned char)kind >= 0x80) { /* a letter needs no backslash */
        pattern->pos++;
        return;
    }
    copy(pattern, kind == 'c' ? 3 : 2);
    pattern->joined = ahead_one_of(kind, "wSpPXkg");
    pattern->quoted = kind == 'Q';
    if (kind == 'x')
        read_number(pattern);
    else if (ahead_one_of(kind, "opPXace0") || (kind == 'N' && next == '{'))
        pattern->fits = false; /* properties, clusters, control characters, numbers again */
    if (ahead_one_of(kind, "kgxopPN") && next == '{')
        copy_through(pattern, SLICE("}"));
    else if (ahead_one_of(kind, "kg") && next == '<')
        copy_through(pattern, SLICE(">"));
    else if (ahead_one_of(kind, "kg") && next == '\'') {
        copy(pattern, 1);
        copy_through(pattern, SLICE("'"));
    }
}

static void put_in_class(struct pattern *pattern, uint32_t letter, bool folded)
{
    if (!letter)
        return;
    bool plain = letter >= 0x80 || (letter | 0x20) - 'a' < 26 || letter - '0' < 10;
    if (folded && !plain && !pattern->quoted)
        put(pattern, '\\');
    put(pattern, letter);
}

/*
 * Unicode has à to ỹ in another order than the code page: such a range becomes its letters, and
 * VIEW_OTHER where the letter by which it is spelled lies in the range.
 */
static void put_range(struct pattern *pattern, uint32_t first, uint32_t last)
{
    size_t before = pattern->count;
    for (unsigned byte = 1; byte < CODEPAGE_BYTES; byte++) {
        uint32_t letter = pattern->page->letter_of[byte];
        if (letter && letter >= first && letter <= last)
            put_in_class(pattern, letter, true);
    }
    pattern->fits &= pattern->count > before;
}

static bool is_folded(const struct pattern *pattern, uint32_t letter)
{
    return letter >= 0x80 && codepage_fold(pattern->page, letter) != letter;
}

/*
 * True when a range from `first` begins here; *last is its last letter and *end the place behind
 * it. From dash to dash (–-—) is no range: the view has one dash only.
 */
static bool is_range(const struct pattern *pattern, uint32_t first, uint32_t *last, size_t *end)
{
    if (pattern->quoted || peek(pattern, 0) != '-' || !peek(pattern, 1) ||
        ahead_one_of(peek(pattern, 1), "]\\["))
        return false;
    *end = pattern->pos + 1;
    *last = utf8_next(pattern->in, end);
    return !is_folded(pattern, first) || !is_folded(pattern, *last);
}

/* A letter of a class, or a range of letters. */
static void read_class_letters(struct pattern *pattern)
{
    size_t start = pattern->pos, end;
    uint32_t first = utf8_next(pattern->in, &pattern->pos), last;
    bool range = is_range(pattern, first, &last, &end);
    if (range && pattern->paged && last >= 0x80) {
        pattern->pos = end;
        put_range(pattern, first, last);
        if (peek(pattern, 0) == '-') /* behind a range it stands for itself */
            put(pattern, '\\');
        return;
    }
    pattern->pos = start;
    if (range)
        copy(pattern, 3);
    else
        put_in_class(pattern, take(pattern), first >= 0x80);
}

/*
 * An escape in a class. Where a range goes on from it (\t-z), and for \b, which is a control
 * character here, there are other letters in the page than in Unicode.
 */
static void read_class_escape(struct pattern *pattern)
{
    char kind = peek(pattern, 1);
    read_escape(pattern);
    if (kind == 'b')
        pattern->fits = false;
    if (peek(pattern, 0) != '-' || ahead_one_of(peek(pattern, 1), "]\\["))
        return;
    if ((unsigned char)peek(pattern, 1) >= 0x80 || ahead_one_of(kind, "tnrf")) {
        pattern->fits = false;
        copy(pattern, 2);
    }
}

static void read_class(struct pattern *pattern)
{
    struct slice rest = slice_from(pattern->in, pattern->pos);
    bool letters = ahead_class_has_letters(rest);
    copy(pattern, peek(pattern, 1) == '^' ? 2 : 1);
    for (bool first = true; !at_end(pattern); first = false) {
        char c = peek(pattern, 0), next = peek(pattern, 1);
        if (c == '\\' && (!pattern->quoted || next == 'E'))
            read_class_escape(pattern);
        else if (c == ']' && !first && !pattern->quoted)
            break;
        else if (c == '[' && next == ':' && !pattern->quoted)
            copy_through(pattern, SLICE(":]"));
        else
            read_class_letters(pattern);
    }
    copy(pattern, 1);
    pattern->joined = letters;
}

static void read_group(struct pattern *pattern)
{
    struct slice rest = slice_from(pattern->in, pattern->pos);
    if (slice_starts(rest, SLICE("(?#"))) {
        size_t end = slice_find(rest, SLICE(")"), 0);
        pattern->pos += end == SIZE_MAX ? rest.len : end + 1;
        return;
    }
    pattern->negatives = pattern->negatives << 1 | ahead_is_negative(rest);
    size_t stop = pattern->pos + ahead_head_length(rest);
    while (pattern->pos < stop)
        copy(pattern, 1);
    if (slice_starts(rest, SLICE("(?(")) && peek(pattern, 0) == ')')
        copy(pattern, 1); /* the end of a condition is not the end of the group */
}

static void close_group(struct pattern *pattern)
{
    copy(pattern, 1);
    if (pattern->negatives & 1)
        pattern->joined = false;
    pattern->negatives >>= 1;
}

/* A run of letters. A letter in front stands for what the run may be joined to. */
static void read_run(struct pattern *pattern)
{
    size_t start = pattern->count, joined = pattern->joined;
    if (joined)
        put(pattern, 'x');
    while (!at_end(pattern)) {
        size_t before = pattern->pos;
        uint32_t letter = take(pattern);
        if (letter && !spelling_is_letter(letter)) {
            pattern->pos = before;
            break;
        }
        if (letter)
            put(pattern, letter);
    }
    if (!ahead_goes_on(slice_from(pattern->in, pattern->pos)))
        spelling_unify(pattern->out + start, pattern->count - start);
    if (joined) {
        pattern->count--;
        memmove(pattern->out + start, pattern->out + start + 1,
                (pattern->count - start) * sizeof *pattern->out);
    }
    pattern->joined = true;
}

/* A sign that stands for itself, or an operator. A quantifier does not part letters. */
static void read_sign(struct pattern *pattern)
{
    char c = peek(pattern, 0);
    bool quantifier = ahead_one_of(c, "?*+") && !pattern->quoted;
    if (c == '{' && !pattern->quoted && ahead_one_of(peek(pattern, 1), "0123456789,")) {
        copy_through(pattern, SLICE("}"));
        return;
    }
    uint32_t sign = take(pattern);
    if (sign)
        put(pattern, sign);
    pattern->joined &= quantifier;
}

static void read_item(struct pattern *pattern)
{
    size_t ahead = pattern->pos;
    uint32_t letter = utf8_next(pattern->in, &ahead);
    if (letter == '\\' && (!pattern->quoted || peek(pattern, 1) == 'E'))
        read_escape(pattern);
    else if (spelling_is_letter(codepage_fold(pattern->page, letter)))
        read_run(pattern);
    else if (letter == '[' && !pattern->quoted)
        read_class(pattern);
    else if (letter == '(' && !pattern->quoted)
        read_group(pattern);
    else if (letter == ')' && !pattern->quoted)
        close_group(pattern);
    else
        read_sign(pattern);
}

static struct pattern read_pattern(struct arena *arena, struct slice text, bool paged)
{
    size_t bad;
    struct pattern pattern = {.arena = arena, .page = codepage(), .paged = paged};
    pattern.fits = utf8_valid(text, &bad);
    pattern.in = text_compose(arena, text);
    while (!at_end(&pattern))
        read_item(&pattern);
    return pattern;
}

bool view_pattern(struct arena *arena, struct slice text, struct slice *out)
{
    struct pattern pattern = read_pattern(arena, text, true);
    char *bytes = arena_get(arena, pattern.count + 1);
    for (size_t i = 0; i < pattern.count; i++) {
        uint32_t letter = pattern.out[i];
        bytes[i] = (char)(letter < 0x80 ? letter : codepage_byte(pattern.page, letter));
        pattern.fits &= letter < 0x80 || codepage_has(pattern.page, letter);
    }
    *out = (struct slice){bytes, pattern.count};
    return pattern.fits;
}

struct slice view_pattern_utf8(struct arena *arena, struct slice text)
{
    struct pattern pattern = read_pattern(arena, text, false);
    char *bytes = arena_get(arena, pattern.count * UTF8_MOST_BYTES + 1);
    size_t len = 0;
    for (size_t i = 0; i < pattern.count; i++)
        len += utf8_put(pattern.out[i], bytes + len);
    return (struct slice){bytes, len};
}

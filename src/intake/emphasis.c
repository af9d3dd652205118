/*
 * Emphasis: the signs of markdown come off, what they say stays. Portals write ** and * as plain
 * switches ("**Điều 1. **Ban hành", "chức* *năng"), so they are read as switches, whatever blanks
 * stand beside them; their effect ends with the paragraph or the cell. A star that is a bullet, a
 * footnote mark or a multiplication sign stays.
 */
#include "intake/markdown.h"

#include "terms/marker.h"
#include "text/spelling.h"
#include "text/utf8.h"

#include <ctype.h>
#include <string.h>

/* Emphasis where the reader stands, and what it has seen of the line. */
struct pen {
    bool bold, italic;
    size_t letters, bold_letters, italic_letters;
    bool opened_first; /* a switch was turned on before the first letter */
    bool closed_last;  /* a switch was turned off behind the last letter so far */
};

/* The lines of one paragraph or cell: emphasis does not reach over its ends. */
struct group {
    struct draft *draft;
    size_t from, to;
    size_t singles_left; /* single stars from here to the end of the group */
};

static size_t run_length(struct slice s, size_t i)
{
    size_t end = i;
    while (end < s.len && s.at[end] == s.at[i])
        end++;
    return end - i;
}

/* "(*)", "(**)": a footnote mark, wherever it stands. */
static bool is_always_literal(struct slice s, size_t i, size_t len)
{
    return i && s.at[i - 1] == '(' && i + len < s.len && s.at[i + len] == ')';
}

/* A digit or a letter, or a byte of one. */
static bool is_word(struct slice s, size_t i)
{
    return i < s.len && ((unsigned char)s.at[i] >= 0x80 || isalnum((unsigned char)s.at[i]));
}

static bool is_bullet(struct slice s, size_t i)
{
    return i == 0 && s.len > 1 && s.at[1] == ' ';
}

/* How many runs of stars are a switch of italics. */
static size_t count_singles(struct slice s)
{
    size_t singles = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] != '*')
            continue;
        size_t len = run_length(s, i);
        singles += len % 2 && !is_always_literal(s, i, len);
        i += len - 1;
    }
    return singles;
}

/* Whether the next single star of the group behind line `line` is a bullet again. */
static bool next_is_bullet(const struct group *group, size_t line)
{
    const struct source_line *lines = group->draft->lines;
    if (count_singles(slice_from(lines[line].raw, 1)))
        return false;
    for (size_t i = line + 1; i < group->to; i++)
        if (count_singles(lines[i].raw))
            return lines[i].raw.at[0] == '*' && is_bullet(lines[i].raw, 0);
    return true;
}

static bool is_literal(const struct group *group, const struct pen *pen, size_t line, size_t i,
                       size_t len)
{
    struct slice s = group->draft->lines[line].raw;
    if (is_always_literal(s, i, len))
        return true;
    if (len != 1 || pen->italic)
        return false;
    if (is_bullet(s, i))
        return group->singles_left % 2 || next_is_bullet(group, line);
    return group->singles_left == 1 && i && is_word(s, i - 1);
}

static void turn(struct pen *pen, size_t stars)
{
    bool bold = pen->bold != (stars % 4 >= 2);
    bool italic = pen->italic != (stars % 2 == 1);
    if (!pen->letters && ((bold && !pen->bold) || (italic && !pen->italic)))
        pen->opened_first = true;
    if (pen->letters && ((!bold && pen->bold) || (!italic && pen->italic)))
        pen->closed_last = true;
    pen->bold = bold;
    pen->italic = italic;
}

static void see_letter(struct pen *pen, uint32_t letter)
{
    if (!spelling_is_letter(letter) && !(letter >= '0' && letter <= '9'))
        return;
    pen->letters++;
    pen->bold_letters += pen->bold;
    pen->italic_letters += pen->italic;
    pen->closed_last = false;
}

static void put(char *out, size_t *len, struct pen *pen, uint32_t letter)
{
    char bytes[UTF8_MOST_BYTES];
    size_t size = utf8_put(letter, bytes);
    memcpy(out + *len, bytes, size);
    *len += size;
    see_letter(pen, letter);
}

/* Reads one line with the pen as the line before left it; returns its words. */
static struct slice read_line(struct group *group, struct pen *pen, size_t line, size_t *lost)
{
    struct slice s = group->draft->lines[line].raw;
    char *out = arena_get(group->draft->arena, s.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < s.len;) {
        uint32_t letter = 0;
        size_t stars = s.at[i] == '*' ? run_length(s, i) : 0;
        bool counted = stars % 2 && !is_always_literal(s, i, stars);
        bool literal = stars && is_literal(group, pen, line, i, stars);
        group->singles_left -= counted;
        if (stars && !literal) {
            turn(pen, stars);
            i += stars;
        } else if (stars) {
            for (size_t end = i + stars; i < end; i++)
                put(out, &len, pen, '*');
        } else {
            size_t sign = markdown_sign(slice_from(s, i), &letter, lost);
            i += sign;
            if (letter || !sign)
                put(out, &len, pen, letter ? letter : utf8_next(s, &i));
        }
    }
    return tidy(group->draft->arena, (struct slice){out, len});
}

/* A line of signs alone ("**"): what it opens, the next line opens; what it closes, the line
   before has closed. */
static void pass_empty_line(struct source_line *before, bool entered, const struct pen *pen,
                            bool *opened)
{
    bool on = pen->bold || pen->italic;
    *opened = on && !entered;
    if (before && entered && !on) {
        before->leaves = false;
        before->closes = true;
    }
}

static void read_group(struct group *group)
{
    struct draft *draft = group->draft;
    struct pen pen = {0};
    struct source_line *before = NULL;
    bool opened = false;
    size_t lost = 0;
    for (size_t i = group->from; i < group->to; i++)
        group->singles_left += count_singles(draft->lines[i].raw);
    for (size_t i = group->from; i < group->to; i++) {
        struct source_line *line = &draft->lines[i];
        bool entered = (pen.bold || pen.italic) && !opened;
        pen = (struct pen){.bold = pen.bold, .italic = pen.italic, .opened_first = opened};
        line->text = read_line(group, &pen, i, &lost);
        if (!line->text.len) {
            pass_empty_line(before, entered, &pen, &opened);
            continue;
        }
        line->bold = line->heading || (pen.letters && pen.bold_letters == pen.letters);
        line->italic = pen.letters && pen.italic_letters == pen.letters;
        line->enters = entered && !pen.opened_first;
        line->leaves = (pen.bold || pen.italic) && i + 1 < group->to;
        line->opens = pen.opened_first;
        line->closes = pen.closed_last;
        opened = false;
        before = line;
    }
    struct dropped_place place = {SLICE("địa chỉ liên kết"), lost,
                                  draft->lines[group->from].anchor, SLICE("")};
    if (lost)
        page_drop(draft->arena, draft->page, &place);
}

static bool same_group(const struct source_line *a, const struct source_line *b)
{
    return !b->apart && !b->pipe && !b->dropped && a->table == b->table && a->row == b->row &&
           a->column == b->column;
}

/* "---------", "***", "....": a rule drawn in signs parts what stands above and below. */
static bool is_rule(struct slice text)
{
    return text.len > 2 && !has_words(text) && !slice_is(text, SLICE("./."));
}

static void forget_rules(struct draft *draft)
{
    bool rule = false;
    for (size_t i = 0; i < draft->count; i++) {
        struct source_line *line = &draft->lines[i];
        line->apart = line->apart || rule;
        line->begins = marker_begins_line(line->text);
        rule = is_rule(line->text);
        if (rule)
            line->text = SLICE("");
    }
}

void emphasis_strip(struct draft *draft, bool markdown)
{
    for (size_t i = 0; i < draft->count;) {
        struct source_line *line = &draft->lines[i];
        if (line->pipe || line->dropped || !markdown) {
            line->text = line->pipe ? SLICE("") : tidy(draft->arena, line->raw);
            if (draft->page->segmented)
                line->text = segmented_close(draft->arena, line->text);
            i++;
            continue;
        }
        struct group group = {.draft = draft, .from = i, .to = i + 1};
        while (group.to < draft->count && same_group(line, &draft->lines[group.to]))
            group.to++;
        read_group(&group);
        i = group.to;
    }
    forget_rules(draft);
}

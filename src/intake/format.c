/*
 * Formats: what a file is, found from its bytes. Akoma Ntoso by its root element, HTML by its
 * first element or by many tags, markdown by its signs; the rest is text. The file name decides
 * only between markdown and text when no sign does.
 */
#include "intake/draft.h"
#include "intake/mhtml.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { HEAD_BYTES = 64 * 1024, MANY_TAGS = 8, MANY_SIGNS = 3 };

/* The beginning of a file; of UTF-16, the ASCII signs of its beginning, in `narrow`. */
static struct slice head_of(struct slice bytes, char narrow[HEAD_BYTES])
{
    bool little = slice_starts(bytes, SLICE("\xFF\xFE"));
    bool big = slice_starts(bytes, SLICE("\xFE\xFF"));
    size_t mark = little || big ? 2 : 0;
    if (!mark && slice_starts(bytes, SLICE("<\0")))
        little = true;
    if (!mark && slice_starts(bytes, SLICE("\0<")))
        big = true;
    if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")))
        bytes = slice_from(bytes, 3);
    if (!little && !big)
        return slice_part(bytes, 0, bytes.len < HEAD_BYTES ? bytes.len : HEAD_BYTES);
    size_t len = 0;
    for (size_t i = mark; i + 1 < bytes.len && len < HEAD_BYTES; i += 2) {
        char low = bytes.at[little ? i : i + 1], high = bytes.at[little ? i + 1 : i];
        narrow[len++] = high == 0 ? low : '?';
    }
    return (struct slice){narrow, len};
}

static bool starts_caseless(struct slice s, const char *head)
{
    size_t len = strlen(head);
    return s.len >= len && strncasecmp(s.at, head, len) == 0;
}

/* Behind the declarations inside a DOCTYPE: [<!ENTITY ...>]; where there are none, its beginning. */
static size_t behind_subset(struct slice doctype)
{
    size_t open = slice_find(doctype, SLICE("["), 0), end = slice_find(doctype, SLICE(">"), 0);
    size_t close = open < end ? slice_find(doctype, SLICE("]"), open) : SIZE_MAX;
    return close == SIZE_MAX ? 0 : close;
}

/* Passes over one <?...?>, <!--...--> or <!...>; false when none stands there. */
static bool skip_prologue(struct slice *rest)
{
    static const struct {
        struct slice open, close;
    } parts[] = {{SLICE_INIT("<?"), SLICE_INIT("?>")},
                 {SLICE_INIT("<!--"), SLICE_INIT("-->")},
                 {SLICE_INIT("<!"), SLICE_INIT(">")}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (!slice_starts(*rest, parts[i].open))
            continue;
        bool declaration = slice_is(parts[i].open, SLICE("<!"));
        size_t from = declaration ? behind_subset(*rest) : parts[i].open.len;
        size_t end = slice_find(*rest, parts[i].close, from);
        *rest = end == SIZE_MAX ? slice_from(*rest, rest->len)
                                : slice_trim(slice_from(*rest, end + parts[i].close.len));
        return true;
    }
    return false;
}

/* The local name of the root element: "akomaNtoso" in "<an:akomaNtoso ...>"; "" without one. */
static struct slice root_name(struct slice head)
{
    struct slice rest = slice_trim(head);
    while (skip_prologue(&rest))
        continue;
    if (!slice_starts(rest, SLICE("<")))
        return SLICE("");
    size_t start = 1, end = 1;
    while (end < rest.len && !strchr(" \t\r\n>/", rest.at[end])) {
        if (rest.at[end] == ':')
            start = end + 1;
        end++;
    }
    return slice_part(rest, start, end - start);
}

static bool is_html(struct slice head)
{
    static const char *const tags[] = {"<html", "<!doctype html", "<body", "<head", "<div",
                                       "<p>", "<p ", "<table", "<br", "<span", "</"};
    struct slice trimmed = slice_trim(head);
    for (size_t i = 0; i < 5; i++)
        if (starts_caseless(trimmed, tags[i]))
            return true;
    size_t seen = 0;
    for (size_t i = 0; i < head.len && seen < MANY_TAGS; i++) {
        if (head.at[i] != '<')
            continue;
        for (size_t k = 0; k < sizeof tags / sizeof *tags; k++)
            seen += starts_caseless(slice_from(head, i), tags[k]);
    }
    return seen >= MANY_TAGS;
}

/* "***" under a name on an old letterhead is a rule, no emphasis. */
static bool is_star_rule(struct slice line)
{
    for (size_t i = 0; i < line.len; i++)
        if (line.at[i] != '*' && line.at[i] != ' ')
            return false;
    return true;
}

/* A line that only markdown has. */
static bool is_markdown_line(struct slice line)
{
    line = slice_trim(line);
    return slice_is(line, SLICE("|")) || slice_starts(line, SLICE("# ")) ||
           slice_starts(line, SLICE("## ")) || slice_starts(line, SLICE("|--")) ||
           slice_starts(line, SLICE("| --")) ||
           (slice_find(line, SLICE("**"), 0) != SIZE_MAX && !is_star_rule(line));
}

static bool is_markdown(struct slice head, struct slice file_name)
{
    size_t signs = 0;
    struct slice line;
    while (slice_next(&head, '\n', &line))
        signs += is_markdown_line(line);
    return signs >= (slice_ends(file_name, SLICE(".md")) ? 1 : MANY_SIGNS);
}

enum format page_format(struct slice bytes, struct slice file_name)
{
    char narrow[HEAD_BYTES];
    struct slice head = head_of(bytes, narrow);
    if (slice_is(root_name(head), SLICE("akomaNtoso")))
        return FORMAT_AKN;
    if (is_html(head) || mhtml_is(head))
        return FORMAT_HTML;
    return is_markdown(head, file_name) ? FORMAT_MARKDOWN : FORMAT_TEXT;
}

struct slice xml_root(struct slice text)
{
    struct slice trimmed = slice_trim(text);
    struct slice head = slice_part(trimmed, 0, trimmed.len < HEAD_BYTES ? trimmed.len : HEAD_BYTES);
    if (!slice_starts(head, SLICE("<?xml")))
        return SLICE("");
    struct slice root = root_name(head);
    return starts_caseless(root, "html") ? SLICE("") : root;
}

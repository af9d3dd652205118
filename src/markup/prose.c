/* Prose: walking AKN elements for their words. */
#include "markup/prose.h"

#include "markup/akn_parse.h"
#include "text/spelling.h"

#include <stdint.h>
#include <string.h>

static const struct {
    const char *name;
    enum provision_kind kind;
} provisions[] = {
    {"part", PROVISION_PART}, {"chapter", PROVISION_CHAPTER}, {"section", PROVISION_SECTION},
    {"subsection", PROVISION_SUBSECTION}, {"article", PROVISION_ARTICLE},
    {"paragraph", PROVISION_PARAGRAPH}, {"subparagraph", PROVISION_SUBPARAGRAPH},
    {"point", PROVISION_POINT}, {"indent", PROVISION_INDENT}, {"hcontainer", PROVISION_TEXT},
    {"clause", PROVISION_PARAGRAPH}, {"subclause", PROVISION_SUBPARAGRAPH},
    {"alinea", PROVISION_TEXT}, {"book", PROVISION_PART}, {"tome", PROVISION_PART},
    {"title", PROVISION_CHAPTER}, {"division", PROVISION_SECTION}, {"list", PROVISION_TEXT},
    {"level", PROVISION_TEXT}, {"rule", PROVISION_ARTICLE}, {"subrule", PROVISION_PARAGRAPH},
    {"proviso", PROVISION_TEXT}, {"transitional", PROVISION_TEXT},
    {"subchapter", PROVISION_SECTION}, {"subpart", PROVISION_SECTION},
    {"subdivision", PROVISION_SUBSECTION}, {"subtitle", PROVISION_SECTION},
    {"sublist", PROVISION_TEXT}, {"subarticle", PROVISION_PARAGRAPH},
};

/* Elements that begin and end a line. */
static const char *const blocks[] = {
    "p", "td", "th", "tr", "table", "caption", "item", "blockList", "listIntroduction",
    "listWrapUp", "block", "blockContainer", "num", "heading", "subheading", "crossHeading",
    "tocItem", "li", "ul", "ol", "container", "citation", "recital", "formula", "longTitle",
    "quotedStructure", "content", "intro", "wrapUp", "authorialNote", "docTitle", NULL};

bool prose_provision_kind(const xmlNode *node, enum provision_kind *kind)
{
    if (node->type != XML_ELEMENT_NODE)
        return false;
    for (size_t i = 0; i < sizeof provisions / sizeof *provisions; i++)
        if (strcmp((const char *)node->name, provisions[i].name) == 0) {
            *kind = provisions[i].kind;
            if (akn_is(node, "hcontainer")) {
                xmlChar *name = xmlGetNoNsProp((xmlNode *)(uintptr_t)node, BAD_CAST "name");
                if (name && strcmp((const char *)name, "leftover") == 0)
                    *kind = PROVISION_LEFTOVER;
                if (name && strcmp((const char *)name, "form") == 0)
                    *kind = PROVISION_FORM;
                xmlFree(name);
            }
            return true;
        }
    return false;
}

void prose_begin(struct prose *prose, struct arena *arena)
{
    *prose = (struct prose){.arena = arena};
    buffer_init(&prose->text);
}

void prose_break(struct prose *prose)
{
    if (prose->text.len && prose->text.len == prose->joined)
        return;
    prose->gap = false;
    if (prose->text.len && prose->text.at[prose->text.len - 1] != '\n')
        buffer_add_char(&prose->text, '\n');
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void add_words(struct prose *prose, struct slice words)
{
    for (size_t i = 0; i < words.len; i++) {
        bool line_start = !prose->text.len || prose->text.at[prose->text.len - 1] == '\n';
        if (is_blank(words.at[i])) {
            prose->gap = prose->gap || (!line_start && prose->text.len != prose->joined);
            continue;
        }
        if (prose->gap)
            buffer_add_char(&prose->text, ' ');
        prose->gap = false;
        buffer_add_char(&prose->text, words.at[i]);
    }
}

static bool is_line(const xmlNode *node)
{
    for (const char *const *name = blocks; *name; name++)
        if (akn_is(node, *name))
            return true;
    return false;
}

static bool ends_with_words(struct prose *prose, const char *const *endings)
{
    struct slice text = slice_trim(buffer_slice(&prose->text));
    size_t from = text.len > 60 ? text.len - 60 : 0;
    struct arena *arena = arena_new();
    while (from < text.len && ((unsigned char)text.at[from] & 0xC0) == 0x80)
        from++;
    struct slice key = spelling_key(arena, slice_from(text, from));
    bool found = false;
    for (; *endings && !found; endings++)
        found = slice_ends(key, slice_of(*endings));
    arena_free(arena);
    return found;
}

/* Words that come in: behind "bằng", "thành", "bổ sung"; a quoted structure always does. */
static bool is_inserted(struct prose *prose, const xmlNode *node)
{
    static const char *const endings[] = {
        "bằng", "bằng cụm từ", "bằng từ", "bằng các cụm từ", "thành", "thành cụm từ",
        "thành từ", "bổ sung cụm từ", "bổ sung từ", "thêm cụm từ", "bởi cụm từ", "là", NULL};
    return akn_is(node, "quotedStructure") || ends_with_words(prose, endings);
}

static void add_quoted(struct prose *prose, const xmlNode *node)
{
    bool inserted = is_inserted(prose, node);
    if (akn_is(node, "quotedStructure"))
        prose_break(prose);
    add_words(prose, akn_attribute(prose->arena, node, "startQuote"));
    size_t start = prose->text.len + (prose->gap ? 1 : 0);
    prose->joined = prose->text.len;
    for (const xmlNode *child = node->children; child; child = child->next)
        prose_add(prose, child, true);
    while (prose->text.len && prose->text.at[prose->text.len - 1] == '\n')
        prose->text.at[--prose->text.len] = '\0';
    struct quoted quoted = {start < prose->text.len ? start : prose->text.len, prose->text.len,
                            inserted};
    prose->gap = false;
    add_words(prose, akn_attribute(prose->arena, node, "endQuote"));
    *ARENA_PUSH(prose->arena, prose->quoted, prose->quoted_count, prose->quoted_room) = quoted;
}

/* The mark of a footnote stands twice in the source: in the text, and before the note. */
static void add_mark(struct prose *prose, const xmlNode *node)
{
    struct slice mark = akn_attribute(prose->arena, node, "marker");
    add_words(prose, mark);
    prose_break(prose);
    add_words(prose, mark);
    add_words(prose, SLICE(" "));
}

void prose_add(struct prose *prose, const xmlNode *node, bool with_provisions)
{
    enum provision_kind kind;
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        add_words(prose, slice_of((const char *)node->content));
    if (node->type != XML_ELEMENT_NODE || akn_is(node, "meta"))
        return;
    if (!with_provisions && prose_provision_kind(node, &kind))
        return;
    if (akn_is(node, "authorialNote") && !prose->notes)
        return;
    if (akn_is(node, "authorialNote"))
        add_mark(prose, node);
    if (akn_is(node, "quotedStructure") || akn_is(node, "quotedText")) {
        add_quoted(prose, node);
        return;
    }
    bool line = is_line(node), number = akn_is(node, "num");
    prose->table = prose->table || akn_is(node, "table");
    if (line)
        prose_break(prose);
    if (akn_is(node, "br") || akn_is(node, "eol"))
        add_words(prose, SLICE(" "));
    for (const xmlNode *child = node->children; child; child = child->next)
        prose_add(prose, child, with_provisions);
    if (number) {
        prose->gap = true; /* a number stands on the line of what it numbers */
        prose->joined = prose->text.len;
    } else if (line) {
        prose_break(prose);
    }
}

struct slice prose_end(struct prose *prose)
{
    struct slice text = slice_trim(buffer_slice(&prose->text));
    struct slice copy = arena_copy(prose->arena, text);
    buffer_free(&prose->text);
    return copy;
}

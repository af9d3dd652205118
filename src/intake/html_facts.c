/* Names and values of facts, found in whatever markup sets them side by side. */
#include "intake/html_facts.h"

#include "intake/draft.h"
#include "text/spelling.h"

#include <string.h>

enum { MOST_NAME_BYTES = 60, MOST_VALUE_BYTES = 240, MOST_WORDS = 40 };

static const struct {
    struct slice said; /* key: small letters */
    struct slice name;
} names[] = {
    {SLICE_INIT("số hiệu"), SLICE_INIT("Số hiệu")},
    {SLICE_INIT("số ký hiệu"), SLICE_INIT("Số hiệu")},
    {SLICE_INIT("số/ký hiệu"), SLICE_INIT("Số hiệu")},
    {SLICE_INIT("số, ký hiệu"), SLICE_INIT("Số hiệu")},
    {SLICE_INIT("số hiệu văn bản"), SLICE_INIT("Số hiệu")},
    {SLICE_INIT("số văn bản"), SLICE_INIT("Số hiệu")},
    {SLICE_INIT("loại văn bản"), SLICE_INIT("Loại văn bản")},
    {SLICE_INIT("hình thức văn bản"), SLICE_INIT("Loại văn bản")},
    {SLICE_INIT("nơi ban hành"), SLICE_INIT("Nơi ban hành")},
    {SLICE_INIT("cơ quan ban hành"), SLICE_INIT("Nơi ban hành")},
    {SLICE_INIT("đơn vị ban hành"), SLICE_INIT("Nơi ban hành")},
    {SLICE_INIT("người ký"), SLICE_INIT("Người ký")},
    {SLICE_INIT("người ký duyệt"), SLICE_INIT("Người ký")},
    {SLICE_INIT("ngày ban hành"), SLICE_INIT("Ngày ban hành")},
    {SLICE_INIT("ngày ký"), SLICE_INIT("Ngày ban hành")},
    {SLICE_INIT("ngày hiệu lực"), SLICE_INIT("Ngày hiệu lực")},
    {SLICE_INIT("ngày có hiệu lực"), SLICE_INIT("Ngày hiệu lực")},
    {SLICE_INIT("hiệu lực từ ngày"), SLICE_INIT("Ngày hiệu lực")},
    {SLICE_INIT("ngày công báo"), SLICE_INIT("Ngày công báo")},
    {SLICE_INIT("ngày đăng công báo"), SLICE_INIT("Ngày công báo")},
    {SLICE_INIT("số công báo"), SLICE_INIT("Số công báo")},
    {SLICE_INIT("tình trạng"), SLICE_INIT("Tình trạng")},
    {SLICE_INIT("tình trạng hiệu lực"), SLICE_INIT("Tình trạng")},
    {SLICE_INIT("hiệu lực"), SLICE_INIT("Tình trạng")},
    {SLICE_INIT("trích yếu"), SLICE_INIT("Trích yếu")},
    {SLICE_INIT("trích yếu nội dung"), SLICE_INIT("Trích yếu")},
};

static struct slice known_name(struct arena *arena, struct slice said)
{
    if (said.len > MOST_NAME_BYTES)
        return SLICE("");
    struct slice key = spelling_key(arena, said);
    while (key.len && (key.at[key.len - 1] == ':' || key.at[key.len - 1] == ' '))
        key.len--;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_is(key, spelling_key(arena, names[i].said)))
            return names[i].name;
    return SLICE("");
}

/* Words of a node that stands beside; text between elements counts too. */
static struct slice words_beside(struct arena *arena, xmlNode *node)
{
    for (xmlNode *next = node->next; next; next = next->next) {
        struct slice words = next->type == XML_ELEMENT_NODE
                                 ? node_words(arena, next, MOST_VALUE_BYTES)
                                 : tidy(arena, node_text(next));
        if (words.len && words.at[0] == ':')
            words = slice_trim(slice_from(words, 1));
        if (has_words(words))
            return words;
    }
    return SLICE("");
}

/* Beside the name, or beside the element that holds nothing but the name. */
static struct slice value_of(struct arena *arena, xmlNode *node)
{
    size_t words = node_note(arena, node)->words;
    for (int level = 0; level < 3 && node && node->parent; level++, node = node->parent) {
        struct slice value = words_beside(arena, node);
        if (value.len)
            return known_name(arena, value).len ? SLICE("") : value;
        if (node->parent->type != XML_ELEMENT_NODE ||
            node_note(arena, node->parent)->words > words)
            break;
    }
    return SLICE("");
}

static bool has_fact(const struct page *page, struct slice name)
{
    for (size_t i = 0; i < page->fact_count; i++)
        if (slice_is(page->facts[i].name, name))
            return true;
    return false;
}

static void add_fact(struct arena *arena, struct page *page, struct slice name, struct slice value)
{
    if (name.len && has_words(value) && !has_fact(page, name))
        *ARENA_PUSH(arena, page->facts, page->fact_count, page->fact_room) =
            (struct fact){name, arena_copy(arena, value)};
}

/* "Ngày ban hành: 05/3/2026" in one element; the name is empty when it is none. */
static struct fact fact_of(struct arena *arena, struct slice line)
{
    const char *colon = memchr(line.at, ':', line.len);
    size_t at = colon ? (size_t)(colon - line.at) : 0;
    struct slice value = at ? slice_trim(slice_from(line, at + 1)) : SLICE("");
    bool whole = has_words(value);
    return (struct fact){whole ? known_name(arena, slice_part(line, 0, at)) : SLICE(""), value};
}

/* Elements that hold lines or facts of their own are asked one by one. */
static bool is_one_line(struct arena *arena, xmlNode *root)
{
    size_t words = node_note(arena, root)->words;
    for (xmlNode *node = root->children; node; node = node_next(node, root, false)) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        enum element element = element_of(node);
        if (element != ELEMENT_INLINE && element != ELEMENT_BOLD && element != ELEMENT_ITALIC)
            return false;
        if (node->parent == root && node_note(arena, node)->words < words &&
            fact_of(arena, node_words(arena, node, MOST_VALUE_BYTES)).name.len)
            return false;
    }
    return true;
}

static void read_element(struct arena *arena, struct page *page, xmlNode *node)
{
    const struct node_note *note = node_note(arena, node);
    if (!note->words || note->words > MOST_WORDS)
        return;
    struct slice line = node_words(arena, node, MOST_VALUE_BYTES);
    struct slice name = known_name(arena, line);
    if (name.len) {
        add_fact(arena, page, name, value_of(arena, node));
    } else if (is_one_line(arena, node)) {
        struct fact fact = fact_of(arena, line);
        add_fact(arena, page, fact.name, fact.value);
    }
}

void html_read_facts(struct arena *arena, xmlNode *root, const struct html_place *place,
                     struct page *page)
{
    for (xmlNode *node = root; node;) {
        bool element = node->type == XML_ELEMENT_NODE;
        bool closed = node == place->act || (element && element_of(node) == ELEMENT_SILENT);
        if (element && !closed && !node_note(arena, node)->signs)
            read_element(arena, page, node);
        node = node_next(node, root, closed);
    }
}

/* Examples of a rule: an act in a nutshell each. */
#include "rules/read.h"

#include "base/buffer.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Adds words with single spaces between them; a bar " | " begins a new line. */
static void add_words(struct buffer *text, const char *words)
{
    for (const char *c = words; *c; c++) {
        char last = text->len ? text->at[text->len - 1] : '\n';
        if (!is_blank(*c))
            buffer_add_char(text, *c == '|' ? '\n' : *c);
        else if (last != ' ' && last != '\n')
            buffer_add_char(text, ' ');
    }
}

static void add_quoted(struct arena *arena, struct example *example, struct buffer *text,
                       const xmlNode *node)
{
    struct quoted_part part = {.start = text->len, .inserted = xml_is(node, "inserted")};
    struct slice words = xml_sentence(arena, node);
    buffer_add(text, words);
    part.end = text->len;
    *ARENA_PUSH(arena, example->quoted, example->quoted_count, example->quoted_room) = part;
}

static void read_text(struct arena *arena, const xmlNode *node, struct example *example)
{
    struct buffer text;
    buffer_init(&text);
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
            add_words(&text, (const char *)child->content);
        else if (xml_is(child, "above"))
            *ARENA_PUSH(arena, example->above, example->above_count, example->above_room) =
                xml_sentence(arena, child);
        else if (xml_is(child, "inserted") || xml_is(child, "replaced"))
            add_quoted(arena, example, &text, child);
    }
    while (text.len && text.at[text.len - 1] == ' ')
        text.len--;
    example->text = arena_copy(arena, buffer_slice(&text));
    buffer_free(&text);
}

static struct example read_example(struct arena *arena, const xmlNode *node)
{
    struct example example = {.must = xml_is(node, "must"),
                              .line = xml_line(node),
                              .also = xml_attribute(arena, node, "also"),
                              .part = xml_attribute(arena, node, "part"),
                              .title = xml_attribute(arena, node, "title"),
                              .number = xml_attribute(arena, node, "number"),
                              .kind = xml_attribute(arena, node, "kind"),
                              .issuer = xml_attribute(arena, node, "issuer"),
                              .issued = xml_date(node, "issued"),
                              .in_force = xml_date(node, "in-force"),
                              .marks = xml_attribute(arena, node, "marks"),
                              .at = xml_attribute(arena, node, "at")};
    read_text(arena, node, &example);
    return example;
}

void read_examples(struct arena *arena, const xmlNode *rule, struct rule *out)
{
    const xmlNode *examples = xml_child(rule, "examples");
    size_t room = 0;
    for (const xmlNode *node = examples ? examples->children : NULL; node; node = node->next)
        if (xml_is(node, "must") || xml_is(node, "must-not"))
            *ARENA_PUSH(arena, out->examples, out->example_count, room) =
                read_example(arena, node);
}

/*
 * Reading a form. The schema is checked first (law/checked_xml.h), so that what follows can take
 * the shape of a form for granted; each element has one row in a table that says who reads it.
 */
#include "export/form.h"

#include "law/checked_xml.h"

struct loading {
    struct arena *arena;
    struct form *form;
    struct diagnostics *list;
    bool failed;
};

static struct slice attribute(const struct loading *loading, const xmlNode *node, const char *name)
{
    return checked_xml_attribute(loading->arena, node, name);
}

static bool has_value(const struct loading *loading, const xmlNode *node, const char *name,
                      const char *value)
{
    return slice_is(attribute(loading, node, name), slice_of(value));
}

static unsigned long number_of(const struct loading *loading, const xmlNode *node,
                               const char *name)
{
    unsigned long number = 0;
    slice_number(attribute(loading, node, name), 100000, &number);
    return number;
}

/* The Vietnamese text and the English one, which may be left out. */
static void read_texts(const struct loading *loading, const xmlNode *node, const char *vi,
                       const char *en, struct slice text[2])
{
    text[LANGUAGE_VI] = attribute(loading, node, vi);
    text[LANGUAGE_EN] = attribute(loading, node, en);
    if (!text[LANGUAGE_EN].len)
        text[LANGUAGE_EN] = text[LANGUAGE_VI];
}

static struct form_line read_line(const struct loading *loading, const xmlNode *node)
{
    struct form_line line = {.style = FORM_PLAIN};
    read_texts(loading, node, "vi", "en", line.text);
    if (has_value(loading, node, "style", "bold"))
        line.style = FORM_BOLD;
    else if (has_value(loading, node, "style", "italic"))
        line.style = FORM_ITALIC;
    return line;
}

static void read_lines(struct loading *loading, const xmlNode *node, struct form_lines *lines)
{
    CHECKED_XML_EACH(line, node)
        *ARENA_PUSH(loading->arena, lines->items, lines->count, lines->room) =
            read_line(loading, line);
}

static void read_pair(struct loading *loading, const xmlNode *node, struct form_pair *pair)
{
    CHECKED_XML_EACH(side, node)
        read_lines(loading, side, checked_xml_named(side, "left") ? &pair->left : &pair->right);
}

static void read_page(struct loading *loading, const xmlNode *node)
{
    struct form *form = loading->form;
    form->margin_top = number_of(loading, node, "top");
    form->margin_bottom = number_of(loading, node, "bottom");
    form->margin_left = number_of(loading, node, "left");
    form->margin_right = number_of(loading, node, "right");
}

static void read_letterhead(struct loading *loading, const xmlNode *node)
{
    read_pair(loading, node, &loading->form->letterhead);
}

static void read_signatures(struct loading *loading, const xmlNode *node)
{
    read_pair(loading, node, &loading->form->signatures);
}

static void read_title(struct loading *loading, const xmlNode *node)
{
    read_lines(loading, node, &loading->form->title);
}

static void read_draft(struct loading *loading, const xmlNode *node)
{
    loading->form->draft = read_line(loading, node);
}

static void read_total(struct loading *loading, const xmlNode *node)
{
    loading->form->total = read_line(loading, node);
}

static void read_each(struct loading *loading, const xmlNode *node)
{
    loading->form->each = read_line(loading, node);
}

static void read_column(struct loading *loading, const xmlNode *node)
{
    struct form *form = loading->form;
    struct slice name = attribute(loading, node, "value");
    struct form_column column = {.key = value_key(name),
                                 .width = (double)number_of(loading, node, "width"),
                                 .most = number_of(loading, node, "most"),
                                 .centred = has_value(loading, node, "align", "centre")};
    if (!column.key) {
        DIAGNOSE(loading->list, FORM_KEY, SLICE(""), (size_t)xmlGetLineNo(node), name);
        loading->failed = true;
        return;
    }
    read_texts(loading, node, "vi", "en", column.heading);
    *ARENA_PUSH(loading->arena, form->columns, form->column_count, form->column_room) = column;
}

static void read_part(struct loading *loading, const xmlNode *node)
{
    struct form *form = loading->form;
    struct form_part part = {.organ = attribute(loading, node, "organ"),
                             .kind = attribute(loading, node, "kind")};
    read_texts(loading, node, "vi", "en", part.heading);
    read_texts(loading, node, "empty", "empty-en", part.empty);
    *ARENA_PUSH(loading->arena, form->parts, form->part_count, form->part_room) = part;
}

static void read_deadline(struct loading *loading, const xmlNode *node)
{
    struct form *form = loading->form;
    struct form_deadline deadline = {.grade = attribute(loading, node, "grade")};
    deadline.normative = has_value(loading, node, "normative", "true");
    read_texts(loading, node, "vi", "en", deadline.text);
    *ARENA_PUSH(loading->arena, form->deadlines, form->deadline_count, form->deadline_room) =
        deadline;
}

static void read_children(struct loading *loading, const xmlNode *parent);

static const struct element {
    const char *name;
    void (*read)(struct loading *loading, const xmlNode *node);
} elements[] = {
    {"page", read_page},
    {"letterhead", read_letterhead},
    {"title", read_title},
    {"draft", read_draft},
    {"columns", read_children},
    {"column", read_column},
    {"parts", read_children},
    {"part", read_part},
    {"deadlines", read_children},
    {"deadline", read_deadline},
    {"totals", read_children},
    {"total", read_total},
    {"each", read_each},
    {"signatures", read_signatures},
};

static void read_children(struct loading *loading, const xmlNode *parent)
{
    CHECKED_XML_EACH(node, parent)
        for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
            if (checked_xml_named(node, elements[i].name))
                elements[i].read(loading, node);
}

enum status form_load(struct arena *arena, const char *rules_folder, const char *name,
                      struct form *form, struct diagnostics *list)
{
    struct loading loading = {.arena = arena, .form = form, .list = list};
    struct slice path = arena_format(arena, "forms/%s.xml", name), outer = list->file;
    xmlDoc *document;
    *form = (struct form){0};
    /* diagnostics keep the path that this makes, so it must live as long as they do */
    if (checked_xml_read(list->arena, rules_folder, path.at, "schema/form.rng", list, &document) !=
        STATUS_OK)
        return STATUS_CANNOT;
    list->file = arena_copy(list->arena, path);
    read_children(&loading, xmlDocGetRootElement(document));
    list->file = outer;
    xmlFreeDoc(document);
    return loading.failed ? STATUS_CANNOT : STATUS_OK;
}

/* Tags: one table of references, one way for each place that a value can go to. */
#include "export/tags.h"

#include "text/utf8.h"

#include <string.h>

static const struct {
    char sign;
    struct slice reference;
} references[] = {
    {'&', SLICE_INIT("&amp;")},   {'<', SLICE_INIT("&lt;")},   {'>', SLICE_INIT("&gt;")},
    {'"', SLICE_INIT("&quot;")}, {'\'', SLICE_INIT("&#39;")},
};

/* Line ends and tabs are blanks of the text; other control signs would change how it shows. */
static bool is_harmful(uint32_t letter)
{
    return (letter < 0x20 && letter != '\n' && letter != '\t') ||
           (letter >= 0x7F && letter < 0xA0) || (letter >= 0x200E && letter <= 0x200F) ||
           (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069) ||
           (letter & 0xFFFE) == 0xFFFE;
}

static void add_letter(struct buffer *out, uint32_t letter)
{
    char bytes[UTF8_MOST_BYTES];
    for (size_t i = 0; i < sizeof references / sizeof *references; i++)
        if (letter == (unsigned char)references[i].sign) {
            buffer_add(out, references[i].reference);
            return;
        }
    if (is_harmful(letter))
        letter = UTF8_BAD;
    buffer_add(out, (struct slice){bytes, utf8_put(letter, bytes)});
}

void tag_text(struct buffer *out, struct slice text)
{
    for (size_t pos = 0; pos < text.len;)
        add_letter(out, utf8_next(text, &pos));
}

void tag_start(struct buffer *out, const char *element)
{
    buffer_add_char(out, '<');
    buffer_add(out, slice_of(element));
}

void tag_attribute(struct buffer *out, const char *name, struct slice value)
{
    buffer_format(out, " %s=\"", name);
    tag_text(out, value);
    buffer_add_char(out, '"');
}

/* Signs that stand for themselves in a fragment and need no reference in an attribute. */
static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c && strchr("-_.~", c));
}

void tag_href(struct buffer *out, struct slice id)
{
    buffer_add(out, SLICE(" href=\"#"));
    for (size_t i = 0; i < id.len; i++)
        if (is_plain(id.at[i]))
            buffer_add_char(out, id.at[i]);
        else
            buffer_format(out, "%%%02X", (unsigned char)id.at[i]);
    buffer_add_char(out, '"');
}

void tag_end(struct buffer *out)
{
    buffer_add_char(out, '>');
}

void tag_open(struct buffer *out, const char *element, const char *class)
{
    tag_start(out, element);
    if (class)
        tag_attribute(out, "class", slice_of(class));
    tag_end(out);
}

void tag_close(struct buffer *out, const char *element)
{
    buffer_format(out, "</%s>", element);
}

void tag_leaf(struct buffer *out, const char *element, const char *class, struct slice text)
{
    tag_open(out, element, class);
    tag_text(out, text);
    tag_close(out, element);
}

/* JSON, written value by value. */
#include "export/json_writer.h"

#include "text/utf8.h"

#include <assert.h>

void json_begin(struct json *json, struct buffer *out)
{
    *json = (struct json){.out = out, .empty = true};
}

void json_end(struct json *json)
{
    assert(json->depth == 0);
    buffer_add_char(json->out, '\n');
}

static void new_line(struct json *json)
{
    buffer_add_char(json->out, '\n');
    for (unsigned i = 0; i < json->depth; i++)
        buffer_add(json->out, SLICE("  "));
}

static void write_letter(struct buffer *out, uint32_t letter)
{
    char bytes[UTF8_MOST_BYTES];
    if (letter == '"' || letter == '\\')
        buffer_add_char(out, '\\');
    if (letter < 0x20 || letter == 0x7F)
        buffer_format(out, "\\u%04x", (unsigned)letter);
    else
        buffer_add(out, (struct slice){bytes, utf8_put(letter, bytes)});
}

static void write_string(struct buffer *out, struct slice text)
{
    size_t pos = 0;
    buffer_add_char(out, '"');
    while (pos < text.len)
        write_letter(out, utf8_next(text, &pos));
    buffer_add_char(out, '"');
}

/* What stands before a value: the comma, its line and its key. */
static void before_value(struct json *json, const char *key)
{
    bool in_object = json->depth && json->closing[json->depth - 1] == '}';
    assert(in_object == (key != NULL));
    assert(json->depth || json->empty); /* one value at the top */
    if (!json->empty)
        buffer_add_char(json->out, ',');
    if (json->depth)
        new_line(json);
    if (key) {
        write_string(json->out, slice_of(key));
        buffer_add(json->out, SLICE(": "));
    }
    json->empty = false;
}

static void open_with(struct json *json, const char *key, char opening, char closing)
{
    before_value(json, key);
    assert(json->depth < JSON_DEPTH);
    buffer_add_char(json->out, opening);
    json->closing[json->depth++] = closing;
    json->empty = true;
}

void json_object(struct json *json, const char *key)
{
    open_with(json, key, '{', '}');
}

void json_array(struct json *json, const char *key)
{
    open_with(json, key, '[', ']');
}

void json_close(struct json *json)
{
    assert(json->depth > 0);
    json->depth--;
    if (!json->empty)
        new_line(json);
    buffer_add_char(json->out, json->closing[json->depth]);
    json->empty = false;
}

void json_text(struct json *json, const char *key, struct slice text)
{
    before_value(json, key);
    write_string(json->out, text);
}

void json_number(struct json *json, const char *key, long long number)
{
    before_value(json, key);
    buffer_format(json->out, "%lld", number);
}

void json_real(struct json *json, const char *key, double number)
{
    before_value(json, key);
    buffer_format(json->out, "%.4f", number);
}

void json_bool(struct json *json, const char *key, bool truth)
{
    before_value(json, key);
    buffer_add(json->out, truth ? SLICE("true") : SLICE("false"));
}

void json_null(struct json *json, const char *key)
{
    before_value(json, key);
    buffer_add(json->out, SLICE("null"));
}

/*
 * JSON (RFC 8259), written value by value into a buffer, so that no tree is built. Inside an
 * object every value has its key; inside an array, and at the top, the key is NULL.
 */
#ifndef RASOAT_EXPORT_JSON_WRITER_H
#define RASOAT_EXPORT_JSON_WRITER_H

#include "base/buffer.h"

#include <stdbool.h>

enum { JSON_DEPTH = 16 };

struct json {
    struct buffer *out;
    unsigned depth;           /* objects and arrays that are open, at most JSON_DEPTH */
    char closing[JSON_DEPTH]; /* '}' or ']' of each */
    bool empty;               /* nothing stands yet in the innermost one */
};

void json_begin(struct json *json, struct buffer *out);
void json_end(struct json *json); /* everything must be closed; ends the last line */

void json_object(struct json *json, const char *key);
void json_array(struct json *json, const char *key);
void json_close(struct json *json); /* the innermost object or array */

/* Bytes that are no UTF-8 come out as U+FFFD. */
void json_text(struct json *json, const char *key, struct slice text);
void json_number(struct json *json, const char *key, long long number);
void json_real(struct json *json, const char *key, double number); /* four decimals */
void json_bool(struct json *json, const char *key, bool truth);
void json_null(struct json *json, const char *key);

#endif

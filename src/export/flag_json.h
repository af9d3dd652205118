/* A flag as JSON, in the shape that other programs rely on (docs/flag-json.md). */
#ifndef RASOAT_EXPORT_FLAG_JSON_H
#define RASOAT_EXPORT_FLAG_JSON_H

#include "export/json_writer.h"
#include "review/review.h"

/* Writes one flag as an object; `key` as in json_object. */
void flag_json(struct json *json, const char *key, const struct flag_row *row);

#endif

/*
 * Writers of lists: each turns the one model (export/list.h) into the bytes of a file.
 */
#ifndef RASOAT_EXPORT_WRITE_H
#define RASOAT_EXPORT_WRITE_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "export/form.h"
#include "export/list.h"

struct list_paper {
    const struct list *list;
    const struct form *form; /* NULL for writers that need none */
    enum language language;
    bool draft;              /* to be marked as a draft */
};

/* The bytes live in the arena. STATUS_CANNOT adds one diagnostic. */
typedef enum status list_writer(struct arena *arena, const struct list_paper *paper,
                                struct slice *bytes, struct diagnostics *diagnostics);

list_writer list_write_xlsx; /* Office Open XML (ECMA-376); the same list gives the same bytes */
list_writer list_write_csv;  /* RFC 4180, UTF-8 with a byte order mark, formulas made harmless */
list_writer list_write_json; /* docs/flag-json.md */

#endif

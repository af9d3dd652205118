/*
 * Lists: the flags of a database as the Department of Justice gets them (XLSX, CSV) and as other
 * programs read them (JSON). Columns, headings and widths are data: rules/forms/ *.xml.
 */
#ifndef RASOAT_EXPORT_EXPORT_H
#define RASOAT_EXPORT_EXPORT_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "review/review.h"

enum list_format { LIST_XLSX, LIST_CSV, LIST_JSON };

struct list_call {
    enum list_format format;
    const char *form_path;   /* the form file; XLSX and CSV only */
    const char *out;         /* "-" is standard output */
    enum language language;
    bool draft;              /* also what nobody approved */
};

struct list_done {
    size_t acts;
    size_t flags;
    bool as_draft; /* written as a draft: asked for, or because nothing was ever approved here */
};

/* STATUS_CANNOT: the file could not be written; an older one is left as it was. */
enum status export_list(struct review *review, const struct list_call *call,
                        struct list_done *done, struct diagnostics *list);

#endif

/*
 * Lists: the flags of a database as the Department of Justice gets them (XLSX, CSV) and as other
 * programs read them (JSON, docs/flag-json.md). Columns, headings and widths are data:
 * rules/forms/ *.xml (docs/forms.md).
 *
 * A list holds approved decisions only, unless a draft is asked for; as long as nothing was ever
 * approved in a database every list is a draft and says so (docs/why/draft-lists.md). Drafts of
 * acts (number or date left blank) stay out of every list.
 */
#ifndef RASOAT_EXPORT_EXPORT_H
#define RASOAT_EXPORT_EXPORT_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "review/review.h"

enum list_format { LIST_XLSX, LIST_CSV, LIST_JSON };

struct list_call {
    enum list_format format;
    const char *rules_folder;
    const char *form;        /* "danh-muc": forms/danh-muc.xml there; XLSX and CSV only */
    const char *out;         /* "-" is standard output */
    enum language language;
    bool draft;              /* also what nobody approved */
};

struct list_done {
    size_t acts;
    size_t flags;
    size_t draft_acts; /* acts left out because they are drafts themselves */
    bool as_draft;     /* asked for, or because nothing was ever approved in this database */
};

/* STATUS_CANNOT: the file could not be written; an older one is left as it was. */
enum status export_list(struct review *review, const struct list_call *call,
                        struct list_done *done, struct diagnostics *list);

#endif

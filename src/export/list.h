/*
 * The model of a list: flags gathered by act, and the acts by part of the form. Every writer
 * (XLSX, CSV, JSON) writes this one model. What may stand on a list at all is decided here.
 */
#ifndef RASOAT_EXPORT_LIST_H
#define RASOAT_EXPORT_LIST_H

#include "base/diagnostic.h"
#include "base/status.h"
#include "review/review.h"

/* What stands on a list; nothing set: what an officer sees who asks for everything. */
struct list_wanted {
    bool approved_only;  /* flags without an approved decision stay out */
    bool issued_only;    /* acts whose number or date was left blank stay out */
};

struct list_act {
    size_t first, count; /* its flags in list.flags */
    size_t part;         /* index into form.parts; set by list_arrange */
};

struct list {
    struct arena *arena;
    struct flag_row *flags; /* as they came; every text in the arena */
    size_t flag_count, flag_room;
    struct list_act *acts;  /* in the order in which they are written */
    size_t act_count, act_room;
    struct list_wanted wanted;
    size_t draft_acts;      /* acts left out because their number or date was left blank */
    struct slice last_draft;
};

/* Where flags come from: the database, or rows made by hand in a test. */
struct row_source {
    enum status (*rows)(void *context, bool (*take)(void *list, const struct flag_row *row),
                        void *list, struct diagnostics *diagnostics);
    void *context;
};

/* Gathers the rows of a source: rows of one act that follow each other are one act. */
enum status list_collect(struct arena *arena, const struct row_source *source,
                         struct list_wanted wanted, struct list *list,
                         struct diagnostics *diagnostics);

/* The first flag of an act: what is said about the act stands in each of them. */
const struct flag_row *list_act_row(const struct list *list, const struct list_act *act);

struct form;
/* Puts the acts in the order of the form: by part, then by domain, else as they came. */
void list_arrange(struct list *list, const struct form *form);

/* Flags with one proposed handling, and the acts in which they stand. */
struct list_handling {
    struct slice handling; /* slug */
    size_t flags, acts;
};
/* In the order in which they first appear; in the arena. */
size_t list_handlings(const struct list *list, struct list_handling **out);

/* The latest date of issue on the list; unset when it is empty. */
struct date list_latest(const struct list *list);

#endif

/*
 * The tree of an act before it is written: provisions in their hierarchy, each with the lines that
 * stand before, between and behind its children.
 */
#ifndef RASOAT_MARKUP_TREE_H
#define RASOAT_MARKUP_TREE_H

#include "base/diagnostic.h"
#include "markup/act.h"
#include "markup/line.h"

struct node;

/* What a provision holds, in reading order: a run of lines, or a child. */
struct item {
    struct item *next;
    struct node *child;         /* NULL: lines */
    const struct line *lines;   /* consecutive lines that are all paragraphs, all of one table, or
                                   all of one quoted block */
    size_t count;
    struct slice first;         /* replaces the text of lines[0] (its marker is the number) */
};

struct node {
    enum provision_kind kind;
    struct slice number;        /* as written: "Điều 5." */
    struct slice label;         /* for the eId: "5" */
    unsigned long value;
    struct slice heading;
    struct slice eid;
    struct node *parent;        /* NULL at the top */
    struct item *items, **tail;
    size_t children;            /* how many of the items are one */
    const struct line *opened;  /* the line whose marker opened it; NULL at the top */
};

struct node *tree_node(struct arena *arena, struct node *parent, enum provision_kind kind);
void tree_add_line(struct arena *arena, struct node *node, const struct line *line,
                   struct slice text);

/*
 * Builds the hierarchy of lines from..to below a new root. Markers that do not fit the numbering
 * (a "5." behind "2.") are words, not provisions. A `fragment` is quoted from another act: its first
 * provision may have any number.
 */
struct node *tree_build(struct arena *arena, const struct lines *lines, size_t from, size_t to,
                        bool fragment);

/*
 * Moves the lines that are headings into node.heading: words below "Chương II", and the first line
 * of an article or section that does not read as a sentence and has more below it.
 */
void tree_find_headings(struct arena *arena, struct node *root);

/* Says where numbers jump (NUMBERS_JUMP) or run back (NUMBERS_RUN_BACK); eIds are assigned. */
void tree_check_numbers(const struct node *root, struct diagnostics *list);

/*
 * Gives every node its eId (AKN-NC 1.0; docs of the profile), below `prefix` ("" or "att_1"). An
 * eId that would come out twice gets _dup2 and a diagnostic there (EID_TWICE).
 */
struct eids;
struct eids *eids_new(void);
void eids_free(struct eids *eids);
void eids_assign(struct arena *arena, struct eids *eids, struct node *root, struct slice prefix,
                 struct diagnostics *list);
/* Takes an eId that is still free; false when it was given. */
bool eids_try(struct eids *eids, struct slice eid);
bool eids_has(struct arena *arena, const struct eids *eids, struct slice eid);
/* Takes the next free "parent__prefix_N" ("prefix_N" where parent is empty). */
struct slice eids_next(struct arena *arena, struct eids *eids, struct slice parent,
                       const char *prefix);
/* The eId itself, or with _dup2, _dup3 ... when it was given before. */
struct slice eids_take(struct arena *arena, struct eids *eids, struct slice eid,
                       struct diagnostics *list);

#endif

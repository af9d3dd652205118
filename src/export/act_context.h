/*
 * The context of a line of an act: what the Akoma Ntoso elements around it say. Entering an element
 * changes the context, leaving it brings back the one before.
 */
#ifndef RASOAT_EXPORT_ACT_CONTEXT_H
#define RASOAT_EXPORT_ACT_CONTEXT_H

#include "export/act_lines.h"

#include <libxml/tree.h>

struct act_context {
    enum zone zone;
    bool settled;             /* the elements inside do not change the zone */
    enum provision_kind kind;
    enum span_kind span;
    struct slice href;        /* SPAN_REFERENCE: where it leads; never NULL then */
    size_t note;              /* the footnote that the words are of, or its mark */
    unsigned depth, level;
    unsigned quotes, frame;
    unsigned table;
    bool in_cell;
    bool attached;            /* inside an attachment */
    size_t xml_line;
};

/* The eId with which the next line begins. */
struct act_eid {
    struct slice eid;         /* "": the element says none */
    bool firm;                /* the act is cited by it: it must stand somewhere */
    size_t xml_line;          /* of the element */
};

/* Returns whether the element is a provision. */
bool act_context_enter(struct arena *arena, struct act_context *context, const xmlNode *node);
struct act_eid act_context_eid(struct arena *arena, const struct act_context *context,
                               const xmlNode *node);

#endif

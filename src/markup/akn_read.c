/*
 * Reading an act off an AKN document: its provisions in reading order, each with its own words.
 */
#include "markup/akn.h"

#include "base/limits.h"
#include "markup/akn_identity.h"
#include "markup/akn_parse.h"
#include "markup/prose.h"
#include "text/spelling.h"

#include <stdint.h>
#include <stdio.h>

struct loading {
    struct arena *arena;
    struct act *act;
    size_t room;
    size_t attachment_room;
    size_t attachment;        /* 0: the main act */
    struct slice component;   /* eId of the attachment; "" in the main act */
    struct diagnostics *list;
    bool full;                /* LIMIT_PROVISIONS was hit */
};

/* Adds a provision below `parent` (SIZE_MAX: at the top) and returns its index. */
static size_t add(struct loading *loading, size_t parent, enum provision_kind kind,
                  struct slice eid)
{
    struct act *act = loading->act;
    if (act->count >= LIMIT_PROVISIONS) {
        loading->full = true;
        return act->count - 1;
    }
    size_t index = act->count;
    *ARENA_PUSH(loading->arena, act->provisions, act->count, loading->room) = (struct provision){
        .eid = eid, .kind = kind, .parent = parent == SIZE_MAX ? index : parent,
        .number = SLICE(""), .heading = SLICE(""), .text = SLICE(""),
        .attachment = loading->attachment};
    if (parent != SIZE_MAX)
        act->provisions[parent].children++;
    return index;
}

static void set_text(struct loading *loading, size_t index, struct prose *prose)
{
    struct provision *provision = &loading->act->provisions[index];
    provision->table = prose->table;
    provision->quoted = prose->quoted;
    provision->quoted_count = prose->quoted_count;
    provision->text = prose_end(prose);
}

/* A provision that is one element with all that is in it. */
static void add_whole(struct loading *loading, const xmlNode *node, enum provision_kind kind,
                      struct slice eid)
{
    struct prose prose;
    size_t index = add(loading, SIZE_MAX, kind, eid);
    prose_begin(&prose, loading->arena);
    prose_add(&prose, node, true);
    set_text(loading, index, &prose);
}

static struct slice eid_or(struct loading *loading, const xmlNode *node, struct slice other)
{
    struct slice eid = akn_attribute(loading->arena, node, "eId");
    return eid.len ? eid : other;
}

static void read_children(struct loading *loading, const xmlNode *parent, size_t index);

static struct slice one_line(struct loading *loading, const xmlNode *node)
{
    struct prose prose;
    prose_begin(&prose, loading->arena);
    prose_add(&prose, node, true);
    for (size_t i = 0; i < prose.text.len; i++)
        if (prose.text.at[i] == '\n')
            prose.text.at[i] = ' ';
    return prose_end(&prose);
}

static void read_provision(struct loading *loading, const xmlNode *node,
                           enum provision_kind kind, size_t parent)
{
    struct prose prose;
    size_t index = add(loading, parent, kind, eid_or(loading, node, SLICE("")));
    if (loading->full)
        return;
    prose_begin(&prose, loading->arena);
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (akn_is(child, "num")) {
            loading->act->provisions[index].number = one_line(loading, child);
            continue;
        }
        if (akn_is(child, "heading"))
            loading->act->provisions[index].heading = one_line(loading, child);
        prose_add(&prose, child, false);
    }
    set_text(loading, index, &prose);
    read_children(loading, node, index);
}

static void read_children(struct loading *loading, const xmlNode *parent, size_t index)
{
    enum provision_kind kind;
    for (const xmlNode *child = parent->children; child && !loading->full; child = child->next)
        if (prose_provision_kind(child, &kind))
            read_provision(loading, child, kind, index);
}

/* Words that stand in body or mainBody outside any provision. */
static void read_loose(struct loading *loading, const xmlNode *body)
{
    struct prose prose;
    prose_begin(&prose, loading->arena);
    for (const xmlNode *child = body->children; child; child = child->next)
        prose_add(&prose, child, false);
    if (!prose.text.len) {
        buffer_free(&prose.text);
        return;
    }
    size_t index = add(loading, SIZE_MAX, PROVISION_TEXT,
                       loading->component.len ? loading->component : SLICE("body"));
    set_text(loading, index, &prose);
}

static void read_body(struct loading *loading, const xmlNode *body)
{
    read_loose(loading, body);
    read_children(loading, body, SIZE_MAX);
}

static void read_citations(struct loading *loading, const xmlNode *citations)
{
    for (const xmlNode *child = citations->children; child; child = child->next)
        if (akn_is(child, "citation"))
            add_whole(loading, child, PROVISION_CITATION, eid_or(loading, child, SLICE("preamble")));
}

/* Bases one by one; all other words of the preamble are the enacting words. */
static void read_preamble(struct loading *loading, const xmlNode *preamble)
{
    struct prose prose;
    prose_begin(&prose, loading->arena);
    for (const xmlNode *child = preamble->children; child; child = child->next) {
        if (akn_is(child, "citations"))
            read_citations(loading, child);
        else
            prose_add(&prose, child, true);
    }
    if (!prose.text.len) {
        buffer_free(&prose.text);
        return;
    }
    size_t index = add(loading, SIZE_MAX, PROVISION_ENACTING, SLICE("preamble"));
    set_text(loading, index, &prose);
}

static void read_document(struct loading *loading, const xmlNode *document);

/* The title of an attachment: its preface without letterhead, kind and "(Ban hành kèm theo ...)". */
static struct slice attachment_title(struct loading *loading, const xmlNode *document)
{
    const xmlNode *preface = akn_child(document, "preface");
    struct slice text = preface ? one_line(loading, preface) : SLICE("");
    size_t open = slice_find(text, SLICE("("), 0);
    return slice_trim(open == SIZE_MAX ? text : slice_part(text, 0, open));
}

static void read_attachment(struct loading *loading, const xmlNode *node)
{
    struct act *act = loading->act;
    const xmlNode *document = NULL;
    for (const xmlNode *child = node->children; child && !document; child = child->next)
        if (child->type == XML_ELEMENT_NODE && akn_child(child, "meta"))
            document = child;
    if (!document)
        return;
    struct attachment *attachment = ARENA_PUSH(loading->arena, act->attachments,
                                               act->attachment_count, loading->attachment_room);
    loading->attachment = act->attachment_count;
    *attachment = (struct attachment){
        .eid = eid_or(loading, node,
                      arena_format(loading->arena, "att_%zu", act->attachment_count)),
        .kind = akn_attribute(loading->arena, document, "name"),
        .title = attachment_title(loading, document)};
    loading->component = attachment->eid;
    read_document(loading, document);
}

/* Preface, preamble, body and conclusions of an act, a doc or an attachment. */
static void read_document(struct loading *loading, const xmlNode *document)
{
    bool attached = loading->attachment != 0;
    for (const xmlNode *child = document->children; child; child = child->next) {
        if (akn_is(child, "preface"))
            add_whole(loading, child, attached ? PROVISION_ATTACHMENT : PROVISION_PREFACE,
                      attached ? loading->component : SLICE("preface"));
        else if (akn_is(child, "preamble"))
            read_preamble(loading, child);
        else if (akn_is(child, "body") || akn_is(child, "mainBody"))
            read_body(loading, child);
        else if (akn_is(child, "conclusions"))
            add_whole(loading, child, PROVISION_CONCLUSIONS,
                      eid_or(loading, child, SLICE("conclusions")));
    }
    const xmlNode *attachments = akn_child(document, "attachments");
    for (const xmlNode *child = attachments ? attachments->children : NULL; child;
         child = child->next)
        if (akn_is(child, "attachment"))
            read_attachment(loading, child);
}

static const xmlNode *main_document(const xmlNode *root)
{
    static const char *const names[] = {"act", "doc", "bill", "statement", "documentCollection",
                                        NULL};
    for (const char *const *name = names; *name; name++) {
        const xmlNode *node = akn_child(root, *name);
        if (node && akn_child(node, "meta"))
            return node;
    }
    return NULL;
}

enum status akn_read(struct arena *arena, struct slice xml, struct act *act,
                     struct diagnostics *list)
{
    xmlDocPtr document;
    enum status status = akn_parse(xml, &document, list);
    if (status != STATUS_OK)
        return status;
    const xmlNode *main = main_document(xmlDocGetRootElement(document));
    struct loading loading = {.arena = arena, .act = act, .component = SLICE(""), .list = list};
    *act = (struct act){.arena = arena, .xml = xml, .source_digest = SLICE("")};
    if (!main) {
        DIAGNOSE(list, AKN_NO_ACT, SLICE(""), 0, SLICE(""));
        status = STATUS_UNREAD;
    } else {
        act->identity = akn_read_identity(arena, main);
        act->source_digest = akn_read_digest(arena, main);
        read_document(&loading, main);
    }
    xmlFreeDoc(document);
    if (loading.full) {
        char limit[32];
        snprintf(limit, sizeof limit, "%d", LIMIT_PROVISIONS);
        DIAGNOSE(list, ACT_TOO_LARGE, SLICE(""), 0, slice_of(limit));
        return STATUS_REFUSED;
    }
    return status;
}

struct slice akn_words(struct arena *arena, struct slice xml)
{
    struct diagnostics none = {.arena = arena, .file = SLICE("")};
    struct prose prose;
    xmlDocPtr document;
    if (akn_parse(xml, &document, &none) != STATUS_OK)
        return SLICE("");
    prose_begin(&prose, arena);
    prose.notes = true;
    prose_add(&prose, xmlDocGetRootElement(document), true);
    xmlFreeDoc(document);
    return prose_end(&prose);
}

/* Parsing Akoma Ntoso by libxml2, without HUGE: its own limits on depth and size hold. */
#include "markup/akn_parse.h"

#include "base/limits.h"
#include "markup/akn.h"
#include "text/tags.h"

#include <libxml/parser.h>
#include <stdint.h>
#include <string.h>

static void say_broken(const xmlParserCtxt *context, struct diagnostics *list)
{
    const xmlError *error = xmlCtxtGetLastError((void *)(uintptr_t)context);
    struct slice words = slice_trim(slice_of(error ? error->message : NULL));
    size_t line = error && error->line > 0 ? (size_t)error->line : 0;
    DIAGNOSE(list, AKN_BROKEN, SLICE(""), line, words.len ? words : SLICE("?"));
}

static bool is_akn(const xmlNode *root)
{
    return root && akn_is(root, "akomaNtoso") && root->ns && root->ns->href &&
           strcmp((const char *)root->ns->href, AKN_NAMESPACE) == 0;
}

static enum status check(xmlDocPtr document, const xmlParserCtxt *context,
                         struct diagnostics *list)
{
    const xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;
    if (!document || !context->wellFormed) {
        say_broken(context, list);
        return STATUS_UNREAD;
    }
    if (document->intSubset) {
        DIAGNOSE(list, AKN_DOCTYPE, SLICE(""), 0, SLICE(""));
        return STATUS_REFUSED;
    }
    if (!is_akn(root)) {
        DIAGNOSE(list, AKN_FOREIGN, SLICE(""), 0, root ? akn_name(root) : SLICE("?"));
        return STATUS_UNREAD;
    }
    return STATUS_OK;
}

/* The signs of UTF-16 and UTF-32 as single bytes, as far as they are ASCII: enough to look over. */
static struct slice in_bytes(struct arena *arena, struct slice xml)
{
    if (!memchr(xml.at, '\0', xml.len))
        return xml;
    char *bytes = arena_get(arena, xml.len);
    size_t len = 0;
    for (size_t i = 0; i < xml.len; i++)
        if (xml.at[i])
            bytes[len++] = xml.at[i];
    return (struct slice){bytes, len};
}

/* What must not come before the parser. */
static enum status look_over(struct slice source, struct diagnostics *list)
{
    struct slice xml = in_bytes(list->arena, source);
    if (slice_find(xml, SLICE("<!DOCTYPE"), 0) != SIZE_MAX ||
        slice_find(xml, SLICE("<!ENTITY"), 0) != SIZE_MAX) {
        DIAGNOSE(list, AKN_DOCTYPE, SLICE(""), 0, SLICE(""));
        return STATUS_REFUSED;
    }
    size_t crowded = tags_look(xml).crowded;
    if (!crowded)
        return STATUS_OK;
    DIAGNOSE(list, TAG_CROWDED, SLICE(""), crowded,
             arena_format(list->arena, "%d", LIMIT_ATTRIBUTES));
    return STATUS_REFUSED;
}

static void keep_quiet(void *data, xmlErrorPtr error)
{
    (void)data;
    (void)error;
}

/* Takes what libxml2 would print by itself, of charsets and of memory too; the context keeps the
   last error. The handler is that of this thread. */
static xmlDocPtr parse(xmlParserCtxtPtr context, struct slice xml)
{
    xmlStructuredErrorFunc before = xmlStructuredError;
    void *data = xmlStructuredErrorContext;
    xmlSetStructuredErrorFunc(NULL, keep_quiet);
    xmlDocPtr document = xmlCtxtReadMemory(context, xml.at, (int)xml.len, NULL, NULL,
                                           XML_PARSE_NONET | XML_PARSE_NOERROR |
                                               XML_PARSE_NOWARNING);
    xmlSetStructuredErrorFunc(data, before);
    return document;
}

enum status akn_parse(struct slice xml, xmlDocPtr *out, struct diagnostics *list)
{
    *out = NULL;
    enum status status = look_over(xml, list);
    if (status != STATUS_OK)
        return status;
    xmlParserCtxtPtr context = xmlNewParserCtxt();
    if (!context)
        return STATUS_CANNOT;
    xmlDocPtr document = parse(context, xml);
    status = check(document, context, list);
    xmlFreeParserCtxt(context);
    if (status == STATUS_OK)
        *out = document;
    else
        xmlFreeDoc(document);
    return status;
}

struct slice akn_name(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE ? slice_of((const char *)node->name) : SLICE("");
}

bool akn_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

xmlNode *akn_child(const xmlNode *parent, const char *name)
{
    for (xmlNode *child = parent->children; child; child = child->next)
        if (akn_is(child, name))
            return child;
    return NULL;
}

struct slice akn_attribute(struct arena *arena, const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp((xmlNode *)(uintptr_t)node, BAD_CAST name);
    struct slice copy = arena_copy(arena, slice_of((const char *)value));
    xmlFree(value);
    return copy;
}

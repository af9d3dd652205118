/*
 * Checked XML: read with libxml2, held against a RELAX NG schema, and what is wrong said in our own
 * sentences. Of the errors that libxml2 gives for one fault, only the most exact are told: it goes
 * on to report every element around it.
 */
#include "law/checked_xml.h"

#include "base/file.h"
#include "base/limits.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>

struct fault {
    int code;
    size_t line;
    struct slice words[2];
};

struct faults {
    struct arena *arena;
    struct fault *items;
    size_t count, room;
};

/* The codes of libxml2 that have a sentence; `exact` ones make the vague ones superfluous. */
static const struct {
    int code;
    enum message message;
    bool exact;
} sentences[] = {
    {XML_RELAXNG_ERR_ELEMWRONG, MESSAGE_LAW_ELEMENT_WRONG, true},
    {XML_RELAXNG_ERR_INVALIDATTR, MESSAGE_LAW_ATTRIBUTE_WRONG, true},
    {XML_RELAXNG_ERR_TYPEVAL, MESSAGE_LAW_VALUE_WRONG, true},
    {XML_RELAXNG_ERR_TEXTWRONG, MESSAGE_LAW_TEXT_WRONG, true},
    {XML_RELAXNG_ERR_NOELEM, MESSAGE_LAW_ELEMENT_MISSING, true},
    {XML_RELAXNG_ERR_ATTRVALID, MESSAGE_LAW_ATTRIBUTES_WRONG, false},
    {XML_RELAXNG_ERR_CONTENTVALID, MESSAGE_LAW_CONTENT_WRONG, false},
    {XML_RELAXNG_ERR_EXTRACONTENT, MESSAGE_LAW_CONTENT_WRONG, false},
};
enum { SENTENCES = sizeof sentences / sizeof sentences[0] };

static size_t sentence_of(int code)
{
    size_t i = 0;

    while (i < SENTENCES && sentences[i].code != code)
        i++;
    return i;
}

static struct slice xml_slice(struct arena *arena, const void *text)
{
    return arena_copy(arena, slice_of(text));
}

static void note_fault(void *context, xmlErrorPtr error)
{
    struct faults *faults = context;
    const xmlNode *node = error->node;
    struct fault *fault;

    fault = ARENA_PUSH(faults->arena, faults->items, faults->count, faults->room);
    fault->code = error->code;
    fault->line = node ? (size_t)xmlGetLineNo(node) : 0;
    fault->words[0] = xml_slice(faults->arena, error->str1);
    fault->words[1] = xml_slice(faults->arena, error->str2);
}

static bool validate(xmlRelaxNG *schema, xmlDoc *doc, struct faults *faults)
{
    xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt(schema);
    int result;

    xmlRelaxNGSetValidStructuredErrors(context, note_fault, faults);
    result = xmlRelaxNGValidateDoc(context, doc);
    xmlRelaxNGFreeValidCtxt(context);
    return result == 0;
}

/*
 * libxml2 gives some faults without a place. Then the place is the first child of the root that is
 * not valid when it stands alone. The document is taken apart for this and of no use afterwards.
 */
static size_t place_of_fault(struct arena *arena, xmlRelaxNG *schema, xmlDoc *doc)
{
    xmlNode *root = xmlDocGetRootElement(doc);
    xmlNode *rest = root->children;

    root->children = root->last = NULL;
    while (rest) {
        struct faults ignored = {.arena = arena};
        xmlNode *child = rest;
        size_t line = (size_t)xmlGetLineNo(child);
        bool valid;

        rest = child->next;
        child->next = child->prev = NULL;
        root->children = root->last = child;
        valid = child->type != XML_ELEMENT_NODE || validate(schema, doc, &ignored);
        root->children = root->last = NULL;
        xmlFreeNode(child);
        if (!valid) {
            xmlFreeNodeList(rest);
            return line;
        }
    }
    return 0;
}

static bool told_before(const struct faults *faults, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (faults->items[i].code == faults->items[index].code &&
            faults->items[i].line == faults->items[index].line)
            return true;
    return false;
}

static void tell_faults(const struct faults *faults, size_t place, struct diagnostics *list)
{
    static const struct slice nowhere = {"", 0};
    bool exact_known = false;

    for (size_t i = 0; i < faults->count; i++) {
        size_t sentence = sentence_of(faults->items[i].code);
        exact_known |= sentence < SENTENCES && sentences[sentence].exact;
    }
    for (size_t i = 0; i < faults->count; i++) {
        const struct fault *fault = &faults->items[i];
        size_t sentence = sentence_of(fault->code);
        bool exact = sentence < SENTENCES && sentences[sentence].exact;

        if (told_before(faults, i) || (exact_known && !exact))
            continue;
        diagnose(list, sentence < SENTENCES ? sentences[sentence].message : MESSAGE_LAW_NOT_VALID,
                 nowhere, fault->line ? fault->line : place, fault->words, 2);
    }
}

static void ignore_error(void *context, xmlErrorPtr error)
{
    (void)context;
    (void)error;
}

static xmlRelaxNG *schema_read(const char *path, struct diagnostics *list)
{
    xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(path);
    xmlRelaxNG *schema;

    xmlRelaxNGSetParserStructuredErrors(parser, ignore_error, NULL);
    schema = xmlRelaxNGParse(parser);
    xmlRelaxNGFreeParserCtxt(parser);
    if (!schema)
        DIAGNOSE(list, LAW_SCHEMA_BROKEN, SLICE(""), 0, slice_of(path));
    return schema;
}

/* Well-formed XML without a DOCTYPE; NULL after saying what is wrong. */
static xmlDoc *document_read(struct slice bytes, const char *path, struct diagnostics *list)
{
    xmlParserCtxt *parser = xmlNewParserCtxt();
    xmlDoc *doc;

    doc = xmlCtxtReadMemory(parser, bytes.at, (int)bytes.len, path, NULL,
                            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (!doc) {
        const xmlError *error = xmlCtxtGetLastError(parser);
        size_t line = error && error->line > 0 ? (size_t)error->line : 0;
        DIAGNOSE(list, LAW_XML_BROKEN, SLICE(""), line,
                 slice_trim(slice_of(error ? error->message : "")));
    } else if (doc->intSubset) {
        DIAGNOSE(list, LAW_XML_DOCTYPE, SLICE(""), 0, SLICE(""));
        xmlFreeDoc(doc);
        doc = NULL;
    }
    xmlFreeParserCtxt(parser);
    return doc;
}

static bool document_check(struct arena *arena, const char *schema_path, xmlDoc *doc,
                           struct diagnostics *list)
{
    xmlRelaxNG *schema = schema_read(schema_path, list);
    struct faults faults = {.arena = arena};
    bool valid;

    if (!schema)
        return false;
    valid = validate(schema, doc, &faults);
    if (!valid)
        tell_faults(&faults, place_of_fault(arena, schema, doc), list);
    xmlRelaxNGFree(schema);
    return valid;
}

static const char *path_in(struct arena *arena, const char *folder, const char *name)
{
    return arena_format(arena, "%s/%s", folder, name).at;
}

enum status checked_xml_read(struct arena *arena, const char *rules_folder, const char *path,
                             const char *schema, struct diagnostics *list, xmlDoc **out)
{
    const char *full = path_in(arena, rules_folder, path);
    struct slice file_before = list->file;
    struct slice bytes;
    xmlDoc *doc = NULL;

    list->file = slice_of(full);
    if (file_read(arena, full, LIMIT_RULES_BYTES, &bytes, list) == STATUS_OK)
        doc = document_read(bytes, full, list);
    if (doc && !document_check(arena, path_in(arena, rules_folder, schema), doc, list)) {
        xmlFreeDoc(doc);
        doc = NULL;
    }
    list->file = file_before;
    *out = doc;
    return doc ? STATUS_OK : STATUS_CANNOT;
}

/* Runs of blanks as one space, none at the ends; in place. */
static struct slice close_up(char *text)
{
    size_t len = 0;

    for (const char *c = text; *c; c++) {
        bool blank = *c == ' ' || *c == '\n' || *c == '\t' || *c == '\r';
        if (!blank)
            text[len++] = *c;
        else if (len && text[len - 1] != ' ')
            text[len++] = ' ';
    }
    if (len && text[len - 1] == ' ')
        len--;
    text[len] = '\0';
    return (struct slice){text, len};
}

struct slice checked_xml_attribute(struct arena *arena, const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    struct slice copy = value ? arena_copy(arena, close_up((char *)value)) : SLICE("");

    xmlFree(value);
    return copy;
}

struct slice checked_xml_text(struct arena *arena, const xmlNode *node)
{
    xmlChar *value = xmlNodeGetContent(node);
    struct slice copy = value ? arena_copy(arena, close_up((char *)value)) : SLICE("");

    xmlFree(value);
    return copy;
}

const xmlNode *checked_xml_element(const xmlNode *node)
{
    while (node && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

bool checked_xml_named(const xmlNode *node, const char *name)
{
    return xmlStrEqual(node->name, (const xmlChar *)name);
}

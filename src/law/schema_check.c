/*
 * Checking against a schema. Each code of libxml2 has a sentence. Of the errors that it gives for
 * one fault, only the most telling are said: it goes on to report every element around it.
 */
#include "law/schema_check.h"

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

/* How much a code tells; the best of those that one fault has are told, the rest left out. */
enum worth { WORTH_NOTHING, WORTH_LITTLE, WORTH_MUCH };

static const struct sentence {
    int code;
    enum message message;
    enum worth worth;
} sentences[] = {
    {XML_RELAXNG_ERR_ELEMWRONG, MESSAGE_LAW_ELEMENT_WRONG, WORTH_MUCH},
    {XML_RELAXNG_ERR_INVALIDATTR, MESSAGE_LAW_ATTRIBUTE_WRONG, WORTH_MUCH},
    {XML_RELAXNG_ERR_TYPEVAL, MESSAGE_LAW_VALUE_WRONG, WORTH_MUCH},
    {XML_RELAXNG_ERR_TEXTWRONG, MESSAGE_LAW_TEXT_WRONG, WORTH_MUCH},
    {XML_RELAXNG_ERR_NOELEM, MESSAGE_LAW_ELEMENT_MISSING, WORTH_MUCH},
    {XML_RELAXNG_ERR_ATTRVALID, MESSAGE_LAW_ATTRIBUTES_WRONG, WORTH_LITTLE},
    {XML_RELAXNG_ERR_CONTENTVALID, MESSAGE_LAW_CONTENT_WRONG, WORTH_LITTLE},
    {XML_RELAXNG_ERR_EXTRACONTENT, MESSAGE_LAW_CONTENT_WRONG, WORTH_LITTLE},
    {0, MESSAGE_LAW_NOT_VALID, WORTH_NOTHING}, /* any other */
};

static const struct sentence *sentence_of(int code)
{
    const struct sentence *sentence = sentences;

    while (sentence->code && sentence->code != code)
        sentence++;
    return sentence;
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
    enum worth best = WORTH_NOTHING;

    for (size_t i = 0; i < faults->count; i++)
        if (sentence_of(faults->items[i].code)->worth > best)
            best = sentence_of(faults->items[i].code)->worth;
    for (size_t i = 0; i < faults->count; i++) {
        const struct fault *fault = &faults->items[i];
        const struct sentence *sentence = sentence_of(fault->code);

        if (sentence->worth == best && !told_before(faults, i))
            diagnose(list, sentence->message, SLICE(""), fault->line ? fault->line : place,
                     fault->words, 2);
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

bool schema_check(struct arena *arena, const char *schema_path, xmlDoc *doc,
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

/*
 * Loading all packs of a folder. Names are gathered over all packs first, then shared exceptions,
 * then rules, so that packs can use each other's words in any order.
 */
#include "rules/rules.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/memory.h"
#include "rules/read.h"

#include <dirent.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

struct pack {
    struct slice path;
    xmlDocPtr document; /* NULL: not readable or not valid */
    bool wanted;        /* its rules are, not only its words */
};

struct loading {
    struct rules *rules;
    struct arena *arena; /* for what is needed only while loading */
    struct grammar *grammar;
    struct pack *packs;
    size_t count;
    size_t room;
    struct diagnostics *list;
};

static int by_path(const void *a, const void *b)
{
    return slice_order(((const struct pack *)a)->path, ((const struct pack *)b)->path);
}

static struct slice full_path(struct arena *arena, struct slice path)
{
    char *full = realpath(arena_string(arena, path), NULL);
    struct slice copy = full ? arena_copy(arena, slice_of(full)) : path;
    free(full);
    return copy;
}

static void add_pack(struct loading *loading, struct slice path, bool wanted)
{
    struct slice full = full_path(loading->arena, path);
    for (size_t i = 0; i < loading->count; i++)
        if (slice_is(full_path(loading->arena, loading->packs[i].path), full)) {
            loading->packs[i].wanted |= wanted;
            return;
        }
    *ARENA_PUSH(loading->arena, loading->packs, loading->count, loading->room) =
        (struct pack){.path = path, .wanted = wanted};
}

/* The names of XML files in a folder of the rules folder; STATUS_CANNOT when it is not there. */
static enum status list_packs(struct loading *loading, const char *folder, bool wanted)
{
    struct slice packs = arena_format(loading->rules->arena, "%s/packs", folder);
    DIR *dir = opendir(packs.at);
    if (!dir) {
        DIAGNOSE(loading->list, PACKS_MISSING, SLICE(""), 0, packs);
        return STATUS_CANNOT;
    }
    for (struct dirent *entry; (entry = readdir(dir));)
        if (entry->d_name[0] != '.' && slice_ends(slice_of(entry->d_name), SLICE(".xml")))
            add_pack(loading, arena_format(loading->rules->arena, "%s/%s", packs.at,
                                           entry->d_name), wanted);
    closedir(dir);
    if (loading->count)
        qsort(loading->packs, loading->count, sizeof *loading->packs, by_path);
    return STATUS_OK;
}

static void open_packs(struct loading *loading, struct slice *digests)
{
    for (size_t i = 0; i < loading->count; i++) {
        struct pack *pack = &loading->packs[i];
        struct slice bytes;
        loading->list->file = pack->path;
        digests[i] = SLICE("");
        if (file_read(loading->arena, pack->path.at, LIMIT_RULES_BYTES, &bytes,
                      loading->list) != STATUS_OK)
            continue;
        digests[i] = file_digest(loading->arena, bytes);
        xml_open(loading->grammar, bytes, &pack->document, loading->list);
    }
}

enum pass { PASS_NAMES, PASS_EXCEPTIONS, PASS_RULES };

static void read_packs(struct loading *loading, enum pass pass)
{
    for (size_t i = 0; i < loading->count; i++) {
        const struct pack *pack = &loading->packs[i];
        const xmlNode *root = pack->document ? xmlDocGetRootElement(pack->document) : NULL;
        loading->list->file = pack->path;
        if (!root)
            continue;
        if (pass == PASS_NAMES)
            read_names(loading->rules, root, loading->list);
        else if (pass == PASS_EXCEPTIONS)
            read_exceptions(loading->rules, root, loading->list);
        else if (pack->wanted)
            read_rules(loading->rules, root, pack->path, loading->list);
    }
}

/* The law data counts too: a rule says something else when the dates of an instrument change. */
static struct slice law_digest(struct loading *loading, const char *folder)
{
    static const char *const files[] = {"instruments.xml", "actors.xml", "districts.xml"};
    struct diagnostics unsaid = {.arena = loading->arena, .file = SLICE("")};
    struct slice digests[sizeof files / sizeof *files];
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct slice path = arena_format(loading->arena, "%s/law/%s", folder, files[i]), bytes;
        digests[i] = file_read(loading->arena, path.at, LIMIT_RULES_BYTES, &bytes, &unsaid) ==
                             STATUS_OK
                         ? file_digest(loading->arena, bytes)
                         : SLICE("");
    }
    return arena_join(loading->arena, digests, sizeof files / sizeof *files, SLICE(" "));
}

static void load(struct loading *loading, const char *folder)
{
    struct slice *digests = ARENA_ARRAY(loading->arena, struct slice, loading->count + 1);
    open_packs(loading, digests);
    digests[loading->count] = law_digest(loading, folder);
    loading->rules->digest = file_digest(
        loading->rules->arena,
        arena_join(loading->arena, digests, loading->count + 1, SLICE(" ")));
    for (enum pass pass = PASS_NAMES; pass <= PASS_RULES; pass++)
        read_packs(loading, pass);
    for (size_t i = 0; i < loading->count; i++)
        xmlFreeDoc(loading->packs[i].document);
}

static enum status begin(struct loading *loading, const char *folder, const char *file)
{
    struct slice schema = arena_format(loading->arena, "%s/schema/rules.rng", folder);
    enum status status = grammar_open(schema.at, &loading->grammar, loading->list);
    if (status == STATUS_OK)
        status = list_packs(loading, folder, file == NULL);
    if (status == STATUS_OK && file)
        add_pack(loading, slice_of(file), true);
    return status;
}

enum status rules_load(const char *folder, const char *file, const struct actors *actors,
                       const struct instruments *instruments, struct rules **out,
                       struct diagnostics *list)
{
    struct rules *rules = memory_get(sizeof *rules);
    *rules = (struct rules){.arena = arena_new(), .instruments = instruments,
                            .digest = SLICE("")};
    rules->names = (struct names){.arena = rules->arena, .actors = actors};
    struct loading loading = {.rules = rules, .arena = arena_new(), .list = list};
    struct slice named = list->file;
    enum status status = begin(&loading, folder, file);
    if (status == STATUS_OK)
        load(&loading, folder);
    list->file = named;
    grammar_free(loading.grammar);
    arena_free(loading.arena);
    if (status != STATUS_OK) {
        rules_free(rules);
        rules = NULL;
    }
    *out = rules;
    return status;
}

/*
 * A rules folder for tests: packs of the test's own beside the law data and the grammar of the
 * project.
 */
#ifndef RASOAT_TESTS_RULES_FIXTURE_H
#define RASOAT_TESTS_RULES_FIXTURE_H

#include "base/arena.h"
#include "base/diagnostic.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PACK_HEAD                                                                           \
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                          \
    "<pack xmlns=\"urn:rasoat:rules:1\" id=\"thu\" version=\"1\">\n"                        \
    "<title lang=\"vi\">Thử</title><title lang=\"en\">Test</title>\n"
#define RULE_HEAD(id)                                                                       \
    "<rule id=\"" id "\" family=\"thu.mot\" grade=\"conflict\">\n"                          \
    "<title lang=\"vi\">Thử</title><title lang=\"en\">Test</title>\n"                       \
    "<reason lang=\"vi\">Lý do</reason><reason lang=\"en\">Reason</reason>\n"
#define RULE_BASIS                                                                          \
    "<basis instrument=\"72/2025/QH15\" at=\"khoản 3 Điều 51\" from=\"2025-07-01\"/>\n"
#define RULE_TAIL                                                                           \
    "<handling>sua-doi-bo-sung</handling>\n<examples>\n"                                    \
    "<must issued=\"2025-12-01\">một hai bốn</must><must issued=\"2025-12-01\">Hai bốn</must>\n"   \
    "<must-not issued=\"2025-12-01\">năm</must-not><must-not issued=\"2025-12-01\">sáu</must-not>" \
    "<must-not issued=\"2025-12-01\">bảy</must-not>\n</examples>\n</rule>\n"
#define PACK_TAIL "</pack>\n"

static inline const char *project_root(void)
{
    const char *root = getenv("RASOAT_ROOT");
    return root ? root : ".";
}

static inline const char *project_rules(struct arena *arena)
{
    return arena_format(arena, "%s/rules", project_root()).at;
}

static inline void fail_setup(const char *what)
{
    perror(what);
    abort();
}

static inline void link_shared(struct arena *arena, const char *folder, const char *name)
{
    struct slice from = arena_format(arena, "%s/%s", project_rules(arena), name);
    char *full = realpath(from.at, NULL);
    if (!full || symlink(full, arena_format(arena, "%s/%s", folder, name).at) != 0)
        fail_setup(from.at);
    free(full);
}

/* A folder with one pack; folder_remove takes it away. */
static inline const char *folder_make(struct arena *arena, const char *pack)
{
    char *folder = ARENA_ARRAY(arena, char, 64);
    memcpy(folder, "/tmp/rasoat-rules-XXXXXX", sizeof "/tmp/rasoat-rules-XXXXXX");
    if (!mkdtemp(folder))
        fail_setup(folder);
    link_shared(arena, folder, "law");
    link_shared(arena, folder, "schema");
    struct slice packs = arena_format(arena, "%s/packs", folder);
    struct slice path = arena_format(arena, "%s/thu.xml", packs.at);
    FILE *file = mkdir(packs.at, 0700) == 0 ? fopen(path.at, "w") : NULL;
    if (!file)
        fail_setup(path.at);
    fputs(pack, file);
    fclose(file);
    return folder;
}

static inline void folder_remove(struct arena *arena, const char *folder)
{
    unlink(arena_format(arena, "%s/packs/thu.xml", folder).at);
    rmdir(arena_format(arena, "%s/packs", folder).at);
    unlink(arena_format(arena, "%s/law", folder).at);
    unlink(arena_format(arena, "%s/schema", folder).at);
    rmdir(folder);
}

static inline size_t count_messages(const struct diagnostics *list, enum message message)
{
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++)
        count += list->items[i].message == message;
    return count;
}

#endif

/* Walking with fts(3), physically, so that links can never lead round in a circle. */
#include "cli/walk.h"

#include "base/limits.h"

#include <assert.h>
#include <errno.h>
#include <fts.h>
#include <string.h>
#include <sys/stat.h>

void walk_leave_out(struct walk *walk, const char *path)
{
    struct stat facts;
    assert(walk->left_out_count < WALK_LEFT_OUT);
    if (stat(path, &facts) != 0)
        return;
    walk->left_out[walk->left_out_count].device = facts.st_dev;
    walk->left_out[walk->left_out_count++].inode = facts.st_ino;
}

static bool is_left_out(const struct walk *walk, const struct stat *facts)
{
    for (size_t i = 0; i < walk->left_out_count; i++)
        if (walk->left_out[i].device == facts->st_dev && walk->left_out[i].inode == facts->st_ino)
            return true;
    return false;
}

static int by_name(const FTSENT **a, const FTSENT **b)
{
    return strcmp((*a)->fts_name, (*b)->fts_name);
}

static enum status say(struct diagnostics *list, const char *path, enum message message,
                       struct slice word)
{
    struct slice file = list->file;
    list->file = arena_copy(list->arena, slice_of(path));
    diagnose(list, message, SLICE(""), 0, &word, 1);
    list->file = file;
    return STATUS_UNREAD;
}

static enum status say_error(struct diagnostics *list, const char *path, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return say(list, path, MESSAGE_FILE_MISSING, SLICE(""));
    if (error == EACCES || error == EPERM)
        return say(list, path, MESSAGE_FILE_DENIED, SLICE(""));
    return say(list, path, MESSAGE_FILE_UNREADABLE, slice_of(strerror(error)));
}

static void add(struct walk *walk, struct arena *arena, const FTSENT *entry)
{
    if (!is_left_out(walk, entry->fts_statp))
        *ARENA_PUSH(arena, walk->paths, walk->count, walk->room) =
            arena_string(arena, slice_of(entry->fts_path));
}

static enum status take_folder(FTS *tree, FTSENT *entry, struct diagnostics *list)
{
    if (entry->fts_level <= LIMIT_FOLDER_DEPTH)
        return STATUS_OK;
    fts_set(tree, entry, FTS_SKIP);
    return say(list, entry->fts_path, MESSAGE_FOLDER_TOO_DEEP,
               arena_format(list->arena, "%d", LIMIT_FOLDER_DEPTH));
}

/* A link below a named folder; one that leads nowhere is a file that will be found missing. */
static enum status take_link(struct walk *walk, struct arena *arena, const FTSENT *entry,
                             struct diagnostics *list)
{
    struct stat facts;
    if (stat(entry->fts_accpath, &facts) == 0 && S_ISDIR(facts.st_mode))
        return say(list, entry->fts_path, MESSAGE_FOLDER_LINK, SLICE(""));
    add(walk, arena, entry);
    return STATUS_OK;
}

static enum status take(struct walk *walk, struct arena *arena, FTS *tree, FTSENT *entry,
                        struct diagnostics *list)
{
    bool folder_left = entry->fts_info == FTS_DP;
    if (entry->fts_level > 0 && entry->fts_name[0] == '.') {
        walk->hidden += !folder_left;
        fts_set(tree, entry, FTS_SKIP);
        return STATUS_OK;
    }
    switch (entry->fts_info) {
    case FTS_D:
        return take_folder(tree, entry, list);
    case FTS_DP:
        return STATUS_OK;
    case FTS_DC:
        return say(list, entry->fts_path, MESSAGE_FOLDER_LINK, SLICE(""));
    case FTS_DNR:
    case FTS_ERR:
    case FTS_NS:
        return say_error(list, entry->fts_path, entry->fts_errno);
    case FTS_SL:
        return take_link(walk, arena, entry, list);
    default:
        add(walk, arena, entry);
        return STATUS_OK;
    }
}

enum status walk_collect(struct arena *arena, const char *path, struct walk *walk,
                         struct diagnostics *list)
{
    char *const roots[] = {(char *)arena_string(arena, slice_of(path)), NULL};
    enum status status = STATUS_OK;
    if (!*path)
        return say_error(list, path, ENOENT);
    FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_COMFOLLOW | FTS_NOCHDIR, by_name);
    if (!tree)
        return say_error(list, path, errno);
    for (FTSENT *entry; (entry = fts_read(tree)) != NULL;)
        if (take(walk, arena, tree, entry, list) != STATUS_OK)
            status = STATUS_UNREAD;
    fts_close(tree);
    return status;
}

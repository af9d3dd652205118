/*
 * Walking: the files below the paths that a user names, in an order that never depends on the file
 * system: names by their bytes, folder by folder.
 */
#ifndef RASOAT_CLI_WALK_H
#define RASOAT_CLI_WALK_H

#include "base/diagnostic.h"
#include "base/status.h"

#include <sys/types.h>

enum { WALK_LEFT_OUT = 4 };

struct walk {
    const char **paths;  /* everything that is no folder, as "folder/name"; in the arena */
    size_t count;
    size_t room;
    size_t hidden;       /* entries with a leading dot, passed over below named folders */
    struct {
        dev_t device;
        ino_t inode;
    } left_out[WALK_LEFT_OUT];
    size_t left_out_count;
};

/* A file that is not to be walked over, such as the database itself; one that is missing is
   nobody's. At most WALK_LEFT_OUT. */
void walk_leave_out(struct walk *walk, const char *path);

/*
 * Adds the files at or below `path` to the walk. A link that the user names is followed; below, a
 * link to a file is a file and one to a folder is not entered (FOLDER_LINK). Folders without
 * rights or deeper than LIMIT_FOLDER_DEPTH are not entered. Each adds one diagnostic under its own
 * path and makes the status STATUS_UNREAD; the rest is walked all the same.
 */
enum status walk_collect(struct arena *arena, const char *path, struct walk *walk,
                         struct diagnostics *list);

#endif

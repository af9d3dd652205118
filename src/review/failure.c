/*
 * What a failing database is told to people as: one table from SQLite's result codes to sentences.
 */
#include "review/store.h"

#include <errno.h>

struct telling {
    int code; /* primary result code */
    enum message message;
};

static const struct telling tellings[] = {
    {SQLITE_FULL, MESSAGE_DB_FULL},          {SQLITE_IOERR, MESSAGE_DB_IO},
    {SQLITE_READONLY, MESSAGE_DB_READONLY},  {SQLITE_NOTADB, MESSAGE_DB_FOREIGN},
    {SQLITE_FORMAT, MESSAGE_DB_FOREIGN},     {SQLITE_CORRUPT, MESSAGE_DB_BROKEN},
    {SQLITE_BUSY, MESSAGE_DB_BUSY},          {SQLITE_LOCKED, MESSAGE_DB_BUSY},
    {SQLITE_PROTOCOL, MESSAGE_DB_BUSY},      {SQLITE_PERM, MESSAGE_DB_DENIED},
    {SQLITE_AUTH, MESSAGE_DB_DENIED},        {SQLITE_CANTOPEN, MESSAGE_DB_UNOPENABLE},
    {SQLITE_NOMEM, MESSAGE_DB_MEMORY},
};

/* A full disk, a quota and a file size limit come as I/O errors where SQLite did not expect one. */
static bool is_full(const struct failure *failure)
{
    int code = failure->code & 0xff;
    return (code == SQLITE_IOERR || code == SQLITE_CANTOPEN) &&
           (failure->system == ENOSPC || failure->system == EDQUOT || failure->system == EFBIG);
}

static bool is_denied(const struct failure *failure)
{
    return (failure->code & 0xff) == SQLITE_CANTOPEN &&
           (failure->system == EACCES || failure->system == EPERM);
}

static enum message sentence(const struct failure *failure)
{
    if (is_full(failure))
        return MESSAGE_DB_FULL;
    if (is_denied(failure))
        return MESSAGE_DB_DENIED;
    for (size_t i = 0; i < sizeof tellings / sizeof *tellings; i++)
        if (tellings[i].code == (failure->code & 0xff))
            return tellings[i].message;
    return MESSAGE_DB_FAILED;
}

void store_say(const char *path, enum message message, struct slice first, struct slice second,
               struct diagnostics *list)
{
    const struct slice words[] = {first, second};
    struct slice file = list->file;
    list->file = arena_copy(list->arena, slice_of(path));
    diagnose(list, message, SLICE(""), 0, words, 2);
    list->file = file;
}

void failure_say(const struct failure *failure, const char *path, struct diagnostics *list)
{
    store_say(path, sentence(failure), slice_of(failure->words), SLICE(""), list);
}

/*
 * Files: read whole with a limit, written whole or not at all, and the SHA-256 by which the
 * database knows a file's bytes.
 */
#ifndef RASOAT_BASE_FILE_H
#define RASOAT_BASE_FILE_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/status.h"

/*
 * Reads a regular file into the arena. STATUS_UNREAD or STATUS_REFUSED (over `most` bytes) add
 * one diagnostic to `list` under list->file. An empty file is STATUS_UNREAD.
 */
enum status file_read(struct arena *arena, const char *path, size_t most, struct slice *bytes,
                      struct diagnostics *list);

/*
 * Writes a file so that at every moment either the old file or the whole new one is there: to a
 * new file beside it, synced, then renamed. "-" is standard output. STATUS_CANNOT adds one
 * diagnostic (FILE_UNWRITABLE) and leaves the old file as it was.
 */
enum status file_write(const char *path, struct slice bytes, struct diagnostics *list);

enum { SHA256_HEX = 64 };
/* The SHA-256 of bytes in lower-case hexadecimal (FIPS 180-4), in the arena. */
struct slice file_digest(struct arena *arena, struct slice bytes);

/* The part of a path after its last '/'. */
struct slice file_base_name(struct slice path);

#endif

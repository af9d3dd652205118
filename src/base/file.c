/* Files: whole reads with a limit, whole writes by rename. */
#include "base/file.h"

#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum status unread(struct diagnostics *list, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        DIAGNOSE(list, FILE_MISSING, SLICE(""), 0, SLICE(""));
    else if (error == EACCES || error == EPERM)
        DIAGNOSE(list, FILE_DENIED, SLICE(""), 0, SLICE(""));
    else
        DIAGNOSE(list, FILE_UNREADABLE, SLICE(""), 0, slice_of(strerror(error)));
    return STATUS_UNREAD;
}

static enum status check_size(const struct stat *facts, size_t most, struct diagnostics *list)
{
    char size[32], limit[32];
    if (!S_ISREG(facts->st_mode)) {
        DIAGNOSE(list, FILE_NOT_REGULAR, SLICE(""), 0, SLICE(""));
        return STATUS_UNREAD;
    }
    if (facts->st_size == 0) {
        DIAGNOSE(list, FILE_EMPTY, SLICE(""), 0, SLICE(""));
        return STATUS_UNREAD;
    }
    if ((uintmax_t)facts->st_size <= most)
        return STATUS_OK;
    snprintf(size, sizeof size, "%jd", (intmax_t)facts->st_size);
    snprintf(limit, sizeof limit, "%zu", most);
    DIAGNOSE(list, FILE_TOO_LARGE, SLICE(""), 0, slice_of(size), slice_of(limit));
    return STATUS_REFUSED;
}

static int read_all(int fd, char *bytes, size_t size, size_t *len)
{
    *len = 0;
    while (*len < size) {
        ssize_t got = read(fd, bytes + *len, size - *len);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            break;
        *len += (size_t)got;
    }
    return 0;
}

enum status file_read(struct arena *arena, const char *path, size_t most, struct slice *bytes,
                      struct diagnostics *list)
{
    struct stat facts;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return unread(list, errno);
    if (fstat(fd, &facts) != 0) {
        int error = errno;
        close(fd);
        return unread(list, error);
    }
    enum status status = check_size(&facts, most, list);
    if (status == STATUS_OK) {
        size_t size = (size_t)facts.st_size;
        char *text = arena_get(arena, size + 1);
        int error = read_all(fd, text, size, &bytes->len);
        bytes->at = text;
        if (error)
            status = unread(list, error);
    }
    close(fd);
    return status;
}

static int write_all(int fd, struct slice bytes)
{
    while (bytes.len) {
        ssize_t put = write(fd, bytes.at, bytes.len);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return errno;
        bytes = slice_from(bytes, (size_t)put);
    }
    return 0;
}

enum { USUAL_RIGHTS = 0666 };

/*
 * A new file beside `path`, with the rights of the file that it will replace, else those that the
 * umask leaves of the usual ones.
 */
static int create_beside(char *name, size_t size, const char *path)
{
    struct stat facts;
    mode_t rights = stat(path, &facts) == 0 ? facts.st_mode & 07777 : USUAL_RIGHTS;
    for (unsigned attempt = 0; attempt < 1000; attempt++) {
        snprintf(name, size, "%s.%ld-%u", path, (long)getpid(), attempt);
        int fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights);
        if (fd >= 0 || errno != EEXIST)
            return fd;
    }
    return -1;
}

/* The name of a file is safe only when its folder is on the disk. */
static void sync_folder(const char *path)
{
    struct slice name = file_base_name(slice_of(path));
    size_t len = (size_t)(name.at - path);
    char *folder = memory_get(len + 2);
    snprintf(folder, len + 2, "%.*s", len ? (int)len : 1, len ? path : ".");
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        fsync(fd); /* some file systems cannot: the file itself is synced all the same */
        close(fd);
    }
    free(folder);
}

static int write_beside(const char *path, struct slice bytes)
{
    size_t size = strlen(path) + 32;
    char *name = memory_get(size);
    int fd = create_beside(name, size, path);
    int error = fd < 0 ? errno : write_all(fd, bytes);
    if (fd >= 0 && !error && fsync(fd) != 0 && errno != EINVAL)
        error = errno;
    if (fd >= 0 && close(fd) != 0 && !error)
        error = errno;
    if (!error && rename(name, path) != 0)
        error = errno;
    if (error && fd >= 0)
        unlink(name);
    if (!error)
        sync_folder(path);
    free(name);
    return error;
}

/* Devices and pipes (/dev/stdout, /dev/full) are written through: they cannot be renamed onto. */
static int write_through(const char *path, struct slice bytes)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int error = write_all(fd, bytes);
    if (close(fd) != 0 && !error)
        error = errno;
    return error;
}

/* A link is followed, so that the file it names is replaced and not the link. */
static int write_file(const char *path, struct slice bytes)
{
    struct stat facts;
    if (stat(path, &facts) == 0 && !S_ISREG(facts.st_mode))
        return S_ISDIR(facts.st_mode) ? EISDIR : write_through(path, bytes);
    char *target = realpath(path, NULL);
    int error = write_beside(target ? target : path, bytes);
    free(target);
    return error;
}

enum status file_write(const char *path, struct slice bytes, struct diagnostics *list)
{
    int error = strcmp(path, "-") == 0 ? write_all(STDOUT_FILENO, bytes)
                                       : write_file(path, bytes);
    if (!error)
        return STATUS_OK;
    DIAGNOSE(list, FILE_UNWRITABLE, SLICE(""), 0, slice_of(strerror(error)));
    return STATUS_CANNOT;
}

struct slice file_digest(struct arena *arena, struct slice bytes)
{
    unsigned char digest[crypto_hash_sha256_BYTES];
    char hex[SHA256_HEX + 1];
    crypto_hash_sha256(digest, (const unsigned char *)bytes.at, bytes.len);
    sodium_bin2hex(hex, sizeof hex, digest, sizeof digest);
    return arena_copy(arena, (struct slice){hex, SHA256_HEX});
}

struct slice file_base_name(struct slice path)
{
    for (size_t i = path.len; i > 0; i--)
        if (path.at[i - 1] == '/')
            return slice_from(path, i);
    return path;
}

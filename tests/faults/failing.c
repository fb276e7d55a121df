/* A library to be loaded before a program: the calls by which the program changes the files under a folder are counted,
 * and one of them, or every one from it on, fails or kills the program.
 *
 *   MARBRE_FAIL_UNDER  the folder; nothing else is counted
 *   MARBRE_FAIL_LOG    a file that gets a line for every call counted: its name and its path
 *   MARBRE_FAIL_AT     the number of the first call that fails, from 1; 0 or absent: none
 *   MARBRE_FAIL_WITH   ENOSPC, EIO, EINVAL, or KILL: the program is killed there, a write being half done
 *   MARBRE_FAIL_ON     "always": every call from then on fails, too; else that one alone
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_int counted;

/* The function of this name that comes after ours. */
#define REAL(name) ((__typeof__(&name))next(#name))

static void *next(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

static const char *setting(const char *name)
{
    const char *value = getenv(name);
    return value ? value : "";
}

static int is_under(const char *path)
{
    const char *folder = setting("MARBRE_FAIL_UNDER");
    const size_t length = strlen(folder);
    return length > 0 && path && strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* By system calls of its own: it may not count itself. */
static void write_log(const char *call, const char *path)
{
    char line[PATH_MAX + 64];
    const char *file = setting("MARBRE_FAIL_LOG");
    const int size = snprintf(line, sizeof line, "%s %s\n", call, path);
    const long log = *file ? syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644) : -1;
    if (log < 0)
        return;
    syscall(SYS_write, log, line, size);
    syscall(SYS_close, log);
}

enum verdict { GO_ON, FAIL, DIE };

/* Counts a call on `path`; FAIL has set errno. */
static enum verdict judge(const char *call, const char *path)
{
    if (!is_under(path))
        return GO_ON;
    const int before = errno;
    write_log(call, path);
    errno = before;
    const int number = atomic_fetch_add(&counted, 1) + 1;
    const int at = atoi(setting("MARBRE_FAIL_AT"));
    const int fails = at > 0 && (number == at || (number > at && strcmp(setting("MARBRE_FAIL_ON"), "always") == 0));
    if (!fails)
        return GO_ON;
    if (strcmp(setting("MARBRE_FAIL_WITH"), "KILL") == 0)
        return DIE;
    const char *with = setting("MARBRE_FAIL_WITH");
    errno = strcmp(with, "EIO") == 0 ? EIO : strcmp(with, "EINVAL") == 0 ? EINVAL : ENOSPC;
    return FAIL;
}

static enum verdict judge_file(const char *call, int file)
{
    char link[64];
    char path[PATH_MAX];
    const int before = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t size = readlink(link, path, sizeof path - 1);
    errno = before;
    if (size <= 0)
        return GO_ON;
    path[size] = '\0';
    return judge(call, path);
}

/* Whether the call is not to be made; who is to die there dies. */
static int fails(enum verdict verdict)
{
    if (verdict == DIE) {
        kill(getpid(), SIGKILL);
        pause();
    }
    return verdict == FAIL;
}

/* A write is half done by who dies there. */
#define WRITE(judged, half, whole)                                                                                     \
    const enum verdict is = (judged);                                                                                  \
    if (is == DIE)                                                                                                     \
        (void)!(half);                                                                                                 \
    return fails(is) ? -1 : (whole);

ssize_t write(int file, const void *bytes, size_t size){
    WRITE(judge_file("write", file), REAL(write)(file, bytes, size / 2), REAL(write)(file, bytes, size))}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at){
    WRITE(judge_file("pwrite", file), REAL(pwrite)(file, bytes, size / 2, at), REAL(pwrite)(file, bytes, size, at))}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at){
    WRITE(judge_file("pwrite", file), REAL(pwrite64)(file, bytes, size / 2, at), REAL(pwrite64)(file, bytes, size, at))}

ssize_t writev(int file, const struct iovec *pieces, int count)
{
    WRITE(judge_file("writev", file), REAL(writev)(file, pieces, count / 2), REAL(writev)(file, pieces, count))
}

int fsync(int file)
{
    return fails(judge_file("fsync", file)) ? -1 : REAL(fsync)(file);
}

int fdatasync(int file)
{
    return fails(judge_file("fdatasync", file)) ? -1 : REAL(fdatasync)(file);
}

int ftruncate(int file, off_t size)
{
    return fails(judge_file("ftruncate", file)) ? -1 : REAL(ftruncate)(file, size);
}

int ftruncate64(int file, off64_t size)
{
    return fails(judge_file("ftruncate", file)) ? -1 : REAL(ftruncate64)(file, size);
}

int rename(const char *from, const char *to)
{
    return fails(judge("rename", to)) ? -1 : REAL(rename)(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    return fails(judge("rename", to)) ? -1 : REAL(renameat)(from_folder, from, to_folder, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags)
{
    return fails(judge("renameat2", to)) ? -1 : REAL(renameat2)(from_folder, from, to_folder, to, flags);
}

int link(const char *from, const char *to)
{
    return fails(judge("link", to)) ? -1 : REAL(link)(from, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    return fails(judge("link", to)) ? -1 : REAL(linkat)(from_folder, from, to_folder, to, flags);
}

int mkdir(const char *path, mode_t mode)
{
    return fails(judge("mkdir", path)) ? -1 : REAL(mkdir)(path, mode);
}

/* The mode of a file that is made, the argument after `last`. */
#define MODE(flags, last, mode)                                                                                        \
    mode_t mode = 0;                                                                                                   \
    if ((flags) & (O_CREAT | __O_TMPFILE)) {                                                                           \
        va_list rest;                                                                                                  \
        va_start(rest, last);                                                                                          \
        mode = va_arg(rest, mode_t);                                                                                   \
        va_end(rest);                                                                                                  \
    }

static enum verdict judge_open(const char *path, int flags)
{
    return flags & O_CREAT ? judge("open", path) : GO_ON;
}

int open(const char *path, int flags, ...)
{
    MODE(flags, flags, mode)
    return fails(judge_open(path, flags)) ? -1 : REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    MODE(flags, flags, mode)
    return fails(judge_open(path, flags)) ? -1 : REAL(open64)(path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    MODE(flags, flags, mode)
    return fails(judge_open(path, flags)) ? -1 : REAL(openat)(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...)
{
    MODE(flags, flags, mode)
    return fails(judge_open(path, flags)) ? -1 : REAL(openat64)(folder, path, flags, mode);
}

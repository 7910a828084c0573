/* Counts the operations on files below one folder, and lets one of them go wrong. To be loaded with LD_PRELOAD.

   faults_arm(at, mode, folder): the operation number `at`, from 1, goes wrong as `mode` says; 0 counts them only. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { OFF, KILL, TORN, FAIL_ONCE, FULL, BROKEN };
enum { OTHER, MAKES, WRITES, WRITES_AT };

static int mode = OFF, armed = 0;
static long at = 0, count = 0;
static char folder[512], last[700];

void faults_arm(long number, int how, const char *below) {
    at = number, mode = how, count = 0, armed = 1, last[0] = 0;
    snprintf(folder, sizeof folder, "%s", below);
}
void faults_disarm(void) { armed = 0; }
long faults_counted(void) { return count; }
const char *faults_last(void) { return last; }

static int is_below(const char *path) { return armed && path && strncmp(path, folder, strlen(folder)) == 0; }

static const char *name_of(int file, char *name, size_t size) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, name, size - 1);
    name[length > 0 ? length : 0] = 0;
    return name;
}

static void write_half(int kind, int file, const void *bytes, size_t size, off_t place) {
    if (kind == WRITES) syscall(SYS_write, file, bytes, size / 2);
    if (kind == WRITES_AT) syscall(SYS_pwrite64, file, bytes, size / 2, place);
}

/* Whether the operation is to fail; errno says how. */
static int fails(const char *does, const char *path, int kind, int file, const void *bytes, size_t size, off_t place) {
    if (!is_below(path)) return 0;
    count++;
    if (at == 0 || count < at) return 0;
    if (count == at) snprintf(last, sizeof last, "%s %.600s", does, path);
    switch (mode) {
    case TORN: write_half(kind, file, bytes, size, place); /* fall through */
    case KILL: kill(getpid(), SIGKILL); return 0;
    case FAIL_ONCE: errno = EIO; return count == at;
    case FULL: errno = ENOSPC; return kind != OTHER;
    case BROKEN: errno = EIO; return 1;
    }
    return 0;
}

static int fails_on(const char *does, int file, int kind, const void *bytes, size_t size, off_t place) {
    char name[600];
    return armed && fails(does, name_of(file, name, sizeof name), kind, file, bytes, size, place);
}

static int fails_in(const char *does, int in, const char *path, int kind) {
    char name[600];
    const char *where = in >= 0 && path[0] != '/' ? name_of(in, name, sizeof name) : path;
    return armed && fails(does, where, kind, -1, NULL, 0, 0);
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)
#define ON_FILE(name, kind, bytes, size, place, parameters, ...) \
    parameters { REAL(name); return fails_on(#name, file, kind, bytes, size, place) ? -1 : real(__VA_ARGS__); }
#define ON_PATH(name, path, kind, parameters, ...) \
    parameters { REAL(name); return fails(#name, path, kind, -1, NULL, 0, 0) ? -1 : real(__VA_ARGS__); }
#define IN_FOLDER(name, in, path, kind, parameters, ...) \
    parameters { REAL(name); return fails_in(#name, in, path, kind) ? -1 : real(__VA_ARGS__); }

ON_FILE(write, WRITES, b, n, 0, ssize_t write(int file, const void *b, size_t n), file, b, n)
ON_FILE(pwrite, WRITES_AT, b, n, o, ssize_t pwrite(int file, const void *b, size_t n, off_t o), file, b, n, o)
ON_FILE(pwrite64, WRITES_AT, b, n, o, ssize_t pwrite64(int file, const void *b, size_t n, off64_t o), file, b, n, o)
ON_FILE(fsync, OTHER, NULL, 0, 0, int fsync(int file), file)
ON_FILE(fdatasync, OTHER, NULL, 0, 0, int fdatasync(int file), file)
ON_FILE(ftruncate, OTHER, NULL, 0, 0, int ftruncate(int file, off_t n), file, n)
ON_FILE(ftruncate64, OTHER, NULL, 0, 0, int ftruncate64(int file, off64_t n), file, n)
ON_PATH(rename, from, OTHER, int rename(const char *from, const char *to), from, to)
ON_PATH(unlink, path, OTHER, int unlink(const char *path), path)
ON_PATH(rmdir, path, OTHER, int rmdir(const char *path), path)
ON_PATH(link, from, MAKES, int link(const char *from, const char *to), from, to)
ON_PATH(mkdir, path, MAKES, int mkdir(const char *path, mode_t m), path, m)
IN_FOLDER(renameat, in, from, OTHER, int renameat(int in, const char *from, int out, const char *to), in, from, out, to)
IN_FOLDER(linkat, in, from, MAKES, int linkat(int in, const char *from, int out, const char *to, int f), in, from, out, to, f)
IN_FOLDER(unlinkat, in, path, OTHER, int unlinkat(int in, const char *path, int f), in, path, f)

#define OPENS(name) int name(const char *path, int flags, ...) { \
    static int (*real)(const char *, int, ...); if (!real) real = dlsym(RTLD_NEXT, #name); \
    va_list more; va_start(more, flags); int m = va_arg(more, int); va_end(more); \
    if ((flags & O_CREAT) && fails(#name, path, MAKES, -1, NULL, 0, 0)) return -1; \
    return real(path, flags, m); }
OPENS(open)
OPENS(open64)

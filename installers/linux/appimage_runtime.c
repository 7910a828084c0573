/* The beginning of the AppImage: it mounts the file system behind it and starts what is in there.
 *
 * Where FUSE is missing or forbidden, it unpacks to a folder, which it removes afterwards. Options and variables are
 * those of the AppImage specification: --appimage-offset, --appimage-extract, --appimage-extract-and-run and
 * APPIMAGE_EXTRACT_AND_RUN; APPIMAGE, APPDIR, ARGV0 and OWD for the program.
 *
 * It is linked with libsquashfuse_ll (BSD), libfuse3 (LGPL), zlib and zstd (BSD), without libraries of the system.
 */
#define _GNU_SOURCE
#define FUSE_USE_VERSION 32
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <squashfuse/ll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHUNK (1 << 20) /* bytes that are unpacked at once */

static char image[PATH_MAX];
static char folder[PATH_MAX]; /* where the file system is mounted or unpacked */
static volatile pid_t program;

/* The image is compressed with zstd. These keep the other libraries out, of which LZO's has another licence. */
int lzo1x_decompress_safe(void) { return -1; }
int LZ4_decompress_safe(void) { return -1; }
int lzma_stream_buffer_decode(void) { return 11; }

__attribute__((noreturn, format(printf, 1, 2))) static void fail(const char *words, ...) {
    va_list values;
    va_start(values, words);
    fputs("Guided can not start: ", stderr);
    vfprintf(stderr, words, values);
    fprintf(stderr, " (%s)\n", strerror(errno));
    va_end(values);
    exit(127);
}

/* Return where the file system begins: behind the last of this ELF file's own headers. */
static size_t offset_of_file_system(void) {
    Elf64_Ehdr header;
    int file = open(image, O_RDONLY | O_CLOEXEC);
    if (file < 0 || read(file, &header, sizeof header) != sizeof header)
        fail("%s can not be read", image);
    close(file);
    return header.e_shoff + (size_t)header.e_shentsize * header.e_shnum;
}

static void join(char *path, const char *name) {
    if (snprintf(path, PATH_MAX, "%s/%s", folder, name) >= PATH_MAX)
        fail("%s is too long", name);
}

static void make_folder(const char *parent, const char *name) {
    if (snprintf(folder, sizeof folder, "%s/%sXXXXXX", parent, name) >= (int)sizeof folder || !mkdtemp(folder))
        fail("no folder can be made in %s", parent);
}

/* Mounting */

static const char *unmounter(void) {
    static const char *places[] = {"/usr/bin/fusermount3", "/bin/fusermount3", "/usr/local/bin/fusermount3", NULL};
    for (const char **place = places; *place; place++)
        if (!access(*place, X_OK))
            return *place;
    return NULL;
}

/* Unmount once nothing uses it any more: the loop below ends then. */
static void release(int signal) {
    (void)signal;
    if (!fork()) {
        execl(unmounter(), "fusermount3", "-u", "-z", "-q", folder, (char *)NULL);
        _exit(127);
    }
}

/* Serve the file system until the program that began as this process's parent has ended. Does not return. */
static void serve(size_t offset, int ready, pid_t parent) {
    struct fuse_lowlevel_ops operations = {
        .getattr = sqfs_ll_op_getattr, .opendir = sqfs_ll_op_opendir,   .releasedir = sqfs_ll_op_releasedir,
        .readdir = sqfs_ll_op_readdir, .lookup = sqfs_ll_op_lookup,     .open = sqfs_ll_op_open,
        .create = sqfs_ll_op_create,   .release = sqfs_ll_op_release,   .read = sqfs_ll_op_read,
        .forget = sqfs_ll_op_forget,   .readlink = sqfs_ll_op_readlink,
    };
    char *words[] = {"guided", "-o", "ro,nodev,nosuid,fsname=Guided,subtype=appimage", NULL};
    struct fuse_args arguments = FUSE_ARGS_INIT(3, words);
    struct sigaction action = {.sa_handler = release, .sa_flags = SA_RESTART | SA_NOCLDWAIT};
    sqfs_ll_chan channel;

    int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    setsid();
    if (chdir("/"))
        _exit(1);
    sqfs_ll *file_system = sqfs_ll_open(image, offset);
    if (!file_system || sqfs_ll_mount(&channel, folder, &arguments, &operations, sizeof operations, file_system))
        _exit(1);
    signal(SIGINT, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    sigaction(SIGTERM, &action, NULL);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent)
        raise(SIGTERM);
    if (write(ready, "", 1) != 1)
        raise(SIGTERM);
    close(ready);
    fuse_session_loop(channel.session);
    sqfs_ll_unmount(&channel, folder);
    rmdir(folder);
    _exit(0);
}

/* Mount the file system in a new folder. Return whether that worked. */
static int mounted(size_t offset) {
    int ready[2];
    char byte;
    if (!unmounter() || access("/dev/fuse", R_OK | W_OK) || pipe2(ready, O_CLOEXEC))
        return 0;
    make_folder("/tmp", ".mount_Guided");
    pid_t parent = getpid(), server = fork();
    if (!server)
        serve(offset, ready[1], parent);
    close(ready[1]);
    if (server > 0 && read(ready[0], &byte, 1) == 1) {
        close(ready[0]);
        return 1;
    }
    close(ready[0]);
    if (server > 0)
        waitpid(server, NULL, 0);
    rmdir(folder);
    return 0;
}

/* Unpacking */

static void unpack_file(sqfs *file_system, sqfs_inode *inode, const char *path) {
    static char bytes[CHUNK];
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, inode->base.mode & 0777);
    if (file < 0)
        fail("%s can not be written", path);
    for (sqfs_off_t at = 0, size = CHUNK; (uint64_t)at < inode->xtra.reg.file_size; at += size) {
        size = CHUNK;
        if (sqfs_read_range(file_system, inode, at, &size, bytes) || size <= 0) {
            errno = EIO;
            fail("%s is damaged", image);
        }
        if (write(file, bytes, size) != size)
            fail("%s can not be written", path);
    }
    if (close(file))
        fail("%s can not be written", path);
}

static void unpack_link(sqfs *file_system, sqfs_inode *inode, const char *path) {
    char target[PATH_MAX];
    size_t size = sizeof target;
    if (sqfs_readlink(file_system, inode, target, &size) || symlink(target, path))
        fail("%s can not be written", path);
}

static void unpack(size_t offset) {
    sqfs file_system;
    sqfs_traverse walk;
    sqfs_err error = SQFS_OK;
    char path[PATH_MAX];
    if (sqfs_open_image(&file_system, image, offset) ||
        sqfs_traverse_open(&walk, &file_system, sqfs_inode_root(&file_system)))
        fail("%s is damaged", image);
    while (sqfs_traverse_next(&walk, &error)) {
        sqfs_inode inode;
        if (walk.dir_end)
            continue;
        if (sqfs_inode_get(&file_system, &inode, walk.entry.inode))
            fail("%s is damaged", image);
        join(path, walk.path);
        if (S_ISDIR(inode.base.mode) && mkdir(path, 0755))
            fail("%s can not be made", path);
        if (S_ISREG(inode.base.mode))
            unpack_file(&file_system, &inode, path);
        if (S_ISLNK(inode.base.mode))
            unpack_link(&file_system, &inode, path);
    }
    if (error)
        fail("%s is damaged", image);
    sqfs_traverse_close(&walk);
}

/* Starting */

static void start(char **words) {
    char entry[PATH_MAX], here[PATH_MAX];
    join(entry, "AppRun");
    setenv("APPIMAGE", image, 1);
    setenv("APPDIR", folder, 1);
    setenv("ARGV0", words[0], 1);
    if (getcwd(here, sizeof here))
        setenv("OWD", here, 1);
    words[0] = entry;
    execv(entry, words);
    fail("%s can not be started", entry);
}

static void pass_on(int signal) {
    if (program > 0)
        kill(program, signal);
}

static void remove_folder(void) {
    pid_t remover = fork();
    if (!remover) {
        execlp("rm", "rm", "-rf", "--", folder, (char *)NULL);
        _exit(127);
    }
    if (remover > 0)
        waitpid(remover, NULL, 0);
}

/* Unpack, run, and remove what was unpacked. Return the program's exit code. */
static int unpack_and_run(size_t offset, char **words) {
    int status = 0;
    const char *chosen = getenv("TMPDIR");
    make_folder(chosen ? chosen : "/var/tmp", "guided-unpacked-");
    signal(SIGINT, pass_on);
    signal(SIGTERM, pass_on);
    signal(SIGHUP, pass_on);
    program = fork();
    if (!program) {
        signal(SIGINT, SIG_DFL);
        signal(SIGTERM, SIG_DFL);
        signal(SIGHUP, SIG_DFL);
        unpack(offset);
        start(words);
    }
    while (program > 0 && waitpid(program, &status, 0) < 0 && errno == EINTR)
        ;
    remove_folder();
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int count, char **words) {
    const char *first = count > 1 ? words[1] : "", *wish = getenv("APPIMAGE_EXTRACT_AND_RUN");
    ssize_t length = readlink("/proc/self/exe", image, sizeof image - 1);
    if (length <= 0)
        fail("its own file can not be found");
    image[length] = '\0';
    size_t offset = offset_of_file_system();
    if (!strcmp(first, "--appimage-offset"))
        return printf("%zu\n", offset) < 0;
    if (!strcmp(first, "--appimage-extract")) {
        strcpy(folder, "squashfs-root");
        if (mkdir(folder, 0755))
            fail("%s can not be made", folder);
        unpack(offset);
        return 0;
    }
    if (!strcmp(first, "--appimage-extract-and-run")) {
        words[1] = words[0];
        return unpack_and_run(offset, words + 1);
    }
    if ((wish && *wish && strcmp(wish, "0")) || !mounted(offset))
        return unpack_and_run(offset, words);
    start(words);
}

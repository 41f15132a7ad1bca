#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Gives an end of a pipe a number beyond the standard streams, which may be closed. */
static int beyond_streams(int *end) {
    if (*end > 2) return 0;
    const int copy = fcntl(*end, F_DUPFD_CLOEXEC, 3);
    if (copy < 0) return errno;
    close(*end);
    *end = copy;
    return 0;
}

int syndicate_pipe(int ends[2]) {
#ifdef __APPLE__
    if (pipe(ends) != 0) return errno;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#else
    if (pipe2(ends, O_CLOEXEC) != 0) return errno;
#endif
    int result = beyond_streams(&ends[0]);
    if (result == 0) result = beyond_streams(&ends[1]);
    if (result != 0) {
        close(ends[0]);
        close(ends[1]);
        return result;
    }
#ifdef F_SETPIPE_SZ
    fcntl(ends[1], F_SETPIPE_SZ, 1 << 18);
#endif
    return 0;
}

int syndicate_spawn(
    pid_t *pid, const char *path, char *const arguments[], char *const environment[], const char *folder, int input,
    int output, int error) {
    struct sigaction ends;
    if (sigaction(SIGCHLD, NULL, &ends) == 0 && (ends.sa_handler == SIG_IGN || ends.sa_flags & SA_NOCLDWAIT)) {
        ends.sa_flags &= ~SA_NOCLDWAIT;
        if (ends.sa_handler == SIG_IGN) ends.sa_handler = SIG_DFL;
        sigaction(SIGCHLD, &ends, NULL);
    }
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int result = posix_spawn_file_actions_init(&actions);
    if (result != 0) return result;
    result = posix_spawnattr_init(&attributes);
    if (result != 0) {
        posix_spawn_file_actions_destroy(&actions);
        return result;
    }
    const int streams[3] = {input, output, error};
    for (int stream = 0; stream < 3 && result == 0; stream++)
        result = posix_spawn_file_actions_adddup2(&actions, streams[stream], stream);
    if (result == 0 && folder) result = posix_spawn_file_actions_addchdir_np(&actions, folder);
    short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSID;
#ifdef __APPLE__
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#elif defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 34)
    if (result == 0) result = posix_spawn_file_actions_addclosefrom_np(&actions, 3);
#endif
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    if (result == 0) result = posix_spawnattr_setsigmask(&attributes, &none);
    if (result == 0) result = posix_spawnattr_setsigdefault(&attributes, &all);
    if (result == 0) result = posix_spawnattr_setflags(&attributes, flags);
    if (result == 0) result = posix_spawn(pid, path, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return result;
}

int syndicate_limit_memory(pid_t pid, uint64_t bytes) {
#ifdef __linux__
    struct rlimit limit = {bytes, bytes};
    return prlimit(pid, RLIMIT_DATA, &limit, NULL) == 0 ? 0 : errno;
#else
    (void)pid;
    (void)bytes;
    return 0;
#endif
}

pid_t syndicate_reap(pid_t pid, int *status, uint64_t *peak) {
    struct rusage usage;
    pid_t ended;
    do ended = wait4(pid, status, WNOHANG, &usage);
    while (ended < 0 && errno == EINTR);
    if (ended > 0) {
#ifdef __APPLE__
        *peak = (uint64_t)usage.ru_maxrss;
#else
        *peak = (uint64_t)usage.ru_maxrss * 1024;
#endif
    }
    return ended;
}

#if defined(__GLIBC__)
#include <malloc.h>
uint64_t syndicate_memory_in_use(void) {
    /* Of all arenas; pieces that got a mapping of their own are counted apart. */
    const struct mallinfo2 info = mallinfo2();
    return (uint64_t)info.uordblks + (uint64_t)info.hblkhd;
}
#elif defined(__APPLE__)
#include <malloc/malloc.h>
uint64_t syndicate_memory_in_use(void) { return (uint64_t)mstats().bytes_used; }
#else
uint64_t syndicate_memory_in_use(void) {
    struct rusage usage;
    return getrusage(RUSAGE_SELF, &usage) == 0 ? (uint64_t)usage.ru_maxrss * 1024 : 0;
}
#endif

#ifdef __APPLE__
#include <crt_externs.h>
char **syndicate_environment(void) { return *_NSGetEnviron(); }
#else
extern char **environ;
char **syndicate_environment(void) { return environ; }
#endif

ssize_t syndicate_write(int descriptor, const void *bytes, size_t count) {
    sigset_t broken, before, pending;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    sigpending(&pending);
    const int was_pending = sigismember(&pending, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken, &before);
    const ssize_t written = write(descriptor, bytes, count);
    const int number = errno;
    if (written < 0 && number == EPIPE && !was_pending) {
        /* The signal waits for this thread: it is taken before it is let through. */
        sigpending(&pending);
        if (sigismember(&pending, SIGPIPE)) {
#ifdef __APPLE__
            int taken;
            sigwait(&broken, &taken);
#else
            const struct timespec at_once = {0, 0};
            sigtimedwait(&broken, NULL, &at_once);
#endif
        }
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = number;
    return written;
}

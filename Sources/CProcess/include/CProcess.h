/* What starting another program needs of the system and Swift's own modules do not show. */

#ifndef SYNDICATE_CPROCESS_H
#define SYNDICATE_CPROCESS_H

#include <stdint.h>
#include <sys/types.h>

/* A pipe whose ends no other program gets, and which holds much where the system lets it; 0, or an error number. */
int syndicate_pipe(int ends[2]);

/* Starts the program at `path` in a session and process group of its own, in `folder` unless that is null, with the three descriptors as
   its standard streams, no other descriptor, and no signal ignored or blocked; 0, or an error number. Where the process itself
   ignores the ends of its children, as it does when it was started so, it no longer does: it could not learn how they ended. */
int syndicate_spawn(
    pid_t *pid, const char *path, char *const arguments[], char *const environment[], const char *folder, int input,
    int output, int error);

/* Lets a process and those that it starts have `bytes` of data each; 0, or an error number. Where the system has no such call, 0. */
int syndicate_limit_memory(pid_t pid, uint64_t bytes);

/* Says whether a process that was started has ended, and takes it away: its number, 0 as long as it runs, or -1. `peak` is what it had of
   memory at the most, in bytes. */
pid_t syndicate_reap(pid_t pid, int *status, uint64_t *peak);

/* The memory that this process has taken and not given back, in bytes; where the system does not tell, what it had at the most. */
uint64_t syndicate_memory_in_use(void);

/* The environment of this process: NAME=value, and a null behind the last. */
char **syndicate_environment(void);

/* Writes to a pipe, without a signal to the process where nobody reads it; as write(2). */
ssize_t syndicate_write(int descriptor, const void *bytes, size_t count);

#endif

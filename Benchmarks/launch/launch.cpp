// Runs a command and writes its wall time in seconds, its peak memory in KiB and its exit code to a file:
//     launch RESULT COMMAND [ARGUMENT...]
// The kernel counts what the parent of a program occupies as the program's own peak until it is loaded. Started from
// Python every small program would seem to need 20 MB; this parent is small.

#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cstdio>

static double now() {
    timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: launch RESULT COMMAND [ARGUMENT...]\n");
        return 64;
    }
    const double started = now();
    const pid_t child = fork();
    if (child == 0) {
        execvp(argv[2], argv + 2);
        std::perror(argv[2]);
        _exit(127);
    }
    int status = 0;
    rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) != child) {
        std::perror("launch");
        return 71;
    }
    const double seconds = now() - started;
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    std::FILE *result = std::fopen(argv[1], "w");
    if (!result || std::fprintf(result, "%.6f %ld %d\n", seconds, usage.ru_maxrss, code) < 0 || std::fclose(result)) {
        std::perror(argv[1]);
        return 74;
    }
    return 0;
}

// The process that uses private keys for the window: answers questions on descriptor 3 and can do nothing else.
#include "core/base/Helper.h"
#include "core/keys/HelperKeys.h"
#include <cerrno>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace {

/// No core file, no debugger of the same user.
void hideMemory()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

/// From here on: memory, threads (Argon2id), random numbers, the socket; no files, no network, no programs.
bool confine()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter) return false;
    bool isComplete = true;
    for (const char* name :
        {"read", "write", "recvfrom", "sendto", "recvmsg", "sendmsg", "poll", "ppoll", "close", "brk", "mmap", "munmap",
            "mremap", "mprotect", "madvise", "mlock", "munlock", "futex", "clone", "clone3", "set_robust_list", "rseq",
            "exit", "exit_group", "getrandom", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack",
            "sched_yield", "sched_getaffinity", "clock_gettime", "clock_nanosleep", "getpid", "gettid", "tgkill",
            "restart_syscall", "prctl", "gettimeofday", "time", "getrusage", "sysinfo"}) {
        const int number = seccomp_syscall_resolve_name(name);
        if (number != __NR_SCMP_ERROR)
            isComplete = seccomp_rule_add(filter, SCMP_ACT_ALLOW, number, 0) == 0 && isComplete;
    }
    isComplete = seccomp_load(filter) == 0 && isComplete;
    seccomp_release(filter);
    return isComplete;
}

}

int main()
{
    hideMemory();
    const auto service = core::localKeys();
    // OpenSSL reads what it needs from files once, before the door closes.
    if (!core::PrivateKey::generate(*core::keyAlgorithms().data())) return 3;
    if (!confine()) return 3;
    return core::serveQuestions(
        [&service](core::ByteView question) { return core::answerKeyQuestion(*service, question); });
}

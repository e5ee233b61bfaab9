#include "app/confinement/Confinement.h"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <seccomp.h>
#include <span>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace confinement {

namespace {

constexpr const char* everyHelperCalls[] = {"read", "write", "recvfrom", "sendto", "recvmsg", "sendmsg", "poll",
    "ppoll", "close", "brk", "mmap", "munmap", "mremap", "mprotect", "madvise", "mlock", "munlock", "futex", "rseq",
    "exit", "exit_group", "getrandom", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "sched_yield",
    "clock_gettime", "clock_nanosleep", "getpid", "gettid", "restart_syscall", "gettimeofday", "time", "getrusage",
    "sysinfo"};
constexpr const char* threadCalls[] = {"clone", "clone3", "set_robust_list", "sched_getaffinity", "prctl"};

bool allow(scmp_filter_ctx filter, std::span<const char* const> names)
{
    return std::ranges::all_of(names, [filter](const char* name) {
        const int number = seccomp_syscall_resolve_name(name);
        return number == __NR_SCMP_ERROR || seccomp_rule_add(filter, SCMP_ACT_ALLOW, number, 0) == 0;
    });
}

bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    rlimit present{};
    if (getrlimit(resource, &present) != 0) return false;
    const rlimit lower{std::min(soft, present.rlim_cur), std::min(hard, present.rlim_max)};
    return setrlimit(resource, &lower) == 0;
}

}

void hideMemory()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

bool spendAtMost(const Budget& budget)
{
#ifndef __SANITIZE_ADDRESS__ // which reserves terabytes of addresses and reports on standard error
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    const bool isSilent = nowhere >= 0 && dup2(nowhere, STDERR_FILENO) >= 0 && close(nowhere) == 0;
    if (!isSilent || !limit(RLIMIT_AS, budget.memoryOctets, budget.memoryOctets)) return false;
#endif
    // the second is for programs that would outlive the signal of the first
    return limit(RLIMIT_CPU, budget.processorSeconds, budget.processorSeconds + 1) && limit(RLIMIT_FSIZE, 0, 0);
}

bool confine(Threads threads)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter) return false;
    const int signalCall = seccomp_syscall_resolve_name("tgkill"); // for abort(): to itself
    const auto self = static_cast<scmp_datum_t>(getpid());
    const bool isComplete = allow(filter, everyHelperCalls) &&
        seccomp_rule_add(filter, SCMP_ACT_ALLOW, signalCall, 1, SCMP_A0(SCMP_CMP_EQ, self)) == 0 &&
        (threads == Threads::None || allow(filter, threadCalls)) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return isComplete;
}

}

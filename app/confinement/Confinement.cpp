#include "app/confinement/Confinement.h"
#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <initializer_list>
#include <linux/netlink.h>
#include <seccomp.h>
#include <span>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
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

constexpr std::uint32_t refused = SCMP_ACT_ERRNO(EPERM);
/// What no driver of a token needs, and what would lead around the filter.
constexpr const char* neverDriverCalls[] = {"execve", "execveat", "ptrace", "process_vm_readv", "process_vm_writev",
    "process_madvise", "pidfd_open", "pidfd_getfd", "pidfd_send_signal", "kcmp", "io_uring_setup", "io_uring_enter",
    "io_uring_register", "bpf", "userfaultfd", "perf_event_open", "mount", "umount2", "move_mount", "fsopen",
    "open_tree", "pivot_root", "chroot", "setns", "unshare", "open_by_handle_at", "init_module", "finit_module",
    "delete_module", "kexec_load", "kexec_file_load", "add_key", "request_key", "keyctl", "reboot", "swapon", "swapoff",
    "settimeofday", "clock_settime", "personality"};
constexpr int families = 64; // more than there are address families

bool refuse(scmp_filter_ctx filter, const char* name, std::initializer_list<scmp_arg_cmp> when)
{
    const int number = seccomp_syscall_resolve_name(name);
    return number == __NR_SCMP_ERROR ||
        seccomp_rule_add_array(filter, refused, number, static_cast<unsigned>(when.size()), when.begin()) == 0;
}

bool refuseCalls(scmp_filter_ctx filter)
{
    return std::ranges::all_of(neverDriverCalls, [filter](const char* name) { return refuse(filter, name, {}); });
}

/// All families but that of this machine's services (pcscd), and of the kernel's word that a device came or went.
bool refuseSockets(scmp_filter_ctx filter)
{
    for (scmp_datum_t family = 0; family < families; ++family) {
        if (family == AF_UNIX) continue;
        const bool isAdded = family == AF_NETLINK
            ? refuse(filter, "socket", {SCMP_A0(SCMP_CMP_EQ, family), SCMP_A2(SCMP_CMP_NE, NETLINK_KOBJECT_UEVENT)})
            : refuse(filter, "socket", {SCMP_A0(SCMP_CMP_EQ, family)});
        if (!isAdded) return false;
    }
    return refuse(filter, "socket", {SCMP_A0(SCMP_CMP_GE, families)});
}

/// Signal 0 only asks whether a process lives, as drivers do with the owner of a lock.
bool refuseSignals(scmp_filter_ctx filter)
{
    const auto self = static_cast<scmp_datum_t>(getpid());
    for (const char* const name : {"kill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"}) {
        const bool isAdded = name == std::string_view("kill")
            ? refuse(filter, name, {SCMP_A0(SCMP_CMP_NE, self), SCMP_A1(SCMP_CMP_NE, 0)})
            : refuse(filter, name, {SCMP_A0(SCMP_CMP_NE, self)});
        if (!isAdded) return false;
    }
    return true;
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

bool silence()
{
#ifndef __SANITIZE_ADDRESS__
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    return nowhere >= 0 && dup2(nowhere, STDERR_FILENO) >= 0 && close(nowhere) == 0;
#else
    return true;
#endif
}

bool spendAtMost(const Budget& budget)
{
    if (!silence()) return false;
#ifndef __SANITIZE_ADDRESS__ // which reserves terabytes of addresses
    if (!limit(RLIMIT_AS, budget.memoryOctets, budget.memoryOctets)) return false;
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

bool confineDriver()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) return false;
    const bool isComplete =
        refuseCalls(filter) && refuseSockets(filter) && refuseSignals(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return isComplete;
}

}

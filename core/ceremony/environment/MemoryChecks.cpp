#include "core/ceremony/environment/Environment.h"
#include <cerrno>
#include <openssl/rand.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>

namespace core {
namespace {

using Observation = EnvironmentCheck::Observation;
using Weight = EnvironmentCheck::Weight;
using Verdict = EnvironmentResult::Verdict;

/// Swap on zram stays in memory; dm-crypt with a key of the day is as good.
Observation lookAtSwap(const EnvironmentOrder& order)
{
    const auto lines = order.root.lines("/proc/swaps");
    if (!lines) return {Verdict::Unknown, "/proc/swaps"};
    std::string found;
    for (std::size_t i = 1; i < lines->size(); ++i) {
        const std::string name = (*lines)[i].substr(0, (*lines)[i].find_first_of(" \t"));
        if (name.starts_with("/dev/zram")) continue;
        const std::string device = name.substr(name.rfind('/') + 1);
        const std::string uuid = order.root.text("/sys/block/" + device + "/dm/uuid").value_or("");
        if (!uuid.starts_with("CRYPT-PLAIN")) found += " " + name;
    }
    if (found.empty()) return {Verdict::Passed, "none that outlives the day"};
    return {Verdict::Failed, found.substr(1), order.hasKeyInMemory ? Weight::Blocking : Weight::Waivable};
}

Observation lookAtSuspend(const EnvironmentOrder& order)
{
    const auto states = order.root.text("/sys/power/state");
    if (!states) return {order.root.exists("/sys/power") ? Verdict::Unknown : Verdict::Passed, "no power states"};
    const auto resume = order.root.text("/sys/power/resume").value_or("0:0");
    if (states->find("disk") != std::string::npos && resume != "0:0")
        return {Verdict::Failed, "hibernation to " + resume};
    if (order.heldOff && !order.heldOff().sleep) return {Verdict::Failed, *states + ", and nothing holds sleep off"};
    return {Verdict::Passed, *states};
}

Observation lookAtCores(const EnvironmentOrder& order)
{
    const SeenProcess process = order.process();
    if (!process.coreLimit) return {Verdict::Unknown, "RLIMIT_CORE"};
    const std::string told = "limit " + std::to_string(*process.coreLimit) +
        (process.isDumpable ? ", dumpable" : ", not dumpable") + ", core_pattern " +
        order.root.text("/proc/sys/kernel/core_pattern").value_or("?") + ", suid_dumpable " +
        order.root.text("/proc/sys/fs/suid_dumpable").value_or("?");
    return {*process.coreLimit == 0 && !process.isDumpable ? Verdict::Passed : Verdict::Failed, told};
}

Observation lookAtLocking(const EnvironmentOrder& order)
{
    const auto limit = order.process().lockLimit;
    if (!limit) return {Verdict::Unknown, "RLIMIT_MEMLOCK"};
    constexpr std::uint64_t enough = 1024 * 1024;
    const std::string told = *limit == RLIM_INFINITY ? "any amount" : std::to_string(*limit) + " octets";
    if (*limit >= enough) return {Verdict::Passed, told};
    return {Verdict::Failed, told, order.hasKeyInMemory ? Weight::Blocking : Weight::Waivable};
}

Observation lookAtTracing(const EnvironmentOrder& order)
{
    const auto lines = order.root.lines("/proc/self/status");
    if (!lines) return {Verdict::Unknown, "/proc/self/status"};
    for (const std::string& line : *lines)
        if (line.starts_with("TracerPid:") && line.find_first_of("123456789") != std::string::npos)
            return {Verdict::Failed, "traced, " + line};
    const auto scope = order.root.text("/proc/sys/kernel/yama/ptrace_scope");
    if (!scope || *scope == "0") return {Verdict::Failed, "ptrace_scope " + scope.value_or("?"), Weight::Waivable};
    return {Verdict::Passed, "not traced, ptrace_scope " + *scope};
}

Observation lookAtRandom(const EnvironmentOrder& order)
{
    const std::string source = order.root.text("/sys/class/misc/hw_random/rng_current").value_or("none");
    const std::optional<bool> isReady = order.process().isRandomReady;
    if (!isReady) return {Verdict::Unknown, "getrandom, hardware source: " + source};
    return {*isReady ? Verdict::Passed : Verdict::Failed, "hardware source: " + source};
}

}

SeenProcess processHere()
{
    SeenProcess seen;
    ::rlimit limit{};
    if (::getrlimit(RLIMIT_CORE, &limit) == 0) seen.coreLimit = limit.rlim_max;
    if (::getrlimit(RLIMIT_MEMLOCK, &limit) == 0) seen.lockLimit = limit.rlim_cur;
    seen.isDumpable = ::prctl(PR_GET_DUMPABLE) == 1;
    std::uint8_t octet = 0;
    const bool isFilled = ::getrandom(&octet, 1, GRND_NONBLOCK) == 1;
    if (isFilled || errno == EAGAIN) seen.isRandomReady = isFilled && RAND_status() == 1;
    return seen;
}

std::span<const EnvironmentCheck> memoryChecks()
{
    static constexpr EnvironmentCheck all[]{
        {"ENV-04", CORE_TEXT("core", "Memory is not swapped to a disk"), Weight::Blocking, lookAtSwap},
        {"ENV-05", CORE_TEXT("core", "The machine cannot hibernate"), Weight::Waivable, lookAtSuspend},
        {"ENV-06", CORE_TEXT("core", "A crash leaves no image of the memory"), Weight::Blocking, lookAtCores},
        {"ENV-07", CORE_TEXT("core", "Memory can be locked"), Weight::Blocking, lookAtLocking},
        {"ENV-08", CORE_TEXT("core", "No other program looks into this one"), Weight::Blocking, lookAtTracing},
        {"ENV-09", CORE_TEXT("core", "The random generator is ready"), Weight::Blocking, lookAtRandom},
    };
    return all;
}

}

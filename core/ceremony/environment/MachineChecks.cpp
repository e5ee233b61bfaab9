#include "core/ceremony/environment/Environment.h"
#include "core/ceremony/environment/Packages.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <set>
#include <sstream>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/timex.h>

namespace core {
namespace {

using Observation = EnvironmentCheck::Observation;
using Weight = EnvironmentCheck::Weight;
using Verdict = EnvironmentResult::Verdict;

Observation lookAtHardware(const EnvironmentOrder& order)
{
    const auto cpu = order.root.text("/proc/cpuinfo");
    if (!cpu) return {Verdict::Unknown, "/proc/cpuinfo"};
    const std::string model = order.root.text("/sys/class/dmi/id/product_name").value_or("unknown model");
    const bool isGuest = cpu->find(" hypervisor") != std::string::npos || order.root.exists("/sys/hypervisor/type");
    return {isGuest ? Verdict::Failed : Verdict::Passed, (isGuest ? "a virtual machine, " : "") + model};
}

/// The firmware's variable: four octets of attributes, then 1 where it checked what it started.
std::string secureBootOf(const SysRoot& root)
{
    const std::string path = "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";
    constexpr std::size_t length = 5;
    const auto value = root.text(path); // trailing zeros are cut off
    if (!value) return "not told";
    return value->size() == length && value->back() == 1 ? "on" : "off";
}

/// /proc/uptime begins with the seconds since the machine was started.
bool isUpTooLong(const EnvironmentOrder& order, const std::string& uptime)
{
    long seconds = 0;
    std::from_chars(uptime.data(), uptime.data() + uptime.size(), seconds);
    return order.uptimeHours > 0 && std::chrono::seconds(seconds) > std::chrono::hours(order.uptimeHours);
}

Observation lookAtBoot(const EnvironmentOrder& order)
{
    const std::string boot = order.root.text("/proc/sys/kernel/random/boot_id").value_or("?");
    const std::string tainted = order.root.text("/proc/sys/kernel/tainted").value_or("?");
    const auto sinceStart = order.root.text("/proc/uptime");
    const std::string uptime = sinceStart.value_or("?");
    const std::string lockdown = order.root.text("/sys/kernel/security/lockdown").value_or("?");
    const std::string command = order.root.text("/proc/cmdline").value_or("?");
    const Verdict verdict = !sinceStart ? Verdict::Unknown
        : isUpTooLong(order, uptime)    ? Verdict::Failed
                                        : Verdict::Passed;
    return {verdict,
        "boot " + boot + ", tainted " + tainted + ", up for " + uptime.substr(0, uptime.find('.')) +
            " s, secure boot " + secureBootOf(order.root) + ", lockdown " + lockdown + ", started with " + command};
}

Observation lookAtOs(const EnvironmentOrder& order)
{
    const auto lines = order.root.lines("/etc/os-release");
    if (!lines) return {Verdict::Unknown, "/etc/os-release"};
    std::string name;
    for (const std::string& line : *lines)
        if (line.starts_with("PRETTY_NAME=")) name = line.substr(12);
    std::erase(name, '"');
    if (order.expectedOs.empty() || name == order.expectedOs) return {Verdict::Passed, name};
    return {Verdict::Failed, name + " instead of " + order.expectedOs};
}

/// A line of proc_pid_mountinfo(5).
struct Mount {
    std::string number; ///< of the device: "8:17"; "0:40" where the kernel has none of its own for it
    std::string place, type, source;
};

Mount mountOf(const std::string& line)
{
    Mount mount;
    std::string unused;
    std::istringstream fields(line);
    fields >> unused >> unused >> mount.number >> unused >> mount.place;
    constexpr std::string_view mark = " - ";
    const auto dash = line.find(mark);
    std::istringstream rest(dash == std::string::npos ? std::string() : line.substr(dash + mark.size()));
    rest >> mount.type >> mount.source;
    return mount;
}

/// Whether it is a disk inside the machine: none of USB, none that the kernel makes of memory or of a file.
bool isInside(const SysRoot& root, const Mount& mount)
{
    constexpr std::array<std::string_view, 5> others{"/usb", "/block/loop", "/block/zram", "/block/ram", "/block/sr"};
    if (mount.number.starts_with("0:")) // of no device, or of several
        return mount.type == "zfs" || (mount.source.starts_with("/dev/") && mount.source != "/dev/fuse");
    const std::string device = root.link("/sys/dev/block/" + mount.number).value_or("");
    return std::ranges::none_of(others, [&](std::string_view other) { return device.contains(other); });
}

/// A live system runs from memory; then nothing of the day stays on a disk, and no disk of the machine is mounted.
Observation lookAtRoot(const EnvironmentOrder& order)
{
    const auto lines = order.root.lines("/proc/self/mountinfo");
    if (!lines) return {Verdict::Unknown, "/proc/self/mountinfo"};
    std::string type, disks;
    for (const std::string& line : *lines) {
        const Mount mount = mountOf(line);
        if (mount.place == "/") type = mount.type;
        if (isInside(order.root, mount)) disks += " " + mount.place;
    }
    if (type.empty()) return {Verdict::Unknown, "no root file system"};
    const bool isLive = type == "overlay" || type == "tmpfs" || type == "squashfs" || type == "ramfs";
    return {isLive && disks.empty() ? Verdict::Passed : Verdict::Failed,
        type + (disks.empty() ? "" : ", disks at:" + disks)};
}

constexpr std::uint64_t leastFree = 64UL * 1024 * 1024;
constexpr long tmpfsMagic = 0x01021994, ramfsMagic = 0x858458f6; // statfs(2)

/// Two sticks, of which neither ends with the power.
Observation lookAtJournals(const EnvironmentOrder& order)
{
    if (order.journals.size() < 2) return {Verdict::Failed, std::to_string(order.journals.size()) + " of two sticks"};
    std::set<std::uint64_t> devices;
    for (const auto& folder : order.journals) {
        const auto stick = order.stick(folder);
        if (!stick) return {Verdict::Failed, folder.string() + " is not there"};
        if (stick->isUnknown) return {Verdict::Unknown, folder.string()};
        if (stick->isReadOnly) return {Verdict::Failed, folder.string() + " is read-only"};
        if (stick->free < leastFree) return {Verdict::Failed, folder.string() + " is nearly full"};
        if (stick->type == tmpfsMagic || stick->type == ramfsMagic)
            return {Verdict::Failed, folder.string() + " is in memory"};
        devices.insert(stick->device);
    }
    if (devices.size() < order.journals.size()) return {Verdict::Failed, "both are on the same device"};
    return {Verdict::Passed, "two devices"};
}

/// What runs is what the packages of the system brought.
Observation lookAtPackages(const EnvironmentOrder& order)
{
    const auto lines = order.root.lines("/var/lib/dpkg/status");
    if (!lines) return {Verdict::Unknown, "/var/lib/dpkg/status"};
    const auto count =
        std::ranges::count_if(*lines, [](const std::string& line) { return line.starts_with("Package: "); });
    const std::string told = std::to_string(count) + " packages";
    const auto software = order.software ? order.software() : fail(ErrorCode::NotFound);
    if (!software) return {Verdict::Passed, told};
    const PackageFiles& files = packagesOf(order, *software);
    const bool isClean = files.changed.empty() && files.ofNone.empty();
    return {isClean ? Verdict::Passed : Verdict::Failed, told + textOf(files)};
}

/// localtime(5): the link names the zone; without one it is UTC.
std::optional<std::string> zoneOf(const SysRoot& root)
{
    constexpr std::string_view folder = "/zoneinfo/";
    if (const auto target = root.link("/etc/localtime"))
        if (const auto at = target->find(folder); at != std::string::npos) return target->substr(at + folder.size());
    if (const auto named = root.text("/etc/timezone")) return named;
    return root.exists("/etc/localtime") ? std::nullopt : std::optional<std::string>("UTC");
}

constexpr auto hardwareTolerance = std::chrono::seconds(2);

/// How far the clock of the board is from the one that programs read; nothing: it has none, or it cannot be read.
std::optional<std::chrono::seconds> hardwareDrift(const EnvironmentOrder& order)
{
    const auto told = order.root.text("/sys/class/rtc/rtc0/since_epoch");
    if (!told) return std::nullopt;
    std::int64_t seconds = 0;
    const auto [end, problem] = std::from_chars(told->data(), told->data() + told->size(), seconds);
    if (problem != std::errc() || end != told->data() + told->size()) return std::nullopt;
    const auto now = std::chrono::floor<std::chrono::seconds>(order.clock().time_since_epoch());
    return std::chrono::abs(now - std::chrono::seconds(seconds));
}

/// An air-gapped machine whose clock is kept by a server has a network somewhere.
Observation lookAtClock(const EnvironmentOrder& order)
{
    const std::optional<bool> isKept = order.isClockKept();
    if (isKept.value_or(false) || order.root.exists("/run/systemd/timesync/synchronized"))
        return {Verdict::Failed, "a time server keeps it"};
    if (!isKept) return {Verdict::Unknown, "adjtimex"};
    if (const auto drift = hardwareDrift(order); drift && *drift > hardwareTolerance)
        return {Verdict::Failed, "the hardware clock differs by " + std::to_string(drift->count()) + " s"};
    const auto zone = zoneOf(order.root);
    if (!zone) return {Verdict::Unknown, "/etc/localtime"};
    const bool isUtc = *zone == "UTC" || *zone == "Etc/UTC" || *zone == "Etc/UCT";
    return {isUtc ? Verdict::Passed : Verdict::Failed, (isUtc ? "no time server, zone " : "zone ") + *zone};
}

Observation lookAtTokens(const EnvironmentOrder& order)
{
    if (!order.tokens) return {Verdict::Passed, "none are used"};
    const auto module = order.tokens();
    if (!module) return {Verdict::Unknown, "the module does not answer"};
    std::string told;
    bool areExpected = true, arePinsGood = true;
    for (const TokenReader& reader : module->readers) {
        if (!reader.token) continue;
        const Token& token = *reader.token;
        const bool isExpected = order.expectedTokens.empty() || token.serial.empty() ||
            std::ranges::contains(order.expectedTokens, token.serial);
        areExpected &= isExpected;
        told += (told.empty() ? "" : ", ") + token.model + " " + token.serial + (isExpected ? "" : " (not expected)");
        if (!token.isInitialized) continue; // it has no PINs yet, which some call locked
        for (const PinState pin : {token.userPin, token.officerPin})
            arePinsGood &= pin != PinState::Low && pin != PinState::FinalTry && pin != PinState::Locked;
    }
    return {.verdict = areExpected && arePinsGood ? Verdict::Passed : Verdict::Failed,
        .observed = told.empty() ? "no token" : told,
        .isOfPinsAlone = areExpected && !arePinsGood};
}

Observation lookAtPower(const EnvironmentOrder& order)
{
    const auto supplies = order.root.names("/sys/class/power_supply");
    if (!supplies) return {Verdict::Unknown, "/sys/class/power_supply"};
    if (supplies->empty()) return {Verdict::Passed, "mains"};
    constexpr int enough = 50; // per cent
    int fullest = 0;
    for (const std::string& name : *supplies) {
        const std::string folder = "/sys/class/power_supply/" + name;
        if (order.root.text(folder + "/online").value_or("0") == "1") return {Verdict::Passed, "mains"};
        const std::string capacity = order.root.text(folder + "/capacity").value_or("0");
        if (capacity.size() <= 3 && !capacity.empty() &&
            std::ranges::all_of(capacity, [](char c) { return c >= '0' && c <= '9'; }))
            fullest = std::max(fullest, std::stoi(capacity));
    }
    return {fullest >= enough ? Verdict::Passed : Verdict::Failed, "battery at " + std::to_string(fullest) + " %"};
}

}

std::optional<SeenStick> stickHere(const std::filesystem::path& folder)
{
    struct ::stat status{};
    struct ::statfs system{};
    if (::stat(folder.c_str(), &status) != 0 || ::statfs(folder.c_str(), &system) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
        return SeenStick{.isUnknown = true};
    }
    return SeenStick{.device = status.st_dev,
        .type = system.f_type,
        .free = static_cast<std::uint64_t>(system.f_bavail) * static_cast<std::uint64_t>(system.f_bsize),
        .isReadOnly = (static_cast<std::uint64_t>(system.f_flags) & ST_RDONLY) != 0};
}

std::optional<bool> isClockKeptHere()
{
    ::timex state{};
    const int clock = ::adjtimex(&state);
    if (clock < 0) return std::nullopt;
    return clock != TIME_ERROR && (static_cast<unsigned>(state.status) & STA_UNSYNC) == 0;
}

std::span<const EnvironmentCheck> machineChecks()
{
    static constexpr EnvironmentCheck all[]{
        {"ENV-10", CORE_TEXT("core", "A machine of its own, not a guest of another one"), Weight::Waivable,
            lookAtHardware},
        {"ENV-11", CORE_TEXT("core", "How it was started"), Weight::Recorded, lookAtBoot},
        {"ENV-12", CORE_TEXT("core", "The operating system"), Weight::Waivable, lookAtOs},
        {"ENV-13", CORE_TEXT("core", "A live system that leaves nothing on a disk"), Weight::Waivable, lookAtRoot},
        {"ENV-14", CORE_TEXT("core", "Two sticks for the record"), Weight::Blocking, lookAtJournals},
        {"ENV-16", CORE_TEXT("core", "What is installed"), Weight::Recorded, lookAtPackages},
        {"ENV-17", CORE_TEXT("core", "The clock is the machine's own, in UTC"), Weight::Blocking, lookAtClock},
        {"ENV-18", CORE_TEXT("core", "The tokens are well"), Weight::Blocking, lookAtTokens},
        {"ENV-22", CORE_TEXT("core", "Enough power"), Weight::Waivable, lookAtPower},
    };
    return all;
}

std::span<const EnvironmentCheck> environmentChecks()
{
    static const std::vector<EnvironmentCheck> all = [] {
        std::vector<EnvironmentCheck> joined;
        for (const auto topic : {networkChecks(), memoryChecks(), machineChecks(), deskChecks()})
            joined.insert(joined.end(), topic.begin(), topic.end());
        std::ranges::sort(joined, {}, &EnvironmentCheck::id);
        return joined;
    }();
    return all;
}

EnvironmentOrder environmentOrderOf(const Script& script)
{
    EnvironmentOrder order;
    order.hasKeyInMemory = !script.custody || script.custody->strategy == Custody::SoftwareImport ||
        script.custody->strategy == Custody::SoftwareOnly;
    order.printsPaper =
        std::ranges::any_of(script.steps, [](const ScriptStep& step) { return step.kind->name == "paper.print"; });
    if (!script.machine) return order;
    order.hsmLink = script.machine->hsmLink;
    order.uptimeHours = script.machine->uptimeHours;
    order.expectedOs = script.machine->os;
    order.expectedSoftware = script.machine->software;
    return order;
}

std::vector<EnvironmentResult> checkEnvironment(const EnvironmentOrder& order)
{
    std::vector<EnvironmentResult> results;
    for (const EnvironmentCheck& check : environmentChecks()) {
        Observation seen = check.look(order);
        const Weight weight = seen.weight.value_or(check.weight);
        results.push_back({.id = check.id,
            .label = check.label,
            .verdict = seen.verdict,
            .isWaivable = weight == Weight::Waivable,
            .isRecordOnly = weight == Weight::Recorded,
            .observed = std::move(seen.observed),
            .isOfPinsAlone = seen.isOfPinsAlone});
    }
    return results;
}

}

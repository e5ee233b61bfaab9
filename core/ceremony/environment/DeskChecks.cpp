#include "core/ceremony/environment/Environment.h"
#include "core/ceremony/environment/Packages.h"
#include <algorithm>
#include <array>

namespace core {
namespace {

using Observation = EnvironmentCheck::Observation;
using Weight = EnvironmentCheck::Weight;
using Verdict = EnvironmentResult::Verdict;

/// The program that was reviewed is the one that runs, with every library and the module.
Observation lookAtSoftware(const EnvironmentOrder& order)
{
    if (!order.software) return {Verdict::Unknown, "nobody asked for the program", Weight::Recorded};
    const auto software = order.software();
    if (!software)
        return {
            Verdict::Unknown, "the program's own files", order.expectedSoftware ? Weight::Blocking : Weight::Recorded};
    const std::string digest = toHex(software->digest);
    if (!order.expectedSoftware) return {Verdict::Passed, digest + ", the script names none", Weight::Recorded};
    if (software->digest == *order.expectedSoftware) return {Verdict::Passed, digest};
    return {Verdict::Failed,
        digest + " instead of " + toHex(*order.expectedSoftware) + textOf(packagesOf(order, *software))};
}

/// A picture that goes over a network can be watched, and typed into, from elsewhere.
Observation lookAtDisplay(const EnvironmentOrder& order)
{
    constexpr std::array<std::string_view, 5> local{"xcb", "wayland", "wayland-egl", "eglfs", "linuxfb"};
    if (!order.display) return {Verdict::Unknown, "no window", Weight::Recorded};
    const SeenDisplay& seen = *order.display;
    const std::string told = seen.platform + " " + seen.server + ", " + std::to_string(seen.screens) + " screens";
    const bool isServed = seen.platform == "xcb" || seen.platform.starts_with("wayland");
    if (seen.platform.empty() || (isServed && seen.server.empty())) return {Verdict::Unknown, told};
    const auto colon = seen.server.find(':');
    const bool hasHost = seen.platform == "xcb" && colon != std::string::npos && colon > 0 &&
        !seen.server.starts_with('/') && !seen.server.starts_with("unix:");
    const bool isGood = std::ranges::contains(local, std::string_view(seen.platform)) && !hasHost && seen.screens > 0;
    if (isGood && order.heldOff && !order.heldOff().lock)
        return {Verdict::Failed, told + ", and the screen may lock itself"};
    return {isGood ? Verdict::Passed : Verdict::Failed, hasHost ? "from elsewhere, " + told : told};
}

std::string afterBlanks(const std::string& line, std::size_t from)
{
    const auto begin = line.find_first_not_of(" \t", from);
    return begin == std::string::npos ? std::string() : line.substr(begin);
}

/// cupsd.conf(5): a finished job's file stays for a day unless this is turned off.
bool areJobsKept(const std::vector<std::string>& lines)
{
    constexpr std::string_view setting = "PreserveJobFiles ";
    for (const std::string& line : lines) {
        const std::string text = afterBlanks(line, 0);
        if (!text.starts_with(setting)) continue;
        const std::string value = afterBlanks(text, setting.size());
        return value != "No" && value != "no" && value != "Off" && value != "off" && value != "0";
    }
    return true;
}

/// Sheets go to a printer at the end of a cable, and no file of them stays; nobody may waive that. A script that prints none only
/// records what is there.
Observation lookAtPrinter(const EnvironmentOrder& order)
{
    constexpr std::string_view device = "DeviceURI ";
    const std::optional<Weight> weight = order.printsPaper ? std::nullopt : std::optional(Weight::Recorded);
    if (!order.root.exists("/etc/cups")) return {Verdict::Passed, "no print service", weight};
    const auto settings = order.root.lines("/etc/cups/cupsd.conf");
    const auto queues = order.root.lines("/etc/cups/printers.conf");
    if (!settings || !queues) return {Verdict::Unknown, "/etc/cups", weight};
    std::string away;
    for (const std::string& line : *queues) {
        const std::string text = afterBlanks(line, 0);
        if (!text.starts_with(device)) continue;
        const std::string uri = text.substr(device.size());
        const bool isCable = uri.starts_with("usb:") || uri.starts_with("hp:/usb/") || uri.starts_with("parallel:");
        if (!isCable) away += " " + uri;
    }
    if (!away.empty()) return {Verdict::Failed, "not at a cable:" + away, weight};
    if (areJobsKept(*settings)) return {Verdict::Failed, "files of jobs are kept", weight};
    return {Verdict::Passed, "at a cable, nothing is kept", weight};
}

}

std::span<const EnvironmentCheck> deskChecks()
{
    static constexpr EnvironmentCheck all[]{
        {"ENV-15", CORE_TEXT("core", "The program is the one that was reviewed"), Weight::Blocking, lookAtSoftware},
        {"ENV-20", CORE_TEXT("core", "A screen of this machine, not of another one"), Weight::Waivable, lookAtDisplay},
        {"ENV-21", CORE_TEXT("core", "Printers at a cable, and nothing kept of what was printed"), Weight::Blocking,
            lookAtPrinter},
    };
    return all;
}

}

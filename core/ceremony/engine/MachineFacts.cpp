#include "core/ceremony/engine/MachineFacts.h"
#include "core/ceremony/engine/RecordFields.h"
#include <algorithm>

namespace core {
namespace {

/// The value of the first line that begins like this.
std::string valueIn(const SysRoot& root, const std::string& file, std::string_view begin, char mark)
{
    for (const std::string& line : root.lines(file).value_or(std::vector<std::string>())) {
        const auto at = line.find(mark);
        if (!line.starts_with(begin) || at == std::string::npos) continue;
        std::string value = line.substr(at + 1);
        std::erase(value, '"');
        return value.substr(std::min(value.find_first_not_of(' '), value.size()));
    }
    return {};
}

constexpr std::string_view usbField = "usb";

}

std::string bootOf(const SysRoot& root) { return root.text("/proc/sys/kernel/random/boot_id").value_or(""); }

RecordData machineFacts(const SysRoot& root)
{
    const auto told = [&](const std::string& path) { return root.text(path).value_or(""); };
    return {{"os", valueIn(root, "/etc/os-release", "PRETTY_NAME=", '=')},
        {"kernel", told("/proc/sys/kernel/osrelease")}, {"maker", told("/sys/class/dmi/id/sys_vendor")},
        {"model", told("/sys/class/dmi/id/product_name")},
        {"processor", valueIn(root, "/proc/cpuinfo", "model name", ':')}, {"system_root", root.at("/").string()}};
}

std::string durationText(std::chrono::seconds duration)
{
    using namespace std::chrono;
    const auto whole = std::max(duration, seconds(0));
    if (whole < minutes(1)) return std::to_string(whole.count()) + " s";
    const auto hoursOf = duration_cast<hours>(whole);
    const std::string rest = std::to_string(duration_cast<minutes>(whole - hoursOf).count()) + " min";
    return hoursOf.count() > 0 ? std::to_string(hoursOf.count()) + " h " + rest : rest;
}

std::vector<std::string> usbTakenAt(
    const ScriptStep& step, const CeremonyWorld& world, std::span<const UsbDevice> devices)
{
    const std::string_view kind = step.kind->name;
    const bool isAll = kind == "check.env", isStick = kind == "media.insert", isToken = kind == "token.inspect";
    std::vector<std::string> taken;
    for (const UsbDevice& device : devices)
        if (!world.usbDevices.contains(device.name) &&
            (isAll || (isStick && device.isStick()) || (isToken && device.isToken())))
            taken.push_back(device.name);
    return taken;
}

void takeUsb(CeremonyWorld& world, const RecordData& result)
{
    if (const auto names = textsOf(result, usbField)) world.usbDevices.insert(names->begin(), names->end());
}

}

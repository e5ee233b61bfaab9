#include "core/ceremony/environment/Volume.h"
#include "core/ceremony/engine/Setup.h"
#include <sstream>

namespace core {
namespace {

/// proc_pid_mountinfo(5): blanks and the like are written as \\040.
std::string unescaped(const std::string& text)
{
    constexpr std::size_t digits = 3;
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && at + digits < text.size()) {
            plain += static_cast<char>((text[at + 1] - '0') * 64 + (text[at + 2] - '0') * 8 + (text[at + 3] - '0'));
            at += digits;
        } else
            plain += text[at];
    }
    return plain;
}

/// "8:17" of what is mounted there last; empty: nothing.
std::string deviceAt(const SysRoot& root, const std::string& folder)
{
    std::string device;
    for (const std::string& line : root.lines("/proc/self/mountinfo").value_or(std::vector<std::string>())) {
        std::istringstream fields(line);
        std::string mount, parent, number, inside, place;
        fields >> mount >> parent >> number >> inside >> place;
        if (unescaped(place) == folder) device = number;
    }
    return device;
}

}

std::string volumeOf(const SysRoot& root, const std::filesystem::path& folder)
{
    std::error_code problem;
    std::string place = std::filesystem::weakly_canonical(folder, problem).string();
    if (place.size() > 1 && place.ends_with('/')) place.pop_back();
    const std::string device = problem ? std::string() : deviceAt(root, place);
    if (device.empty()) return {};
    const std::string folderOfNames = "/dev/disk/by-uuid";
    for (const std::string& name : root.names(folderOfNames).value_or(std::vector<std::string>())) {
        const std::string target = root.link(folderOfNames + "/" + name).value_or("");
        const std::string block = target.substr(target.rfind('/') + 1);
        if (!block.empty() && root.text("/sys/class/block/" + block + "/dev").value_or("") == device) return name;
    }
    return {};
}

std::string volumeHere(const std::filesystem::path& folder) { return volumeOf({}, folder); }

}

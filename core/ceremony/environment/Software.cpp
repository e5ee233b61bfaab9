#include "core/ceremony/environment/Software.h"
#include "core/base/File.h"
#include <fstream>
#include <set>

namespace core {
namespace {

constexpr std::size_t programLimit = 512UL * 1024 * 1024; ///< octets of one file

/// "…-… r-xp … /usr/lib/libc.so.6": the path of a mapping that may be run; empty: none.
std::string executableIn(const std::string& line)
{
    const auto permissions = line.find(' ');
    const auto path = line.find('/');
    if (permissions == std::string::npos || path == std::string::npos || line.size() < permissions + 4) return {};
    return line[permissions + 3] == 'x' ? line.substr(path) : std::string();
}

}

Result<SoftwareState> readSoftware(const std::filesystem::path& module)
{
    std::set<std::string> paths;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);)
        if (std::string path = executableIn(line); !path.empty()) paths.insert(std::move(path));
    if (paths.empty()) return failAs(ErrorCode::Storage, "CW-401", {"/proc/self/maps"});
    if (!module.empty()) paths.insert(module.string());
    SoftwareState state;
    for (const std::string& path : paths) {
        CORE_TRY(const Bytes content, readFile(path, programLimit));
        state.files.push_back({path, sha256(content)});
    }
    state.digest = digestOver(state.files);
    return state;
}

Sha256 digestOver(std::span<const SoftwareState::File> files)
{
    Sha256Run all;
    for (const SoftwareState::File& file : files) all.add(bytesOf(toHex(file.hash) + "  " + file.path + "\n"));
    return all.end();
}

}

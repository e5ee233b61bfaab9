#include "core/ceremony/environment/Software.h"
#include "core/base/File.h"
#include "core/base/Helper.h"
#include <algorithm>
#include <array>
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

/// What is installed together. Each of them holds the same core.
constexpr std::array<std::string_view, 5> ownPrograms{
    "certwright", "certwright-cli", "certwright-key-helper", "certwright-parse-worker", "certwright-token-helper"};

bool isOpenssl(std::string_view name) { return name.starts_with("libcrypto.so") || name.starts_with("libssl.so"); }

/// Over file names and contents, because the same installation has one place only.
Result<Sha256> installationWith(std::span<const SoftwareState::File> files)
{
    std::vector<SoftwareState::File> parts;
    for (const std::string_view name : ownPrograms) {
        const std::filesystem::path place = Helper::place(name);
        std::error_code problem;
        if (!std::filesystem::is_regular_file(place, problem)) continue;
        CORE_TRY(const Bytes content, readFile(place, programLimit));
        parts.push_back({std::string(name), sha256(content)});
    }
    for (const SoftwareState::File& file : files) {
        const std::string name = std::filesystem::path(file.path).filename().string();
        if (isOpenssl(name)) parts.push_back({name, file.hash});
    }
    std::ranges::sort(parts, {}, &SoftwareState::File::path);
    return digestOver(parts);
}

}

bool isOfInstallation(std::string_view name) { return std::ranges::contains(ownPrograms, name) || isOpenssl(name); }

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
    std::error_code unknown;
    state.program = std::filesystem::read_symlink("/proc/self/exe", unknown).filename().string();
    CORE_TRY(state.installation, installationWith(state.files));
    return state;
}

Sha256 digestOver(std::span<const SoftwareState::File> files)
{
    Sha256Run all;
    for (const SoftwareState::File& file : files) all.add(bytesOf(toHex(file.hash) + "  " + file.path + "\n"));
    return all.end();
}

}

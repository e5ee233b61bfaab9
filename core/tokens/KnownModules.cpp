#include "core/tokens/KnownModules.h"
#include "core/base/File.h"
#include "core/tokens/Practice.h"
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longestList = 64 * 1024; // octets

/// The path under which a module is remembered; one that is gone keeps the name it had.
fs::path canonicalOf(const fs::path& path)
{
    std::error_code problem;
    const fs::path canonical = fs::canonical(path, problem);
    return problem ? fs::path(path) : canonical;
}

Result<void> makeFolder(const fs::path& folder)
{
    std::error_code problem;
    fs::create_directories(folder.parent_path(), problem);
    if (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return {};
    return failAs(ErrorCode::Storage, "CW-404", {folder.string()}, std::strerror(errno));
}

/// Whoever writes this list says which libraries see PINs.
Result<void> checkOwner(const fs::path& path)
{
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0)
        return failAs(ErrorCode::Storage, "CW-402", {path.string()}, std::strerror(errno));
    const bool isOurs = S_ISREG(status.st_mode) && (status.st_uid == geteuid() || status.st_uid == 0);
    if (isOurs && !(status.st_mode & (S_IWGRP | S_IWOTH))) return {};
    return failAs(ErrorCode::Refused, "CW-491", {path.string()});
}

std::optional<ModuleFile> readEntry(const nlohmann::json& entry)
{
    if (!entry.is_object()) return std::nullopt;
    const auto path = entry.find("path"), hash = entry.find("sha256");
    if (path == entry.end() || !path->is_string() || hash == entry.end() || !hash->is_string()) return std::nullopt;
    ModuleFile module{path->get<std::string>(), {}};
    const Bytes octets = fromHex(hash->get<std::string>());
    if (octets.size() != module.hash.size() || !module.path.is_absolute()) return std::nullopt;
    std::ranges::copy(octets, module.hash.begin());
    return module;
}

}

fs::path userConfigFolder()
{
    if (const char* config = std::getenv("XDG_CONFIG_HOME"); config && *config == '/')
        return fs::path(config) / "certwright";
    const char* home = std::getenv("HOME");
    return home && *home == '/' ? fs::path(home) / ".config/certwright" : fs::path();
}

Result<std::vector<ModuleFile>> KnownModules::chosen() const
{
    std::vector<ModuleFile> modules;
    std::error_code problem;
    if (m_folder.empty() || !fs::exists(fs::symlink_status(file(), problem))) return modules;
    CORE_CHECK(checkOwner(file()));
    CORE_TRY(const Bytes content, readFile(file(), longestList));
    const auto list = nlohmann::json::parse(textOf(content), nullptr, false);
    const auto all = list.is_object() ? list.find("modules") : list.end();
    if (!list.is_object() || all == list.end() || !all->is_array())
        return failAs(ErrorCode::Malformed, "CW-492", {file().string()});
    for (const auto& entry : *all) {
        const auto module = readEntry(entry);
        if (!module) return failAs(ErrorCode::Malformed, "CW-492", {file().string()});
        modules.push_back(*module);
    }
    return modules;
}

Result<std::vector<OfferedModule>> KnownModules::offered() const
{
    std::vector<OfferedModule> offered = listedModules();
    std::vector<fs::path> listed;
    for (const OfferedModule& each : offered) listed.push_back(canonicalOf(each.path));
    CORE_TRY(const auto modules, chosen());
    for (const ModuleFile& each : modules)
        if (!std::ranges::contains(listed, each.path))
            offered.push_back({isPracticeModule(each.path) ? "practice" : "", each.path});
    return offered;
}

Result<ModuleFile> KnownModules::choose(const fs::path& path, Word word) const
{
    CORE_TRY(ModuleFile module, checkModuleFile(path));
    CORE_TRY(auto modules, chosen());
    const auto known = std::ranges::find(modules, module.path, &ModuleFile::path);
    if (known == modules.end()) {
        modules.push_back(module);
    } else {
        if (known->hash == module.hash) return module;
        if (word != Word::AcceptChange) return failAs(ErrorCode::Refused, "CW-460", {module.path.string()});
        known->hash = module.hash;
    }
    CORE_CHECK(write(modules));
    return module;
}

Result<void> KnownModules::forget(const fs::path& path) const
{
    CORE_TRY(auto modules, chosen());
    const fs::path canonical = canonicalOf(path);
    if (std::erase_if(modules, [&](const ModuleFile& each) { return each.path == canonical || each.path == path; }) ==
        0)
        return failAs(ErrorCode::NotFound, "CW-493", {path.string()});
    return write(modules);
}

Result<ModuleFile> KnownModules::expected(const fs::path& path) const
{
    CORE_TRY(const auto modules, chosen());
    const auto known = std::ranges::find(modules, canonicalOf(path), &ModuleFile::path);
    if (known != modules.end()) return *known;
    return checkModuleFile(path);
}

Result<void> KnownModules::write(const std::vector<ModuleFile>& modules) const
{
    if (m_folder.empty()) return failAs(ErrorCode::Storage, "CW-404", {"~/.config/certwright"}, "no home folder");
    nlohmann::ordered_json list{{"modules", nlohmann::ordered_json::array()}};
    for (const ModuleFile& each : modules)
        list["modules"].push_back({{"path", each.path.string()}, {"sha256", toHex(each.hash)}});
    CORE_CHECK(makeFolder(m_folder));
    const std::string text = list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    return writeFile(file(), bytesOf(text), FileKind::Private);
}

}

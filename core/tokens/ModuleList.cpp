#include "core/base/File.h"
#include "core/tokens/Modules.h"
#include <cstdlib>
#include <map>
#include <pwd.h>
#include <unistd.h>

namespace core {
namespace {

constexpr std::size_t listLimit = 64 * 1024; // octets of one list file
constexpr std::string_view programName = "certwright";

using Lines = std::map<std::string, std::string, std::less<>>; ///< key to value of one list file

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// "key: value" lines; '#' begins a comment where a line begins with it.
void readLines(std::string_view text, Lines& lines)
{
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const auto colon = line.find(':');
        if (line.starts_with('#') || colon == std::string_view::npos) continue;
        lines.insert_or_assign(
            std::string(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1))));
    }
}

std::string valueOf(const Lines& lines, std::string_view key)
{
    const auto found = lines.find(key);
    return found == lines.end() ? std::string() : found->second;
}

/// Whether a list of programs, parted by blanks or commas, names this one.
bool namesThisProgram(std::string_view programs)
{
    constexpr std::string_view separators = " \t,";
    for (auto at = programs.find_first_not_of(separators); at != std::string_view::npos;) {
        const auto end = programs.find_first_of(separators, at);
        if (programs.substr(at, end - at) == programName) return true;
        at = programs.find_first_not_of(separators, end);
    }
    return false;
}

bool isOffered(const Lines& lines)
{
    if (valueOf(lines, "module").empty() || !valueOf(lines, "remote").empty()) return false;
    if (valueOf(lines, "trust-policy") == "yes") return false;
    const std::string only = valueOf(lines, "enable-in");
    return (only.empty() || namesThisProgram(only)) && !namesThisProgram(valueOf(lines, "disable-in"));
}

std::filesystem::path userLists()
{
    if (const char* settings = std::getenv("XDG_CONFIG_HOME"); settings && *settings == '/')
        return std::filesystem::path(settings) / "pkcs11/modules";
    const char* home = std::getenv("HOME");
    if (!home || *home != '/') {
        const passwd* user = getpwuid(geteuid());
        home = user ? user->pw_dir : nullptr;
    }
    return home ? std::filesystem::path(home) / ".config/pkcs11/modules" : std::filesystem::path();
}

}

ModuleFolders moduleFolders()
{
    ModuleFolders folders{{P11_MODULE_LISTS, "/etc/pkcs11/modules"}, P11_MODULES};
    if (const auto own = userLists(); !own.empty()) folders.lists.push_back(own);
    return folders;
}

std::vector<OfferedModule> listedModules(const ModuleFolders& folders)
{
    std::map<std::string, Lines> files;
    for (const std::filesystem::path& folder : folders.lists) {
        std::error_code problem; // a folder that is not there lists nothing
        for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end;
            entry.increment(problem)) {
            if (entry->path().extension() != ".module") continue;
            const auto content = readFile(entry->path(), listLimit);
            if (content) readLines(textOf(*content), files[entry->path().stem().string()]);
        }
    }
    std::vector<OfferedModule> offered;
    for (const auto& [name, lines] : files)
        if (isOffered(lines)) offered.push_back({name, folders.base / valueOf(lines, "module")});
    return offered;
}

}

#include "core/tokens/Practice.h"
#include "core/base/File.h"
#include "core/base/Folder.h"
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sys/stat.h>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view settingsName = "softhsm2.conf";
constexpr std::size_t longestModule = 64 * 1024 * 1024; // octets

fs::path userDataFolder()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/') return fs::path(data) / "certwright";
    const char* home = std::getenv("HOME");
    return home && *home == '/' ? fs::path(home) / ".local/share/certwright" : fs::path();
}

Result<void> makePrivateFolder(const fs::path& folder)
{
    if (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return {};
    return failAs(ErrorCode::Storage, "CW-404", {folder.string()}, std::strerror(errno));
}

/// The module of the system as it is now, where the practice tokens look for it.
Result<void> copyModule()
{
    const auto listed = listedModules();
    const auto found = std::ranges::find(listed, "softhsm2", &OfferedModule::name);
    if (found == listed.end()) return failAs(ErrorCode::NotFound, "CW-743");
    CORE_TRY(const ModuleFile system, checkModuleFile(found->path));
    std::error_code problem;
    if (fs::exists(practiceModule(), problem)) {
        CORE_TRY(const ModuleFile present, checkModuleFile(practiceModule()));
        if (present.hash == system.hash) return {};
    }
    CORE_TRY(const Bytes content, readFile(system.path, longestModule));
    return writeFile(practiceModule(), content, FileKind::Private);
}

Result<void> makeStore()
{
    const fs::path folder = practiceFolder(), tokens = folder / "tokens";
    if (folder.empty()) return failAs(ErrorCode::Storage, "CW-404", {"~/.local/share/certwright"}, "no home folder");
    CORE_CHECK(makePublicFolder(folder.parent_path()));
    CORE_CHECK(makePrivateFolder(folder));
    CORE_CHECK(makePrivateFolder(tokens));
    const std::string settings =
        "directories.tokendir = " + tokens.string() + "\nobjectstore.backend = file\nlog.level = ERROR\n";
    CORE_CHECK(writeFile(folder / settingsName, bytesOf(settings), FileKind::Private));
    return copyModule();
}

/// The token that SoftHSM always offers to be set up.
Result<MachineTokens::Reader> blankOf(MachineTokens& machine)
{
    CORE_TRY(auto readers, machine.readers(practiceModule()));
    for (MachineTokens::Reader& each : readers)
        if (each.reader.token && !each.reader.token->isInitialized) return std::move(each);
    return failAs(ErrorCode::NotFound, "CW-995");
}

}

fs::path practiceFolder()
{
    const fs::path data = userDataFolder();
    return data.empty() ? data : data / "practice";
}

fs::path practiceModule()
{
    const fs::path folder = practiceFolder();
    return folder.empty() ? folder : folder / "libsofthsm2.so";
}

bool isPracticeModule(const fs::path& module)
{
    const fs::path own = practiceModule();
    if (own.empty() || module.empty()) return false;
    std::error_code problem;
    return module == own || fs::weakly_canonical(module, problem) == fs::weakly_canonical(own, problem);
}

std::vector<std::string> settingsOf(const fs::path& module)
{
    if (!isPracticeModule(module)) return {};
    return {"SOFTHSM2_CONF=" + (practiceFolder() / settingsName).string()};
}

Result<ReachedToken> makePracticeToken(MachineTokens& machine, std::string_view label)
{
    CORE_CHECK(makeStore());
    CORE_CHECK(machine.choose(practiceModule(), KnownModules::Word::AcceptChange));
    CORE_TRY(const MachineTokens::Reader blank, blankOf(machine));
    const ByteView pin = bytesOf(practicePin);
    CORE_TRY(const TokenName name,
        blank.service->initialise({blank.reader.token->label, blank.reader.token->serial}, label, pin, pin));
    CORE_TRY(auto readers, machine.readers(practiceModule()));
    for (auto& [service, reader] : readers)
        if (reader.token && reader.token->label == name.label && reader.token->serial == name.serial) {
            std::error_code problem;
            return ReachedToken{*std::move(reader.token), fs::canonical(practiceModule(), problem), std::move(service)};
        }
    return failAs(ErrorCode::TokenUnavailable, "CW-450", {name.label});
}

}

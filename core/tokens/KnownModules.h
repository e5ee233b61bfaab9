#pragma once
#include "core/tokens/Modules.h"

namespace core {

/// $XDG_CONFIG_HOME/certwright, by default ~/.config/certwright; empty: there is no home.
std::filesystem::path userConfigFolder();

/// The modules that the user of this machine chose, each pinned to what its file held then (SHA-256): a PIN goes to no other.
/// They stand in modules.json of a folder, for its user alone (0600).
class KnownModules {
public:
    explicit KnownModules(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Those that were chosen, in that order. Errors: Storage, Malformed (CW-492), Refused (CW-491) when others could have written it.
    Result<std::vector<ModuleFile>> chosen() const;
    /// Those that the system lists, and the chosen ones that it does not.
    Result<std::vector<OfferedModule>> offered() const;

    enum class Word { Choose, AcceptChange };
    /// Remembers a module with what its file holds now. Errors: those of checkModuleFile(); Refused (CW-460) when it was chosen
    /// before and its file has changed since, unless the word is to accept that.
    Result<ModuleFile> choose(const std::filesystem::path& path, Word word = Word::Choose) const;
    /// Forgets it. Errors: NotFound (CW-493).
    Result<void> forget(const std::filesystem::path& path) const;
    /// What its file must hold: as it was chosen, or, for one that never was, as it is now. Errors: those of checkModuleFile().
    Result<ModuleFile> expected(const std::filesystem::path& path) const;

private:
    std::filesystem::path file() const { return m_folder / "modules.json"; }
    Result<void> write(const std::vector<ModuleFile>& modules) const;
    std::filesystem::path m_folder;
};

}

#pragma once
#include "core/base/Folder.h"
#include <string>
#include <vector>

namespace core {

/// Tokens to practise with: SoftHSM with a folder of its own, which goes away with everything in it.
class PracticeTokens {
public:
    /// Errors: NotFound (CW-743) when SoftHSM is not installed, Storage.
    static Result<PracticeTokens> make();
    const std::filesystem::path& module() const { return m_module; }
    const std::filesystem::path& folder() const { return m_folder.path(); }
    /// By which the module finds them: for helperTokens().
    std::vector<std::string> settings() const;

private:
    PracticeTokens(TemporaryFolder folder, std::filesystem::path module)
        : m_folder(std::move(folder)), m_module(std::move(module))
    {}
    TemporaryFolder m_folder;
    std::filesystem::path m_module;
};

}

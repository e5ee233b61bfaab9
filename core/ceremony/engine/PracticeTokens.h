#pragma once
#include "core/base/Result.h"
#include <filesystem>
#include <string>
#include <vector>

namespace core {

/// Tokens to practise with: SoftHSM with a folder of its own, which goes away with everything in it.
class PracticeTokens {
public:
    /// Errors: NotFound (CW-743) when SoftHSM is not installed, Storage.
    static Result<PracticeTokens> make();
    PracticeTokens(PracticeTokens&& other) noexcept;
    PracticeTokens& operator=(PracticeTokens&&) = delete;
    ~PracticeTokens();

    const std::filesystem::path& module() const { return m_module; }
    const std::filesystem::path& folder() const { return m_folder; }
    /// By which the module finds them: for helperTokens().
    std::vector<std::string> settings() const;

private:
    PracticeTokens() = default;
    std::filesystem::path m_folder, m_module;
};

}

#pragma once
#include "core/base/Result.h"
#include <filesystem>

namespace core {

/// Tokens to practise with: SoftHSM with a folder of its own, which goes away with everything in it. While it lives,
/// SOFTHSM2_CONF of this process points there, so it is made before any module is started.
class PracticeTokens {
public:
    /// Errors: NotFound (CW-743) when SoftHSM is not installed, Storage.
    static Result<PracticeTokens> make();
    PracticeTokens(PracticeTokens&& other) noexcept;
    PracticeTokens& operator=(PracticeTokens&&) = delete;
    ~PracticeTokens();

    const std::filesystem::path& module() const { return m_module; }
    const std::filesystem::path& folder() const { return m_folder; }

private:
    PracticeTokens() = default;
    std::filesystem::path m_folder, m_module;
};

}

#pragma once

struct ossl_lib_ctx_st;
struct ossl_provider_st;

namespace core::ossl {

/// A library context of its own in which RC2 and DES exist, for reading old files. The rest of the program does not
/// have them: nothing is loaded globally. Without the legacy module only the algorithms of the default one are there.
class LegacyAlgorithms {
public:
    LegacyAlgorithms();
    ~LegacyAlgorithms();
    LegacyAlgorithms(const LegacyAlgorithms&) = delete;
    LegacyAlgorithms& operator=(const LegacyAlgorithms&) = delete;
    ossl_lib_ctx_st* context() const { return m_context; } ///< nullptr: it could not be made

private:
    ossl_lib_ctx_st* m_context = nullptr;
    ossl_provider_st* m_default = nullptr;
    ossl_provider_st* m_legacy = nullptr;
};

}

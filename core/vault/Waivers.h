#pragma once
#include "core/vault/Vault.h"

namespace core {

/// A breach of a lint rule that somebody accepts for one object, with the reason.
struct Waiver {
    std::string rule;   ///< "CW-804"
    Bytes object;       ///< SHA-256 of its DER
    std::string name;   ///< the object in words; untrusted
    std::string reason; ///< untrusted
    std::string actor;  ///< untrusted
    Time at{};
};

/// Waivers stand in the event log alone: what was accepted, by whom and why is part of the history, and the log proves it.
class WaiverStore {
public:
    explicit WaiverStore(Vault& vault) : m_vault(&vault) {}
    /// Those in force, oldest first. Reads all events of their kinds.
    Result<std::vector<Waiver>> list() const;
    /// Event: lintWaived. Errors: Refused (CW-980) without a reason, (CW-981) when it is waived already.
    Result<void> waive(std::string_view rule, ByteView object, std::string_view name, std::string_view reason);
    /// Event: lintWaiverWithdrawn. Errors: NotFound (CW-982).
    Result<void> withdraw(std::string_view rule, ByteView object, std::string_view reason);

private:
    Vault* m_vault;
};

}

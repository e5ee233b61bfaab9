#pragma once

#include "core/workflows/Workflows.h"

#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace ui {

/// What is asked about the way from a certificate of the vault up to what is trusted.
struct PathQuestion {
    enum class Name { Host, Mailbox, Address, Principal };

    std::int64_t certificate = 0; ///< row in the vault
    std::optional<core::Time> at; ///< nothing: now
    std::string purpose;          ///< an extended key usage; empty: any
    Name nameKind = Name::Host;
    std::string name; ///< that it must be good for; empty: not asked
    core::ValidationProfile profile = core::ValidationProfile::Internal;
    core::Bytes onlyAnchor;        ///< SHA-256 of the one certificate that is trusted; empty: all that the vault trusts
    std::set<core::Bytes> without; ///< what if: SHA-256 of certificates that do not exist
    std::set<core::Bytes> revoked; ///< what if: SHA-256 of certificates that were revoked
    /// From files, besides what the vault has.
    std::vector<core::Certificate> certificates{};
    std::vector<core::Crl> lists{};
    std::vector<core::OcspResponse> responses{};
};

/// What was found, and what could be asked instead.
struct PathAnswer {
    core::Time at{};
    core::ChainReport report;                 ///< with all paths and every check
    std::vector<core::Certificate> anchors{}; ///< that could be trusted: every certificate that issued itself
};

/// Answers it, on the vault's thread. Errors: those of reading the vault; Cancelled.
core::Result<PathAnswer> answerPath(core::Vault& vault, const PathQuestion& question, const std::stop_token& stop);

}

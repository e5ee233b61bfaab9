#pragma once
#include "core/verifying/Ledger.h"

namespace core {

/// What the OCSP responses that were given say of one certificate of a path.
struct OcspFinding {
    const OcspFacts* response = nullptr; ///< the one that was used, or that came nearest; nullptr: none
    const OcspAnswer* answer = nullptr;  ///< in it; nullptr: it does not speak of the certificate
    std::optional<Rule> fault;           ///< why it does not count; nothing: it does, or there is none

    bool isAnswered() const { return answer && !fault; }
    bool isRevoked() const { return isAnswered() && answer->status == OcspStatus::Revoked; }
};

/// Looks for the newest response that is usable (RFC 6960 section 3.2): about the certificate, of its time, and signed by the
/// issuer or by whom the issuer has authorised.
OcspFinding lookUpOcsp(
    Engine& engine, const FactsPath& path, const std::vector<Result<PublicKey>>& keys, std::size_t at);

}

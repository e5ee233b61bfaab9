#pragma once
#include "core/base/Finding.h"
#include "core/x509/Certificate.h"

/// What certificates and CRLs have in common before they are signed.
namespace core {

/// The first finding that is an error, the others as its detail.
std::unexpected<Error> refusal(std::span<const Finding> findings);
/// What was chosen; else a root goes on as it signed itself; else what the key usually makes.
/// Errors: Refused (CW-195) for a key that cannot.
Result<const SignatureAlgorithm*> signatureFor(
    const SignatureAlgorithm* chosen, const std::optional<Certificate>& issuer, const PublicKey& key);

}

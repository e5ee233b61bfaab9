#pragma once
#include "core/verifying/Facts.h"
#include "core/x509/OcspResponse.h"

namespace core {

/// What validation needs to know of an OCSP response.
struct OcspFacts {
    explicit OcspFacts(const OcspResponse& described);

    OcspResponse response;
    Sha256 digest{};
    SignedView signedView;
    std::string responderKey; ///< nameKey(); empty: it is named by its key

    /// The OID of a critical extension that nobody here understands, in the response or in one answer; empty: there is none.
    std::string fault(const OcspAnswer& answer) const;
    /// Who made it, for people.
    std::string responder() const;
};

/// Whether an answer is about a certificate that this issuer's name and key have signed (RFC 6960 section 4.1.1), by SHA-1 or
/// SHA-256.
bool speaksOf(const OcspAnswer& answer, const Certificate& certificate, const PublicKey& issuer);
/// SHA-1 of the key's bits, by which responses name their responder (RFC 6960 section 4.2.1).
Bytes keyHashOf(ByteView spki);

}

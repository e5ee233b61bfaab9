#pragma once
#include "core/x509/Certificate.h"
#include "core/x509/Crl.h"

namespace core {

/// OCSPResponseStatus (RFC 6960 section 4.2.1); the value is the standard's number.
enum class OcspResult {
    Successful = 0,
    MalformedRequest = 1,
    InternalError = 2,
    TryLater = 3,
    SigRequired = 5,
    Unauthorized = 6,
};
/// The standard's name; "unknown" for numbers that it does not define.
std::string_view nameOf(OcspResult result);

/// What a responder says of a certificate (RFC 6960 section 2.2).
enum class OcspStatus { Good, Revoked, Unknown };
std::string_view nameOf(OcspStatus status); ///< "good", "revoked", "unknown"

/// SingleResponse: the status of one certificate, named by hashes of its issuer and by its serial number (RFC 6960 section 4.2.1).
struct OcspAnswer {
    std::string hashOid; ///< of the digest that made both hashes
    Bytes issuerNameHash, issuerKeyHash;
    Bytes serial; ///< big-endian, without a leading zero octet for the sign
    bool isSerialNegative = false;
    OcspStatus status = OcspStatus::Unknown;
    Time revokedAt{};                                        ///< only of a revoked one
    RevocationReason reason = RevocationReason::Unspecified; ///< only of a revoked one
    Time thisUpdate{};
    std::optional<Time> nextUpdate;
    std::vector<Extension> extensions;
};

/// A response of an OCSP responder (RFC 6960 section 4.2), decoded once, immutable, cheap to copy. What follows the result is
/// there only in a successful one of the basic type.
class OcspResponse {
public:
    /// Exactly one DER response, no trailing octets. Errors: Malformed, Refused (CW-601, CW-616).
    static Result<OcspResponse> parse(ByteView der);

    const Bytes& der() const;
    OcspResult result() const;
    bool isBasic() const; ///< of the type id-pkix-ocsp-basic, the only one that the standard defines
    /// SEQUENCE { what is signed, algorithm, signature }, as other signed objects have it.
    const Bytes& signedOctets() const;
    const std::optional<DistinguishedName>& responderName() const; ///< nothing: it is named by its key
    const Bytes& responderKeyHash() const;                         ///< SHA-1 of its key; empty: it is named by its name
    Time producedAt() const;
    const std::vector<OcspAnswer>& answers() const;
    const std::vector<Certificate>& certificates() const; ///< that came along to check the signature
    const std::vector<Extension>& extensions() const;

private:
    struct Data;
    explicit OcspResponse(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

}

#pragma once
#include "core/x509/Certificate.h"

namespace core {

/// What a request says beside its extensions (RFC 2985 section 5.4). Anybody can read it, and nothing of it enters a certificate.
struct RequestAttributes {
    std::string challengePassword{}; ///< empty: none
    std::string unstructuredName{};
    bool operator==(const RequestAttributes&) const = default;
};

/// A certification request (PKCS#10, RFC 2986), decoded once, immutable.
class Csr {
public:
    /// Exactly one DER request. Errors: Malformed, Refused (size). A wrong signature is no error here: see provesPossession().
    static Result<Csr> parse(ByteView der);

    const Bytes& der() const;
    const DistinguishedName& subject() const;
    const Result<PublicKey>& publicKey() const;
    const Bytes& spki() const;
    /// What the extensionRequest attribute asks for (RFC 2985 section 5.4.2), duplicates and all.
    const std::vector<Extension>& requestedExtensions() const;
    std::vector<GeneralName> subjectAltNames() const;
    const std::string& signatureOid() const;
    /// What people read: "ecdsa-with-SHA256", "RSASSA-PSS with SHA256".
    std::string signatureName() const;
    /// Whether the signature verifies with the key inside: the sender owns the key.
    bool provesPossession() const;
    Bytes sha256Fingerprint() const;
    /// Attribute types other than extensionRequest, dotted (challengePassword …).
    const std::vector<std::string>& otherAttributes() const;
    /// Those of them whose text people may want to read; untrusted.
    const RequestAttributes& attributes() const;

private:
    struct Data;
    explicit Csr(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

/// Makes and signs a request. Errors: Refused (CW-139) for an attribute of more than 255 characters.
Result<Csr> makeCsr(const DistinguishedName& subject, const std::vector<Extension>& requested, const SigningKey& key,
    const RequestAttributes& attributes = {});

}

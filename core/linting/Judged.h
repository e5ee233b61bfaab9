#pragma once
#include "core/linting/TbsView.h"
#include "core/x509/Csr.h"

namespace core {

/// What the rules look at: a certificate, or what a request asks for. Each part is decoded once, when the first rule asks for it.
/// Borrows the object, which must live longer; used by one thread.
class Judged {
public:
    explicit Judged(const Certificate& certificate);
    explicit Judged(const Csr& request);

    const DistinguishedName& subject() const { return *m_subject; }
    const std::vector<EncodedAttribute>& subjectAsEncoded() const;
    const Result<PublicKey>& publicKey() const { return *m_publicKey; }
    const Bytes& spki() const { return *m_spki; }
    const std::vector<Extension>& extensions() const { return *m_extensions; }
    const std::string& signatureOid() const { return *m_signatureOid; }

    /// The first with this OID; nullptr: not there.
    const Extension* extension(std::string_view oid) const;
    /// Its fields; empty when missing or not readable.
    const FieldValues& fields(std::string_view oid) const;
    /// One of its fields; empty when missing.
    const std::vector<std::string>& field(std::string_view oid, std::string_view key) const;
    /// Whether the extension at this place can be decoded; true for unknown ones.
    bool isReadable(std::size_t at) const;
    bool isCa() const { return m_isCa; }
    const std::vector<GeneralName>& subjectAltNames() const;
    const std::vector<std::string>& keyUsage() const;
    const std::vector<std::string>& extendedKeyUsage() const;

    /// Only certificates have what follows.
    int version() const { return m_certificate->version(); }
    const Bytes& serial() const { return m_certificate->serial(); }
    const DistinguishedName& issuer() const { return m_certificate->issuer(); }
    const Validity& validity() const { return m_certificate->validity(); }
    bool isSelfIssued() const { return m_isSelfIssued; }
    const TbsView& view() const;

private:
    const Result<FieldValues>* decoded(std::size_t at) const;
    std::size_t find(std::string_view oid) const;

    const Certificate* m_certificate = nullptr;
    const DistinguishedName* m_subject;
    const Result<PublicKey>* m_publicKey;
    const Bytes* m_spki;
    const std::vector<Extension>* m_extensions;
    const std::string* m_signatureOid;
    bool m_isCa = false, m_isSelfIssued = false;
    mutable std::vector<std::optional<Result<FieldValues>>> m_decoded; ///< like m_extensions
    mutable std::optional<std::vector<GeneralName>> m_names;
    mutable std::optional<std::vector<EncodedAttribute>> m_encodedSubject;
    mutable std::optional<TbsView> m_view;
};

}

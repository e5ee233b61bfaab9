#include "core/x509/Certificate.h"
#include "core/crypto/Digest.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/Signed.h"
#include <charconv>
#include <mutex>

namespace core {

struct Certificate::Data {
    Bytes der;
    Bytes tbs;
    Bytes signature;
    Bytes algorithm; ///< AlgorithmIdentifier beside the signature
    std::string signatureOid;
    int version = 1;
    Bytes serial;
    bool isSerialNegative = false;
    bool isSignatureConsistent = false; ///< both algorithms are equal and the signature has whole octets
    DistinguishedName subject;
    DistinguishedName issuer;
    Validity validity;
    Bytes spki;
    Result<PublicKey> publicKey = fail(ErrorCode::Malformed);
    std::vector<Extension> extensions;
    mutable std::once_flag handleMade;
    mutable ossl::CertificatePtr handle;

    void makeHandle() const
    {
        std::call_once(handleMade, [this] {
            const std::uint8_t* at = der.data();
            handle.reset(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
        });
    }
};

namespace {

Result<Validity> readValidity(ByteView& input)
{
    CORE_TRY(ByteView content, der::read(input, der::tag::sequence));
    Validity validity;
    CORE_TRY(validity.notBefore, der::readTimeElement(content));
    CORE_TRY(validity.notAfter, der::readTimeElement(content));
    CORE_CHECK(der::expectEnd(content));
    return validity;
}

Result<DistinguishedName> readName(ByteView& input)
{
    CORE_TRY(const ByteView whole, der::readRaw(input, der::tag::sequence));
    return DistinguishedName::fromDer(whole);
}

Result<int> readVersion(ByteView& input)
{
    constexpr std::uint8_t versionTag = der::tag::contextConstructed(0);
    if (!der::nextIs(input, versionTag)) return 1;
    CORE_TRY(ByteView content, der::read(input, versionTag));
    CORE_TRY(const std::int64_t number, der::readSmallInteger(content));
    CORE_CHECK(der::expectEnd(content));
    if (number < 0 || number > 1000) return fail(ErrorCode::Malformed, "version " + std::to_string(number));
    return static_cast<int>(number) + 1;
}

/// issuerUniqueID and subjectUniqueID are passed over.
Result<std::vector<Extension>> readOptionalParts(ByteView rest)
{
    std::vector<Extension> extensions;
    for (const int number : {1, 2})
        if (der::nextIs(rest, der::tag::context(number)) || der::nextIs(rest, der::tag::contextConstructed(number)))
            CORE_CHECK(der::readElement(rest));
    constexpr std::uint8_t extensionsTag = der::tag::contextConstructed(3);
    if (der::nextIs(rest, extensionsTag)) {
        CORE_TRY(const ByteView content, der::read(rest, extensionsTag));
        CORE_TRY(extensions, readExtensions(content));
    }
    CORE_CHECK(der::expectEnd(rest));
    return extensions;
}

/// Fills what stands in the TBSCertificate (RFC 5280 section 4.1.2).
template <typename Data>
Result<void> readTbs(Data& data)
{
    CORE_TRY(ByteView rest, der::readWhole(data.tbs, der::tag::sequence));
    CORE_TRY(data.version, readVersion(rest));
    CORE_TRY(const ByteView serial, der::read(rest, der::tag::integer));
    if (serial.empty()) return fail(ErrorCode::Malformed, "a serial number without octets");
    data.isSerialNegative = (serial[0] & 0x80) != 0;
    data.serial = copyOf(der::magnitude(serial));
    CORE_TRY(const ByteView algorithm, der::readRaw(rest, der::tag::sequence));
    data.isSignatureConsistent = data.isSignatureConsistent && std::ranges::equal(algorithm, data.algorithm);
    CORE_TRY(data.issuer, readName(rest));
    CORE_TRY(data.validity, readValidity(rest));
    CORE_TRY(data.subject, readName(rest));
    CORE_TRY(const ByteView spki, der::readRaw(rest, der::tag::sequence));
    data.spki = copyOf(spki);
    CORE_TRY(data.extensions, readOptionalParts(rest));
    return {};
}

}

Result<Certificate> Certificate::parseOwn(ByteView der)
{
    if (der.size() > certificateLimit)
        return failAs(ErrorCode::Refused, "CW-601", {"certificate", std::to_string(certificateLimit) + " octets"});
    CORE_TRY(const SignedParts parts, readSigned(der, "certificate"));
    auto data = std::make_shared<Data>();
    data->der = copyOf(der);
    data->tbs = copyOf(parts.content);
    data->signature = copyOf(parts.signature);
    data->algorithm = copyOf(parts.algorithm);
    data->signatureOid = parts.algorithmOid;
    data->isSignatureConsistent = parts.isSignatureWhole;
    if (const auto read = readTbs(*data); !read) return unreadable("certificate", read.error());
    data->publicKey = PublicKey::fromSpki(data->spki);
    return Certificate(std::move(data));
}

Result<Certificate> Certificate::parse(ByteView der)
{
    auto certificate = parseOwn(der);
    if (certificate && !certificate->handle())
        return unreadable("certificate", ossl::opensslFailure(ErrorCode::Malformed, "d2i_X509").error());
    return certificate;
}

const Bytes& Certificate::der() const { return m_data->der; }
const Bytes& Certificate::tbs() const { return m_data->tbs; }
const Bytes& Certificate::signature() const { return m_data->signature; }
const std::string& Certificate::signatureOid() const { return m_data->signatureOid; }
const SignatureAlgorithm* Certificate::signatureAlgorithm() const { return knownAlgorithm(m_data->algorithm); }
std::string Certificate::signatureName() const { return core::signatureName(m_data->algorithm); }
int Certificate::version() const { return m_data->version; }
const Bytes& Certificate::serial() const { return m_data->serial; }
bool Certificate::isSerialNegative() const { return m_data->isSerialNegative; }
const DistinguishedName& Certificate::subject() const { return m_data->subject; }
const DistinguishedName& Certificate::issuer() const { return m_data->issuer; }
const Validity& Certificate::validity() const { return m_data->validity; }
const Result<PublicKey>& Certificate::publicKey() const { return m_data->publicKey; }
const Bytes& Certificate::spki() const { return m_data->spki; }
const std::vector<Extension>& Certificate::extensions() const { return m_data->extensions; }
x509_st* Certificate::handle() const
{
    m_data->makeHandle();
    return m_data->handle.get();
}

const Extension* Certificate::extension(std::string_view oidOrName) const
{
    const ExtensionType* const type = findExtensionType(oidOrName);
    return findExtension(m_data->extensions, type ? type->oid : oidOrName);
}

FieldValues Certificate::fields(std::string_view oidOrName) const
{
    const ExtensionType* const type = findExtensionType(oidOrName);
    const Extension* const found = type ? findExtension(m_data->extensions, type->oid) : nullptr;
    return found ? type->decode(found->value).value_or(FieldValues{}) : FieldValues{};
}

Bytes Certificate::sha256Fingerprint() const
{
    const Sha256 digest = sha256(m_data->der);
    return {digest.begin(), digest.end()};
}

bool Certificate::isCa() const { return fields("basicConstraints").contains("ca"); }

std::optional<int> Certificate::pathLength() const
{
    const FieldValues values = fields("basicConstraints");
    const auto found = values.find("pathLength");
    if (found == values.end()) return std::nullopt;
    const std::string& text = found->second.front();
    int length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    return error == std::errc{} ? std::optional(length) : std::nullopt;
}

bool Certificate::isSelfSigned() const { return isSelfIssued() && m_data->publicKey && isSignedBy(*m_data->publicKey); }

std::vector<GeneralName> Certificate::subjectAltNames() const
{
    const Extension* const found = extension("subjectAltName");
    return found ? decodeGeneralNames(found->value).value_or(std::vector<GeneralName>{}) : std::vector<GeneralName>{};
}

std::vector<std::string> Certificate::keyUsage() const { return fields("keyUsage")["uses"]; }

std::vector<std::string> Certificate::extendedKeyUsage() const { return fields("extendedKeyUsage")["purposes"]; }

Bytes Certificate::subjectKeyIdentifier() const
{
    const auto values = fields("subjectKeyIdentifier")["keyIdentifier"];
    return values.empty() ? Bytes{} : fromHex(values.front());
}

Bytes Certificate::authorityKeyIdentifier() const
{
    const auto values = fields("authorityKeyIdentifier")["keyIdentifier"];
    return values.empty() ? Bytes{} : fromHex(values.front());
}

bool Certificate::isSignedBy(const PublicKey& issuer) const
{
    return m_data->isSignatureConsistent && isSignedWith(issuer, m_data->tbs, m_data->algorithm, m_data->signature);
}

}

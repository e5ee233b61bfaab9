#include "core/x509/Csr.h"
#include "core/crypto/Digest.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/Signed.h"
#include "core/x509/Strings.h"
#include <algorithm>
#include <array>

namespace core {

struct Csr::Data {
    Bytes der;
    Bytes info; ///< CertificationRequestInfo, the octets that are signed
    Bytes algorithm;
    Bytes signature;
    bool isSignatureWhole = false;
    std::string signatureOid;
    DistinguishedName subject;
    Bytes spki;
    Result<PublicKey> publicKey = fail(ErrorCode::Malformed);
    std::vector<Extension> extensions;
    std::vector<std::string> otherAttributes;
    RequestAttributes attributes;
};

namespace {

constexpr std::string_view extensionRequestOid = "1.2.840.113549.1.9.14";
constexpr std::string_view microsoftExtensionsOid =
    "1.3.6.1.4.1.311.2.1.14"; // the same content under the number older Windows uses
constexpr std::uint8_t attributesTag = der::tag::contextConstructed(0);

struct Attributes {
    std::vector<Extension> extensions;
    std::vector<std::string> others;
    RequestAttributes texts;
};

/// An attribute that is one text.
struct TextAttribute {
    std::string_view oid;
    std::string_view name;
    std::string RequestAttributes::* text;
    bool isIa5; ///< ASCII is an IA5String, not a PrintableString
};
constexpr std::array textAttributes{
    TextAttribute{"1.2.840.113549.1.9.2", "unstructuredName", &RequestAttributes::unstructuredName, true},
    TextAttribute{"1.2.840.113549.1.9.7", "challengePassword", &RequestAttributes::challengePassword, false}};

/// The simplest string type that can hold a text (RFC 2985 sections 5.4.1 and 5.4.2).
std::uint8_t stringTag(const TextAttribute& attribute, const std::string& text)
{
    if (attribute.isIa5) return der::isAscii(text) ? der::tag::ia5String : der::tag::utf8String;
    return der::isPrintableString(text) ? der::tag::printableString : der::tag::utf8String;
}

Result<void> readAttribute(ByteView attribute, Attributes& to)
{
    CORE_TRY(std::string oid, der::readOid(attribute));
    CORE_TRY(ByteView values, der::readWhole(attribute, der::tag::set));
    if (oid != extensionRequestOid && oid != microsoftExtensionsOid) {
        const auto* const known = std::ranges::find(textAttributes, oid, &TextAttribute::oid);
        if (const auto value = der::readElement(values); value && known != textAttributes.end())
            to.texts.*known->text = der::textOfString(value->tag, value->content).value_or(std::string());
        to.others.push_back(std::move(oid));
        return {};
    }
    while (!values.empty()) {
        CORE_TRY(const der::Element value, der::readElement(values));
        CORE_TRY(auto extensions, readExtensions(value.whole));
        std::ranges::move(extensions, std::back_inserter(to.extensions));
    }
    return {};
}

/// Some programs leave the attributes out, which RFC 2986 section 4.1 does not allow.
Result<Attributes> readAttributes(ByteView rest)
{
    Attributes attributes;
    if (rest.empty()) return attributes;
    CORE_TRY(ByteView content, der::readWhole(rest, attributesTag));
    while (!content.empty()) {
        CORE_TRY(const ByteView attribute, der::read(content, der::tag::sequence));
        CORE_CHECK(readAttribute(attribute, attributes));
    }
    return attributes;
}

template <typename Data>
Result<void> readInfo(Data& data)
{
    CORE_TRY(ByteView rest, der::readWhole(data.info, der::tag::sequence));
    CORE_TRY(const std::int64_t version, der::readSmallInteger(rest));
    if (version != 0) return fail(ErrorCode::Malformed, "request of version " + std::to_string(version + 1));
    CORE_TRY(const ByteView subject, der::readRaw(rest, der::tag::sequence));
    CORE_TRY(data.subject, DistinguishedName::fromDer(subject));
    CORE_TRY(const ByteView spki, der::readRaw(rest, der::tag::sequence));
    data.spki = copyOf(spki);
    CORE_TRY(Attributes attributes, readAttributes(rest));
    data.extensions = std::move(attributes.extensions);
    data.otherAttributes = std::move(attributes.others);
    data.attributes = std::move(attributes.texts);
    return {};
}

}

Result<Csr> Csr::parse(ByteView der)
{
    if (der.size() > certificateLimit)
        return failAs(ErrorCode::Refused, "CW-601", {"request", std::to_string(certificateLimit) + " octets"});
    CORE_TRY(const SignedParts parts, readSigned(der, "request"));
    auto data = std::make_shared<Data>();
    data->der = copyOf(der);
    data->info = copyOf(parts.content);
    data->algorithm = copyOf(parts.algorithm);
    data->signature = copyOf(parts.signature);
    data->isSignatureWhole = parts.isSignatureWhole;
    data->signatureOid = parts.algorithmOid;
    if (const auto read = readInfo(*data); !read) return unreadable("request", read.error());
    data->publicKey = PublicKey::fromSpki(data->spki);
    return Csr(std::move(data));
}

const Bytes& Csr::der() const { return m_data->der; }
const DistinguishedName& Csr::subject() const { return m_data->subject; }
const Result<PublicKey>& Csr::publicKey() const { return m_data->publicKey; }
const Bytes& Csr::spki() const { return m_data->spki; }
const std::vector<Extension>& Csr::requestedExtensions() const { return m_data->extensions; }
const std::string& Csr::signatureOid() const { return m_data->signatureOid; }
std::string Csr::signatureName() const { return core::signatureName(m_data->algorithm); }
const std::vector<std::string>& Csr::otherAttributes() const { return m_data->otherAttributes; }
const RequestAttributes& Csr::attributes() const { return m_data->attributes; }

std::vector<GeneralName> Csr::subjectAltNames() const
{
    const Extension* const found = findExtension(m_data->extensions, "2.5.29.17");
    return found ? decodeGeneralNames(found->value).value_or(std::vector<GeneralName>{}) : std::vector<GeneralName>{};
}

bool Csr::provesPossession() const
{
    return m_data->isSignatureWhole && m_data->publicKey &&
        isSignedWith(*m_data->publicKey, m_data->info, m_data->algorithm, m_data->signature);
}

Bytes Csr::sha256Fingerprint() const
{
    const Sha256 digest = sha256(m_data->der);
    return {digest.begin(), digest.end()};
}

namespace {

/// A SET OF Attribute, which DER orders by its octets (X.690 section 11.6).
Result<Bytes> encodeAttributes(const std::vector<Extension>& requested, const RequestAttributes& texts)
{
    constexpr std::size_t longest = 255; // RFC 2985 appendix A, pkcs-9-ub-challengePassword
    std::vector<Bytes> all;
    if (!requested.empty()) {
        CORE_TRY(const Bytes oid, der::objectIdentifier(extensionRequestOid));
        all.push_back(der::sequence({oid, der::element(der::tag::set, encodeExtensions(requested))}));
    }
    for (const TextAttribute& each : textAttributes) {
        const std::string& text = texts.*each.text;
        if (text.empty()) continue;
        if (der::countCharacters(text) > longest)
            return failAs(ErrorCode::Refused, "CW-139", {std::string(each.name), std::to_string(longest), "RFC 2985"});
        CORE_TRY(const Bytes oid, der::objectIdentifier(each.oid));
        const Bytes value = der::element(stringTag(each, text), bytesOf(text));
        all.push_back(der::sequence({oid, der::element(der::tag::set, value)}));
    }
    std::ranges::sort(all);
    Bytes content;
    for (const Bytes& each : all) content.insert(content.end(), each.begin(), each.end());
    return der::element(attributesTag, content);
}

}

Result<Csr> makeCsr(const DistinguishedName& subject, const std::vector<Extension>& requested, const SigningKey& key,
    const RequestAttributes& attributes)
{
    CORE_TRY(const SignatureAlgorithm* const algorithm, key.publicKey().defaultSignature());
    CORE_TRY(const Bytes encoded, encodeAttributes(requested, attributes));
    const Bytes info = der::sequence({der::integer(std::int64_t{0}), subject.der(), key.publicKey().spki(), encoded});
    CORE_TRY(const Bytes signature, key.sign(info, *algorithm));
    CORE_TRY(Csr csr, Csr::parse(assembleSigned(info, *algorithm, signature)));
    if (!csr.provesPossession()) return fail(ErrorCode::Internal, "the signature just made does not verify");
    return csr;
}

}

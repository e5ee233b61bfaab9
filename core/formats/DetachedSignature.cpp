#include "core/formats/DetachedSignature.h"
#include "core/formats/Ber.h"
#include "core/formats/Cms.h"
#include "core/formats/Pem.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/Der.h"
#include <algorithm>

namespace core {

namespace {

constexpr int mostCertificatesOfSigner = 16;                     // a chain to a root is shorter
constexpr int weakestReviewKey = 112;                            // bits of strength (SP 800-57 part 1)
constexpr std::string_view plainRsaOid = "1.2.840.113549.1.1.1"; // names no digest (RFC 8017 appendix A.1)

/// What a SignedData holds, as it stands there.
struct SignedParts {
    ByteView certificates;
    ByteView signerInfo;
};

std::unexpected<Error> notDetached(std::string why) { return fail(ErrorCode::Malformed, std::move(why)); }

Result<void> readNoContent(ByteView& signedData)
{
    CORE_TRY(ByteView content, der::read(signedData, der::tag::sequence));
    CORE_TRY(const std::string type, der::readOid(content));
    if (type != cms::data) return notDetached("a content of type " + type);
    return content.empty() ? Result<void>() : notDetached("the content is in it");
}

Result<SignedParts> readSigned(ByteView der)
{
    SignedParts parts;
    CORE_TRY(ByteView info, der::readWhole(der, der::tag::sequence));
    CORE_TRY(const std::string type, der::readOid(info));
    if (type != cms::signedData) return notDetached("not signed: " + type);
    CORE_TRY(const ByteView inside, der::readWhole(info, der::tag::contextConstructed(0)));
    CORE_TRY(ByteView signedData, der::readWhole(inside, der::tag::sequence));
    CORE_CHECK(der::read(signedData, der::tag::integer));
    CORE_CHECK(der::read(signedData, der::tag::set));
    CORE_CHECK(readNoContent(signedData));
    CORE_TRY(parts.certificates, der::read(signedData, der::tag::contextConstructed(0)));
    if (der::nextIs(signedData, der::tag::contextConstructed(1)))
        CORE_CHECK(der::read(signedData, der::tag::contextConstructed(1)));
    CORE_TRY(const ByteView signers, der::readWhole(signedData, der::tag::set));
    CORE_TRY(parts.signerInfo, der::readWhole(signers, der::tag::sequence));
    return parts;
}

/// SignerIdentifier (RFC 5652 section 5.3): issuer and serial number, or the key's identifier.
bool isNamed(const Certificate& certificate, const der::Element& identifier)
{
    if (identifier.tag == der::tag::context(0))
        return !identifier.content.empty() &&
            std::ranges::equal(certificate.subjectKeyIdentifier(), identifier.content);
    const Bytes name = der::concat({certificate.issuer().der(), der::integer(certificate.serial())});
    return identifier.tag == der::tag::sequence && std::ranges::equal(name, identifier.content);
}

Result<Certificate> signerAmong(ByteView certificates, const der::Element& identifier)
{
    for (int count = 0; !certificates.empty(); ++count) {
        if (count == mostCertificatesOfSigner) return notDetached("too many certificates");
        CORE_TRY(const der::Element element, der::readElement(certificates));
        if (element.tag != der::tag::sequence) continue; // other forms than X.509
        CORE_TRY(Certificate certificate, Certificate::parse(element.whole));
        if (isNamed(certificate, identifier)) return certificate;
    }
    return notDetached("the signer's certificate is not in it");
}

/// The one value of an attribute that stands there once.
Result<ByteView> onlyValue(ByteView attributes, std::string_view wanted)
{
    std::optional<ByteView> value;
    while (!attributes.empty()) {
        CORE_TRY(ByteView attribute, der::read(attributes, der::tag::sequence));
        CORE_TRY(const std::string type, der::readOid(attribute));
        if (type != wanted) continue;
        if (value) return notDetached("an attribute twice: " + type);
        CORE_TRY(value, der::readWhole(attribute, der::tag::set));
    }
    if (!value) return notDetached("without the attribute " + std::string(wanted));
    return *value;
}

/// The digest of the content, which stands among the attributes.
Result<ByteView> messageDigestIn(ByteView attributes)
{
    CORE_TRY(const ByteView inside, der::readWhole(attributes, der::tag::set));
    CORE_TRY(ByteView type, onlyValue(inside, cms::contentType));
    CORE_TRY(const std::string oid, der::readOid(type));
    if (oid != cms::data || !type.empty()) return notDetached("attributes of another content");
    CORE_TRY(const ByteView digest, onlyValue(inside, cms::messageDigest));
    return der::readWhole(digest, der::tag::octetString);
}

Result<DetachedSignature> readParts(ByteView der)
{
    CORE_TRY(SignedParts parts, readSigned(der));
    ByteView info = parts.signerInfo;
    CORE_CHECK(der::read(info, der::tag::integer));
    CORE_TRY(const der::Element identifier, der::readElement(info));
    CORE_TRY(Certificate signer, signerAmong(parts.certificates, identifier));
    DetachedSignature found{copyOf(der), std::move(signer), {}, {}, {}, {}};
    CORE_TRY(const ByteView digest, der::readRaw(info, der::tag::sequence));
    found.digestOid = copyOf(digest);
    if (der::nextIs(info, der::tag::contextConstructed(0))) {
        CORE_TRY(const ByteView attributes, der::read(info, der::tag::contextConstructed(0)));
        found.attributes = der::element(der::tag::set, attributes); // RFC 5652 section 5.4
        CORE_CHECK(messageDigestIn(found.attributes));
    }
    CORE_TRY(const ByteView algorithm, der::readRaw(info, der::tag::sequence));
    found.algorithm = copyOf(algorithm);
    CORE_TRY(const ByteView signature, der::read(info, der::tag::octetString));
    found.signature = copyOf(signature);
    if (!info.empty()) CORE_CHECK(der::readWhole(info, der::tag::contextConstructed(1)));
    return found;
}

/// Which of our digests an AlgorithmIdentifier names; nullptr: none.
const cms::Digest* digestNamed(ByteView identifier)
{
    auto content = der::readWhole(identifier, der::tag::sequence);
    const auto oid = content ? der::readOid(*content) : Result<std::string>(std::unexpected(content.error()));
    const auto all = cms::digests();
    const auto found = oid ? std::ranges::find(all, *oid, &cms::Digest::oid) : all.end();
    return found == all.end() ? nullptr : &*found;
}

/// The algorithm by which a key made it: CMS may name plain RSA, and the digest apart from it (RFC 3370 section 3.2).
const SignatureAlgorithm* algorithmOf(const DetachedSignature& signature, const cms::Digest& digest)
{
    const SignatureAlgorithm* known = knownAlgorithm(signature.algorithm);
    if (known) return known->digest.empty() || known->digest == digest.name ? known : nullptr;
    auto content = der::readWhole(signature.algorithm, der::tag::sequence);
    const auto oid = content ? der::readOid(*content) : Result<std::string>(std::unexpected(content.error()));
    if (!oid || *oid != plainRsaOid) return nullptr;
    const auto isMeant = [&](const SignatureAlgorithm& each) {
        return each.family == KeyFamily::Rsa && each.parameters == SignatureParameters::Null &&
            each.digest == digest.name;
    };
    const auto all = signatureAlgorithms();
    const auto found = std::ranges::find_if(all, isMeant);
    return found == all.end() ? nullptr : &*found;
}

}

Result<void> DetachedSignature::checkOver(ByteView content) const
{
    const cms::Digest* const digest = digestNamed(digestOid);
    const SignatureAlgorithm* const how = digest ? algorithmOf(*this, *digest) : nullptr;
    const auto& key = signer.publicKey();
    if (!how || !key || key->strength() < weakestReviewKey || !key->signsWith(*how))
        return failAs(ErrorCode::Unsupported, "CW-385", {core::signatureName(algorithm)});
    if (attributes.empty() && key->verifies(content, signature, *how)) return {};
    if (attributes.empty()) return failAs(ErrorCode::Refused, "CW-383");
    CORE_TRY(const Bytes hash, cms::digestOf(content, *digest));
    CORE_TRY(const ByteView signedHash, messageDigestIn(attributes));
    if (!std::ranges::equal(hash, signedHash) || !key->verifies(attributes, signature, *how))
        return failAs(ErrorCode::Refused, "CW-383");
    return {};
}

Result<DetachedSignature> parseDetachedSignature(ByteView der)
{
    if (der.size() > detachedSignatureLimit)
        return failAs(ErrorCode::Refused, "CW-601", {"CMS", std::to_string(detachedSignatureLimit) + " octets"});
    auto found = readParts(der);
    if (!found && found.error().rule.empty()) return failAs(ErrorCode::Malformed, "CW-381", {}, found.error().detail);
    return found;
}

Result<DetachedSignature> readDetachedSignature(ByteView file)
{
    if (file.size() > 2 * detachedSignatureLimit) // as PEM it is longer by a third
        return failAs(ErrorCode::Refused, "CW-601", {"CMS", std::to_string(detachedSignatureLimit) + " octets"});
    Bytes octets = copyOf(file);
    if (mayHoldPem(file)) {
        CORE_TRY(std::vector<PemBlock> blocks, readPem(textOf(file)));
        if (blocks.size() != 1) return failAs(ErrorCode::Malformed, "CW-381", {}, "not one block of PEM");
        octets = std::move(blocks.front().der);
    }
    const auto der = derOfBer(octets);
    if (!der) return failAs(ErrorCode::Malformed, "CW-381", {}, der.error().detail);
    return parseDetachedSignature(*der);
}

}

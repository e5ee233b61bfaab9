#pragma once
#include "core/base/Wording.h"
#include "core/crypto/Digest.h"
#include "core/verifying/Verify.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/GeneralName.h"
#include "core/x509/Signed.h"
#include <stdexcept>

/// Certificates and lists made for tests of path validation: small, right in everything that is not asked to be wrong.
namespace core::made {

inline const Time now = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours(12);

template <typename T>
T need(Result<T> result)
{
    if (!result) throw std::runtime_error("fixture: " + sentence(result.error()));
    return *std::move(result);
}

inline std::shared_ptr<const PrivateKey> newKey(std::string_view algorithm = "ec:P-256")
{
    return std::make_shared<const PrivateKey>(need(PrivateKey::generate(*need(findKeyAlgorithm(algorithm)))));
}

inline Extension extension(std::string_view name, const FieldValues& values, std::optional<bool> critical = {})
{
    const ExtensionType* type = findExtensionType(name);
    return {std::string(type->oid), critical.value_or(type->criticalByDefault), need(type->encode(values))};
}

/// A name with a key, and a certificate for it.
struct Party {
    Certificate certificate;
    std::shared_ptr<const PrivateKey> key;

    const DistinguishedName& name() const { return certificate.subject(); }
};

struct Wish {
    std::string subject = "CN=x";
    bool isCa = false;
    std::optional<int> pathLength{};
    std::vector<std::string> hosts{};
    std::vector<Extension> further{};
    std::vector<std::string> uses{}; ///< key usage; empty: what is usual
    Validity validity{now - std::chrono::days(10), now + std::chrono::days(300)};
    std::shared_ptr<const PrivateKey> key{}; ///< empty: a new one
    std::optional<std::string> issuerName{}; ///< another name than the issuer has
    std::uint32_t serial = 0;                ///< 0: the next one
};

inline std::uint32_t& lastSerial()
{
    static std::uint32_t last = 1000;
    return last;
}

inline CertificateContent contentOf(const Wish& wish, const PrivateKey& key, const Party* issuer)
{
    const PrivateKey& signer = issuer ? *issuer->key : key;
    const std::uint32_t number = wish.serial != 0 ? wish.serial : ++lastSerial();
    CertificateContent content;
    content.serial = {1, 2, 3, 4, 5, static_cast<std::uint8_t>(number >> 16), static_cast<std::uint8_t>(number >> 8),
        static_cast<std::uint8_t>(number)};
    content.signatureAlgorithm = need(signer.publicKey().defaultSignature());
    content.subject = wish.subject.empty() ? DistinguishedName() : need(DistinguishedName::parse(wish.subject));
    content.issuer = wish.issuerName ? need(DistinguishedName::parse(*wish.issuerName))
        : issuer                     ? issuer->name()
                                     : content.subject;
    content.validity = wish.validity;
    content.spki = key.publicKey().spki();
    if (wish.isCa) {
        FieldValues values{{"ca", {"true"}}};
        if (wish.pathLength) values["pathLength"] = {std::to_string(*wish.pathLength)};
        content.extensions.push_back(extension("basicConstraints", values));
    }
    const std::vector<std::string> usual =
        wish.isCa ? std::vector<std::string>{"keyCertSign", "cRLSign"} : std::vector<std::string>{"digitalSignature"};
    content.extensions.push_back(extension("keyUsage", {{"uses", wish.uses.empty() ? usual : wish.uses}}));
    content.extensions.push_back(
        extension("subjectKeyIdentifier", {{"keyIdentifier", {toHex(key.publicKey().keyIdentifier())}}}));
    content.extensions.push_back(
        extension("authorityKeyIdentifier", {{"keyIdentifier", {toHex(signer.publicKey().keyIdentifier())}}}));
    if (!wish.hosts.empty()) {
        std::vector<std::string> names;
        for (const std::string& host : wish.hosts) names.push_back(host.contains(':') ? host : "DNS:" + host);
        content.extensions.push_back(extension("subjectAltName", {{"names", names}}, wish.subject.empty()));
    }
    for (const Extension& each : wish.further) {
        std::erase_if(content.extensions, [&](const Extension& other) { return other.oid == each.oid; });
        content.extensions.push_back(each);
    }
    return content;
}

inline Party make(const Wish& wish, const Party* issuer = nullptr)
{
    auto key = wish.key ? wish.key : newKey();
    const CertificateContent content = contentOf(wish, *key, issuer);
    const Bytes tbs = need(encodeTbs(content));
    const PrivateKey& signer = issuer ? *issuer->key : *key;
    return {need(Certificate::parse(
                assembleSigned(tbs, *content.signatureAlgorithm, need(signer.sign(tbs, *content.signatureAlgorithm))))),
        key};
}

struct ResponseWish {
    OcspStatus status = OcspStatus::Good;
    Time from = now - std::chrono::days(1);
    std::optional<Time> until = now + std::chrono::days(5);
    std::optional<Party> signer{};           ///< nothing: the issuer itself
    std::vector<Certificate> certificates{}; ///< that come along
    std::optional<std::string> responder{};  ///< another name than the signer has
    bool isNamedByKey = false;
    bool isSha256 = false; ///< names the certificate by SHA-256 instead of SHA-1
    std::vector<Extension> extensions{};
    std::size_t times = 1; ///< how often it says so
};

/// A certificate whose key is a point on a curve of 112 bits.
inline Certificate makeOnSmallCurve(const Wish& wish, const Party& issuer)
{
    CertificateContent content = contentOf(wish, *issuer.key, &issuer);
    content.spki = fromHex("3032301006072a8648ce3d020106052b81040006031e0004"
                           "09487239995a5ee76b55f9c2f098a89ce5af8724c0a23e0e0ff77500");
    const Bytes tbs = need(encodeTbs(content));
    return need(Certificate::parseOwn(
        assembleSigned(tbs, *content.signatureAlgorithm, need(issuer.key->sign(tbs, *content.signatureAlgorithm)))));
}

/// The content of the BIT STRING with the key, without its count of unused bits.
inline Bytes keyBitsOf(const Certificate& certificate)
{
    ByteView spki = need(der::readWhole(certificate.spki(), der::tag::sequence));
    static_cast<void>(der::readElement(spki));
    return copyOf(need(der::readWhole(spki, der::tag::bitString)).subspan(1));
}

/// CertID (RFC 6960 section 4.1.1).
inline Bytes certId(const Certificate& certificate, const Party& issuer, bool isSha256)
{
    const auto hashed = [&](ByteView octets) { return isSha256 ? copyOf(sha256(octets)) : sha1(octets); };
    const Bytes oid = need(der::objectIdentifier(isSha256 ? "2.16.840.1.101.3.4.2.1" : "1.3.14.3.2.26"));
    return der::sequence({der::sequence({oid}), der::octetString(hashed(issuer.name().der())),
        der::octetString(hashed(keyBitsOf(issuer.certificate))), der::integer(certificate.serial())});
}

/// An OCSP response as its responder makes it; "revoked" is since a day, for keyCompromise.
inline OcspResponse makeResponse(const Certificate& certificate, const Party& issuer, const ResponseWish& wish = {})
{
    const Party& signer = wish.signer ? *wish.signer : issuer;
    const Bytes revoked = der::concat(
        {der::generalizedTime(wish.from), der::element(der::tag::contextConstructed(0), der::enumerated(1))});
    const Bytes status = wish.status == OcspStatus::Revoked
        ? der::element(der::tag::contextConstructed(1), revoked)
        : Bytes{std::uint8_t(wish.status == OcspStatus::Good ? 0x80 : 0x82), 0};
    const Bytes next =
        wish.until ? der::element(der::tag::contextConstructed(0), der::generalizedTime(*wish.until)) : Bytes{};
    const Bytes answer =
        der::sequence({certId(certificate, issuer, wish.isSha256), status, der::generalizedTime(wish.from), next});
    Bytes answers;
    for (std::size_t i = 0; i < wish.times; ++i) answers.insert(answers.end(), answer.begin(), answer.end());
    const Bytes name = wish.responder ? need(DistinguishedName::parse(*wish.responder)).der() : signer.name().der();
    const Bytes responder = wish.isNamedByKey
        ? der::element(0xA2, der::octetString(sha1(keyBitsOf(signer.certificate))))
        : der::element(0xA1, name);
    const Bytes extensions = wish.extensions.empty() ? Bytes{} : der::element(0xA1, encodeExtensions(wish.extensions));
    const Bytes tbs = der::sequence(
        {responder, der::generalizedTime(wish.from), der::element(der::tag::sequence, answers), extensions});
    const SignatureAlgorithm& algorithm = *need(signer.key->publicKey().defaultSignature());
    Bytes all;
    for (const Certificate& each : wish.certificates) all = der::concat({all, each.der()});
    const Bytes certificates = all.empty() ? Bytes{} : der::element(0xA0, der::element(der::tag::sequence, all));
    const Bytes basic = der::sequence(
        {tbs, encodeAlgorithm(algorithm), der::bitString(need(signer.key->sign(tbs, algorithm))), certificates});
    const Bytes bytes = der::sequence({need(der::objectIdentifier("1.3.6.1.5.5.7.48.1.1")), der::octetString(basic)});
    return need(OcspResponse::parse(der::sequence({der::enumerated(0), der::element(0xA0, bytes)})));
}

struct ListWish {
    std::vector<Certificate> revoked{};
    std::uint64_t number = 7;
    Time from = now - std::chrono::days(1);
    Time until = now + std::chrono::days(20);
    std::shared_ptr<const PrivateKey> key{}; ///< another than the issuer's
};

inline Crl makeList(const Party& issuer, const ListWish& wish = {})
{
    const PrivateKey& key = wish.key ? *wish.key : *issuer.key;
    CrlContent content;
    content.signatureAlgorithm = need(key.publicKey().defaultSignature());
    content.issuer = issuer.name();
    content.thisUpdate = wish.from;
    content.nextUpdate = wish.until;
    content.number = wish.number;
    content.authorityKeyIdentifier = key.publicKey().keyIdentifier();
    for (const Certificate& each : wish.revoked)
        content.entries.push_back({each.serial(), wish.from, RevocationReason::KeyCompromise, {}});
    const Bytes tbs = need(encodeTbs(content));
    return need(
        Crl::parse(assembleSigned(tbs, *content.signatureAlgorithm, need(key.sign(tbs, *content.signatureAlgorithm)))));
}

}

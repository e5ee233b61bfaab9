#include "core/verifying/Signatures.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/SignatureContext.h"
#include "core/linting/WeakAlgorithms.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/Signed.h"
#include <array>
#include <map>

namespace core {
namespace {

constexpr std::string_view dsaKey = "1.2.840.10040.4.1";

constexpr std::string_view pss = "1.2.840.113549.1.1.10";

/// Algorithms that nobody here signs with, or not with these parameters: OpenSSL finds out how.
constexpr std::array otherAlgorithms{
    pss,
    std::string_view("1.2.840.113549.1.1.5"),   // RSA with SHA-1
    std::string_view("1.3.14.3.2.29"),          // the same by another name
    std::string_view("1.2.840.113549.1.1.14"),  // RSA with SHA-224
    std::string_view("1.2.840.10045.4.1"),      // ECDSA with SHA-1
    std::string_view("1.2.840.10045.4.3.1"),    // ECDSA with SHA-224
    std::string_view("1.2.840.10040.4.3"),      // DSA with SHA-1
    std::string_view("2.16.840.1.101.3.4.3.1"), // DSA with SHA-224, 256, 384, 512
    std::string_view("2.16.840.1.101.3.4.3.2"),
    std::string_view("2.16.840.1.101.3.4.3.3"),
    std::string_view("2.16.840.1.101.3.4.3.4"),
};

/// The usual encodings, each looked up instead of compared with all.
const SignatureAlgorithm* usualAlgorithm(ByteView identifier)
{
    static const std::map<Bytes, const SignatureAlgorithm*> all = [] {
        std::map<Bytes, const SignatureAlgorithm*> made;
        for (const SignatureAlgorithm& algorithm : signatureAlgorithms())
            made.emplace(encodeAlgorithm(algorithm), &algorithm);
        return made;
    }();
    const auto found = all.find(copyOf(identifier));
    return found != all.end() ? found->second : knownAlgorithm(identifier);
}

using AlgorithmHandle = std::unique_ptr<X509_ALGOR, ossl::Deleter<X509_ALGOR_free>>;
using ValueHandle = std::unique_ptr<ASN1_TYPE, ossl::Deleter<ASN1_TYPE_free>>;
using BitsHandle = std::unique_ptr<ASN1_BIT_STRING, ossl::Deleter<ASN1_BIT_STRING_free>>;

/// By whatever algorithm and parameters stand there.
bool verifiesAsWritten(const SignedView& signedView, const PublicKey& key)
{
    const std::uint8_t* at = signedView.algorithm.data();
    const AlgorithmHandle algorithm(d2i_X509_ALGOR(nullptr, &at, static_cast<long>(signedView.algorithm.size())));
    at = signedView.content.data();
    const ValueHandle content(d2i_ASN1_TYPE(nullptr, &at, static_cast<long>(signedView.content.size())));
    const BitsHandle signature(ASN1_BIT_STRING_new());
    const bool fits = algorithm && content && signature && key.handle() &&
        ASN1_BIT_STRING_set(signature.get(), const_cast<std::uint8_t*>(signedView.signature.data()), // only copied
            static_cast<int>(signedView.signature.size())) == 1 &&
        ASN1_item_verify(ASN1_ITEM_rptr(ASN1_ANY), algorithm.get(), signature.get(), content.get(), key.handle()) == 1;
    ossl::forgetErrors();
    return fits;
}

struct KeyParts {
    std::string oid;
    ByteView parameters; ///< with tag and length; empty: none, or NULL
    ByteView key;        ///< the BIT STRING, with tag and length
};
Result<KeyParts> splitKey(ByteView spki)
{
    KeyParts parts;
    CORE_TRY(ByteView content, der::readWhole(spki, der::tag::sequence));
    CORE_TRY(ByteView algorithm, der::read(content, der::tag::sequence));
    CORE_TRY(parts.oid, der::readOid(algorithm));
    if (!der::nextIs(algorithm, der::tag::null)) parts.parameters = algorithm;
    parts.key = content;
    return parts;
}

}

Result<PublicKey> workingKey(const CertificateFacts& certificate, const Result<PublicKey>* above)
{
    const Bytes& spki = certificate.certificate.spki();
    const auto own = splitKey(spki);
    if (!own || own->oid != dsaKey || !own->parameters.empty()) return certificate.certificate.publicKey();
    const auto other = above && *above ? splitKey((*above)->spki()) : std::unexpected(Error{});
    if (!other || other->oid != dsaKey || other->parameters.empty())
        return fail(ErrorCode::Malformed, "a DSA key without parameters");
    CORE_TRY(const Bytes oid, der::objectIdentifier(dsaKey));
    return PublicKey::fromSpki(der::sequence({der::sequence({oid, other->parameters}), own->key}));
}

SignatureAnswer checkSignature(const SignedView& signedView, const PublicKey& key)
{
    if (!signedView.isWhole) return SignatureAnswer::Wrong;
    const SignatureAlgorithm* const usual = usualAlgorithm(signedView.algorithm);
    if (usual && key.verifies(signedView.content, signedView.signature, *usual)) return SignatureAnswer::Right;
    if (!std::ranges::contains(otherAlgorithms, signedView.algorithmOid))
        return usual ? SignatureAnswer::Wrong : SignatureAnswer::UnknownAlgorithm;
    return verifiesAsWritten(signedView, key) ? SignatureAnswer::Right : SignatureAnswer::Wrong;
}

bool hasWeakDigest(const SignedView& signedView)
{
    if (signedView.algorithmOid != pss) return !linting::weakSignature(signedView.algorithmOid).empty();
    ByteView rest = der::readWhole(signedView.algorithm, der::tag::sequence).value_or(ByteView{});
    static_cast<void>(der::readElement(rest));
    ByteView parameters = der::readWhole(rest, der::tag::sequence).value_or(ByteView{});
    auto digest = der::read(parameters, der::tag::contextConstructed(0));
    const auto oid =
        digest ? readAlgorithmOid(*digest) : std::unexpected(Error{}); // left out: SHA-1 (RFC 4055 section 3.1)
    constexpr std::array weak{std::string_view("1.3.14.3.2.26"), std::string_view("1.2.840.113549.2.5")};
    return !oid || std::ranges::contains(weak, *oid);
}

std::size_t signatureCost(const SignedView& signedView, const PublicKey& key)
{
    constexpr std::size_t octetsHashed = 64 * 1024; // take as long as one check
    std::size_t cost = 1 + signedView.content.size() / octetsHashed;
    const auto bits = static_cast<std::size_t>(std::max(0, key.bits()));
    if (key.family() == KeyFamily::Rsa) return cost + bits * bits / (4096 * 4096);
    if (key.family() == KeyFamily::Ec) return cost + (bits > 256 ? 4 : 0);
    return cost + (key.family() == KeyFamily::SlhDsa ? 20 : 1);
}

}

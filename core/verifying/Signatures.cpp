#include "core/verifying/Signatures.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/SignatureContext.h"
#include "core/x509/AlgorithmIdentifier.h"
#include <array>
#include <map>

namespace core {
namespace {

constexpr std::string_view dsaKey = "1.2.840.10040.4.1";

/// Algorithms that nobody signs with any more; they are checked with EVP alone.
struct OldAlgorithm {
    std::string_view oid;
    const char* keyType;
    const char* digest;
};
constexpr std::array oldAlgorithms{
    OldAlgorithm{"1.2.840.113549.1.1.5", "RSA", "SHA1"},
    OldAlgorithm{"1.3.14.3.2.29", "RSA", "SHA1"},
    OldAlgorithm{"1.2.840.113549.1.1.14", "RSA", "SHA224"},
    OldAlgorithm{"1.2.840.10045.4.1", "EC", "SHA1"},
    OldAlgorithm{"1.2.840.10045.4.3.1", "EC", "SHA224"},
    OldAlgorithm{"1.2.840.10040.4.3", "DSA", "SHA1"},
    OldAlgorithm{"2.16.840.1.101.3.4.3.1", "DSA", "SHA224"},
    OldAlgorithm{"2.16.840.1.101.3.4.3.2", "DSA", "SHA256"},
    OldAlgorithm{"2.16.840.1.101.3.4.3.3", "DSA", "SHA384"},
    OldAlgorithm{"2.16.840.1.101.3.4.3.4", "DSA", "SHA512"},
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

bool verifiesOld(const SignedView& signedView, const PublicKey& key, const OldAlgorithm& old)
{
    if (!key.handle() || EVP_PKEY_is_a(key.handle(), old.keyType) != 1) return false;
    const ossl::DigestContextPtr context{EVP_MD_CTX_new()};
    const bool fits = context &&
        EVP_DigestVerifyInit_ex(context.get(), nullptr, old.digest, nullptr, nullptr, key.handle(), nullptr) == 1 &&
        EVP_DigestVerify(context.get(), signedView.signature.data(), signedView.signature.size(),
            signedView.content.data(), signedView.content.size()) == 1;
    if (!fits) ossl::forgetErrors();
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
    if (const SignatureAlgorithm* usual = usualAlgorithm(signedView.algorithm))
        return key.verifies(signedView.content, signedView.signature, *usual) ? SignatureAnswer::Right
                                                                              : SignatureAnswer::Wrong;
    const auto* const old = std::ranges::find(oldAlgorithms, signedView.algorithmOid, &OldAlgorithm::oid);
    if (old == oldAlgorithms.end()) return SignatureAnswer::UnknownAlgorithm;
    return verifiesOld(signedView, key, *old) ? SignatureAnswer::Right : SignatureAnswer::Wrong;
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

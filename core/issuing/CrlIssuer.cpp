#include "core/base/Wording.h"
#include "core/issuing/Issuer.h"
#include "core/issuing/Refusal.h"
#include "core/linting/Lint.h"
#include "core/x509/AlgorithmIdentifier.h"

namespace core {

namespace {

/// What one walk over a list gives.
struct Hashes {
    Sha256 tbs{}, whole{};
    Bytes digest; ///< to sign; empty where the algorithm needs its message whole
};

enum class Purpose { Sign, Publish }; ///< before there is a signature the hash of the whole means nothing

Result<Hashes> hashesOf(const Crl& crl, const PublicKey& key, const SignatureAlgorithm& algorithm, Purpose purpose)
{
    const bool isSame = algorithm.digest == "SHA256" && algorithm.family != KeyFamily::MlDsa;
    std::optional<MessageDigest> digest;
    if (purpose == Purpose::Sign && MessageDigest::suits(algorithm) && !isSame) {
        CORE_TRY(digest, MessageDigest::begin(key, algorithm));
    }
    Sha256Run tbs, whole;
    const auto front = static_cast<std::size_t>(crl.tbs().data() - crl.der().data());
    whole.add(crl.der().first(front));
    Result<void> added;
    crl.octets().inPieces(crl.tbs(), [&](ByteView piece) {
        tbs.add(piece);
        if (purpose == Purpose::Publish) whole.add(piece);
        if (digest && added) added = digest->add(piece);
    });
    CORE_CHECK(added);
    whole.add(crl.der().subspan(front + crl.tbs().size()));
    Hashes hashes{.tbs = tbs.end(), .whole = whole.end(), .digest = {}};
    if (isSame) hashes.digest = copyOf(hashes.tbs);
    if (digest) {
        CORE_TRY(hashes.digest, digest->finish());
    }
    return hashes;
}

/// The hash says that these are the octets of which the digest was made.
bool isVerified(const SignedCrl& made, ByteView signature, const PreparedCrl& prepared, ByteView digest)
{
    const PublicKey& key = prepared.issuerKey();
    const SignatureAlgorithm& algorithm = prepared.algorithm();
    if (made.tbsHash != prepared.tbsHash()) return false;
    if (!digest.empty()) return key.verifiesDigest(digest, signature, algorithm);
    const bool isGood = key.verifies(made.crl.tbs(), signature, algorithm);
    made.crl.octets().forget(made.crl.tbs());
    return isGood;
}

}

Result<PreparedCrl> prepareCrl(CrlContent content, const Certificate& issuer, const CrlEntrySource& entries)
{
    const auto uses = issuer.keyUsage();
    if (!issuer.isCa() || std::ranges::find(uses, "cRLSign") == uses.end())
        return failAs(ErrorCode::Refused, "CW-320", {issuer.subject().shortText()});
    CORE_TRY(PublicKey key, issuer.publicKey());
    CORE_TRY(content.signatureAlgorithm, signatureFor(content.signatureAlgorithm, issuer, key));
    content.issuer = issuer.subject();
    content.authorityKeyIdentifier =
        issuer.subjectKeyIdentifier().empty() ? key.keyIdentifier() : issuer.subjectKeyIdentifier();
    PreparedCrl prepared(Scratch(), std::move(key));
    Bytes some;
    CORE_CHECK(entries([&](const RawCrlEntry& entry) -> Result<void> {
        CORE_CHECK(appendCrlEntry(some, entry));
        if (some.size() < SharedOctets::pieceSize) return {};
        CORE_CHECK(prepared.m_entries.append(some));
        some.clear();
        return {};
    }));
    CORE_CHECK(prepared.m_entries.append(some));
    const std::size_t size = prepared.m_entries.size();
    CORE_TRY(prepared.m_tbs, frameOfTbs(content, size));
    const Bytes placeholder(signatureLength(prepared.m_issuerKey), 0);
    const CrlFrame whole = frameOfSigned(prepared.m_tbs, size, *content.signatureAlgorithm, placeholder);
    if (whole.before.size() + size + whole.after.size() > crlLimit) // nobody would read it
        return failAs(ErrorCode::Refused, "CW-601", {"revocation list", std::to_string(crlLimit) + " octets"});
    CORE_TRY(SharedOctets octets, prepared.m_entries.framed(whole.before, whole.after));
    CORE_TRY(prepared.m_preview, Crl::parseOwn(std::move(octets)));
    if (const auto findings = lint(*prepared.m_preview); hasErrors(findings)) return refusal(findings);
    CORE_TRY(
        Hashes hashes, hashesOf(*prepared.m_preview, prepared.m_issuerKey, *content.signatureAlgorithm, Purpose::Sign));
    prepared.m_algorithm = content.signatureAlgorithm;
    prepared.m_number = content.number;
    prepared.m_tbsHash = hashes.tbs;
    prepared.m_digest = std::move(hashes.digest);
    return prepared;
}

Result<SignedCrl> signReserved(ReservedCrl reserved, const SigningKey& key)
{
    PreparedCrl& prepared = reserved.m_prepared;
    const SignatureAlgorithm& algorithm = *prepared.m_algorithm;
    if (!(key.publicKey() == prepared.m_issuerKey)) return failAs(ErrorCode::Refused, "CW-257");
    const ByteView tbs = prepared.m_preview->tbs();
    auto signature =
        prepared.m_digest.empty() ? key.sign(tbs, algorithm) : key.signDigest(prepared.m_digest, algorithm);
    if (!signature && signature.error().code == ErrorCode::Unsupported && !prepared.m_digest.empty())
        signature = key.sign(tbs, algorithm); // a token that makes the digest itself
    CORE_CHECK(signature);
    prepared.m_preview->octets().forget(tbs);
    const std::size_t count = prepared.m_preview->entryCount();
    prepared.m_preview.reset(); // the same place gets another frame
    const CrlFrame frame = frameOfSigned(std::move(prepared.m_tbs), prepared.m_entries.size(), algorithm, *signature);
    CORE_TRY(SharedOctets octets, prepared.m_entries.framed(frame.before, frame.after));
    CORE_TRY(Crl crl, Crl::parseOwn(std::move(octets), count));
    CORE_TRY(const Hashes hashes, hashesOf(crl, prepared.m_issuerKey, algorithm, Purpose::Publish));
    SignedCrl made{std::move(crl), hashes.tbs, hashes.whole};
    if (!isVerified(made, *signature, prepared, prepared.m_digest))
        return fail(ErrorCode::Internal, "the signature does not verify with the issuer's public key");
    return made;
}

}

#include "core/tokens/TokenSigning.h"
#include "core/crypto/Random.h"
#include "core/tokens/Pkcs11.h"
#include "core/tokens/TokenObjects.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <cstring>

namespace core {
namespace {

/// What a token is given to sign.
enum class SignInput {
    Message,
    Digest,
    DigestInfo ///< RFC 8017 section 9.2, the T of EMSA-PKCS1-v1_5
};

/// A digest as OpenSSL, X.509 and PKCS#11 know it. SHA-3 is computed here alone, so the last columns are empty there.
struct DigestKind {
    std::string_view name;
    std::string_view oid;
    unsigned long length; ///< octets
    unsigned long hashMechanism, maskFunction, pkcs1Mechanism, pssMechanism, ecdsaMechanism;
};
constexpr DigestKind digestKinds[] = {
    {"SHA256", "2.16.840.1.101.3.4.2.1", 32, CKM_SHA256, CKG_MGF1_SHA256, CKM_SHA256_RSA_PKCS, CKM_SHA256_RSA_PKCS_PSS,
        CKM_ECDSA_SHA256},
    {"SHA384", "2.16.840.1.101.3.4.2.2", 48, CKM_SHA384, CKG_MGF1_SHA384, CKM_SHA384_RSA_PKCS, CKM_SHA384_RSA_PKCS_PSS,
        CKM_ECDSA_SHA384},
    {"SHA512", "2.16.840.1.101.3.4.2.3", 64, CKM_SHA512, CKG_MGF1_SHA512, CKM_SHA512_RSA_PKCS, CKM_SHA512_RSA_PKCS_PSS,
        CKM_ECDSA_SHA512},
    {"SHA3-256", "2.16.840.1.101.3.4.2.8", 32, 0, 0, 0, 0, 0},
    {"SHA3-384", "2.16.840.1.101.3.4.2.9", 48, 0, 0, 0, 0, 0},
    {"SHA3-512", "2.16.840.1.101.3.4.2.10", 64, 0, 0, 0, 0, 0},
};

/// One way to get a signature of an algorithm out of a token.
struct SignWay {
    TokenOperation operation;
    SignInput input;
};

Bytes pssParameters(const DigestKind& digest)
{
    const ck_rsa_pkcs_pss_params parameters{digest.hashMechanism, digest.maskFunction, digest.length};
    Bytes octets(sizeof parameters);
    std::memcpy(octets.data(), &parameters, sizeof parameters);
    return octets;
}

/// In the order of preference: a digest is quick to send to a card and known to most.
std::vector<SignWay> waysFor(const SignatureAlgorithm& algorithm)
{
    if (algorithm.family == KeyFamily::EdDsa) return {{{CKM_EDDSA}, SignInput::Message}};
    const auto* const digest = std::ranges::find(digestKinds, algorithm.digest, &DigestKind::name);
    if (digest == std::end(digestKinds)) return {};
    std::vector<SignWay> ways;
    if (algorithm.family == KeyFamily::Ec)
        ways = {{{CKM_ECDSA}, SignInput::Digest}, {{digest->ecdsaMechanism}, SignInput::Message}};
    else if (algorithm.family == KeyFamily::Rsa && algorithm.parameters == SignatureParameters::Pss)
        ways = {{{CKM_RSA_PKCS_PSS, pssParameters(*digest)}, SignInput::Digest},
            {{digest->pssMechanism, pssParameters(*digest)}, SignInput::Message}};
    else if (algorithm.family == KeyFamily::Rsa)
        ways = {{{CKM_RSA_PKCS}, SignInput::DigestInfo}, {{digest->pkcs1Mechanism}, SignInput::Message}};
    std::erase_if(ways, [](const SignWay& way) { return way.operation.mechanism == 0; });
    return ways;
}

Result<SignWay> chooseWay(
    const TokenSession& session, const Token& token, const SignatureAlgorithm& algorithm, bool isDigest)
{
    for (SignWay& way : waysFor(algorithm)) {
        if (isDigest && way.input == SignInput::Message) continue;
        CORE_TRY(const auto offer, session.offer(way.operation.mechanism));
        if (offer && (offer->flags & CKF_SIGN)) return std::move(way);
    }
    return failAs(ErrorCode::Unsupported, "CW-455", {token.label, std::string(algorithm.name)});
}

Result<Bytes> digestInfo(const SignatureAlgorithm& algorithm, ByteView digest)
{
    const auto* const kind = std::ranges::find(digestKinds, algorithm.digest, &DigestKind::name);
    CORE_TRY(const Bytes oid, der::objectIdentifier(kind->oid));
    const Bytes nothing = der::element(der::tag::null, {});
    return der::sequence({der::sequence({oid, nothing}), der::octetString(digest)});
}

/// A signer with its key found, used up with one task.
struct Signer {
    TokenSession& session;
    const Token& token;
    const PublicKey& publicKey;
    const SignatureAlgorithm& algorithm;
    SignWay way;
    std::optional<PinForOne> pin;
};

Result<Bytes> inputFor(const Signer& signer, ByteView message, bool isDigest)
{
    Bytes digest;
    if (isDigest)
        digest = copyOf(message);
    else {
        CORE_TRY(MessageDigest run, MessageDigest::begin(signer.publicKey, signer.algorithm));
        CORE_CHECK(run.add(message));
        CORE_TRY(digest, run.finish());
    }
    if (signer.way.input == SignInput::DigestInfo) return digestInfo(signer.algorithm, digest);
    // ECDSA signs as many bits as the order of the curve has (FIPS 186-5 section 6.4.1); not every token shortens itself.
    const auto orderOctets = static_cast<std::size_t>(signer.publicKey.bits() + 7) / 8;
    if (signer.algorithm.family == KeyFamily::Ec && digest.size() > orderOctets) digest.resize(orderOctets);
    return digest;
}

/// PKCS#11 gives r and s of the same length one after the other, X.509 wants ECDSA-Sig-Value (RFC 3279 section 2.2.3).
Bytes encoded(const SignatureAlgorithm& algorithm, Bytes signature)
{
    if (algorithm.family != KeyFamily::Ec || signature.size() % 2 != 0) return signature;
    const ByteView both = signature;
    const std::size_t half = both.size() / 2;
    return der::sequence({der::integer(both.first(half)), der::integer(both.subspan(half))});
}

/// Whether a token says that it has no room for what it got.
bool isTooLong(const Error& error)
{
    const std::string code = error.values.empty() ? std::string() : error.values.front();
    return code == "CKR_DATA_LEN_RANGE" || code == "CKR_DEVICE_MEMORY";
}

/// One signature, not checked yet.
Result<Bytes> makeSignature(const Signer& signer, TokenHandle key, ByteView message, bool isDigest)
{
    const std::size_t longest = std::max<std::size_t>(1024, 2 * signatureLength(signer.publicKey));
    const auto pin = signer.pin ? std::optional(signer.pin->octets) : std::nullopt;
    Result<Bytes> made;
    if (signer.way.input == SignInput::Message)
        made = signer.session.sign(signer.way.operation, key, message, longest, pin);
    else {
        CORE_TRY(const Bytes input, inputFor(signer, message, isDigest));
        made = signer.session.sign(signer.way.operation, key, input, longest, pin);
    }
    if (!made && signer.way.input == SignInput::Message && isTooLong(made.error()))
        return failAs(ErrorCode::Unsupported, "CW-494",
            {signer.token.label, std::string(signer.algorithm.name), std::to_string(message.size())},
            std::move(made).error().detail);
    CORE_CHECK(made);
    return encoded(signer.algorithm, *std::move(made));
}

bool isRight(const Signer& signer, ByteView message, bool isDigest, const Bytes& signature)
{
    return isDigest ? signer.publicKey.verifiesDigest(message, signature, signer.algorithm)
                    : signer.publicKey.verifies(message, signature, signer.algorithm);
}

std::unexpected<Error> wrongSignature(const Signer& signer)
{
    return failAs(ErrorCode::Internal, "CW-457", {signer.token.label});
}

/// Whether the key wants the PIN each time, and whether this can be.
Result<bool> wantsPin(const Signer& signer, TokenHandle key, std::size_t count)
{
    CORE_TRY(const auto wanted, signer.session.flag(key, CKA_ALWAYS_AUTHENTICATE));
    if (!wanted.value_or(false)) return false;
    if (!signer.pin || count != 1) return failAs(ErrorCode::Locked, "CW-463", {signer.token.label});
    if (signer.token.userPin == PinState::Locked) return failAs(ErrorCode::Locked, "CW-454", {signer.token.label});
    if (signer.token.userPin == PinState::FinalTry && !signer.pin->isLastTry)
        return failAs(ErrorCode::Refused, "CW-453", {signer.token.label});
    if (signer.pin->octets.empty() && !signer.token.hasOwnPinEntry)
        return failAs(ErrorCode::Usage, "CW-465", {signer.token.label});
    return true;
}

/// nullopt: it is not the key, as its first signature tells.
Result<std::optional<std::vector<Bytes>>> signWith(
    Signer signer, TokenHandle key, const TokenTask& task, bool hasDoubts)
{
    CORE_TRY(const bool isPinWanted, wantsPin(signer, key, task.messages.size()));
    if (!isPinWanted) signer.pin.reset();
    std::vector<Bytes> signatures;
    if (task.messages.empty()) return signatures;
    CORE_TRY(signatures.emplace_back(), makeSignature(signer, key, task.messages.front(), task.areDigests));
    if (!isRight(signer, task.messages.front(), task.areDigests, signatures.front())) {
        if (hasDoubts) return std::nullopt;
        return wrongSignature(signer);
    }
    signatures.reserve(task.messages.size());
    for (const ByteView& message : task.messages.subspan(1)) {
        CORE_TRY(signatures.emplace_back(), makeSignature(signer, key, message, task.areDigests));
    }
    return signatures;
}

}

std::vector<unsigned long> signingMechanisms(const SignatureAlgorithm& algorithm)
{
    std::vector<unsigned long> mechanisms;
    for (const SignWay& way : waysFor(algorithm)) mechanisms.push_back(way.operation.mechanism);
    return mechanisms;
}

Result<std::vector<Bytes>> signOnToken(TokenSession& session, const Token& token, const TokenKeyName& key,
    const TokenTask& task, const SignatureAlgorithm& algorithm, const std::optional<PinForOne>& pin)
{
    CORE_TRY(const PublicKey publicKey, PublicKey::fromSpki(key.spki));
    if (!publicKey.signsWith(algorithm))
        return failAs(ErrorCode::Unsupported, "CW-455", {token.label, std::string(algorithm.name)});
    CORE_TRY(SignWay way, chooseWay(session, token, algorithm, task.areDigests));
    CORE_TRY(const KeyCandidates candidates, findPrivateKeys(session, key, publicKey));
    const Signer signer{session, token, publicKey, algorithm, std::move(way), pin};
    const bool isCertain = !candidates.certain.empty();
    const auto& handles = isCertain ? candidates.certain : candidates.possible;
    for (const TokenHandle handle : handles) {
        const bool hasDoubts = !isCertain || handle != handles.back(); // several may share an identifier
        CORE_TRY(auto signatures, signWith(signer, handle, task, hasDoubts));
        if (signatures) return *std::move(signatures);
    }
    return failAs(ErrorCode::NotFound, "CW-459",
        {token.label,
            key.label.empty() ? publicKey.algorithmId() + " " + toHex(publicKey.keyIdentifier()) : key.label});
}

Result<void> proveKey(TokenSession& session, const Token& token, TokenHandle key, const PublicKey& publicKey)
{
    CORE_TRY(const SignatureAlgorithm* const algorithm, publicKey.defaultSignature());
    CORE_TRY(SignWay way, chooseWay(session, token, *algorithm, false));
    CORE_TRY(const auto wantsPinEachTime, session.flag(key, CKA_ALWAYS_AUTHENTICATE));
    if (wantsPinEachTime.value_or(false)) return {}; // its first use will tell
    CORE_TRY(const Bytes message, randomBytes(32));
    const Signer signer{session, token, publicKey, *algorithm, std::move(way), {}};
    CORE_TRY(const Bytes signature, makeSignature(signer, key, message, false));
    if (!isRight(signer, message, false, signature)) return wrongSignature(signer);
    return {};
}

}

#include "core/issuing/Issuer.h"
#include "core/base/Wording.h"
#include "core/crypto/Random.h"
#include "core/issuing/HardRules.h"
#include "core/issuing/Refusal.h"
#include "core/linting/Lint.h"
#include "core/profiles/Variables.h"
#include "core/x509/Der.h"
#include "core/x509/SerialNumber.h"

namespace core {

std::unexpected<Error> refusal(std::span<const Finding> findings)
{
    const auto isError = [](const Finding& finding) { return finding.severity == Severity::Error; };
    const auto first = std::ranges::find_if(findings, isError);
    std::string others;
    for (auto each = std::next(first); each != findings.end(); ++each)
        if (isError(*each)) others += (others.empty() ? "" : " ") + sentence(*each);
    return failAs(ErrorCode::Refused, first->rule, first->values, others);
}

Result<const SignatureAlgorithm*> signatureFor(
    const SignatureAlgorithm* chosen, const std::optional<Certificate>& issuer, const PublicKey& key)
{
    if (!chosen && issuer && issuer->isSelfSigned()) chosen = issuer->signatureAlgorithm();
    if (!chosen) return key.defaultSignature();
    if (!key.signsWith(*chosen))
        return failAs(ErrorCode::Refused, "CW-195", {std::string(chosen->id), key.algorithmId()});
    return chosen;
}

namespace {

/// The two key identifiers (RFC 5280 sections 4.2.1.1 and 4.2.1.2) in front of what the draft has.
Result<std::vector<Extension>> completeExtensions(
    const IssueDraft& draft, const std::optional<Certificate>& issuer, const PublicKey& issuerKey)
{
    CORE_TRY(const PublicKey subjectKey, PublicKey::fromSpki(draft.spki));
    const Bytes issuerKeyId =
        issuer && !issuer->subjectKeyIdentifier().empty() ? issuer->subjectKeyIdentifier() : issuerKey.keyIdentifier();
    std::vector<Extension> extensions = draft.extensions;
    const Bytes subjectKeyId = draft.keyIdentifier.empty() ? subjectKey.keyIdentifier() : draft.keyIdentifier;
    CORE_TRY(auto subjectId,
        makeExtension(*findExtensionType("subjectKeyIdentifier"), {{"keyIdentifier", {toHex(subjectKeyId)}}}, false));
    extensions.push_back(std::move(subjectId));
    CORE_TRY(auto authorityId,
        makeExtension(*findExtensionType("authorityKeyIdentifier"), {{"keyIdentifier", {toHex(issuerKeyId)}}}, false));
    extensions.push_back(std::move(authorityId));
    return extensions;
}

/// What names the serial number is made anew.
Result<void> putSerialInto(std::vector<Extension>& extensions, const std::vector<LateExtension>& late, ByteView serial)
{
    for (const LateExtension& each : late) {
        const ExtensionType* known = findExtensionType(each.oid);
        const ExtensionType& type = known ? *known : otherExtensionType();
        CORE_TRY(
            Extension made, makeExtension(each.oid, withSerial(type, each.values, toHex(serial)), each.isCritical));
        const auto place = std::ranges::find(extensions, each.oid, &Extension::oid);
        if (place != extensions.end()) *place = std::move(made);
    }
    return {};
}

}

Result<Bytes> newSerial(std::uint8_t instance, int bits)
{
    if (instance < 0x01 || instance > 0x7f)
        return fail(ErrorCode::Internal, "the first octet of a serial number is 1 to 127");
    if (bits < leastSerialBits || bits > mostSerialBits)
        return fail(ErrorCode::Internal, "a serial number has 64 to 159 random bits");
    const int octets = (bits + 7) / 8;
    CORE_TRY(Bytes serial, randomBytes(static_cast<std::size_t>(octets)));
    serial.front() &= static_cast<std::uint8_t>(0xFF >> (8 * octets - bits));
    if (serial.size() < longestSerial) serial.insert(serial.begin(), instance);
    if (!isSerialNumber(serial)) return fail(ErrorCode::Internal, "a random number without a bit that is set");
    return copyOf(der::magnitude(serial));
}

Result<Bytes> serialFor(const IssueDraft& draft, std::uint8_t instance)
{
    return draft.serial ? Result<Bytes>(*draft.serial) : newSerial(instance, draft.serialBits);
}

Result<Prepared> prepare(
    const IssueDraft& draft, const std::optional<Certificate>& issuer, const PublicKey& issuerKey, ByteView serial)
{
    if (draft.isRefused()) return refusal(draft.problems);
    CertificateContent content;
    content.serial = Bytes(serial.begin(), serial.end());
    CORE_TRY(content.signatureAlgorithm, signatureFor(draft.signature, issuer, issuerKey));
    content.issuer = issuer ? issuer->subject() : draft.subject;
    content.validity = draft.validity;
    content.subject = draft.subject;
    content.spki = draft.spki;
    CORE_TRY(content.extensions, completeExtensions(draft, issuer, issuerKey));
    CORE_CHECK(putSerialInto(content.extensions, draft.late, serial));
    if (const auto broken = checkHardRules(content, issuer); hasErrors(broken)) return refusal(broken);
    CORE_TRY(Bytes tbs, encodeTbs(content));
    const Bytes placeholder(signatureLength(issuerKey), 0);
    CORE_TRY(auto preview, Certificate::parseOwn(assembleSigned(tbs, *content.signatureAlgorithm, placeholder)));
    auto notes = lint(preview);
    if (hasErrors(notes)) return refusal(notes);
    Prepared prepared(std::move(preview), issuerKey);
    prepared.m_tbs = std::move(tbs);
    prepared.m_algorithm = content.signatureAlgorithm;
    prepared.m_profileId = draft.profileId;
    prepared.m_profileVersion = draft.profileVersion;
    prepared.m_profileHash = draft.profileHash;
    prepared.m_notes = withoutNotes(std::move(notes));
    return prepared;
}

Result<Bytes> signReserved(Reserved reserved, const SigningKey& key)
{
    std::vector<Reserved> one;
    one.push_back(std::move(reserved));
    CORE_TRY(const auto made, SignedUnchecked::make(std::move(one), key));
    CORE_TRY(auto whole, made.check(doAlone));
    return std::move(whole.front());
}

void doAlone(std::size_t count, const std::function<void(std::size_t)>& each)
{
    for (std::size_t i = 0; i < count; ++i) each(i);
}

Result<SignedUnchecked> SignedUnchecked::make(std::vector<Reserved> reserved, const SigningKey& key)
{
    std::vector<ByteView> messages;
    for (const Reserved& each : reserved) {
        if (!(key.publicKey() == each.m_key)) return failAs(ErrorCode::Refused, "CW-257");
        if (each.m_algorithm != reserved.front().m_algorithm)
            return fail(ErrorCode::Internal, "two signature algorithms in one go");
        messages.push_back(each.m_tbs);
    }
    std::vector<Bytes> signatures;
    if (!messages.empty()) {
        CORE_TRY(signatures, key.signAll(messages, *reserved.front().m_algorithm));
    }
    if (signatures.size() != messages.size()) return fail(ErrorCode::Internal, "another number of signatures");
    return SignedUnchecked(std::move(reserved), std::move(signatures), key.wrongSignature());
}

Result<std::vector<Bytes>> SignedUnchecked::check(const ShareWork& share) const
{
    std::vector<Bytes> all(m_reserved.size());
    share(all.size(), [&](std::size_t i) {
        const Reserved& each = m_reserved[i];
        if (each.m_key.verifies(each.m_tbs, m_signatures[i], *each.m_algorithm))
            all[i] = assembleSigned(each.m_tbs, *each.m_algorithm, m_signatures[i]);
    });
    if (std::ranges::any_of(all, &Bytes::empty)) return std::unexpected(m_wrong);
    return all;
}

}

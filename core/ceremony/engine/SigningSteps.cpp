#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/Tokens.h"
#include "core/formats/ImportFormat.h"
#include "core/issuing/Refusal.h"
#include "core/profiles/ShippedProfiles.h"
#include <algorithm>

namespace core {

/// What a ceremony reserves stands in its record, on two sticks, instead of in a vault.
class CeremonyReservation {
public:
    static Reserved after(const RecordData& intent, Bytes tbs, const SignatureAlgorithm& algorithm, PublicKey key)
    {
        static_cast<void>(intent); // whoever has one has written it
        return Reserved(0, std::move(tbs), algorithm, std::move(key));
    }
};

namespace {

constexpr auto rehearsalValidity = std::chrono::days(7);
constexpr std::string_view rootProfile = "root-ca";
constexpr std::string_view subProfile = "issuing-ca";
constexpr std::uint8_t ceremonyInstance = 0x01; ///< first octet of serial numbers made here
constexpr std::string_view commonNameOid = "2.5.4.3";
constexpr std::size_t longestCommonName = 64; // RFC 5280 appendix A.1, ub-common-name

/// At a rehearsal a name says so.
Result<DistinguishedName> markedSubject(const CeremonyRoom& room, const DistinguishedName& subject)
{
    if (!room.isRehearsal()) return subject;
    std::vector<NameAttribute> attributes = subject.attributes();
    const auto name = std::ranges::find(attributes, commonNameOid, &NameAttribute::oid);
    if (name == attributes.end()) {
        attributes.push_back({std::string(commonNameOid), std::string(rehearsalMark)});
    } else {
        name->value = std::string(rehearsalMark) + " " + name->value;
        while (name->value.size() > longestCommonName || (!name->value.empty() && name->value.back() == ' ')) {
            do {
                const bool isContinuation = (static_cast<std::uint8_t>(name->value.back()) & 0xC0U) == 0x80U;
                name->value.pop_back();
                if (!isContinuation) break;
            } while (!name->value.empty());
        }
    }
    return DistinguishedName::fromAttributes(attributes);
}

/// Dates come from the script; those of a rehearsal end with the week.
Validity validityOf(const CeremonyRoom& room, const ScriptCertificate& certificate)
{
    if (!room.isRehearsal()) return {certificate.notBefore, certificate.notAfter};
    const Time day = room.world.day.value_or(std::chrono::floor<std::chrono::days>(room.machine.clock()));
    const Time end = day + rehearsalValidity - std::chrono::seconds(1);
    return {day,
        room.world.root && &certificate != &*room.script.root ? std::min(end, room.world.root->validity().notAfter)
                                                              : end};
}

Result<Prepared> prepareBy(const CeremonyRoom& room, std::string_view profileId, RequestFacts facts,
    const IssuerFacts& issuer, const ScriptCertificate& wanted, const PublicKey& issuerKey)
{
    CORE_TRY(const Profile profile, shippedProfile(profileId));
    const Validity validity = validityOf(room, wanted);
    IssueChoices choices;
    choices.days =
        static_cast<int>(std::chrono::ceil<std::chrono::days>(validity.notAfter - validity.notBefore).count());
    IssueDraft draft = applyProfile(profile, 1, facts, issuer, choices, validity.notBefore);
    if (draft.isRefused()) return refusal(draft.problems);
    draft.validity = validity;
    CORE_TRY(const Bytes serial, newSerial(ceremonyInstance));
    return prepare(draft, issuer.certificate, issuerKey, serial);
}

/// The octets that a signature is made over, as a whole that can be read: with zeros in place of the signature.
Bytes withPlaceholder(ByteView tbs, const SignatureAlgorithm& algorithm)
{
    return assembleSigned(tbs, algorithm, Bytes(1));
}

/// What a signature will be made over: what was prepared now, or what an intent without a result says already.
struct ToSign {
    Bytes tbs;
    const SignatureAlgorithm* algorithm = nullptr;
};

Result<std::optional<ToSign>> openIntentOf(const CeremonyRoom& room)
{
    if (!room.openIntent) return std::optional<ToSign>();
    ToSign open;
    CORE_TRY(open.tbs, octetsOf(*room.openIntent, "tbs"));
    CORE_TRY(const std::string name, textOf(*room.openIntent, "algorithm"));
    CORE_TRY(open.algorithm, findSignature(name));
    return std::optional(std::move(open));
}

void show(CeremonyRoom& room, const Certificate& preview, const ToSign& what)
{
    const auto add = [&](std::string_view label, std::string text) {
        room.desk.values.push_back({label, std::move(text)});
    };
    add(CORE_TEXT("core", "Subject"), preview.subject().toText());
    add(CORE_TEXT("core", "Issuer"), preview.issuer().toText());
    add(CORE_TEXT("core", "Serial number"), preview.serialHex());
    add(CORE_TEXT("core", "Not before"), toText(preview.validity().notBefore));
    add(CORE_TEXT("core", "Not after"), toText(preview.validity().notAfter));
    if (preview.publicKey()) add(CORE_TEXT("core", "Key"), preview.publicKey()->algorithmId());
    add(CORE_TEXT("core", "Signed by"), std::string(what.algorithm->name));
    for (const Extension& extension : preview.extensions())
        add(CORE_TEXT("core", "Extension"), extension.oid + (extension.critical ? " critical" : ""));
    add(CORE_TEXT("core", "SHA-256 of what is signed"), fingerprintGroups(sha256(what.tbs)));
}

/// Shows the certificate that is due; `prepareIt` makes it where no intent of before says what it is.
Result<void> openCertificate(CeremonyRoom& room, const std::function<Result<Prepared>()>& prepareIt)
{
    CORE_TRY(const std::optional<ToSign> open, openIntentOf(room));
    if (open) {
        CORE_TRY(const Certificate preview, Certificate::parseOwn(withPlaceholder(open->tbs, *open->algorithm)));
        show(room, preview, *open);
        return {};
    }
    CORE_TRY(room.desk.prepared, prepareIt());
    const Prepared& prepared = *room.desk.prepared;
    show(room, prepared.preview(), {prepared.tbs(), &prepared.algorithm()});
    for (const Finding& note : prepared.notes())
        room.desk.values.push_back({CORE_TEXT("core", "Remark"), sentence(note)});
    return {};
}

std::vector<StepField> signerFields(const CeremonyRoom& room, const ScriptStep&)
{
    const std::string token = signingToken(room.world);
    return token.empty() ? std::vector<StepField>() : pinFields(room, token);
}

Result<void> judgeSigner(CeremonyRoom& room, const ScriptStep&, StepAnswers& answers)
{
    const std::string token = signingToken(room.world);
    if (!token.empty()) return logIn(room, token, answers);
    return room.secrets.key ? Result<void>() : failAs(ErrorCode::TokenUnavailable, "CW-787");
}

RecordData intentOf(ByteView tbs, const SignatureAlgorithm& algorithm)
{
    return {{"algorithm", algorithm.id}, {"tbs_sha256", toHex(sha256(tbs))}, {"tbs", toBase64(tbs)}};
}

/// Signs what the intent says, now or after a power cut, and nothing else.
Result<Bytes> signIntended(CeremonyRoom& room, const RecordData& intent)
{
    CORE_TRY(Bytes tbs, octetsOf(intent, "tbs"));
    CORE_TRY(const std::string name, textOf(intent, "algorithm"));
    CORE_TRY(const SignatureAlgorithm* const algorithm, findSignature(name));
    CORE_TRY(PublicKey key, PublicKey::fromSpki(room.world.keySpki));
    CORE_TRY(const std::unique_ptr<SigningKey> onToken, rootKeyOf(room));
    if (!onToken && !room.secrets.key) return failAs(ErrorCode::TokenUnavailable, "CW-787");
    const SigningKey& signer = onToken ? *onToken : static_cast<const SigningKey&>(*room.secrets.key);
    return signReserved(CeremonyReservation::after(intent, std::move(tbs), *algorithm, std::move(key)), signer);
}

RecordData resultOf(ByteView der)
{
    return {{"sha256", toHex(sha256(der))}, {"words", fingerprintWords(sha256(der))}, {"der", toBase64(der)}};
}

Result<RecordData> performSigning(CeremonyRoom& room, const ScriptStep&, const RecordData& intent)
{
    CORE_TRY(const Bytes der, signIntended(room, intent));
    return resultOf(der);
}

// --- the root ---

Result<void> openSelfSign(CeremonyRoom& room, const ScriptStep&)
{
    CORE_TRY(PublicKey key, PublicKey::fromSpki(room.world.keySpki));
    RequestFacts facts;
    CORE_TRY(facts.subject, markedSubject(room, room.script.root->subject));
    facts.spki = key.spki();
    facts.key = key;
    facts.provesPossession = true; // it was tested
    return openCertificate(
        room, [&] { return prepareBy(room, rootProfile, std::move(facts), {}, *room.script.root, key); });
}

Result<RecordData> intendCertificate(CeremonyRoom& room, const ScriptStep&)
{
    RecordData intent = intentOf(room.desk.prepared->tbs(), room.desk.prepared->algorithm());
    intent["serial"] = room.desk.prepared->preview().serialHex();
    return intent;
}

Result<Certificate> certificateOf(const RecordData& result)
{
    CORE_TRY(const Bytes der, octetsOf(result, "der"));
    return Certificate::parse(der);
}

Result<void> takeRoot(CeremonyWorld& world, const ScriptStep&, const RecordData& result)
{
    CORE_TRY(world.root, certificateOf(result));
    return {};
}

// --- CAs below ---

const ScriptCertificate* subOf(const CeremonyRoom& room, const ScriptStep& step)
{
    const auto found = std::ranges::find(room.script.subs, step.input("sub"), &ScriptCertificate::name);
    return found == room.script.subs.end() ? nullptr : &*found;
}

std::vector<StepField> requestFields(const CeremonyRoom& room, const ScriptStep& step)
{
    if (room.bindings.requests.contains(step.input("sub"))) return {};
    return {{"file", CORE_TEXT("core", "File of the request of"), step.input("sub"), StepField::Kind::File}};
}

Result<void> judgeRequest(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    const auto bound = room.bindings.requests.find(step.input("sub"));
    const std::filesystem::path path =
        bound != room.bindings.requests.end() ? bound->second : std::filesystem::path(answers.text("file"));
    CORE_TRY(const Bytes file, readFile(path, limits::certificateOctets));
    CORE_TRY(const Csr request, readCsr(file));
    if (!request.provesPossession()) return failAs(ErrorCode::Refused, "CW-792", {step.input("sub")});
    if (request.spki() == room.world.keySpki) return failAs(ErrorCode::Refused, "CW-793", {step.input("sub")});
    for (const auto& [name, sub] : room.world.subs)
        if (name != step.input("sub") && sub.spki() == request.spki())
            return failAs(ErrorCode::Refused, "CW-793", {step.input("sub")});
    const Sha256 hash = sha256(request.der());
    room.desk.data = {{"sub", step.input("sub")}, {"sha256", toHex(hash)}, {"der", toBase64(request.der())}};
    room.desk.values.push_back({CORE_TEXT("core", "Asks for the name"), request.subject().toText()});
    room.desk.values.push_back({CORE_TEXT("core", "The request, in words"), fingerprintWords(hash)});
    for (const Extension& asked : request.requestedExtensions())
        room.desk.values.push_back({CORE_TEXT("core", "Asked for, and left out: the script decides"), asked.oid});
    return {};
}

Result<void> takeRequest(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    CORE_TRY(const Bytes der, octetsOf(result, "der"));
    CORE_TRY(Csr request, Csr::parse(der));
    world.requests.insert_or_assign(step.input("sub"), std::move(request));
    return {};
}

Result<void> openSubSign(CeremonyRoom& room, const ScriptStep& step)
{
    const ScriptCertificate* const sub = subOf(room, step);
    const auto request = room.world.requests.find(step.input("sub"));
    if (!sub || request == room.world.requests.end() || !room.world.root) return failAs(ErrorCode::NotFound, "CW-775");
    RequestFacts facts;
    CORE_TRY(facts.subject, markedSubject(room, sub->subject));
    facts.spki = request->second.spki();
    facts.key = request->second.publicKey();
    facts.provesPossession = request->second.provesPossession();
    IssuerFacts issuer{.certificate = room.world.root, .crlUrls = {}, .caIssuerUrls = {}, .ocspUrls = {}};
    if (room.script.root && !room.script.root->crlUrl.empty()) issuer.crlUrls.push_back(room.script.root->crlUrl);
    CORE_TRY(const PublicKey issuerKey, room.world.root->publicKey());
    return openCertificate(
        room, [&] { return prepareBy(room, subProfile, std::move(facts), issuer, *sub, issuerKey); });
}

Result<void> takeSub(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    CORE_TRY(Certificate certificate, certificateOf(result));
    world.subs.insert_or_assign(step.input("sub"), std::move(certificate));
    return {};
}

// --- revocation ---

std::uint64_t numberOf(const Crl& crl)
{
    std::uint64_t number = 0;
    for (const std::uint8_t octet : crl.number()) number = (number << 8U) | octet;
    return number;
}

/// What this ceremony revokes, besides what was revoked before.
Result<std::vector<CrlEntry>> revokedNow(const CeremonyRoom& room, Time day)
{
    std::vector<CrlEntry> entries = room.world.revoked;
    for (const ScriptRevocation& one : room.script.revocations) {
        if (std::ranges::find(entries, one.serial, &CrlEntry::serial) != entries.end()) continue;
        entries.push_back({.serial = one.serial, .revokedAt = day, .reason = one.reason, .invalidity = {}});
    }
    return entries;
}

void showCrl(CeremonyRoom& room, const Crl& preview)
{
    const auto add = [&](std::string_view label, std::string text) {
        room.desk.values.push_back({label, std::move(text)});
    };
    add(CORE_TEXT("core", "Number"), std::to_string(numberOf(preview)));
    add(CORE_TEXT("core", "This update"), toText(preview.thisUpdate()));
    if (preview.nextUpdate()) add(CORE_TEXT("core", "Next update"), toText(*preview.nextUpdate()));
    for (const CrlEntry& entry : preview.entries())
        add(CORE_TEXT("core", "Revoked"), toHex(entry.serial) + " " + std::string(nameOf(entry.reason)));
    add(CORE_TEXT("core", "SHA-256 of what is signed"), fingerprintGroups(sha256(preview.tbs())));
}

Result<void> openCrl(CeremonyRoom& room, const ScriptStep&)
{
    if (!room.world.root || !room.world.day) return failAs(ErrorCode::NotFound, "CW-775");
    CORE_TRY(const std::optional<ToSign> open, openIntentOf(room));
    if (open) {
        CORE_TRY(const Crl preview, Crl::parse(withPlaceholder(open->tbs, *open->algorithm)));
        showCrl(room, preview);
        return {};
    }
    CrlContent content;
    content.thisUpdate = *room.world.day;
    content.nextUpdate = content.thisUpdate +
        (room.isRehearsal() ? std::min(std::chrono::days(room.script.crl->days), rehearsalValidity)
                            : std::chrono::days(room.script.crl->days));
    content.number = room.world.crlNumber + 1;
    if (room.world.crl && content.thisUpdate < room.world.crl->thisUpdate())
        return failAs(ErrorCode::Refused, "CW-794", {toText(room.world.crl->thisUpdate())});
    CORE_TRY(const std::vector<CrlEntry> entries, revokedNow(room, content.thisUpdate));
    CORE_TRY(PreparedCrl prepared, prepareCrl(content, *room.world.root, [&](const auto& take) -> Result<void> {
        for (const CrlEntry& entry : entries)
            CORE_CHECK(take({entry.serial, entry.revokedAt, entry.reason, entry.invalidity}));
        return {};
    }));
    room.desk.preparedCrl = std::make_unique<PreparedCrl>(std::move(prepared));
    showCrl(room, room.desk.preparedCrl->preview());
    return {};
}

Result<RecordData> intendCrl(CeremonyRoom& room, const ScriptStep&)
{
    RecordData intent = intentOf(room.desk.preparedCrl->preview().tbs(), room.desk.preparedCrl->algorithm());
    intent["number"] = room.desk.preparedCrl->number();
    return intent;
}

Result<void> takeCrl(CeremonyWorld& world, const ScriptStep&, const RecordData& result)
{
    CORE_TRY(const Bytes der, octetsOf(result, "der"));
    CORE_TRY(world.crl, Crl::parse(der));
    world.revoked = world.crl->entries();
    world.crlNumber = numberOf(*world.crl);
    return {};
}

}

std::span<const StepWork> signingSteps()
{
    static const std::vector<StepWork> all = [] {
        std::vector<StepWork> steps{
            {.kind = "cert.selfsign", .open = openSelfSign, .intend = intendCertificate, .take = takeRoot},
            {.kind = "csr.import", .fields = requestFields, .judge = judgeRequest, .take = takeRequest},
            {.kind = "cert.sign", .open = openSubSign, .intend = intendCertificate, .take = takeSub},
            {.kind = "crl.sign", .open = openCrl, .intend = intendCrl, .take = takeCrl},
        };
        for (StepWork& step : steps) {
            if (!step.intend) continue; // it signs nothing
            step.fields = signerFields;
            step.judge = judgeSigner;
            step.perform = performSigning;
            step.signsIntent = true;
        }
        return steps;
    }();
    return all;
}

}

#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/Rollover.h"
#include "core/ceremony/engine/CrlSuccession.h"
#include "core/ceremony/engine/CrossCertificate.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/Signing.h"
#include "core/ceremony/engine/Tokens.h"
#include "core/formats/ImportFormat.h"
#include "core/issuing/Refusal.h"
#include "core/profiles/KeyCheck.h"
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

/// A profile may put the parts of a name into another order, and leaves out what it does not grant.
bool saysTheSame(const DistinguishedName& made, const DistinguishedName& planned)
{
    return std::ranges::is_permutation(made.attributes(), planned.attributes());
}

Result<Prepared> prepareBy(const CeremonyRoom& room, std::string_view profileId, RequestFacts facts,
    const IssuerFacts& issuer, const ScriptCertificate& wanted, const PublicKey& issuerKey)
{
    CORE_TRY(const Profile profile, shippedProfile(profileId));
    const Validity validity = validityFor(room, {wanted.notBefore, wanted.notAfter}, issuer.certificate);
    IssueChoices choices;
    choices.days =
        static_cast<int>(std::chrono::ceil<std::chrono::days>(validity.notAfter - validity.notBefore).count());
    IssueDraft draft = applyProfile(profile, 1, facts, issuer, choices, validity.notBefore);
    if (draft.isRefused()) return refusal(draft.problems);
    if (!saysTheSame(draft.subject, facts.subject))
        return failAs(ErrorCode::Refused, "CW-097", {facts.subject.toText(), draft.subject.toText()});
    draft.validity = validity;
    CORE_CHECK(addUses(draft, wanted.uses));
    CORE_TRY(const Bytes serial, ceremonySerial());
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
        add(CORE_TEXT("core", "Extension"), extensionText(extension));
    add(CORE_TEXT("core", "SHA-256 of what is signed"), fingerprintGroups(sha256(what.tbs)));
}

RecordData intentOf(ByteView tbs, const SignatureAlgorithm& algorithm)
{
    return {{"algorithm", algorithm.id}, {"tbs_sha256", toHex(sha256(tbs))}, {"tbs", toBase64(tbs)}};
}

/// Signs what the intent says, now or after a power cut, and nothing else.
Result<Bytes> signIntended(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    CORE_TRY(const RootHoldings* const root, signerAt(room, step));
    CORE_TRY(Bytes tbs, octetsOf(intent, "tbs"));
    CORE_TRY(const std::string name, textOf(intent, "algorithm"));
    CORE_TRY(const SignatureAlgorithm* const algorithm, findSignature(name));
    CORE_TRY(PublicKey key, PublicKey::fromSpki(root->keySpki));
    CORE_TRY(const std::unique_ptr<SigningKey> onToken, keyOnToken(room, root->keySpki));
    const HeldKey* const inMemory = room.secrets.keyOf(root->keySpki);
    if (!onToken && !inMemory) return failAs(ErrorCode::TokenUnavailable, "CW-787");
    const SigningKey& signer = onToken ? *onToken : static_cast<const SigningKey&>(*inMemory);
    return signReserved(CeremonyReservation::after(intent, std::move(tbs), *algorithm, std::move(key)), signer);
}

RecordData resultOf(ByteView der)
{
    return {{"sha256", toHex(sha256(der))}, {"words", fingerprintWords(sha256(der))}, {"der", toBase64(der)}};
}

}

std::string extensionText(const Extension& extension)
{
    std::string text = extension.oid;
    const ExtensionType* const type = findExtensionType(extension.oid);
    if (type) text += " " + std::string(type->name);
    if (extension.critical) text += ", critical";
    const auto fields = type ? type->decode(extension.value) : Result<FieldValues>(fail(ErrorCode::Unsupported));
    if (!fields) return text;
    std::string values;
    for (const auto& [key, list] : *fields) {
        values += (values.empty() ? ": " : "; ") + key;
        for (const std::string& value : list) values += " " + value;
    }
    return text + values;
}

const ScriptCross* crossOf(const CeremonyRoom& room, const ScriptStep& step)
{
    const auto found = std::ranges::find(room.script.crosses, step.input("cross"), &ScriptCross::name);
    return found == room.script.crosses.end() ? nullptr : &*found;
}

Result<const RootHoldings*> signerAt(const CeremonyRoom& room, const ScriptStep& step)
{
    if (!isByFormer(room.script, step)) return &room.world;
    if (!room.world.former) return failAs(ErrorCode::Refused, "CW-301");
    return &*room.world.former;
}

Result<RootHoldings*> signerAt(CeremonyWorld& world, const ScriptStep& step)
{
    if (step.input("by") != formerRoot) return &world;
    if (!world.former) return failAs(ErrorCode::Refused, "CW-301");
    return &*world.former;
}

std::string crlUrlAt(const CeremonyRoom& room, const ScriptStep& step)
{
    const std::optional<ScriptCertificate>& root =
        isByFormer(room.script, step) ? room.script.oldRoot : room.script.root;
    return root ? root->crlUrl : std::string();
}

Result<void> checkPlannedRoot(const CeremonyRoom& room, const ScriptStep& step, const Certificate& root)
{
    const std::optional<ScriptCertificate>& planned =
        isByFormer(room.script, step) ? room.script.oldRoot : room.script.root;
    if (room.isRehearsal() || !planned || planned->subject.matches(root.subject())) return {};
    return failAs(ErrorCode::Refused, "CW-088", {planned->subject.toText(), root.subject().toText()});
}

Validity validityFor(const CeremonyRoom& room, const Validity& planned, const std::optional<Certificate>& issuer)
{
    if (!room.isRehearsal()) return planned;
    const Time day = room.world.day.value_or(std::chrono::floor<std::chrono::days>(room.machine.clock()));
    const Time end = day + rehearsalValidity - std::chrono::seconds(1);
    return {day, issuer ? std::min(end, issuer->validity().notAfter) : end};
}

Result<Bytes> ceremonySerial() { return newSerial(ceremonyInstance); }

/// What lint says of a certificate that is due: the script may know of it, give a reason, and let it be.
void showRemark(CeremonyRoom& room, const Finding& note)
{
    const auto skip = std::ranges::find(room.script.lintSkips, note.rule, &LintSkip::rule);
    if (skip == room.script.lintSkips.end()) {
        room.desk.values.push_back({CORE_TEXT("core", "Remark"), sentence(note)});
        return;
    }
    room.desk.values.push_back({CORE_TEXT("core", "A rule that this ceremony may break"),
        note.rule + ": " + sentence(note) + " " + skip->reason});
    if (std::ranges::find(room.desk.skips, note.rule, &LintSkip::rule) == room.desk.skips.end())
        room.desk.skips.push_back(*skip);
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
    for (const Finding& note : prepared.notes()) showRemark(room, note);
    return {};
}

Result<RecordData> intendCertificate(CeremonyRoom& room, const ScriptStep&)
{
    RecordData intent = intentOf(room.desk.prepared->tbs(), room.desk.prepared->algorithm());
    intent["serial"] = room.desk.prepared->preview().serialHex();
    return intent;
}

void noteSigner(CeremonyWorld& world, const RecordData& result)
{
    const std::string name = textIn(result, "token");
    const auto token = world.tokens.find(name);
    if (token == world.tokens.end() || token->second.isInserted) return;
    CeremonyAsset& asset = world.assets["token:" + name];
    asset.state = CeremonyAsset::State::Open;
    asset.bag.clear();
}

Result<Certificate> signedCertificate(const RecordData& result)
{
    CORE_TRY(const Bytes der, octetsOf(result, "der"));
    return Certificate::parse(der);
}

std::vector<Certificate> knownCas(const CeremonyWorld& world)
{
    std::vector<Certificate> known;
    const auto add = [&](const RootHoldings& root) {
        if (root.root) known.push_back(*root.root);
        for (const auto* const made : {&root.subs, &root.crosses})
            for (const auto& [name, certificate] : *made) known.push_back(certificate);
    };
    add(world);
    if (world.former) add(*world.former);
    return known;
}

bool isKeyOfCa(const CeremonyWorld& world, ByteView spki, std::string_view exceptSub)
{
    const auto isOf = [&](const RootHoldings& root) {
        return std::ranges::equal(root.keySpki, spki) || std::ranges::any_of(root.subs, [&](const auto& sub) {
            return sub.first != exceptSub && std::ranges::equal(sub.second.spki(), spki);
        });
    };
    return isOf(world) || (world.former && isOf(*world.former));
}

namespace {

std::string skipName(const LintSkip& skip) { return "skip:" + skip.rule; }

/// Every rule that is broken here stands first in the record, with its reason.
Result<void> recordSkips(CeremonyRoom& room, const ScriptStep& step)
{
    for (const LintSkip& skip : std::exchange(room.desk.skips, {})) {
        CORE_CHECK(room.journal().append({.type = LineType::Incident,
            .step = step.id,
            .act = step.act,
            .who = {},
            .data = {{"weight", "deviation"}, {"expected", "what is signed breaks no rule"},
                {"happened", "it breaks " + skip.rule}, {"decided", skip.reason},
                {"until", toText(skip.until).substr(0, 10)}, {"cause", "lint.skipped"}}}));
        ++room.world.counts.incidents;
    }
    return {};
}

}

std::vector<StepField> signerFields(const CeremonyRoom& room, const ScriptStep& step)
{
    const auto root = signerAt(room, step);
    const std::string token = root ? tokenWith(room, (*root)->keySpki) : std::string();
    std::vector<StepField> fields = token.empty() ? std::vector<StepField>() : pinFields(room, token);
    for (const LintSkip& skip : room.desk.skips)
        fields.push_back({skipName(skip), CORE_TEXT("core", "Everybody has heard the reason to break the rule"),
            skip.rule, StepField::Kind::Tick});
    return fields;
}

Result<void> judgeSigner(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    for (const LintSkip& skip : room.desk.skips)
        if (!answers.isTicked(skipName(skip))) return failAs(ErrorCode::Refused, "CW-774", {skip.rule});
    CORE_TRY(const RootHoldings* const root, signerAt(room, step));
    const std::string token = tokenWith(room, root->keySpki);
    if (!token.empty()) {
        CORE_CHECK(logIn(room, token, answers));
    } else if (!room.secrets.keyOf(root->keySpki)) {
        return failAs(ErrorCode::TokenUnavailable, "CW-787");
    }
    return recordSkips(room, step);
}

Result<RecordData> performSigning(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    CORE_TRY(const RootHoldings* const root, signerAt(room, step));
    const std::string token = tokenWith(room, root->keySpki);
    CORE_TRY(const Bytes der, signIntended(room, step, intent));
    RecordData result = resultOf(der);
    if (!token.empty()) result["token"] = token;
    return result;
}

StepWork signingWork(StepWork step)
{
    if (!step.fields) step.fields = signerFields;
    if (!step.judge) step.judge = judgeSigner;
    if (!step.perform) step.perform = performSigning;
    step.signsIntent = true;
    return step;
}

namespace {

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
        room, [&] { return prepareBy(room, ceremonyProfile::root, std::move(facts), {}, *room.script.root, key); });
}

Result<void> takeRoot(CeremonyWorld& world, const ScriptStep&, const RecordData& result)
{
    noteSigner(world, result);
    CORE_TRY(world.root, signedCertificate(result));
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

/// Who has a name in the records of these roots keeps it: the same CA, with the same key, gets a new certificate. Anybody else would
/// take its place in the ledger, and in the kit.
Result<void> checkRenewal(const CeremonyRoom& room, const ScriptCertificate& sub, ByteView spki)
{
    CORE_TRY(const DistinguishedName marked, markedSubject(room, sub.subject));
    const auto isSame = [&](const std::string& name, const Certificate& known) {
        return name == sub.name && std::ranges::equal(known.spki(), spki) &&
            (known.subject().matches(sub.subject) || known.subject().matches(marked));
    };
    const auto check = [&](const RootHoldings& root) -> Result<void> {
        for (const auto& [name, known] : root.subs)
            if (kitNameOf(name) == kitNameOf(sub.name) && !isSame(name, known))
                return failAs(ErrorCode::Refused, "CW-497", {sub.name, known.subject().toText()});
        return {};
    };
    CORE_CHECK(check(room.world));
    return room.world.former ? check(*room.world.former) : Result<void>();
}

Result<void> judgeRequest(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    const auto bound = room.bindings.requests.find(step.input("sub"));
    const std::filesystem::path path =
        bound != room.bindings.requests.end() ? bound->second : std::filesystem::path(answers.text("file"));
    CORE_TRY(const Secret file, readSecretFile(path, limits::certificateOctets)); // whatever lies there
    CORE_TRY(const Csr request, csrIn(room.machine.reader->read(file.view())));
    CORE_TRY(const PublicKey key, request.publicKey());
    if (const auto weakness = checkKey(key)) return refusal(std::span(&*weakness, 1));
    if (!request.provesPossession()) return failAs(ErrorCode::Refused, "CW-792", {step.input("sub")});
    if (isKeyOfCa(room.world, request.spki(), step.input("sub")))
        return failAs(ErrorCode::Refused, "CW-793", {step.input("sub")});
    if (const ScriptCertificate* const sub = subOf(room, step)) CORE_CHECK(checkRenewal(room, *sub, request.spki()));
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

/// One name stands for one key in all that these roots have signed.
Result<void> checkNameIsFree(const CeremonyWorld& world, const DistinguishedName& subject, ByteView spki)
{
    for (const Certificate& known : knownCas(world))
        if (known.subject().matches(subject) && !std::ranges::equal(known.spki(), spki))
            return failAs(ErrorCode::Refused, "CW-086", {subject.toText()});
    return {};
}

Result<void> openSubSign(CeremonyRoom& room, const ScriptStep& step)
{
    const ScriptCertificate* const sub = subOf(room, step);
    const auto request = room.world.requests.find(step.input("sub"));
    CORE_TRY(const RootHoldings* const signer, signerAt(room, step));
    if (!sub || request == room.world.requests.end() || !signer->root) return failAs(ErrorCode::NotFound, "CW-775");
    if (signer != &room.world && room.world.day.value_or(Time()) >= room.world.formerStops)
        return failAs(ErrorCode::Refused, "CW-300", {toText(room.world.formerStops)});
    CORE_CHECK(checkPlannedRoot(room, step, *signer->root));
    RequestFacts facts;
    CORE_TRY(facts.subject, markedSubject(room, sub->subject));
    facts.spki = request->second.spki();
    CORE_CHECK(checkNameIsFree(room.world, facts.subject, facts.spki));
    facts.key = request->second.publicKey();
    facts.provesPossession = request->second.provesPossession();
    IssuerFacts issuer{.certificate = signer->root, .crlUrls = {}, .caIssuerUrls = {}, .ocspUrls = {}};
    if (const std::string url = crlUrlAt(room, step); !url.empty()) issuer.crlUrls.push_back(url);
    CORE_TRY(const PublicKey issuerKey, signer->root->publicKey());
    return openCertificate(
        room, [&] { return prepareBy(room, ceremonyProfile::sub, std::move(facts), issuer, *sub, issuerKey); });
}

Result<void> takeSub(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    noteSigner(world, result);
    CORE_TRY(Certificate certificate, signedCertificate(result));
    CORE_TRY(RootHoldings* const root, signerAt(world, step));
    root->subs.insert_or_assign(step.input("sub"), std::move(certificate));
    return {};
}

// --- revocation ---

bool hasIssued(const RootHoldings& root, const Bytes& serial)
{
    const auto isIt = [&](const auto& entry) { return entry.second.serial() == serial; };
    return std::ranges::any_of(root.subs, isIt) || std::ranges::any_of(root.crosses, isIt);
}

/// What this ceremony revokes, besides what was revoked before. A serial number that nobody knows is of the present root.
std::vector<CrlEntry> revokedNow(const CeremonyRoom& room, const RootHoldings& root, Time day)
{
    std::vector<CrlEntry> entries = root.revoked;
    for (const ScriptRevocation& one : room.script.revocations) {
        const bool isOfFormer = room.world.former && hasIssued(*room.world.former, one.serial);
        if (isOfFormer != (&root != &room.world)) continue;
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
    add(CORE_TEXT("core", "Number"), std::to_string(crlNumberOf(preview)));
    add(CORE_TEXT("core", "This update"), toText(preview.thisUpdate()));
    if (preview.nextUpdate()) add(CORE_TEXT("core", "Next update"), toText(*preview.nextUpdate()));
    for (const CrlEntry& entry : preview.entries())
        add(CORE_TEXT("core", "Revoked"), toHex(entry.serial) + " " + std::string(nameOf(entry.reason)));
    add(CORE_TEXT("core", "SHA-256 of what is signed"), fingerprintGroups(sha256(preview.tbs())));
}

Result<void> openCrl(CeremonyRoom& room, const ScriptStep& step)
{
    CORE_TRY(const RootHoldings* const root, signerAt(room, step));
    if (!root->root || !room.world.day) return failAs(ErrorCode::NotFound, "CW-775");
    CORE_TRY(const std::optional<ToSign> open, openIntentOf(room));
    if (open) {
        CORE_TRY(const Crl preview, Crl::parse(withPlaceholder(open->tbs, *open->algorithm)));
        showCrl(room, preview);
        return checkSuccession(preview, root->crl, *root->root);
    }
    CrlContent content;
    content.thisUpdate = *room.world.day;
    content.nextUpdate = content.thisUpdate +
        (room.isRehearsal() ? std::min(std::chrono::days(room.script.crl->days), rehearsalValidity)
                            : std::chrono::days(room.script.crl->days));
    content.number = root->crlNumber + 1;
    const std::vector<CrlEntry> entries = revokedNow(room, *root, content.thisUpdate);
    CORE_TRY(PreparedCrl prepared, prepareCrl(content, *root->root, [&](const auto& take) -> Result<void> {
        for (const CrlEntry& entry : entries)
            CORE_CHECK(take({entry.serial, entry.revokedAt, entry.reason, entry.invalidity}));
        return {};
    }));
    room.desk.preparedCrl = std::make_unique<PreparedCrl>(std::move(prepared));
    showCrl(room, room.desk.preparedCrl->preview());
    return checkSuccession(room.desk.preparedCrl->preview(), root->crl, *root->root);
}

Result<RecordData> intendCrl(CeremonyRoom& room, const ScriptStep&)
{
    RecordData intent = intentOf(room.desk.preparedCrl->preview().tbs(), room.desk.preparedCrl->algorithm());
    intent["number"] = room.desk.preparedCrl->number();
    return intent;
}

Result<void> takeCrl(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    noteSigner(world, result);
    CORE_TRY(const Bytes der, octetsOf(result, "der"));
    CORE_TRY(RootHoldings* const root, signerAt(world, step));
    CORE_TRY(root->crl, Crl::parse(der));
    root->revoked = root->crl->entries();
    root->crlNumber = crlNumberOf(*root->crl);
    return {};
}

}

std::span<const StepWork> signingSteps()
{
    static const std::vector<StepWork> all{
        signingWork({.kind = "cert.selfsign", .open = openSelfSign, .intend = intendCertificate, .take = takeRoot}),
        {.kind = "csr.import", .fields = requestFields, .judge = judgeRequest, .take = takeRequest},
        signingWork({.kind = "cert.sign", .open = openSubSign, .intend = intendCertificate, .take = takeSub}),
        signingWork({.kind = "crl.sign", .open = openCrl, .intend = intendCrl, .take = takeCrl}),
    };
    return all;
}

}

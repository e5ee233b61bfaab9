#include "core/ceremony/engine/DryRun.h"
#include "core/base/File.h"
#include "core/ceremony/CheckScript.h"
#include "core/ceremony/engine/CrossCertificate.h"
#include "core/ceremony/engine/Signing.h"
#include "core/ceremony/record/Kit.h"
#include "core/profiles/ShippedProfiles.h"
#include <algorithm>

namespace core {
namespace {

using Deeds = std::vector<StepValue>;

std::string daysText(int days) { return std::to_string(days) + " d"; }

std::string periodText(Time begin, Time end) { return toText(begin) + " – " + toText(end); }

// --- keys ---

/// What a token is told of a key (PKCS #11), as core/tokens makes it.
Deeds keyTemplate(const Script& script, const ScriptStep& step)
{
    const bool mayBeCopied = script.custody && script.custody->strategy == Custody::OnTokenVendorBackup;
    const std::string extractable = mayBeCopied ? "true" : "false";
    return {{CORE_TEXT("core", "Token"), step.input("token")},
        {CORE_TEXT("core", "Private key"),
            "CKA_TOKEN true, CKA_PRIVATE true, CKA_SENSITIVE true, CKA_EXTRACTABLE " + extractable +
                ", CKA_SIGN true, CKA_DECRYPT false, CKA_UNWRAP false, CKA_DERIVE false, CKA_SIGN_RECOVER false"},
        {CORE_TEXT("core", "Public key"), "CKA_TOKEN true, CKA_VERIFY true, CKA_ENCRYPT false, CKA_WRAP false"}};
}

Deeds ofKey(const Script& script, const ScriptStep& step)
{
    Deeds deeds;
    if (script.key) deeds.push_back({CORE_TEXT("core", "Key"), std::string(script.key->algorithm->id)});
    if (step.input("token").empty()) {
        deeds.push_back({CORE_TEXT("core", "Where"), "mlock(2), MADV_DONTDUMP"});
        return deeds;
    }
    for (StepValue& line : keyTemplate(script, step)) deeds.push_back(std::move(line));
    return deeds;
}

Deeds ofToken(const Script&, const ScriptStep& step) { return {{CORE_TEXT("core", "Token"), step.input("token")}}; }

Deeds ofInspection(const Script&, const ScriptStep& step)
{
    return {{CORE_TEXT("core", "Token"), step.input("token")},
        {CORE_TEXT("core", "Expected on it"), step.input("expect_state")}};
}

Deeds ofInitialising(const Script&, const ScriptStep& step)
{
    return {{CORE_TEXT("core", "Token"), step.input("token")},
        {CORE_TEXT("core", "Asked of it"), "C_InitToken, C_InitPIN"}};
}

Deeds ofPin(const Script&, const ScriptStep& step)
{
    return {{CORE_TEXT("core", "Token"), step.input("token")},
        {CORE_TEXT("core", "Asked of it"), "C_SetPIN (" + step.input("pin") + ")"}};
}

Deeds ofDestroying(const Script&, const ScriptStep& step)
{
    return {{CORE_TEXT("core", "Token"), step.input("token")},
        {CORE_TEXT("core", "Asked of it"), "C_DestroyObject, C_FindObjects"}};
}

// --- shares and paper ---

Deeds ofSplitting(const Script& script, const ScriptStep&)
{
    if (!script.quorum) return {};
    return {{CORE_TEXT("core", "Shares"),
                std::to_string(script.quorum->threshold) + " / " + std::to_string(script.quorum->shares)},
        {CORE_TEXT("core", "Form"), "SLIP-0039, 33"}};
}

Deeds ofPrinting(const Script& script, const ScriptStep& step)
{
    const std::string copies = step.input("copies");
    const int usual = script.custody ? std::max(script.custody->paperCopies, 1) : 1;
    return {{CORE_TEXT("core", "Copies"), copies.empty() ? std::to_string(usual) : copies},
        {CORE_TEXT("core", "Form"), "EncryptedPrivateKeyInfo, PBES2, AES-256-CBC"}};
}

// --- certificates and lists ---

Deeds ofCertificate(std::string_view profile, const IssueDraft& draft, const ScriptCertificate& planned)
{
    Deeds deeds{{CORE_TEXT("core", "Profile"), std::string(profile)},
        {CORE_TEXT("core", "Subject"), planned.subject.toText()},
        {CORE_TEXT("core", "Valid"), periodText(planned.notBefore, planned.notAfter)}};
    for (const Extension& extension : draft.extensions)
        deeds.push_back({CORE_TEXT("core", "Extension"), extensionText(extension)});
    return deeds;
}

Result<Deeds> profiled(std::string_view id, const ScriptCertificate& planned, std::string_view issuerUrl)
{
    CORE_TRY(const Profile profile, shippedProfile(id));
    RequestFacts facts;
    facts.subject = planned.subject;
    facts.provesPossession = true;
    IssuerFacts issuer;
    if (!issuerUrl.empty()) issuer.crlUrls.emplace_back(issuerUrl);
    IssueDraft draft = applyProfile(profile, 1, facts, issuer, {}, planned.notBefore);
    CORE_CHECK(addUses(draft, planned.uses));
    return ofCertificate(id, draft, planned);
}

Result<Deeds> ofRoot(const Script& script)
{
    return script.root ? profiled(ceremonyProfile::root, *script.root, {}) : Result<Deeds>(Deeds());
}

Result<Deeds> ofSub(const Script& script, const ScriptStep& step)
{
    const auto sub = std::ranges::find(script.subs, step.input("sub"), &ScriptCertificate::name);
    if (sub == script.subs.end()) return Deeds();
    const std::optional<ScriptCertificate>& issuer = step.input("by") == "former" ? script.oldRoot : script.root;
    return profiled(ceremonyProfile::sub, *sub, issuer ? issuer->crlUrl : std::string());
}

std::string joinedTexts(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

Deeds ofCross(const Script& script, const ScriptStep& step)
{
    const auto cross = std::ranges::find(script.crosses, step.input("cross"), &ScriptCross::name);
    if (cross == script.crosses.end()) return {};
    Deeds deeds{{CORE_TEXT("core", "Of"), std::string(nameOf(cross->of))},
        {CORE_TEXT("core", "Valid"), periodText(cross->notBefore, cross->notAfter)}};
    if (!cross->subject.isEmpty()) deeds.push_back({CORE_TEXT("core", "Subject"), cross->subject.toText()});
    if (cross->pathLength) deeds.push_back({CORE_TEXT("core", "Path length"), std::to_string(*cross->pathLength)});
    if (!cross->uses.empty()) deeds.push_back({CORE_TEXT("core", "Uses"), joinedTexts(cross->uses)});
    for (const GeneralName& name : cross->permitted)
        deeds.push_back({CORE_TEXT("core", "Names allowed"), toText(name)});
    for (const GeneralName& name : cross->excluded)
        deeds.push_back({CORE_TEXT("core", "Names excluded"), toText(name)});
    return deeds;
}

Deeds ofList(const Script& script, const ScriptStep& step)
{
    Deeds deeds;
    if (script.crl) deeds.push_back({CORE_TEXT("core", "Lasts"), daysText(script.crl->days)});
    if (!step.input("by").empty()) deeds.push_back({CORE_TEXT("core", "Signed by"), step.input("by")});
    for (const ScriptRevocation& one : script.revocations)
        deeds.push_back({CORE_TEXT("core", "Revokes"), toHex(one.serial) + " " + std::string(nameOf(one.reason))});
    return deeds;
}

// --- the kit ---

/// The files that a verifier looks at; those for machines stand below one folder.
Deeds ofExport(const Script& script, const ScriptStep& step)
{
    std::vector<std::string> files;
    for (const std::string_view path : {kitPath::readme, kitPath::howToVerify, kitPath::verifier, kitPath::root,
             kitPath::script, kitPath::transcript, kitPath::timeQuery, kitPath::sums})
        files.emplace_back(path);
    if (script.options.transcriptSigner == TranscriptSigner::Root)
        for (const std::string_view path :
            {kitPath::transcriptSignature, kitPath::transcriptCms, kitPath::sumsSignature})
            files.emplace_back(path);
    for (const ScriptCertificate& sub : script.subs) files.push_back("sub/" + safeFileName(sub.name) + ".crt");
    for (const ScriptCross& cross : script.crosses)
        files.push_back(cross.of == ScriptCross::Of::Other
                ? std::string(kitPath::crossFolder) + safeFileName(cross.name) + ".crt"
                : std::string(cross.of == ScriptCross::Of::NewWithOld ? kitPath::newWithOld : kitPath::oldWithNew));
    files.insert(files.end(), {"trust/", "reminders/ceremony.ics"});
    return {{CORE_TEXT("core", "Stick"), step.input("medium")},
        {CORE_TEXT("core", "Record"), std::string(nameOf(script.options.transcriptSigner))},
        {CORE_TEXT("core", "Files"), joinedTexts(files)}};
}

Deeds ofMedium(const Script&, const ScriptStep& step) { return {{CORE_TEXT("core", "Stick"), step.input("medium")}}; }
Deeds ofAsset(const Script&, const ScriptStep& step) { return {{CORE_TEXT("core", "What"), step.input("asset")}}; }

Deeds ofReading(const Script& script, const ScriptStep& step)
{
    Deeds deeds{{CORE_TEXT("core", "Of"), step.input("of")}};
    if (step.input("of") == "script") deeds.push_back({CORE_TEXT("core", "SHA-256"), toHex(script.identity)});
    return deeds;
}

/// What steps of a kind come to; kinds that are not here ask people and write what they said.
struct DeedsOf {
    std::string_view kind;
    Deeds (*tell)(const Script& script, const ScriptStep& step);
};
constexpr DeedsOf deedsOf[]{{"token.inspect", ofInspection}, {"token.init", ofInitialising}, {"token.pin-set", ofPin},
    {"key.generate", ofKey}, {"key.import", ofKey}, {"key.clone", ofKey}, {"key.selftest", ofToken},
    {"key.destroy", ofDestroying}, {"share.split", ofSplitting}, {"paper.print", ofPrinting}, {"cert.cross", ofCross},
    {"crl.sign", ofList}, {"export.write", ofExport}, {"export.verify", ofMedium}, {"media.insert", ofMedium},
    {"media.eject", ofMedium}, {"seal.record", ofAsset}, {"check.seal", ofAsset}, {"media.destroy", ofAsset},
    {"asset.lost", ofAsset}, {"fingerprint.read", ofReading}};

Result<Deeds> toldOf(const Script& script, const ScriptStep& step)
{
    if (step.kind->name == "cert.selfsign") return ofRoot(script);
    if (step.kind->name == "cert.sign") return ofSub(script, step);
    const auto* const known = std::ranges::find(deedsOf, step.kind->name, &DeedsOf::kind);
    return known == std::end(deedsOf) ? Deeds() : known->tell(script, step);
}

/// Everybody whom the script names, and whether a signature of theirs counts.
std::vector<DryReviewer> reviewersOf(const Script& script, std::span<const ScriptReview> reviews)
{
    std::vector<DryReviewer> reviewers;
    for (const ScriptReviewer& named : script.reviewers)
        reviewers.push_back({named.name, std::ranges::any_of(reviews, [&](const ScriptReview& review) {
                                 return review.counts() && review.certificate == named.certificate;
                             })});
    return reviewers;
}

}

bool DryRun::isFit() const
{
    const bool isPlanned =
        std::ranges::none_of(findings, [](const Finding& finding) { return finding.severity == Severity::Error; });
    return isPlanned && std::ranges::none_of(environment, [](const EnvironmentResult& result) {
        return result.isStanding() && !result.isWaivable;
    });
}

Result<DryRun> dryRun(
    const Script& script, std::vector<EnvironmentResult> environment, std::span<const ScriptReview> reviews, Time now)
{
    DryRun run{.findings = checkScript(script, now),
        .environment = std::move(environment),
        .reviewers = reviewersOf(script, reviews),
        .unverified = {},
        .steps = {},
        .signaturesMissing = std::max(0, script.people.reviewers - countReviews(reviews))};
    std::ranges::copy_if(
        reviews, std::back_inserter(run.unverified), [](const ScriptReview& review) { return !review.counts(); });
    int minute = 0;
    for (const ScriptStep& step : script.steps) {
        CORE_TRY(Deeds deeds, toldOf(script, step));
        std::erase_if(deeds, [](const StepValue& deed) { return deed.text.empty(); });
        run.steps.push_back({&step, minute, std::move(deeds)});
        minute += step.minutes;
    }
    return run;
}

}

#include "core/base/Text.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Granting.h"
#include "core/profiles/KeyCheck.h"
#include "core/profiles/ProfileCheck.h"
#include "core/x509/Der.h"
#include "core/x509/EndOfValidity.h"
#include "core/x509/SerialNumber.h"

namespace core {
namespace {

constexpr std::chrono::seconds day = std::chrono::hours(24);

/// Now, or earlier where the profile back-dates, but not before the issuer.
Time beginOf(const Granting& granting)
{
    const auto& issuer = granting.issuer.certificate;
    const Time begin = granting.now - std::chrono::minutes(granting.profile.backdateMinutes);
    return issuer ? std::min(granting.now, std::max(begin, issuer->validity().notBefore)) : begin;
}

/// The last second of so many days (RFC 5280 section 4.1.2.5: both ends count).
Time endAfter(Time begin, int days) { return begin + days * day - std::chrono::seconds(1); }

/// What was counted in days; a problem where the profile does not allow so many.
Time endByDays(const Granting& granting, int days, IssueDraft& draft)
{
    const int most = granting.profile.maximumDays;
    if (days < 1) draft.problems.push_back(problem("CW-162", "validity", {std::to_string(days)}));
    if (days > most)
        draft.problems.push_back(problem("CW-161", "validity", {std::to_string(days), std::to_string(most)}));
    return endAfter(beginOf(granting), std::clamp(days, 1, most));
}

/// What was chosen as a moment; a problem where it is over, or later than the profile allows.
Time endByDate(const Granting& granting, Time end, IssueDraft& draft)
{
    const Profile& profile = granting.profile;
    if (end == noWellDefinedEnd && profile.grantsNoEnd) return end;
    const Time latest = endAfter(beginOf(granting), profile.maximumDays);
    if (end == noWellDefinedEnd)
        draft.problems.push_back(problem("CW-099", "validity", {profile.title}));
    else if (end > latest)
        draft.problems.push_back(problem(
            "CW-098", "validity", {toText(end), toText(latest), profile.title, std::to_string(profile.maximumDays)}));
    else if (end <= granting.now)
        draft.problems.push_back(problem("CW-100", "validity", {toText(end), toText(granting.now)}));
    return std::min(std::max(end, granting.now), latest);
}

/// Inside the issuer's life; the row says what was cut, a problem what may not be (RFC 5280 section 6.1: all of a path is valid at
/// once).
Validity validityUntil(const Granting& granting, Time end, Decision& row, IssueDraft& draft)
{
    const auto& issuer = granting.issuer.certificate;
    Validity validity{beginOf(granting), end};
    if (issuer && issuer->validity().notAfter < validity.notAfter) {
        if (granting.profile.refusesLateEnd)
            draft.problems.push_back(
                problem("CW-278", "validity", {toText(validity.notAfter), toText(issuer->validity().notAfter)}));
        validity.notAfter = granting.issuer.certificate->validity().notAfter;
        row.refusals.push_back(note("CW-163", "validity", {toText(validity.notAfter)}));
        row.by = Decision::By::Ca;
    }
    return validity;
}

void checkIssuerFits(const Granting& granting, IssueDraft& draft)
{
    const bool needsIssuer = granting.profile.kind != CertificateKind::Root;
    if (needsIssuer != granting.issuer.certificate.has_value())
        draft.problems.push_back(problem(needsIssuer ? "CW-181" : "CW-183", "issuer", {granting.profile.title}));
    if (!granting.request.provesPossession) draft.problems.push_back(problem("CW-101", "signature"));
}

/// The key was certified before: for another subject, or at all (CW-279, CW-280).
void checkReuse(const Granting& granting, Decision& row, IssueDraft& draft)
{
    const KeyReuse reuse = granting.profile.keyReuse;
    const bool onlyOthers = reuse == KeyReuse::WarnOther || reuse == KeyReuse::RefuseOther;
    const std::string own = draft.subject.toText();
    for (const std::string& subject : granting.request.earlierSubjects) {
        if (reuse == KeyReuse::Allow || (onlyOthers && subject == own)) continue;
        Finding finding = problem(onlyOthers ? "CW-279" : "CW-280", "subjectPublicKeyInfo", {subject});
        if (reuse == KeyReuse::RefuseOther || reuse == KeyReuse::Refuse) return draft.problems.push_back(finding);
        finding.severity = Severity::Warning;
        return row.refusals.push_back(finding);
    }
}

bool hasNoName(const IssueDraft& draft)
{
    return draft.subject.isEmpty() && draft.names.empty() && draft.problems.empty();
}

}

void grantValidity(const Granting& granting, IssueDraft& draft)
{
    const int days = granting.choices.days.value_or(granting.profile.defaultDays);
    Decision row{.field = CORE_TEXT("core", "Validity"),
        .asked = {},
        .granted = {},
        .by = Decision::By::Profile,
        .refusals = {}};
    if (granting.choices.days || granting.choices.end) {
        row.asked.push_back(granting.choices.end ? toText(*granting.choices.end) : std::to_string(days) + " d");
        row.by = Decision::By::Operator;
    }
    const Time end =
        granting.choices.end ? endByDate(granting, *granting.choices.end, draft) : endByDays(granting, days, draft);
    draft.validity = validityUntil(granting, end, row, draft);
    if (granting.issuer.certificate && !granting.issuer.certificate->validity().contains(granting.now)) {
        const Validity& issuer = granting.issuer.certificate->validity();
        draft.problems.push_back(problem("CW-164", "validity", {toText(issuer.notBefore), toText(issuer.notAfter)}));
    }
    row.granted = {toText(draft.validity.notBefore) + " – " + toText(draft.validity.notAfter)};
    row.profile = {std::to_string(granting.profile.defaultDays) + " d",
        "≤ " + std::to_string(granting.profile.maximumDays) + " d"};
    if (granting.issuer.certificate) {
        const Validity& issuer = granting.issuer.certificate->validity();
        row.issuer = {toText(issuer.notBefore) + " – " + toText(issuer.notAfter)};
    }
    row.sources = {row.by};
    draft.decisions.push_back(std::move(row));
}

void tellAttributes(const Granting& granting, IssueDraft& draft)
{
    const RequestAttributes& attributes = granting.request.attributes;
    if (attributes == RequestAttributes{}) return;
    Decision row{.field = CORE_TEXT("core", "Attributes"), .asked = {}, .granted = {}};
    if (!attributes.unstructuredName.empty()) row.asked.push_back("unstructuredName: " + attributes.unstructuredName);
    if (!attributes.challengePassword.empty()) row.asked.emplace_back("challengePassword");
    row.refusals.push_back(note("CW-349", "attributes"));
    draft.decisions.push_back(std::move(row));
}

void grantSerial(const Granting& granting, IssueDraft& draft)
{
    draft.serialBits = granting.profile.serialBits;
    const std::optional<Bytes>& typed = granting.choices.serial;
    if (!typed) return;
    Decision row{.field = CORE_TEXT("core", "Serial number"), .asked = {toHex(*typed)}, .granted = {}};
    row.by = Decision::By::Operator;
    if (!granting.profile.takesSerial)
        draft.problems.push_back(problem("CW-340", "serialNumber", {granting.profile.title}));
    else if (!isSerialNumber(*typed))
        draft.problems.push_back(problem("CW-341", "serialNumber", {toHex(*typed)}));
    else
        draft.serial = copyOf(der::magnitude(*typed));
    if (draft.serial) row.granted = row.asked;
    row.sources.assign(row.granted.size(), row.by);
    draft.decisions.push_back(std::move(row));
}

void grantKey(const Granting& granting, IssueDraft& draft)
{
    const Result<PublicKey>& key = granting.request.key;
    draft.spki = granting.request.spki;
    if (!key) {
        draft.problems.push_back(problem("CW-156", "subjectPublicKeyInfo", {key.error().detail}));
        return;
    }
    Decision row{.field = CORE_TEXT("core", "Key"),
        .asked = {key->algorithmId()},
        .granted = {},
        .by = Decision::By::Request,
        .refusals = {}};
    const auto weakness = checkKey(*key);
    if (weakness) draft.problems.push_back(*weakness);
    const bool isAllowed = std::ranges::contains(granting.profile.keys, key->algorithmId());
    if (!isAllowed) {
        std::string allowed;
        for (const std::string& id : granting.profile.keys) allowed += (allowed.empty() ? "" : ", ") + id;
        draft.problems.push_back(problem("CW-157", "subjectPublicKeyInfo", {key->algorithmId(), std::move(allowed)}));
    }
    if (isAllowed && !weakness) row.granted = row.asked;
    row.sources.assign(row.granted.size(), row.by);
    row.profile = granting.profile.keys;
    checkReuse(granting, row, draft);
    draft.decisions.push_back(std::move(row));
}

void grantSignature(const Granting& granting, IssueDraft& draft)
{
    const auto& issuer = granting.issuer.certificate;
    const Result<PublicKey>& signer = issuer ? issuer->publicKey() : granting.request.key;
    if (!signer) return;
    const auto fits = [&](const SignatureAlgorithm* each) { return signer->signsWith(*each); };
    const auto& allowed = granting.profile.signatures;
    const SignatureAlgorithm* const chosen = granting.choices.signature;
    if (chosen && (!fits(chosen) || (!allowed.empty() && !std::ranges::contains(allowed, chosen)))) {
        draft.problems.push_back(
            problem(fits(chosen) ? "CW-194" : "CW-195", "signature", {std::string(chosen->id), signer->algorithmId()}));
        return;
    }
    const auto first = std::ranges::find_if(allowed, fits);
    draft.signature = chosen ? chosen : first != allowed.end() ? *first : nullptr;
    if (!allowed.empty() && !draft.signature)
        draft.problems.push_back(
            problem("CW-195", "signature", {std::string(allowed.front()->id), signer->algorithmId()}));
}

std::optional<int> grantPathLength(const Granting& granting, IssueDraft& draft)
{
    const ProfileExtension* constraints = findExtension(granting.profile, oid::basicConstraints);
    const auto field = constraints ? constraints->values.find("pathLength") : FieldValues::const_iterator{};
    const bool isFixed = constraints && field != constraints->values.end();
    std::optional<int> length = isFixed ? std::optional(std::stoi(field->second.front())) : std::nullopt;
    const std::optional<int> most = granting.profile.maximumPathLength ? granting.profile.maximumPathLength : length;
    const std::optional<int>& chosen = granting.choices.pathLength;
    if (chosen && (granting.profile.kind == CertificateKind::EndEntity || *chosen < 0 || (most && *chosen > *most))) {
        draft.problems.push_back(
            problem("CW-180", "basicConstraints", {std::to_string(*chosen), most ? std::to_string(*most) : "-"}));
        return length;
    }
    length = chosen ? chosen : length;
    const std::optional<int> above =
        granting.issuer.certificate ? granting.issuer.certificate->pathLength() : std::nullopt;
    if (!above || granting.profile.kind == CertificateKind::EndEntity) return length;
    if (*above == 0)
        draft.problems.push_back(problem("CW-184", "basicConstraints"));
    else if (chosen && *chosen >= *above)
        draft.problems.push_back(
            problem("CW-185", "basicConstraints", {std::to_string(*chosen), std::to_string(*above - 1)}));
    return std::min(length.value_or(*above - 1), std::max(*above - 1, 0));
}

RequestFacts factsOf(const Csr& request)
{
    return {.subject = request.subject(),
        .names = request.subjectAltNames(),
        .asked = request.requestedExtensions(),
        .spki = request.spki(),
        .key = request.publicKey(),
        .provesPossession = request.provesPossession(),
        .attributes = request.attributes()};
}

IssueDraft applyProfile(const Profile& profile, int version, const RequestFacts& request, const IssuerFacts& issuer,
    const IssueChoices& choices, Time now)
{
    IssueDraft draft;
    draft.profileId = profile.id;
    draft.profileVersion = version;
    draft.profileHash = profile.hash();
    draft.kind = profile.kind;
    const Granting granting{profile, request, issuer, choices, now, version};
    checkIssuerFits(granting, draft);
    grantSubject(granting, draft);
    grantNames(granting, draft);
    if (hasNoName(draft)) draft.problems.push_back(problem("CW-166", "subjectAltName"));
    grantKey(granting, draft);
    grantSignature(granting, draft);
    grantValidity(granting, draft);
    grantSerial(granting, draft);
    grantExtensions(granting, draft);
    compareExtensions(granting, draft);
    tellAttributes(granting, draft);
    return draft;
}

}

#include "core/base/Text.h"
#include "core/linting/Lint.h"
#include "core/profiles/NameCheck.h"
#include "core/profiles/NameConstraints.h"
#include "core/profiles/NameLimits.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/workflows/Workflows.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace core {

namespace {

constexpr std::array quickKeys{"ec:P-256", "ed25519", "ec:P-384", "ml-dsa-65", "rsa:2048", "rsa:3072"};

constexpr std::string_view commonNameOid = "2.5.4.3";

/// A text of the profile takes over the attribute, so a certificate without it cannot be made.
bool isNamedByAVariable(const Profile& profile, const SubjectRule& rule)
{
    const bool isAsked = rule.source == SubjectRule::Source::Request || rule.source == SubjectRule::Source::Issuer;
    return isAsked && inLowerCase(profile.text).contains("{{subject." + inLowerCase(attributeName(rule.oid)) + "}}");
}

/// What the profile requires, and one name where it allows any.
Result<RequestFacts> sampleRequest(const Profile& profile, const PublicKey& key)
{
    std::vector<NameAttribute> attributes;
    for (const SubjectRule& rule : profile.subject)
        if (rule.isRequired || isNamedByAVariable(profile, rule))
            attributes.push_back({rule.oid, sampleValue(rule, profile)});
    RequestFacts facts;
    if (auto name = sampleName(profile.names)) facts.names.push_back(*std::move(name));
    if (attributes.empty() && facts.names.empty())
        attributes.push_back({std::string(commonNameOid), sampleValue({.oid = std::string(commonNameOid)}, profile)});
    CORE_TRY(facts.subject, DistinguishedName::fromAttributes(attributes));
    facts.spki = key.spki();
    facts.key = key;
    facts.provesPossession = true;
    return facts;
}

/// A CA that lives for one rehearsal; its certificate is never signed.
struct RehearsalCa {
    Certificate certificate;
    PublicKey key;
};

/// What the profile says to a request that was made up for it, and the certificate that comes of it.
struct Rehearsal {
    IssueDraft draft;
    Result<Prepared> prepared;
};

Result<Rehearsal> rehearse(const Profile& profile, const std::optional<RehearsalCa>& above, Time now)
{
    const auto quick = std::ranges::find_if(
        quickKeys, [&profile](const char* id) { return std::ranges::contains(profile.keys, std::string_view(id)); });
    CORE_TRY(const KeyAlgorithm* algorithm, findKeyAlgorithm(quick != quickKeys.end() ? *quick : profile.keys.front()));
    CORE_TRY(const PrivateKey key, PrivateKey::generate(*algorithm));
    CORE_TRY(const RequestFacts facts, sampleRequest(profile, key.publicKey()));
    IssuerFacts issuer;
    if (above)
        issuer = {above->certificate, {"http://name.example/ca.crl"}, {"http://name.example/ca.crt"},
            {"http://ocsp.name.example/"}, "CA"};
    IssueDraft draft = applyProfile(profile, 1, facts, issuer, {}, now);
    if (draft.isRefused()) {
        Finding first = draft.problems.front();
        return Rehearsal{std::move(draft), failAs(ErrorCode::Refused, first.rule, std::move(first.values))};
    }
    CORE_TRY(const Bytes serial, serialFor(draft, 1));
    auto prepared = prepare(draft, issuer.certificate, above ? above->key : key.publicKey(), serial);
    return Rehearsal{std::move(draft), std::move(prepared)};
}

Result<Prepared> rehearseBelow(const Profile& profile, const std::optional<RehearsalCa>& above, Time now)
{
    CORE_TRY(Rehearsal rehearsal, rehearse(profile, above, now));
    return std::move(rehearsal.prepared);
}

Result<std::optional<RehearsalCa>> rehearseCas(CertificateKind kind, Time now)
{
    std::optional<RehearsalCa> above;
    if (kind == CertificateKind::Root) return above;
    for (const char* id : {"root-ca", "issuing-ca"}) {
        CORE_TRY(const Profile profile, shippedProfile(id));
        CORE_TRY(const Prepared prepared, rehearseBelow(profile, above, now));
        CORE_TRY(PublicKey key, prepared.preview().publicKey());
        above = RehearsalCa{prepared.preview(), std::move(key)};
        if (kind == CertificateKind::SubordinateCa) break; // a CA is signed by the root itself
    }
    return above;
}

/// The CA of a rehearsal has no values that could match.
Profile withoutMatches(const Profile& profile)
{
    Profile free = profile;
    for (SubjectRule& rule : free.subject)
        if (rule.source == SubjectRule::Source::Issuer) rule.source = SubjectRule::Source::Request;
    return free;
}

/// What another CA than that of the rehearsal may well have: values for variables, a key for the signature, a later end.
constexpr std::array rulesOfTheCa{std::string_view("CW-281"), std::string_view("CW-195"), std::string_view("CW-278")};

std::vector<Finding> findingsOf(const Result<Prepared>& prepared)
{
    if (prepared) return prepared->notes();
    const bool isOfTheCa = std::ranges::contains(rulesOfTheCa, prepared.error().rule);
    return {Finding{.rule = prepared.error().rule,
        .severity = isOfTheCa ? Severity::Warning : Severity::Error,
        .values = prepared.error().values}};
}

Result<std::vector<Finding>> rehearseProfile(const Profile& profile, Time now)
{
    CORE_TRY(const auto above, rehearseCas(profile.kind, now));
    return findingsOf(rehearseBelow(withoutMatches(profile), above, now));
}

/// A part of a profile that people know by name, and whether two profiles agree in it.
struct Part {
    std::string_view label; ///< CORE_TEXT
    bool (*isSame)(const Profile& one, const Profile& other);
};
constexpr std::array parts{
    Part{CORE_TEXT("core", "words"),
        [](const Profile& one, const Profile& other) {
            return one.title == other.title && one.goodFor == other.goodFor && one.notGoodFor == other.notGoodFor;
        }},
    Part{CORE_TEXT("core", "kind"), [](const Profile& one, const Profile& other) { return one.kind == other.kind; }},
    Part{CORE_TEXT("core", "lifetime"),
        [](const Profile& one, const Profile& other) {
            return one.defaultDays == other.defaultDays && one.maximumDays == other.maximumDays &&
                one.backdateMinutes == other.backdateMinutes && one.refusesLateEnd == other.refusesLateEnd &&
                one.grantsNoEnd == other.grantsNoEnd;
        }},
    Part{CORE_TEXT("core", "serial number"),
        [](const Profile& one, const Profile& other) {
            return one.serialBits == other.serialBits && one.takesSerial == other.takesSerial;
        }},
    Part{CORE_TEXT("core", "keys"),
        [](const Profile& one, const Profile& other) {
            return one.keys == other.keys && one.keyReuse == other.keyReuse && one.signatures == other.signatures;
        }},
    Part{CORE_TEXT("core", "subject"),
        [](const Profile& one, const Profile& other) {
            return one.subject == other.subject && one.subjectOrder == other.subjectOrder;
        }},
    Part{CORE_TEXT("core", "names"), [](const Profile& one, const Profile& other) { return one.names == other.names; }},
    Part{CORE_TEXT("core", "extensions"),
        [](const Profile& one, const Profile& other) { return one.extensions == other.extensions; }},
    Part{CORE_TEXT("core", "addresses"),
        [](const Profile& one, const Profile& other) { return one.takesCrlUrls == other.takesCrlUrls; }},
    Part{CORE_TEXT("core", "what you may choose"),
        [](const Profile& one, const Profile& other) {
            return one.takesNameConstraints == other.takesNameConstraints &&
                one.maximumPathLength == other.maximumPathLength;
        }},
};

Finding lintFinding(std::string_view rule, Severity severity, std::string_view place, std::vector<std::string> values)
{
    return {.rule = std::string(rule), .severity = severity, .place = std::string(place), .values = std::move(values)};
}

/// Which of a profile's limits the name constraints of a CA leave nothing of (CW-288); those that lie outside leave the profile.
void lintLimits(Profile& profile, const NameConstraints& above, std::vector<Finding>& findings)
{
    struct Form {
        std::vector<std::string> NamesRule::* list;
        GeneralName::Type type;
    };
    for (const Form& form :
        {Form{&NamesRule::dnsSuffixes, GeneralName::Type::Dns}, Form{&NamesRule::ipRanges, GeneralName::Type::Ip},
            Form{&NamesRule::emailDomains, GeneralName::Type::Email}}) {
        std::vector<std::string>& list = profile.names.*form.list;
        const bool wasLimited = !list.empty();
        std::string outside;
        std::erase_if(list, [&](const std::string& limit) {
            const auto tree = makeNameConstraints({{form.type, limit}}, {});
            const bool isOutside = tree && checkInside(tree->permitted.front(), above).has_value();
            if (isOutside) outside += (outside.empty() ? "" : ", ") + limit;
            return isOutside;
        });
        if (!outside.empty())
            findings.push_back(lintFinding(
                "CW-288", list.empty() ? Severity::Error : Severity::Warning, "nameConstraints", {outside}));
        if (wasLimited) continue;
        for (const NameTree& tree : above.permitted) // the sample is to be one that the CA may certify
            if (tree.type == form.type) list.push_back(tree.text);
    }
}

void lintAgainst(Profile& profile, const Certificate& issuer, Time now, std::vector<Finding>& findings)
{
    for (const SubjectRule& rule : profile.subject)
        if (rule.source == SubjectRule::Source::Issuer && rule.isRequired && issuer.subject().first(rule.oid).empty())
            findings.push_back(lintFinding("CW-291", Severity::Error, "subject", {attributeName(rule.oid)}));
    constexpr auto day = std::chrono::seconds(std::chrono::days(1));
    const auto rest = (issuer.validity().notAfter - now) / day;
    if (rest < profile.maximumDays)
        findings.push_back(lintFinding("CW-290", Severity::Info, "validity",
            {std::to_string(profile.maximumDays), std::to_string(std::max<std::int64_t>(rest, 0))}));
    const Extension* constraints = issuer.extension("nameConstraints");
    const auto above = constraints ? readNameConstraints(constraints->value) : fail(ErrorCode::NotFound);
    if (above) lintLimits(profile, *above, findings);
}

}

Result<std::vector<Finding>> lintProfile(const Profile& profile, const std::optional<Certificate>& issuer, Time now)
{
    if (!issuer || profile.kind == CertificateKind::Root) return rehearseProfile(profile, now);
    std::vector<Finding> findings;
    Profile tried = profile;
    lintAgainst(tried, *issuer, now, findings);
    tried = withoutMatches(tried);
    CORE_TRY(PublicKey key, issuer->publicKey());
    if (hasErrors(findings)) return findings; // the trial would only say it again
    const auto prepared = rehearseBelow(tried, RehearsalCa{*issuer, std::move(key)}, now);
    if (!prepared) {
        findings.push_back(lintFinding(prepared.error().rule, Severity::Error, "profile", prepared.error().values));
        return findings;
    }
    std::ranges::copy(prepared->notes(), std::back_inserter(findings));
    return findings;
}

Result<ProfileTrial> tryProfile(const Profile& profile, Time now)
{
    CORE_TRY(const auto above, rehearseCas(profile.kind, now));
    CORE_TRY(Rehearsal rehearsal, rehearse(withoutMatches(profile), above, now));
    ProfileTrial trial{.draft = std::move(rehearsal.draft), .findings = findingsOf(rehearsal.prepared)};
    if (rehearsal.prepared) trial.certificate = rehearsal.prepared->preview();
    return trial;
}

Result<FoundProfile> findProfile(Vault* vault, std::string_view text)
{
    if (!vault) {
        CORE_TRY(Profile profile, shippedProfile(text));
        return FoundProfile{std::move(profile)};
    }
    const std::size_t at = text.rfind('@');
    int version = 0;
    const std::string_view number = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
    std::from_chars(number.data(), number.data() + number.size(), version);
    CORE_TRY(const ProfileRow row,
        version > 0 ? ProfileStore(*vault).find(text.substr(0, at), version) : ProfileStore(*vault).find(text));
    CORE_TRY(Profile profile, readProfile(row.text));
    return FoundProfile{std::move(profile), row.version};
}

Result<ProfilePreview> previewProfile(std::string_view toml, Vault* vault, Time now)
{
    CORE_TRY(Profile profile, readProfile(toml));
    ProfilePreview preview{.profile = std::move(profile)};
    CORE_TRY(preview.findings, rehearseProfile(preview.profile, now));
    if (!vault) return preview;
    auto present = ProfileStore(*vault).find(preview.profile.id);
    if (!present && present.error().code == ErrorCode::NotFound) return preview;
    CORE_CHECK(present);
    preview.isKnown = present->text == toml;
    preview.version = preview.isKnown ? present->version : present->version + 1;
    CORE_TRY(const Profile before, readProfile(present->text));
    for (const Part& part : parts)
        if (!part.isSame(before, preview.profile)) preview.changes.push_back(part.label);
    preview.present = *std::move(present);
    return preview;
}

Result<ProfileRow> importProfile(std::string_view toml, Vault& vault, Time now)
{
    CORE_TRY(const ProfilePreview preview, previewProfile(toml, &vault, now));
    const auto error = std::ranges::find(preview.findings, Severity::Error, &Finding::severity);
    if (error != preview.findings.end()) return failAs(ErrorCode::Refused, error->rule, error->values);
    return ProfileStore(vault).import(toml);
}

}

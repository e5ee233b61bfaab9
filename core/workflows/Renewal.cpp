#include "core/workflows/Renewal.h"
#include "core/profiles/CompareProfiles.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/NameLimits.h"
#include "core/workflows/Signing.h"
#include <array>

namespace core {

namespace {

Finding remark(std::string_view rule, std::vector<std::string> values, Severity severity = Severity::Info)
{
    return {.rule = std::string(rule), .severity = severity, .place = {}, .values = std::move(values)};
}

/// The certificate as a request for itself. The key identifiers are made from the keys.
RequestFacts wishesOf(const Certificate& certificate)
{
    RequestFacts wishes{.subject = certificate.subject(),
        .names = certificate.subjectAltNames(),
        .asked = certificate.extensions(),
        .spki = certificate.spki(),
        .key = certificate.publicKey()};
    std::erase_if(wishes.asked, [](const Extension& each) {
        return each.oid == oid::subjectKeyIdentifier || each.oid == oid::authorityKeyIdentifier;
    });
    return wishes;
}

bool fitsCommonName(const GeneralName& name)
{
    using Type = GeneralName::Type;
    constexpr std::size_t longest = 64; // RFC 5280 appendix A.1
    const bool isText = name.type == Type::Dns || name.type == Type::Ip || name.type == Type::Email;
    return isText && name.value.size() <= longest;
}

/// Why the key of a certificate is not certified again.
std::optional<Finding> obstacleAgainst(const CertificateRow& row)
{
    const auto is = [&](RevocationReason reason) { return row.revocation && row.revocation->reason == reason; };
    if (is(RevocationReason::KeyCompromise) || is(RevocationReason::CaCompromise))
        return remark("CW-662", {row.shortSubject}, Severity::Error);
    if (row.isImported && !row.request) return remark("CW-661", {row.shortSubject}, Severity::Error);
    return std::nullopt;
}

/// The CA that issued it, if it can sign now.
Result<void> findOldIssuer(Vault& vault, Renewal& renewal)
{
    CORE_TRY(const auto ca, CaStore(vault).findByKey(renewal.old.issuerKey));
    if (ca && ca->certificate && !ca->certificate->revocation && !ca->isGuarded && ca->key.canSign())
        renewal.issuer = ca->name;
    else
        renewal.remarks.push_back(remark("CW-663", {renewal.certificate.issuer().shortText()}, Severity::Warning));
    return {};
}

/// The profile of before in its present version, and what was changed since.
Result<void> findOldProfile(Vault& vault, Renewal& renewal)
{
    const ProfileStore store(vault);
    const auto now = store.find(renewal.old.profile);
    if (!now) {
        renewal.remarks.push_back(remark("CW-666", {renewal.old.profile}, Severity::Warning));
        return {};
    }
    renewal.profile = now->name;
    renewal.profileVersion = now->version;
    if (now->version == renewal.old.profileVersion) return {};
    const auto before = store.find(renewal.old.profile, renewal.old.profileVersion);
    const auto oldProfile = before ? readProfile(before->text) : fail(ErrorCode::NotFound);
    CORE_TRY(const Profile newProfile, readProfile(now->text));
    if (oldProfile)
        for (const SettingChange& change : compareProfiles(*oldProfile, newProfile))
            renewal.changes.push_back(change.setting);
    std::string list;
    for (const std::string& change : renewal.changes) list += (list.empty() ? "" : ", ") + change;
    renewal.remarks.push_back(remark("CW-664",
        {renewal.old.profile, std::to_string(renewal.old.profileVersion), std::to_string(now->version),
            list.empty() ? "-" : list}));
    return {};
}

Result<void> suggestOne(Vault& vault, Renewal& renewal)
{
    CORE_TRY(const auto rows, ProfileStore(vault).list());
    std::vector<Profile> profiles;
    std::vector<int> versions;
    for (const ProfileRow& row : rows)
        if (auto profile = readProfile(row.text); profile && profile->kind != CertificateKind::Root) {
            profiles.push_back(*std::move(profile));
            versions.push_back(row.version);
        }
    const auto suggestion = suggestProfile(profiles, renewal.facts);
    if (!suggestion) {
        renewal.remarks.push_back(remark("CW-667", {}, Severity::Warning));
        return {};
    }
    renewal.profile = profiles[suggestion->index].id;
    renewal.profileVersion = versions[suggestion->index];
    renewal.remarks.push_back(suggestion->reason);
    return {};
}

}

Result<Renewal> renewalOf(Vault& vault, std::int64_t certificate)
{
    CORE_TRY(CertificateRow row, CertificateStore(vault).row(certificate));
    CORE_TRY(Certificate old, CertificateStore(vault).certificate(certificate));
    RequestFacts wishes = wishesOf(old);
    Renewal renewal{.old = std::move(row), .certificate = std::move(old), .facts = std::move(wishes)};
    if (renewal.old.request) {
        CORE_TRY(renewal.request, RequestStore(vault).request(*renewal.old.request));
        CORE_TRY(const RequestRow request, RequestStore(vault).row(*renewal.old.request));
        renewal.source = request.source;
    }
    renewal.keyObstacle = obstacleAgainst(renewal.old);
    renewal.facts.provesPossession = !renewal.keyObstacle && (!renewal.request || renewal.request->provesPossession());
    CORE_CHECK(findOldIssuer(vault, renewal));
    if (renewal.old.profile.empty()) {
        CORE_CHECK(suggestOne(vault, renewal));
    } else {
        CORE_CHECK(findOldProfile(vault, renewal));
    }
    return renewal;
}

Result<Csr> requestLike(Vault& vault, std::int64_t certificate)
{
    constexpr std::array ofTheIssuer{oid::crlDistributionPoints, oid::authorityInfoAccess, oid::freshestCrl,
        oid::issuerAltName, oid::sctList, oid::precertificatePoison};
    CORE_TRY(const Certificate old, CertificateStore(vault).certificate(certificate));
    CORE_TRY(const PublicKey publicKey, old.publicKey());
    CORE_CHECK(CaStore(vault).checkMaySign(publicKey.fingerprint()));
    const auto known = KeyStore(vault).find(publicKey.fingerprint());
    if (!known || !known->canSign()) return failAs(ErrorCode::NotFound, "CW-348", {old.subject().shortText()});
    CORE_TRY(const auto key, KeyStore(vault).open(publicKey.fingerprint()));
    RequestFacts wishes = wishesOf(old);
    std::erase_if(wishes.asked, [&](const Extension& each) { return std::ranges::contains(ofTheIssuer, each.oid); });
    return makeCsr(wishes.subject, wishes.asked, *key);
}

RequestFacts only(const RequestFacts& wishes, TakenOver part)
{
    RequestFacts facts = wishes;
    if (part == TakenOver::All) return facts;
    const bool isSubject = part == TakenOver::Subject;
    std::erase_if(facts.asked, [&](const Extension& each) { return (each.oid == oid::subjectAltName) != isSubject; });
    if (isSubject) return facts;
    facts.subject = {};
    facts.names.clear();
    return facts;
}

RequestFacts withKeyOf(const RequestFacts& wishes, const Csr& request)
{
    RequestFacts facts = wishes;
    facts.spki = request.spki();
    facts.key = request.publicKey();
    facts.provesPossession = request.provesPossession();
    return facts;
}

RequestFacts withNames(const RequestFacts& wishes, const std::vector<GeneralName>& names)
{
    RequestFacts facts = wishes;
    facts.names = names;
    std::erase_if(facts.asked, [](const Extension& each) { return each.oid == oid::subjectAltName; });
    const auto is = [&](const GeneralName& name) { return name.value == wishes.subject.commonName(); };
    if (std::ranges::none_of(wishes.names, is) || std::ranges::any_of(names, is)) return facts;
    std::vector<NameAttribute> attributes = wishes.subject.attributes();
    const auto own = std::ranges::find(attributes, oid::commonName, &NameAttribute::oid);
    const auto name = std::ranges::find_if(names, fitsCommonName);
    if (own == attributes.end()) return facts;
    if (name != names.end())
        own->value = name->value;
    else
        attributes.erase(own);
    if (auto subject = DistinguishedName::fromAttributes(attributes)) facts.subject = *std::move(subject);
    return facts;
}

std::optional<Finding> beyond(const RequestFacts& wishes, const Csr& request)
{
    std::string names;
    for (const GeneralName& name : request.subjectAltNames())
        if (!std::ranges::contains(wishes.names, name)) names += (names.empty() ? "" : ", ") + lineOf(name);
    if (names.empty()) return std::nullopt;
    return remark("CW-665", {names}, Severity::Warning);
}

Result<Issued> issueAgain(Vault& vault, const Renewal& renewal, const RequestFacts& wishes,
    const std::optional<Csr>& request, std::string_view source, const SignOrder& order, std::stop_token stop)
{
    if (!request && renewal.keyObstacle)
        return failAs(ErrorCode::Refused, renewal.keyObstacle->rule, renewal.keyObstacle->values);
    const bool isSameKey = !request || request->spki() == renewal.certificate.spki();
    const RequestFacts facts = request ? withKeyOf(wishes, *request) : wishes;
    CORE_TRY(IssueDraft draft, draftFor(vault, facts, order));
    CORE_TRY(const Issuer issuer, findIssuerOf(vault, order.issuer, facts));
    CORE_CHECK(rehearse(vault, draft, issuer));
    return issue(vault, std::move(draft), issuer,
        request         ? request
            : isSameKey ? renewal.request
                        : std::nullopt,
        request ? source : std::string_view(renewal.source), stop);
}

}

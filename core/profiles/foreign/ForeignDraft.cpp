#include "core/profiles/foreign/ForeignDraft.h"
#include "core/base/Text.h"
#include "core/base/Wording.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/profiles/WriteProfile.h"
#include <algorithm>
#include <array>
#include <format>

namespace core {
namespace {

struct Model {
    std::string_view purpose;
    std::string_view profile;
};
/// The first whose purpose is there.
constexpr std::array models{Model{"serverAuth", "tls-server"}, Model{"codeSigning", "code-signing"},
    Model{"timeStamping", "time-stamping"}, Model{"OCSPSigning", "ocsp-signer"}, Model{"emailProtection", "smime"},
    Model{"clientAuth", "tls-client"}};

constexpr std::array weakDigests{std::string_view("md2"), std::string_view("md4"), std::string_view("md5"),
    std::string_view("sha1"), std::string_view("sha"), std::string_view("mdc2"), std::string_view("ripemd160"),
    std::string_view("sha224")};

std::string withoutHyphens(std::string_view text)
{
    std::string result;
    for (const char c : text)
        if (c != '-' && c != '_') result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return result;
}

ProfileExtension* find(Profile& profile, std::string_view oid)
{
    const auto found = std::ranges::find(profile.extensions, oid, &ProfileExtension::oid);
    return found == profile.extensions.end() ? nullptr : &*found;
}

bool isSure(const SubjectRule& rule)
{
    using Source = SubjectRule::Source;
    return rule.isRequired || rule.source == Source::Fixed || rule.source == Source::Default;
}

struct Grant {
    std::string_view oid;
    std::string_view field;
    std::vector<std::string> within;
    std::string_view shown;
};
const std::array<Grant, 3>& grants()
{
    static const std::array all{
        Grant{oid::keyUsage, "uses",
            {"digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment", "keyAgreement"}, "keyUsage"},
        Grant{oid::extendedKeyUsage, "purposes", {"serverAuth", "clientAuth", "codeSigning", "emailProtection"},
            "extendedKeyUsage"},
        Grant{oid::tlsFeature, "features", {"status_request"}, "tlsFeature"}};
    return all;
}

std::string joinedTexts(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

void tell(ForeignReport& report, const ForeignDraft& draft, std::string_view setting, const ForeignReason& reason,
    std::vector<std::string> values = {})
{
    report.tell(draft.section, std::string(setting), {ForeignFate::Added, &reason, std::move(values)});
}

}

std::string profileIdFor(std::string_view name)
{
    std::string id;
    for (const char c : name.substr(0, 40)) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        const bool isFine =
            (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || lower == '_' || lower == '.';
        if (isFine)
            id += lower;
        else if (!id.empty() && !id.ends_with('-'))
            id += '-';
    }
    while (id.ends_with('-')) id.pop_back();
    return id.empty() ? "imported" : id;
}

std::string_view modelOf(const Profile& profile)
{
    if (profile.kind == CertificateKind::Root) return "root-ca";
    const ProfileExtension* constraints = findExtension(profile, oid::basicConstraints);
    if (profile.kind == CertificateKind::SubordinateCa) return holds(constraints, "0") ? "issuing-ca" : "policy-ca";
    const ProfileExtension* purposes = findExtension(profile, oid::extendedKeyUsage);
    const auto* const found =
        std::ranges::find_if(models, [&](const Model& each) { return holds(purposes, each.purpose); });
    return found == models.end() ? "tls-client" : found->profile;
}

void fillFromModel(ForeignDraft& draft, ForeignReport& report)
{
    Profile& profile = draft.profile;
    const std::string_view id = modelOf(profile);
    const auto model = shippedProfile(id);
    if (!model) return;
    for (const std::string_view use : {"keyEncipherment", "dataEncipherment", "keyAgreement"})
        if (holds(find(profile, oid::keyUsage), use))
            report.tell(draft.section, "keyUsage", {ForeignFate::Adapted, &because::unsuitedUses, {std::string(use)}});
    if (profile.defaultDays == 0) {
        profile.defaultDays = model->defaultDays;
        tell(report, draft, "validity.default-days", because::lifeOfRoot,
            {std::to_string(profile.defaultDays), std::string(id)});
    }
    if (profile.maximumDays == 0) {
        profile.maximumDays = std::max(profile.defaultDays, model->maximumDays);
        tell(report, draft, "validity.maximum-days", because::noLongestLife,
            {std::to_string(profile.maximumDays), std::string(id)});
    }
    tell(report, draft, "key.algorithms", because::keysOfKind, {std::string(id)});
    for (const std::string& key : model->keys)
        if (!std::ranges::contains(profile.keys, key)) profile.keys.push_back(key);
}

std::optional<ForeignNote> setDigest(Profile& profile, std::string_view digest)
{
    const std::string wanted = withoutHyphens(digest);
    if (wanted == "default" || wanted.empty()) return std::nullopt;
    std::vector<const SignatureAlgorithm*> found;
    bool isKnown = false;
    for (const SignatureAlgorithm& each : signatureAlgorithms()) {
        const bool isOne = withoutHyphens(each.digest) == wanted && each.parameters != SignatureParameters::Pss;
        isKnown = isKnown || isOne;
        if (isOne || each.digest.empty()) found.push_back(&each);
    }
    if (isKnown) {
        profile.signatures = std::move(found);
        return std::nullopt;
    }
    const bool isWeak = std::ranges::contains(weakDigests, wanted);
    return ForeignNote{ForeignFate::LeftOut, isWeak ? &because::weakDigest : &because::unknownDigest, {}};
}

void allowNames(Profile& profile, const std::vector<GeneralName::Type>& types)
{
    for (const GeneralName::Type type : types)
        if (type != GeneralName::Type::Unknown && !std::ranges::contains(profile.names.allowed, type))
            profile.names.allowed.push_back(type);
}

std::vector<ForeignNote> grantFromRequest(Profile& profile, bool replacesOwn)
{
    std::vector<ForeignNote> notes;
    for (const Grant& grant : grants()) {
        ProfileExtension* own = find(profile, grant.oid);
        std::vector<std::string> within = grant.within;
        if (own) { // a request may narrow what stands there, and no more
            const auto values = own->values.find(grant.field);
            std::erase_if(within, [&](const std::string& value) {
                return values == own->values.end() || !std::ranges::contains(values->second, value);
            });
            if (!replacesOwn || within.empty()) continue;
        }
        if (!own) {
            const ExtensionType* type = findExtensionType(grant.oid);
            own = &profile.extensions.emplace_back(ProfileExtension{
                .type = type, .isCritical = type->criticalByDefault, .values = {}, .oid = std::string(grant.oid)});
        }
        own->fromRequest = {{.field = std::string(grant.field), .within = within}};
        notes.push_back(
            {ForeignFate::Adapted, &because::grantReviewed, {std::string(grant.shown), joinedTexts(within)}});
    }
    return notes;
}

void addExtension(Profile& profile, std::string_view oid, FieldValues values, bool isCritical)
{
    const ExtensionType* type = findExtensionType(oid);
    ProfileExtension made{.type = type ? type : &otherExtensionType(),
        .isCritical = isCritical,
        .values = std::move(values),
        .oid = std::string(oid)};
    if (ProfileExtension* before = find(profile, oid))
        *before = std::move(made);
    else
        profile.extensions.push_back(std::move(made));
}

void completeCa(ForeignDraft& draft, ForeignReport& report)
{
    Profile& profile = draft.profile;
    if (profile.kind == CertificateKind::EndEntity) return;
    if (!find(profile, oid::keyUsage)) {
        addExtension(profile, oid::keyUsage, {{"uses", {"keyCertSign", "cRLSign"}}}, true);
        tell(report, draft, "keyUsage", because::neededInCa, {"keyCertSign, cRLSign"});
    }
    for (const std::string_view oid : {oid::basicConstraints, oid::keyUsage})
        if (ProfileExtension* extension = find(profile, oid); extension && !extension->isCritical) {
            extension->isCritical = true;
            tell(report, draft, extension->type->name, because::mustBeCritical);
        }
    if (std::ranges::any_of(profile.subject, isSure)) return;
    const auto commonName = std::ranges::find(profile.subject, oid::commonName, &SubjectRule::oid);
    if (commonName != profile.subject.end())
        commonName->isRequired = true;
    else
        profile.subject.push_back({.oid = std::string(oid::commonName), .isRequired = true});
    tell(report, draft, "subject.CN", because::requiredName);
}

void finishDraft(ForeignDraft draft, ForeignReport& report, ForeignReading& reading)
{
    Profile& profile = draft.profile;
    if (draft.lost.empty()) {
        auto made = readProfile(writeProfile(profile));
        if (made) {
            reading.profiles.push_back({std::move(draft.section), *std::move(made)});
            return;
        }
        draft.lost = sentence(made.error());
    }
    report.forgetAdded(draft.section);
    report.tell(draft.section, "", {ForeignFate::LeftOut, &because::profileLost, {draft.lost}});
}

}

#include "core/profiles/DraftProfile.h"
#include "core/profiles/EditProfile.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/ProfileLanguage.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/x509/EndOfValidity.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>

namespace core {
namespace {

/// What a profile is made to be like.
struct Model {
    RequestFacts facts;
    bool isRoot = false;
    bool isCa = false;
    bool isIssued = false; ///< a certificate: what is in it stays, and nothing else is there
    int days = 0;          ///< 0: nobody knows
    bool hasNoEnd = false; ///< noWellDefinedEnd
};

Result<std::string> set(std::string_view text, const TomlPath& path, const std::vector<std::string>& values)
{
    for (const ExtensionField& field : fieldsAt({path.begin(), path.end() - 1}))
        if (field.key == path.back()) return setSetting(text, path, field, values);
    return failAs(ErrorCode::Internal, "CW-671");
}

std::string freeIdAmong(std::span<const Profile> profiles, const std::string& id)
{
    for (int number = 2;; ++number)
        if (std::string free = id + "-" + std::to_string(number); !std::ranges::contains(profiles, free, &Profile::id))
            return free;
}

Result<Profile> nearest(std::span<const Profile> profiles, const Model& model)
{
    if (model.isRoot) return shippedProfile("root-ca");
    const auto suggestion = suggestProfile(profiles, model.facts);
    if (suggestion) return profiles[suggestion->index];
    return shippedProfile(model.isCa ? "issuing-ca" : "tls-server");
}

/// The values of a list setting with those that it lacks.
Result<std::string> withValues(std::string text, const TomlPath& path, const std::vector<std::string>& more)
{
    const TomlPath table(path.begin(), path.end() - 1);
    CORE_TRY(FieldValues present, valuesIn(text, table, fieldsAt(table)));
    std::vector<std::string> values = present[path.back()];
    for (const std::string& value : more)
        if (!std::ranges::contains(values, value)) values.push_back(value);
    return set(text, path, values);
}

Result<std::string> withNames(std::string text, const Profile& base, const Model& model)
{
    std::vector<std::string> types;
    bool hasWildcard = false;
    for (const GeneralName& name : model.facts.names) {
        types.emplace_back(typeName(name.type));
        hasWildcard = hasWildcard || (name.type == GeneralName::Type::Dns && name.value.starts_with("*."));
    }
    if (!types.empty()) {
        CORE_TRY(text, withValues(std::move(text), {"names", "allowed"}, types));
    }
    if (hasWildcard && !base.names.allowsWildcards) {
        CORE_TRY(text, set(text, {"names", "wildcards"}, {"true"}));
    }
    for (const NameAttribute& attribute : model.facts.subject.attributes()) {
        if (std::ranges::contains(base.subject, attribute.oid, &SubjectRule::oid)) continue;
        CORE_TRY(text, setAttribute(text, {.oid = attribute.oid}));
    }
    return text;
}

/// Whether an extension comes from elsewhere than the profile: from the issuing CA, or from what the operator chooses.
bool comesFromElsewhere(const Profile& base, std::string_view name)
{
    const bool isAddress = name == "cRLDistributionPoints" || name == "authorityInfoAccess" || name == "freshestCRL";
    return (base.takesCrlUrls && isAddress) || (base.takesNameConstraints && name == "nameConstraints");
}

/// Certificates are read with the names that OpenSSL has for purposes; profile files know fewer, and numbers.
void useNumbers(const ExtensionType& type, FieldValues& values)
{
    for (const ExtensionField& field : type.fields) {
        const auto found = values.find(field.key);
        if (found == values.end() || field.choices.empty()) continue;
        for (std::string& value : found->second)
            if (!std::ranges::contains(field.choices, std::string_view(value)) && !oidOfName(value).empty())
                value = oidOfName(value);
    }
}

Result<std::string> withExtensions(std::string text, const Profile& base, const Model& model)
{
    if (model.isIssued)
        for (const ProfileExtension& present : base.extensions) {
            if (std::ranges::contains(model.facts.asked, present.oid, &Extension::oid)) continue;
            CORE_TRY(text, removeExtension(text, present.oid));
        }
    for (const Extension& extension : model.facts.asked) {
        const ExtensionType* known = findExtensionType(extension.oid);
        const ExtensionType& type = known ? *known : otherExtensionType();
        if (!mayStandInProfiles(type) || comesFromElsewhere(base, type.name)) continue;
        auto values = type.decode(extension.value);
        if (!values) continue; // what cannot be read cannot be written either
        useNumbers(type, *values);
        ProfileExtension wanted{&type, extension.critical, *std::move(values), extension.oid};
        if (const ProfileExtension* present = findExtension(base, extension.oid))
            wanted.fromRequest = present->fromRequest;
        CORE_TRY(text, setExtension(text, wanted));
    }
    return text;
}

Result<std::string> draftOf(std::span<const Profile> profiles, const Model& model)
{
    CORE_TRY(const Profile base, nearest(profiles, model));
    std::string text = base.text;
    CORE_TRY(text, set(text, {"id"}, {freeIdAmong(profiles, base.id)}));
    const std::string name = model.facts.subject.commonName();
    CORE_TRY(text, set(text, {"title"}, {name.empty() ? base.title : base.title + ": " + name}));
    if (model.facts.key) {
        CORE_TRY(text, withValues(std::move(text), {"key", "algorithms"}, {model.facts.key->algorithmId()}));
    }
    if (model.days > 0) {
        CORE_TRY(text, set(text, {"validity", "default-days"}, {std::to_string(model.days)}));
        if (model.days > base.maximumDays) {
            CORE_TRY(text, set(text, {"validity", "maximum-days"}, {std::to_string(model.days)}));
        }
    }
    if (model.hasNoEnd) {
        CORE_TRY(text, set(text, {"validity", "no-end"}, {"true"}));
    }
    CORE_TRY(text, withNames(std::move(text), base, model));
    return withExtensions(std::move(text), base, model);
}

}

Result<std::string> draftProfile(std::span<const Profile> profiles, const Certificate& certificate)
{
    constexpr auto day = std::chrono::seconds(std::chrono::days(1));
    const Validity& validity = certificate.validity();
    Model model{
        .isRoot = certificate.isCa() && certificate.isSelfIssued(), .isCa = certificate.isCa(), .isIssued = true};
    model.facts.subject = certificate.subject();
    model.facts.names = certificate.subjectAltNames();
    model.facts.asked = certificate.extensions();
    model.facts.spki = certificate.spki();
    model.facts.key = certificate.publicKey();
    const auto days =
        (validity.notAfter - validity.notBefore + std::chrono::seconds(1) + day - std::chrono::seconds(1)) / day;
    model.hasNoEnd = validity.notAfter == noWellDefinedEnd;
    if (!model.hasNoEnd) model.days = static_cast<int>(std::clamp<std::int64_t>(days, 1, 36525));
    return draftOf(profiles, model);
}

Result<std::string> draftProfile(std::span<const Profile> profiles, const RequestFacts& request)
{
    return draftOf(profiles, {.facts = request});
}

}

#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Profile.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/ReadRules.h"
#include "core/profiles/TomlTable.h"
#include "core/profiles/Variables.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>

namespace core {
namespace {

using Kind = ExtensionField::Kind;

constexpr std::size_t profileLimit = 64 * 1024;

struct KindName {
    std::string_view name;
    CertificateKind kind;
};
constexpr std::array kindTable{KindName{"root", CertificateKind::Root}, KindName{"ca", CertificateKind::SubordinateCa},
    KindName{"end-entity", CertificateKind::EndEntity}};

void readKind(TomlTable& top, Profile& profile)
{
    const std::string name = top.text("kind");
    const auto* const found = std::ranges::find(kindTable, name, &KindName::name);
    if (found == kindTable.end()) return top.refuseValue("kind", name, kindNames());
    profile.kind = found->kind;
}

FieldValues readFields(TomlTable& table, const std::vector<ExtensionField>& fields);

/// Values of all fields but groups.
std::vector<std::string> readField(TomlTable& table, const ExtensionField& field)
{
    switch (field.kind) {
    case Kind::Flag:
        return table.flagOr(field.key, false) ? std::vector<std::string>{"true"} : std::vector<std::string>{};
    case Kind::Number:
        return table.has(field.key) ? std::vector{std::to_string(table.number(field.key, 0, 2'000'000'000))}
                                    : std::vector<std::string>{};
    case Kind::Text:
    case Kind::Moment:
    case Kind::Choice: return table.has(field.key) ? std::vector{table.text(field.key)} : std::vector<std::string>{};
    case Kind::TextList:
    case Kind::Names:
    case Kind::ChoiceList: return table.texts(field.key);
    case Kind::Group: break;
    }
    return {};
}

void readGroup(TomlTable& table, const ExtensionField& group, FieldValues& values)
{
    std::vector<FieldValues> members;
    for (TomlTable& member : table.tables(group.key)) {
        members.push_back(readFields(member, group.fields));
        member.finish();
    }
    setMembers(values, group.key, members);
}

/// Whether a value stands beside the known ones without being one of them: an OID, or a number.
bool isFreeChoice(std::string_view value)
{
    return value.contains('.') || value.find_first_not_of("0123456789") == std::string_view::npos;
}

void checkValue(TomlTable& table, const ExtensionField& field, const std::string& value)
{
    if (!field.choices.empty() && !std::ranges::contains(field.choices, std::string_view(value)) &&
        !isFreeChoice(value))
        table.refuseValue(field.key, value, field.choices);
    if (unknownVariable(value).empty()) return;
    if (unknownVariable(value) == value) return table.refuseValue(field.key, value, variableNames());
    table.refuseContent(field.key, "variables such as " + nearestOf(unknownVariable(value), variableNames()));
}

/// One [extensions.NAME.from-request].
std::vector<FieldGrant> readGrants(TomlTable table, const std::vector<ExtensionField>& fields)
{
    std::vector<FieldGrant> grants;
    const auto known = namesIn(fields, &ExtensionField::key);
    for (const std::string& key : table.keys())
        if (!std::ranges::contains(known, key)) table.refuseKey(key, known);
    for (const ExtensionField& field : fields) {
        if (!table.has(field.key)) continue;
        FieldGrant grant{.field = std::string(field.key)};
        if (!table.hasList(field.key)) {
            if (table.flagOr(field.key, false)) grants.push_back(std::move(grant));
            continue;
        }
        grant.within = table.texts(field.key);
        const bool isWhole = field.kind == Kind::Group || field.kind == Kind::Flag;
        if (grant.within.empty() || isWhole) table.refuseContent(field.key, isWhole ? "true / false" : "[\"a\"]");
        for (const std::string& value : grant.within) checkValue(table, field, value);
        grants.push_back(std::move(grant));
    }
    table.finish();
    return grants;
}

FieldValues readFields(TomlTable& table, const std::vector<ExtensionField>& fields)
{
    FieldValues all;
    for (const ExtensionField& field : fields) {
        if (field.kind == ExtensionField::Kind::Group) {
            readGroup(table, field, all);
            continue;
        }
        std::vector<std::string> values = readField(table, field);
        for (const std::string& value : values) checkValue(table, field, value);
        if (!values.empty()) all[std::string(field.key)] = std::move(values);
    }
    return all;
}

ProfileExtension readExtension(TomlTable table, const ExtensionType& type, std::string oid)
{
    ProfileExtension extension{.type = &type,
        .isCritical = table.flagOr("critical", type.criticalByDefault),
        .values = readFields(table, type.fields),
        .oid = std::move(oid),
        .fromRequest = readGrants(table.table("from-request"), type.fields)};
    table.finish();
    return extension;
}

/// Place in the extension table; others come last.
std::ptrdiff_t placeOf(const ProfileExtension& extension)
{
    const auto types = extensionTypes();
    return std::ranges::find(types, extension.oid, &ExtensionType::oid) - types.begin();
}

void readExtensions(TomlTable table, Profile& profile)
{
    for (const std::string& name : table.keys()) {
        const auto types = extensionTypes();
        const auto type = std::ranges::find(types, name, &ExtensionType::name);
        const ExtensionType* const byOid = findExtensionType(name);
        const bool isOther = !byOid && name.contains('.') && oidOfName(name) == name;
        if (type == types.end() && !isOther) {
            if (byOid) return table.refuseKey(name, std::array{byOid->name}); // its name alone, so that it comes once
            return table.refuseKey(name, namesIn(types, &ExtensionType::name));
        }
        profile.extensions.push_back(isOther ? readExtension(table.table(name), otherExtensionType(), name)
                                             : readExtension(table.table(name), *type, std::string(type->oid)));
    }
    // the order of the extension table, so that the same content always gives the same octets
    std::ranges::sort(profile.extensions, {}, [](const ProfileExtension& e) { return std::pair(placeOf(e), e.oid); });
}

void readOperator(TomlTable table, Profile& profile)
{
    profile.takesNameConstraints = table.flagOr("name-constraints", false);
    if (table.has("maximum-path-length")) profile.maximumPathLength = table.number("maximum-path-length", 0, 100);
    table.finish();
}

void readTop(TomlTable top, Profile& profile)
{
    top.number("format", 1, 1);
    profile.id = top.text("id");
    profile.title = top.text("title");
    profile.goodFor = top.text("good-for");
    profile.notGoodFor = top.textOr("not-good-for", "");
    readKind(top, profile);
    readValidity(top.table("validity"), profile);
    readSerial(top.table("serial"), profile);
    readKeys(top.table("key"), profile);
    readSignature(top.table("signature"), profile);
    readSubject(top.table("subject"), profile);
    readNames(top.table("names"), profile);
    readExtensions(top.table("extensions"), profile);
    TomlTable publication = top.table("publication");
    profile.takesCrlUrls = publication.flagOr("from-issuer", profile.kind != CertificateKind::Root);
    publication.finish();
    readOperator(top.table("operator"), profile);
    top.finish();
}

/// The error with line and column of the setting that it begins with: "extensions.keyUsage: …", "validity: default-days …".
Error placedIn(const toml::table& top, Error error)
{
    if (error.rule != "CW-155") return error;
    const std::string& reason = error.values.front();
    std::string path = reason.substr(0, reason.find_first_of(":,"));
    const std::size_t colon = reason.find(": ");
    if (colon != std::string::npos)
        path += "." + reason.substr(colon + 2, reason.find_first_of(" ,", colon + 2) - colon - 2);
    toml::source_position place{1, 1};
    const toml::node* node = &top;
    for (std::size_t at = 0; node && at < path.size();) {
        const std::size_t end = std::min(path.find('.', at), path.size());
        const auto* table = node->as_table();
        node = table ? table->get(path.substr(at, end - at)) : nullptr;
        if (node) place = node->source().begin;
        at = end + 1;
    }
    error.values.insert(error.values.end(), {std::to_string(place.line), std::to_string(place.column)});
    return error;
}

}

std::vector<std::string_view> kindNames() { return namesIn(kindTable, &KindName::name); }

Result<Profile> readLoosely(std::string_view toml)
{
    CORE_TRY(const toml::table top, readToml(toml, profileWords));
    Profile profile;
    profile.text = toml;
    TomlReading reading{profileWords};
    readTop({top, {}, reading}, profile);
    return profile;
}

Result<Profile> readProfile(std::string_view toml)
{
    if (toml.size() > profileLimit)
        return failAs(
            ErrorCode::Malformed, "CW-150", {"1", "1", "longer than " + std::to_string(profileLimit) + " octets"});
    CORE_TRY(const toml::table top, readToml(toml, profileWords));
    Profile profile;
    profile.text = toml;
    TomlReading reading{profileWords};
    readTop({top, {}, reading}, profile);
    if (reading.mistake) return std::unexpected(*std::move(reading.mistake));
    if (auto checked = checkProfile(profile); !checked) return std::unexpected(placedIn(top, checked.error()));
    return profile;
}

}

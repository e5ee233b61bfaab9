#include "core/profiles/foreign/ExtensionPairs.h"
#include "core/base/Wording.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/x509/Der.h"
#include "core/x509/DistinguishedName.h"
#include "core/x509/IpName.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>
#include <charconv>

namespace core {
namespace {

constexpr std::size_t mostItems = 1000;
constexpr std::string_view upnOid = "1.3.6.1.4.1.311.20.2.3";

/// The settings of a section in their order. All of it or nothing: a list with a gap would be another one.
std::expected<std::vector<Pair>, ForeignNote> settingsOf(
    const ExtensionSource& source, std::string_view section, const ForeignReason* reason)
{
    std::vector<Pair> pairs;
    for (const std::size_t index : source.file.section(section)) {
        const ConfigEntry& entry = source.file.entries()[index];
        if (!entry.missing.empty() && !reason)
            return leftOut(entry.usesEnvironment ? because::environment : because::notDefined, {entry.missing});
        ForeignNote note{reason ? ForeignFate::Adapted : ForeignFate::Taken, reason, {}};
        if (!entry.missing.empty()) // only what kind of name it is counts
            note = {ForeignFate::Adapted, entry.usesEnvironment ? &because::environment : &because::notDefined,
                {entry.missing}};
        source.report.note(source.firstSetting + index, std::move(note));
        pairs.push_back({entry.key, entry.value});
    }
    if (pairs.empty()) return notReadable("@" + std::string(section));
    return pairs;
}

/// An address with a mask of octets, as openssl writes it, or with a number of bits.
std::string subnet(std::string_view text)
{
    const auto slash = text.find('/');
    const Bytes address = addressOctets(text.substr(0, slash));
    const Bytes mask = slash == std::string_view::npos ? Bytes{} : addressOctets(text.substr(slash + 1));
    if (address.empty() || mask.size() != address.size()) return std::string(text);
    Bytes both = address;
    both.insert(both.end(), mask.begin(), mask.end());
    return subnetText(both);
}

/// "1.2.3;UTF8:text"
std::expected<std::string, ForeignNote> otherName(const ExtensionSource& source, std::string_view value)
{
    const auto semicolon = value.find(';');
    const std::string oid = oidNamed(source, value.substr(0, semicolon));
    if (semicolon == std::string_view::npos || oid.empty()) return notReadable(value);
    const std::string_view content = value.substr(semicolon + 1);
    const auto octets = asn1Text(content);
    if (!octets) return leftOut(because::unknownAsn1);
    if (oid == upnOid && content.starts_with("UTF8"))
        return "UPN:" + std::string(content.substr(content.find(':') + 1));
    return "otherName:" + oid + ";" + toHex(*octets);
}

struct Asn1Kind {
    std::string_view name;
    std::uint8_t tag;
};
constexpr std::array textKinds{Asn1Kind{"UTF8", der::tag::utf8String}, Asn1Kind{"UTF8String", der::tag::utf8String},
    Asn1Kind{"IA5", der::tag::ia5String}, Asn1Kind{"IA5STRING", der::tag::ia5String},
    Asn1Kind{"PRINTABLE", der::tag::printableString}, Asn1Kind{"PRINTABLESTRING", der::tag::printableString},
    Asn1Kind{"VISIBLE", der::tag::visibleString}, Asn1Kind{"VISIBLESTRING", der::tag::visibleString}};

/// userNotice and its section; a policy has room for one.
std::optional<ForeignNote> addNotice(const ExtensionSource& source, const Pair& setting, FieldValues& policy)
{
    if (policy.contains("notice") || policy.contains("organization")) return leftOut(because::names).error();
    const auto parts = pairsOf(source, setting.value);
    if (!parts) return parts.error();
    for (const Pair& part : *parts) {
        if (part.name == "explicitText") {
            std::string_view text = part.value;
            for (const std::string_view prefix : {"UTF8:", "UTF8String:", "VISIBLE:", "BMP:", "IA5:"})
                if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
            policy["notice"] = {std::string(text)};
        } else if (part.name == "organization") {
            policy["organization"] = {part.value};
        } else if (part.name == "noticeNumbers") {
            for (std::size_t at = 0; at <= part.value.size();) {
                const std::size_t end = std::min(part.value.find(',', at), part.value.size());
                policy["noticeNumbers"].emplace_back(withoutSpaces(std::string_view(part.value).substr(at, end - at)));
                at = end + 1;
            }
        } else {
            return notReadable(part.name).error();
        }
    }
    return std::nullopt;
}

Mapped readPolicy(const ExtensionSource& source, const std::string& section)
{
    CORE_TRY(const auto settings, pairsOf(source, section));
    FieldValues policy;
    for (const Pair& setting : settings) {
        const std::string_view kind = typeOf(setting.name);
        if (kind == "policyIdentifier") {
            const std::string oid = oidNamed(source, setting.value);
            if (oid.empty()) return notReadable(setting.value);
            policy["policy"] = {oid};
        } else if (kind == "CPS") {
            policy["cps"].push_back(setting.value);
        } else if (kind == "userNotice") {
            if (auto problem = addNotice(source, setting, policy)) return std::unexpected(*std::move(problem));
        } else {
            return notReadable(setting.name);
        }
    }
    if (!policy.contains("policy")) return notReadable(section);
    return policy;
}

}

std::unexpected<ForeignNote> leftOut(const ForeignReason& reason, std::vector<std::string> values)
{
    return std::unexpected(ForeignNote{ForeignFate::LeftOut, &reason, std::move(values)});
}

std::unexpected<ForeignNote> notReadable(std::string_view what)
{
    return leftOut(because::unreadable, {std::string(what)});
}

std::string_view withoutSpaces(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::optional<int> wholeNumber(std::string_view text, int most)
{
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0 || number > most) return std::nullopt;
    return number;
}

bool isTrue(std::string_view text)
{
    return std::ranges::any_of(
        std::array{"true", "yes", "y", "1"}, [&](std::string_view word) { return equalIgnoringCase(text, word); });
}
bool isFalse(std::string_view text)
{
    return std::ranges::any_of(
        std::array{"false", "no", "n", "0"}, [&](std::string_view word) { return equalIgnoringCase(text, word); });
}

std::string_view typeOf(std::string_view name) { return name.substr(0, name.find('.')); }

std::string oidNamed(const ExtensionSource& source, std::string_view name)
{
    const auto own = source.oids.find(name);
    return own != source.oids.end() ? own->second : oidOfName(name);
}

std::expected<std::vector<Pair>, ForeignNote> pairsOf(
    const ExtensionSource& source, std::string_view value, const ForeignReason* reason)
{
    if (value.starts_with('@')) return settingsOf(source, value.substr(1), reason);
    std::vector<Pair> pairs;
    for (std::size_t at = 0; at <= value.size();) {
        const std::size_t end = std::min(value.find(',', at), value.size());
        const std::string_view item = withoutSpaces(value.substr(at, end - at));
        at = end + 1;
        if (item.empty()) return notReadable(value);
        const auto colon = item.find(':');
        Pair pair{std::string(withoutSpaces(item.substr(0, colon)))};
        if (colon != std::string_view::npos) pair.value = withoutSpaces(item.substr(colon + 1));
        pairs.push_back(std::move(pair));
        if (pairs.size() > mostItems) return notReadable(value.substr(0, 40));
    }
    return pairs;
}

std::optional<std::string> directoryNameOf(const ExtensionSource& source, std::string_view section)
{
    const auto settings = settingsOf(source, section, nullptr);
    if (!settings) return std::nullopt;
    std::vector<NameAttribute> attributes;
    for (const Pair& setting : *settings) {
        std::string_view name = setting.name; // "1.OU": the number only tells one from the other
        if (const auto dot = name.find('.'); dot != std::string_view::npos && oidOfName(name).empty())
            name.remove_prefix(dot + 1);
        const std::string oid = oidNamed(source, name);
        if (oid.empty()) return std::nullopt;
        attributes.push_back({oid, setting.value});
    }
    const auto made = DistinguishedName::fromAttributes(attributes);
    return made ? std::optional(made->toText()) : std::nullopt;
}

std::expected<std::string, ForeignNote> nameText(const ExtensionSource& source, const Pair& pair, bool asConstraint)
{
    const std::string_view type = typeOf(pair.name);
    std::string text;
    if (equalIgnoringCase(type, "otherName")) {
        CORE_TRY(text, otherName(source, pair.value));
    } else if (equalIgnoringCase(type, "dirName")) {
        const auto name = directoryNameOf(source, pair.value);
        if (!name) return notReadable(pair.value);
        text = "dirName:" + *name;
    } else if (asConstraint && equalIgnoringCase(type, "IP")) {
        text = "IP:" + subnet(pair.value);
    } else {
        text = std::string(type) + ":" + pair.value;
    }
    const auto name = readGeneralName(text);
    if (!name) return leftOut(because::cannotBeMade, {sentence(name.error())});
    if (const auto made = encode(*name, asConstraint); !made)
        return leftOut(because::cannotBeMade, {sentence(made.error())});
    return toText(*name);
}

std::optional<Bytes> asn1Text(std::string_view text)
{
    const auto colon = text.find(':');
    const std::string_view kind = text.substr(0, colon);
    const std::string_view value = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
    if (kind == "NULL" && value.empty()) return der::element(der::tag::null, {});
    if (kind == "BOOL" || kind == "BOOLEAN")
        return isTrue(value) || isFalse(value) ? std::optional(der::boolean(isTrue(value))) : std::nullopt;
    if (kind == "INT" || kind == "INTEGER") {
        const auto number = wholeNumber(value, 2'000'000'000);
        return number ? std::optional(der::integer(*number)) : std::nullopt;
    }
    if (kind == "OID" || kind == "OBJECT") {
        const auto oid = der::objectIdentifier(oidOfName(value));
        return oid ? std::optional(*oid) : std::nullopt;
    }
    const auto* const found = std::ranges::find(textKinds, kind, &Asn1Kind::name);
    if (found == textKinds.end() || value.empty()) return std::nullopt;
    Bytes octets = der::element(found->tag, bytesOf(value));
    return der::expectWellFormed(octets) ? std::optional(std::move(octets)) : std::nullopt;
}

Mapped readPolicies(const ExtensionSource& source, std::string_view value)
{
    // not pairsOf() with "@": the list is of policies, each of which may have a section
    std::vector<FieldValues> policies;
    bool arePlain = true;
    for (std::size_t at = 0; at <= value.size();) {
        const std::size_t end = std::min(value.find(',', at), value.size());
        const std::string item{withoutSpaces(value.substr(at, end - at))};
        at = end + 1;
        if (item == "ia5org") continue;
        if (policies.size() >= mostItems) return notReadable(value.substr(0, 40));
        if (item.starts_with('@')) {
            CORE_TRY(policies.emplace_back(), readPolicy(source, item));
            arePlain = arePlain && policies.back().size() == 1;
            continue;
        }
        const std::string oid = oidNamed(source, item);
        if (oid.empty()) return notReadable(item);
        policies.push_back({{"policy", {oid}}});
    }
    FieldValues values;
    if (!arePlain) setMembers(values, "details", policies);
    if (arePlain)
        for (const FieldValues& policy : policies) values["policies"].push_back(policy.at("policy").front());
    return values;
}

}

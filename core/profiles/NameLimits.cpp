#include "core/profiles/NameLimits.h"
#include "core/base/Lookalike.h"
#include "core/profiles/CharacterSet.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Granting.h"
#include "core/profiles/NameCheck.h"
#include "core/profiles/NameConstraints.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>

namespace core {
namespace {

using NameType = GeneralName::Type;

constexpr std::size_t longestCommonName = 64; // RFC 5280 appendix A.1, ub-common-name

/// "acme.example" holds itself and all below, ".acme.example" only what is below.
bool isBelow(std::string_view host, const std::string& suffix)
{
    const std::string name = inLowerCase(host); // a wildcard is one label longer, as what it matches
    const std::string end = inLowerCase(suffix);
    if (end.starts_with('.')) return name.size() > end.size() && name.ends_with(end);
    return name == end || name.ends_with("." + end);
}

bool isSuffix(const std::string& limit)
{
    return isHostName(limit.starts_with('.') ? std::string_view(limit).substr(1) : std::string_view(limit));
}

std::string_view hostOfMailbox(std::string_view mailbox)
{
    const std::size_t at = mailbox.rfind('@');
    return at == std::string_view::npos ? mailbox : mailbox.substr(at + 1);
}

NameConstraints onlyRange(const std::string& limit)
{
    return makeNameConstraints({{NameType::Ip, limit}}, {}).value_or(NameConstraints{});
}

bool isScheme(const std::string& limit)
{
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    return isLetter(limit.front()) && std::ranges::all_of(limit, [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    });
}

constexpr std::array nameLimitTable{
    NameLimit{"dns-suffixes", &NamesRule::dnsSuffixes, "[\"acme.example\"]",
        [](NameType type) { return type == NameType::Dns; }, isSuffix,
        [](const GeneralName& name, const std::string& limit) { return isBelow(name.value, limit); }},
    NameLimit{"ip-ranges", &NamesRule::ipRanges, "[\"10.0.0.0/8\"]", [](NameType type) { return type == NameType::Ip; },
        [](const std::string& limit) {
            return limit.contains('/') && onlyRange(limit).isUnderstood() && !onlyRange(limit).isEmpty();
        },
        [](const GeneralName& name, const std::string& limit) {
            return treeOf(name).octets.size() == onlyRange(limit).permitted.front().octets.size() &&
                !checkInside(treeOf(name), onlyRange(limit));
        }},
    NameLimit{"email-domains", &NamesRule::emailDomains, "[\"acme.example\"]",
        [](NameType type) { return type == NameType::Email || type == NameType::Upn; }, isSuffix,
        [](const GeneralName& name, const std::string& limit) {
            const std::string_view host = hostOfMailbox(name.value);
            return limit.starts_with('.') ? isBelow(host, limit) : inLowerCase(host) == inLowerCase(limit);
        }},
    NameLimit{"uri-schemes", &NamesRule::uriSchemes, "[\"https\"]", [](NameType type) { return type == NameType::Uri; },
        isScheme,
        [](const GeneralName& name, const std::string& limit) {
            return inLowerCase(name.value.substr(0, name.value.find(':'))) == limit;
        }},
    NameLimit{"other-names", &NamesRule::otherNames, "[\"1.3.6.1.5.5.7.8.5\"]",
        [](NameType type) { return type == NameType::OtherName; },
        [](const std::string& limit) { return limit.contains('.') && oidOfName(limit) == limit; },
        [](const GeneralName& name, const std::string& limit) {
            return name.value.substr(0, name.value.find(';')) == limit;
        }},
};

/// A name of each type, and one within a limit of that type; people's first.
struct SampleName {
    NameType type;
    std::string_view value;
    std::string (*within)(const std::string& limit);
};
std::string hostWithin(const std::string& limit) { return (limit.starts_with('.') ? "name" : "name.") + limit; }
std::string mailWithin(const std::string& limit)
{
    return "name@" + (limit.starts_with('.') ? hostWithin(limit) : limit);
}
constexpr std::array samples{SampleName{NameType::Dns, "name.example", hostWithin},
    SampleName{NameType::Ip, "192.0.2.1",
        [](const std::string& limit) {
            const std::string first = limit.substr(0, limit.find('/'));
            return checkName({NameType::Ip, first}) ? std::string("192.0.2.1") : first;
        }},
    SampleName{NameType::Email, "name@name.example", mailWithin},
    SampleName{
        NameType::Uri, "https://name.example/", [](const std::string& limit) { return limit + "://name.example/"; }},
    SampleName{NameType::DirectoryName, "CN=Name", nullptr}, SampleName{NameType::RegisteredId, "1.2.3", nullptr},
    SampleName{NameType::Upn, "name@name.example", mailWithin},
    SampleName{
        NameType::OtherName, "1.2.3;0c046e616d65", [](const std::string& limit) { return limit + ";0c046e616d65"; }}};

}

std::span<const NameLimit> nameLimits() { return nameLimitTable; }

std::optional<Finding> checkLimits(const NamesRule& rule, const GeneralName& name)
{
    for (const NameLimit& limit : nameLimitTable) {
        const std::vector<std::string>& list = rule.*limit.list;
        if (list.empty() || !limit.isFor(name.type)) continue;
        if (std::ranges::any_of(list, [&](const std::string& each) { return limit.isInside(name, each); })) continue;
        std::string allowed;
        for (const std::string& each : list) allowed += (allowed.empty() ? "" : ", ") + each;
        return problem("CW-272", "subjectAltName", {lineOf(name), std::string(limit.key), allowed});
    }
    return std::nullopt;
}

std::optional<Finding> refusalOfName(const NamesRule& rule, const GeneralName& name, std::string_view place)
{
    if (!std::ranges::contains(rule.allowed, name.type)) return refusal("CW-169", place, {lineOf(name)});
    if (isWildcard(name) && !rule.allowsWildcards) return refusal("CW-170", place, {lineOf(name)});
    return std::nullopt;
}

std::optional<GeneralName> nameOfCommonName(const NamesRule& rule, const std::string& text)
{
    if (text.empty() || !looksLikeHostName(text)) return std::nullopt;
    const bool isAddress = !addressOctets(text).empty();
    const GeneralName name{isAddress ? NameType::Ip : NameType::Dns, text};
    if (rule.copiesCommonName) return name;
    // programs fall back to it as a host name, so it is held to the limits of one
    const bool isLimited = isAddress ? !rule.ipRanges.empty() : !rule.dnsSuffixes.empty();
    return isLimited && (isAddress || (isHostName(text) && text.contains('.'))) ? std::optional(name) : std::nullopt;
}

std::optional<std::string> commonNameOf(const NamesRule& rule, const std::vector<GeneralName>& names)
{
    for (const GeneralName& name : names) {
        const bool isText = name.type == NameType::Dns || name.type == NameType::Ip || name.type == NameType::Email ||
            name.type == NameType::Upn;
        if (isText && name.value.size() <= longestCommonName && !checkName(name) && !checkLimits(rule, name) &&
            !refusalOfName(rule, name, {}))
            return name.value;
    }
    return std::nullopt;
}

std::optional<GeneralName> sampleName(const NamesRule& rule)
{
    const auto found = std::ranges::find_if(
        samples, [&](const SampleName& sample) { return std::ranges::contains(rule.allowed, sample.type); });
    if (found == samples.end()) return std::nullopt;
    const auto limit = std::ranges::find_if(
        nameLimitTable, [&](const NameLimit& each) { return each.isFor(found->type) && !(rule.*each.list).empty(); });
    if (limit == nameLimitTable.end()) return GeneralName{found->type, std::string(found->value)};
    return GeneralName{found->type, found->within((rule.*limit->list).front())};
}

std::string sampleValue(const SubjectRule& rule, const Profile& profile)
{
    const auto name = sampleName({.allowed = {NameType::Dns}, .dnsSuffixes = profile.names.dnsSuffixes});
    const auto mailbox = sampleName({.allowed = {NameType::Email}, .emailDomains = profile.names.emailDomains});
    const bool isHost = rule.oid == oid::commonName && !profile.names.dnsSuffixes.empty();
    // a CA is not called like the one above it: that would make a root of it
    std::string value = rule.oid == oid::countryName     ? "XX"
        : rule.oid == oid::emailAddress                  ? mailbox->value
        : isHost                                         ? name->value
        : profile.kind == CertificateKind::Root          ? "Root"
        : profile.kind == CertificateKind::SubordinateCa ? "CA"
                                                         : "Name";
    if (const auto set = CharacterSet::read(rule.characters); set && !set->firstOutside(value).empty())
        value = rule.characters.substr(0, 1);
    while (value.size() < rule.shortest) value += value.back();
    return rule.longest == 0 ? value : value.substr(0, rule.longest);
}

std::string lineOf(const GeneralName& name)
{
    std::string line = toText(name);
    if (name.type != NameType::Dns && name.type != NameType::Email && name.type != NameType::Upn) return line;
    const std::size_t host = name.type == NameType::Dns ? 0 : name.value.rfind('@') + 1;
    const std::string unicode = unicodeOf(name.value.substr(host));
    const std::string look = latinLookOf(unicode.empty() ? name.value : unicode);
    if (unicode.empty()) return look.empty() ? line : line + " (≈ " + look + ")";
    return line + " (" + name.value.substr(0, host) + unicode + (look.empty() ? "" : " ≈ " + look) + ")";
}

std::string lineOf(const NameAttribute& attribute)
{
    const std::string look = latinLookOf(attribute.value);
    return attributeName(attribute.oid) + "=" + attribute.value + (look.empty() ? "" : " (≈ " + look + ")");
}

}

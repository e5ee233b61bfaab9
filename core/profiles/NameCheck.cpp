#include "core/profiles/NameCheck.h"
#include "core/base/Display.h"
#include "core/x509/Der.h"
#include "core/x509/NameSyntax.h"
#include <array>
#include <cstdlib>
#include <idn2.h>

namespace core {
namespace {

constexpr std::string_view utf8MailboxType = "1.3.6.1.5.5.7.8.9;"; ///< id-on-SmtpUTF8Mailbox (RFC 9598)

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::vector<std::string_view> labelsOf(std::string_view name)
{
    std::vector<std::string_view> labels;
    labels.reserve(1 + static_cast<std::size_t>(std::ranges::count(name, '.')));
    for (std::size_t start = 0;;) {
        const std::size_t dot = name.find('.', start);
        labels.push_back(name.substr(start, dot - start));
        if (dot == std::string_view::npos) return labels;
        start = dot + 1;
    }
}

bool anyLabel(std::string_view name, bool (*breaks)(std::string_view label))
{
    return std::ranges::any_of(labelsOf(name), breaks);
}

/// An A-label must be what its own Unicode form encodes to (RFC 5891 section 5.4).
bool isBadALabel(std::string_view label)
{
    const std::string lower = inLowerCase(label);
    if (!lower.starts_with("xn--")) return false;
    char* unicode = nullptr;
    if (idn2_to_unicode_8z8z(lower.c_str(), &unicode, 0) != IDN2_OK) return true;
    std::uint8_t* again = nullptr;
    const int result =
        idn2_lookup_u8(reinterpret_cast<const std::uint8_t*>(unicode), &again, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
    const bool isSame = result == IDN2_OK && lower == reinterpret_cast<const char*>(again);
    std::free(unicode);
    std::free(again);
    return !isSame;
}

bool hasBadHyphen(std::string_view label)
{
    if (label.starts_with('-') || label.ends_with('-')) return true;
    return label.size() >= 4 && label.substr(2, 2) == "--" &&
        !inLowerCase(label).starts_with("xn"); // RFC 5890 section 2.3.1
}

/// One way in which a DNS name can be wrong, in the order in which they are looked for.
struct DnsRule {
    std::string_view id;
    bool (*breaks)(std::string_view name);
};
constexpr std::array dnsRules{
    DnsRule{"CW-102", hasHiddenCharacters},
    DnsRule{"CW-108", [](std::string_view name) { return !isAscii(name); }},
    DnsRule{"CW-103", [](std::string_view name) { return name.contains(' '); }},
    DnsRule{"CW-104",
        [](std::string_view name) { return anyLabel(name, [](std::string_view label) { return label.empty(); }); }},
    DnsRule{"CW-105",
        [](std::string_view name) { return anyLabel(name, [](std::string_view label) { return label.size() > 63; }); }},
    DnsRule{"CW-106", [](std::string_view name) { return name.size() > 253; }},
    DnsRule{"CW-107", [](std::string_view name) { return name.contains('_'); }},
    DnsRule{"CW-112",
        [](std::string_view name) {
            return !addressOctets(name).empty() || std::ranges::all_of(labelsOf(name).back(), isDigit);
        }},
    DnsRule{"CW-109",
        [](std::string_view name) {
            return !std::ranges::all_of(name, [](char c) { return isLetter(c) || isDigit(c) || c == '-' || c == '.'; });
        }},
    DnsRule{"CW-110", [](std::string_view name) { return anyLabel(name, hasBadHyphen); }},
    DnsRule{"CW-111", [](std::string_view name) { return anyLabel(name, isBadALabel); }},
};

Finding about(std::string_view rule, std::string_view name)
{
    return {.rule = std::string(rule), .severity = Severity::Error, .place = {}, .values = {std::string(name)}};
}

/// RFC 5321 section 4.1.2 without quoted local parts, which no software in use needs.
bool isMailbox(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || at > 64) return false;
    const std::string_view local = text.substr(0, at);
    static constexpr std::string_view marks = "!#$%&'*+-/=?^_`{|}~.";
    const bool areAllowed =
        std::ranges::all_of(local, [](char c) { return isLetter(c) || isDigit(c) || marks.contains(c); });
    return areAllowed && !local.starts_with('.') && !local.ends_with('.') && !local.contains("..") &&
        isHostName(text.substr(at + 1));
}

/// Absolute (RFC 5280 section 4.2.1.6, RFC 3986 section 3), in ASCII, with a correct host where there is one.
bool isAbsoluteUri(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size() || !isLetter(text.front()))
        return false;
    const auto isSchemeMark = [](char c) { return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.'; };
    if (!std::ranges::all_of(text.substr(0, colon), isSchemeMark)) return false;
    static constexpr std::string_view forbidden = " \"<>\\^`{|}";
    if (!std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f && !forbidden.contains(c); })) return false;
    if (!text.substr(colon + 1).starts_with("//")) return true;
    const std::string_view host = hostOfUri(text);
    return isHostName(host) || !addressOctets(host).empty();
}

bool isPrincipalName(std::string_view text)
{
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && !text.contains(' ') && isHostName(text.substr(at + 1));
}

bool isUsableAddress(std::string_view text)
{
    const Bytes octets = addressOctets(text);
    return std::ranges::any_of(octets, [](std::uint8_t octet) { return octet != 0; });
}

std::optional<Finding> checkDirectoryName(std::string_view text)
{
    const auto name = DistinguishedName::parse(text);
    if (!name || name->isEmpty()) return about("CW-117", text);
    for (const NameAttribute& attribute : name->attributes())
        if (auto finding = checkAttribute(attribute)) return finding;
    return std::nullopt;
}

}

std::optional<Finding> checkDnsName(std::string_view name, bool mayBeWildcard)
{
    std::string_view rest = name;
    if (mayBeWildcard && rest.starts_with("*.")) {
        rest.remove_prefix(2);
        if (!rest.contains('.')) return about("CW-113", name);
    }
    for (const DnsRule& rule : dnsRules)
        if (rule.breaks(rest)) return about(rule.id == "CW-109" && rest.contains('*') ? "CW-113" : rule.id, name);
    return name.size() > 253 ? std::optional(about("CW-106", name)) : std::nullopt;
}

std::optional<Finding> checkName(const GeneralName& name)
{
    using Type = GeneralName::Type;
    const auto unless = [&](bool isGood, std::string_view rule) {
        return isGood ? std::nullopt : std::optional(about(rule, name.value));
    };
    if (hasHiddenCharacters(name.value)) return about("CW-102", name.value);
    switch (name.type) {
    case Type::Dns: return checkDnsName(name.value, true);
    case Type::Ip: return unless(isUsableAddress(name.value), "CW-116");
    case Type::Email: return unless(isMailbox(name.value), "CW-114");
    case Type::Uri: return unless(isAbsoluteUri(name.value), "CW-115");
    case Type::Upn: return unless(isPrincipalName(name.value), "CW-114");
    case Type::DirectoryName: return checkDirectoryName(name.value);
    case Type::RegisteredId:
    case Type::OtherName:
    case Type::X400Address:
    case Type::EdiPartyName: return unless(encode(name).has_value(), "CW-117");
    case Type::Unknown: return std::nullopt; // no profile can allow it: it is dropped
    }
    return about("CW-117", name.value);
}

std::optional<Finding> checkAttribute(const NameAttribute& attribute)
{
    const std::string& value = attribute.value;
    if (hasHiddenCharacters(value)) return about("CW-102", value);
    const bool isText = !value.empty() && value.front() != '#';
    if (!isText || value.front() == ' ' || value.back() == ' ') return about("CW-119", value);
    constexpr std::string_view emailAddress = "1.2.840.113549.1.9.1";
    return attribute.oid == emailAddress && !isMailbox(value) ? std::optional(about("CW-114", value)) : std::nullopt;
}

bool isHostName(std::string_view text) { return !checkDnsName(text, false); }
bool isWildcard(const GeneralName& name) { return name.type == GeneralName::Type::Dns && name.value.contains('*'); }

bool isUtf8Mailbox(const GeneralName& name)
{
    return name.type == GeneralName::Type::OtherName && name.value.starts_with(utf8MailboxType);
}

std::optional<std::string> utf8MailboxOf(const GeneralName& name)
{
    if (!isUtf8Mailbox(name)) return std::nullopt;
    const Bytes value = fromHex(std::string_view(name.value).substr(utf8MailboxType.size()));
    ByteView rest = value;
    const auto text = der::read(rest, der::tag::utf8String);
    if (!text || !rest.empty()) return std::nullopt;
    const std::string mailbox = textOf(*text);
    const std::size_t at = mailbox.rfind('@');
    if (at == std::string::npos || at == 0) return std::nullopt;
    return mailbox.substr(0, at + 1) + toALabels(std::string_view(mailbox).substr(at + 1));
}

std::string_view hostOfUri(std::string_view uri)
{
    const std::size_t colon = uri.find(':');
    if (colon == std::string_view::npos || !uri.substr(colon + 1).starts_with("//")) return {};
    std::string_view authority = uri.substr(colon + 3);
    authority = authority.substr(0, authority.find_first_of("/?#"));
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) authority.remove_prefix(at + 1);
    if (authority.starts_with('[')) {
        const std::size_t end = authority.find(']');
        return end == std::string_view::npos ? std::string_view{} : authority.substr(1, end - 1);
    }
    return authority.substr(0, authority.find(':'));
}

std::string unicodeOf(std::string_view host)
{
    const std::string lower = inLowerCase(host);
    if (!lower.contains("xn--")) return {};
    char* converted = nullptr;
    if (idn2_to_unicode_8z8z(lower.c_str(), &converted, 0) != IDN2_OK) return {};
    std::string unicode = converted;
    std::free(converted);
    return unicode == lower ? std::string{} : unicode;
}

bool looksLikeHostName(std::string_view text)
{
    // "Acme Web Server" is a title; a single word and everything with one of these marks is meant as a name on the network
    return !text.contains(' ') || text.find_first_of(".*:/@_") != std::string_view::npos;
}

std::string inLowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(
        lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

}

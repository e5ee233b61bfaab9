#include "core/x509/NameSyntax.h"
#include "core/x509/Strings.h"
#include <algorithm>
#include <idn2.h>

namespace core {

namespace {

bool isLetterOrDigit(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::string faultOfLabel(std::string_view label)
{
    if (label.empty()) return "a label is empty";
    if (label.size() > 63) return "a label is longer than 63 characters";
    if (label.starts_with('-') || label.ends_with('-')) return "a label starts or ends with a hyphen";
    if (!std::ranges::all_of(label, [](char c) { return isLetterOrDigit(c) || c == '-'; }))
        return "only letters, digits, hyphens and dots are allowed";
    return {};
}

std::string faultOfHost(std::string_view name)
{
    if (name.empty()) return "it is empty";
    if (name.size() > 253) return "it is longer than 253 characters";
    for (;;) {
        const auto dot = name.find('.');
        if (std::string fault = faultOfLabel(name.substr(0, dot)); !fault.empty()) return fault;
        if (dot == std::string_view::npos) return {};
        name.remove_prefix(dot + 1);
    }
}

bool isAtomCharacter(char c) { return isLetterOrDigit(c) || std::string_view("!#$%&'*+-/=?^_`{|}~.").contains(c); }

}

std::string faultOfDns(std::string_view name)
{
    if (!name.starts_with("*.")) return faultOfHost(name);
    name.remove_prefix(2);
    return name.contains('.') ? faultOfHost(name) : "a wildcard needs two labels after it";
}

std::string faultOfEmail(std::string_view mailbox)
{
    const auto at = mailbox.find('@');
    if (at == std::string_view::npos) return "“@” is missing";
    const std::string_view local = mailbox.substr(0, at);
    if (local.empty() || local.size() > 64) return "the part before “@” must have 1 to 64 characters";
    if (!std::ranges::all_of(local, isAtomCharacter))
        return "the part before “@” holds a character that is not allowed";
    if (local.starts_with('.') || local.ends_with('.') || local.contains(".."))
        return "the part before “@” has a dot too many";
    return faultOfHost(mailbox.substr(at + 1));
}

std::string faultOfUri(std::string_view uri)
{
    const auto colon = uri.find(':');
    const std::string_view scheme = uri.substr(0, colon == std::string_view::npos ? 0 : colon);
    const auto isSchemeCharacter = [](char c) { return isLetterOrDigit(c) || c == '+' || c == '-' || c == '.'; };
    if (scheme.empty() || !std::ranges::all_of(scheme, isSchemeCharacter) || !isLetterOrDigit(scheme[0]))
        return "the scheme (such as https:) is missing";
    if (!std::ranges::all_of(
            uri, [](char c) { return c > 0x20 && c < 0x7F && !std::string_view("\"<>\\^`{|}").contains(c); }))
        return "a character is not allowed in a URI";
    std::string_view rest = uri.substr(colon + 1);
    if (rest.empty()) return "nothing follows the scheme";
    const bool needsHost = scheme == "http" || scheme == "https" || scheme == "ftp";
    if (!rest.starts_with("//")) return needsHost ? "“//” is missing" : "";
    rest.remove_prefix(2);
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    const bool isLocal = authority.empty() && (scheme == "ldap" || scheme == "file");
    return authority.empty() && !isLocal ? "the host is missing" : "";
}

std::string faultOfDnsConstraint(std::string_view domain) { return domain.empty() ? "" : faultOfHost(domain); }

std::string faultOfEmailConstraint(std::string_view text)
{
    return text.contains('@') ? faultOfEmail(text) : faultOfUriConstraint(text);
}

std::string faultOfUriConstraint(std::string_view domain)
{
    return faultOfHost(domain.starts_with('.') ? domain.substr(1) : domain);
}

std::string toALabels(std::string_view domain)
{
    if (der::isAscii(domain)) return std::string(domain);
    const bool isWildcard = domain.starts_with("*.");
    const std::string rest{isWildcard ? domain.substr(2) : domain};
    char* converted = nullptr;
    if (idn2_to_ascii_8z(rest.c_str(), &converted, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK) return {};
    std::string result = (isWildcard ? "*." : "") + std::string(converted);
    idn2_free(converted);
    return result;
}

}

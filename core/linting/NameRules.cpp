#include "core/base/Display.h"
#include "core/base/Lookalike.h"
#include "core/linting/LintTopics.h"
#include "core/linting/TbsView.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/NameCheck.h"
#include "core/x509/Der.h"
#include "core/x509/NameTypes.h"
#include <array>
#include <set>

namespace core::linting {
namespace {

constexpr std::string_view subjectSection = "RFC 5280 section 4.1.2.6";
constexpr std::string_view namesSection = "RFC 5280 section 4.2.1.6";
constexpr std::string_view issuerNamesSection = "RFC 5280 section 4.2.1.7";
constexpr std::string_view lengthsSection = "RFC 5280 appendix A.1";

using Type = GeneralName::Type;

bool hasNames(const Judged& c) { return c.extension(oid::subjectAltName) != nullptr; }
bool hasNoSubject(const Judged& c) { return c.subject().isEmpty(); }
bool hasSubject(const Judged& c) { return !c.subject().isEmpty(); }
bool hasNamesAndSubject(const Judged& c) { return hasNames(c) && hasSubject(c); }
bool isServer(const Judged& c) { return !c.isCa() && hasEku(c, "serverAuth"); }

/// The string types that RFC 5280 section 4.1.2.4 allows for an attribute.
bool isAllowedString(const EncodedAttribute& attribute)
{
    constexpr std::array printable{oid::countryName, std::string_view("2.5.4.5"), std::string_view("2.5.4.46")};
    constexpr std::array ia5{oid::emailAddress, std::string_view("0.9.2342.19200300.100.1.25")};
    if (std::ranges::contains(printable, attribute.oid)) return attribute.tag == der::tag::printableString;
    if (std::ranges::contains(ia5, attribute.oid)) return attribute.tag == der::tag::ia5String;
    return attribute.tag == der::tag::printableString || attribute.tag == der::tag::utf8String;
}

Breach hasOldStrings(const Judged& c)
{
    std::vector<std::string> culprits;
    for (const EncodedAttribute& attribute : c.subjectAsEncoded())
        if (!isAllowedString(attribute)) culprits.push_back(attribute.oid);
    return brokenBy(std::move(culprits));
}

std::size_t charactersIn(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

/// Values of subject attributes that meet a condition.
template <typename Condition>
Breach withAttribute(const Judged& c, Condition isBad)
{
    std::vector<std::string> culprits;
    for (const NameAttribute& attribute : c.subject().attributes())
        if (isBad(attribute)) culprits.push_back(attribute.value);
    return brokenBy(std::move(culprits));
}

bool isTooLong(const NameAttribute& attribute)
{
    const NameType* type = findNameType(attribute.oid);
    return type && type->longest > 0 && charactersIn(attribute.value) > type->longest;
}

/// Given names and surnames may be long, but older directories end at 64 characters (X.411).
bool isLongForOld(const NameAttribute& attribute)
{
    constexpr std::array names{std::string_view("2.5.4.42"), std::string_view("2.5.4.4")};
    return std::ranges::contains(names, attribute.oid) && charactersIn(attribute.value) > 64;
}

bool isNoCountry(const NameAttribute& attribute)
{
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return attribute.oid == oid::countryName &&
        !(attribute.value.size() == 2 && std::ranges::all_of(attribute.value, isCapital));
}

bool isBlank(const NameAttribute& attribute)
{
    const std::string& value = attribute.value;
    return value.empty() || value.front() == ' ' || value.back() == ' ';
}

Breach hasTwoCommonNames(const Judged& c)
{
    return brokenIf(std::ranges::count(c.subject().attributes(), oid::commonName, &NameAttribute::oid) > 1);
}

Breach namesThatAreBad(const std::vector<GeneralName>& names)
{
    std::vector<std::string> culprits;
    for (const GeneralName& name : names)
        if (checkName(name)) culprits.push_back(toText(name));
    return brokenBy(std::move(culprits));
}
Breach hasBadName(const Judged& c) { return namesThatAreBad(c.subjectAltNames()); }

bool isEmptyList(const Extension& names)
{
    const auto content = der::readWhole(names.value, der::tag::sequence);
    return content && content->empty();
}
bool hasIssuerNames(const Judged& c) { return has(c, oid::issuerAltName); }
std::vector<GeneralName> issuerNamesOf(const Judged& c)
{
    return decodeGeneralNames(c.extension(oid::issuerAltName)->value).value_or(std::vector<GeneralName>{});
}

Breach hasRepeatedName(const Judged& c)
{
    std::set<std::string> seen;
    std::vector<std::string> culprits;
    for (const GeneralName& name : c.subjectAltNames())
        if (!seen.insert(inLowerCase(toText(name))).second) culprits.push_back(toText(name));
    return brokenBy(std::move(culprits));
}

Breach lacksServerName(const Judged& c)
{
    const auto isServerName = [](const GeneralName& name) { return name.type == Type::Dns || name.type == Type::Ip; };
    return brokenIf(std::ranges::none_of(c.subjectAltNames(), isServerName));
}

/// A host name as common name that is not among the names: old programs accept it, new ones do not.
Breach hasStrayCommonName(const Judged& c)
{
    const std::string name = c.subject().commonName();
    if (name.empty() || !looksLikeHostName(name)) return std::nullopt;
    const auto isSame = [&](const GeneralName& other) { return inLowerCase(other.value) == inLowerCase(name); };
    return std::ranges::any_of(c.subjectAltNames(), isSame) ? std::nullopt : Breach({name});
}

/// The name as people read it, and what they may take it for: the first that misleads, common names before others.
Breach hasLookalike(const Judged& c)
{
    std::vector<std::string> names;
    for (const NameAttribute& attribute : c.subject().attributes()) names.push_back(attribute.value);
    for (const GeneralName& name : c.subjectAltNames()) names.push_back(name.value);
    for (const std::string& name : names) {
        const std::string unicode = unicodeOf(name.substr(name.find('@') + 1));
        const std::string& shown = unicode.empty() ? name : unicode;
        if (std::string look = latinLookOf(shown); !look.empty()) return Breach({shown, std::move(look)});
    }
    return std::nullopt;
}

}

std::span<const LintRule> nameRules()
{
    using enum Severity;
    static const std::array rules{
        LintRule{"CW-841", Error, namesSection, "subjectAltName", hasNoSubject,
            [](const Judged& c) { return brokenIf(!hasNames(c)); }},
        LintRule{"CW-842", Error, namesSection, "subjectAltName",
            [](const Judged& c) { return hasNoSubject(c) && hasNames(c); },
            [](const Judged& c) { return brokenIf(!c.extension(oid::subjectAltName)->critical); }},
        LintRule{"CW-843", Warning, namesSection, "subjectAltName", hasNamesAndSubject,
            [](const Judged& c) { return brokenIf(c.extension(oid::subjectAltName)->critical); }},
        LintRule{"CW-844", Error, namesSection, "subjectAltName", hasNames,
            [](const Judged& c) { return brokenIf(isEmptyList(*c.extension(oid::subjectAltName))); }},
        LintRule{"CW-845", Error, namesSection, "subjectAltName", hasNames, hasBadName},
        LintRule{"CW-846", Warning, namesSection, "subjectAltName", hasNames, hasRepeatedName},
        LintRule{"CW-944", Warning, issuerNamesSection, "issuerAltName", hasIssuerNames,
            [](const Judged& c) { return brokenIf(isCritical(c, oid::issuerAltName)); }},
        LintRule{"CW-945", Error, issuerNamesSection, "issuerAltName", hasIssuerNames,
            [](const Judged& c) { return brokenIf(isEmptyList(*c.extension(oid::issuerAltName))); }},
        LintRule{"CW-946", {Warning, Error}, issuerNamesSection, "issuerAltName", hasIssuerNames,
            [](const Judged& c) { return namesThatAreBad(issuerNamesOf(c)); }},
        LintRule{"CW-847", Error, "RFC 5280 section 4.1.2.4", "subject", hasSubject, hasOldStrings},
        LintRule{"CW-848", Error, lengthsSection, "subject", hasSubject,
            [](const Judged& c) { return withAttribute(c, isTooLong); }},
        LintRule{"CW-958", Info, lengthsSection, "subject", hasSubject,
            [](const Judged& c) { return withAttribute(c, isLongForOld); }},
        LintRule{"CW-849", Error, lengthsSection, "subject", hasSubject,
            [](const Judged& c) { return withAttribute(c, isNoCountry); }},
        LintRule{"CW-850", Error, subjectSection, "subject", hasSubject,
            [](const Judged& c) {
                return withAttribute(c, [](const NameAttribute& a) { return hasHiddenCharacters(a.value); });
            }},
        LintRule{"CW-851", Warning, subjectSection, "subject", hasSubject,
            [](const Judged& c) { return withAttribute(c, isBlank); }},
        LintRule{"CW-852", Warning, subjectSection, "subject", hasSubject, hasTwoCommonNames},
        LintRule{"CW-853", {Warning, Error}, "RFC 9525 section 2", "subjectAltName", isServer, lacksServerName},
        LintRule{"CW-854", {Warning, Error}, "RFC 9525 section 2", "subject", isServer, hasStrayCommonName},
        LintRule{"CW-749", Warning, "UTS #39 section 4", "subject", always, hasLookalike},
        LintRule{"CW-855", Warning, "RFC 5280 section 3.2", "subject", isLeaf,
            [](const Judged& c) { return brokenIf(c.isSelfIssued()); }},
    };
    return rules;
}

}

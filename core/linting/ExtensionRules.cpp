#include "core/linting/LintTopics.h"
#include "core/profiles/ExtensionOids.h"
#include "core/x509/Der.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>
#include <set>

namespace core::linting {
namespace {

constexpr std::string_view extensionsSection = "RFC 5280 section 4.2";

std::string nameFor(const Extension& extension)
{
    const ExtensionType* type = findExtensionType(extension.oid);
    return type ? std::string(type->name) : nameOfOid(extension.oid);
}

bool isKnown(std::string_view oid)
{
    const ExtensionType* type = findExtensionType(oid);
    return type && type->place != ExtensionType::Place::Crl;
}

/// Those of the extensions that meet a condition, by name.
Breach naming(const Judged& c, bool (*isBad)(const Extension&))
{
    std::vector<std::string> culprits;
    for (const Extension& extension : c.extensions())
        if (isBad(extension)) culprits.push_back(nameFor(extension));
    return brokenBy(std::move(culprits));
}

Breach hasRepeated(const Judged& c)
{
    std::set<std::string> seen;
    std::vector<std::string> culprits;
    for (const Extension& extension : c.extensions())
        if (!seen.insert(extension.oid).second) culprits.push_back(nameFor(extension));
    return brokenBy(std::move(culprits));
}

Breach hasUnreadableExtension(const Judged& c)
{
    std::vector<std::string> culprits;
    for (std::size_t at = 0; at < c.extensions().size(); ++at)
        if (!c.isReadable(at)) culprits.push_back(nameFor(c.extensions()[at]));
    return brokenBy(std::move(culprits));
}

bool mustNotBeCritical(std::string_view oid)
{
    const ExtensionType* type = findExtensionType(oid);
    return type && type->critical == ExtensionType::Critical::Never;
}

bool hasPurposes(const Judged& c) { return has(c, oid::extendedKeyUsage); }
bool hasPolicies(const Judged& c) { return has(c, oid::certificatePolicies); }
bool hasAddresses(const Judged& c) { return has(c, oid::crlDistributionPoints) || has(c, oid::authorityInfoAccess); }

/// Where programs would look for the list: the addresses, or all names where none is an address.
void appendPlaces(const FieldValues& point, std::vector<std::string>& all)
{
    constexpr std::string_view prefix = "URI:";
    const auto found = point.find("names");
    if (found == point.end()) return;
    const auto isUri = [&](const std::string& name) { return name.starts_with(prefix); };
    const bool hasUri = std::ranges::any_of(found->second, isUri);
    for (const std::string& name : found->second)
        if (!hasUri || isUri(name)) all.push_back(hasUri ? name.substr(prefix.size()) : name);
}

std::vector<std::string> addressesOf(const Judged& c)
{
    std::vector<std::string> all;
    const FieldValues& points = c.fields(oid::crlDistributionPoints);
    const FieldValues& access = c.fields(oid::authorityInfoAccess);
    for (const auto& [fields, key] :
        {std::pair(&points, "urls"), std::pair(&access, "ocsp"), std::pair(&access, "caIssuers")})
        if (const auto found = fields->find(key); found != fields->end())
            all.insert(all.end(), found->second.begin(), found->second.end());
    for (const FieldValues& point : membersOf(points, "points"))
        if (!point.contains("crlIssuer")) appendPlaces(point, all);
    std::erase_if(all, [](const std::string& address) { return address.starts_with("dirName:"); }); // for a directory
    return all;
}

Breach withScheme(const Judged& c, bool (*isBad)(std::string_view address))
{
    std::vector<std::string> culprits;
    for (const std::string& address : addressesOf(c))
        if (isBad(address)) culprits.push_back(address);
    return brokenBy(std::move(culprits));
}
bool isUnfetchable(std::string_view address)
{
    constexpr std::array schemes{"http://", "https://", "ldap://", "ldaps://", "ftp://"};
    return std::ranges::none_of(schemes, [&](std::string_view scheme) { return address.starts_with(scheme); });
}
bool isSecured(std::string_view address) { return address.starts_with("https://") || address.starts_with("ldaps://"); }

/// Points with names of which no program can fetch any.
Breach hasPointWithoutAddress(const Judged& c)
{
    const FieldValues& fields = c.fields(oid::crlDistributionPoints);
    const auto isAddress = [](std::string_view name) {
        constexpr std::string_view prefix = "URI:";
        return name.starts_with(prefix) && !isUnfetchable(name.substr(prefix.size()));
    };
    std::vector<std::string> culprits;
    for (const std::string& url : c.field(oid::crlDistributionPoints, "urls"))
        if (isUnfetchable(url)) culprits.push_back(url);
    for (const FieldValues& point : membersOf(fields, "points"))
        if (const auto names = point.find("names");
            names != point.end() && std::ranges::none_of(names->second, isAddress))
            culprits.insert(culprits.end(), names->second.begin(), names->second.end());
    return brokenBy(std::move(culprits));
}

Breach hasRepeatedPolicy(const Judged& c)
{
    std::set<std::string> seen;
    std::vector<std::string> culprits;
    FieldValues fields = c.fields(oid::certificatePolicies);
    for (FieldValues& member : membersOf(fields, "details"))
        std::ranges::move(member["policy"], std::back_inserter(fields["policies"]));
    for (const std::string& policy : fields["policies"])
        if (!seen.insert(policy).second) culprits.push_back(policy);
    return brokenBy(std::move(culprits));
}

/// RFC 5280 section 4.2.1.1 asks for it in all but self-signed certificates.
Breach lacksAuthorityKey(const Judged& c)
{
    return brokenIf(!c.isSelfIssued() && c.field(oid::authorityKeyIdentifier, "keyIdentifier").empty());
}

Breach cannotBeRevoked(const Judged& c)
{
    const bool hasWay = has(c, oid::crlDistributionPoints) || c.fields(oid::authorityInfoAccess).contains("ocsp");
    return brokenIf(!hasWay && !has(c, oid::noRevAvail) && !has(c, oid::ocspNoCheck));
}

bool isOfIssuer(const Judged& c) { return !c.isSelfIssued(); }

}

std::span<const LintRule> extensionRules()
{
    using enum Severity;
    static const std::array rules{
        LintRule{"CW-829", Error, extensionsSection, "extensions", always, hasRepeated},
        LintRule{"CW-830", Error, extensionsSection, "extensions", always,
            [](const Judged& c) {
                return naming(c, [](const Extension& e) { return e.critical && !isKnown(e.oid); });
            }},
        LintRule{"CW-831", Error, extensionsSection, "extensions", always, hasUnreadableExtension},
        LintRule{"CW-832", Error, extensionsSection, "extensions", always,
            [](const Judged& c) {
                return naming(c, [](const Extension& e) { return e.critical && mustNotBeCritical(e.oid); });
            }},
        LintRule{"CW-833", Error, "RFC 5280 section 4.2.1.1", "authorityKeyIdentifier", always, lacksAuthorityKey},
        LintRule{"CW-834", Error, "RFC 5280 section 4.2.1.12", "extendedKeyUsage", hasPurposes,
            [](const Judged& c) { return brokenIf(c.extendedKeyUsage().empty()); }},
        LintRule{"CW-835", Warning, "RFC 5280 section 4.2.1.12", "extendedKeyUsage", hasPurposes,
            [](const Judged& c) { return brokenIf(hasEku(c, "anyExtendedKeyUsage")); }},
        LintRule{"CW-836", Warning, "RFC 5280 section 4.2.1.12", "extendedKeyUsage", isLeaf,
            [](const Judged& c) { return brokenIf(!hasPurposes(c)); }},
        LintRule{"CW-837", Error, "RFC 5280 section 4.2.1.13", "cRLDistributionPoints", hasAddresses,
            [](const Judged& c) { return withScheme(c, isUnfetchable); }},
        LintRule{"CW-838", Warning, "RFC 5280 section 8", "cRLDistributionPoints", hasAddresses,
            [](const Judged& c) { return withScheme(c, isSecured); }},
        LintRule{"CW-894", Warning, "RFC 5280 section 4.2.1.12", "extendedKeyUsage", hasPurposes,
            [](const Judged& c) {
                return brokenIf(isCritical(c, oid::extendedKeyUsage) && hasEku(c, "anyExtendedKeyUsage"));
            }},
        LintRule{"CW-895", Warning, "RFC 5280 section 4.2.2.1", "authorityInfoAccess",
            [](const Judged& c) { return c.fields(oid::authorityInfoAccess).contains("caIssuers"); },
            [](const Judged& c) {
                return brokenIf(std::ranges::all_of(c.field(oid::authorityInfoAccess, "caIssuers"), isUnfetchable));
            }},
        LintRule{"CW-934", Warning, "RFC 5280 section 4.2.1.13", "cRLDistributionPoints",
            [](const Judged& c) { return has(c, oid::crlDistributionPoints); }, hasPointWithoutAddress},
        LintRule{"CW-943", Warning, "RFC 5280 section 4.2.1.13", "cRLDistributionPoints",
            [](const Judged& c) { return has(c, oid::crlDistributionPoints); },
            [](const Judged& c) { return brokenIf(isCritical(c, oid::crlDistributionPoints)); }},
        LintRule{"CW-950", Info, "RFC 5280 section 4.2.1.2", "subjectKeyIdentifier", isLeaf,
            [](const Judged& c) { return brokenIf(!has(c, oid::subjectKeyIdentifier)); }},
        LintRule{"CW-839", Error, "RFC 5280 section 4.2.1.4", "certificatePolicies", hasPolicies, hasRepeatedPolicy},
        LintRule{"CW-840", {Warning, Error}, "RFC 5280 section 4.2.1.13", "cRLDistributionPoints", isOfIssuer,
            cannotBeRevoked},
    };
    return rules;
}

}

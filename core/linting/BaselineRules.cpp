#include "core/linting/LintTopics.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/NameCheck.h"
#include "core/x509/IpName.h"
#include <array>

namespace core::linting {
namespace {

// What the CA/Browser Forum demands of public CAs and RFC 5280 does not: information for everybody else.

constexpr Time baseline = since(2012, 7, 1); ///< version 1 of the Baseline Requirements

bool isServerLeaf(const Judged& c) { return !c.isCa() && hasEku(c, "serverAuth"); }
bool isResponder(const Judged& c) { return !c.isCa() && hasEku(c, "OCSPSigning"); }
bool isBelowCa(const Judged& c) { return c.isCa() && !c.isSelfIssued(); }
bool isOwnRoot(const Judged& c) { return c.isCa() && c.isSelfIssued(); }
bool isServerOrBelow(const Judged& c) { return isServerLeaf(c) || isBelowCa(c); }

/// How long certificates of servers may live, by the day they begin (section 6.3.2).
struct LongestLife {
    Time begin;
    int days;
};
constexpr std::array longestLives{LongestLife{baseline, 1825}, LongestLife{since(2015, 4, 1), 1187},
    LongestLife{since(2018, 3, 1), 825}, LongestLife{since(2020, 9, 1), 398}, LongestLife{since(2026, 3, 15), 200},
    LongestLife{since(2027, 3, 15), 100}, LongestLife{since(2029, 3, 15), 47}};

Breach outlivesItsStep(const Judged& c)
{
    const Validity& validity = c.validity();
    int most = 0;
    for (const LongestLife& step : longestLives)
        if (validity.notBefore >= step.begin) most = step.days;
    // both ends count
    const auto days =
        std::chrono::ceil<std::chrono::days>(validity.notAfter - validity.notBefore + std::chrono::seconds(1)).count();
    return days > most ? Breach({std::to_string(days), std::to_string(most)}) : std::nullopt;
}

/// Top domains that nobody can own: RFC 2606, RFC 6761, RFC 6762, RFC 8375, RFC 9476 and the one ICANN set aside; and those that
/// private networks use so often that they are never given away.
constexpr std::array internalDomains{"local", "internal", "test", "example", "invalid", "localhost", "home.arpa", "alt",
    "onion", "lan", "intranet", "private", "corp", "home", "mail", "localdomain"};

bool isInternalName(const GeneralName& name)
{
    if (name.type != GeneralName::Type::Dns) return false;
    const std::string text = inLowerCase(name.value);
    if (!text.contains('.')) return true;
    return std::ranges::any_of(internalDomains,
        [&](std::string_view domain) { return text == domain || text.ends_with("." + std::string(domain)); });
}

/// Networks that are not part of the public internet (RFC 6890 and the registries it set up).
constexpr std::array reservedNetworks{"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
    "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
    "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/127", "::ffff:0:0/96", "64:ff9b:1::/48",
    "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "ff00::/8"};

bool isReservedAddress(const GeneralName& name)
{
    if (name.type != GeneralName::Type::Ip) return false;
    static const std::vector<Bytes> networks = [] {
        std::vector<Bytes> all;
        for (const char* network : reservedNetworks) all.push_back(subnetOctets(network));
        return all;
    }();
    const Bytes address = addressOctets(name.value);
    return std::ranges::any_of(networks, [&](const Bytes& network) {
        if (address.empty() || network.size() != 2 * address.size()) return false;
        for (std::size_t at = 0; at < address.size(); ++at)
            if ((address[at] & network[address.size() + at]) != network[at]) return false;
        return true;
    });
}

bool isNoServerName(const GeneralName& name)
{
    return name.type != GeneralName::Type::Dns && name.type != GeneralName::Type::Ip;
}

Breach withNames(const Judged& c, bool (*isBad)(const GeneralName& name))
{
    std::vector<std::string> culprits;
    for (const GeneralName& name : c.subjectAltNames())
        if (isBad(name)) culprits.push_back(toText(name));
    return brokenBy(std::move(culprits));
}

bool hasAttribute(const Judged& c, std::string_view oid)
{
    return std::ranges::contains(c.subject().attributes(), oid, &NameAttribute::oid);
}

Breach lacksCaAttributes(const Judged& c)
{
    std::vector<std::string> missing;
    for (const auto& [oid, name] : {std::pair(oid::countryName, "countryName"),
             std::pair(std::string_view("2.5.4.10"), "organizationName"), std::pair(oid::commonName, "commonName")})
        if (!hasAttribute(c, oid)) missing.emplace_back(name);
    return brokenBy(std::move(missing));
}

Breach hasUncommonKey(const Judged& c)
{
    constexpr std::array curves{"ec:P-256", "ec:P-384", "ec:P-521"};
    if (!c.publicKey() || c.publicKey()->family() == KeyFamily::Rsa) return std::nullopt;
    const std::string& id = c.publicKey()->algorithmId();
    return std::ranges::contains(curves, id) ? std::nullopt : Breach({id});
}

Breach hasFurtherPurposes(const Judged& c)
{
    std::vector<std::string> culprits;
    for (const std::string& purpose : c.extendedKeyUsage())
        if (purpose != "serverAuth" && purpose != "clientAuth") culprits.push_back(purpose);
    return brokenBy(std::move(culprits));
}

Breach lacksIssuerAddress(const Judged& c)
{
    return brokenIf(std::ranges::none_of(c.field(oid::authorityInfoAccess, "caIssuers"),
        [](const std::string& address) { return address.starts_with("http://"); }));
}

/// Values such as "-" or ".", which stand for nothing.
Breach hasFillers(const Judged& c)
{
    std::vector<std::string> culprits;
    for (const NameAttribute& attribute : c.subject().attributes())
        if (!attribute.value.empty() && attribute.value.find_first_not_of("-._* \t") == std::string::npos &&
            attribute.value != "*")
            culprits.push_back(attribute.value);
    return brokenBy(std::move(culprits));
}

}

std::span<const LintRule> baselineRules()
{
    using enum Severity;
    constexpr Severities demanded{Info, Error}, advised{Info, Warning};
    static const std::array rules{
        LintRule{"CW-937", demanded, "CA/B Baseline Requirements section 6.3.2", "validity", isServerLeaf,
            outlivesItsStep, baseline},
        LintRule{"CW-938", demanded, "CA/B Baseline Requirements section 4.2.2", "subjectAltName", isServerLeaf,
            [](const Judged& c) { return withNames(c, isInternalName); }, since(2015, 11, 1)},
        LintRule{"CW-939", demanded, "CA/B Baseline Requirements section 4.2.2", "subjectAltName", isServerLeaf,
            [](const Judged& c) { return withNames(c, isReservedAddress); }, since(2015, 11, 1)},
        LintRule{"CW-940", demanded, "CA/B Baseline Requirements section 7.1.2.7.12", "subjectAltName", isServerLeaf,
            [](const Judged& c) { return withNames(c, isNoServerName); }, baseline},
        LintRule{"CW-959", demanded, "CA/B Baseline Requirements section 7.1.2.7", "subject", isServerLeaf,
            [](const Judged& c) { return brokenIf(hasAttribute(c, "2.5.4.11")); }, since(2022, 9, 1)},
        LintRule{"CW-960", demanded, "CA/B Baseline Requirements section 6.1.5", "subjectPublicKeyInfo", always,
            hasUncommonKey, baseline},
        LintRule{"CW-961", demanded, "CA/B Baseline Requirements section 7.1.2.10.2", "subject", isCa,
            lacksCaAttributes, baseline},
        LintRule{"CW-962", demanded, "CA/B Baseline Requirements section 7.1.2.1.2", "extendedKeyUsage", isOwnRoot,
            [](const Judged& c) { return brokenIf(has(c, oid::extendedKeyUsage)); }, baseline},
        LintRule{"CW-963", advised, "CA/B Baseline Requirements section 7.1.2.10.6", "extendedKeyUsage", isBelowCa,
            [](const Judged& c) { return brokenIf(!has(c, oid::extendedKeyUsage)); }, baseline},
        LintRule{"CW-964", advised, "CA/B Baseline Requirements section 7.1.2.7.10", "extendedKeyUsage", isServerLeaf,
            hasFurtherPurposes, baseline},
        LintRule{"CW-965", demanded, "CA/B Baseline Requirements section 7.1.2.7.9", "certificatePolicies",
            isServerOrBelow, [](const Judged& c) { return brokenIf(!has(c, oid::certificatePolicies)); }, baseline},
        LintRule{"CW-966", advised, "CA/B Baseline Requirements section 7.1.2.7.7", "authorityInfoAccess",
            isServerOrBelow, lacksIssuerAddress, baseline},
        LintRule{"CW-967", demanded, "CA/B Baseline Requirements section 7.1.2.11.2", "cRLDistributionPoints",
            isBelowCa, [](const Judged& c) { return brokenIf(!has(c, oid::crlDistributionPoints)); }, baseline},
        LintRule{
            "CW-968", {Warning, Error}, "CA/B Baseline Requirements section 7.1.4.2", "subject", always, hasFillers},
        LintRule{"CW-969", demanded, "CA/B Baseline Requirements section 4.9.9", "ocspNoCheck", isResponder,
            [](const Judged& c) { return brokenIf(!has(c, oid::ocspNoCheck)); }, baseline},
        LintRule{"CW-972", advised, "CA/B Baseline Requirements section 7.1.2.1.4", "basicConstraints", isOwnRoot,
            [](const Judged& c) { return brokenIf(c.fields(oid::basicConstraints).contains("pathLength")); }, baseline},
    };
    return rules;
}

}

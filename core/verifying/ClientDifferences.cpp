#include "core/verifying/ClientDifferences.h"
#include "core/base/Text.h"
#include "core/profiles/ExtensionOids.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>

namespace core {
namespace {

using Concern = std::optional<std::vector<std::string>>;

constexpr std::array effectNames{
    std::string_view("refuses"), std::string_view("accepts"), std::string_view("overlooks")};

constexpr std::string_view serverAuth = "1.3.6.1.5.5.7.3.1", responderUse = "1.3.6.1.5.5.7.3.9";

Concern about(const CertificateFacts& certificate) { return Concern({certificate.certificate.subject().shortText()}); }

/// The first certificate of the path that the client minds.
template <typename Minds>
Concern firstThat(const JudgedPath& judged, Minds minds)
{
    const auto found = std::ranges::find_if(judged.path, [&](const FactsPtr& each) { return minds(*each); });
    return found == judged.path.end() ? Concern() : about(**found);
}

bool isForServers(const JudgedPath& judged)
{
    const CertificateFacts& target = *judged.path.front();
    if (target.isCa) return false;
    return oidOfName(judged.options.purpose) == serverAuth || !judged.options.host.empty() ||
        std::ranges::contains(target.purposes, serverAuth);
}

bool hasDnsNames(const CertificateFacts& facts)
{
    return std::ranges::contains(facts.certificate.subjectAltNames(), GeneralName::Type::Dns, &GeneralName::type);
}

/// A common name that can stand for a host: labels with a dot between them.
bool hasHostAsCommonName(const CertificateFacts& facts)
{
    const std::string name = facts.certificate.subject().commonName();
    const auto isOfHosts = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return name.contains('.') && std::ranges::all_of(name, isOfHosts);
}

bool constrains(const CertificateFacts& facts, bool (*isMeant)(GeneralName::Type type))
{
    if (!facts.constraints) return false;
    for (const auto* trees : {&facts.constraints->permitted, &facts.constraints->excluded})
        for (const NameTree& tree : *trees)
            if (isMeant(tree.type)) return true;
    return false;
}

Concern commonNameAsHost(const JudgedPath& judged)
{
    const CertificateFacts& target = *judged.path.front();
    return isForServers(judged) && !hasDnsNames(target) && hasHostAsCommonName(target) ? about(target) : Concern();
}

Concern commonNameConstrained(const JudgedPath& judged)
{
    const CertificateFacts& target = *judged.path.front();
    const bool isConstrained = std::ranges::any_of(judged.path, [](const FactsPtr& each) {
        return constrains(*each, [](GeneralName::Type type) { return type == GeneralName::Type::Dns; });
    });
    return isConstrained && !hasDnsNames(target) && hasHostAsCommonName(target) ? about(target) : Concern();
}

Concern partialWildcard(const JudgedPath& judged)
{
    for (const GeneralName& name : judged.path.front()->certificate.subjectAltNames())
        if (name.type == GeneralName::Type::Dns && name.value.contains('*') && !name.value.starts_with("*."))
            return Concern({judged.path.front()->certificate.subject().shortText(), name.value});
    return {};
}

Concern leadingDot(const JudgedPath& judged)
{
    return firstThat(judged, [](const CertificateFacts& facts) { return facts.hasOddConstraints; });
}

Concern shortKeyInTls(const JudgedPath& judged)
{
    constexpr int leastBits = 112;
    if (!isForServers(judged)) return {};
    return firstThat(judged, [](const CertificateFacts& facts) {
        const auto& key = facts.certificate.publicKey();
        return key && key->strength() < leastBits;
    });
}

Concern respondsBesides(const JudgedPath& judged)
{
    const CertificateFacts& target = *judged.path.front();
    const bool responds = std::ranges::contains(target.purposes, responderUse);
    return isForServers(judged) && responds ? about(target) : Concern();
}

Concern anyPurposeForServers(const JudgedPath& judged)
{
    const CertificateFacts& target = *judged.path.front();
    const bool isNamed = std::ranges::contains(target.purposes, serverAuth);
    return isForServers(judged) && target.hasPurposes && !isNamed ? about(target) : Concern();
}

Concern otherCurves(const JudgedPath& judged)
{
    constexpr std::array common{
        std::string_view("ec:P-256"), std::string_view("ec:P-384"), std::string_view("ec:P-521")};
    if (!isForServers(judged)) return {};
    return firstThat(judged, [&](const CertificateFacts& facts) {
        const auto& key = facts.certificate.publicKey();
        if (!key) return false;
        return key->family() != KeyFamily::Rsa && !std::ranges::contains(common, std::string_view(key->algorithmId()));
    });
}

Concern longForApple(const JudgedPath& judged)
{
    constexpr Time inForce = std::chrono::sys_days{std::chrono::year{2019} / 7 / 1};
    const Validity& validity = judged.path.front()->certificate.validity();
    const bool isLong = validity.notAfter - validity.notBefore > std::chrono::days(825);
    return isForServers(judged) && validity.notBefore >= inForce && isLong ? about(*judged.path.front()) : Concern();
}

Concern unnamedForApple(const JudgedPath& judged)
{
    const CertificateFacts& target = *judged.path.front();
    return isForServers(judged) && !std::ranges::contains(target.purposes, serverAuth) ? about(target) : Concern();
}

Concern negativeSerial(const JudgedPath& judged)
{
    return firstThat(judged, [](const CertificateFacts& facts) { return facts.certificate.isSerialNegative(); });
}

Concern weakDigest(const JudgedPath& judged)
{
    for (std::size_t i = 0; i + 1 < judged.path.size(); ++i)
        if (hasWeakDigest(judged.path[i]->signedView)) return about(*judged.path[i]);
    return {};
}

Concern namesOfOtherForms(const JudgedPath& judged)
{
    return firstThat(judged, [](const CertificateFacts& facts) {
        const Extension* const extension = facts.certificate.extension(oid::nameConstraints);
        return extension && extension->critical && constrains(facts, [](GeneralName::Type type) {
            using enum GeneralName::Type;
            return type != Dns && type != Ip && type != Email && type != Uri;
        });
    });
}

/// Go counts every certificate between; RFC 5280 section 4.2.1.9 leaves self-issued ones out.
Concern selfIssuedCounted(const JudgedPath& judged)
{
    std::size_t all = 0, counted = 0;
    for (std::size_t i = 1; i < judged.path.size(); ++i) {
        const CertificateFacts& ca = *judged.path[i];
        if (ca.pathLength && std::cmp_less_equal(counted, *ca.pathLength) && std::cmp_greater(all, *ca.pathLength))
            return about(ca);
        ++all;
        counted += ca.isSelfIssued ? 0 : 1;
    }
    return {};
}

/// The first certificate of the path of which one of these breaches is told.
Concern breachOf(const JudgedPath& judged, std::initializer_list<Rule> rules)
{
    for (const ChainStep& step : judged.report.steps)
        for (const Rule rule : rules)
            if (std::ranges::contains(step.findings, rowOf(rule).id, &Finding::rule))
                return Concern({step.certificate.subject().shortText()});
    return {};
}

Concern revokedOne(const JudgedPath& judged) { return breachOf(judged, {Rule::Unrevoked, Rule::OcspUnrevoked}); }
Concern missingList(const JudgedPath& judged) { return breachOf(judged, {Rule::ListGiven}); }

constexpr std::array differences{
    ClientDifference{"openssl-common-name", "OpenSSL 3", ClientEffect::Accepts,
        CORE_TEXT("core", "OpenSSL 3 takes the common name of “%1” for a host name, because it has no other."),
        CORE_TEXT("core", "Have it issued with its host names as alternative names."), "X509_check_host(3), OpenSSL 3",
        commonNameAsHost},
    ClientDifference{"openssl-constrained-common-name", "OpenSSL", ClientEffect::Refuses,
        CORE_TEXT("core",
            "OpenSSL compares the common name of “%1” with the name constraints for hosts, and refuses it where they "
            "do not permit it."),
        CORE_TEXT("core", "Have it issued with its host names as alternative names."),
        "crypto/x509/v3_ncons.c, NAME_CONSTRAINTS_check_CN", commonNameConstrained},
    ClientDifference{"openssl-partial-wildcard", "OpenSSL", ClientEffect::Accepts,
        CORE_TEXT("core", "OpenSSL lets “%2” in “%1” stand for hosts; others want a wildcard to be a whole label."),
        CORE_TEXT("core", "Have it issued with a wildcard that is a whole label, or with each host."),
        "X509_check_host(3), X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS", partialWildcard},
    ClientDifference{"openssl-short-key", "OpenSSL", ClientEffect::Refuses,
        CORE_TEXT("core",
            "OpenSSL refuses the key of “%1” in TLS: from version 3.2 on it wants 112 bits of strength, as RSA has "
            "from 2048 bits on."),
        CORE_TEXT("core", "Have it issued for a longer key."), "SSL_CTX_set_security_level(3); CHANGES of OpenSSL 3.2",
        shortKeyInTls},
    ClientDifference{"firefox-ocsp-signing", "Firefox", ClientEffect::Refuses,
        CORE_TEXT("core", "Firefox refuses “%1” for a server, because it is for OCSP signing as well."),
        CORE_TEXT("core", "Have OCSP responders use certificates of their own."),
        "mozilla::pkix, pkixcheck.cpp, CheckExtendedKeyUsage", respondsBesides},
    ClientDifference{"firefox-any-purpose", "Firefox", ClientEffect::Refuses,
        CORE_TEXT("core",
            "Firefox refuses “%1” for a server: its extended key usage does not name serverAuth, and “any” does not "
            "stand for it."),
        CORE_TEXT("core", "Have it issued with the purpose serverAuth."), "mozilla::pkix, pkixcheck.cpp, MatchEKU",
        anyPurposeForServers},
    ClientDifference{"firefox-key-kinds", "Firefox", ClientEffect::Refuses,
        CORE_TEXT("core", "Firefox knows keys by RSA and on P-256, P-384 and P-521 only; that of “%1” is another."),
        CORE_TEXT("core", "Use such keys where browsers shall connect."),
        "mozilla::pkix, pkixcheck.cpp, CheckSubjectPublicKeyInfo", otherCurves},
    ClientDifference{"apple-validity", "Apple", ClientEffect::Refuses,
        CORE_TEXT("core", "Apple’s systems refuse “%1” for a server, because it is valid for more than 825 days."),
        CORE_TEXT("core", "Have it issued for 825 days or less."), "support.apple.com/103769", longForApple},
    ClientDifference{"apple-purpose", "Apple", ClientEffect::Refuses,
        CORE_TEXT("core",
            "Apple’s systems refuse “%1” for a server, because its extended key usage does not name serverAuth."),
        CORE_TEXT("core", "Have it issued with the purpose serverAuth."), "support.apple.com/103769", unnamedForApple},
    ClientDifference{"go-negative-serial", "Go", ClientEffect::Refuses,
        CORE_TEXT("core", "Go refuses “%1” from version 1.23 on, because its serial number is negative."),
        CORE_TEXT("core", "Have it issued again with another serial number."), "release notes of Go 1.23, crypto/x509",
        negativeSerial},
    ClientDifference{"go-weak-digest", "Go", ClientEffect::Refuses,
        CORE_TEXT("core", "Go refuses “%1” from version 1.18 on, because it is signed with SHA-1 or MD5."),
        CORE_TEXT("core", "Have it issued again with SHA-256."), "release notes of Go 1.18, crypto/x509", weakDigest},
    ClientDifference{"go-name-forms", "Go", ClientEffect::Refuses,
        CORE_TEXT("core",
            "Go refuses everything below “%1”, whose critical name constraints are about other names than hosts, "
            "addresses, mailboxes and URIs."),
        CORE_TEXT("core", "Constrain directory names only where no program in Go checks the path."),
        "crypto/x509, Certificate.Verify: DirectoryName constraints are not supported", namesOfOtherForms},
    ClientDifference{"go-self-issued", "Go", ClientEffect::Refuses,
        CORE_TEXT("core", "Go counts self-issued certificates, too, which are more than the path length of “%1”."),
        CORE_TEXT("core", "Give programs in Go the root that the certificates were issued under."),
        "crypto/x509/verify.go, isValid", selfIssuedCounted},
    ClientDifference{"go-leading-dot", "Go, Firefox, OpenSSL", ClientEffect::Overlooks,
        CORE_TEXT("core",
            "Go, Firefox and OpenSSL take the constraint with a leading dot in “%1” for the names below it alone, "
            "without the name itself."),
        CORE_TEXT("core", "Have the CA issued again without the dot."),
        "crypto/x509, Certificate.Verify; mozilla::pkix, pkixnames.cpp; crypto/x509/v3_ncons.c", leadingDot},
    ClientDifference{"go-revocation", "Go", ClientEffect::Overlooks,
        CORE_TEXT("core", "Programs in Go do not notice that “%1” is revoked, unless they look for themselves."),
        CORE_TEXT("core", "Do not rely on revocation there; let certificates end soon."),
        "crypto/x509, Certificate.Verify: no revocation checking", revokedOne},
    ClientDifference{"openssl-revocation", "OpenSSL", ClientEffect::Overlooks,
        CORE_TEXT("core", "OpenSSL does not notice that “%1” is revoked, unless it is told to look."),
        CORE_TEXT("core", "Switch it on: X509_V_FLAG_CRL_CHECK and X509_V_FLAG_CRL_CHECK_ALL, with the lists."),
        "X509_VERIFY_PARAM_set_flags(3)", revokedOne},
    ClientDifference{"windows-revocation", "Windows", ClientEffect::Overlooks,
        CORE_TEXT("core", "Programs on Windows do not notice that “%1” is revoked, unless they ask Windows to look."),
        CORE_TEXT("core", "Have them ask: CertGetCertificateChain with CERT_CHAIN_REVOCATION_CHECK_CHAIN."),
        "CertGetCertificateChain, dwFlags", revokedOne},
    ClientDifference{"java-missing-list", "Java", ClientEffect::Refuses,
        CORE_TEXT("core",
            "Java’s CertPathValidator refuses “%1”: it looks at revocation unless told not to, and there is no list."),
        CORE_TEXT("core", "Give it the lists, or switch it off: PKIXParameters.setRevocationEnabled."),
        "java.security.cert.PKIXParameters, setRevocationEnabled", missingList},
};

}

std::string_view nameOf(ClientEffect effect) { return effectNames[static_cast<std::size_t>(effect)]; }

std::span<const ClientDifference> clientDifferences() { return differences; }

const ClientDifference* findClientDifference(std::string_view id)
{
    const auto* const found = std::ranges::find(differences, id, &ClientDifference::id);
    return found == differences.end() ? nullptr : found;
}

std::vector<ClientNote> clientNotes(const JudgedPath& judged)
{
    std::vector<ClientNote> notes;
    for (const ClientDifference& row : differences)
        if (auto values = row.concerns(judged)) notes.push_back({std::string(row.id), *std::move(values)});
    return notes;
}

}

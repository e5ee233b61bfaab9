#include "core/verifying/Facts.h"
#include "core/linting/Lint.h"
#include "core/profiles/ExtensionOids.h"
#include "core/verifying/FactsParts.h"
#include "core/verifying/ValidationProfile.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>
#include <charconv>

namespace core {
namespace {

/// Extensions that the path is checked by, or that say nothing about it.
constexpr std::array processed{oid::subjectKeyIdentifier, oid::keyUsage, oid::subjectAltName, oid::issuerAltName,
    oid::basicConstraints, oid::nameConstraints, oid::crlDistributionPoints, oid::certificatePolicies,
    oid::policyMappings, oid::authorityKeyIdentifier, oid::policyConstraints, oid::extendedKeyUsage, oid::freshestCrl,
    oid::inhibitAnyPolicy, oid::noRevAvail, oid::authorityInfoAccess, oid::subjectInfoAccess, oid::ocspNoCheck};

/// Extensions that limit the path: one that cannot be read is no reason to go on without it.
constexpr std::array limiting{oid::keyUsage, oid::subjectAltName, oid::basicConstraints, oid::nameConstraints,
    oid::extendedKeyUsage, oid::crlDistributionPoints};
constexpr std::array ofPolicies{
    oid::certificatePolicies, oid::policyMappings, oid::policyConstraints, oid::inhibitAnyPolicy};

std::vector<std::string> listOf(const FieldValues& values, std::string_view key)
{
    const auto found = values.find(key);
    return found == values.end() ? std::vector<std::string>{} : found->second;
}

/// A number; the largest int where it is above that.
std::optional<int> numberOf(const FieldValues& values, std::string_view key)
{
    const auto texts = listOf(values, key);
    if (texts.empty()) return std::nullopt;
    int number = 0;
    const auto [end, fault] = std::from_chars(texts[0].data(), texts[0].data() + texts[0].size(), number);
    return fault == std::errc{} ? number : std::numeric_limits<int>::max();
}

/// What name constraints look at (RFC 5280 section 4.2.1.10). A common name is no host name there.
std::vector<NameTree> constrainedNamesOf(const Certificate& certificate)
{
    std::vector<NameTree> trees;
    if (!certificate.subject().isEmpty()) trees.push_back(treeOf(certificate.subject()));
    for (const NameAttribute& attribute : certificate.subject().attributes())
        if (attribute.oid == oid::emailAddress)
            trees.push_back(treeOf(GeneralName{GeneralName::Type::Email, attribute.value}));
    for (NameTree& tree : treesOf(certificate.subjectAltNames())) trees.push_back(std::move(tree));
    return trees;
}

/// The lint rules that have a weight here.
std::vector<Finding> weighedLint(const Certificate& certificate)
{
    static const std::vector<const LintRule*> rules = [] {
        std::vector<const LintRule*> weighed;
        for (const LintRule& rule : lintRules())
            if (std::ranges::contains(lintWeights(), rule.id, &LintWeight::id)) weighed.push_back(&rule);
        return weighed;
    }();
    const Judged judged(certificate);
    std::vector<Finding> findings;
    for (const LintRule* rule : rules)
        if (certificate.validity().notBefore >= rule->inForce && rule->applies(judged))
            if (auto values = rule->breach(judged))
                findings.push_back(
                    {std::string(rule->id), Severity::Error, std::string(rule->place), *std::move(values)});
    // who signed with his own key needs no pointer to another one, whatever name he gives his issuer
    if (const auto missing = std::ranges::find(findings, "CW-833", &Finding::rule);
        missing != findings.end() && certificate.publicKey() && certificate.isSignedBy(*certificate.publicKey()))
        findings.erase(missing);
    return findings;
}

std::vector<std::string> policiesOf(const FieldValues& values)
{
    std::vector<std::string> policies = listOf(values, "policies");
    for (const FieldValues& detail : membersOf(values, "details"))
        for (std::string& policy : listOf(detail, "policy")) policies.push_back(std::move(policy));
    return policies;
}

void readBasics(CertificateFacts& facts, std::string_view oid, const FieldValues& values)
{
    if (oid == oid::basicConstraints) {
        facts.hasBasicConstraints = true;
        facts.isCa = values.contains("ca");
        facts.pathLength = numberOf(values, "pathLength");
    } else if (oid == oid::keyUsage) {
        facts.hasKeyUsage = true;
        facts.keyUsage = listOf(values, "uses");
    } else if (oid == oid::extendedKeyUsage) {
        facts.hasPurposes = true;
        for (const std::string& purpose : listOf(values, "purposes")) facts.purposes.push_back(oidOfName(purpose));
    } else if (oid == oid::subjectKeyIdentifier || oid == oid::authorityKeyIdentifier) {
        const auto identifier = listOf(values, "keyIdentifier");
        (oid == oid::subjectKeyIdentifier ? facts.subjectKeyIdentifier : facts.authorityKeyIdentifier) =
            identifier.empty() ? Bytes{} : fromHex(identifier.front());
    }
}

/// Whether a policy has a qualifier that nobody here can interpret, which matters where the extension is critical (RFC 5280
/// section 4.2.1.4).
bool hasUnknownQualifier(const FieldValues& values)
{
    return values.contains("other") || std::ranges::any_of(membersOf(values, "details"), [](const FieldValues& detail) {
        return detail.contains("other");
    });
}

void readPolicies(CertificateFacts& facts, std::string_view oid, const FieldValues& values)
{
    if (oid == oid::certificatePolicies) {
        facts.policies = policiesOf(values);
    } else if (oid == oid::policyMappings) {
        for (const FieldValues& mapping : membersOf(values, "mappings"))
            facts.mappings.push_back({listOf(mapping, "issuerPolicy").at(0), listOf(mapping, "subjectPolicy").at(0)});
    } else if (oid == oid::policyConstraints) {
        facts.requireExplicitPolicy = numberOf(values, "requireExplicitPolicy");
        facts.inhibitPolicyMapping = numberOf(values, "inhibitPolicyMapping");
    } else if (oid == oid::inhibitAnyPolicy) {
        facts.inhibitAnyPolicy = numberOf(values, "skipCerts");
    }
}

void readConstraints(CertificateFacts& facts, ByteView value)
{
    auto constraints = readNameConstraints(value);
    if (!constraints) {
        facts.unreadable.emplace_back("nameConstraints");
        return;
    }
    for (const auto* trees : {&constraints->permitted, &constraints->excluded})
        for (const NameTree& tree : *trees)
            if (tree.isUnderstood && tree.type == GeneralName::Type::Dns && tree.text.starts_with('.'))
                facts.hasOddConstraints = true;
    facts.constraints = *std::move(constraints);
}

Result<std::vector<PointFacts>> readPoints(ByteView value)
{
    std::vector<PointFacts> points;
    CORE_TRY(ByteView rest, der::readWhole(value, der::tag::sequence));
    while (!rest.empty()) {
        CORE_TRY(const ByteView content, der::read(rest, der::tag::sequence));
        CORE_TRY(PointFacts point, readDistributionPoint(content));
        points.push_back(std::move(point));
    }
    return points;
}

ByteView innerAlgorithmOf(const Certificate& certificate)
{
    ByteView rest = der::readWhole(certificate.tbs(), der::tag::sequence).value_or(ByteView{});
    if (der::nextIs(rest, der::tag::contextConstructed(0))) static_cast<void>(der::readElement(rest));
    static_cast<void>(der::readElement(rest)); // serial number
    return der::readRaw(rest, der::tag::sequence).value_or(ByteView{});
}

}

CertificateFacts::CertificateFacts(const Certificate& described)
    : certificate(described),
      digest(sha256(described.der())),
      signedView(signedViewOf(certificate.der(), innerAlgorithmOf(certificate))),
      subjectKey(nameKey(certificate.subject())),
      issuerKey(nameKey(certificate.issuer())),
      isSelfIssued(subjectKey == issuerKey),
      names(constrainedNamesOf(certificate))
{
    for (const Extension& extension : certificate.extensions()) {
        if (extension.critical && !std::ranges::contains(processed, extension.oid)) critical.push_back(extension.oid);
        const bool isPolicy = std::ranges::contains(ofPolicies, extension.oid);
        const bool isLimiting = std::ranges::contains(limiting, extension.oid);
        hasNoCheck = hasNoCheck || extension.oid == oid::ocspNoCheck;
        const ExtensionType* const type = findExtensionType(extension.oid);
        if (!type) continue;
        if (extension.oid == oid::nameConstraints) {
            readConstraints(*this, extension.value);
            continue;
        }
        const auto values = type->decode(extension.value);
        if (!values && isPolicy) arePoliciesReadable = false;
        if (!values && isLimiting) unreadable.emplace_back(type->name);
        if (!values) continue;
        if (extension.critical && extension.oid == oid::certificatePolicies && hasUnknownQualifier(*values))
            critical.push_back(extension.oid);
        readBasics(*this, extension.oid, *values);
        readPolicies(*this, extension.oid, *values);
        if (extension.oid == oid::crlDistributionPoints) points = readPoints(extension.value).value_or(points);
        hasNoRevocation = hasNoRevocation || extension.oid == oid::noRevAvail;
    }
}

const std::vector<Finding>& CertificateFacts::lint() const
{
    std::call_once(m_linted, [this] { m_lint = weighedLint(certificate); });
    return m_lint;
}

}

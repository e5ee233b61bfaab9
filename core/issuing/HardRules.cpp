#include "core/issuing/HardRules.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/NameConstraints.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>
#include <array>
#include <cstdlib>

namespace core {
namespace {

constexpr std::string_view anyUse = "2.5.29.37.0";
constexpr std::string_view ocspSigning = "1.3.6.1.5.5.7.3.9";

/// A certificate to be made, with what the rules need of it decoded once.
struct Child {
    const CertificateContent& content;
    bool isCa = false;
    std::optional<int> pathLength;
    std::vector<std::string> uses; ///< extended key usages as OIDs; empty: none
    std::vector<GeneralName> names;
    std::optional<NameConstraints> constraints;
    bool isReadable = true; ///< every extension the rules look at could be decoded
};

const Extension* find(const CertificateContent& content, std::string_view oid)
{
    const auto found = std::ranges::find(content.extensions, oid, &Extension::oid);
    return found == content.extensions.end() ? nullptr : &*found;
}

/// The OIDs of an ExtKeyUsageSyntax (RFC 5280 section 4.2.1.12), in the one spelling that can be compared.
std::vector<std::string> usesOf(const FieldValues& values)
{
    std::vector<std::string> uses;
    for (const auto& [key, list] : values)
        for (const std::string& use : list) {
            const std::string dotted = oidOfName(use);
            uses.push_back(dotted.empty() ? use : dotted);
        }
    return uses;
}

/// Fields of an extension of the content; empty when it is not there, unreadable when it cannot be decoded.
FieldValues fieldsOf(Child& child, std::string_view oid)
{
    const Extension* extension = find(child.content, oid);
    if (!extension) return {};
    const auto values = findExtensionType(oid)->decode(extension->value);
    child.isReadable = child.isReadable && values.has_value();
    return values.value_or(FieldValues{});
}

Child childOf(const CertificateContent& content)
{
    Child child{.content = content, .pathLength = {}, .uses = {}, .names = {}, .constraints = {}};
    const FieldValues basic = fieldsOf(child, oid::basicConstraints);
    child.isCa = basic.contains("ca");
    if (const auto length = basic.find("pathLength"); length != basic.end())
        child.pathLength = std::atoi(length->second.front().c_str());
    child.uses = usesOf(fieldsOf(child, oid::extendedKeyUsage));
    if (const Extension* names = find(content, oid::subjectAltName)) {
        auto decoded = decodeGeneralNames(names->value);
        child.isReadable = child.isReadable && decoded.has_value();
        child.names = decoded ? *std::move(decoded) : std::vector<GeneralName>{};
    }
    if (const Extension* constraints = find(content, oid::nameConstraints)) {
        auto decoded = readNameConstraints(constraints->value);
        child.isReadable = child.isReadable && decoded && decoded->isUnderstood();
        if (decoded) child.constraints = *std::move(decoded);
    }
    return child;
}

Finding breach(std::string_view rule, std::string_view place, std::vector<std::string> values = {})
{
    return {.rule = std::string(rule),
        .severity = Severity::Error,
        .place = std::string(place),
        .values = std::move(values)};
}

using Findings = std::vector<Finding>;

/// Nothing is inherited from what cannot be read, and a repeated extension is read differently by different programs.
void checkReadable(const Child& child, Findings& findings)
{
    if (!child.isReadable) findings.push_back(breach("CW-214", "extensions"));
    const auto& all = child.content.extensions;
    for (auto at = all.begin(); at != all.end(); ++at)
        if (std::find_if(std::next(at), all.end(), [&](const Extension& other) { return other.oid == at->oid; }) !=
            all.end())
            findings.push_back(breach("CW-218", "extensions", {nameOfOid(at->oid)}));
    if (child.content.validity.notAfter < child.content.validity.notBefore)
        findings.push_back(breach("CW-219", "validity"));
}

/// Only a root signs itself: what is its own issuer must be a CA (RFC 5280 section 3.2).
void checkSelfSigned(const Child& child, Findings& findings)
{
    if (!child.isCa || !child.content.subject.matches(child.content.issuer))
        findings.push_back(breach("CW-216", "basicConstraints"));
}

/// RFC 5280 sections 4.2.1.3 and 4.2.1.9: who may sign certificates.
void checkIssuer(const Child& child, const Certificate& issuer, Findings& findings)
{
    if (!issuer.isCa()) findings.push_back(breach("CW-201", "issuer", {issuer.subject().shortText()}));
    if (issuer.extension(oid::keyUsage) && !std::ranges::contains(issuer.keyUsage(), "keyCertSign"))
        findings.push_back(breach("CW-202", "issuer", {issuer.subject().shortText()}));
    if (child.content.issuer != issuer.subject())
        findings.push_back(
            breach("CW-220", "issuer", {child.content.issuer.shortText(), issuer.subject().shortText()}));
}

/// Programs look for the issuer's certificate by what it calls its own key, which need not be a digest of it (RFC 5280 section 4.2.1.1).
void checkAuthorityKey(const Child& child, const Certificate& issuer, Findings& findings)
{
    const std::string named = toHex(issuer.subjectKeyIdentifier());
    const Extension* const extension = find(child.content, oid::authorityKeyIdentifier);
    const auto values = extension ? findExtensionType(oid::authorityKeyIdentifier)->decode(extension->value)
                                  : Result<FieldValues>(FieldValues());
    const auto found = values ? values->find("keyIdentifier") : FieldValues::const_iterator();
    if (!values || found == values->end() || named.empty()) return;
    if (found->second.front() != named)
        findings.push_back(breach("CW-498", "authorityKeyIdentifier", {found->second.front(), named}));
}

/// All certificates of a path must be valid at the same time (RFC 5280 section 6.1.3 (a)(2)).
void checkValidity(const Child& child, const Certificate& issuer, Findings& findings)
{
    const Validity& outer = issuer.validity();
    const Validity& inner = child.content.validity;
    if (inner.notBefore < outer.notBefore)
        findings.push_back(breach("CW-203", "validity", {toText(inner.notBefore), toText(outer.notBefore)}));
    if (inner.notAfter > outer.notAfter)
        findings.push_back(breach("CW-204", "validity", {toText(inner.notAfter), toText(outer.notAfter)}));
}

/// RFC 5280 section 4.2.1.9.
void checkPathLength(const Child& child, const Certificate& issuer, Findings& findings)
{
    if (child.pathLength && !child.isCa) findings.push_back(breach("CW-208", "basicConstraints"));
    if (!child.isCa || !issuer.pathLength()) return;
    const int above = *issuer.pathLength();
    if (above == 0)
        findings.push_back(breach("CW-205", "basicConstraints", {issuer.subject().shortText()}));
    else if (!child.pathLength)
        findings.push_back(breach("CW-207", "basicConstraints", {std::to_string(above - 1)}));
    else if (*child.pathLength >= above)
        findings.push_back(
            breach("CW-206", "basicConstraints", {std::to_string(*child.pathLength), std::to_string(above)}));
}

/// Extended key usage of a CA limits what is below, as path validators apply it (RFC 5280 section 4.2.1.12 leaves it open).
void checkUses(const Child& child, const Certificate& issuer, Findings& findings)
{
    if (!issuer.extension(oid::extendedKeyUsage)) return;
    const std::vector<std::string> above = usesOf(issuer.fields(oid::extendedKeyUsage));
    if (std::ranges::contains(above, anyUse)) return;
    if (child.uses.empty()) findings.push_back(breach("CW-209", "extendedKeyUsage"));
    for (const std::string& use : child.uses)
        if (!std::ranges::contains(above, use))
            findings.push_back(breach("CW-210", "extendedKeyUsage", {nameOfOid(use)}));
}

/// The names that constraints apply to: subject, its e-mail addresses, all alternative names (RFC 5280 section 4.2.1.10),
/// and a host name as common name where there is no DNS name, because verifiers then fall back to it.
std::vector<NameTree> constrainedNames(const Child& child)
{
    std::vector<NameTree> trees;
    const DistinguishedName& subject = child.content.subject;
    if (!subject.isEmpty()) trees.push_back(treeOf(subject));
    for (const NameAttribute& attribute : subject.attributes())
        if (attribute.oid == oid::emailAddress)
            trees.push_back(treeOf(GeneralName{GeneralName::Type::Email, attribute.value}));
    const bool hasDns = std::ranges::contains(child.names, GeneralName::Type::Dns, &GeneralName::type);
    for (const NameAttribute& attribute : subject.attributes())
        if (attribute.oid == oid::commonName && !child.isCa && !hasDns && attribute.value.contains('.') &&
            !attribute.value.contains(' '))
            trees.push_back(treeOf(GeneralName{GeneralName::Type::Dns, attribute.value}));
    for (NameTree& tree : treesOf(child.names)) trees.push_back(std::move(tree));
    return trees;
}

/// RFC 5280 section 4.2.1.10.
void checkNames(const Child& child, const Certificate& issuer, Findings& findings)
{
    if (child.constraints && !child.isCa) findings.push_back(breach("CW-213", "nameConstraints", {}));
    const Extension* extension = issuer.extension(oid::nameConstraints);
    if (!extension) return;
    const auto above = readNameConstraints(extension->value);
    if (!above || !above->isUnderstood()) {
        findings.push_back(breach("CW-222", "nameConstraints", {issuer.subject().shortText()}));
        return;
    }
    for (const NameTree& tree : constrainedNames(child))
        if (auto finding = checkInside(tree, *above)) findings.push_back(*std::move(finding));
    if (!child.isCa) return;
    if (const auto outside = outsideOf(child.constraints.value_or(NameConstraints{}), *above))
        findings.push_back(breach("CW-221", "nameConstraints", {*outside}));
}

/// A root signs itself, CAs and OCSP signers; nothing else (see docs/manual).
void checkRoot(const Child& child, const Certificate& issuer, Findings& findings)
{
    if (!issuer.isSelfIssued() || child.isCa) return;
    if (child.uses.size() != 1 || child.uses.front() != ocspSigning)
        findings.push_back(breach("CW-223", "issuer", {issuer.subject().shortText()}));
}

}

std::vector<Finding> checkHardRules(const CertificateContent& content, const std::optional<Certificate>& issuer)
{
    Findings findings;
    const Child child = childOf(content);
    checkReadable(child, findings);
    if (!issuer) {
        checkSelfSigned(child, findings);
        return findings;
    }
    constexpr std::array rules{
        checkIssuer, checkAuthorityKey, checkValidity, checkPathLength, checkUses, checkNames, checkRoot};
    for (const auto& rule : rules) rule(child, *issuer, findings);
    return findings;
}

}

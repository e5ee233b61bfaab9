#include "core/verifying/PathRules.h"
#include "core/linting/Lint.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/NameCheck.h"
#include "core/profiles/NameConstraints.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>
#include <openssl/x509v3.h>

namespace core {
namespace {

/// Lint errors that also make a path invalid: what RFC 5280 section 6 leaves to the certificate's profile, and what would let
/// two programs see two different certificates.
constexpr std::array pathErrors{
    std::string_view("CW-801"),                                                         // version
    std::string_view("CW-802"), std::string_view("CW-803"), std::string_view("CW-804"), // serial number
    std::string_view("CW-808"), std::string_view("CW-809"),                             // issuer, two algorithms
    std::string_view("CW-815"), std::string_view("CW-820"),                             // CA flags
    std::string_view("CW-822"), std::string_view("CW-823"), std::string_view("CW-824"), // name constraints
    std::string_view("CW-825"),                                                         // subject
    std::string_view("CW-829"), std::string_view("CW-831"), std::string_view("CW-832"), // extensions
    std::string_view("CW-833"), std::string_view("CW-834"), std::string_view("CW-839"),
    std::string_view("CW-857"), // weak RSA key
    std::string_view("CW-841"), std::string_view("CW-842"), std::string_view("CW-844"),
    std::string_view("CW-845"), // names
};

/// Rules for certificates that section 6 does not look at: warnings, unless the question is strict. They hold for anchors too.
constexpr std::array profileErrors{std::string_view("CW-814"), std::string_view("CW-821"), std::string_view("CW-827")};

/// OIDs of a certificate's extended key usage; empty: none.
std::vector<std::string> purposesOf(const Certificate& certificate)
{
    std::vector<std::string> dotted;
    for (const std::string& purpose : certificate.extendedKeyUsage()) dotted.push_back(oidOfName(purpose));
    return dotted;
}

/// RFC 5280 section 4.2.1.12: with the extension, for its purposes only; on CAs it limits what is below, as programs do it.
bool isForPurpose(const Certificate& certificate, const std::string& purpose)
{
    constexpr std::string_view any = "2.5.29.37.0";
    if (!certificate.extension(oid::extendedKeyUsage)) return true;
    const auto purposes = purposesOf(certificate);
    return std::ranges::contains(purposes, purpose) || std::ranges::contains(purposes, any);
}

/// The key usage that a purpose needs at least one of (RFC 5280 section 4.2.1.12); empty: any will do.
std::vector<std::string_view> usesFor(const std::string& purpose)
{
    if (purpose == "1.3.6.1.5.5.7.3.1") return {"digitalSignature", "keyEncipherment", "keyAgreement"};
    if (purpose == "1.3.6.1.5.5.7.3.2") return {"digitalSignature", "keyAgreement"};
    if (purpose == "1.3.6.1.5.5.7.3.3") return {"digitalSignature"};
    if (purpose == "1.3.6.1.5.5.7.3.8" || purpose == "1.3.6.1.5.5.7.3.9") return {"digitalSignature", "nonRepudiation"};
    return {};
}

bool hasUseFor(const Certificate& certificate, const std::string& purpose)
{
    const auto needed = usesFor(purpose);
    if (needed.empty() || !certificate.extension(oid::keyUsage)) return true;
    const auto uses = certificate.keyUsage();
    return std::ranges::any_of(needed, [&](std::string_view use) { return std::ranges::contains(uses, use); });
}

std::vector<Finding> checkPurpose(const Path& path, std::size_t at, const VerifyOptions& options)
{
    if (options.purpose.empty()) return {};
    const std::string purpose = oidOfName(options.purpose);
    const Certificate& certificate = path[at];
    if (purpose.empty() || !isForPurpose(certificate, purpose))
        return {{"CW-712", Severity::Error, "extendedKeyUsage", {certificate.subject().shortText(), options.purpose}}};
    if (at == 0 && !hasUseFor(certificate, purpose))
        return {{"CW-737", Severity::Error, "keyUsage", {certificate.subject().shortText(), options.purpose}}};
    return {};
}

/// The names of a certificate that constraints apply to (RFC 5280 section 4.2.1.10). A common name is no host name there.
std::vector<NameTree> namesOf(const Certificate& certificate)
{
    std::vector<NameTree> trees;
    if (!certificate.subject().isEmpty()) trees.push_back(treeOf(certificate.subject()));
    for (const NameAttribute& attribute : certificate.subject().attributes())
        if (attribute.oid == oid::emailAddress)
            trees.push_back(treeOf(GeneralName{GeneralName::Type::Email, attribute.value}));
    for (const GeneralName& name : certificate.subjectAltNames()) trees.push_back(treeOf(name));
    return trees;
}

/// What the wordings for issuing say of a name, said of a certificate that exists.
Finding aboutPath(const Finding& issuing, const Certificate& certificate)
{
    const std::string_view rule = issuing.rule == "CW-211" ? "CW-730" : issuing.rule == "CW-212" ? "CW-731" : "CW-732";
    return {std::string(rule), Severity::Error, "nameConstraints",
        {certificate.subject().shortText(), issuing.values.empty() ? "-" : issuing.values.front()}};
}

/// RFC 5280 section 6.1.3 (b) and (c): every certificate below, but self-issued CAs.
void checkConstraintsOf(
    const Path& path, std::size_t ca, const NameConstraints& constraints, std::vector<std::vector<Finding>>& findings)
{
    constexpr std::size_t mostComparisons = 1 << 20;
    for (std::size_t i = 0; i < ca; ++i) {
        if (i > 0 && path[i].isSelfIssued()) continue;
        const auto names = namesOf(path[i]);
        if (names.size() * (constraints.permitted.size() + constraints.excluded.size()) > mostComparisons) {
            findings[i].push_back(aboutPath({}, path[i]));
            continue;
        }
        for (const NameTree& name : names)
            if (const auto breach = checkInside(name, constraints)) {
                findings[i].push_back(aboutPath(*breach, path[i]));
                break;
            }
    }
}

/// Constraints that cannot be applied: those of unknown forms matter only to names of these forms, the others always.
bool isUnusable(const NameTree& tree, const Path& path, std::size_t ca, const VerifyOptions& options)
{
    using Type = GeneralName::Type;
    if (tree.isUnderstood) // a leading dot in a DNS constraint is common, but not in RFC 5280
        return options.isStrict && tree.type == Type::Dns && tree.text.starts_with('.');
    constexpr std::array<std::uint8_t, 4> otherForms{
        0xA0, 0xA3, 0xA5, 0x88}; // otherName, x400Address, ediPartyName, registeredID
    if (tree.der.empty() || !std::ranges::contains(otherForms, tree.der.front())) return true;
    const auto isOther = [](Type type) { return type == Type::OtherName || type == Type::Upn; };
    for (std::size_t i = 0; i < ca; ++i)
        for (const GeneralName& name : path[i].subjectAltNames())
            if (name.type == tree.type || (isOther(name.type) && isOther(tree.type))) return true;
    return false;
}

void checkConstraints(const Path& path, const VerifyOptions& options, std::vector<std::vector<Finding>>& findings)
{
    for (std::size_t ca = 1; ca < path.size(); ++ca) {
        const Extension* extension = path[ca].extension(oid::nameConstraints);
        if (!extension) continue;
        const auto constraints = readNameConstraints(extension->value);
        const auto cannotUse = [&](const NameTree& tree) { return isUnusable(tree, path, ca, options); };
        if (!constraints || std::ranges::any_of(constraints->permitted, cannotUse) ||
            std::ranges::any_of(constraints->excluded, cannotUse))
            findings[ca].push_back(aboutPath({}, path[ca]));
        else
            checkConstraintsOf(path, ca, *constraints, findings);
    }
}

Finding mismatch(std::string_view rule, const Certificate& target, const std::string& wanted)
{
    std::string names;
    for (const GeneralName& name : target.subjectAltNames()) names += (names.empty() ? "" : ", ") + toText(name);
    return {std::string(rule), Severity::Error, "subjectAltName", {wanted, names.empty() ? "-" : names}};
}

/// "1 CA may follow": how many non-self-issued CAs stand between this one and the target (RFC 5280 section 6.1.4 (l)).
std::size_t casBelow(const Path& path, std::size_t at)
{
    std::size_t count = 0;
    for (std::size_t i = 1; i < at; ++i) count += path[i].isSelfIssued() ? 0 : 1;
    return count;
}

Finding note(std::string_view rule, std::string_view place, std::vector<std::string> values = {})
{
    return {std::string(rule), Severity::Info, std::string(place), std::move(values)};
}

/// Errors in the list that speaks for a certificate: without a number, say, nobody can tell it from an older one.
constexpr std::array listErrors{std::string_view("CW-872"), std::string_view("CW-873"), std::string_view("CW-875"),
    std::string_view("CW-878"), std::string_view("CW-883")};
void checkList(const Certificate& certificate, const VerifyOptions& options, std::vector<Finding>& findings)
{
    for (const Crl& crl : options.crls)
        if (crl.issuer().matches(certificate.issuer()))
            for (Finding& finding : lint(crl))
                if (std::ranges::contains(listErrors, finding.rule) &&
                    !std::ranges::contains(findings, finding.rule, &Finding::rule))
                    findings.push_back(
                        {std::move(finding.rule), Severity::Error, "revocation", std::move(finding.values)});
}

void checkProfileRules(const Certificate& certificate, const VerifyOptions& options, std::vector<Finding>& findings)
{
    const auto& key = certificate.publicKey();
    const bool isSignedByItself = key && certificate.isSignedBy(*key); // whatever name it gives its issuer
    for (Finding& finding : lint(certificate)) {
        if (finding.rule == "CW-833" && isSignedByItself) continue;
        const bool isOfProfile = std::ranges::contains(profileErrors, finding.rule);
        if (isOfProfile && !options.isStrict) finding.severity = Severity::Warning;
        if (isOfProfile || std::ranges::contains(pathErrors, finding.rule)) findings.push_back(std::move(finding));
    }
}

bool checksRevocation(const VerifyOptions& options) { return options.checkRevocation || !options.crls.empty(); }

}

std::vector<std::vector<Finding>> checkPathRules(const Path& path, const VerifyOptions& options)
{
    std::vector<std::vector<Finding>> findings(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        findings[i] = checkPurpose(path, i, options);
        const bool isAnchor = std::ranges::contains(options.anchors, path[i]);
        if (options.isStrict || !isAnchor) // an anchor is trusted as it is (RFC 5280 section 6.1.1 (d))
            checkProfileRules(path[i], options, findings[i]);
        if (options.isStrict && i > 0 && path[i].version() == 3 && !path[i].isCa())
            findings[i].push_back({"CW-713", Severity::Error, "basicConstraints", {path[i].subject().shortText()}});
        if (!isAnchor) checkList(path[i], options, findings[i]);
    }
    checkConstraints(path, options, findings);
    return findings;
}

std::vector<Finding> checkWantedNames(const Certificate& target, const VerifyOptions& options)
{
    std::vector<Finding> findings;
    constexpr unsigned hostFlags =
        X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT; // RFC 9525 section 6
    const bool isAddress = !addressOctets(options.host).empty();
    const std::string& host = isAddress ? std::string() : options.host;
    const std::string& ip = isAddress ? options.host : options.ip;
    if (!host.empty() && X509_check_host(target.handle(), host.data(), host.size(), hostFlags, nullptr) != 1)
        findings.push_back(mismatch("CW-740", target, host));
    if (!ip.empty() && X509_check_ip_asc(target.handle(), ip.c_str(), 0) != 1)
        findings.push_back(mismatch("CW-741", target, ip));
    if (!options.email.empty() && X509_check_email(target.handle(), options.email.data(), options.email.size(), 0) != 1)
        findings.push_back(mismatch("CW-742", target, options.email));
    return findings;
}

std::vector<Finding> passedChecks(const Path& path, std::size_t at, const VerifyOptions& options)
{
    const Certificate& certificate = path[at];
    const bool isAnchor = std::ranges::contains(options.anchors, certificate);
    std::vector<Finding> notes;
    if (isAnchor)
        notes.push_back(note("CW-751", "issuer", {certificate.subject().shortText()}));
    else if (at + 1 < path.size())
        notes.push_back(note("CW-752", "signature", {certificate.issuer().shortText()}));
    notes.push_back(note(
        "CW-753", "validity", {toText(certificate.validity().notBefore), toText(certificate.validity().notAfter)}));
    if (at > 0)
        notes.push_back(note("CW-754", "basicConstraints",
            {std::to_string(casBelow(path, at)),
                certificate.pathLength() ? std::to_string(*certificate.pathLength()) : "-"}));
    if (!isAnchor &&
        std::ranges::any_of(path.begin() + static_cast<std::ptrdiff_t>(at) + 1, path.end(),
            [](const Certificate& above) { return above.extension(oid::nameConstraints) != nullptr; }))
        notes.push_back(note("CW-755", "nameConstraints"));
    if (!isAnchor && checksRevocation(options)) notes.push_back(note("CW-756", "revocation"));
    if (!options.purpose.empty()) notes.push_back(note("CW-757", "extendedKeyUsage", {options.purpose}));
    return notes;
}

}

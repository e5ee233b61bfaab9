#include "core/profiles/Conformance.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Granting.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/Variables.h"
#include "core/x509/EndOfValidity.h"
#include <array>

namespace core {
namespace {

using Findings = std::vector<Finding>;

RequestFacts requestLike(const Certificate& certificate)
{
    return {.subject = certificate.subject(),
        .names = certificate.subjectAltNames(),
        .asked = certificate.extensions(),
        .spki = certificate.spki(),
        .key = certificate.publicKey(),
        .provesPossession = true};
}

std::vector<std::string> textsOfField(const FieldValues& values, std::string_view field)
{
    const auto found = values.find(field);
    return found == values.end() ? std::vector<std::string>{} : found->second;
}

/// The addresses are those of the certificate: only its CA knows whether they are right.
IssuerFacts issuerLike(const Certificate& certificate, const std::optional<Certificate>& issuer)
{
    const FieldValues access = certificate.fields("authorityInfoAccess");
    return {.certificate = issuer,
        .crlUrls = textsOfField(certificate.fields("cRLDistributionPoints"), "urls"),
        .caIssuerUrls = textsOfField(access, "caIssuers"),
        .ocspUrls = textsOfField(access, "ocsp")};
}

/// Days that the certificate lives, counted as profiles do.
int daysOf(const Validity& validity)
{
    constexpr auto oneDay = std::chrono::seconds(std::chrono::days(1));
    return static_cast<int>((validity.notAfter - validity.notBefore + oneDay) / oneDay);
}

std::vector<GeneralName> namesOfField(const Certificate& certificate, std::string_view field)
{
    std::vector<GeneralName> names;
    for (const std::string& text : textsOfField(certificate.fields("nameConstraints"), field))
        if (auto name = readGeneralName(text)) names.push_back(*std::move(name));
    return names;
}

IssueChoices choicesLike(const Profile& profile, const Certificate& certificate)
{
    const Validity& validity = certificate.validity();
    IssueChoices choices;
    if (validity.notAfter == noWellDefinedEnd)
        choices.end = noWellDefinedEnd;
    else
        choices.days = daysOf(validity);
    if (profile.maximumPathLength) choices.pathLength = certificate.pathLength();
    if (profile.takesNameConstraints) {
        choices.permittedNames = namesOfField(certificate, "permitted");
        choices.excludedNames = namesOfField(certificate, "excluded");
    }
    return choices;
}

bool isOfKind(CertificateKind kind, const Certificate& certificate)
{
    if (kind == CertificateKind::EndEntity) return !certificate.isCa();
    return certificate.isCa() && (kind == CertificateKind::Root) == certificate.isSelfIssued();
}

/// The extension that the profile would write, with the certificate's own serial number.
Extension expectedOf(const IssueDraft& draft, const Extension& extension, const Certificate& certificate)
{
    const auto late = std::ranges::find(draft.late, extension.oid, &LateExtension::oid);
    if (late == draft.late.end()) return extension;
    const ExtensionType* type = findExtensionType(late->oid);
    const auto made = makeExtension(late->oid,
        withSerial(type ? *type : otherExtensionType(), late->values, toHex(certificate.serial())), late->isCritical);
    return made.value_or(extension);
}

std::vector<std::string> linesOfExtension(const Extension& extension)
{
    const ExtensionType* type = findExtensionType(extension.oid);
    const auto values = type ? type->decode(extension.value) : fail(ErrorCode::Unsupported);
    return values ? linesOf(*type, *values) : std::vector{toHex(extension.value)};
}

void compareExtension(const Extension& expected, const Certificate& certificate, Findings& findings)
{
    const ExtensionType* type = findExtensionType(expected.oid);
    const std::string name = type ? std::string(type->name) : expected.oid;
    const Extension* present = certificate.extension(expected.oid);
    if (!present) return findings.push_back(problem("CW-284", name, {name}));
    if (present->critical != expected.critical) findings.push_back(problem("CW-285", name, {name}));
    const auto lines = linesOfExtension(*present);
    for (const std::string& line : linesOfExtension(expected))
        if (!std::ranges::contains(lines, line)) findings.push_back(problem("CW-286", name, {name, line}));
}

/// What the draft says about the request that the certificate stands for.
void tellRefusals(const IssueDraft& draft, bool isIssuerKnown, Findings& findings)
{
    constexpr std::array needIssuer{std::string_view("CW-181"), std::string_view("CW-183"), std::string_view("CW-274")};
    for (const Finding& each : draft.problems)
        if (isIssuerKnown || !std::ranges::contains(needIssuer, each.rule)) findings.push_back(each);
    for (const Decision& row : draft.decisions)
        for (const Finding& each : row.refusals)
            if (each.severity != Severity::Info) {
                findings.push_back(each);
                findings.back().severity = Severity::Error;
            }
}

}

std::vector<Finding> checkConformance(
    const Profile& profile, const Certificate& certificate, const std::optional<Certificate>& issuer)
{
    Findings findings;
    if (!isOfKind(profile.kind, certificate)) {
        findings.push_back(problem("CW-283", "basicConstraints", {profile.title}));
        return findings; // everything else would follow from it
    }
    const bool isRoot = profile.kind == CertificateKind::Root;
    const IssueDraft draft =
        applyProfile(profile, 1, requestLike(certificate), issuerLike(certificate, isRoot ? std::nullopt : issuer),
            choicesLike(profile, certificate), certificate.validity().notBefore);
    tellRefusals(draft, isRoot || issuer, findings);
    if (!profile.signatures.empty() && !std::ranges::contains(profile.signatures, certificate.signatureAlgorithm()))
        findings.push_back(problem("CW-194", "signature", {certificate.signatureName()}));
    if (findings.empty() && !draft.subject.matches(certificate.subject()))
        findings.push_back(problem("CW-287", "subject", {draft.subject.toText(), certificate.subject().toText()}));
    for (const Extension& each : draft.extensions)
        compareExtension(expectedOf(draft, each, certificate), certificate, findings);
    return findings;
}

}

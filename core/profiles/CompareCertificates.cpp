#include "core/profiles/CompareCertificates.h"
#include "core/base/Text.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/Granting.h"
#include "core/profiles/NameLimits.h"
#include <set>

namespace core {
namespace {

using Lines = std::vector<std::string>;

Lines linesOfName(const DistinguishedName& name)
{
    Lines lines;
    for (const NameAttribute& attribute : name.attributes()) lines.push_back(lineOf(attribute));
    return lines;
}

Lines linesOfNames(const Certificate& certificate)
{
    Lines lines;
    for (const GeneralName& name : certificate.subjectAltNames()) lines.push_back(lineOf(name));
    return lines;
}

Lines linesOfKey(const Certificate& certificate)
{
    const std::string id = certificate.publicKey() ? certificate.publicKey()->algorithmId() : std::string("?");
    return {id, "SHA-256 " + toHex(sha256(certificate.spki()))};
}

Lines linesOfValidity(const Certificate& certificate)
{
    return {toText(certificate.validity().notBefore) + " – " + toText(certificate.validity().notAfter)};
}

/// What an extension says, with "critical" at its end; empty: it is not there.
Lines linesOfExtension(const Certificate& certificate, const std::string& number)
{
    const Extension* extension = certificate.extension(number);
    if (!extension) return {};
    const ExtensionType* type = findExtensionType(number);
    const auto values = type ? type->decode(extension->value) : fail(ErrorCode::Unsupported);
    Lines lines = values ? linesOf(*type, *values) : Lines{toHex(extension->value)};
    if (number == oid::basicConstraints && lines.empty()) lines.emplace_back("ca: false");
    if (extension->critical) lines.emplace_back("critical");
    return lines;
}

Decision rowOf(std::string_view field, Lines before, Lines after)
{
    return {.field = field, .asked = std::move(before), .granted = std::move(after), .refusals = {}};
}

std::vector<std::string> oidsOf(const Certificate& before, const Certificate& after)
{
    std::vector<std::string> oids;
    std::set<std::string> seen{std::string(findExtensionType("subjectAltName")->oid)}; // has its own row
    for (const Certificate* each : {&before, &after})
        for (const Extension& extension : each->extensions())
            if (seen.insert(extension.oid).second) oids.push_back(extension.oid);
    return oids;
}

}

std::vector<Decision> compareCertificates(const Certificate& before, const Certificate& after, bool isPreview)
{
    std::vector<Decision> rows;
    rows.push_back(rowOf(CORE_TEXT("core", "Subject"), linesOfName(before.subject()), linesOfName(after.subject())));
    rows.push_back(rowOf(CORE_TEXT("core", "Names"), linesOfNames(before), linesOfNames(after)));
    rows.push_back(rowOf(CORE_TEXT("core", "Issuer"), linesOfName(before.issuer()), linesOfName(after.issuer())));
    rows.push_back(rowOf(CORE_TEXT("core", "Validity"), linesOfValidity(before), linesOfValidity(after)));
    rows.push_back(rowOf(CORE_TEXT("core", "Key"), linesOfKey(before), linesOfKey(after)));
    rows.push_back(rowOf(CORE_TEXT("core", "Signature"), {before.signatureName()}, {after.signatureName()}));
    rows.push_back(rowOf(
        CORE_TEXT("core", "Serial number"), {before.serialHex()}, isPreview ? Lines{} : Lines{after.serialHex()}));
    for (const std::string& oid : oidsOf(before, after)) {
        const ExtensionType* type = findExtensionType(oid);
        rows.push_back(rowOf(type ? type->label : CORE_TEXT("core", "Other extension"), linesOfExtension(before, oid),
            linesOfExtension(after, oid)));
    }
    return rows;
}

IssueDraft beside(const Certificate& before, IssueDraft draft)
{
    for (Decision& row : draft.decisions)
        if (row.field == "Validity" && row.asked.empty()) row.asked = linesOfValidity(before);
    return draft;
}

}

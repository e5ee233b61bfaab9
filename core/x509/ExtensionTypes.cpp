#include "core/x509/ExtensionType.h"
#include "core/x509/extensions/Extensions.h"
#include <algorithm>

namespace core {

std::span<const ExtensionType> extensionTypes()
{
    static const std::vector<ExtensionType> all{
        basicConstraints(),
        keyUsage(),
        extendedKeyUsage(),
        microsoftApplicationPolicies(),
        subjectAltName(),
        issuerAltName(),
        nameConstraints(),
        certificatePolicies(),
        policyMappings(),
        policyConstraints(),
        inhibitAnyPolicy(),
        cRLDistributionPoints(),
        freshestCRL(),
        authorityInfoAccess(),
        subjectInfoAccess(),
        tlsFeature(),
        ocspNoCheck(),
        noRevAvail(),
        privateKeyUsagePeriod(),
        qcStatements(),
        subjectDirectoryAttributes(),
        microsoftTemplate(),
        microsoftTemplateName(),
        microsoftSid(),
        netscapeCertType(),
        netscapeComment(),
        signedCertificateTimestamps(),
        precertificatePoison(),
        subjectKeyIdentifier(),
        authorityKeyIdentifier(),
        cRLNumber(),
        deltaCRLIndicator(),
        issuingDistributionPoint(),
    };
    return all;
}

const ExtensionType* findExtensionType(std::string_view oidOrName)
{
    const auto all = extensionTypes();
    const auto found = std::ranges::find_if(
        all, [&](const ExtensionType& type) { return type.oid == oidOrName || type.name == oidOrName; });
    return found == all.end() ? nullptr : &*found;
}

Result<Extension> makeExtension(const ExtensionType& type, const FieldValues& values, bool critical)
{
    using Critical = ExtensionType::Critical;
    if (critical ? type.critical == Critical::Never : type.critical == Critical::Always)
        return failAs(
            ErrorCode::Refused, critical ? "CW-148" : "CW-147", {std::string(type.name), std::string(type.citation)});
    CORE_TRY(Bytes value, type.encode(values));
    return Extension{std::string(type.oid), critical, std::move(value)};
}

Result<Extension> makeExtension(std::string_view oid, const FieldValues& values, bool critical)
{
    const ExtensionType* type = findExtensionType(oid);
    CORE_TRY(Extension made, makeExtension(type ? *type : otherExtensionType(), values, critical));
    made.oid = oid;
    return made;
}

}

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
        subjectAltName(),
        nameConstraints(),
        certificatePolicies(),
        cRLDistributionPoints(),
        authorityInfoAccess(),
        ocspNoCheck(),
        subjectKeyIdentifier(),
        authorityKeyIdentifier(),
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
    CORE_TRY(Bytes value, type.encode(values));
    return Extension{std::string(type.oid), critical, std::move(value)};
}

}

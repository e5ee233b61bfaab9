#include "core/profiles/KnownOids.h"
#include "core/base/Text.h"
#include "core/crypto/KeyAlgorithm.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/x509/ExtensionType.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>
#include <set>

namespace core {

std::vector<KnownOid> knownOids()
{
    std::vector<KnownOid> all;
    if (const ExtensionType* purposes = findExtensionType("extendedKeyUsage"))
        for (const std::string_view choice : purposes->fields.front().choices)
            all.push_back({oidOfName(choice), std::string(choice), CORE_TEXT("core", "Purpose of a key")});
    for (const std::string_view name : attributeNames())
        all.push_back({attributeOid(name), std::string(name), CORE_TEXT("core", "Part of the subject")});
    for (const ExtensionType& type : extensionTypes())
        all.push_back({std::string(type.oid), std::string(type.name), CORE_TEXT("core", "Extension"), type.label});
    for (const SignatureAlgorithm& algorithm : signatureAlgorithms())
        all.push_back({std::string(algorithm.oid), std::string(algorithm.name), CORE_TEXT("core", "Signature")});
    std::set<std::string, std::less<>> known;
    std::erase_if(all, [&](const KnownOid& each) { return !known.insert(each.oid).second; });
    for (NamedOid& each : namedOids())
        if (known.insert(each.oid).second)
            all.push_back({std::move(each.oid), std::move(each.name), CORE_TEXT("core", "Other")});
    return all;
}

}

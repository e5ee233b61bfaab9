#include "core/x509/NameTypes.h"
#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>

namespace core {

namespace {

using namespace der;

constexpr NameType table[] = {
    {"2.5.4.3", "CN", "commonName", tag::utf8String, 64},
    {"2.5.4.6", "C", "countryName", tag::printableString, 2},
    {"2.5.4.7", "L", "localityName", tag::utf8String, 128},
    {"2.5.4.8", "ST", "stateOrProvinceName", tag::utf8String, 128},
    {"2.5.4.10", "O", "organizationName", tag::utf8String, 64},
    {"2.5.4.11", "OU", "organizationalUnitName", tag::utf8String, 64},
    {"2.5.4.9", "STREET", "streetAddress", tag::utf8String, 128},
    {"0.9.2342.19200300.100.1.25", "DC", "domainComponent", tag::ia5String, 0},
    {"0.9.2342.19200300.100.1.1", "UID", "userId", tag::utf8String, 256},
    {"1.2.840.113549.1.9.1", "emailAddress", "emailAddress", tag::ia5String, 255},
    {"2.5.4.5", "serialNumber", "serialNumber", tag::printableString, 64},
    {"2.5.4.4", "SN", "surname", tag::utf8String, 32768},
    {"2.5.4.42", "GN", "givenName", tag::utf8String, 32768},
    {"2.5.4.43", "initials", "initials", tag::utf8String, 32768},
    {"2.5.4.44", "generationQualifier", "generationQualifier", tag::utf8String, 32768},
    {"2.5.4.12", "title", "title", tag::utf8String, 64},
    {"2.5.4.41", "name", "name", tag::utf8String, 32768},
    {"2.5.4.46", "dnQualifier", "dnQualifier", tag::printableString, 0},
    {"2.5.4.65", "pseudonym", "pseudonym", tag::utf8String, 128},
    {"2.5.4.97", "organizationIdentifier", "organizationIdentifier", tag::utf8String, 256},
    {"2.5.4.15", "businessCategory", "businessCategory", tag::utf8String, 128},
    {"2.5.4.17", "postalCode", "postalCode", tag::utf8String, 40},
    {"1.3.6.1.4.1.311.60.2.1.1", "jurisdictionL", "jurisdictionLocalityName", tag::utf8String, 128},
    {"1.3.6.1.4.1.311.60.2.1.2", "jurisdictionST", "jurisdictionStateOrProvinceName", tag::utf8String, 128},
    {"1.3.6.1.4.1.311.60.2.1.3", "jurisdictionC", "jurisdictionCountryName", tag::printableString, 2},
};

}

std::span<const NameType> nameTypes() { return table; }

const NameType* findNameType(std::string_view oid)
{
    const auto* const found = std::ranges::find(table, oid, &NameType::oid);
    return found == std::end(table) ? nullptr : found;
}

std::string nameTypeOid(std::string_view name)
{
    for (const NameType& type : table)
        if (equalIgnoringCase(type.shortName, name) || equalIgnoringCase(type.longName, name))
            return std::string(type.oid);
    const bool hasOidPrefix = equalIgnoringCase(name.substr(0, 4), "OID."); // RFC 2253 section 4 wants it read
    return oidOfName(hasOidPrefix ? name.substr(4) : name);
}

}
